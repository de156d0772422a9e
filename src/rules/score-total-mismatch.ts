import { Decimal } from '../quantity';
import type { Rule } from './rule';
import { inputAt, storedInput } from './shared/input-at';
import { numberIn } from './shared/indicator-view';
import { scoreIn } from './shared/closing-lines';
import { scoreForms } from './shared/score-forms';
import type { ScoreView } from './shared/score-view';
import { at, plain, signed } from './shared/show';

/** The scores, 预算执行率 included, must add up to 总分. */
export const scoreTotalMismatch: Rule = {
  id: 'score-total-mismatch',
  group: 'scores',
  severity: 'error',
  check({ book, report, notChecked }) {
    for (const form of scoreForms(book)) {
      const view = form.at(-1) ?? form[0];
      const { table } = view.readings;
      const rows = form.flatMap((part) => part.rows);
      if (!view.totalScoreCell || (!view.totalScore && isNamedByLabel(view))) continue;
      const unread = rows.some(
        (row) => numberIn(row.weight)?.gt(0) && row.score !== null && row.score.kind !== 'number',
      );
      // The execution score has its place and its weight, and is not there.
      const executionScore = view.funds?.total?.reading('score') ?? null;
      const executionMissing = view.executionWeight !== null && executionScore !== null && !view.executionScore;
      if (!view.totalScore || unread || executionMissing) {
        notChecked({ reason: view.totalScore ? 'score-unreadable' : 'total-blank', cell: view.totalScoreCell, table });
        continue;
      }
      const scores = rows.flatMap((row) => numberIn(row.score) ?? []);
      if (scores.length === 0) continue;
      const execution = view.executionScore?.value ?? new Decimal(0);
      const sum = scores.reduce((added, score) => added.plus(score), execution);
      const { value, cell } = view.totalScore;
      if (value.eq(sum)) continue;
      if (view.unprintedExecution && value.gt(sum) && value.lte(sum.plus(view.unprintedExecution))) {
        notChecked({
          reason: 'execution-score-not-printed',
          data: { sum: plain(sum), stated: plain(value) },
          cell,
          table,
        });
        continue;
      }
      const before = inputAt(table.view, cell);
      report({
        message: view.executionScore ? 'total' : 'total-indicators',
        data: {
          total: at(cell),
          stated: plain(value),
          sum: plain(sum),
          execution: plain(execution),
          difference: signed(value.minus(sum)),
        },
        cell,
        related: [
          ...(view.executionScore ? [view.executionScore.cell] : []),
          ...rows.flatMap((row) => (numberIn(row.score) ? (row.cell('score') ?? []) : [])),
        ],
        expected: plain(sum),
        actual: plain(value),
        difference: signed(value.minus(sum)),
        table,
        // A formula says what it adds: which of its cells is wrong is for a person to see.
        fix:
          before.kind === 'formula'
            ? null
            : {
                message: 'set-total',
                data: { total: at(cell), sum: plain(sum) },
                safe: false,
                edits: [{ cell, before, after: storedInput(table.view, cell, sum.toFixed()) }],
              },
      });
    }
  },
};

/** "总分：96.5分": the label of the total's row says the score by itself, and closing-line-mismatch judges it. */
function isNamedByLabel({ readings: { table } }: ScoreView): boolean {
  if (table.totalRow === null) return false;
  const label = table.view.filled(table.totalRow)[0]?.value;
  return typeof label === 'string' && scoreIn(label) !== null;
}
