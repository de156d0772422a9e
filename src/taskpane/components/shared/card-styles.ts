import { makeStyles, tokens } from '@fluentui/react-components';

/** Cards of the overview and of the recalculation. */
export const usePanelStyles = makeStyles({
  scroll: {
    // Holds what is hidden from the eye, which else would make the whole page longer than the pane.
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    backgroundColor: tokens.colorNeutralBackground2,
    outlineOffset: '-2px',
    // What does not fit is scrolled to, and never pressed flat.
    '& > *': { flexShrink: 0 },
  },
  card: {
    flexShrink: 0,
    padding: '10px 12px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    borderRadius: tokens.borderRadiusLarge,
    // The longest of the choices, or a button in a field, does not make the field wider than the card.
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& .fui-Input, & .fui-Select, & select, & input': { minWidth: 0 },
    '& select': { textOverflow: 'ellipsis' },
  },
  head: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  title: {
    margin: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  meta: {
    margin: '2px 0 0',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  push: { marginInlineStart: 'auto' },
  pills: { marginInlineStart: 'auto', display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: '4px' },
  pill: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    padding: '0 8px',
    borderRadius: tokens.borderRadiusCircular,
    border: '1px solid transparent',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
  good: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  error: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1 },
  info: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorPaletteBlueForeground2 },
  unchecked: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground3 },
  more: { marginTop: '4px', minWidth: 'auto', paddingInline: '4px', fontWeight: tokens.fontWeightRegular },
});
