export { checkCode } from './check-code';
export { localTime } from './local-time';
export { readReport, textOf as reportCellText, type ReadCell } from './read-report';
export { linkFormula } from './report-link';
export { reportLook, type ReportLink, type ReportLook } from './report-look';
export { freeReportName } from './report-place';
export { reportSheet } from './report-sheet';
export { LINE_COLOR, REPORT_STYLES, type ReportRole, type ReportStyle } from './report-styles.data';
export {
  REPORT_COLUMNS,
  REPORT_NAME,
  REPORT_SHEET,
  type ReportSheet,
  type ReportText,
} from '../contracts/report-sheet';
export type { ReportFacts } from './report-facts';
export { reportOrder } from './report-order';
