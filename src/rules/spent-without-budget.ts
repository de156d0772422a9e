import type { Rule } from './rule';
import { onlyTotalPlanned, planIsBlank } from './shared/lines';
import { at } from './shared/show';

/** Money spent on a line without a budget; once, at the header, where no line states one. */
export const spentWithoutBudget: Rule = {
  id: 'spent-without-budget',
  group: 'funds',
  severity: 'warning',
  check({ book, report }) {
    for (const readings of book.items) {
      const { table } = readings;
      const budget = readings.of('budget');
      const spent = readings.of('spent');
      if (!budget || !spent || table.isIncome) continue;
      const lines = readings.leaves.filter(
        (index) =>
          spent.isNumber(index) &&
          spent.units(index) > 0 &&
          (budget.isBlank(index) ? !readings.adjustment?.units(index) : readings.planned(index) === 0),
      );
      if (lines.length === 0) continue;
      if (onlyTotalPlanned(readings)) continue;
      if (planIsBlank(readings)) {
        const cell = budget.column.header;
        const spentCells = lines
          .slice(0, 200)
          .map((index) => table.view.address(table.rows[index]?.row ?? 0, spent.column.column));
        report({
          message: 'column',
          data: { header: at(cell), column: budget.column.text, count: String(lines.length) },
          cell,
          related: spentCells,
          table,
        });
        continue;
      }
      for (const index of lines) {
        const row = table.rows[index]?.row ?? 0;
        const budgetCell = table.view.address(row, budget.column.column);
        const cell = table.view.address(row, spent.column.column);
        const value = spent.text(spent.units(index));
        report({
          message: budget.isBlank(index) ? 'blank' : 'zero',
          data: {
            name: table.rows[index]?.name ?? '',
            budget: at(budgetCell),
            spent: at(cell),
            spentValue: value,
            unit: table.unit ?? '',
          },
          cell,
          related: [budgetCell],
          expected: '0',
          actual: value,
          difference: value,
          table,
        });
      }
    }
  },
};
