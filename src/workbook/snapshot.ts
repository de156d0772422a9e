import type { Area, RangeAddress } from './address';

/**
 * A workbook as read: plain data that any host can make and that crosses a worker boundary as it is.
 * Everything behind `review` sees a workbook only in this form.
 */

/** An error in a cell, with the name that Excel shows: "#DIV/0!", "#REF!", … */
export interface CellError {
  readonly error: string;
}

/** What a cell holds: null is blank, or not calculated where there is a formula; a date is the serial number that Excel stores. */
export type CellValue = string | number | boolean | CellError | null;

/**
 * One row. All arrays are indexed by the zero-based column of the sheet; what is missing is blank, no formula,
 * or the format General. A row may be shorter than the sheet is wide.
 */
export interface SheetRow {
  readonly values: readonly CellValue[];
  /** A1 formulas in Excel's English form with the leading "=". Missing where the row has none. */
  readonly formulas?: readonly (string | null | undefined)[];
  /** Number format codes in Excel's English form. Missing where all cells are General. */
  readonly formats?: readonly (string | undefined)[];
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly protected: boolean;
  /** Rows by zero-based index; a missing entry is an empty row. */
  readonly rows: readonly (SheetRow | undefined)[];
  /** Merged areas as stored; real files hold overlapping ones. Only the top-left cell of one is read. */
  readonly merges: readonly Area[];
  /** Zero-based rows that are hidden or filtered out. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Lines that stand above the first row where the sheet was a table of a report: its caption, its unit. */
  readonly above?: readonly string[];
}

export interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Ranges that 绩核 itself wrote (its hidden names `_jihe_…`). Recognition takes their cells as blank. */
  readonly owned: readonly RangeAddress[];
  /** The text of 绩核's own CustomXmlPart (settings and waivers), null where the workbook has none. */
  readonly stored: string | null;
  /** How the results beside formulas came about; missing is 'automatic'. */
  readonly calculation?: Calculation;
  /** Serial days are counted from 1 January 1904. */
  readonly date1904?: boolean;
}

/**
 * automatic: results are those of the figures as they stand. manual: they are those of the last calculation that
 * somebody asked for. never: a program wrote the formulas, and what stands beside them is no result.
 */
export type Calculation = 'automatic' | 'manual' | 'never';

/** What a formula shows that nobody has calculated yet. No Excel error has this name. */
export const NOT_CALCULATED: CellError = { error: '#NOT_CALCULATED' };

/** Names that Excel shows for as long as a result is on its way. */
const ON_THE_WAY: ReadonlySet<string> = new Set([NOT_CALCULATED.error, '#BUSY!', '#GETTING_DATA', '#GETTING_DATA!']);

/** Whether a cell has no result yet: no error, and neither blank nor 0. */
export function isPending(value: CellValue): boolean {
  return isCellError(value) && ON_THE_WAY.has(value.error);
}

/** The value at a zero-based row and column; null where the sheet has no such cell. */
export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.rows[row]?.values[column] ?? null;
}

/** The formula with its "=", or null. */
export function formulaAt(sheet: SheetSnapshot, row: number, column: number): string | null {
  return sheet.rows[row]?.formulas?.[column] ?? null;
}

/** The number format code, "General" where none is stored. */
export function formatAt(sheet: SheetSnapshot, row: number, column: number): string {
  return sheet.rows[row]?.formats?.[column] ?? 'General';
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}
