import type { AmountSeries } from '../tables/columns/amount-series';
import { groupReadings, type ItemReadings } from '../tables/readings/item-readings';
import { CARRIED_LINES, isCarriedLine } from '../tables';
import type { Rule } from './rule';
import { fundView, rateOf } from './shared/fund-view';
import { at, budgetAndSpent, percent, plain, term } from './shared/show';
import { overspentColumns } from './shared/row-measures';
import { judgeSum, roundingAllowance, sumGroups, type JudgedSum } from './shared/sum-groups';

/** A total or a fund block spent more than its (adjusted) budget, or a stated rate is over 100 %. */
export const overspent: Rule = {
  id: 'overspent',
  group: 'funds',
  severity: 'warning',
  check({ book, report }) {
    for (const readings of book.items.flatMap(groupReadings)) {
      const { table } = readings;
      const whole = wholeSpent(readings);
      const budget = readings.of('budget');
      const spent = readings.of('spent');
      if (table.isIncome || whole === null || !budget?.isNumber(whole) || !spent?.isNumber(whole)) continue;
      const balance = readings.balance(whole) ?? 0;
      if (budget.units(whole) === 0 || balance >= -roundingAllowance(readings, spent, 1)) continue;
      if (onlyByItsSums(readings, whole, budget, spent)) continue;
      const row = table.rows[whole]?.row ?? 0;
      const cell = table.view.address(row, spent.column.column);
      const budgetCell = table.view.address(row, budget.column.column);
      report({
        message: 'over',
        data: {
          name: table.rows[whole]?.name ?? '',
          spent: at(cell),
          budget: at(budgetCell),
          spentValue: spent.text(spent.units(whole)),
          budgetValue: budget.text(budget.units(whole)),
          difference: spent.text(-balance),
          unit: table.unit ?? '',
        },
        cell,
        related: [budgetCell],
        expected: `≤ ${budget.text(budget.units(whole))}`,
        actual: spent.text(spent.units(whole)),
        difference: spent.text(-balance),
        table,
      });
    }
    for (const readings of book.items) {
      for (const { name, budget, spent, left, isWhole } of overspentColumns(readings)) {
        if (!isWhole) continue;
        const difference = plain(left.neg());
        report({
          message: 'over',
          data: {
            name,
            ...budgetAndSpent(budget, spent),
            difference,
            unit: readings.table.unit ?? '',
          },
          cell: spent.cell,
          related: [budget.cell],
          expected: `≤ ${plain(budget.value)}`,
          actual: plain(spent.value),
          difference,
          table: readings.table,
        });
      }
    }
    for (const funds of book.funds) {
      const view = fundView(funds);
      const rows =
        funds.rows.length > 0
          ? funds.rows.map((row) => ({
              name: row.row.label,
              budget: row.amount('budget'),
              spent: row.amount('spent'),
              stated: row.stated,
            }))
          : [{ name: term('kind.funding'), budget: view.budget, spent: view.spent, stated: view.stated }];
      for (const [index, { name, budget, spent, stated }] of rows.entries()) {
        const rate = rateOf(budget, spent);
        if (budget && spent && rate?.gt(1)) {
          const difference = plain(spent.value.minus(budget.value));
          report({
            message: 'over',
            data: {
              name,
              ...budgetAndSpent(budget, spent),
              difference,
              unit: funds.table.unit ?? '',
            },
            cell: spent.cell,
            related: [budget.cell],
            expected: `≤ ${plain(budget.value)}`,
            actual: plain(spent.value),
            difference,
            table: funds.table,
          });
          // The sources of an overspent total say the same once more.
          if (index === 0) break;
        } else if (rate === null && stated?.value.gt(1)) {
          report({
            message: 'rate',
            data: { name, rate: at(stated.cell), value: percent(stated.value, stated.decimals) },
            cell: stated.cell,
            expected: '≤ 100%',
            actual: percent(stated.value, stated.decimals),
            table: funds.table,
          });
        }
      }
    }
  },
};

/**
 * Index of the row that tells of all that was spent: the last 合计, or the one before what is carried on to the next year,
 * which stands in the total and was not spent. Null where there is none.
 */
function wholeSpent({ table: { rows, view }, grandTotal }: ItemReadings): number | null {
  const carried = view.mayHold(CARRIED_LINES) ? rows.findIndex(({ name }) => isCarriedLine(name)) : -1;
  if (carried < 0) return grandTotal;
  const before = rows.slice(0, carried).findLastIndex(({ kind }) => kind === 'subtotal' || kind === 'total');
  return before < 0 ? null : before;
}

/** Totals that do not add up are over only because they do not: their lines, added, are not. */
function onlyByItsSums(readings: ItemReadings, whole: number, budget: AmountSeries, spent: AmountSeries): boolean {
  const sumOf = (series: AmountSeries): JudgedSum | null => {
    const group = sumGroups(readings).find((sum) => sum.series === series && sum.total === whole);
    const judged = group ? judgeSum(group) : null;
    return judged && typeof judged !== 'string' ? judged : null;
  };
  const [planned, done] = [sumOf(budget), sumOf(spent)];
  return planned !== null && done !== null && !(planned.consistent && done.consistent) && done.sum <= planned.sum;
}
