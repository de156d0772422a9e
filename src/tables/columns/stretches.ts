import type { SheetView } from '../sheet/sheet-view';

/** A row of the sheet, zero-based, whose amounts are read. */
export interface ReadRow {
  readonly row: number;
}

/** Rows of a table, by index, that one merged amount stands for. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The stretches of a column by each of their rows; null where it has none. */
export function stretchesOf(view: SheetView, column: number, rows: readonly ReadRow[]): Map<number, Stretch> | null {
  if (view.sheet.merges.length === 0) return null;
  const stretches = new Map<number, Stretch>();
  for (let first = 0; first < rows.length; first++) {
    const merge = view.mergeAt(rows[first]?.row ?? 0, column);
    if (!merge || merge.top === merge.bottom) continue;
    let last = first;
    while (last + 1 < rows.length && (rows[last + 1]?.row ?? 0) <= merge.bottom) last++;
    for (let index = first; index <= last && last > first; index++) stretches.set(index, { first, last });
    first = last;
  }
  return stretches.size > 0 ? stretches : null;
}
