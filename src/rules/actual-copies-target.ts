import { normalizeText } from '../quantity';
import type { IndicatorReading } from '../tables/readings/indicator-readings';
import type { Rule } from './rule';
import { indicatorRows, nameOf } from './shared/indicator-view';
import words from './shared/indicator-words.json';
import { at } from './shared/show';
import { keyOf } from '../tables';

/** The actual repeats its target with the comparator; a hint only where it repeats a date or a goal's wording. */
export const actualCopiesTarget: Rule = {
  id: 'actual-copies-target',
  group: 'indicators',
  severity: 'warning',
  check({ book, report }) {
    for (const readings of book.indicators) {
      for (const reading of indicatorRows(readings)) {
        const how = copied(reading);
        const cell = reading.cell('actual');
        const target = reading.cell('target');
        if (!how || !cell || !target) continue;
        report({
          message: how,
          data: { name: nameOf(reading), target: at(target), actual: at(cell), text: reading.actualText },
          cell,
          related: [target],
          severity: how === 'comparator' ? 'warning' : 'info',
          actual: reading.actualText,
          table: readings.table,
        });
      }
    }
  },
};

function copied({
  target,
  actual,
  targetText,
  actualText,
}: IndicatorReading): 'comparator' | 'date' | 'wording' | null {
  if (targetText === '' || actualText === '' || normalizeText(targetText) !== normalizeText(actualText)) return null;
  if (words.notApplicable.includes(keyOf(actualText))) return null;
  if (actual.kind === 'number') return actual.comparator !== null && !actual.embedded ? 'comparator' : null;
  if (actual.kind === 'range') return 'comparator';
  if (actual.kind === 'date') return 'date';
  return actual.kind === 'wording' && target.kind === 'wording' ? 'wording' : null;
}
