import type { Rule } from './rule';
import { nameOf, numberIn } from './shared/indicator-view';
import { scoreViews } from './shared/score-view';
import { at, plain, signed } from './shared/show';

/** A score above its weight, execution score included. */
export const scoreOverWeight: Rule = {
  id: 'score-over-weight',
  group: 'scores',
  severity: 'error',
  check({ book, report }) {
    for (const view of scoreViews(book)) {
      const { table } = view.readings;
      for (const reading of view.rows) {
        const weight = numberIn(reading.weight);
        const score = numberIn(reading.score);
        const cell = reading.cell('score');
        const weightCell = reading.cell('weight');
        if (!weight || !score || !cell || !weightCell || score.lte(weight)) continue;
        report({
          message: 'over',
          data: {
            name: nameOf(reading),
            score: at(cell),
            weight: at(weightCell),
            scoreValue: plain(score),
            weightValue: plain(weight),
            difference: plain(score.minus(weight)),
          },
          cell,
          related: [weightCell],
          expected: `≤ ${plain(weight)}`,
          actual: plain(score),
          difference: signed(score.minus(weight)),
          table,
        });
      }
    }
    for (const funds of book.funds) {
      const weight = funds.total?.reading('weight');
      const score = funds.total?.reading('score');
      const cell = funds.total?.cell('score');
      const weightCell = funds.total?.cell('weight');
      if (
        weight?.kind !== 'number' ||
        score?.kind !== 'number' ||
        !cell ||
        !weightCell ||
        score.value.lte(weight.value)
      )
        continue;
      report({
        message: 'over',
        data: {
          name: funds.total?.row.label ?? '',
          score: at(cell),
          weight: at(weightCell),
          scoreValue: plain(score.value),
          weightValue: plain(weight.value),
          difference: plain(score.value.minus(weight.value)),
        },
        cell,
        related: [weightCell],
        expected: `≤ ${plain(weight.value)}`,
        actual: plain(score.value),
        difference: signed(score.value.minus(weight.value)),
        table: funds.table,
      });
    }
  },
};
