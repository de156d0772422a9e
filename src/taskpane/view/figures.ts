import { Decimal } from 'decimal.js';
import { PLAIN_DECIMAL } from './grouped-figure';

/** Plain decimal figures as people read them; everything here is text in, text out, and exact. */

/** "1.0089" → "100.89%". */
export function percentText(ratio: string, decimals = 2): string {
  return `${new Decimal(ratio).times(100).toFixed(decimals, Decimal.ROUND_HALF_UP)}%`;
}

/** "1.0089" → "100.89%", "1" → "100%". */
export function barePercentText(ratio: string): string {
  return percentText(ratio).replace('.00%', '%');
}

/** A figure as a sheet states it ("1,234.50", "97.2%", "−0.5"), with the decimals that it shows; null for words. */
export interface StatedFigure {
  readonly value: Decimal;
  readonly decimals: number;
  readonly percent: boolean;
}

export function statedFigure(text: string): StatedFigure | null {
  const plain = text
    .trim()
    .replace(/[,，\s]/g, '')
    .replace(/^−/, '-');
  const percent = /[%％]$/.test(plain);
  const digits = percent ? plain.slice(0, -1) : plain;
  if (!PLAIN_DECIMAL.test(digits)) return null;
  const point = digits.indexOf('.');
  return { value: new Decimal(digits), decimals: point < 0 ? 0 : digits.length - point - 1, percent };
}

/** The figure of a plain decimal text, null where there is none. */
export function decimalOf(text: string | null): Decimal | null {
  return text !== null && PLAIN_DECIMAL.test(text) ? new Decimal(text) : null;
}
