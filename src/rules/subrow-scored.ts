import type { Rule } from './rule';
import { at, plain } from './shared/show';

/** A 其中 row of the fund block carries a weight or a score, so that it is counted twice. */
export const subrowScored: Rule = {
  id: 'subrow-scored',
  group: 'scores',
  severity: 'warning',
  check({ book, report }) {
    for (const funds of book.funds) {
      for (const part of funds.parts) {
        for (const role of ['score', 'weight'] as const) {
          const reading = part.reading(role);
          const cell = part.cell(role);
          if (reading?.kind !== 'number' || reading.value.lte(0) || !cell) continue;
          report({
            message: 'scored',
            data: { name: part.row.label, cell: at(cell), value: plain(reading.value) },
            cell,
            expected: '—',
            actual: plain(reading.value),
            table: funds.table,
          });
          break;
        }
      }
    }
  },
};
