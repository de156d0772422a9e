import { Decimal, readAmount } from '../quantity';
import type { IndicatorTable } from '../tables';
import type { IndicatorReading, IndicatorReadings } from '../tables/readings/indicator-readings';
import type { CellAddress } from '../workbook/address';
import type { Rule, RuleContext } from './rule';
import { completionValue, indicatorRows, nameOf, numberIn } from './shared/indicator-view';
import { scoreViews } from './shared/score-view';
import { at, plain } from './shared/show';

/**
 * A weight stands where something else belongs: target and actual both equal it, none with a unit; or it was entered as
 * the score of a column that counts to a hundred.
 */
export const scoreScale: Rule = {
  id: 'score-scale',
  group: 'scores',
  severity: 'warning',
  check({ book, report }) {
    for (const readings of book.indicators) weightsAsValues(readings, report);
    for (const view of scoreViews(book)) {
      const { table } = view.readings;
      for (const reading of view.rows) {
        const weight = numberIn(reading.weight);
        const cell = reading.cell('score') ?? reading.cell('target');
        const hundred = unitScoreOf(reading, table);
        if (weight?.gt(1) && weight.lt(100) && hundred?.score.eq(weight) && !completionIs(reading, weight)) {
          const completion = completionValue(reading);
          report({
            message: 'weight-as-score',
            data: { name: nameOf(reading), score: at(hundred.cell), value: plain(weight) },
            cell: hundred.cell,
            related: [reading.cell('weight')].filter((entry) => entry !== undefined),
            expected: completion ? plain(Decimal.min(completion, 1).times(100)) : null,
            actual: plain(weight),
            table,
          });
          continue;
        }
        const target = reading.cell('target');
        const actual = reading.cell('actual');
        if (
          !weight?.gt(1) ||
          !cell ||
          !target ||
          !actual ||
          !bareNumber(reading.target, weight) ||
          !bareNumber(reading.actual, weight)
        )
          continue;
        report({
          message: 'weight-as-value',
          data: { name: nameOf(reading), target: at(target), actual: at(actual), value: plain(weight) },
          cell,
          related: [target, actual],
          actual: plain(weight),
          table,
        });
      }
    }
  },
};

/** Fewer rows than these may well add up to a hundred by chance. */
const FEWEST_ROWS = 4;
/** What weights add up to, with 预算执行率 and without. */
const WEIGHT_SUMS = [100, 90];

/**
 * A form without weights in which every target is a bare number, its actual the same, and all of them together a
 * hundred: points were entered where values belong.
 */
function weightsAsValues(readings: IndicatorReadings, report: RuleContext['report']): void {
  const { table } = readings;
  if (table.kind === 'indicator-plan' || table.columns.weight !== undefined || table.namesWeigh) return;
  const rows = indicatorRows(readings).filter(
    ({ target, actual }) => target.kind !== 'blank' || actual.kind !== 'blank',
  );
  const values = rows.flatMap(({ target, actual }) =>
    target.kind === 'number' && bareNumber(target, target.value) && bareNumber(actual, target.value)
      ? [target.value]
      : [],
  );
  const sum = values.reduce<Decimal>((total, value) => total.plus(value), new Decimal(0));
  if (rows.length < FEWEST_ROWS || values.length < rows.length || !WEIGHT_SUMS.some((whole) => sum.eq(whole))) return;
  rows.forEach((reading, index) => {
    const [target, actual] = [reading.cell('target'), reading.cell('actual')];
    const value = values[index];
    if (!target || !actual || !value) return;
    report({
      message: 'weights-as-values',
      data: { name: nameOf(reading), target: at(target), actual: at(actual), value: plain(value), sum: plain(sum) },
      cell: target,
      related: [actual],
      actual: plain(value),
      table,
    });
  });
}

/** The row's score of a hundred (单项得分), where the form has such a column. */
function unitScoreOf(
  reading: IndicatorReading,
  { view }: IndicatorTable,
): { readonly score: Decimal; readonly cell: CellAddress } | null {
  const cell = reading.cell('unitScore');
  if (!cell || cell.row !== reading.row.row) return null;
  const amount = readAmount(view.value(cell.row, cell.column), view.format(cell.row, cell.column));
  return amount.kind === 'number' ? { score: amount.value, cell } : null;
}

/** The completion happens to be so many percent. */
function completionIs(reading: IndicatorReading, points: Decimal): boolean {
  return completionValue(reading)?.times(100).eq(points) ?? false;
}

function bareNumber(quantity: IndicatorReading['target'], weight: NonNullable<ReturnType<typeof numberIn>>): boolean {
  return (
    quantity.kind === 'number' &&
    quantity.unit === null &&
    quantity.comparator === null &&
    !quantity.embedded &&
    quantity.value.eq(weight)
  );
}
