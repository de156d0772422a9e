import { Decimal } from '../quantity';
import type { CellValue } from '../workbook/snapshot';

/** A calculated value: null is blank. */
export type Value = Decimal | string | boolean | null | { readonly error: string };

export const VALUE = { error: '#VALUE!' } as const;
export const NUM = { error: '#NUM!' } as const;
/** Powers of ten, up and down, within which figures are reckoned with; cells hold none beyond a third of them. */
const LARGEST_EXPONENT = 1000;

export const ZERO = new Decimal(0);

export const isError = (value: Value): value is { readonly error: string } =>
  typeof value === 'object' && value !== null && 'error' in value;

/** A cached result of binary arithmetic is read at the fifteen digits that Excel shows of it. */
export function valueOf(value: CellValue): Value {
  if (typeof value === 'number') return new Decimal(Number.isInteger(value) ? value : value.toPrecision(15));
  return value;
}

const PLAIN_NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

export function numberOf(value: Value): Decimal | { readonly error: string } {
  if (value === null) return ZERO;
  if (value instanceof Decimal) return value;
  if (typeof value === 'boolean') return new Decimal(value ? 1 : 0);
  if (isError(value)) return value;
  const text = value.trim();
  if (text.length > 100) return VALUE;
  if (PLAIN_NUMBER.test(text)) return bounded(new Decimal(text));
  if (text.endsWith('%') && PLAIN_NUMBER.test(text.slice(0, -1)))
    return bounded(new Decimal(text.slice(0, -1)).div(100));
  const ungrouped = text.replaceAll(',', '');
  return ungrouped !== text && PLAIN_NUMBER.test(ungrouped) ? bounded(new Decimal(ungrouped)) : VALUE;
}

export function onNumbers(values: readonly Value[], act: (numbers: readonly Decimal[]) => Value): Value {
  const numbers: Decimal[] = [];
  for (const value of values) {
    const number = numberOf(value);
    if (isError(number)) return number;
    numbers.push(number as Decimal);
  }
  const value = act(numbers);
  return value instanceof Decimal ? bounded(value) : value;
}

/** A figure too large is an error, and one too small is 0: written out, one short power would have a thousand million digits. */
export function bounded(number: Decimal): Decimal | typeof NUM {
  if (!number.isFinite() || number.e > LARGEST_EXPONENT) return NUM;
  return number.e < -LARGEST_EXPONENT ? ZERO : number;
}

export function truthOf(value: Value): boolean | { readonly error: string } {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return VALUE;
  const number = numberOf(value);
  return isError(number) ? number : !(number as Decimal).isZero();
}
