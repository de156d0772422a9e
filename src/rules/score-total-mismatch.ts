import { Decimal, roundHalfUp } from '../quantity';
import type { IndicatorReading, IndicatorReadings } from '../tables/readings/indicator-readings';
import type { CellAddress } from '../workbook/address';
import type { Rule, RuleContext } from './rule';
import { inputAt, storedInput } from './shared/input-at';
import { isTakenOut, numberIn } from './shared/indicator-view';
import { scoreIn } from './shared/closing-lines';
import { wrongSumsOfOtherScores } from './shared/other-scores';
import { scoreForms } from './shared/score-forms';
import type { ScoreView } from './shared/score-view';
import { at, plain, signed } from './shared/show';
import { stackedUnits } from './shared/stacked-units';

type Reported = Parameters<RuleContext['report']>[0];

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
      for (const part of form) groupTotals(part, report);
      if (!view.totalScoreCell || (!view.totalScore && isNamedByLabel(view))) continue;
      const unread = rows.some(
        (row) => numberIn(row.weight)?.gt(0) && row.score !== null && row.score.kind !== 'number' && !isTakenOut(row),
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
      const follows = (stated: Decimal): boolean =>
        stated.eq(sum) ||
        isScaled(view, rows, stated, sum) ||
        followsGroups(form, stated.minus(execution)) ||
        isMeanOfUnits(form, stated);
      const { headScore } = view;
      if (headScore && !headScore.value.eq(value) && !follows(headScore.value))
        report(wrongTotal(view, rows, headScore, sum));
      if (follows(value)) continue;
      if (view.unprintedExecution && value.gt(sum) && value.lte(sum.plus(view.unprintedExecution))) {
        notChecked({
          reason: 'execution-score-not-printed',
          data: { sum: plain(sum), stated: plain(value) },
          cell,
          table,
        });
        continue;
      }
      report(wrongTotal(view, rows, view.totalScore, sum));
    }
  },
};

/** A stated total that is not the `sum` of all scores. */
function wrongTotal(
  { readings: { table }, executionScore }: ScoreView,
  rows: readonly IndicatorReading[],
  { value, cell }: NonNullable<ScoreView['totalScore']>,
  sum: Decimal,
): Reported {
  const before = inputAt(table.view, cell);
  return {
    message: executionScore ? 'total' : 'total-indicators',
    data: {
      total: at(cell),
      stated: plain(value),
      sum: plain(sum),
      execution: plain(executionScore?.value ?? new Decimal(0)),
      difference: signed(value.minus(sum)),
    },
    cell,
    related: [
      ...(executionScore ? [executionScore.cell] : []),
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
  };
}

/** Where lines do not apply, the others are scaled up to the whole: 88.6 ÷ 92 × 100 = 96.3. */
function isScaled(view: ScoreView, rows: readonly IndicatorReading[], value: Decimal, sum: Decimal): boolean {
  if (!rows.some(isTakenOut)) return false;
  const weights = rows.filter((row) => !isTakenOut(row)).map((row) => numberIn(row.weight) ?? new Decimal(0));
  const weight = weights.reduce((added, each) => added.plus(each), view.executionWeight?.value ?? new Decimal(0));
  const whole = view.totalWeight?.value ?? new Decimal(100);
  return weight.gt(0) && roundHalfUp(sum.times(whole).div(weight), value.decimalPlaces()).eq(value);
}

/** Under several units with a hundred each, what they got on average, at the decimals that it is stated with. */
function isMeanOfUnits(form: readonly ScoreView[], value: Decimal): boolean {
  const units = form.flatMap(({ readings }) => stackedUnits(readings));
  if (units.length === 0) return false;
  const scores = units.flatMap(({ rows }) => rows.flatMap((row) => numberIn(row.score) ?? []));
  const mean = scores.reduce((sum, score) => sum.plus(score), new Decimal(0)).div(units.length);
  return roundHalfUp(mean, value.decimalPlaces()).eq(value);
}

/** "总分：96.5分": the label of the total's row says the score by itself, and closing-line-mismatch judges it. */
function isNamedByLabel({ readings: { table } }: ScoreView): boolean {
  if (table.totalRow === null) return false;
  const label = table.view.filled(table.totalRow)[0]?.value;
  return typeof label === 'string' && scoreIn(label) !== null;
}

/** 小计, or 产出指标 over its indicators: its score is the sum of theirs. */
function groupTotals({ readings }: ScoreView, report: RuleContext['report']): void {
  const { table } = readings;
  const wrong = [
    ...scoredGroups(readings).filter(({ stated, sum }) => !stated.eq(sum)),
    ...wrongSumsOfOtherScores(readings),
  ];
  for (const { stated, sum, cell, cells, name } of wrong) {
    report({
      message: 'group',
      data: { name, total: at(cell), stated: plain(stated), sum: plain(sum), difference: signed(stated.minus(sum)) },
      cell,
      related: cells,
      expected: plain(sum),
      actual: plain(stated),
      difference: signed(stated.minus(sum)),
      table,
    });
  }
}

/** The total is that of the groups' own scores: what is wrong about one of these is told there. */
function followsGroups(form: readonly ScoreView[], stated: Decimal): boolean {
  const outer = form.flatMap(({ readings }) => {
    const groups = scoredGroups(readings);
    return groups.filter(
      ({ members }) =>
        !groups.some(
          (other) => other.members.length > members.length && members.every((at) => other.members.includes(at)),
        ),
    );
  });
  const [first, ...others] = outer;
  return first !== undefined && others.reduce((sum, group) => sum.plus(group.stated), first.stated).eq(stated);
}

interface ScoredGroup {
  readonly name: string;
  readonly stated: Decimal;
  readonly sum: Decimal;
  readonly cell: CellAddress;
  readonly cells: readonly CellAddress[];
  readonly members: readonly number[];
}

/** The groups of a table that state a score, where every member's score can be read. */
function scoredGroups({ table, rows }: IndicatorReadings): readonly ScoredGroup[] {
  return table.groups.flatMap(({ index, members }): ScoredGroup[] => {
    const row = rows[index];
    const stated = row ? numberIn(row.score) : null;
    const cell = row?.cell('score');
    const scored = members.filter((member) => !(rows[member] && isTakenOut(rows[member])));
    const scores = scored.flatMap((member) => numberIn(rows[member]?.score ?? null) ?? []);
    if (!row || !stated || !cell || scores.length === 0 || scores.length < scored.length) return [];
    const sum = scores.reduce((added, score) => added.plus(score), new Decimal(0));
    const cells = members.flatMap((member) => rows[member]?.cell('score') ?? []);
    return [{ name: row.row.name, stated, sum, cell, cells, members }];
  });
}
