import type { Fix } from '../contracts/finding';
import type { ItemReadings } from '../tables/readings/item-readings';
import type { Rule } from './rule';
import { inputAt, storedInput } from './shared/input-at';
import { negativeLines, type NegativeLine } from './shared/lines';
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
      // 批复数 + 调剂数 = 调剂后预算数: the table shows that they were entered
      if (budget.column.parts.length > 0) continue;
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
        fix: moving(readings, lines, savings),
      });
    }
  },
};

/**
 * Moves the budget from the line that saved to those that are over. Certain only where one single line saved, and all
 * budgets are typed figures under one total: otherwise it is not known who gives.
 */
function moving(
  readings: ItemReadings,
  lines: readonly NegativeLine[],
  savings: readonly { readonly index: number }[],
): Fix | null {
  const { table } = readings;
  const budget = readings.of('budget');
  const [giver, ...others] = savings;
  if (!budget || !giver || others.length > 0 || hasSubtotals(readings)) return null;
  const cellOf = (index: number) => table.view.address(table.rows[index]?.row ?? 0, budget.column.column);
  const over = lines.reduce((sum, { balance }) => sum - balance, 0);
  const moves = [
    ...lines.map(({ index, balance }) => ({ index, units: budget.units(index) - balance })),
    { index: giver.index, units: budget.units(giver.index) - over },
  ];
  const isTyped = ({ index }: { readonly index: number }): boolean => {
    const { row, column } = cellOf(index);
    return ['number', 'blank'].includes(budget.state(index)) && table.view.formula(row, column) === null;
  };
  if (!moves.every(isTyped)) return null;
  return {
    message: 'move',
    data: {
      from: at(cellOf(giver.index)),
      amount: budget.text(over),
      unit: table.unit ?? '',
      count: String(lines.length),
    },
    safe: false,
    edits: moves.map(({ index, units }) => ({
      cell: cellOf(index),
      before: inputAt(table.view, cellOf(index)),
      after: storedInput(table.view, cellOf(index), budget.text(units)),
    })),
  };
}

/** Rows that sum up others, beside totals: their budgets would have to move along. */
function hasSubtotals({ table }: ItemReadings): boolean {
  return table.rows.some(({ level, children }) => level >= 0 && children.length > 0);
}
