import type { IndicatorReading } from '../tables/readings/indicator-readings';
import { keyOf } from '../tables';
import type { Rule } from './rule';
import { indicatorRows, nameOf, numberIn } from './shared/indicator-view';
import words from './shared/indicator-words.json';
import { at } from './shared/show';

/**
 * A row whose target or actual says that it does not apply, 无 不涉及 不适用, and that keeps its full score without a word.
 * 无 is an answer where the name counts what should not be: accidents, complaints.
 */
export const notApplicableScored: Rule = {
  id: 'not-applicable-scored',
  group: 'scores',
  severity: 'warning',
  check({ book, report }) {
    for (const readings of book.indicators) {
      for (const reading of indicatorRows(readings)) {
        const [weight, score] = [numberIn(reading.weight), numberIn(reading.score)];
        const scoreCell = reading.cell('score');
        if (!weight?.gt(0) || !score?.gte(weight) || !scoreCell || reading.reason !== '') continue;
        const role = (['actual', 'target'] as const).find((side) => doesNotApply(reading, side));
        const cell = role && reading.cell(role);
        if (!cell || cell.row !== reading.row.row) continue;
        report({
          message: 'full',
          data: {
            name: nameOf(reading),
            cell: at(cell),
            text: role === 'actual' ? reading.actualText : reading.targetText,
            score: at(scoreCell),
            scoreValue: score.toFixed(),
          },
          cell,
          related: [scoreCell],
          actual: score.toFixed(),
          table: readings.table,
        });
      }
    }
  },
};

const NONE = '无';

function doesNotApply(reading: IndicatorReading, side: 'target' | 'actual'): boolean {
  const text = keyOf(side === 'target' ? reading.targetText : reading.actualText);
  if (!words.notApplicable.includes(text)) return false;
  if (text !== NONE) return true;
  const { target } = reading;
  const isZero = target.kind === 'number' && target.value.isZero();
  return !isZero && reading.direction !== 'less' && !words.adverse.some((word) => nameOf(reading).includes(word));
}
