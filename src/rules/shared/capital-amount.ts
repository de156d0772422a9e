import { Decimal } from '../../quantity';
import digits from './capital-digits.json';

const DIGITS = new Map(Object.entries(digits.digits));
const PLACES = new Map(Object.entries(digits.places));
const GROUPS = new Map(Object.entries(digits.groups));
const CENTS = new Map(Object.entries(digits.cents));
const YUAN: ReadonlySet<string> = new Set(digits.yuan);
const FORMAL: ReadonlySet<string> = new Set(digits.formal);
/** No amount in capitals is written without one of them. */
export const FORMAL_NUMERALS: readonly string[] = digits.formal;
/** Most texts are told by it that they hold none. */
const ANY_FORMAL = new RegExp(`[${digits.formal.join('')}]`);

/** An amount in capital numerals, in 元, with where it stands in the text. */
export interface CapitalAmount {
  readonly value: Decimal;
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The first amount in capital numerals of a text (贰佰叁拾万元整), in one pass; null where there is none, or where its
 * numerals do not make a number. Only formal numerals count: 一百元 is an amount in words, not one in capitals.
 */
export function capitalAmount(text: string): CapitalAmount | null {
  if (!ANY_FORMAL.test(text)) return null;
  for (let start = 0; start < text.length; start++) {
    if (!isNumeral(text.charAt(start))) continue;
    let end = start;
    while (end < text.length && (isNumeral(text.charAt(end)) || isUnit(text.charAt(end)))) end++;
    const run = text.slice(start, end);
    const isFormal = [...run].some((letter) => FORMAL.has(letter));
    if (isFormal && [...run].some((letter) => YUAN.has(letter) || CENTS.has(letter))) {
      const value = valueOf(run);
      const tail = /^[整正]/.exec(text.slice(end))?.[0] ?? '';
      return value ? { value, written: run + tail, start, end: end + tail.length } : null;
    }
    start = end;
  }
  return null;
}

const isNumeral = (letter: string): boolean => DIGITS.has(letter) || PLACES.has(letter) || GROUPS.has(letter);
const isUnit = (letter: string): boolean => YUAN.has(letter) || CENTS.has(letter);

/** Digits before their places: 贰佰 叁拾 (万), then 元 角 分. Null where a place has no digit or two follow one another. */
function valueOf(run: string): Decimal | null {
  let whole = new Decimal(0);
  let group = new Decimal(0);
  let digit: number | null = null;
  let cents = new Decimal(0);
  let isWhole = true;
  for (const letter of run) {
    const next = DIGITS.get(letter);
    const place = PLACES.get(letter);
    const ends = GROUPS.get(letter);
    const cent = CENTS.get(letter);
    if (next !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = next;
    } else if (place !== undefined) {
      if (digit === 0 || (digit === null && !(place === 10 && group.isZero() && whole.isZero()))) return null;
      group = group.plus((digit ?? 1) * place);
      digit = null;
    } else if (ends !== undefined) {
      const size = group.plus(digit ?? 0);
      if (size.isZero() && whole.isZero()) return null;
      whole = ends > 10_000 ? whole.plus(size).times(ends) : whole.plus(size.times(ends));
      [group, digit] = [new Decimal(0), null];
    } else if (YUAN.has(letter)) {
      if (!isWhole) return null;
      whole = whole.plus(group).plus(digit ?? 0);
      [group, digit, isWhole] = [new Decimal(0), null, false];
    } else if (cent !== undefined) {
      if (digit === null || !group.isZero()) return null;
      cents = cents.plus(new Decimal(digit).times(cent));
      [digit, isWhole] = [null, false];
    }
  }
  if (!isWhole && digit === null && group.isZero()) return whole.plus(cents);
  return null;
}
