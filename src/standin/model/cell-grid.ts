import type { Area } from '../../workbook/address';
import type { Cell } from './cell';
import { Bounds } from './bounds';
import { BLANK, isBlank, isUntouched } from './cell';

/** A cell with its place, zero-based. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** The cells of a sheet, sparse. */
export class CellGrid {
  private rows = new Map<number, Map<number, Cell>>();
  private readonly content = new Bounds((cell) => !isBlank(cell));
  private readonly all = new Bounds((cell) => !isUntouched(cell));

  get(row: number, column: number): Cell {
    return this.rows.get(row)?.get(column) ?? BLANK;
  }

  set(row: number, column: number, cell: Cell): void {
    const cells = this.rows.get(row);
    const before = cells?.get(column) ?? BLANK;
    this.content.replace(row, column, before, cell);
    this.all.replace(row, column, before, cell);
    if (isUntouched(cell)) {
      cells?.delete(column);
      if (cells?.size === 0) this.rows.delete(row);
    } else if (cells) cells.set(column, cell);
    else this.rows.set(row, new Map([[column, cell]]));
  }

  /** All cells that hold something, by row and column. */
  *cells(): Generator<PlacedCell> {
    for (const row of ascending(this.rows)) {
      const cells = this.rows.get(row) ?? new Map<number, Cell>();
      for (const column of ascending(cells)) yield { row, column, cell: cells.get(column) ?? BLANK };
    }
  }

  /** The smallest area around all cells with content, or (`formatsToo`) around all that hold anything. */
  usedArea(formatsToo: boolean): Area | undefined {
    return (formatsToo ? this.all : this.content).area(this.rows);
  }

  /** Puts every cell where `move` says; those it says nothing of are gone. */
  move(move: (row: number, column: number) => { readonly row: number; readonly column: number } | undefined): void {
    const cells = [...this.cells()];
    this.rows = new Map();
    this.content.forget();
    this.all.forget();
    for (const { row, column, cell } of cells) {
      const place = move(row, column);
      if (place) this.set(place.row, place.column, cell);
    }
  }
}

const ascending = (map: ReadonlyMap<number, unknown>): number[] => [...map.keys()].sort((a, b) => a - b);
