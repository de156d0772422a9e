/** Where the rows of a long list stand, from heights that are measured as they come into view and guessed before. */

/** Offsets of every row and of the end: offsets[i] is the top of row i, offsets[length] the height of all. */
export function offsetsOf(heights: readonly number[]): readonly number[] {
  const offsets = new Array<number>(heights.length + 1).fill(0);
  heights.forEach((height, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + height;
  });
  return offsets;
}

/** The row that covers `y`: the last one whose top is at or above it. 0 for an empty list. */
export function rowAt(offsets: readonly number[], y: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** First and last row (inclusive) to be rendered for a viewport, with a margin in pixels on both sides. */
export function windowOf(
  offsets: readonly number[],
  top: number,
  height: number,
  margin: number,
): { readonly first: number; readonly last: number } {
  return { first: rowAt(offsets, top - margin), last: rowAt(offsets, top + height + margin) };
}

/** Where to scroll so that a row is wholly seen below a pinned header; the present place where it already is. */
export function scrollTopFor(
  offsets: readonly number[],
  row: number,
  now: { readonly top: number; readonly height: number; readonly pinned: number },
): number {
  const top = offsets[row] ?? 0;
  const bottom = offsets[row + 1] ?? top;
  const room = now.height - now.pinned;
  if (top < now.top + now.pinned || bottom - top > room) return Math.max(0, top - now.pinned);
  if (bottom > now.top + now.height) return Math.max(0, bottom - now.height);
  return now.top;
}

/**
 * How far a pinned header of that height has moved up, out of the way of the next header: 0 until they meet. `next` is
 * the next row that heads others, null where there is none.
 */
export function pushedUp(offsets: readonly number[], next: number | null, top: number, pinned: number): number {
  const room = next === null ? pinned : (offsets[next] ?? top) - top;
  return Math.max(0, pinned - room);
}

/** Rows with their offsets (`offsetsOf`). */
export interface Placed {
  readonly rows: readonly { readonly id: string }[];
  readonly offsets: readonly number[];
}

/**
 * Where to scroll in a list that has changed so that what stood at `top` stays where it was: the row there, or the
 * next one below it that is still in the list. `top` itself where none is.
 */
export function keptScrollTop(top: number, before: Placed, after: Placed): number {
  const places = new Map(after.rows.map(({ id }, index) => [id, index]));
  for (let index = rowAt(before.offsets, top); index < before.rows.length; index += 1) {
    const place = places.get(before.rows[index]?.id ?? '');
    if (place !== undefined) return Math.max(0, top + (after.offsets[place] ?? 0) - (before.offsets[index] ?? 0));
  }
  return top;
}
