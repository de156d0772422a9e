import type { Rule } from './rule';
import { at } from './shared/show';

/** A second-level row without a third-level name. Hygiene. */
export const indicatorEmpty: Rule = {
  id: 'indicator-empty',
  group: 'indicators',
  severity: 'info',
  check({ book, report }) {
    for (const { table, rows } of book.indicators) {
      for (const { row } of rows) {
        if (row.kind !== 'empty' || !row.level2) continue;
        report({
          message: 'empty',
          data: { name: row.level2.text, cell: at(row.level2.cell) },
          cell: row.level2.cell,
          table,
        });
      }
    }
  },
};
