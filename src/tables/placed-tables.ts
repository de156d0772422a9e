import type { Area } from '../workbook/address';
import { contains } from '../workbook/address';
import type { Table } from './table-types';

/** Rows that share a list of the tables in them: a long table stands in few lists, a row has few tables to look at. */
const ROWS_A_LIST = 32;

/** The tables of one sheet by their rows, so that asking what stands in a row costs what stands there, not all tables. */
export class PlacedTables {
  private readonly lists = new Map<number, Table[]>();
  /** The columns of `row` that tables cover, as last asked for. */
  private covered: { readonly row: number; readonly columns: Uint8Array } | null = null;

  constructor(tables: Iterable<Table> = []) {
    for (const table of tables) this.add(table);
  }

  add(table: Table): void {
    for (let list = listOf(table.area.top); list <= listOf(table.area.bottom); list++) {
      const there = this.lists.get(list);
      if (there) there.push(table);
      else this.lists.set(list, [table]);
    }
    this.covered = null;
  }

  /** The tables that have cells in the row, in the order in which they were added. */
  inRow(row: number): Table[] {
    return (this.lists.get(listOf(row)) ?? []).filter(({ area }) => row >= area.top && row <= area.bottom);
  }

  /** Whether no table covers the place. */
  isFree(row: number, column: number): boolean {
    if (this.covered?.row !== row) this.covered = { row, columns: coveredColumns(this.inRow(row)) };
    return (this.covered.columns[column] ?? 0) === 0;
  }

  /** Whether a table has a cell in common with the area. */
  overlaps(area: Area): boolean {
    for (let list = listOf(area.top); list <= listOf(area.bottom); list++)
      if (this.lists.get(list)?.some((table) => overlap(table.area, area))) return true;
    return false;
  }

  /** Whether a table covers the place; unlike `isFree` without regard to the rest of its row. */
  covers(row: number, column: number): boolean {
    return this.lists.get(listOf(row))?.some(({ area }) => contains(area, row, column)) === true;
  }
}

const listOf = (row: number): number => Math.floor(row / ROWS_A_LIST);

function coveredColumns(tables: readonly Table[]): Uint8Array {
  const columns = new Uint8Array(tables.reduce((most, { area }) => Math.max(most, area.right + 1), 0));
  for (const { area } of tables) columns.fill(1, area.left, area.right + 1);
  return columns;
}

const overlap = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
