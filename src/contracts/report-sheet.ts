/** The name that a report sheet has, unless a sheet of the user bears it. */
export const REPORT_SHEET = '复核报告';

/** The hidden name that stands for the cells of our report sheet: by it both hosts know that the sheet is ours. */
export const REPORT_NAME = '_jihe_report';

/** What one cell of the report says; null is blank. Everything is a text but the running number of a row. */
export type ReportText = string | number | null;

/**
 * The report sheet as plain data. Its texts are all there is to it: the look and the links follow from them
 * (`reportLook`), so a report that is read back from a workbook is as whole as a new one.
 */
export interface ReportSheet {
  /** From A1 on; every row is REPORT_COLUMNS wide. */
  readonly rows: readonly (readonly ReportText[])[];
}

/** Zero-based columns of a row. */
export const COLUMN = {
  number: 0,
  label: 1,
  sheet: 2,
  cell: 3,
  subject: 4,
  sentence: 5,
  expected: 6,
  actual: 7,
  difference: 8,
  handling: 9,
} as const;

export const REPORT_COLUMNS = 10;

/** Zero-based rows at the top; the sections follow. */
export const ROW = { title: 0, facts: 1, counts: 2, header: 3, body: 4 } as const;
