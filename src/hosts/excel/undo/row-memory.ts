import { wholeColumn, type Area } from '../../../workbook/address';
import { isBlankState, type CellState } from '../cells/content';
import { rowArea, type Tracked } from './movement';

/** Cells of a sheet, as they were read. */
export interface ReadCells {
  readonly area: Area;
  state(row: number, column: number): CellState;
}

/** A text of the person's own in a row, at a zero-based column. */
interface Label {
  readonly column: number;
  readonly text: string;
}

/** By its texts, wherever they stand, a row is known again after rows and columns were put in or taken out. */
interface RowTexts {
  readonly row: number;
  /** Empty for a row without texts. */
  readonly key: string;
  readonly labels: readonly Label[];
  readonly isBlank: boolean;
}

/** The texts of a sheet at a moment after which no name of ours may watch its cells. */
export interface RowMemory {
  /** Its name at that moment. */
  readonly sheet: string;
  readonly area: Area;
  /** Whether that is all of the sheet's columns with content. */
  readonly isWhole: boolean;
  readonly rows: readonly RowTexts[];
  /** Columns up to this one are told of. */
  readonly right: number;
}

/** `isOurs`: cells that say nothing of a row, because they go. */
export function rememberRows(
  sheet: string,
  { cells, isWhole }: { readonly cells: ReadCells; readonly isWhole: boolean },
  right: number,
  isOurs: (row: number, column: number) => boolean,
): RowMemory {
  return { sheet, area: cells.area, isWhole, rows: rowTexts(cells, isOurs), right };
}

/**
 * Where the remembered rows and columns are in `now`, a reading of the same sheet; what cannot be told is left out.
 * `isComplete`: nothing of it is below the last row that can be told.
 */
export function trackByTexts(
  { sheet, area, rows, right }: RowMemory,
  now: ReadCells,
): { readonly tracked: readonly Tracked[]; readonly isComplete: boolean } {
  // Texts that somebody has added beside the table say nothing; where columns have moved, all of them count.
  const isBeside = (_: number, column: number): boolean => column < area.left || column > area.right;
  const [present, pairs] = [rowTexts(now, isBeside), rowTexts(now, () => false)]
    .map((texts) => [texts, matchRows(rows, texts)] as const)
    .reduce((best, other) => (other[1].length > best[1].length ? other : best));
  const points = [TOP, ...pairs.map(([then, there]): Point => [then.row, there.row])];
  const tail = tailPoints(points.at(-1) ?? TOP, lastFilled(rows), lastFilled(present));
  const track = (place: (index: number) => Area, list: readonly Point[]): Tracked[] =>
    list.map(([from, to]) => ({ sheet, area: place(from), now: to === null ? null : place(to) }));
  return {
    tracked: [
      ...track(rowArea, withDeleted([...points, ...(tail ?? [])])),
      ...track(wholeColumn, columnPoints(pairs, right)),
    ],
    isComplete: tail !== undefined,
  };
}

/** Index then and now; null: deleted. */
type Point = readonly [then: number, now: number | null];
type Pair = readonly [then: RowTexts, now: RowTexts];

/** Before the first row of a sheet nothing can be put in. */
const TOP: Point = [-1, -1];

function rowTexts(cells: ReadCells, isOurs: (row: number, column: number) => boolean): RowTexts[] {
  const { area } = cells;
  const rows: RowTexts[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const labels: Label[] = [];
    let isBlank = true;
    for (let column = area.left; column <= area.right; column++) {
      const cell = cells.state(row, column);
      if (isBlankState(cell) || isOurs(row, column)) continue;
      isBlank = false;
      const { value, formula } = cell;
      if (formula === null && typeof value === 'string' && /\p{L}/u.test(value)) labels.push({ column, text: value });
    }
    rows.push({ row, key: labels.map(({ text }) => text).join('\n'), labels, isBlank });
  }
  return rows;
}

/** Rows that are the same row for certain: of texts that are there once, then their neighbours with the same texts. */
function matchRows(then: readonly RowTexts[], now: readonly RowTexts[]): Pair[] {
  const unique = once(now);
  const known = [...once(then)].flatMap(([key, from]): [number, number][] => {
    const to = unique.get(key);
    return to === undefined ? [] : [[from, to]];
  });
  const matched = new Map<number, number>();
  const taken = new Set<number>();
  for (const [from, to] of longestRising(known)) {
    matched.set(from, to);
    taken.add(to);
  }
  for (const step of [1, -1])
    for (const [from, to] of [...matched]) {
      for (let shift = step; ; shift += step) {
        const [a, b] = [then[from + shift], now[to + shift]];
        if (!a || !b || a.key === '' || a.key !== b.key || matched.has(from + shift) || taken.has(to + shift)) break;
        matched.set(from + shift, to + shift);
        taken.add(to + shift);
      }
    }
  return [...matched]
    .sort(([a], [b]) => a - b)
    .flatMap(([from, to]): Pair[] => {
      const [a, b] = [then[from], now[to]];
      return a && b ? [[a, b]] : [];
    });
}

/** Indexes of the rows with texts that no other row has. */
function once(rows: readonly RowTexts[]): Map<string, number> {
  const found = new Map<string, number>();
  const repeated = new Set<string>(['']);
  for (const [index, { key }] of rows.entries()) {
    if (found.has(key)) repeated.add(key);
    found.set(key, index);
  }
  for (const key of repeated) found.delete(key);
  return found;
}

/** Of pairs with rising first numbers the most whose second numbers rise too: the others were moved about. */
function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, [, second]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < second) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  }
  const rising: (readonly [number, number])[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) {
    const pair = pairs[at];
    if (pair) rising.unshift(pair);
  }
  return rising;
}

const lastFilled = (rows: readonly RowTexts[]): number => rows.findLast(({ isBlank }) => !isBlank)?.row ?? -1;

/** Rows below the last one that is known again have moved with it where there are as many as there were. */
function tailPoints([then, now]: Point, bottom: number, present: number): Point[] | undefined {
  if (now === null || bottom - then !== present - now) return bottom <= then ? [] : undefined;
  return Array.from({ length: bottom - then }, (_, k): Point => [then + 1 + k, now + 1 + k]);
}

/** Rows between two that stand side by side by now are gone. */
function withDeleted(points: readonly Point[]): Point[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    const isClosed = next && point[1] !== null && next[1] === point[1] + 1;
    const gone = isClosed
      ? Array.from({ length: next[0] - point[0] - 1 }, (_, k): Point => [point[0] + 1 + k, null])
      : [];
    return [point, ...gone];
  });
}

/** Columns by the texts in them; right of the last one they have moved as that one has. */
function columnPoints(pairs: readonly Pair[], right: number): Point[] {
  const places = new Map<number, number>();
  const doubtful = new Set<number>();
  for (const [then, now] of pairs)
    for (const [index, { column }] of then.labels.entries()) {
      const there = now.labels[index]?.column ?? column;
      if ((places.get(column) ?? there) !== there) doubtful.add(column);
      places.set(column, there);
    }
  const points = [...places].filter(([column]) => !doubtful.has(column)).sort(([a], [b]) => a - b);
  const [last, to] = points.at(-1) ?? TOP;
  const beyond = Array.from({ length: Math.max(0, right - last) }, (_, k): Point => [last + 1 + k, (to ?? 0) + 1 + k]);
  return withDeleted([TOP, ...points, ...beyond]);
}
