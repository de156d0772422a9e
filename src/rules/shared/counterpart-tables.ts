import type { IndicatorReading, IndicatorReadings } from '../../tables/readings/indicator-readings';
import type { ItemReadings } from '../../tables/readings/item-readings';
import { dimensionOf } from '../../tables';
import type { Book } from '../rule';
import { indicatorRows } from './indicator-view';
import { nameKey, partners, type Partners } from './likeness';
import { tellOfDifferent } from './subject';

/** Two tables tell of the same things where at least this share of the smaller one's names has a partner. */
const SHARE = 0.5;

export interface ItemPair {
  readonly earlier: ItemReadings;
  readonly later: ItemReadings;
  /** Row indices. */
  readonly pairs: readonly { readonly left: number; readonly right: number; readonly equal: boolean }[];
  /** Rows without a partner, classes that state a total of matched rows left out. */
  readonly earlierAlone: readonly number[];
  readonly laterAlone: readonly number[];
}

/** Pairs of item tables that list the same items: a plan and what was spent, or one budget listed twice. */
export function itemPairs(book: Book): ItemPair[] {
  const found: ItemPair[] = [];
  book.items.forEach((earlier, index) => {
    for (const later of book.items.slice(index + 1)) {
      const pair = tellOfDifferent(book, earlier.table, later.table) ? null : pairOf(earlier, later);
      if (pair) found.push(pair);
    }
  });
  return found;
}

function pairOf(earlier: ItemReadings, later: ItemReadings): ItemPair | null {
  const left = named(earlier);
  const right = named(later);
  if (left.length < 2 || right.length < 2) return null;
  const match: Partners = partners(
    left.map((index) => nameKey(earlier.table.rows[index]?.name ?? '')),
    right.map((index) => nameKey(later.table.rows[index]?.name ?? '')),
  );
  if (
    match.pairs.length < Math.min(left.length, right.length) * SHARE ||
    match.pairs.filter((pair) => pair.equal).length === 0
  )
    return null;
  return {
    earlier,
    later,
    pairs: match.pairs.map(({ left: l, right: r, equal }) => ({ left: left[l] ?? 0, right: right[r] ?? 0, equal })),
    earlierAlone: match.leftAlone.map((index) => left[index] ?? 0),
    laterAlone: match.rightAlone.map((index) => right[index] ?? 0),
  };
}

/** Rows with a name that are neither totals nor 其中. */
function named(readings: ItemReadings): number[] {
  return readings.table.rows.flatMap((row, index) =>
    row.name !== '' && (row.kind === 'item' || row.kind === 'class') ? [index] : [],
  );
}

export interface IndicatorPair {
  readonly earlier: IndicatorReadings;
  readonly later: IndicatorReadings;
  readonly pairs: readonly {
    readonly left: IndicatorReading;
    readonly right: IndicatorReading;
    readonly equal: boolean;
  }[];
  readonly earlierAlone: readonly IndicatorReading[];
  readonly laterAlone: readonly IndicatorReading[];
}

/** Each indicator table with the nearest earlier one that tells of the same indicators. 过程 rows are left out. */
export function indicatorPairs(book: Book): IndicatorPair[] {
  const found: IndicatorPair[] = [];
  book.indicators.forEach((later, index) => {
    for (const earlier of book.indicators.slice(0, index).reverse()) {
      const pair = tellOfDifferent(book, earlier.table, later.table) ? null : indicatorPair(earlier, later);
      if (!pair) continue;
      found.push(pair);
      break;
    }
  });
  return found;
}

function indicatorPair(earlier: IndicatorReadings, later: IndicatorReadings): IndicatorPair | null {
  const rows = (readings: IndicatorReadings): IndicatorReading[] =>
    indicatorRows(readings).filter((row) => row.key !== '' && dimensionOf(row.row.level1?.text ?? '') !== 'process');
  const left = rows(earlier);
  const right = rows(later);
  const match = partners(
    left.map((row) => row.key),
    right.map((row) => row.key),
  );
  const equal = match.pairs.filter((pair) => pair.equal).length;
  if (equal === 0 || match.pairs.length < Math.min(left.length, right.length) * SHARE) return null;
  const pick = (list: readonly IndicatorReading[], indices: readonly number[]): IndicatorReading[] =>
    indices.flatMap((index) => list[index] ?? []);
  return {
    earlier,
    later,
    pairs: match.pairs.flatMap(({ left: l, right: r, equal: same }) => {
      const [a, b] = [left[l], right[r]];
      return a && b ? [{ left: a, right: b, equal: same }] : [];
    }),
    earlierAlone: pick(left, match.leftAlone),
    laterAlone: pick(right, match.rightAlone),
  };
}
