import { Decimal } from '../quantity';
import type { IndicatorReading, IndicatorReadings } from '../tables/readings/indicator-readings';
import type { Rule, RuleContext } from './rule';
import { fundView } from './shared/fund-view';
import { completionValue, indicatorRows, isQualitative, nameOf, unreadableSide } from './shared/indicator-view';
import { fundsWithRate, isJudgedByFunds } from './shared/judged-by-standard';
import { at, percent, plain, points } from './shared/show';
import { sameRatio } from './shared/shown-equal';

/** Stated 指标完成(%) ≠ the recomputed one, capped at 100 %, at the digits shown. */
export const completionMismatch: Rule = {
  id: 'completion-mismatch',
  group: 'indicators',
  severity: 'error',
  check(context) {
    const { book, settings, report, notChecked } = context;
    for (const readings of book.indicators) {
      const words = indicatorRows(readings).filter((row) => row.stated !== null && isQualitative(row));
      const first = words[0]?.cell('completion');
      if (first) {
        notChecked({
          reason: 'qualitative',
          data: { count: String(words.length) },
          cell: first,
          table: readings.table,
        });
      }
      for (const reading of indicatorRows(readings)) {
        if (isJudgedByFunds(reading)) againstFunds(context, readings, reading);
        const exact = completionValue(reading);
        const cell = reading.cell('completion');
        const target = reading.cell('target');
        const actual = reading.cell('actual');
        const unreadable = unreadableSide(reading);
        if (unreadable && reading.stated && cell) notChecked({ reason: unreadable, cell, table: readings.table });
        if (!exact || !reading.stated || !cell || !target || !actual || reading.target.kind === 'date') continue;
        context.judged('completion');
        const capped = Decimal.min(exact, 1);
        // A form that does not cap states the true completion, which is no fault.
        if (
          sameRatio(reading.stated.value, capped, reading.stated.decimals, settings.rounding) ||
          sameRatio(reading.stated.value, exact, reading.stated.decimals, settings.rounding)
        )
          continue;
        const stated = percent(reading.stated.value, reading.stated.decimals);
        const expected = percent(capped, Math.max(2, reading.stated.decimals));
        report({
          message: 'mismatch',
          data: {
            name: nameOf(reading),
            cell: at(cell),
            target: at(target),
            actual: at(actual),
            targetText: reading.targetText,
            actualText: reading.actualText,
            stated,
            expected,
            difference: points(reading.stated.value.minus(capped)),
          },
          cell,
          related: [target, actual],
          expected,
          actual: stated,
          difference: percent(reading.stated.value.minus(capped), 2),
          table: readings.table,
        });
      }
    }
  },
};

/** A row of budget execution without a target of its own: what it states is spent ÷ budget of the fund block. */
function againstFunds(
  { book, settings, report }: RuleContext,
  { table }: IndicatorReadings,
  row: IndicatorReading,
): void {
  const { stated } = row;
  const cell = row.cell('completion');
  const funds = stated && cell ? fundsWithRate(book, table) : null;
  const view = funds ? fundView(funds) : null;
  if (!stated || !cell || !view?.rate || !view.budget || !view.spent) return;
  const capped = Decimal.min(view.rate, 1);
  if ([capped, view.rate].some((ratio) => sameRatio(stated.value, ratio, stated.decimals, settings.rounding))) return;
  const shown = percent(stated.value, stated.decimals);
  const expected = percent(capped, Math.max(2, stated.decimals));
  report({
    message: 'funds',
    data: {
      name: nameOf(row),
      cell: at(cell),
      spent: at(view.spent.cell),
      budget: at(view.budget.cell),
      spentValue: plain(view.spent.value),
      budgetValue: plain(view.budget.value),
      stated: shown,
      expected,
      difference: points(stated.value.minus(capped)),
    },
    cell,
    related: [view.spent.cell, view.budget.cell],
    expected,
    actual: shown,
    difference: percent(stated.value.minus(capped), 2),
    table,
  });
}
