import Base from 'decimal.js';

/**
 * The one constructor of decimals. It is a clone with its own precision and rounding, so that nobody's settings
 * elsewhere change a figure here, and it never prints an exponent. Numbers read from cells have at most
 * MAX_DIGITS digits, hence sums and products of two of them are exact at this precision.
 */
export const Decimal = Base.clone({
  defaults: true,
  precision: 40,
  rounding: Base.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Decimal = Base;

/** More digits than this are an account or project number, never a quantity. */
export const MAX_DIGITS = 20;

/** Significant decimal digits that Excel keeps of a number; what a double has beyond them is binary noise. */
export const EXCEL_DIGITS = 15;

export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);
const TEN = new Decimal(10);

/** Integers below this have at most EXCEL_DIGITS digits, and every decimal of so many digits has its own double. */
export const EXACT_LIMIT = 1e15;

/**
 * The decimal that a cell's double stands for: the shortest one that reads back as this double, at most 15
 * significant digits, as Excel shows and keeps it. A typed number comes back digit for digit (0.1 → 0.1), a
 * calculated one loses its noise (0.1 + 0.2 → 0.3). Throws RangeError for NaN and infinities, which no cell holds.
 */
export function decimalOf(value: number): Decimal {
  return new Decimal(Number.isInteger(value) && Math.abs(value) < EXACT_LIMIT ? value + 0 : shortText(value));
}

/** The double nearest to `decimalOf` of a cell's double, without making the decimal. */
export const withoutNoise = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < EXACT_LIMIT ? value + 0 : Number(shortText(value));

/** Decimals that a cell's double stores, seen as `decimalOf` sees it: 2 for 12.5 + 0.25, 0 for integers. */
export function storedDecimals(value: number): number {
  if (Number.isInteger(value)) return 0;
  const text = shortText(value);
  const exponentAt = text.indexOf('e');
  const mantissa = exponentAt < 0 ? text : text.slice(0, exponentAt);
  const exponent = exponentAt < 0 ? 0 : Number(text.slice(exponentAt + 1));
  const point = mantissa.indexOf('.');
  return Math.max(0, (point < 0 ? 0 : mantissa.length - point - 1) - exponent);
}

function shortText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`no decimal stands for ${String(value)}`);
  const text = String(value);
  const room = text.includes('.') ? EXCEL_DIGITS + 1 : EXCEL_DIGITS;
  return text.length <= room ? text : String(Number(value.toPrecision(EXCEL_DIGITS)));
}

/** How figures are brought to the digits that a cell shows; half-up goes away from zero, as Excel's ROUND does. */
export type RoundingMode = 'half-up' | 'truncate';

/** `value` at `decimals` places after the point; a negative number of places rounds to tens, hundreds, … */
export function roundTo(value: Decimal, decimals: number, mode: RoundingMode): Decimal {
  const rounding = mode === 'half-up' ? Base.ROUND_HALF_UP : Base.ROUND_DOWN;
  if (decimals >= 0) return value.toDecimalPlaces(decimals, rounding);
  const unit = powerOfTen(-decimals);
  return value.div(unit).toDecimalPlaces(0, rounding).times(unit);
}

export function roundHalfUp(value: Decimal, decimals: number): Decimal {
  return roundTo(value, decimals, 'half-up');
}

export function truncate(value: Decimal, decimals: number): Decimal {
  return roundTo(value, decimals, 'truncate');
}

/** 10 to the power of an integer, exact. */
export function powerOfTen(exponent: number): Decimal {
  return TEN.pow(exponent);
}
