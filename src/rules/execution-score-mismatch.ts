import { Decimal } from '../quantity';
import type { Rule, RuleContext } from './rule';
import { fundView } from './shared/fund-view';
import { nameOf, numberIn } from './shared/indicator-view';
import { fundsWithRate, isJudgedByFunds, isScoredByRate } from './shared/judged-by-standard';
import { expectedScore, scoreViews, type ScoreView } from './shared/score-view';
import { at, percent, percentOf, plain, signed } from './shared/show';
import { largest } from '../workbook/lists';

/** Score of 预算执行率 ≠ weight × min(rate, 1), by the recomputed rate, at the decimals in use in the column. */
export const executionScoreMismatch: Rule = {
  id: 'execution-score-mismatch',
  group: 'scores',
  severity: 'error',
  check(context) {
    const { book, settings, report, notChecked } = context;
    const views = scoreViews(book);
    for (const view of views) {
      rowsOf(context, view);
      if (book.profile(view.readings).scoring === 'weight-times-completion') statedRows(context, view);
    }
    for (const funds of book.funds) {
      const { total } = funds;
      const score = total?.reading('score');
      const scoreCell = total?.cell('score');
      const weightCell = total?.cell('weight') ?? funds.table.labelWeight?.cell ?? null;
      const weightReading = total?.reading('weight');
      const weight =
        weightReading?.kind === 'number'
          ? weightReading.value
          : funds.table.labelWeight
            ? new Decimal(funds.table.labelWeight.weight)
            : null;
      if (!total || !scoreCell || !weight || !weightCell) continue;
      const view = fundView(funds);
      const rate = view.rate;
      if (score?.kind !== 'number') {
        notChecked({ reason: 'score-blank', cell: scoreCell, table: funds.table });
        continue;
      }
      if (!rate) {
        notChecked({ reason: 'no-rate', cell: scoreCell, table: funds.table });
        continue;
      }
      const own = Math.max(score.decimals, score.stored);
      const decimals = largest(
        views.filter((entry) => entry.funds === funds).map((entry) => entry.scoreDecimals),
        own,
      );
      const expected = expectedScore(weight, rate, decimals, settings.rounding);
      if (score.value.eq(expected)) continue;
      report({
        message: 'mismatch',
        data: {
          score: at(scoreCell),
          weight: at(weightCell),
          stated: plain(score.value),
          weightValue: plain(weight),
          rate: percent(rate),
          exact: percentOf(weight, rate),
          expected: plain(expected),
          difference: signed(score.value.minus(expected)),
        },
        cell: scoreCell,
        related: [weightCell, ...(view.spent ? [view.spent.cell] : []), ...(view.budget ? [view.budget.cell] : [])],
        expected: plain(expected),
        actual: plain(score.value),
        difference: signed(score.value.minus(expected)),
        table: funds.table,
      });
    }
  },
};

/** Rows of budget execution among the indicators, which print no target: their score follows from the fund block. */
function rowsOf(
  { book, settings, report, notChecked }: RuleContext,
  { readings, rows, scoreDecimals }: ScoreView,
): void {
  const { table } = readings;
  for (const row of rows.filter(isJudgedByFunds)) {
    const weight = numberIn(row.weight);
    const score = numberIn(row.score);
    const [cell, weightCell] = [row.cell('score'), row.cell('weight')];
    if (!weight || !cell || !weightCell) continue;
    if (!score) {
      notChecked({ reason: 'score-blank', cell, table });
      continue;
    }
    const funds = fundsWithRate(book, table);
    const view = funds ? fundView(funds) : null;
    if (!view?.rate || !view.spent || !view.budget) {
      notChecked({ reason: 'no-rate', cell, table });
      continue;
    }
    const expected = expectedScore(weight, view.rate, scoreDecimals, settings.rounding);
    if (score.eq(expected)) continue;
    report({
      message: 'row',
      data: {
        name: nameOf(row),
        score: at(cell),
        weight: at(weightCell),
        stated: plain(score),
        weightValue: plain(weight),
        spent: at(view.spent.cell),
        budget: at(view.budget.cell),
        rate: percent(view.rate),
        exact: percentOf(weight, view.rate),
        expected: plain(expected),
        difference: signed(score.minus(expected)),
      },
      cell,
      related: [weightCell, view.spent.cell, view.budget.cell],
      expected: plain(expected),
      actual: plain(score),
      difference: signed(score.minus(expected)),
      table,
    });
  }
}

/** Rows of budget execution that state their rate against a target of 100 %: the score follows from it, or from the fund block. */
function statedRows({ book, settings, report }: RuleContext, { readings, rows, scoreDecimals }: ScoreView): void {
  const { table } = readings;
  for (const row of rows.filter(isScoredByRate)) {
    const weight = numberIn(row.weight);
    const score = numberIn(row.score);
    const [cell, weightCell, actual] = [row.cell('score'), row.cell('weight'), row.cell('actual')];
    if (!weight || !score || !cell || !weightCell || !actual || row.actual.kind !== 'number') continue;
    const deduction = row.cell('deduction');
    if (cell.row !== row.row.row || (deduction && !table.view.isBlank(deduction.row, deduction.column))) continue;
    const funds = fundsWithRate(book, table);
    const rates = [row.actual.value, funds ? fundView(funds).rate : null, row.stated?.value].filter((rate) => rate);
    const scoreBy = (rate: Decimal): Decimal => expectedScore(weight, rate, scoreDecimals, settings.rounding);
    if (rates.some((rate) => rate && score.eq(scoreBy(rate)))) continue;
    const rate = row.actual.value;
    const expected = scoreBy(rate);
    report({
      message: 'stated',
      data: {
        name: nameOf(row),
        score: at(cell),
        weight: at(weightCell),
        actual: at(actual),
        stated: plain(score),
        weightValue: plain(weight),
        rate: percent(rate),
        exact: percentOf(weight, rate),
        expected: plain(expected),
        difference: signed(score.minus(expected)),
      },
      cell,
      related: [weightCell, actual],
      expected: plain(expected),
      actual: plain(score),
      difference: signed(score.minus(expected)),
      table,
    });
  }
}
