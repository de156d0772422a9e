import { Decimal } from 'decimal.js';

export { typeset } from '../../words';

/** Plain decimal figures as people read them; everything here is text in, text out, and exact. */

const DECIMAL = /^[-+]?\d+(\.\d+)?$/;

/** "1234567.50" → "1,234,567.50". A text that is no plain decimal is left as it is. */
export function grouped(text: string): string {
  if (!DECIMAL.test(text)) return text;
  const point = text.indexOf('.');
  const whole = point < 0 ? text : text.slice(0, point);
  return inThousands(whole) + (point < 0 ? '' : text.slice(point));
}

/** A comma before every third digit from the end. */
function inThousands(whole: string): string {
  const first = /\d/.exec(whole)?.index ?? 0;
  let text = whole.slice(Math.max(first, whole.length - 3));
  for (let end = whole.length - 3; end > first; end -= 3)
    text = `${whole.slice(Math.max(first, end - 3), end)},${text}`;
  return whole.slice(0, first) + text;
}

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
  if (!DECIMAL.test(digits)) return null;
  const point = digits.indexOf('.');
  return { value: new Decimal(digits), decimals: point < 0 ? 0 : digits.length - point - 1, percent };
}

/** The figure of a plain decimal text, null where there is none. */
export function decimalOf(text: string | null): Decimal | null {
  return text !== null && DECIMAL.test(text) ? new Decimal(text) : null;
}
