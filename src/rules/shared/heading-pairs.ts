import type { AmountSeries } from '../../tables/columns/amount-series';
import type { ItemReadings } from '../../tables/readings/item-readings';
import type { Book } from '../rule';
import { COMPARED, itemPairs, named, nearTables, valueOf } from './counterpart-tables';
import { nameKey } from './likeness';

/** Columns of one heading in two tables that list the same lines. */
export interface HeadingPair {
  readonly earlier: ItemReadings;
  readonly later: ItemReadings;
  readonly left: AmountSeries;
  readonly right: AmountSeries;
  /** Row indices of lines of one name. */
  readonly pairs: readonly { readonly left: number; readonly right: number }[];
}

/** So many lines have to agree before another is wrong, and so large a share of those that both state. */
const FEWEST_EQUAL = 3;
const SHARE_EQUAL = 2 / 3;

/**
 * Columns that repeat each other by heading and figures in tables of two makes: a summary and its detail. Two tables of one
 * header are one form of two months; measures that both tables have by role are compared by `itemPairs`.
 */
export function headingPairs(book: Book): readonly HeadingPair[] {
  const compared = new Map<ItemReadings, Set<ItemReadings>>();
  for (const { earlier, later } of itemPairs(book))
    compared.set(later, (compared.get(later) ?? new Set<ItemReadings>()).add(earlier));
  const headings = new Map(book.items.map((readings) => [readings, byHeading(readings)]));
  const none: ReadonlyMap<string, AmountSeries> = new Map();
  return nearTables(book).flatMap(([earlier, later]) => {
    const [ofLeft, ofRight] = [headings.get(earlier) ?? none, headings.get(later) ?? none];
    const shared = [...ofLeft].filter(([heading]) => ofRight.has(heading));
    if (shared.length === 0 || shared.length >= Math.min(earlier.series.length, later.series.length)) return [];
    const pairs = equalLines(earlier, later);
    if (pairs.length < FEWEST_EQUAL) return [];
    const isCompared = compared.get(later)?.has(earlier) === true;
    return shared.flatMap(([heading, left]): HeadingPair[] => {
      const right = ofRight.get(heading);
      if (!right || (isCompared && COMPARED.some((role) => earlier.of(role) === left || later.of(role) === right)))
        return [];
      const stated = pairs.flatMap((pair) => {
        const [a, b] = [valueOf(earlier, left, pair.left), valueOf(later, right, pair.right)];
        return a && b ? [a.eq(b)] : [];
      });
      const equal = stated.filter((same) => same).length;
      return equal >= FEWEST_EQUAL && equal >= stated.length * SHARE_EQUAL
        ? [{ earlier, later, left, right, pairs }]
        : [];
    });
  });
}

/** Lines of one name, where each table has it once. */
function equalLines(earlier: ItemReadings, later: ItemReadings): HeadingPair['pairs'] {
  const right = linesByName(later);
  return [...linesByName(earlier)].flatMap(([name, index]) => {
    const at = right.get(name);
    return at === undefined ? [] : [{ left: index, right: at }];
  });
}

const linesByName = (readings: ItemReadings): ReadonlyMap<string, number> =>
  uniqueByKey(named(readings).map((index) => [nameKey(readings.table.rows[index]?.name ?? ''), index]));

/** Headings that one column alone has. */
const byHeading = ({ series }: ItemReadings): ReadonlyMap<string, AmountSeries> =>
  uniqueByKey(series.map((one) => [nameKey(one.column.text), one]));

/** The entries whose key no other has, without those that have none. */
function uniqueByKey<T>(entries: readonly (readonly [key: string, entry: T])[]): ReadonlyMap<string, T> {
  const counts = new Map<string, number>();
  for (const [key] of entries) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map(entries.filter(([key]) => key !== '' && counts.get(key) === 1));
}
