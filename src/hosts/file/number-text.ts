import { latin1 } from './bytes';

const POWERS = Array.from({ length: 23 }, (_, n) => 10 ** n);
/** Up to this many digits the mantissa is exact, and so is one division by a power of ten up to 22. */
const EXACT_DIGITS = 15;

/**
 * The number that the bytes from `start` to `end` spell, rounded as `Number(text)` rounds; NaN where they spell none
 * or nothing. Short decimals, the bulk of any sheet, are read without making a text of them.
 */
export function readNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === 0x2d;
  if (negative) at++;
  const digitsStart = at;
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) {
      if (digits === EXACT_DIGITS) break;
      mantissa = mantissa * 10 + byte - 0x30;
      if (mantissa > 0) digits++;
      if (decimals >= 0) decimals++;
    } else if (byte === 0x2e && decimals < 0) decimals = 0;
    else break;
  }
  const bare = at - digitsStart - (decimals < 0 ? 0 : 1);
  if (at === end && bare > 0 && decimals < POWERS.length) {
    const value = decimals > 0 ? mantissa / (POWERS[decimals] ?? 1) : mantissa;
    return negative ? -value : value;
  }
  const text = latin1(bytes, start, end).trim();
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : NaN;
}
