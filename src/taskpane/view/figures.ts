import { Decimal } from 'decimal.js';
import { PLAIN_DECIMAL } from '../../words/grouped-figure';

/** Plain decimal figures as people read them; everything here is text in, text out, and exact. */

/** "1.0089" → "100.89%". */
export function percentText(ratio: string, decimals = 2): string {
  return `${new Decimal(ratio).times(100).toFixed(decimals, Decimal.ROUND_HALF_UP)}%`;
}

/** "1.0089" → "100.89%", "1" → "100%". */
export function barePercentText(ratio: string): string {
  return percentText(ratio).replace('.00%', '%');
}

/** The figure of a plain decimal text, null where there is none. */
export function decimalOf(text: string | null): Decimal | null {
  return text !== null && PLAIN_DECIMAL.test(text) ? new Decimal(text) : null;
}
