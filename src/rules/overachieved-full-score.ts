import { Decimal } from '../quantity';
import type { Rule } from './rule';
import { completionValue, isBoundedShare, nameOf, numberIn } from './shared/indicator-view';
import { scoreViews } from './shared/score-view';
import { at, percent, plain } from './shared/show';

/**
 * Far more than the target, and yet the full score: the target was set too low, and its form takes points off. Only
 * with a form profile that says from which completion on.
 */
export const overachievedFullScore: Rule = {
  id: 'overachieved-full-score',
  group: 'scores',
  severity: 'warning',
  check({ book, report }) {
    for (const view of scoreViews(book)) {
      const { overTarget } = book.profile(view.readings);
      if (overTarget === undefined) continue;
      for (const reading of view.rows) {
        const completion = completionValue(reading);
        const [weight, score] = [numberIn(reading.weight), numberIn(reading.score)];
        const cell = reading.cell('score');
        const actual = reading.cell('actual');
        const target = reading.cell('target');
        if (!completion?.gte(overTarget) || isBoundedShare(reading) || !weight?.gt(0) || !score?.gte(weight)) continue;
        if (!cell || !actual || !target) continue;
        report({
          message: 'full',
          data: {
            name: nameOf(reading),
            target: at(target),
            actual: at(actual),
            targetText: reading.targetText,
            actualText: reading.actualText,
            completion: percent(completion, 0),
            limit: percent(new Decimal(overTarget), 0),
            score: at(cell),
            scoreValue: plain(score),
          },
          cell,
          related: [target, actual],
          expected: `< ${plain(weight)}`,
          actual: plain(score),
          table: view.readings.table,
        });
      }
    }
  },
};
