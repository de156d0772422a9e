import type { Rule } from './rule';
import { completionValue, indicatorRows, isBoundedShare, nameOf, reasonElsewhere } from './shared/indicator-view';
import { at, percent } from './shared/show';

/** Completion of 130 % or more (a setting) without a reason. A share of up to 100 % is no over-completion. */
export const overachievedUnexplained: Rule = {
  id: 'overachieved-unexplained',
  group: 'indicators',
  severity: 'warning',
  check({ book, settings, report }) {
    for (const readings of book.indicators) {
      for (const reading of indicatorRows(readings)) {
        const completion = completionValue(reading);
        if (
          !completion?.gte(settings.thresholds.overachieved) ||
          reading.reason !== '' ||
          reasonElsewhere(book, readings, reading)
        )
          continue;
        if (isBoundedShare(reading)) continue;
        const cell = reading.cell('actual');
        const target = reading.cell('target');
        if (!cell || !target) continue;
        report({
          message: 'over',
          data: {
            name: nameOf(reading),
            target: at(target),
            actual: at(cell),
            targetText: reading.targetText,
            actualText: reading.actualText,
            completion: percent(completion, 0),
            threshold: percent(completion.minus(completion).plus(settings.thresholds.overachieved), 0),
          },
          cell,
          related: [target, ...[reading.cell('reason')].filter((entry) => entry !== undefined)],
          expected: reading.targetText,
          actual: reading.actualText,
          difference: percent(completion.minus(1), 0),
          table: readings.table,
        });
      }
    }
  },
};
