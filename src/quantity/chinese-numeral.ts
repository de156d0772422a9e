import {
  CHINESE_DIGITS,
  CHINESE_HUNDRED_MILLION,
  CHINESE_PLACES,
  CHINESE_POINT,
  CHINESE_TEN_THOUSAND,
} from './numerals.data';
import type { Numeral, Scanner } from './scanner';

/**
 * Numbers in words, strictly, so that nothing is guessed: 一百二十 and 一百零二 are read, 一百二 and 三五 are not. A gap of
 * places is bridged by 零, and only a gap is. Values stay below 10¹⁶, whole numbers that a double holds exactly.
 *
 *     number    := below16 [点 digit+]
 *     below16   := below8 [亿 remainder(below8)]
 *     below8    := group [万 remainder(group)]
 *     remainder := nothing | [零] number of that kind
 *     group     := [digit 千] [digit 百] [digit 十] [digit]
 */
export function chineseNumeral(scanner: Scanner): Numeral | undefined {
  return scanner.attempt(() => {
    const whole = isZero(scanner) ? takeZero(scanner) : below16(scanner);
    if (whole === undefined) return undefined;
    const fraction = fractionOf(scanner);
    if (isNumeralChar(scanner.char)) return undefined;
    return fraction === ''
      ? { digits: String(whole), decimals: 0 }
      : { digits: `${String(whole)}.${fraction}`, decimals: fraction.length };
  });
}

/** A year digit by digit: 二〇二四. */
export function chineseYear(scanner: Scanner): number | undefined {
  return scanner.attempt(() => {
    let year = 0;
    for (let place = 0; place < 4; place += 1) {
      const digit = digitOf(scanner.char);
      if (digit === undefined) return undefined;
      year = year * 10 + digit;
      scanner.pos += 1;
    }
    return year;
  });
}

/** The characters that numbers in words are made of. */
export const NUMERAL_CHARS: ReadonlySet<number> = new Set(
  [...CHINESE_DIGITS.keys(), ...CHINESE_PLACES].map((char) => char.charCodeAt(0)),
);

/** Whether a character is a digit or a place of a number in words. */
export function isNumeralChar(char: string): boolean {
  return char !== '' && (digitOf(char) !== undefined || CHINESE_PLACES.includes(char));
}

function digitOf(char: string): number | undefined {
  return CHINESE_DIGITS.get(char);
}

function isZero(scanner: Scanner): boolean {
  return digitOf(scanner.char) === 0;
}

function takeZero(scanner: Scanner): number {
  scanner.pos += 1;
  return 0;
}

function below16(scanner: Scanner): number | undefined {
  const high = below8(scanner);
  if (high === undefined || !scanner.take(CHINESE_HUNDRED_MILLION)) return high;
  const low = remainder(scanner, below8, 1e7);
  return low === undefined ? undefined : high * 1e8 + low;
}

function below8(scanner: Scanner): number | undefined {
  const high = group(scanner);
  if (high === undefined || !scanner.take(CHINESE_TEN_THOUSAND)) return high;
  const low = remainder(scanner, group, 1e3);
  return low === undefined ? undefined : high * 1e4 + low;
}

/** What follows 万 or 亿. `top` is the highest place that may stand there without a bridge. */
function remainder(scanner: Scanner, part: typeof group, top: number): number | undefined {
  if (!isNumeralChar(scanner.char)) return 0;
  const bridged = isZero(scanner);
  if (bridged) scanner.pos += 1;
  const value = part(scanner);
  return value !== undefined && bridged === value < top ? value : undefined;
}

/** Up to four places, at least 1. 十 may stand without its 一 at the start (十二). */
function group(scanner: Scanner): number | undefined {
  let value = 0;
  let gap = false;
  let bridged = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = digitAt(scanner, place, value === 0);
    if (digit === undefined) {
      gap = value > 0;
      continue;
    }
    if (gap !== bridged) return undefined;
    value += digit * 10 ** place;
    gap = false;
    bridged = place > 0 && isBridge(scanner);
    if (bridged) scanner.pos += 1;
  }
  return value > 0 && !bridged ? value : undefined;
}

/** Takes a digit from 1 together with the sign of its place (千 百 十, none for the last). */
function digitAt(scanner: Scanner, place: number, first: boolean): number | undefined {
  const next = scanner.text.charAt(scanner.pos + 1);
  const mark = CHINESE_PLACES.indexOf(scanner.char);
  if (first && place === 1 && mark >= 0 && placeOf(mark) === 1) {
    scanner.pos += 1;
    return 1;
  }
  const digit = digitOf(scanner.char);
  if (digit === undefined || digit === 0) return undefined;
  const nextMark = CHINESE_PLACES.indexOf(next);
  if (next !== '' && nextMark >= 0 ? placeOf(nextMark) !== place : place !== 0) return undefined;
  scanner.pos += place === 0 ? 1 : 2;
  return digit;
}

function placeOf(mark: number): number {
  return (mark % 3) + 1;
}

/** 零 between two places. */
function isBridge(scanner: Scanner): boolean {
  return isZero(scanner) && (digitOf(scanner.text.charAt(scanner.pos + 1)) ?? 0) > 0;
}

/** Digits behind 点, at most 15; '' where none follow. */
function fractionOf(scanner: Scanner): string {
  const start = scanner.pos;
  let digits = '';
  if (scanner.take(CHINESE_POINT)) {
    for (let digit = digitOf(scanner.char); digit !== undefined && digits.length < 15; digit = digitOf(scanner.char)) {
      digits += String(digit);
      scanner.pos += 1;
    }
  }
  if (digits === '') scanner.pos = start;
  return digits;
}
