import { Decimal } from '../quantity';
import { unitFactor, type AmountSeries } from '../tables/readings/amount-series';
import type { ItemReadings } from '../tables/readings/item-readings';
import type { CellAddress } from '../workbook/address';
import type { Rule, RuleContext } from './rule';
import { itemPairs } from './shared/counterpart-tables';
import { fundView } from './shared/fund-view';
import { itemFaults } from './shared/item-faults';
import { at, plain, signed } from './shared/show';

/** The same item, or the whole, has different amounts of the same measure in two tables. */
export const amountDiffers: Rule = {
  id: 'amount-differs',
  group: 'across',
  severity: 'error',
  check(context) {
    const { book } = context;
    for (const pair of itemPairs(book)) {
      for (const role of ['budget', 'spent'] as const) {
        const [a, b] = [pair.earlier.of(role), pair.later.of(role)];
        if (!a || !b) continue;
        for (const { left, right } of pair.pairs) {
          // A class follows from its items; it is compared only where it has none of its own.
          if (!pair.later.leaves.includes(right) && !pair.earlier.leaves.includes(left)) continue;
          compare(context, pair.earlier, a, left, pair.later, b, right);
        }
        if (pair.earlier.grandTotal !== null && pair.later.grandTotal !== null)
          compare(context, pair.earlier, a, pair.earlier.grandTotal, pair.later, b, pair.later.grandTotal, 'total');
      }
    }
    againstFunds(context);
  },
};

function amountOf(
  readings: ItemReadings,
  series: AmountSeries,
  index: number,
): { value: Decimal; cell: CellAddress; decimals: number } | null {
  if (
    !series.isNumber(index) ||
    itemFaults(readings).unitSlips.some((slip) => slip.series === series && slip.index === index)
  )
    return null;
  return {
    value: new Decimal(series.text(series.units(index))),
    cell: readings.table.view.address(readings.table.rows[index]?.row ?? 0, series.column.column),
    decimals: series.decimalsInUse,
  };
}

function compare(
  context: RuleContext,
  earlier: ItemReadings,
  a: AmountSeries,
  left: number,
  later: ItemReadings,
  b: AmountSeries,
  right: number,
  message: 'item' | 'total' = 'item',
): void {
  const first = amountOf(earlier, a, left);
  const second = amountOf(later, b, right);
  if (!first || !second) return;
  tell(
    context,
    message,
    later.table.rows[right]?.name ?? '',
    first,
    a.column.unit ?? earlier.table.unit,
    second,
    b.column.unit ?? later.table.unit,
    later.table,
  );
}

interface Compared {
  readonly value: Decimal;
  readonly cell: CellAddress;
  readonly decimals: number;
}

function tell(
  context: RuleContext,
  message: string,
  name: string,
  earlier: Compared,
  earlierUnit: string | null,
  later: Compared,
  laterUnit: string | null,
  table: RuleContext['book']['recognition']['tables'][number],
): void {
  const factor = unitFactor(earlierUnit, laterUnit);
  if (!factor) return;
  const converted = earlier.value.times(factor);
  const slack =
    earlierUnit === laterUnit || laterUnit === null || earlierUnit === null
      ? new Decimal(0)
      : new Decimal(10).pow(-Math.min(later.decimals, earlier.decimals)).div(2);
  const exactUnit = laterUnit === '元' && earlierUnit === '元';
  if (
    converted
      .minus(later.value)
      .abs()
      .lte(exactUnit ? 0 : slack)
  )
    return;
  context.report({
    message,
    data: {
      name,
      cell: at(later.cell),
      earlier: at(earlier.cell),
      value: plain(later.value),
      earlierValue: plain(earlier.value),
      unit: laterUnit ?? '',
      earlierUnit: earlierUnit ?? '',
      difference: signed(later.value.minus(converted)),
    },
    cell: later.cell,
    related: [earlier.cell],
    expected: plain(converted),
    actual: plain(later.value),
    difference: signed(later.value.minus(converted)),
    table,
  });
}

/** The fund block and the totals of the item tables, where the workbook has only one fund block to compare with. */
function againstFunds(context: RuleContext): void {
  const { book } = context;
  for (const readings of book.items) {
    const own = book.funds.filter((funds) => funds.table.view === readings.table.view);
    const funds = book.funds.length === 1 ? book.funds[0] : own.length === 1 ? own[0] : undefined;
    const { grandTotal } = readings;
    if (!funds || grandTotal === null) continue;
    const view = fundView(funds);
    const later =
      [readings.table.view.index, readings.table.area.top].join() >
      [funds.table.view.index, funds.table.area.top].join();
    for (const role of ['budget', 'spent'] as const) {
      const series = readings.of(role);
      const fund = view[role];
      const total = series ? amountOf(readings, series, grandTotal) : null;
      if (!series || !fund || !total || fund.value.isZero()) continue;
      const unit = series.column.unit ?? readings.table.unit;
      if (later)
        tell(
          context,
          'funds',
          readings.table.rows[grandTotal]?.name ?? '',
          fund,
          funds.table.unit,
          total,
          unit,
          readings.table,
        );
      else
        tell(
          context,
          'funds',
          readings.table.rows[grandTotal]?.name ?? '',
          total,
          unit,
          fund,
          funds.table.unit,
          funds.table,
        );
    }
  }
}
