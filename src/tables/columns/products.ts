import type { SheetView } from '../sheet/sheet-view';
import { columnNumbers, type ColumnNumbers } from './column-numbers';

/** Share of the rows that state all three in which the third is the product, and how many of them at least. */
const SHARE = 0.75;
const FEWEST_HELD = 3;
/** Rows in which neither factor is 1: a price of one piece is its amount, whatever was counted. */
const FEWEST_TELLING = 2;
/** Factors stand near the amount, left of it. */
const REACH = 6;
/** From factors in 元 to an amount in 元, or in 万元. */
const SCALES = [1, 10_000];
/** Half of the last place of an amount. */
const SLACK = 0.005;

/**
 * The columns that only multiply to another: 标准 × 数量 = 金额, whatever heads them. What is counted or what one costs is no
 * amount that sums or balances are made of. `columns`: of figures, zero-based, ascending; `rows`: of the sheet.
 */
export function factorColumns(
  view: SheetView,
  columns: readonly number[],
  rows: readonly number[],
): ReadonlySet<number> {
  if (rows.length < FEWEST_HELD) return new Set();
  const numbers = columns.map((column) => ({ column, values: columnNumbers(view, column, rows) }));
  const factors = new Set<number>();
  numbers.forEach((amount, at) => {
    const before = numbers.slice(Math.max(0, at - REACH), at);
    before.forEach((one, index) => {
      for (const other of before.slice(index + 1))
        if (SCALES.some((scale) => multiply(one.values, other.values, amount.values, scale)))
          for (const { column } of [one, other]) factors.add(column);
    });
  });
  return factors;
}

function multiply(one: ColumnNumbers, other: ColumnNumbers, amount: ColumnNumbers, scale: number): boolean {
  let [stated, held, telling] = [0, 0, 0];
  amount.forEach((value, index) => {
    const [a, b] = [one[index] ?? null, other[index] ?? null];
    if (value === null || value === undefined || a === null || b === null || a * b === 0) return;
    stated++;
    if (Math.abs((a * b) / scale - value) > SLACK + Math.abs(value) * 1e-9) return;
    held++;
    if (Math.abs(a) > 1 && Math.abs(b) > 1) telling++;
  });
  return held >= FEWEST_HELD && held >= stated * SHARE && telling >= FEWEST_TELLING;
}
