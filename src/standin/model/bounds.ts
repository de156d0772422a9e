import type { Area } from '../../workbook/address';
import type { Cell } from './cell';

type Rows = ReadonlyMap<number, ReadonlyMap<number, Cell>>;

const NOWHERE: Area = { top: Infinity, left: Infinity, bottom: -1, right: -1 };

/** The smallest area around the cells that count, kept up to date while cells come, and found anew when some go. */
export class Bounds {
  private known: Area | undefined = NOWHERE;

  constructor(private readonly counts: (cell: Cell) => boolean) {}

  replace(row: number, column: number, before: Cell, after: Cell): void {
    const area = this.known;
    if (!area) return;
    if (this.counts(after)) this.known = around(area, row, column);
    else if (this.counts(before) && isAtEdge(area, row, column)) this.forget();
  }

  /** To be found anew. */
  forget(): void {
    this.known = undefined;
  }

  area(rows: Rows): Area | undefined {
    this.known ??= this.find(rows);
    return this.known.bottom < 0 ? undefined : this.known;
  }

  private find(rows: Rows): Area {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, cells] of rows) {
      for (const [column, cell] of cells) {
        if (!this.counts(cell)) continue;
        top = Math.min(top, row);
        left = Math.min(left, column);
        bottom = Math.max(bottom, row);
        right = Math.max(right, column);
      }
    }
    return { top, left, bottom, right };
  }
}

function around(area: Area, row: number, column: number): Area {
  const { top, left, bottom, right } = area;
  if (row >= top && row <= bottom && column >= left && column <= right) return area;
  return {
    top: Math.min(top, row),
    left: Math.min(left, column),
    bottom: Math.max(bottom, row),
    right: Math.max(right, column),
  };
}

const isAtEdge = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  row === top || row === bottom || column === left || column === right;
