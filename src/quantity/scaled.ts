import { Decimal, EXACT_LIMIT, EXCEL_DIGITS, powerOfTen } from './decimals';

/**
 * Money as whole numbers of its smallest place ("12.34" at 2 digits → 1234), for loops over many cells. Everything
 * here is exact or says that it can't be (undefined); then the caller takes the decimals of `decimals.ts`, which
 * give the very same result.
 *
 * Why it is exact: k · 10⁻ᵈ with |k| ≤ 10¹⁵ has at most 15 digits, so it has a double of its own; k and 10ᵈ (d ≤ 22)
 * are doubles without error, and an IEEE division gives the double nearest to their quotient. Hence k ÷ 10ᵈ gives
 * `n` back exactly when `n` is the double of k · 10⁻ᵈ. Sums of safe integers are exact while they stay safe.
 */

/** Most digits after the point that `toScaled` takes. */
export const MAX_SCALE = 15;

const POWERS: readonly number[] = Array.from({ length: MAX_SCALE + 1 }, (_, digits) => Number(`1e${String(digits)}`));

/**
 * The integer k with k · 10⁻ᵈⁱᵍⁱᵗˢ = `decimalOf(value)`; undefined where the value has more digits after the point,
 * is larger than 10¹⁵ at this scale, is no finite number, or `digits` is not 0 … MAX_SCALE.
 */
export function toScaled(value: number, digits: number): number | undefined {
  const power = POWERS[digits];
  if (power === undefined) return undefined;
  const scaled = Math.round(value * power);
  if (!(Math.abs(scaled) <= EXACT_LIMIT)) return undefined;
  const back = scaled / power;
  if (back === value || back === Number(value.toPrecision(EXCEL_DIGITS))) return scaled + 0;
  return undefined;
}

/** The decimal that a scaled integer stands for. */
export function fromScaled(scaled: number, digits: number): Decimal {
  return new Decimal(scaled).div(powerOfTen(digits));
}

/** Sum of scaled integers; undefined where it leaves the safe integers on the way. */
export function sumScaled(values: Iterable<number>): number | undefined {
  let sum = 0;
  for (const value of values) {
    sum += value;
    if (!Number.isSafeInteger(sum)) return undefined;
  }
  return sum;
}

/** The smallest number of digits after the point at which all values are whole; undefined where there is none. */
export function commonScale(values: Iterable<number>): number | undefined {
  let digits = 0;
  for (const value of values) {
    while (toScaled(value, digits) === undefined) {
      digits += 1;
      if (digits > MAX_SCALE) return undefined;
    }
  }
  return digits;
}

/**
 * `isConsistentTotal` for integers scaled at the column's decimals: whether `difference` = total − sum of `parts`
 * parts stays within (parts + 1) · ½ of the last place. With `exact` nothing but zero does.
 */
export function isWithinRounding(difference: number, parts: number, exact: boolean): boolean {
  return exact ? difference === 0 : 2 * Math.abs(difference) <= parts + 1;
}
