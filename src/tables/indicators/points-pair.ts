import { most, type ColumnCells } from './column-cells';
import { staysWithin, sumOf } from './column-evidence';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderColumn } from '../table-types';

/** Columns of weights and of scores, told by each other's figures whatever heads them; zero-based. */
export interface PointsPair {
  readonly weight: number;
  readonly score: number;
}

/** Points of fewer lines may be anything. */
const FEWEST_LINES = 3;
/** What all weights may come to. */
const FULL_MARKS = 100;

/**
 * Two columns of bare numbers side by side, the second never above the first and often all of it, the first no more than a
 * hundred together. The last such pair, since points stand behind what they are given for; null where there is none.
 */
export function pointsPair(
  view: SheetView,
  columns: readonly HeaderColumn[],
  cells: ReadonlyMap<number, ColumnCells>,
  rows: readonly number[],
): PointsPair | null {
  const areBare = ({ column, roles }: HeaderColumn): boolean => {
    const own = cells.get(column);
    return (
      roles.length === 0 &&
      own !== undefined &&
      own.numbers >= FEWEST_LINES &&
      own.figures === 0 &&
      most(own.numbers, own)
    );
  };
  for (let at = columns.length - 1; at > 0; at--) {
    const [weight, score] = [columns[at - 1], columns[at]];
    if (!weight || !score || !areBare(weight) || !areBare(score)) continue;
    if (sumOf(view, weight.column, rows) > FULL_MARKS || !staysWithin(view, score.column, weight.column, rows))
      continue;
    return { weight: weight.column, score: score.column };
  }
  return null;
}
