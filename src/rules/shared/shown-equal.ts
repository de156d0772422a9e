import { Decimal } from '../../quantity';

/** The value at so many decimals: rounded half up, or cut off where the settings say so. */
export function atDecimals(value: Decimal, decimals: number, rounding: 'half-up' | 'truncate'): Decimal {
  return value.toDecimalPlaces(
    Math.max(decimals, 0),
    rounding === 'truncate' ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP,
  );
}

/** Whether a stated ratio is the exact one at the digits of its percentage that the cell shows. */
export function sameRatio(
  stated: Decimal,
  exact: Decimal,
  decimals: number,
  rounding: 'half-up' | 'truncate',
): boolean {
  const shown = atDecimals(stated.times(100), decimals, 'half-up');
  return shown.eq(atDecimals(exact.times(100), decimals, rounding));
}
