import { latin1 } from '../package/bytes';

const POWERS = Array.from({ length: 23 }, (_, n) => 10 ** n);
/** Digits that are gathered in a first whole number, small enough for the engine's fastest kind. */
const HEAD_DIGITS = 9;
/** A mantissa of so many digits may be exact, and then so is one division by a power of ten up to 22. */
const MOST_DIGITS = 16;
/** Letters of the longest number: a double written out has fewer. What is longer is a text that some writer left there. */
const LONGEST = 2_048;

/**
 * The number that the bytes from `start` to `end` spell, rounded as `Number(text)` rounds; NaN where they spell none
 * or nothing. Short decimals, the bulk of any sheet, are read without making a text of them.
 */
export function readNumber(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === 0x2d;
  const digitsStart = negative ? start + 1 : start;
  let at = digitsStart;
  let head = 0;
  let tail = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) {
      if (digits < HEAD_DIGITS) head = head * 10 + byte - 0x30;
      else if (digits < MOST_DIGITS) tail = tail * 10 + byte - 0x30;
      else break;
      // zeros in front are no digits of the mantissa
      if (head > 0) digits++;
      if (decimals >= 0) decimals++;
    } else if (byte === 0x2e && decimals < 0) decimals = 0;
    else break;
  }
  const bare = at - digitsStart - (decimals < 0 ? 0 : 1);
  const mantissa = digits > HEAD_DIGITS ? head * (POWERS[digits - HEAD_DIGITS] ?? 1) + tail : head;
  if (at === end && bare > 0 && decimals < POWERS.length && mantissa <= Number.MAX_SAFE_INTEGER) {
    const value = decimals > 0 ? mantissa / (POWERS[decimals] ?? 1) : mantissa;
    return negative ? -value : value;
  }
  if (end - start > LONGEST) return NaN;
  const text = latin1(bytes, start, end).trim();
  return /^[-+]?(\d+(?:\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : NaN;
}
