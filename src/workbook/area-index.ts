import { contains, type Area } from './address';

/** Rows from `top` to `bottom` of one column, those of areas that touch taken together. */
interface Run {
  readonly top: number;
  bottom: number;
}

/** Asks of very many areas of one column, and of a few that are wider, whether one of them holds a cell. */
export class AreaIndex {
  /** By column, ascending and apart. */
  private readonly runs = new Map<number, Run[]>();
  private readonly wide: readonly Area[];
  readonly isEmpty: boolean;

  constructor(areas: readonly Area[]) {
    this.isEmpty = areas.length === 0;
    this.wide = areas.filter(({ left, right }) => left !== right);
    const narrow = areas.filter(({ left, right }) => left === right).sort((a, b) => a.top - b.top);
    for (const { left, top, bottom } of narrow) {
      const list = this.runs.get(left) ?? [];
      this.runs.set(left, list);
      const last = list.at(-1);
      if (last && top <= last.bottom + 1) last.bottom = Math.max(last.bottom, bottom);
      else list.push({ top, bottom });
    }
  }

  has(row: number, column: number): boolean {
    const list = this.runs.get(column);
    if (list) {
      let [from, to] = [0, list.length];
      while (from < to) {
        const middle = (from + to) >> 1;
        if ((list[middle]?.bottom ?? Infinity) < row) from = middle + 1;
        else to = middle;
      }
      if ((list[from]?.top ?? Infinity) <= row) return true;
    }
    return this.wide.some((area) => contains(area, row, column));
  }
}
