import type { UnitFigures } from '../contracts/review';
import { Decimal } from '../quantity';
import type { Book } from '../rules/rule';
import { fundView } from '../rules/shared/fund-view';
import { scoreForms } from '../rules/shared/score-forms';
import { unitFactor } from '../tables/columns/amount-series';

interface Money {
  readonly budget: Decimal;
  readonly spent: Decimal;
  readonly unit: string | null;
}

/**
 * Budget, spending, execution rate and score of a whole workbook. The money is that of the first expenditure table (its
 * last total, or its lines added up), else of all fund blocks together; null where there is none or units can't be
 * added. Of several scored forms it is the lowest score.
 */
export function unitFigures(book: Book): UnitFigures {
  const money = spendingOf(book) ?? fundsOf(book);
  const scores = scoreForms(book).flatMap((form) => (form.at(-1) ?? form[0]).totalScore?.value ?? []);
  return {
    budget: money?.budget.toFixed() ?? null,
    spent: money?.spent.toFixed() ?? null,
    unit: money?.unit ?? null,
    rate: money?.budget.gt(0) ? money.spent.div(money.budget).toDecimalPlaces(6).toFixed() : null,
    score: scores.length === 0 ? null : scores.reduce((least, score) => Decimal.min(least, score)).toFixed(),
  };
}

function spendingOf(book: Book): Money | null {
  for (const readings of book.items) {
    const { table, grandTotal, leaves } = readings;
    if (table.kind !== 'expenditure' || table.isIncome) continue;
    const [budget, spent] = [readings.of('budget'), readings.of('spent')];
    if (!budget || !spent) continue;
    const rows = grandTotal === null ? leaves : [grandTotal];
    const sum = (series: typeof budget): Decimal =>
      new Decimal(series.text(rows.reduce((added, row) => added + (series.isNumber(row) ? series.units(row) : 0), 0)));
    if (!rows.some((row) => budget.isNumber(row) && spent.isNumber(row))) continue;
    return { budget: sum(budget), spent: sum(spent), unit: table.unit };
  }
  return null;
}

function fundsOf(book: Book): Money | null {
  let whole = null as Money | null;
  for (const funds of book.funds) {
    const { budget, spent } = fundView(funds);
    if (!budget || !spent) continue;
    const { unit } = funds.table;
    const factor = unitFactor(unit, whole ? whole.unit : unit);
    if (factor === null) return null;
    whole = {
      budget: budget.value.times(factor).plus(whole?.budget ?? 0),
      spent: spent.value.times(factor).plus(whole?.spent ?? 0),
      unit: whole ? whole.unit : unit,
    };
  }
  return whole;
}
