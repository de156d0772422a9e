import { readAmount, type AmountReading } from '../../quantity';
import type { Table } from '../../tables';
import type { CellAddress } from '../../workbook/address';
import type { Book } from '../rule';

/** A cell that must hold an amount, a weight, a score or a rate. */
export interface NumberCell {
  readonly table: Table;
  readonly cell: CellAddress;
  readonly what: 'amount' | 'rate' | 'weight' | 'score';
  /** Unit of the column ("万元"), null where it has none. */
  readonly unit: string | null;
  /** Zero-based column, for looking after sums over it. */
  readonly reading: AmountReading;
}

const known = new WeakMap<Book, readonly NumberCell[]>();

/** Every cell of the tables that must hold a number but does not simply hold one, found once a book. */
export function oddNumberCells(book: Book): readonly NumberCell[] {
  let cells = known.get(book);
  if (!cells) {
    const found: NumberCell[] = [];
    collect(book, (cell) => found.push(cell));
    cells = found;
    known.set(book, cells);
  }
  return cells;
}

function collect(book: Book, visit: (cell: NumberCell) => void): void {
  for (const readings of book.items) {
    const { table } = readings;
    const seriesOf = new Map(readings.series.toReversed().map((found) => [found.column.column, found]));
    for (const { column, role, unit } of table.amounts) {
      const what = role === 'rate' ? 'rate' : 'amount';
      const series = seriesOf.get(column);
      if (series?.isPlain || table.view.isNumericFrom(table.rows[0]?.row ?? 0, column)) continue;
      table.rows.forEach(({ row }, index) => {
        const state = series?.state(index);
        if (state !== 'number' && state !== 'blank') odd(table, row, column, what, unit ?? table.unit, visit);
      });
    }
  }
  for (const { table } of book.funds) {
    for (const row of table.rows) {
      for (const role of ['initial', 'budget', 'spent', 'rate', 'weight', 'score'] as const) {
        const column = table.columns[role];
        if (column === undefined) continue;
        const what = role === 'rate' || role === 'weight' || role === 'score' ? role : 'amount';
        odd(table, row.row, column, what, what === 'amount' ? table.unit : null, visit);
      }
    }
    for (const figure of table.figures)
      odd(table, figure.cell.row, figure.cell.column, figure.role === 'rate' ? 'rate' : 'amount', table.unit, visit);
  }
  for (const { table } of book.indicators) {
    const rows = [
      ...table.rows.filter((row) => row.kind === 'indicator').map((row) => row.row),
      ...(table.totalRow === null ? [] : [table.totalRow]),
    ];
    for (const role of ['weight', 'score'] as const) {
      const column = table.columns[role];
      if (column !== undefined) for (const row of rows) odd(table, row, column, role, null, visit);
    }
  }
}

function odd(
  table: Table,
  row: number,
  column: number,
  what: NumberCell['what'],
  unit: string | null,
  visit: (cell: NumberCell) => void,
): void {
  if (typeof table.view.sheet.rows[row]?.values[column] === 'number') return;
  const value = table.view.value(row, column);
  if (value === null || typeof value === 'number') return;
  visit({
    table,
    cell: table.view.address(row, column),
    what,
    unit,
    reading: readAmount(value, table.view.format(row, column)),
  });
}

/** The cell's text as it stands, for a sentence; long ones cut. */
export function quoted(table: Table, cell: CellAddress): string {
  const value = table.view.value(cell.row, cell.column);
  const text = value === null ? '' : typeof value === 'object' ? value.error : String(value).trim();
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
