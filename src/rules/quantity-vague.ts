import { keyOf } from '../tables';
import type { IndicatorReading } from '../tables/readings/indicator-readings';
import type { Rule } from './rule';
import { indicatorRows, nameOf } from './shared/indicator-view';
import words from './shared/indicator-words.json';
import { at } from './shared/show';

/** A 数量指标 whose target names no number but a vague one: 一批, 若干, 有所提高. */
export const quantityVague: Rule = {
  id: 'quantity-vague',
  group: 'indicators',
  severity: 'warning',
  check({ book, report }) {
    for (const readings of book.indicators) {
      for (const reading of indicatorRows(readings)) {
        const cell = reading.cell('target');
        const level = reading.row.level2?.text ?? '';
        if (!cell || cell.row !== reading.row.row) continue;
        if (!words.vagueSecondLevel.some((word) => level.includes(word)) || !isVague(reading)) continue;
        report({
          message: 'vague',
          data: { name: nameOf(reading), target: at(cell), targetText: reading.targetText },
          cell,
          actual: reading.targetText,
          table: readings.table,
        });
      }
    }
  },
};

/** The target says how much without a number; 一批 is read as one lot, but says no more than 若干. */
function isVague({ target, targetText }: IndicatorReading): boolean {
  const text = keyOf(targetText);
  if (/\d/.test(text)) return false;
  if (target.kind === 'wording') return words.vague.some((word) => text.includes(word));
  return target.kind === 'number' && words.vagueNumbers.some((word) => text.endsWith(word));
}
