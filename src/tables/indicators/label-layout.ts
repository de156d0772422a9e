import { isEveryRow, most, type ColumnCells } from './column-cells';
import type { HeaderColumn } from '../table-types';
import { isWeighed, OPEN } from './weighed-roles';

/** Where the labels of a table stand, as far as it can be seen before roles are settled; zero-based columns. */
export interface LabelLayout {
  /** The first column of values or weights; Infinity where there is none. */
  readonly firstValue: number;
  /** The last column of names before that; -1 where there is none. */
  readonly lastLabel: number;
  /** The last column before that which names every row by itself; -1 where there is none. */
  readonly lastNaming: number;
}

/** Looks over the columns of a header and what their cells show. */
export function labelLayout(
  columns: readonly HeaderColumn[],
  cells: ReadonlyMap<number, ColumnCells>,
  rows: readonly number[],
): LabelLayout {
  const holdsValues = ({ column, roles }: HeaderColumn): boolean => {
    const own = cells.get(column);
    // the weight of a level stands beside its label, merged over its rows as the label is
    if (own !== undefined && own.spanned > 0 && most(own.numbers, own)) return false;
    // 产出指标(50分)
    if (own !== undefined && (most(own.firstLevels, own) || most(own.secondLevels, own))) return false;
    return (
      roles.some((role) => role === 'target' || role === 'actual' || role === 'weight' || role === 'score') ||
      (own !== undefined && most(own.figures + own.numbers, own))
    );
  };
  const firstValue = columns.find(holdsValues)?.column ?? Infinity;
  const before = columns.filter(({ column }) => column < firstValue);
  const labels = before.filter(({ column, roles }) => {
    const own = cells.get(column);
    return (
      own !== undefined &&
      roles.every((role) => isWeighed(role) || OPEN.has(role)) &&
      own.names * 2 > own.filled &&
      own.bounds === 0 &&
      !most(own.sentences, own) &&
      !most(own.firstLevels, own) &&
      !most(own.secondLevels, own)
    );
  });
  const named = labels.filter(({ roles }) => roles.includes('name'));
  const naming = before.findLast(({ column }) => {
    const own = cells.get(column);
    return own !== undefined && isEveryRow(own, rows) && own.names * 2 > own.filled;
  });
  return {
    firstValue,
    lastLabel: (named.length > 0 ? named : labels).at(-1)?.column ?? -1,
    lastNaming: naming?.column ?? -1,
  };
}
