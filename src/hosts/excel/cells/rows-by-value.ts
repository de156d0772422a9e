import type { Area } from '../../../workbook/address';
import type { CellValue } from '../../../workbook/snapshot';

/** The rows of an area by what they hold in one column. */
export function rowsByValue(
  { top, bottom }: Pick<Area, 'top' | 'bottom'>,
  valueAt: (row: number) => CellValue,
): ReadonlyMap<CellValue, readonly number[]> {
  const rows = new Map<CellValue, number[]>();
  for (let row = top; row <= bottom; row++) {
    const value = valueAt(row);
    const here = rows.get(value);
    if (here) here.push(row);
    else rows.set(value, [row]);
  }
  return rows;
}
