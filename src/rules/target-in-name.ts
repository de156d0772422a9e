import type { Rule } from './rule';
import { indicatorRows, nameOf } from './shared/indicator-view';
import words from './shared/indicator-words.json';
import { at } from './shared/show';

/** The name holds a figure (100%, 1000万元, 达到5亿) and the target is blank. */
export const targetInName: Rule = {
  id: 'target-in-name',
  group: 'indicators',
  severity: 'info',
  check({ book, report }) {
    for (const readings of book.indicators) {
      for (const reading of indicatorRows(readings)) {
        const cell = reading.cell('name');
        if (!cell || reading.target.kind !== 'blank' || reading.cell('target') === undefined) continue;
        const name = reading.row.name.replace(/^\s*指标\s*(?:\d+\s*)?[:：.、]\s*/, '');
        if (
          !/\d\s*[%％‰万亿个份次人家]/.test(name) &&
          !(words.figureInName.some((word) => name.includes(word)) && /\d/.test(name))
        )
          continue;
        report({ message: 'figure', data: { name: nameOf(reading), cell: at(cell) }, cell, table: readings.table });
      }
    }
  },
};
