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
        if (!isBounded(reading.row.name)) continue;
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

/** A share of a whole; how much one grew is none: 覆盖率比上年提高, 增长比例. */
function isBounded(name: string): boolean {
  const share = words.boundedShares.find((word) => name.includes(word));
  if (share === undefined) return false;
  const at = name.lastIndexOf(share);
  const [before, behind] = [name.slice(0, at), name.slice(at + share.length)];
  return !words.growth.some((word) => before.endsWith(word) || behind.includes(word));
}
