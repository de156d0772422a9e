import { Decimal } from '../quantity';
import { EXACT_LIMIT } from '../quantity/decimals';
import { shownTerm } from '../rules/shared/input-at';
import { unitsText, type AmountSeries } from '../tables/columns/amount-series';
import type { ItemReadings } from '../tables/readings/item-readings';
import type { ComputedCell } from '../contracts/review';
import { RATIO_DECIMALS, ratio, ref, type Add } from './computed-column-adder';

/** Balance and rate of each line of an item table. */
export function itemColumns(items: ItemReadings, add: Add): void {
  const { table } = items;
  const budget = items.of('budget');
  const spent = items.of('spent');
  const stated = items.of('balance');
  if (!budget || !spent) return;
  const adjust = items.adjustment;
  const [b, s] = [budget.column.column, spent.column.column];
  const term = (series: AmountSeries, index: number): string =>
    shownTerm(table.view, rowOf(index), series.column.column);
  const plan = (index: number): string => term(budget, index) + (adjust ? `+${term(adjust, index)}` : '');
  const balanceFormula = (index: number): string => {
    let formula = `=${plan(index)}`;
    for (const series of items.additions) formula += `+${term(series, index)}`;
    formula += `-${term(spent, index)}`;
    for (const series of items.deductions) formula += `-${term(series, index)}`;
    return formula;
  };
  const decimals = Math.max(2, budget.decimalsInUse, spent.decimalsInUse);
  const isBalanced = (index: number): boolean => spent.isNumber(index) && items.balance(index) !== undefined;
  const { budget: divided = budget, spent: rateSpent = spent } = items.rated;
  const ownBudget = divided === budget;
  const isRated = (index: number): boolean =>
    isBalanced(index) && (items.divisor(index) ?? 0) > 0 && rateSpent.isNumber(index);
  const rowOf = (index: number): number => table.rows[index]?.row ?? 0;
  const read = distinct([
    budget,
    spent,
    divided,
    rateSpent,
    ...(adjust ? [adjust] : []),
    ...items.deductions,
    ...items.additions,
  ]);
  const isLive = (index: number): boolean => {
    for (const series of read) if (!isPlain(series, index)) return false;
    return true;
  };
  const balanceCell = (index: number): ComputedCell => {
    const balance = items.balance(index) ?? 0;
    const value = unitsText(balance, spent.digits, decimals);
    return {
      row: rowOf(index),
      label: table.rows[index]?.name ?? '',
      value,
      formula: isLive(index) ? balanceFormula(index) : null,
      stated: statedText(stated, index, balance, value, decimals),
    };
  };
  const rateCell = (index: number): ComputedCell => {
    return {
      row: rowOf(index),
      label: table.rows[index]?.name ?? '',
      value: quotient(rateSpent.units(index), items.divisor(index) ?? 0),
      formula: isLive(index) ? `=${quotientTerm(index)}` : null,
      stated: null,
    };
  };
  const quotientTerm = (index: number): string => {
    const [d, r] = [divided.column.column, rateSpent.column.column];
    const isSum = adjust !== undefined && ownBudget;
    const spentTerm = shownTerm(table.view, rowOf(index), r, isSum ? 0 : table.view.power(rowOf(index), d));
    return `${spentTerm}/${isSum ? `(${plan(index)})` : ref(d, rowOf(index))}`;
  };
  const firstRow = (is: (index: number) => boolean): number | undefined =>
    table.rows.find((_, index) => is(index))?.row;
  const cellsOf = (is: (index: number) => boolean, cellOf: (index: number) => ComputedCell): ComputedCell[] => {
    const cells: ComputedCell[] = [];
    for (let index = 0; index < table.rows.length; index++) if (is(index)) cells.push(cellOf(index));
    return cells;
  };
  const format = decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
  const sources = adjust ? [b, adjust.column.column, s] : [b, s];
  add('balance', format, sources, firstRow(isBalanced), () => cellsOf(isBalanced, balanceCell));
  add('rate', '0.00%', sources, firstRow(isRated), () => cellsOf(isRated, rateCell));
}

/** A formula may read the cell: it holds a number of its own, or nothing. */
function isPlain(series: AmountSeries, index: number): boolean {
  if (series.stretch(index)) return false;
  const state = series.isPlain ? 'number' : series.state(index);
  return state === 'number' || state === 'blank';
}

const distinct = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

/** What the sheet states, as text; the computed value's own text where the two are one. */
function statedText(
  stated: AmountSeries | undefined,
  index: number,
  balance: number,
  value: string,
  decimals: number,
): string | null {
  if (!stated?.isNumber(index)) return null;
  return stated.units(index) === balance && stated.decimalsInUse === decimals
    ? value
    : stated.text(stated.units(index));
}

/** Exact quotient of two whole numbers of units, at RATIO_DECIMALS rounded half up, without trailing zeros. */
function quotient(a: number, b: number): string {
  if (a === b) return '1';
  if (a === 0) return '0';
  if (a < 0 || b > LARGEST_DIVISOR) return ratio(new Decimal(a).div(b));
  // Long division in two steps of five digits: every product stays within the safe integers.
  const whole = Math.floor(a / b);
  const first = (a - whole * b) * STEP;
  const high = Math.floor(first / b);
  const second = (first - high * b) * STEP;
  const low = Math.floor((2 * second + b) / (2 * b));
  const tail = high * STEP + low;
  if (tail === STEP * STEP) return String(whole + 1);
  const units = whole * STEP * STEP + tail;
  // A decimal of so few digits is the shortest one that reads back as its double.
  if (units >= SMALLEST_PLAIN && units < EXACT_LIMIT) return String(units / (STEP * STEP));
  return String(whole) + unitsText(tail, RATIO_DECIMALS, 0).slice(1);
}
/** Of 10^-RATIO_DECIMALS; smaller numbers are written with an exponent. */
const SMALLEST_PLAIN = 10_000;
const STEP = 100_000;
/** Remainders below this can be multiplied by STEP, doubled and still be safe integers. */
const LARGEST_DIVISOR = Number.MAX_SAFE_INTEGER / (4 * STEP);
