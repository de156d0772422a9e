import type { AmountReading, Decimal } from '../../quantity';

/** A rate as a ratio, with the decimals of its percentage. */
export interface StatedRate {
  readonly value: Decimal;
  readonly decimals: number;
}

/** A larger figure without a sign is one of a hundred. */
const MOST_AS_SHARE = 2;

/** How far a stated rate may be from the quotient of two amounts that it bears out, its own mistake apart. */
export const NEAR_RATE = 0.006;

/** A stated rate as a ratio: "100%", 1 under 0.00 %, 0.97, or 97 as percentage points. Null for what is no number. */
export function statedRate(reading: AmountReading | null): StatedRate | null {
  if (reading?.kind !== 'number') return null;
  const { value, decimals } = reading;
  if (reading.unit === '%') return { value, decimals };
  if (value.gt(MOST_AS_SHARE)) return { value: value.div(100), decimals };
  return { value, decimals: Math.max(0, decimals - 2) };
}
