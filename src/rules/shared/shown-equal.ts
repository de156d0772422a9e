import { roundTo, type Decimal, type RoundingMode } from '../../quantity';

/** Whether a stated ratio is the exact one at the digits of its percentage that the cell shows. */
export function sameRatio(stated: Decimal, exact: Decimal, decimals: number, rounding: RoundingMode): boolean {
  const shown = roundTo(stated.times(100), decimals, 'half-up');
  return shown.eq(roundTo(exact.times(100), decimals, rounding));
}
