import { makeStyles, tokens } from '@fluentui/react-components';

/** Cards of the list of findings. */
export const useCardStyles = makeStyles({
  card: {
    position: 'relative',
    display: 'flex',
    gap: '9px',
    padding: '9px 12px 10px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    lineHeight: tokens.lineHeightBase300,
  },
  // No border of its own: where the system chooses the colours a transparent one would be seen.
  chosen: {
    '::before': {
      content: '""',
      position: 'absolute',
      insetBlock: 0,
      insetInlineStart: 0,
      width: '3px',
      backgroundColor: tokens.colorBrandStroke1,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
    },
  },
  nested: { paddingInlineStart: '28px' },
  stale: { opacity: 0.62 },
  number: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  fresh: {
    flexShrink: 0,
    padding: '0 6px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  chevron: { marginInlineEnd: '5px', verticalAlign: '-1px', color: tokens.colorNeutralForeground3 },
  place: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  resting: { ':hover': { backgroundColor: tokens.colorNeutralBackground2 } },
  waived: { color: tokens.colorNeutralForeground3 },
  struck: { textDecorationLine: 'line-through' },
  icon: { paddingTop: '2px', flexShrink: 0 },
  body: { flexGrow: 1, minWidth: 0 },
  head: { display: 'flex', alignItems: 'baseline', gap: '8px' },
  title: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    cursor: 'pointer',
    // The whole card answers a click; links and buttons lie above.
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':focus-visible': { outline: 'none' },
    ':focus-visible::after': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-3px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  heading: {
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    display: 'flex',
  },
  sentence: {
    margin: '2px 0 0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    overflowWrap: 'anywhere',
    // A line that begins with a quotation mark is no indented one.
    textSpacingTrim: 'trim-start',
  },
  // Above the click that the whole card takes, so that its words can be marked and copied.
  selectable: { position: 'relative', zIndex: 1, userSelect: 'text' },
  note: {
    margin: '6px 0 0',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  why: {
    margin: '8px 0 0',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  actions: { position: 'relative', zIndex: 1, display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '8px' },
  // What is about the rule and the table stays together where the line is too short for all.
  about: { display: 'flex', gap: '4px', marginInlineStart: 'auto' },
  button: { minWidth: 'auto' },
});
