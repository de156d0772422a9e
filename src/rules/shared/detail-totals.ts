import type { ItemReadings } from '../../tables/readings/item-readings';
import type { AmountSeries } from '../../tables/columns/amount-series';
import type { Book } from '../rule';
import { factsOn } from './by-sheet';
import { COMPARED, named, valueOf } from './counterpart-tables';
import { nameKey } from './likeness';
import { tellOfDifferent } from './subject';

/** A line of a summary and the total of the table on the sheet that is called after it, by its name or its title. Row indices. */
export interface DetailTotal {
  readonly summary: ItemReadings;
  readonly detail: ItemReadings;
  readonly left: { readonly series: AmountSeries; readonly index: number };
  readonly right: { readonly series: AmountSeries; readonly index: number };
}

/** A shorter name may stand in any title. */
const SHORTEST_NAME = 4;
/** So many lines of a summary have to repeat the totals of their sheets before another line is held against its own. */
const FEWEST_EQUAL = 2;
/** More tables are no handful of sheets behind a summary, and a list of more lines is none. */
const MOST_TABLES = 200;
const MOST_LINES = 200;

/**
 * Lines of a summary beside the totals of the sheets that are called after them, 代征手续费 and 附表2代征手续费, where most lines
 * of the same measure repeat theirs.
 */
export function detailTotals(book: Book): readonly DetailTotal[] {
  const { items } = book;
  if (items.length > MOST_TABLES) return [];
  const calls = new Map(items.map(({ table: { view } }) => [view, callsOf(book, view.name)]));
  return items.flatMap((summary) => {
    const details = items.filter(
      (other) =>
        other.table.view !== summary.table.view &&
        other.grandTotal !== null &&
        !tellOfDifferent(book, summary.table, other.table),
    );
    if (details.length < FEWEST_EQUAL) return [];
    const lines = named(summary);
    if (lines.length > MOST_LINES) return [];
    const found = lines.flatMap((index) => {
      const name = nameKey(summary.table.rows[index]?.name ?? '');
      if (name.length < SHORTEST_NAME) return [];
      const called = details.filter(({ table }) => calls.get(table.view)?.some((text) => text.includes(name)));
      const [detail] = called;
      return called.length === 1 && detail ? [{ index, detail }] : [];
    });
    return COMPARED.flatMap((role): readonly DetailTotal[] => {
      const series = summary.of(role);
      if (!series) return [];
      const pairs = found.flatMap(({ index, detail }): DetailTotal[] => {
        const right = totalOf(detail, role);
        return series.isNumber(index) && right ? [{ summary, detail, left: { series, index }, right }] : [];
      });
      const equal = pairs.filter((pair) => isEqual(pair)).length;
      return equal >= FEWEST_EQUAL && equal * 2 > pairs.length ? pairs.filter((pair) => !isEqual(pair)) : [];
    });
  });
}

/** What a sheet is called: its name and the titles that stand on it. */
const callsOf = (book: Book, sheet: string): readonly string[] => [
  nameKey(sheet),
  ...factsOn(book, sheet).flatMap(({ fact, text }) => (fact === 'title' ? [nameKey(text)] : [])),
];

/** The total of the measure, or of the last column that is the sum of others. */
function totalOf(detail: ItemReadings, role: (typeof COMPARED)[number]): DetailTotal['right'] | null {
  const index = detail.grandTotal;
  const sums = detail.series.filter(({ column }) => column.parts.length > 0 || column.isTotal);
  const series = detail.series.find(({ column }) => column.likely === role) ?? sums.at(-1);
  return index !== null && series?.isNumber(index) ? { series, index } : null;
}

function isEqual({ summary, detail, left, right }: DetailTotal): boolean {
  const [a, b] = [valueOf(summary, left.series, left.index), valueOf(detail, right.series, right.index)];
  return a !== null && b !== null && a.eq(b);
}
