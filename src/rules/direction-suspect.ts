import type { Rule } from './rule';
import { indicatorRows, nameOf } from './shared/indicator-view';
import words from './shared/indicator-words.json';
import { at } from './shared/show';

const has = (list: readonly string[], text: string): boolean => list.some((word) => text.includes(word));

/** A 数量指标 with ≤, or a 成本指标 with ≥ that is no rate of saving. Error rates and time limits with ≤ are right. */
export const directionSuspect: Rule = {
  id: 'direction-suspect',
  group: 'indicators',
  severity: 'warning',
  check({ book, report }) {
    for (const readings of book.indicators) {
      for (const reading of indicatorRows(readings)) {
        const { target } = reading;
        const cell = reading.cell('target');
        if (target.kind !== 'number' || !cell) continue;
        const level = reading.row.level2?.text ?? '';
        const less = target.comparator === 'le' || target.comparator === 'lt';
        const more = target.comparator === 'ge' || target.comparator === 'gt';
        const quantity =
          has(words.quantitySecondLevel, level) &&
          less &&
          !has(words.rightlyLess, reading.row.name) &&
          target.unitClass !== 'duration';
        const cost =
          (has(words.costWords, level) || has(words.costWords, reading.row.name)) &&
          more &&
          !has(words.costRates, reading.row.name) &&
          target.unitClass !== 'ratio';
        if (!quantity && !cost) continue;
        report({
          message: quantity ? 'quantity-less' : 'cost-more',
          data: { name: nameOf(reading), target: at(cell), targetText: reading.targetText },
          cell,
          related: [reading.cell('sign')].filter((entry) => entry !== undefined),
          actual: reading.targetText,
          table: readings.table,
        });
      }
    }
  },
};
