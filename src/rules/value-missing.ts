import type { Rule } from './rule';
import { indicatorRows, nameOf } from './shared/indicator-view';
import { at, term } from './shared/show';

/** A named indicator without a target or an actual; an error where a score or a completion is stated for it. */
export const valueMissing: Rule = {
  id: 'value-missing',
  group: 'indicators',
  severity: 'warning',
  check({ book, report }) {
    for (const readings of book.indicators) {
      for (const reading of indicatorRows(readings)) {
        if (nameOf(reading) === '') continue;
        const rated = reading.score?.kind === 'number' || reading.stated !== null;
        for (const role of ['target', 'actual'] as const) {
          const cell = reading.cell(role);
          if (!cell || reading[role].kind !== 'blank' || cell.row !== reading.row.row) continue;
          const judged = reading.cell(reading.stated ? 'completion' : 'score');
          report({
            message: rated ? 'rated' : 'blank',
            data: {
              name: nameOf(reading),
              what: term(role),
              cell: at(cell),
              judged: judged && rated ? at(judged) : '',
            },
            cell,
            related: judged && rated ? [judged] : [],
            severity: rated ? 'error' : 'warning',
            table: readings.table,
          });
        }
      }
    }
  },
};
