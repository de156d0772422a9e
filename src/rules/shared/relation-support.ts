import type { AmountSeries } from '../../tables/columns/amount-series';

/** Fewer rows that contradict may be as many mistakes. */
const ENOUGH = 3;

/**
 * Whether every row that states it contradicts what the words of the headings make of a column, so that it must be
 * something else (reading.md, promise 2): a balance of another kind, a rate of something not shown.
 */
export const isUnsupported = (isProven: boolean, contradicted: number, stated: number): boolean =>
  !isProven && stated >= ENOUGH && contradicted === stated;

/** Rows that state a number but 0 in the column: noughts throughout are no figures of another kind. */
export function countOf(rows: readonly unknown[], series: AmountSeries): number {
  let count = 0;
  for (let index = 0; index < rows.length; index++) if (series.isNumber(index) && series.units(index) !== 0) count++;
  return count;
}
