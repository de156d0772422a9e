import { Decimal } from '../quantity';
import type { Rule } from './rule';
import { fundView } from './shared/fund-view';
import { at, percent, plain } from './shared/show';
import { budgetChangeReason } from './shared/stated-reasons';

/** The budget changed by more than 20 % within the year (a setting) and nobody says why. */
export const budgetChangeUnexplained: Rule = {
  id: 'budget-change-unexplained',
  group: 'funds',
  severity: 'warning',
  check({ book, settings, report }) {
    const threshold = new Decimal(settings.thresholds.budgetChange);
    for (const funds of book.funds) {
      const { budget, initial } = fundView(funds);
      if (!budget || !initial || initial.value.lte(0) || initial.cell.column === budget.cell.column) continue;
      const change = budget.value.minus(initial.value).div(initial.value);
      if (change.abs().lte(threshold) || budgetChangeReason(book, funds.table)) continue;
      report({
        message: change.gt(0) ? 'raised' : 'cut',
        data: {
          initial: at(initial.cell),
          budget: at(budget.cell),
          initialValue: plain(initial.value),
          budgetValue: plain(budget.value),
          change: percent(change.abs(), 1),
          threshold: percent(threshold, 0),
          unit: funds.table.unit ?? '',
        },
        cell: budget.cell,
        related: [initial.cell],
        expected: plain(initial.value),
        actual: plain(budget.value),
        difference: percent(change, 1),
        table: funds.table,
      });
    }
  },
};
