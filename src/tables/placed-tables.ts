import type { Area } from '../workbook/address';
import { largest } from '../workbook/lists';
import type { Table } from './table-types';

/** Rows that share a list of the tables in them: a long table stands in few lists, a row has few tables to look at. */
const ROWS_A_LIST = 32;

/** The tables of one sheet by their rows, so that asking what stands in a row costs what stands there, not all tables. */
export class PlacedTables {
  private readonly lists = new Map<number, Table[]>();
  /** The columns of `row` that tables cover, as last asked for. */
  private covered: { readonly row: number; readonly columns: Columns } | null = null;

  constructor(tables: Iterable<Table> = []) {
    for (const table of tables) this.add(table);
  }

  add(table: Table): void {
    for (let list = listOf(table.area.top); list <= listOf(table.area.bottom); list++) {
      const there = this.lists.get(list);
      if (there) there.push(table);
      else this.lists.set(list, [table]);
    }
    if (this.covered && isInRow(table.area, this.covered.row)) this.covered.columns.add(table.area);
  }

  /** The tables that have cells in the row, in the order in which they were added; to be read before another is added. */
  inRow(row: number): readonly Table[] {
    const near = this.lists.get(listOf(row)) ?? NO_TABLES;
    return near.every(({ area }) => isInRow(area, row)) ? near : near.filter(({ area }) => isInRow(area, row));
  }

  /** Whether no table covers the place. */
  isFree(row: number, column: number): boolean {
    if (this.covered?.row !== row) this.covered = { row, columns: new Columns(this.inRow(row)) };
    return !this.covered.columns.has(column);
  }

  /** Whether a table has a cell in common with the area. */
  overlaps(area: Area): boolean {
    for (let list = listOf(area.top); list <= listOf(area.bottom); list++)
      if (this.lists.get(list)?.some((table) => overlap(table.area, area))) return true;
    return false;
  }
}

const NO_TABLES: readonly Table[] = [];

const listOf = (row: number): number => Math.floor(row / ROWS_A_LIST);

const isInRow = (area: Area, row: number): boolean => row >= area.top && row <= area.bottom;

/** Columns that areas cover. */
class Columns {
  private covered: Uint8Array;

  constructor(tables: readonly Table[]) {
    this.covered = new Uint8Array(
      largest(
        tables.map(({ area }) => area.right + 1),
        0,
      ),
    );
    for (const { area } of tables) this.add(area);
  }

  add({ left, right }: Area): void {
    if (right >= this.covered.length) {
      const wider = new Uint8Array(2 * (right + 1));
      wider.set(this.covered);
      this.covered = wider;
    }
    this.covered.fill(1, left, right + 1);
  }

  has(column: number): boolean {
    return (this.covered[column] ?? 0) === 1;
  }
}

const overlap = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
