import type { Decimal } from '../quantity';

/** A decimal without exponent and without trailing zeros: 2900000, 0.9978. */
export const bareNumber = (value: Decimal): string => value.toFixed();
