import type { Rule } from './rule';
import { negativeLines } from './shared/lines';
import { at } from './shared/show';

/** A column headed 调剂后 whose negative lines are covered by savings elsewhere: the adjustment was never entered. */
export const adjustmentNotPosted: Rule = {
  id: 'adjustment-not-posted',
  group: 'funds',
  severity: 'warning',
  check({ book, report }) {
    for (const readings of book.items) {
      const { table } = readings;
      const budget = readings.of('budget');
      const spent = readings.of('spent');
      if (!budget?.column.adjusted || !spent) continue;
      const lines = negativeLines(readings);
      if (lines.length === 0) continue;
      const over = -lines.reduce((sum, line) => sum + line.balance, 0);
      const savings = readings.leaves
        .map((index) => ({ index, saved: readings.balance(index) ?? 0 }))
        .filter(({ saved }) => saved > 0);
      const saved = savings.reduce((sum, line) => sum + line.saved, 0);
      if (saved < over) continue;
      const cell = budget.column.header;
      const budgetCell = (index: number) => table.view.address(table.rows[index]?.row ?? 0, budget.column.column);
      report({
        message: 'offset',
        data: {
          header: at(cell),
          column: budget.column.text,
          over: spent.text(over),
          saved: spent.text(saved),
          lines: lines
            .map((line) => table.rows[line.index]?.name ?? '')
            .slice(0, 3)
            .join('、'),
          unit: table.unit ?? '',
        },
        cell,
        related: [
          ...lines.map((line) => budgetCell(line.index)),
          ...savings.map((line) => budgetCell(line.index)),
        ].slice(0, 200),
        actual: spent.text(-over),
        table,
      });
    }
  },
};
