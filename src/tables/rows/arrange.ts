import type { ItemRowKind } from '../table-types';
import type { Agreement, SumCheck } from './agreement';
import type { RawRow } from './raw-row';

/** One reading of which rows add up to which. */
export interface Arrangement {
  /** Depth of each row, 0 the outermost; sums have -1. */
  readonly levels: Int16Array;
  readonly kinds: readonly ItemRowKind[];
  readonly children: ReadonlyMap<number, readonly number[]>;
}

/**
 * Builds the tree of rows from their depths: a row belongs to the nearest row above it that is less deep, a sum at the
 * foot takes what stands open above it. Where that does not add up, a sum takes what does, among the fair readings:
 * everything above, the single lines instead of their subtotals, the nearest rows alone.
 */
export function arrange(
  rows: readonly RawRow[],
  depths: Int16Array,
  kinds: readonly ItemRowKind[],
  check: SumCheck,
): Arrangement {
  const levels = new Int16Array(rows.length);
  const children = new Map<number, readonly number[]>();
  /** Lists that are still growing. */
  const own = new Map<number, number[]>();
  const numbered = rows.some(({ rank }) => rank !== null);
  const isSum = (index: number): boolean => kinds[index] === 'total' || kinds[index] === 'subtotal';
  let lastParent = -1;
  let lastList: number[] = [];
  const addTo = (parent: number, child: number): void => {
    if (parent !== lastParent) {
      lastParent = parent;
      lastList = own.get(parent) ?? [...(children.get(parent) ?? [])];
      own.set(parent, lastList);
      children.set(parent, lastList);
    }
    lastList.push(child);
  };
  const open: number[] = [];
  /** Outermost rows that no sum has taken yet, and the sums that stand for others. */
  let trail: number[] = [];
  /** Where in `trail` the rows begin that no subtotal has taken. */
  let untaken = 0;
  let ofWhich: number | null = null;
  let headTotal: number | null = null;
  let anyFigured = false;

  const lines = (index: number): readonly number[] =>
    isSum(index) ? (children.get(index) ?? []).flatMap(lines) : [index];

  /** Lets the sum at `index` take its parts; of two subtotals side by side the words do not tell which takes what. */
  const close = (index: number): void => {
    const isSubtotal = kinds[index] === 'subtotal';
    const beside = isSubtotal && (kinds[index - 1] === 'subtotal' || kinds[index + 1] === 'subtotal');
    const first = isSubtotal ? trail.slice(untaken) : trail;
    const parts = bestParts(check, index, children, readings(first, trail, isSubtotal, lines), !beside);
    if (!parts) return;
    children.set(index, parts);
    if (!isSubtotal) {
      if (parts === trail) trail = [...trail];
      return;
    }
    const from = trail.length - parts.length;
    if (parts.some((part, at) => trail[from + at] !== part)) return;
    trail = [...trail.slice(0, from), index];
    untaken = trail.length;
  };

  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (!row) continue;
    const kind = kinds[index];
    if (kind === 'carried' || kind === 'aside') {
      levels[index] = -1;
      continue;
    }
    if (isSum(index)) {
      levels[index] = -1;
      ofWhich = null;
      // What follows a sum without an ordinal belongs to no class above it.
      open.length = 0;
      if (headTotal === null && !anyFigured) {
        headTotal = index;
        trail = [];
        untaken = 0;
      } else if (headTotal === null || kind === 'subtotal' || check.of(index, trail, children).failed === 0)
        close(index);
      continue;
    }
    if (row.figured) anyFigured = true;
    if (kind === 'of-which') ofWhich ??= index - 1;
    else if (row.rank !== null || !numbered) ofWhich = null;
    if (ofWhich !== null && row.rank === null) {
      // Under a total that has its own parts 其中 only tells how they were paid for.
      if (!children.get(ofWhich)?.some((child) => kinds[child] !== 'of-which')) addTo(ofWhich, index);
      levels[index] = (levels[open.at(-1) ?? -1] ?? 0) + 1;
      continue;
    }
    const level = depths[index] ?? 0;
    levels[index] = level;
    while (open.length > 0 && (levels[open[open.length - 1] ?? 0] ?? 0) >= level) open.pop();
    const above = open[open.length - 1];
    if (above !== undefined) addTo(above, index);
    else trail.push(index);
    open.push(index);
  }
  if (headTotal !== null && trail.length > 0) {
    const parts = bestParts(check, headTotal, children, [trail, trail.flatMap(lines)], true);
    children.set(headTotal, [...(children.get(headTotal) ?? []), ...(parts ?? trail)]);
  }
  return { levels, kinds, children };
}

/** What a sum may take, the most natural first. */
function* readings(
  first: readonly number[],
  trail: readonly number[],
  isSubtotal: boolean,
  lines: (index: number) => readonly number[],
): Generator<readonly number[]> {
  yield first;
  if (first !== trail) yield trail;
  const single = trail.flatMap(lines);
  if (single.length !== trail.length) yield single;
  // A subtotal of the nearest rows leaves the others to the total.
  if (isSubtotal)
    for (let length = 1; length < Math.min(first.length, LONGEST_SUFFIX); length++) yield first.slice(-length);
}
const LONGEST_SUFFIX = 60;

/** The first reading that holds in every column; else the first of all, or none where that would be a guess. */
function bestParts(
  check: SumCheck,
  index: number,
  children: ReadonlyMap<number, readonly number[]>,
  candidates: Iterable<readonly number[]>,
  fallsBack: boolean,
): readonly number[] | null {
  let first: readonly number[] | null = null;
  let likely: readonly number[] | null = null;
  for (const parts of candidates) {
    first ??= parts;
    if (parts.length === 0) continue;
    const agreement = check.of(index, parts, children);
    if (holds(agreement, parts === first)) return parts;
    if (holdsMostly(agreement) || (parts === first && isBorneOut(agreement))) likely ??= parts;
  }
  if (!fallsBack) return likely;
  return first && first.length > 0 ? first : null;
}

/** A sum of many columns in few of which something is wrong. */
const holdsMostly = ({ held, failed }: Agreement): boolean => held >= 3 && held > 3 * failed;

/** The natural reading of a sum that holds in one column at least: what fails in others is wrong there. */
const isBorneOut = ({ held, parts }: Agreement): boolean => held > 0 && parts >= 2;

/** Chance is kept out: other readings than the natural one need two columns, or one with three parts. */
const holds = ({ held, failed, parts }: Agreement, isNatural: boolean): boolean =>
  failed === 0 && (isNatural ? true : held >= 2 || (held === 1 && parts >= 3));
