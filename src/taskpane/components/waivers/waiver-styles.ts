import { makeStyles, tokens } from '@fluentui/react-components';

/** Looks of the lists of what was set aside: in the workbook and in reports. */
export const useWaiverStyles = makeStyles({
  hint: {
    margin: '0 2px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: { display: 'flex', alignItems: 'baseline', gap: '8px', margin: '6px 2px -2px' },
  heading: {
    margin: 0,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    outlineStyle: 'none',
  },
  quiet: { outlineStyle: 'none' },
  small: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular, color: tokens.colorBrandForeground1 },
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  row: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  words: { flexGrow: 1, minWidth: 0 },
  what: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  button: { minWidth: 'auto', flexShrink: 0, fontWeight: tokens.fontWeightRegular },
});
