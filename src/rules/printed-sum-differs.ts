import { Decimal, decimalOf, formatDecimals, roundHalfUp } from '../quantity';
import type { AmountSeries } from '../tables/columns/amount-series';
import type { ItemReadings } from '../tables/readings/item-readings';
import type { Rule } from './rule';
import { at, plain, signed } from './shared/show';
import { judgeSum, sumGroups, type SumGroup } from './shared/sum-groups';

/** A number as its cell prints it. */
interface Printed {
  readonly value: Decimal;
  /** Decimals that the cell holds and does not print. */
  readonly hidden: number;
}

/**
 * Parts that do not add up to their total as both are printed, while the stored figures do: their formats hide decimals.
 * Told once a column, at its last such total. Stored figures that disagree are total-mismatch.
 */
export const printedSumDiffers: Rule = {
  id: 'printed-sum-differs',
  group: 'totals',
  severity: 'info',
  check({ book, report }) {
    for (const readings of book.items) {
      for (const series of readings.series) {
        const groups = hidesDecimals(series)
          ? sumGroups(readings).filter((group) => group.series === series && !group.ofWhich)
          : [];
        const last = groups.map((group) => ({ group, ...sumsOf(group) })).findLast(({ differs }) => differs);
        if (!last?.printed || !last.total) continue;
        const { group, printed, total, hidden } = last;
        const { view, rows } = readings.table;
        const place = (index: number) => view.address(rows[index]?.row ?? 0, series.column.column);
        const difference = signed(total.minus(printed));
        report({
          message: 'hidden',
          data: {
            name: rows[group.total]?.name ?? '',
            total: at(place(group.total)),
            totalValue: plain(total),
            sum: plain(printed),
            difference,
            decimals: String(hidden),
            unit: series.column.unit ?? readings.table.unit ?? '',
          },
          cell: place(group.total),
          related: group.parts.map(place),
          expected: plain(printed),
          actual: plain(total),
          difference,
          table: readings.table,
        });
      }
    }
  },
};

/** Whether the column stores more than a cell of it prints: most columns do not, and need no more work. */
function hidesDecimals({ formats, decimalsStored }: AmountSeries): boolean {
  for (const format of formats) if ((printedDecimals(format) ?? Infinity) < decimalsStored) return true;
  return false;
}

function sumsOf(group: SumGroup): { differs: boolean; printed?: Decimal; total?: Decimal; hidden: number } {
  const { readings, series, total, parts } = group;
  const judged = judgeSum(group);
  const whole = printedAt(readings, series, total);
  if (judged === null || typeof judged === 'string' || !judged.consistent || !whole)
    return { differs: false, hidden: 0 };
  let printed = new Decimal(0);
  let { hidden } = whole;
  for (const part of parts) {
    if (series.isBlank(part)) continue;
    const shown = printedAt(readings, series, part);
    if (!shown) return { differs: false, hidden: 0 };
    printed = printed.plus(shown.value);
    hidden = Math.max(hidden, shown.hidden);
  }
  return { differs: hidden > 0 && !printed.eq(whole.value), printed, total: whole.value, hidden };
}

/** The number of a cell as printed; null for a text, and where the format does more than round. */
function printedAt(
  { table: { view, rows } }: ItemReadings,
  { column: { column } }: AmountSeries,
  index: number,
): Printed | null {
  const row = rows[index]?.row ?? 0;
  const value = view.value(row, column);
  if (typeof value !== 'number') return null;
  const exact = decimalOf(value);
  const format = view.format(row, column);
  if (format === 'General') return { value: exact, hidden: 0 };
  const decimals = printedDecimals(format);
  if (decimals === null) return null;
  return { value: roundHalfUp(exact, decimals), hidden: Math.max(0, exact.decimalPlaces() - decimals) };
}

/** A plain format alone says how a number is printed: digits with their grouping, decimals, spaces and signs of money. */
const PLAIN = /^[-#0,._() *¥￥$\\"?]+$/;
/** Commas behind the last digit divide by thousands; a point among the digits (0!.0) is masked. */
const SCALES = /[0#],+(?:\.|$)|[0#],+[^0#,]/;
const known = new Map<string, number | null>();

/** Decimals that a format prints; null where it does more than round, or fixes none. */
function printedDecimals(format: string): number | null {
  let decimals = known.get(format);
  if (decimals === undefined) {
    const first = format.split(';')[0] ?? '';
    const facts = PLAIN.test(first) && !SCALES.test(first) ? formatDecimals(format) : null;
    decimals = facts && !facts.percent && facts.decimals >= 0 ? facts.decimals : null;
    if (known.size < MOST_FORMATS) known.set(format, decimals);
  }
  return decimals;
}
/** A hostile workbook may have very many formats. */
const MOST_FORMATS = 4096;
