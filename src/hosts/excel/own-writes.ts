import type { Area } from '../../workbook/address';
import { areaName, MAX_COLUMNS } from '../../workbook/address';
import type { ChangeSet } from './write/change-set';
import { isUnfinishedName } from './write/sheet-change';

/** Milliseconds that Excel may take to tell of a write that is over. */
const ECHO = 2000;

type TouchedCells = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * Which cells 绩核 itself is writing, or has just written: an Excel before ExcelApi 1.14 does not say of a change
 * who made it.
 */
export class OwnWrites {
  private changes: ChangeSet | undefined;
  private touched: TouchedCells | undefined;
  private readonly sent = new Set<string>();
  /** When the echo of the last write has died away; none has while a write goes on. */
  private until = 0;

  /** `now` in milliseconds. */
  constructor(private readonly now: () => number = Date.now) {}

  /** A write begins; answers with the function that ends it. */
  begin(changes: ChangeSet): () => void {
    this.changes = changes;
    this.touched = undefined;
    this.sent.clear();
    this.until = Infinity;
    return () => {
      if (this.changes === changes) this.until = this.now() + ECHO;
    };
  }

  /** One range writes an area, and may leave cells in it alone: Excel tells of the whole of it. */
  sends(sheet: string, area: Area): void {
    this.sent.add(`${areaName(area)} ${sheet}`);
  }

  /** Whether the write lets a sheet of that name come or go. */
  coversSheet(name: string): boolean {
    if (!this.changes || this.now() > this.until) return false;
    return isUnfinishedName(name) || this.changes.sheets.some(({ before, after }) => (before ?? after)?.sheet === name);
  }

  /** Whether all cells of the area are among them, or it was written by one range. */
  covers(sheet: string, area: Area): boolean {
    const { top, left, bottom, right } = area;
    if (!this.changes || this.now() > this.until) return false;
    if (this.sent.has(`${areaName(area)} ${sheet}`)) return true;
    this.touched ??= touchedCells(this.changes);
    const cells = this.touched.get(sheet);
    if (!cells || (bottom - top + 1) * (right - left + 1) > cells.size) return false;
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) if (!cells.has(keyOf(row, column))) return false;
    return true;
  }
}

const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column;

function touchedCells({ cells }: ChangeSet): TouchedCells {
  const touched = new Map<string, Set<number>>();
  for (const { sheet, row, column } of cells) {
    const known = touched.get(sheet) ?? new Set();
    touched.set(sheet, known.add(keyOf(row, column)));
  }
  return touched;
}
