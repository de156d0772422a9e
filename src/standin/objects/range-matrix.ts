import type { Area } from '../../workbook/address';
import { ExcelError, invalidArgument } from '../excel-error';
import type { Cell } from '../model';
import type { RangeTarget } from './range-target';
import { cellCount, columnCount, isEntireColumn, isEntireRow, rowCount } from './range-target';

/** Excel refuses to read more cells at once. */
const MAX_CELLS = 5_000_000;

/** A property of each cell as rows of columns; null for whole rows and columns, as Office has it. */
export function readMatrix<V>({ book, sheet, area }: RangeTarget, read: (cell: Cell) => V): V[][] {
  if (cellCount(area) > MAX_CELLS) throw new ExcelError('ResponsePayloadSizeLimitExceeded');
  book.settle();
  return Array.from({ length: rowCount(area) }, (_, row) =>
    Array.from({ length: columnCount(area) }, (__, column) => read(sheet.cell(area.top + row, area.left + column))),
  );
}

/** Whether cell-level properties are there at all: whole rows and columns have none. */
export function isBounded(area: Area): boolean {
  return !isEntireColumn(area) && !isEntireRow(area);
}

/**
 * What a script assigns to a cell-level property: one value for all cells, or rows of columns of the very size of the
 * range. InvalidArgument for everything else.
 */
export function matrixReader(value: unknown, area: Area): (row: number, column: number) => unknown {
  if (!isBounded(area)) throw invalidArgument();
  if (!Array.isArray(value)) return () => value;
  const rows: readonly unknown[] = value;
  const fits =
    rows.length === rowCount(area) && rows.every((row) => Array.isArray(row) && row.length === columnCount(area));
  if (!fits) {
    throw new ExcelError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (row, column) => (rows[row] as readonly unknown[])[column];
}
