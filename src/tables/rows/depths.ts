import type { RawRow } from './raw-row';
import type { OrdinalRank } from '../words/ordinal';

/** What the rows of a table say of their depth, one reading each. */
export type Depths = Int16Array;

/** How rows without a mark of their own are read among rows that have one. */
export type Unmarked = 'inside' | 'beside' | 'outermost';

const RANKS: readonly OrdinalRank[] = [0, 1, 2, 3, 4];

/**
 * Depths from ranks of ordinals (一、 over （一） over 1. over (1)). Rows without one are the parts of the numbered
 * row above them, stand beside it, or outermost.
 */
export function byRank(rows: readonly RawRow[], unmarked: Unmarked): Depths {
  const found: boolean[] = [];
  for (const { rank } of rows) if (rank !== null) found[rank] = true;
  const ranks = RANKS.filter((rank) => found[rank]);
  const firstItem = rows.find((row) => row.kind === 'item');
  const outerFirst = ranks.length > 0 && firstItem?.rank === null && unmarked !== 'beside';
  const depth: number[] = [];
  ranks.forEach((rank, index) => {
    depth[rank] = index + (outerFirst ? 1 : 0);
  });
  const inside = outerFirst ? 0 : ranks.length;
  const depths = new Int16Array(rows.length);
  let before = 0;
  rows.forEach(({ rank }, index) => {
    const own = rank === null ? undefined : depth[rank];
    before = own ?? (unmarked === 'inside' ? inside : unmarked === 'beside' ? before : 0);
    depths[index] = before;
  });
  return depths;
}

/** Every row beside the others. */
export const flat = (rows: readonly RawRow[]): Depths => new Int16Array(rows.length);

/**
 * Depths from marks in the order in which their styles appear: a style that is met for the first time stands under the
 * style before it, one that was met closes what is deeper. `styles` names the style of each row's mark, null for none.
 */
export function byFirstAppearance(styles: readonly (string | null)[], unmarked: Unmarked): Depths | null {
  if (new Set(styles).size < 2) return null;
  const depths = new Int16Array(styles.length);
  const open: string[] = [];
  let before = 0;
  styles.forEach((style, index) => {
    if (style === null) {
      depths[index] = unmarked === 'inside' ? open.length : unmarked === 'beside' ? before : 0;
    } else {
      const known = open.indexOf(style);
      if (known >= 0) open.length = known + 1;
      else open.push(style);
      depths[index] = open.length - 1;
    }
    before = depths[index] ?? 0;
  });
  return depths;
}

/** Depths from whole numbers, the smaller the further out: indentation, the length of a dotted code. Null for one depth. */
export function bySize(sizes: readonly (number | null)[]): Depths | null {
  const known = [...new Set(sizes.filter((size) => size !== null))].sort((a, b) => a - b);
  if (known.length < 2) return null;
  const depth = new Map(known.map((size, index) => [size, index]));
  const depths = new Int16Array(sizes.length);
  let before = 0;
  sizes.forEach((size, index) => {
    before = size === null ? before : (depth.get(size) ?? 0);
    depths[index] = before;
  });
  return depths;
}

/** Most rows that one sum is looked for in, so that the search stays linear. */
const LONGEST_LIST = 80;

/**
 * Depths from the figures alone: a row that the rows right below it add up to, in every column or in one with at
 * least three parts, stands over them. `adds(total, parts)` tells whether they do.
 */
export function bySums(
  rows: readonly RawRow[],
  adds: (total: number, parts: readonly number[]) => boolean,
): Depths | null {
  const depths = new Int16Array(rows.length);
  /** Ends of the subtrees: the index behind the last row that belongs to each row. */
  const end = new Int32Array(rows.length);
  let found = false;
  for (let index = rows.length - 1; index >= 0; index--) {
    end[index] = index + 1;
    if (rows[index]?.kind !== 'item') continue;
    const parts: number[] = [];
    for (let at = index + 1; at < rows.length && parts.length < LONGEST_LIST; at = end[at] ?? rows.length) {
      if (rows[at]?.kind !== 'item') break;
      parts.push(at);
      if (parts.length < 2 || !adds(index, parts)) continue;
      end[index] = end[at] ?? at + 1;
      for (let below = index + 1; below < (end[index] ?? 0); below++) depths[below] = (depths[below] ?? 0) + 1;
      found = true;
      break;
    }
  }
  return found ? depths : null;
}
