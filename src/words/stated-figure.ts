import { Decimal } from 'decimal.js';
import { PLAIN_DECIMAL } from './grouped-figure';

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
