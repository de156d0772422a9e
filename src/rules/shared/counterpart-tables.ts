import type { IndicatorReading, IndicatorReadings } from '../../tables/readings/indicator-readings';
import type { ItemReadings } from '../../tables/readings/item-readings';
import { Decimal } from '../../quantity';
import { dimensionOf } from '../../tables';
import { unitFactor, type AmountSeries } from '../../tables/columns/amount-series';
import type { Book } from '../rule';
import { indicatorRows } from './indicator-view';
import { nameKey, partners, type Partners } from './likeness';
import { nearestEarlier } from './nearest-earlier';
import { projectOf, tellOfDifferent } from './subject';

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

const knownItems = new WeakMap<Book, readonly ItemPair[]>();

/** Pairs of item tables that list the same items: a plan and what was spent, or one budget listed twice. */
export function itemPairs(book: Book): readonly ItemPair[] {
  const known = knownItems.get(book) ?? findItemPairs(book);
  knownItems.set(book, known);
  return known;
}

function findItemPairs(book: Book): ItemPair[] {
  return nearTables(book).flatMap(([one, other]) => pairOf(one, other) ?? []);
}

/** Item tables that may list the same items, the earlier first; in the order of the earlier ones, then of the later. */
export function nearTables(book: Book): (readonly [ItemReadings, ItemReadings])[] {
  const { items } = book;
  const near = nearestEarlier(items, {
    namesOf: (readings) => named(readings).map((index) => nameKey(readings.table.rows[index]?.name ?? '')),
    projectOf: ({ table }) => projectOf(book, table),
    areDifferent: (one, other) => tellOfDifferent(book, one.table, other.table),
  });
  return near
    .flatMap((found, later) => found.map((earlier) => ({ earlier, later })))
    .sort((a, b) => a.earlier - b.earlier || a.later - b.later)
    .flatMap(({ earlier, later }): (readonly [ItemReadings, ItemReadings])[] => {
      const [one, other] = [items[earlier], items[later]];
      return one && other ? [[one, other]] : [];
    });
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
  const pairs = byAmounts(
    earlier,
    later,
    match.pairs.map(({ left: l, right: r, equal }) => ({ left: left[l] ?? 0, right: right[r] ?? 0, equal })),
  );
  const shared = COMPARED.filter((role) => earlier.of(role) && later.of(role));
  if (shared.length > 0 && !shared.some((role) => mostlyAgree(earlier, later, pairs, role))) return null;
  return {
    earlier,
    later,
    pairs,
    earlierAlone: match.leftAlone.map((index) => left[index] ?? 0),
    laterAlone: match.rightAlone.map((index) => right[index] ?? 0),
  };
}

/** Measures that two tables can share. */
export const COMPARED = ['budget', 'spent'] as const;
const FEWEST_AGREED = 1 / 3;
/** Slips of units do not make two amounts different. */
const TEN_THOUSAND = 10_000;

/**
 * Whether two tables state the same whole, or the same amounts for enough of their common lines. Where they do not, they tell of
 * two things with lines of the same names: two offices, two months, a part and the whole.
 */
export function mostlyAgree(
  earlier: ItemReadings,
  later: ItemReadings,
  pairs: ItemPair['pairs'],
  role: (typeof COMPARED)[number],
): boolean {
  const wholes = [earlier, later].map((of) => (of.grandTotal === null ? null : amountOf(of, of.grandTotal, role)));
  if (wholes[0] && wholes[1] && agrees(wholes[0], wholes[1])) return true;
  let stated = 0;
  let agreed = 0;
  for (const { left, right } of pairs) {
    const [a, b] = [amountOf(earlier, left, role), amountOf(later, right, role)];
    if (!a || !b) continue;
    stated++;
    if (agrees(a, b)) agreed++;
  }
  return agreed >= stated * FEWEST_AGREED;
}

function amountOf(readings: ItemReadings, index: number, role: (typeof COMPARED)[number]): Decimal | null {
  const series = readings.of(role);
  return series ? valueOf(readings, series, index) : null;
}

/** An amount in 元; null where there is no number. */
export function valueOf(readings: ItemReadings, series: AmountSeries, index: number): Decimal | null {
  if (!series.isNumber(index)) return null;
  const factor = unitFactor(series.column.unit ?? readings.table.unit, '元') ?? ONE;
  return new Decimal(series.text(series.units(index))).times(factor);
}

const ONE = new Decimal(1);

function agrees(a: Decimal, b: Decimal): boolean {
  const [small, large] = a.abs().lt(b.abs()) ? [a, b] : [b, a];
  // Rounded to the digits of a coarser unit, amounts are near, not equal.
  return large.minus(small).abs().lte(large.abs().times(ROUNDED)) || small.times(TEN_THOUSAND).eq(large);
}
const ROUNDED = new Decimal('0.001');

/** Lines of one name that come several times are held against the line with the same amount. */
function byAmounts(earlier: ItemReadings, later: ItemReadings, pairs: ItemPair['pairs']): ItemPair['pairs'] {
  const byName = new Map<string, { left: number; right: number; equal: boolean }[]>();
  for (const pair of pairs) {
    const name = pair.equal ? nameKey(earlier.table.rows[pair.left]?.name ?? '') : '';
    if (name !== '') byName.set(name, [...(byName.get(name) ?? []), { ...pair }]);
  }
  const swapped = new Map<number, number>();
  for (const group of byName.values()) {
    if (group.length < 2 || group.length > MOST_OF_A_NAME) continue;
    const open = group.map(({ right }) => right);
    const fits = (left: number, right: number): boolean =>
      COMPARED.some((role) => {
        const [a, b] = [amountOf(earlier, left, role), amountOf(later, right, role)];
        return a !== null && b !== null && a.eq(b);
      });
    const waiting = group.filter(({ left }) => {
      const at = open.findIndex((right) => fits(left, right));
      if (at < 0) return true;
      swapped.set(left, open.splice(at, 1)[0] ?? 0);
      return false;
    });
    for (const { left } of waiting) swapped.set(left, open.shift() ?? 0);
  }
  return pairs.map((pair) => ({ ...pair, right: swapped.get(pair.left) ?? pair.right }));
}
/** More lines of one name are no slip of order. */
const MOST_OF_A_NAME = 50;

/** Rows with a name that are neither totals nor 其中. */
export function named(readings: ItemReadings): number[] {
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

const knownIndicators = new WeakMap<Book, readonly IndicatorPair[]>();

/** Each indicator table with the nearest earlier one that tells of the same indicators. 过程 rows are left out. */
export function indicatorPairs(book: Book): readonly IndicatorPair[] {
  const known = knownIndicators.get(book) ?? findIndicatorPairs(book);
  knownIndicators.set(book, known);
  return known;
}

function findIndicatorPairs(book: Book): IndicatorPair[] {
  const { indicators } = book;
  const near = nearestEarlier(indicators, {
    namesOf: (readings) => comparedRows(readings).map(({ key }) => key),
    projectOf: ({ table }) => projectOf(book, table),
    areDifferent: (one, other) => tellOfDifferent(book, one.table, other.table),
  });
  return indicators.flatMap((later, index) => {
    for (const at of near[index] ?? []) {
      const earlier = indicators[at];
      const pair = earlier ? indicatorPair(earlier, later) : null;
      if (pair) return [pair];
    }
    return [];
  });
}

const comparedRows = (readings: IndicatorReadings): IndicatorReading[] =>
  indicatorRows(readings).filter((row) => row.key !== '' && dimensionOf(row.row.level1?.text ?? '') !== 'process');

function indicatorPair(earlier: IndicatorReadings, later: IndicatorReadings): IndicatorPair | null {
  const left = comparedRows(earlier);
  const right = comparedRows(later);
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
