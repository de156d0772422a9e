import type { AmountSeries } from '../columns/amount-series';
import { partsOfRows, SumCheck } from '../rows/agreement';
import type { ItemRow } from '../table-types';

/** A sum over fewer parts than this may hold by chance. */
const FEWEST_PARTS = 3;
/** So many sums that hold make up for one that does not. */
const HELD_PER_FAILED = 3;

/**
 * The columns, of those that no word tells, that the table's own sums add up: amounts, whatever heads them. A rate or a price
 * is not added up, and so is none. `rows` with their parts as they were arranged.
 */
export function summedColumns(
  unknown: readonly AmountSeries[],
  rows: readonly ItemRow[],
  unit: string | null,
): AmountSeries[] {
  if (unknown.length === 0) return [];
  const children = partsOfRows(rows);
  const sums = [...children].filter(([, parts]) => rows[parts[0] ?? -1]?.kind !== 'of-which');
  return unknown.filter((series) => {
    const check = new SumCheck(rows, [series], unit);
    const judged = sums.map(([index, parts]) => check.of(index, parts, children));
    const held = judged.filter((agreement) => agreement.held > 0);
    const failed = judged.filter((agreement) => agreement.failed > 0).length;
    return held.some(({ parts }) => parts >= FEWEST_PARTS) && failed * HELD_PER_FAILED <= held.length;
  });
}
