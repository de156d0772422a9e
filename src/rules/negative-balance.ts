import { groupReadings } from '../tables/readings/item-readings';
import type { Rule } from './rule';
import { negativeLines } from './shared/lines';
import { overspentColumns } from './shared/row-measures';
import { at, budgetAndSpent, plain } from './shared/show';

/** Spent more than planned on a line. forms.md: a 科目 over its approved budget needs the 预算调剂 procedure. */
export const negativeBalance: Rule = {
  id: 'negative-balance',
  group: 'funds',
  severity: 'warning',
  check({ book, report }) {
    for (const readings of book.items) {
      const { table } = readings;
      for (const { name, budget, spent, balance, left, isWhole } of overspentColumns(readings)) {
        // The whole is overspent's to tell.
        if (isWhole) continue;
        const value = plain(left);
        report({
          message: 'over',
          data: {
            name,
            ...budgetAndSpent(budget, spent),
            balance: value,
            unit: table.unit ?? '',
          },
          cell: (balance ?? spent).cell,
          related: [budget.cell, spent.cell],
          expected: '≥ 0',
          actual: value,
          difference: value,
          table,
        });
      }
    }
    for (const readings of book.items.flatMap(groupReadings)) {
      const { table } = readings;
      const stated = readings.of('balance');
      for (const { index, budget, spent, balance } of negativeLines(readings)) {
        const row = table.rows[index]?.row ?? 0;
        const budgetCell = table.view.address(row, budget.column.column);
        const spentCell = table.view.address(row, spent.column.column);
        const cell = stated ? table.view.address(row, stated.column.column) : spentCell;
        const value = spent.text(balance);
        report({
          message: budget.isBlank(index) ? 'blank-budget' : 'over',
          data: {
            name: table.rows[index]?.name ?? '',
            budget: at(budgetCell),
            spent: at(spentCell),
            budgetValue: budget.isBlank(index) ? '' : budget.text(budget.units(index)),
            spentValue: spent.text(spent.units(index)),
            balance: value,
            unit: table.unit ?? '',
          },
          cell,
          related: [budgetCell, spentCell],
          expected: '≥ 0',
          actual: value,
          difference: value,
          table,
        });
      }
    }
  },
};
