import type { Rule } from './rule';
import { indicatorRows, nameOf } from './shared/indicator-view';
import words from './shared/indicator-words.json';
import { at } from './shared/show';

/** A share that can't exceed 100 % has a target over 100 %. */
export const percentOver100: Rule = {
  id: 'percent-over-100',
  group: 'indicators',
  severity: 'warning',
  check({ book, report }) {
    for (const readings of book.indicators) {
      for (const reading of indicatorRows(readings)) {
        const { target } = reading;
        const cell = reading.cell('target');
        if (target.kind !== 'number' || target.unit !== '%' || !target.value.gt(1) || !cell) continue;
        if (!words.boundedShares.some((word) => reading.row.name.includes(word))) continue;
        report({
          message: 'over',
          data: { name: nameOf(reading), target: at(cell), targetText: reading.targetText },
          cell,
          expected: '≤ 100%',
          actual: reading.targetText,
          table: readings.table,
        });
      }
    }
  },
};
