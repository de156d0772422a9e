import { STANDARD_HEIGHT, STANDARD_WIDTH } from './column-width';
import type { Shift } from './shift';
import { shiftIndex } from './shift';

/** Sizes (points) and hiddenness of the rows, or of the columns, of a sheet. */
export class Lines {
  readonly hidden = new Set<number>();
  private own = new Map<number, number>();

  constructor(private readonly standard: number) {}

  size(index: number): number {
    return this.own.get(index) ?? this.standard;
  }

  /** Those that differ from the standard. */
  get sizes(): ReadonlyMap<number, number> {
    return this.own;
  }

  setSize(index: number, points: number | undefined): void {
    if (points === undefined || points === this.standard) this.own.delete(index);
    else this.own.set(index, points);
  }

  hide(first: number, last: number, hidden: boolean): void {
    for (let index = first; index <= last; index++) {
      if (hidden) this.hidden.add(index);
      else this.hidden.delete(index);
    }
  }

  move(shift: Shift): void {
    const hidden = [...this.hidden].map((index) => shiftIndex(index, shift));
    this.hidden.clear();
    for (const index of hidden) if (index !== undefined) this.hidden.add(index);
    const sizes = [...this.own];
    this.own = new Map();
    for (const [index, points] of sizes) {
      const place = shiftIndex(index, shift);
      if (place !== undefined) this.own.set(place, points);
    }
  }
}

export const rowLines = (): Lines => new Lines(STANDARD_HEIGHT);
export const columnLines = (): Lines => new Lines(STANDARD_WIDTH);
