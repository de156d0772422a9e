import type { Area } from '../../../workbook/address';
import { isWholeColumn, MAX_COLUMNS, singleCell } from '../../../workbook/address';
import { absoluteName } from '../../../workbook/reference';
import { moveReferences } from './formula-references';

/** An area that was watched, and where its cells are by now: null where they were deleted. */
export interface Tracked {
  readonly sheet: string;
  readonly area: Area;
  readonly now: Area | null;
}

/** Rows or columns that were watched one by one, in order, with their present index (null: deleted). */
type Points = readonly (readonly [index: number, now: number | null])[];

/** Present index or area; null where the cells were deleted, undefined where nobody can say for certain. */
type Followed<T> = T | null | undefined;

/** How far a formula is followed: by watched areas alone, or by rows and columns as well. */
export type Care = 'exact' | 'near';

/** Where cells have gone since a moment: rows and columns put in or taken out, sheets renamed. */
export class Movement {
  private readonly areas = new Map<string, Area | null>();
  private readonly rows = new Map<string, Points>();
  private readonly columns = new Map<string, Points>();
  /** Nothing has moved, and no sheet has got another name. */
  readonly isStill: boolean;

  /**
   * `sheets`: present name by former name, sheets that are gone are missing. `isComplete`: all that was watched was
   * found again. `isUnwatched`: sheets where nothing was, and what is still there is taken to be in its place.
   */
  constructor(
    private readonly sheets: ReadonlyMap<string, string>,
    tracked: readonly Tracked[],
    isComplete: boolean,
    private readonly isUnwatched: (sheet: string) => boolean = () => false,
  ) {
    for (const { sheet, area, now } of tracked) this.areas.set(keyOf(sheet, area), now);
    for (const sheet of new Set(tracked.map((entry) => entry.sheet))) {
      const here = tracked.filter((entry) => entry.sheet === sheet);
      this.rows.set(sheet, points(here.filter(({ area }) => isRow(area)).map((e) => [e.area.top, e.now?.top ?? null])));
      this.columns.set(
        sheet,
        points(here.filter(({ area }) => isWholeColumn(area)).map((e) => [e.area.left, e.now?.left ?? null])),
      );
    }
    this.isStill =
      isComplete &&
      [...sheets].every(([before, now]) => before === now) &&
      tracked.every(({ area, now }) => now !== null && absoluteName(now) === absoluteName(area));
  }

  /** The present name of a sheet, undefined where the sheet is gone. */
  sheet(name: string): string | undefined {
    return this.sheets.get(name);
  }

  /** Where a watched area is. */
  area(sheet: string, area: Area): Followed<Area> {
    return this.isInPlace(sheet) ? area : this.areas.get(keyOf(sheet, area));
  }

  /** Where a row is: as watched, or by the watched rows around it that have moved alike. */
  row(sheet: string, row: number): Followed<number> {
    return this.isInPlace(sheet) ? row : between(this.rows.get(sheet) ?? [], row);
  }

  column(sheet: string, column: number): Followed<number> {
    return this.isInPlace(sheet) ? column : between(this.columns.get(sheet) ?? [], column);
  }

  private isInPlace(sheet: string): boolean {
    return this.isStill || this.isUnwatched(sheet);
  }

  /** Where a cell is by its row and its column. */
  place(sheet: string, row: number, column: number): Followed<{ readonly row: number; readonly column: number }> {
    const [y, x] = [this.row(sheet, row), this.column(sheet, column)];
    if (y === null || x === null) return null;
    return y === undefined || x === undefined ? undefined : { row: y, column: x };
  }

  /** An area by its corners; one of several cells of which a corner is gone is not known. */
  corners(sheet: string, { top, left, bottom, right }: Area): Followed<Area> {
    const [first, last] = [this.place(sheet, top, left), this.place(sheet, bottom, right)];
    if (first && last) return { top: first.row, left: first.column, bottom: last.row, right: last.column };
    return first === null && top === bottom && left === right ? null : undefined;
  }

  /** A formula of a sheet as Excel would have kept it; undefined where nobody can say. */
  formula(sheet: string, formula: string, care: Care): string | undefined {
    if (this.isStill) return formula;
    return moveReferences(formula, (reference) => {
      const named = reference.sheet ?? sheet;
      const now = this.sheets.get(named);
      if (now === undefined) return null;
      const watched = this.area(named, reference.area);
      const area = watched === undefined && care === 'near' ? this.corners(named, reference.area) : watched;
      return area && { sheet: reference.sheet === null ? null : now, area };
    });
  }
}

export const rowArea = (row: number): Area => ({ top: row, left: 0, bottom: row, right: MAX_COLUMNS - 1 });
export const cellArea = singleCell;

const isRow = ({ top, left, bottom, right }: Area): boolean =>
  top === bottom && left === 0 && right === MAX_COLUMNS - 1;

const keyOf = (sheet: string, area: Area): string => `${absoluteName(area)}!${sheet}`;

const points = (list: [number, number | null][]): Points => list.sort(([a], [b]) => a - b);

function between(list: Points, index: number): Followed<number> {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.[0] ?? Infinity) < index) low = middle + 1;
    else high = middle;
  }
  const after = list[low];
  if (after?.[0] === index) return after[1];
  const before = list[low - 1];
  if (!before || !after || before[1] === null || after[1] === null) return undefined;
  const shift = before[1] - before[0];
  return after[1] - after[0] === shift ? index + shift : undefined;
}
