import type { Area } from '../../workbook/address';
import type { Cell } from './cell';
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
  private used: { content: Area | undefined; all: Area | undefined } | undefined;

  get(row: number, column: number): Cell {
    return this.rows.get(row)?.get(column) ?? BLANK;
  }

  set(row: number, column: number, cell: Cell): void {
    this.used = undefined;
    const cells = this.rows.get(row);
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
    this.used ??= { content: this.bounds((cell) => !isBlank(cell)), all: this.bounds(() => true) };
    return formatsToo ? this.used.all : this.used.content;
  }

  /** Puts every cell where `move` says; those it says nothing of are gone. */
  move(move: (row: number, column: number) => { readonly row: number; readonly column: number } | undefined): void {
    const cells = [...this.cells()];
    this.rows = new Map();
    this.used = undefined;
    for (const { row, column, cell } of cells) {
      const place = move(row, column);
      if (place) this.set(place.row, place.column, cell);
    }
  }

  private bounds(counts: (cell: Cell) => boolean): Area | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) {
        if (!counts(cell)) continue;
        top = Math.min(top, row);
        left = Math.min(left, column);
        bottom = Math.max(bottom, row);
        right = Math.max(right, column);
      }
    }
    return bottom < 0 ? undefined : { top, left, bottom, right };
  }
}

const ascending = (map: ReadonlyMap<number, unknown>): number[] => [...map.keys()].sort((a, b) => a - b);
