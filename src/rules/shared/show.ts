import { Decimal } from '../../quantity';
import type { MessageValue } from '../../contracts/finding';
import type { CellAddress } from '../../workbook/address';

/** An address inside a sentence. */
export const at = (cell: CellAddress): MessageValue => ({ address: cell });

/** A term that words looks up in the reader's language. */
export const term = (id: string): MessageValue => ({ term: id });

/** "80.45%" of 0.8045 at two decimals, rounded half up. */
export function percent(ratio: Decimal, decimals = 2): string {
  return `${ratio.times(100).toFixed(Math.max(decimals, 0), Decimal.ROUND_HALF_UP)}%`;
}

/** A figure with the cell where it stands. */
export interface ShownAmount {
  readonly value: Decimal;
  readonly cell: CellAddress;
}

/** What was planned and what was spent inside a sentence: both places, both figures. */
export const budgetAndSpent = (
  budget: ShownAmount,
  spent: ShownAmount,
): Record<'budget' | 'spent' | 'budgetValue' | 'spentValue', MessageValue> => ({
  budget: at(budget.cell),
  spent: at(spent.cell),
  budgetValue: plain(budget.value),
  spentValue: plain(spent.value),
});

/** A decimal with no more decimals than it has, at most ten. */
export function plain(value: Decimal): string {
  return value.toDecimalPlaces(10, Decimal.ROUND_HALF_UP).toFixed();
}

/** Weight × completion (capped at 1) before it is rounded to the digits of a column: what the sentence multiplies. */
export function percentOf(weight: Decimal, completion: Decimal): string {
  return plain(weight.times(Decimal.min(completion, 1)).toDecimalPlaces(4, Decimal.ROUND_HALF_UP));
}

/** Difference of two ratios in percentage points, with its sign: "+17.03". */
export function points(difference: Decimal, decimals = 2): string {
  return signed(difference.times(100).toDecimalPlaces(Math.max(decimals, 0), Decimal.ROUND_HALF_UP));
}

/** Difference with its sign: "+0.20", "-929.40". */
export function signed(value: Decimal): string {
  return value.gt(0) ? `+${plain(value)}` : plain(value);
}
