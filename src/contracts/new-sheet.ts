import type { Area } from '../workbook/address';

/** A sheet to be added with what it holds: plain values, none of which is a formula. */
export interface NewSheet {
  /** Wished for; another one where it is taken or where Excel does not allow it. */
  readonly name: string;
  /** By zero-based row and column; null is blank. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly merges: readonly Area[];
  /** Number formats of cells that have another one than General, by row and column. */
  readonly formats: readonly (readonly (string | null)[])[];
  /** Rows before the table itself: its caption, and a line that names the unit. */
  readonly above: number;
}
