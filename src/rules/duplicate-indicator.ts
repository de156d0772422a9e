import type { IndicatorReading } from '../tables/readings/indicator-readings';
import type { Rule } from './rule';
import { indicatorRows, nameOf, rowCell } from './shared/indicator-view';
import { at } from './shared/show';

/** The same third-level name twice under one second level. */
export const duplicateIndicator: Rule = {
  id: 'duplicate-indicator',
  group: 'indicators',
  severity: 'info',
  check({ book, report }) {
    for (const readings of book.indicators) {
      const seen = new Map<string, IndicatorReading>();
      for (const reading of indicatorRows(readings)) {
        if (reading.key === '') continue;
        const key = `${reading.row.level1?.text ?? ''}|${reading.row.level2?.text ?? ''}|${reading.key}`;
        const first = seen.get(key);
        if (!first) {
          seen.set(key, reading);
          continue;
        }
        const cell = rowCell(readings, reading);
        const earlier = rowCell(readings, first);
        report({
          message: 'twice',
          data: { name: nameOf(reading), cell: at(cell), first: at(earlier) },
          cell,
          related: [earlier],
          table: readings.table,
        });
      }
    }
  },
};
