import { Decimal } from '../quantity';
import type { Table } from '../tables';
import { columnName } from '../workbook/address';
import type { ComputedCell, ComputedColumn, Measure } from '../contracts/review';

/** Ratios are given to so many decimals. */
export const RATIO_DECIMALS = 10;

/** `make` is called when the cells are first asked for; `first` is the row of the first of them, undefined for none. */
export type Add = (
  measure: Measure,
  format: string,
  sources: readonly number[],
  first: number | undefined,
  make: () => readonly ComputedCell[],
) => void;

export const ready = (cells: readonly ComputedCell[]): [number | undefined, () => readonly ComputedCell[]] => [
  cells[0]?.row,
  () => cells,
];

/** Puts one column after another at the right of a table, the `nth` of its sheet and the `index`th of all, from zero. */
export function columnAdder(columns: ComputedColumn[], table: Table, index: number, nth: number): Add {
  let column = table.area.right + 1;
  return (measure, format, sources, first, make) => {
    // A block of labels has no header of its own: the column's stands in the row above its first value.
    const headerRow = Math.min(table.area.top, (first ?? 0) - 1);
    if (first === undefined || headerRow < 0) return;
    let cells: readonly ComputedCell[] | undefined;
    columns.push({
      id: `${String(table.view.index)}_${String(nth)}_${measure}`,
      measure,
      table: index,
      sheet: table.view.name,
      column: column++,
      lastColumn: table.area.right,
      headerRow,
      format,
      sources,
      // Whoever only wants the findings of a long table does not pay for columns that nobody writes.
      get cells() {
        return (cells ??= make());
      },
    });
  };
}

/** A1 reference to a cell, zero-based column and row. */
export const ref = (column: number, row: number): string => columnName(column) + String(row + 1);

/** A ratio as exact decimal text. */
export const ratio = (value: Decimal): string => value.toDecimalPlaces(RATIO_DECIMALS, Decimal.ROUND_HALF_UP).toFixed();
