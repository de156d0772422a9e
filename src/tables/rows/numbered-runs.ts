import { NO_CHILDREN, type RawRow } from './raw-row';
import type { Arrangement } from './arrange';
import type { SheetView } from '../sheet/sheet-view';

/** The rank of plain numbers in a numbering cell. */
const NUMBERS = 2;

/** Indices of the rows whose number goes on from that of the row above (4, 5, 6 under 二、), where other rows are marked otherwise. */
export function runsOf(
  rows: readonly RawRow[],
  { view, noColumn }: { readonly view: SheetView; readonly noColumn: number | null },
): readonly number[] {
  if (noColumn === null || rows.every(({ rank }) => rank === null || rank === NUMBERS)) return [];
  const numberOf = (row: RawRow | undefined): number =>
    row?.rank === NUMBERS && row.kind === 'item' ? Number(view.value(row.row, noColumn)) : NaN;
  return rows.flatMap((row, index) => (numberOf(row) === numberOf(rows[index - 1]) + 1 ? [index] : []));
}

/**
 * Whether a reading puts a numbered row outside the class that the row above it is in, though none of the numbered rows is a
 * class itself: 6 under 二、, and 7 beside it.
 */
export function breaksRuns(
  rows: readonly RawRow[],
  runs: readonly number[],
  { levels, children }: Arrangement,
): boolean {
  const isOut = (index: number): boolean => (levels[index] ?? 0) < (levels[index - 1] ?? 0);
  if (!runs.some(isOut)) return false;
  return rows.every(({ rank }, index) => rank !== NUMBERS || (children.get(index) ?? NO_CHILDREN).length === 0);
}
