import { Decimal } from '../quantity';
import type { AmountSeries } from '../tables/columns/amount-series';
import { groupReadings, type ItemReadings } from '../tables/readings/item-readings';
import type { Rule } from './rule';
import { accountFaults, judgeAccounts } from './shared/account-balance';
import { balanceWords, type OtherTerm } from './shared/balance-terms';
import { judgeFundBalances } from './shared/fund-balance';
import { inputAt, shownTerm } from './shared/input-at';
import { countOf, isUnsupported } from './shared/relation-support';
import { itemFaults, type BalanceFault } from './shared/item-faults';
import { judgeMeasuredBalances } from './shared/row-measures';
import { judgeRunningBalance } from './shared/running-balance';
import { at } from './shared/show';

/** Stated balance ≠ budget − spent (with a separate adjustment: budget + adjustment − spent), beyond rounding. */
export const balanceMismatch: Rule = {
  id: 'balance-mismatch',
  group: 'funds',
  severity: 'error',
  check(context) {
    const { book, report, notChecked, judged } = context;
    for (const funds of book.funds) judgeFundBalances(context, funds);
    for (const readings of book.items) {
      judgeRunningBalance(context, readings);
      judgeAccounts(context, readings);
      judgeMeasuredBalances(context, readings);
    }
    for (const [whole, readings] of book.items.flatMap((item) =>
      groupReadings(item).map((group) => [item, group] as const),
    )) {
      const { table } = readings;
      const budget = readings.of('budget');
      const spent = readings.of('spent');
      const balance = readings.of('balance');
      if (!budget || !spent || !balance) continue;
      const readable = (series: typeof budget, index: number) => series.isNumber(index) || series.isBlank(index);
      let stated = 0;
      for (let index = 0; index < table.rows.length; index++) {
        if (!balance.isNumber(index)) continue;
        if (readable(budget, index) && readable(spent, index)) {
          stated++;
          continue;
        }
        const cell = table.view.address(table.rows[index]?.row ?? 0, balance.column.column);
        notChecked({ reason: 'amount-unreadable', cell, table });
      }
      judged('balance', stated);
      const faults = itemFaults(readings).balanceFaults.filter((fault) => !followsFromAccount(whole, budget, fault));
      if (
        isUnsupported(
          readings.isProven,
          faults.filter(({ stated }) => stated !== 0).length,
          countOf(table.rows, balance),
        )
      ) {
        const cell = balance.column.header;
        notChecked({ reason: 'relation-unproven', data: { header: at(cell) }, cell, table });
        continue;
      }
      for (const fault of faults) {
        const row = table.rows[fault.index]?.row ?? 0;
        const cell = table.view.address(row, balance.column.column);
        const budgetCell = table.view.address(row, budget.column.column);
        const spentCell = table.view.address(row, spent.column.column);
        const power = table.view.power(row, balance.column.column);
        const term = (column: number): string => shownTerm(table.view, row, column, power);
        const others = otherTerms(readings, fault.index);
        const plainNumbers =
          budget.state(fault.index) !== 'text-number' &&
          spent.state(fault.index) !== 'text-number' &&
          !readings.adjustment &&
          readings.deductions.length + readings.additions.length === 0;
        const words = balanceWords(others);
        report({
          message: words.message,
          data: {
            ...words.data,
            name: table.rows[fault.index]?.name ?? '',
            balance: at(cell),
            budget: at(budgetCell),
            spent: at(spentCell),
            budgetValue: budget.text(budget.units(fault.index)),
            spentValue: spent.text(spent.units(fault.index)),
            stated: balance.text(fault.stated),
            expected: balance.text(fault.expected),
            difference: balance.text(fault.stated - fault.expected),
            unit: table.unit ?? '',
          },
          cell,
          related: [budgetCell, spentCell, ...others.map((term) => term.cell)],
          expected: balance.text(fault.expected),
          actual: balance.text(fault.stated),
          difference: balance.text(fault.stated - fault.expected),
          table,
          fix: plainNumbers
            ? {
                message: 'live-formula',
                data: { balance: at(cell), expected: balance.text(fault.expected) },
                safe: true,
                edits: [
                  {
                    cell,
                    before: inputAt(table.view, cell),
                    after: {
                      kind: 'formula',
                      formula: `=${term(budget.column.column)}-${term(spent.column.column)}`,
                    },
                  },
                ],
              }
            : null,
        });
      }
    }
  },
};

/** 年末净值 is wrong only because 年末原值 is, the closing balance that it is reckoned from. */
function followsFromAccount(
  whole: ItemReadings,
  budget: AmountSeries,
  { index, stated, expected }: BalanceFault,
): boolean {
  if (whole.table.account?.closing !== budget.column.column) return false;
  return accountFaults(whole).some((fault) => fault.index === index && expected - fault.difference === stated);
}

/** The other terms of a balance that its row states, in the order of their columns in the formula. */
function otherTerms({ table, adjustment, additions, deductions }: ItemReadings, index: number): OtherTerm[] {
  const added = [...(adjustment ? [adjustment] : []), ...additions];
  return [...added, ...deductions]
    .filter((series) => series.isNumber(index) && series.units(index) !== 0)
    .map((series) => ({
      value: new Decimal(series.text(series.units(index))),
      cell: table.view.address(table.rows[index]?.row ?? 0, series.column.column),
      isAdded: added.includes(series),
    }));
}
