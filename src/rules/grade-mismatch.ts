import { Decimal } from '../quantity';
import type { Rule } from './rule';
import { numberIn } from './shared/indicator-view';
import { scoreViews } from './shared/score-view';
import { at, plain } from './shared/show';

/** The grade does not follow from the total score. Bands are a setting (90 优 / 80 良 / 60 中 / 差). */
export const gradeMismatch: Rule = {
  id: 'grade-mismatch',
  group: 'scores',
  severity: 'error',
  check({ book, settings, report, notChecked }) {
    for (const view of scoreViews(book)) {
      const { table } = view.readings;
      const cell = view.grade;
      if (!cell) continue;
      const text = table.view.text(cell.row, cell.column);
      if (text === '') continue;
      const stated = settings.grades.find(({ grade }) => text.startsWith(grade));
      const scores = view.rows.flatMap((row) => numberIn(row.score) ?? []);
      const total =
        view.totalScore?.value ??
        (scores.length > 0
          ? scores.reduce((added, score) => added.plus(score), view.executionScore?.value ?? new Decimal(0))
          : null);
      if (!stated || !total) {
        notChecked({ reason: stated ? 'total-blank' : 'grade-unknown', data: { text }, cell, table });
        continue;
      }
      const expected = settings.grades.find(({ from }) => total.gte(from));
      if (!expected || expected.grade === stated.grade) continue;
      const totalCell = view.totalScore?.cell;
      report({
        message: 'grade',
        data: {
          grade: at(cell),
          stated: text,
          expected: expected.grade,
          total: plain(total),
          totalCell: totalCell ? at(totalCell) : '',
        },
        cell,
        related: totalCell ? [totalCell] : [],
        expected: expected.grade,
        actual: text,
        table,
      });
    }
  },
};
