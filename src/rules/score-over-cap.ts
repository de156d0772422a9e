import { Decimal } from '../quantity';
import type { Rule } from './rule';
import { fundView } from './shared/fund-view';
import { fundsWithRate } from './shared/judged-by-standard';
import { scoreForms } from './shared/score-forms';
import { at, percent, plain, signed } from './shared/show';

/**
 * A total score above what the form allows at so low an execution rate (70–80 % → at most 89 …). Only with a form
 * profile that has such caps.
 */
export const scoreOverCap: Rule = {
  id: 'score-over-cap',
  group: 'scores',
  severity: 'error',
  check({ book, report, notChecked }) {
    for (const form of scoreForms(book)) {
      const view = form.at(-1) ?? form[0];
      const { table } = view.readings;
      const { caps } = book.profile(view.readings);
      if (!caps || !view.totalScore) continue;
      const { value, cell } = view.totalScore;
      const funds = view.funds ?? fundsWithRate(book, table);
      const money = funds ? fundView(funds) : null;
      if (!money?.rate || !money.spent || !money.budget) {
        notChecked({ reason: 'no-rate', cell, table });
        continue;
      }
      const { rate } = money;
      const cap = caps.find(({ below }) => rate.lt(below));
      if (!cap || value.lte(cap.most)) continue;
      const difference = signed(value.minus(cap.most));
      report({
        message: 'capped',
        data: {
          total: at(cell),
          stated: plain(value),
          rate: percent(rate),
          spent: at(money.spent.cell),
          budget: at(money.budget.cell),
          below: percent(new Decimal(cap.below), 0),
          most: cap.most,
          difference,
        },
        cell,
        related: [money.spent.cell, money.budget.cell],
        expected: `≤ ${cap.most}`,
        actual: plain(value),
        difference,
        table,
      });
    }
  },
};
