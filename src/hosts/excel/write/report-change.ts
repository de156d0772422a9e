import type { ReportSheet } from '../../../report';
import type { Visibility } from '../read/sheet-info';

/** A report sheet of ours in its place. */
export interface PlacedReport {
  readonly sheet: string;
  /** Zero-based place among the sheets. */
  readonly position: number;
  readonly visibility: Visibility;
  readonly report: ReportSheet;
}

/** Our report sheet and the hidden name by which it is known, before and after; null where there is none. */
export interface ReportChange {
  readonly before: PlacedReport | null;
  readonly after: PlacedReport | null;
  /** What the name stands for, with "=". */
  readonly nameBefore: string | null;
  readonly nameAfter: string | null;
  /** There is a sheet that was begun and not finished; it goes. */
  readonly unfinished?: true;
  /** A new sheet is not set up for printing: Excel refuses to on this machine. */
  readonly unpaged?: true;
}

/** The name of a report sheet until it is finished: nobody's sheet is called so. */
export const UNFINISHED_SHEET = '~绩核 复核报告~';

/** Two changes of the report, one carried out after the other, as one. */
export function mergeReports(first: readonly ReportChange[], second: readonly ReportChange[]): ReportChange[] {
  const [earlier, later] = [first[0], second[0]];
  if (!earlier || !later) return [...first, ...second];
  const merged = { ...later, before: earlier.before, nameBefore: earlier.nameBefore };
  return isNothing(merged) ? [] : [merged];
}

const isNothing = ({ before, after, nameBefore, nameAfter }: ReportChange): boolean =>
  nameBefore === nameAfter && JSON.stringify(before) === JSON.stringify(after);
