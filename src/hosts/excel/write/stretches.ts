import type { Area } from '../../../workbook/address';
import { entryOfState, sameContent } from '../cells/content';
import type { CellChange } from './change-set';

/** Changed cells of one column, by row, that one range writes. Rows between them hold cells that are left alone. */
export interface Stretch {
  readonly sheet: string;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
  /** One at least. */
  readonly cells: readonly CellChange[];
}

/** Cells that lie further apart are written by ranges of their own: so many blanks cost as much as another range. */
const MAX_GAP = 20;
/** Rows that are written before another column is begun, so that a request has to look at few of them. */
const BAND = 2000;

/**
 * The cells as few ranges, by sheet, by bands of rows and by column. `careful`: each cell by itself, since Excel does not
 * keep what one range writes over rows that a filter hides.
 */
export function stretchesOf(cells: readonly CellChange[], careful = false): Stretch[] {
  const band = ({ row }: CellChange): number => Math.floor(row / BAND);
  const sorted = [...cells].sort(
    (a, b) =>
      (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || band(a) - band(b) || a.column - b.column || a.row - b.row,
  );
  const runs: CellChange[][] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows =
      !careful &&
      last?.sheet === cell.sheet &&
      last.column === cell.column &&
      band(last) === band(cell) &&
      cell.row - last.row <= MAX_GAP;
    if (run && follows) run.push(cell);
    else runs.push([cell]);
  }
  return runs.flatMap((run): Stretch[] => {
    const [first, last] = [run[0], run.at(-1)];
    return first && last
      ? [{ sheet: first.sheet, column: first.column, top: first.row, bottom: last.row, cells: run }]
      : [];
  });
}

export const heightOf = ({ top, bottom }: Stretch): number => bottom - top + 1;

export const areaOf = ({ top, bottom, column }: Stretch): Area => ({ top, left: column, bottom, right: column });

const GENERAL = 'General';
const TEXT_FORMAT = '@';

/** Somebody has given the cell the format of a text while it held a figure or a formula, and it is to hold that again. */
const wouldBecomeText = ({ before, after }: CellChange): boolean =>
  after.format === TEXT_FORMAT &&
  !sameContent(before, after) &&
  (after.formula !== null || (after.value !== null && typeof after.value !== 'string'));

/** Queues the writing of a stretch. `range` covers it; whoever calls has suspended calculation until the `sync`. */
export function queueStretch(range: Excel.Range, stretch: Stretch): void {
  const isNewContent = ({ before, after }: CellChange): boolean => !sameContent(before, after);
  // Formats first, and that of a text last: in a cell formatted as text a figure or a formula would become text.
  queueFormats(range, stretch, (change) => {
    const format = wouldBecomeText(change) ? GENERAL : change.after.format;
    return format === change.before.format ? null : format;
  });
  if (stretch.cells.some(isNewContent))
    range.formulas = matrixOf(stretch, (change) => (isNewContent(change) ? entryOfState(change.after) : null));
  queueFormats(range, stretch, (change) => (wouldBecomeText(change) ? change.after.format : null));
}

/** One format for all goes as a single value, which is short; `formatOf` answers null where nothing is to be set. */
function queueFormats(range: Excel.Range, stretch: Stretch, formatOf: (change: CellChange) => string | null): void {
  const formats = new Set(stretch.cells.map(formatOf));
  const [only] = formats;
  if (formats.size === 1 && only === null) return;
  const isWhole = stretch.cells.length === heightOf(stretch);
  if (formats.size === 1 && typeof only === 'string' && isWhole) setForAll(range, only);
  else range.numberFormat = matrixOf(stretch, formatOf);
}

/** A single value goes for all cells of a range; Microsoft's typings know arrays only. */
function setForAll(range: { numberFormat: unknown }, format: string): void {
  range.numberFormat = format;
}

/** Rows of one entry each; null leaves a cell alone. */
function matrixOf<T>(stretch: Stretch, entryOf: (change: CellChange) => T | null): (T | null)[][] {
  const rows: (T | null)[][] = Array.from({ length: heightOf(stretch) }, () => [null]);
  for (const change of stretch.cells) rows[change.row - stretch.top] = [entryOf(change)];
  return rows;
}
