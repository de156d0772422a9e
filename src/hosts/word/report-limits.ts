import { DEFAULT_LIMITS, type Limits } from '../package/limits';

/** What a report may ask of us: sizes far above any real one, far below what would exhaust a small machine. */
export interface ReportLimits extends Limits {
  /** Letters of all paragraphs and cells together; a page has some 1,500. */
  readonly characters: number;
  /** Elements of the main part. */
  readonly elements: number;
  /** Columns of one table; Word itself allows 63. */
  readonly columns: number;
  /** Tables of one report. */
  readonly tables: number;
}

export const REPORT_LIMITS: ReportLimits = {
  ...DEFAULT_LIMITS,
  partBytes: 128 * 2 ** 20,
  totalBytes: 512 * 2 ** 20,
  cells: 400_000,
  characters: 3_000_000,
  elements: 2_000_000,
  columns: 256,
  tables: 2_000,
};
