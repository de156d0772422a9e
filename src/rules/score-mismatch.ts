import { readAmount, type Decimal } from '../quantity';
import type { IndicatorTable } from '../tables';
import type { IndicatorReading } from '../tables/readings/indicator-readings';
import type { CellAddress } from '../workbook/address';
import type { Rule } from './rule';
import { completionValue, isQualitative, nameOf, numberIn, unreadableSide } from './shared/indicator-view';
import { isScoredByRate } from './shared/judged-by-standard';
import { expectedScore, scoreViews } from './shared/score-view';
import { speaksOfExecution } from './shared/stated-reasons';
import { at, percent, percentOf, plain, signed } from './shared/show';

/** Score ≠ weight × completion by the form's formula, at the decimals in use in the column. Too high is an error. */
export const scoreMismatch: Rule = {
  id: 'score-mismatch',
  group: 'scores',
  severity: 'error',
  check({ book, settings, report, notChecked, judged }) {
    for (const view of scoreViews(book)) {
      const { table } = view.readings;
      const { scoring, overTarget } = book.profile(view.readings);
      if (scoring === 'none' || table.columns.score === undefined) continue;
      const words = view.rows.filter((row) => numberIn(row.score) !== null && isQualitative(row));
      const first = words[0]?.cell('score');
      if (first) notChecked({ reason: 'qualitative', data: { count: String(words.length) }, cell: first, table });
      for (const reading of view.rows) {
        const weight = numberIn(reading.weight);
        const score = numberIn(reading.score);
        const cell = reading.cell('score');
        const weightCell = reading.cell('weight');
        const completion = basis(reading, scoring, table);
        if (!weight || !cell || !weightCell || cell.row !== reading.row.row) continue;
        if (!score) {
          notChecked({ reason: reading.score?.kind === 'blank' ? 'score-blank' : 'score-unreadable', cell, table });
          continue;
        }
        const deduction = deductionOf(reading, table);
        if (deduction) {
          judged('score');
          const left = weight.minus(deduction.value);
          if (score.eq(left)) continue;
          report({
            message: 'deduction',
            data: {
              name: nameOf(reading),
              score: at(cell),
              weight: at(weightCell),
              deduction: at(deduction.cell),
              weightValue: plain(weight),
              deductionValue: plain(deduction.value),
              scoreValue: plain(score),
              expected: plain(left),
              difference: signed(score.minus(left)),
            },
            cell,
            related: [weightCell, deduction.cell],
            severity: score.gt(left) ? 'error' : 'warning',
            expected: plain(left),
            actual: plain(score),
            difference: signed(score.minus(left)),
            table,
          });
          continue;
        }
        if (!completion) {
          const unreadable = scoring === 'weight-times-completion' ? unreadableSide(reading) : null;
          if (unreadable) notChecked({ reason: unreadable, cell, table });
          continue;
        }
        judged('score');
        // That of budget execution is execution-score-mismatch's.
        if (scoring === 'weight-times-completion' && isScoredByRate(reading)) continue;
        const expected = expectedScore(weight, completion, view.scoreDecimals, settings.rounding);
        if (score.eq(expected)) continue;
        // A score that follows a wrong stated completion is right by it: completion-mismatch speaks.
        const { stated } = reading;
        if (stated && score.eq(expectedScore(weight, stated.value, view.scoreDecimals, settings.rounding))) continue;
        // A form that takes points off for far too much says by itself how many.
        if (overTarget !== undefined && completion.gte(overTarget) && score.lt(expected)) continue;
        const executed = executionRate(reading);
        if (executed && score.eq(expectedScore(weight, executed, view.scoreDecimals, settings.rounding))) continue;
        const actual = reading.cell('actual');
        const target = reading.cell('target');
        report({
          message: score.gt(expected) ? 'high' : completion.gte(1) ? 'met' : 'low',
          data: {
            name: nameOf(reading),
            score: at(cell),
            weight: at(weightCell),
            actual: actual ? at(actual) : '',
            target: target ? at(target) : '',
            targetText: reading.targetText,
            actualText: reading.actualText,
            weightValue: plain(weight),
            scoreValue: plain(score),
            completion: percent(completion),
            exact: percentOf(weight, completion),
            expected: plain(expected),
            difference: signed(score.minus(expected)),
          },
          cell,
          related: [weightCell, target, actual].filter((entry) => entry !== undefined),
          severity: score.gt(expected) ? 'error' : 'warning',
          expected: plain(expected),
          actual: plain(score),
          difference: signed(score.minus(expected)),
          table,
        });
      }
    }
  },
};

/** What the form takes off the weight of the row, as a positive number; null where it has no such column or no figure there. */
function deductionOf(
  reading: IndicatorReading,
  { view }: IndicatorTable,
): { readonly value: Decimal; readonly cell: CellAddress } | null {
  const cell = reading.cell('deduction');
  const points = cell ? readAmount(view.value(cell.row, cell.column), view.format(cell.row, cell.column)) : null;
  return cell && points?.kind === 'number' ? { value: points.value.abs(), cell } : null;
}

/** What the weight is multiplied by; null where the row can't be computed (words, a late date). */
function basis(reading: IndicatorReading, scoring: string, table: IndicatorTable): Decimal | null {
  const { view } = table;
  if (scoring === 'weight-times-stated') return reading.stated?.value ?? null;
  if (scoring === 'unit-score-times-weight' || table.why.unitScore) {
    const cell = reading.cell('unitScore');
    const points = cell ? readAmount(view.value(cell.row, cell.column), view.format(cell.row, cell.column)) : null;
    if (points?.kind !== 'number') return null;
    return points.value.gt(1) ? points.value.div(100) : points.value;
  }
  const completion = completionValue(reading);
  if (!completion || (reading.target.kind === 'date' && completion.lt(1))) return null;
  return completion;
}

/** The rate that a row of 预算执行率 states: forms score it by the rate itself, whatever target they print. */
function executionRate(reading: IndicatorReading): Decimal | null {
  const { actual } = reading;
  return speaksOfExecution(reading) && actual.kind === 'number' && actual.unitClass === 'ratio' ? actual.value : null;
}
