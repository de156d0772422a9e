import type { Rule } from './rule';
import { indicatorRows, nameOf } from './shared/indicator-view';
import { isJudgedByFunds, standardLevels } from './shared/judged-by-standard';
import { at, term } from './shared/show';

/**
 * A named indicator without a target or an actual; an error where a score or a completion is stated for it. Rows of a
 * level that its form judges by a standard are none, nor are rows that the fund block judges.
 */
export const valueMissing: Rule = {
  id: 'value-missing',
  group: 'indicators',
  severity: 'warning',
  check({ book, report, notChecked }) {
    for (const readings of book.indicators) {
      const { table } = readings;
      const levels = standardLevels(readings);
      for (const { text, cell, rows } of levels) {
        const open = rows.filter((row) => !isJudgedByFunds(row));
        if (open.length > 0)
          notChecked({ reason: 'judged-by-standard', data: { level: text, count: String(open.length) }, cell, table });
      }
      const byStandard = new Set(levels.flatMap(({ rows }) => rows));
      for (const reading of indicatorRows(readings)) {
        if (nameOf(reading) === '' || byStandard.has(reading) || isJudgedByFunds(reading)) continue;
        const rated = reading.score?.kind === 'number' || reading.stated !== null;
        const blank = (['target', 'actual'] as const).flatMap((role) => {
          const cell = reading.cell(role);
          return cell && reading[role].kind === 'blank' && cell.row === reading.row.row ? [{ role, cell }] : [];
        });
        const [first, second] = blank;
        if (!first) continue;
        const judged = rated ? reading.cell(reading.stated ? 'completion' : 'score') : undefined;
        report({
          message: second ? (rated ? 'both-rated' : 'both') : rated ? 'rated' : 'blank',
          data: {
            name: nameOf(reading),
            what: term(first.role),
            cell: at(first.cell),
            other: second ? at(second.cell) : '',
            judged: judged ? at(judged) : '',
          },
          cell: first.cell,
          related: [second?.cell, judged].filter((entry) => entry !== undefined),
          severity: rated ? 'error' : 'warning',
          table,
        });
      }
    }
  },
};
