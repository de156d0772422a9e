import type { AmountSeries } from '../tables/columns/amount-series';
import { groupReadings, type ItemReadings } from '../tables/readings/item-readings';
import { isCarriedLine } from '../tables';
import type { Rule } from './rule';
import { fundView, rateOf } from './shared/fund-view';
import { at, percent, plain, term } from './shared/show';
import { judgeSum, roundingAllowance, sumGroups, type JudgedSum } from './shared/sum-groups';

/** A total or a fund block spent more than its (adjusted) budget, or a stated rate is over 100 %. */
export const overspent: Rule = {
  id: 'overspent',
  group: 'funds',
  severity: 'warning',
  check({ book, report }) {
    for (const readings of book.items.flatMap(groupReadings)) {
      const { table, grandTotal } = readings;
      const budget = readings.of('budget');
      const spent = readings.of('spent');
      if (table.isIncome || grandTotal === null || !budget?.isNumber(grandTotal) || !spent?.isNumber(grandTotal))
        continue;
      const balance = readings.balance(grandTotal) ?? 0;
      if (budget.units(grandTotal) === 0 || balance >= -roundingAllowance(readings, spent, 1)) continue;
      if (onlyByItsSums(readings, budget, spent)) continue;
      // What is left over at the end of the year stands in the total of what came in, and was not spent.
      if (table.rows.some(({ name }) => isCarriedLine(name))) continue;
      const row = table.rows[grandTotal]?.row ?? 0;
      const cell = table.view.address(row, spent.column.column);
      const budgetCell = table.view.address(row, budget.column.column);
      report({
        message: 'over',
        data: {
          name: table.rows[grandTotal]?.name ?? '',
          spent: at(cell),
          budget: at(budgetCell),
          spentValue: spent.text(spent.units(grandTotal)),
          budgetValue: budget.text(budget.units(grandTotal)),
          difference: spent.text(-balance),
          unit: table.unit ?? '',
        },
        cell,
        related: [budgetCell],
        expected: `≤ ${budget.text(budget.units(grandTotal))}`,
        actual: spent.text(spent.units(grandTotal)),
        difference: spent.text(-balance),
        table,
      });
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
              spent: at(spent.cell),
              budget: at(budget.cell),
              spentValue: plain(spent.value),
              budgetValue: plain(budget.value),
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

/** Totals that do not add up are over only because they do not: their lines, added, are not. */
function onlyByItsSums(readings: ItemReadings, budget: AmountSeries, spent: AmountSeries): boolean {
  const sumOf = (series: AmountSeries): JudgedSum | null => {
    const group = sumGroups(readings).find((sum) => sum.series === series && sum.total === readings.grandTotal);
    const judged = group ? judgeSum(group) : null;
    return judged && typeof judged !== 'string' ? judged : null;
  };
  const [planned, done] = [sumOf(budget), sumOf(spent)];
  return planned !== null && done !== null && !(planned.consistent && done.consistent) && done.sum <= planned.sum;
}
