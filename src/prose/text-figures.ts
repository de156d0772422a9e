import { isDigit, isLatin } from '../quantity/characters';
import { chineseNumeral } from '../quantity/chinese-numeral';
import { readSuffix } from '../quantity/comparators';
import { readDate } from '../quantity/dates';
import { Decimal } from '../quantity/decimals';
import {
  PERCENT,
  readDenomination,
  readRatioPrefix,
  readWholeRatio,
  type Denomination,
} from '../quantity/denominations';
import type { Comparator, DateQuantity, UnitClass } from '../quantity/quantity-types';
import { Scanner } from '../quantity/scanner';
import { wordSet } from '../quantity/word-tree';
import { maskOf } from './text-mask';
import { APPROXIMATE_PREFIXES, COMPARATOR_WORDS, NO_APPROXIMATION, POINTS, THINGS } from './words/figure-words.data';

/** How a figure says that it is no exact one: 近 (below), 约 (around), 超 (above), 余 (above, within the last digit). */
export type Approximation = 'near' | 'about' | 'over' | 'more';

/** A number with its unit where it stands. Positions are UTF-16 units of the text, `end` exclusive. */
export interface TextFigure {
  readonly start: number;
  readonly end: number;
  /** Position of the first digit; words like 近 and 超过 stand between `start` and it. */
  readonly digits: number;
  /** Canonical: 万 and 亿 multiplied in, ratios as ratios. */
  readonly value: Decimal;
  readonly written: Decimal;
  readonly decimals: number;
  readonly unit: string | null;
  readonly unitClass: UnitClass;
  readonly scale: Decimal;
  /** 100 for %, 1000 for ‰; 1 for everything that is no ratio. */
  readonly divisor: Decimal;
  readonly comparator: Comparator | null;
  readonly approximation: Approximation | null;
  /** A difference of two ratios: 1.3个百分点. */
  readonly isPoints: boolean;
  /** One end of a range (2-12个月): nothing is held against it. */
  readonly isRange: boolean;
}

/** A point or stretch of time where it stands. */
export interface TextDate {
  readonly start: number;
  readonly end: number;
  readonly date: DateQuantity;
}

export interface FoundFigures {
  readonly figures: readonly TextFigure[];
  readonly dates: readonly TextDate[];
}

/** Words in front of a figure are no longer than this. */
const LONGEST_LEAD = 6;
const MORE = '余多几';
const things = wordSet(THINGS);
const notApproximate: ReadonlySet<string> = new Set(NO_APPROXIMATION);
const RANGE = '-~';

/**
 * All figures and dates of a folded text, from left to right; they never overlap. What only looks like one (document
 * numbers, numbers of tables, names with digits, codes, lists) is left out. Linear in the text's length.
 */
export function figuresOf(folded: string, original: string = folded): FoundFigures {
  const figures: TextFigure[] = [];
  const dates: TextDate[] = [];
  const isMasked = maskOf(folded, original);
  const scanner = new Scanner(folded);
  while (!scanner.done) {
    const start = scanner.pos;
    if (!mayBegin(folded, start) || isMasked(start)) {
      scanner.pos += 1;
      continue;
    }
    const date = isInsideNumber(folded, start) ? undefined : readDate(scanner);
    if (date && scanner.pos > start && isDateLike(folded, start)) {
      skipDays(scanner);
      dates.push({ start, end: scanner.pos, date });
      continue;
    }
    scanner.pos = start;
    const figure = readFigure(scanner, figures.at(-1));
    if (figure) figures.push(figure);
    if (scanner.pos <= start) scanner.pos = start + 1;
  }
  return { figures, dates };
}

/** "16至19日" behind a month, whose first day has no 日 of its own. */
function skipDays(scanner: Scanner): void {
  scanner.attempt(() => {
    if (scanner.integer(2) === undefined || !'至-~'.includes(scanner.char)) return undefined;
    scanner.pos += 1;
    return scanner.integer(2) !== undefined && scanner.take('日') ? true : undefined;
  });
}

const NUMERALS = '百千万十两二三四五六七八九';

function mayBegin(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at)) || NUMERALS.includes(text.charAt(at));
}

function isInsideNumber(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return isDigit(before) || isLatin(before);
}

/** A date of digits; one in words (十二月) is no more than a word here. */
function isDateLike(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at));
}

function readFigure(scanner: Scanner, before: TextFigure | undefined): TextFigure | undefined {
  const start = scanner.pos;
  const { text } = scanner;
  if (!isDigit(text.charCodeAt(start))) return readInWords(scanner);
  if (skipMarkBeforeYear(scanner)) return undefined;
  const numeral = scanner.numeral();
  if (numeral === undefined || numeral === 'malformed') return undefined;
  const afterDigits = scanner.pos;
  if (isName(text, start, afterDigits)) return undefined;
  let approximation: Approximation | null = readMore(scanner);
  let denomination = readDenomination(scanner, { whole: false, scaled: true });
  if (approximation === null && denomination.unit === null) {
    approximation = readMore(scanner);
    if (approximation !== null) {
      const rest = readDenomination(scanner, { whole: false, scaled: true });
      denomination = { ...rest, scale: denomination.scale.times(rest.scale) };
    }
  }
  if (denomination.unit === '个') readThing(scanner);
  if (text.charAt(scanner.pos) === '号' || isCodeAfter(text, scanner.pos, denomination)) return undefined;
  const leading = leadBefore(text, start);
  const comparator = readSuffix(scanner) ?? leading.comparator;
  const isRange = isRangeEnd(text, start, before) || continuesRange(text, scanner.pos);
  if (text.startsWith('左右', scanner.pos) || text.startsWith('上下', scanner.pos)) {
    approximation ??= 'about';
    scanner.pos += 2;
  }
  return {
    start: start - leading.length,
    end: scanner.pos,
    digits: start,
    ...valuesOf(new Decimal(numeral.digits), numeral.decimals, denomination),
    comparator,
    approximation: approximation ?? leading.approximation,
    isPoints: text.startsWith(POINTS, scanner.pos - POINTS.length),
    isRange,
  };
}

/** 百分之百, 万分之三, 两个方面. */
function readInWords(scanner: Scanner): TextFigure | undefined {
  const start = scanner.pos;
  const { text } = scanner;
  if (isDigit(text.charCodeAt(start - 1))) return undefined;
  const whole = readWholeRatio(scanner);
  const ratio = whole ? PERCENT : readRatioPrefix(scanner);
  const digits = whole ? { digits: '100', decimals: 0 } : ratio ? scanner.numeral() : undefined;
  const numeral = digits ?? chineseNumeral(scanner);
  if (numeral === undefined || numeral === 'malformed') return undefined;
  let denomination = ratio;
  if (!denomination) {
    if (scanner.char !== '个') return undefined;
    scanner.pos += 1;
    if (!readThing(scanner)) return undefined;
    denomination = { unit: '个', class: 'count', scale: new Decimal(1), divisor: new Decimal(1) };
  }
  const leading = leadBefore(text, start);
  const comparator = readSuffix(scanner) ?? leading.comparator;
  return {
    start: start - leading.length,
    end: scanner.pos,
    digits: start,
    ...valuesOf(new Decimal(numeral.digits), numeral.decimals, denomination),
    comparator,
    approximation: leading.approximation,
    isPoints: text.startsWith(POINTS, scanner.pos - POINTS.length),
    isRange: false,
  };
}

function valuesOf(written: Decimal, decimals: number, { unit, class: unitClass, scale, divisor }: Denomination) {
  const scaled = scale.eq(1) ? written : written.times(scale);
  const value = divisor.eq(1) ? scaled : scaled.div(divisor);
  return { value, written, decimals, unit, unitClass, scale, divisor };
}

/** "个方面", "个部分": what is counted is the thing, not the 个. */
function readThing(scanner: Scanner): boolean {
  return scanner.word(things) === true;
}

function readMore(scanner: Scanner): 'more' | null {
  if (scanner.char === '' || !MORE.includes(scanner.char)) return null;
  scanner.pos += 1;
  return 'more';
}

/** "2．2021年度目标": the first number is that of the item. */
function skipMarkBeforeYear(scanner: Scanner): boolean {
  const { text, pos } = scanner;
  const point = isDigit(text.charCodeAt(pos + 1)) ? pos + 2 : pos + 1;
  if (text.charAt(point) !== '.' || !startsItem(text, pos)) return false;
  const years = new Scanner(text, point + 1);
  if (years.integer(4) === undefined || years.pos !== point + 5 || years.char !== '年') return false;
  scanner.pos = point + 1;
  return true;
}

/** Digits that name a thing: 第3, 5G, 12345热线, 6:2:2, A4, 3/4, 1． at the head of an item. */
function isName(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  if (before === '第' || isLatin(text.charCodeAt(start - 1)) || before === '_') return true;
  if ((before === ':' || before === '/' || before === '*') && isDigit(text.charCodeAt(start - 2))) return true;
  const after = text.charAt(end);
  if ((after === ':' || after === '/' || after === '*' || after === '×') && isDigit(text.charCodeAt(end + 1)))
    return true;
  return isListMark(text, start, end);
}

/** "1.", "2、", "(3)" where an item begins. */
function isListMark(text: string, start: number, end: number): boolean {
  if (end - start > 2) return false;
  const after = text.charAt(end);
  if (after === ')') return text.charAt(start - 1) === '(' || startsItem(text, start);
  return (after === '.' || after === '、') && startsItem(text, start);
}

const ITEM_STARTS = ';。!?\n:';

function startsItem(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && text.charAt(before) === ' ') before -= 1;
  return before < 0 || ITEM_STARTS.includes(text.charAt(before));
}

/** A Latin letter right behind digits without a unit makes a name of them: 5G, 3D. */
function isCodeAfter(text: string, at: number, denomination: Denomination): boolean {
  return denomination.unit === null && (isLatin(text.charCodeAt(at)) || '热线'.startsWith(text.charAt(at) || ' '));
}

function isRangeEnd(text: string, start: number, before: TextFigure | undefined): boolean {
  if (before?.end !== start - 1) return false;
  return RANGE.includes(text.charAt(start - 1)) || (text.charAt(start - 1) === '至' && before.isRange);
}

function continuesRange(text: string, at: number): boolean {
  const sign = text.charAt(at);
  return (RANGE.includes(sign) || sign === '至') && sign !== '' && isDigit(text.charCodeAt(at + 1));
}

interface Lead {
  readonly length: number;
  readonly comparator: Comparator | null;
  readonly approximation: Approximation | null;
}

const NO_LEAD: Lead = { length: 0, comparator: null, approximation: null };

/** The longest word of comparison or approximation that ends right before the figure. */
function leadBefore(text: string, start: number): Lead {
  let end = start;
  while (text.charAt(end - 1) === ' ') end -= 1;
  for (let length = Math.min(LONGEST_LEAD, end); length > 0; length -= 1) {
    const word = text.slice(end - length, end);
    const approximation = APPROXIMATE_PREFIXES.get(word);
    const comparator = COMPARATOR_WORDS.get(word);
    // a figure that is more than some number says no more than that
    if (approximation && notApproximate.has(text.slice(end - 2, end))) return NO_LEAD;
    if (approximation) return { length: length + start - end, comparator: null, approximation };
    if (comparator) return { length: 0, comparator, approximation: null };
  }
  return NO_LEAD;
}
