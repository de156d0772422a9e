import type { Rule } from './rule';
import { indicatorRows, nameOf } from './shared/indicator-view';
import { at } from './shared/show';

/** The target is a number, the actual is words. A text with several figures is left to a person. */
export const actualNotQuantified: Rule = {
  id: 'actual-not-quantified',
  group: 'indicators',
  severity: 'warning',
  check({ book, report, notChecked }) {
    for (const readings of book.indicators) {
      for (const reading of indicatorRows(readings)) {
        const { target, actual } = reading;
        const cell = reading.cell('actual');
        const targetCell = reading.cell('target');
        if ((target.kind !== 'number' && target.kind !== 'range') || actual.kind !== 'wording' || !cell || !targetCell)
          continue;
        if (/[\d０-９]/.test(reading.actualText)) {
          notChecked({ reason: 'several-figures', data: { actual: at(cell) }, cell, table: readings.table });
          continue;
        }
        report({
          message: 'words',
          data: {
            name: nameOf(reading),
            target: at(targetCell),
            actual: at(cell),
            targetText: reading.targetText,
            actualText: reading.actualText,
          },
          cell,
          related: [targetCell],
          expected: reading.targetText,
          actual: reading.actualText,
          table: readings.table,
        });
      }
    }
  },
};
