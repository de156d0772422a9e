import { isDigit } from './characters';
import { chineseNumeral, isNumeralChar } from './chinese-numeral';
import { LEAD_BEGINNINGS, readLead, readSuffix } from './comparators';
import { Decimal } from './decimals';
import {
  type Denomination,
  PERCENT,
  RATIO_BEGINNINGS,
  inCurrency,
  perDenominator,
  readSecondName,
  readDenomination,
  readRatioPrefix,
  readWholeRatio,
} from './denominations';
import { readPerPrefix } from './per';
import type { Comparator, NumberQuantity, RangeQuantity } from './quantity-types';
import type { Numeral, Scanner } from './scanner';
import { scaleTree } from './units';
import { CURRENCY_SIGNS } from './units.data';
import { wordSet } from './word-tree';
import { EACH, FORMULA_SIGNS, MINUS_SIGNS, PER_WORD, RANGE_SIGNS, RANGE_TAILS, WORD_ENDINGS } from './words.data';

/**
 *     range     := figure range-sign figure [之间]
 *     figure    := [lead] [各] [per-prefix] [lead] [currency] amount ['(' denomination ')'] [suffix]
 *     amount    := 百分百 | ratio-prefix numeral | [sign] numeral [denomination]
 */

/** A number as read: not yet a quantity, because the other end of a range may name its unit. */
export interface Figure {
  readonly comparator: Comparator | null;
  readonly written: Decimal;
  readonly decimals: number;
  readonly denomination: Denomination;
  /** A comparator or 达到 stood before it. */
  readonly announced: boolean;
}

export interface FigureRules {
  /** The figure is all there is: signs, numbers in words and units that no table knows are read too. */
  readonly whole: boolean;
}

type Reading<T> = T | 'malformed' | undefined;

/** ".5": the one sign that a numeral begins with. */
const DECIMAL_POINT = '.';
const currencies = wordSet(CURRENCY_SIGNS);
const each = wordSet(EACH);
const rangeSigns = wordSet(RANGE_SIGNS);
const rangeTails = wordSet(RANGE_TAILS);

/** Characters that a figure inside a sentence begins with, besides digits. */
export const FIGURE_BEGINNINGS: ReadonlySet<number> = new Set([
  ...LEAD_BEGINNINGS,
  ...currencies.beginnings,
  ...RATIO_BEGINNINGS,
  PER_WORD.charCodeAt(0),
  DECIMAL_POINT.charCodeAt(0),
]);

/** A figure, or a range of two, at the scanner's position. 'malformed': digits stand here, but ill-formed ones. */
export function readFigures(scanner: Scanner, rules: FigureRules): Reading<Figure | readonly [Figure, Figure]> {
  return scanner.attempt(() => {
    const first = readFigure(scanner, rules);
    if (first === undefined || first === 'malformed') return first;
    const second = scanner.attempt(() => {
      scanner.skipSpaces();
      if (!scanner.word(rangeSigns)) return undefined;
      scanner.skipSpaces();
      const figure = readUnsigned(scanner, rules);
      scanner.word(rangeTails);
      return figure === 'malformed' || (figure && !endsFigure(scanner)) ? undefined : figure;
    });
    if (second) return [withUnitOf(first, second), withUnitOf(second, first)];
    return endsFigure(scanner) ? first : undefined;
  });
}

/** 3-5天: an end without a denomination has the other end's. */
function withUnitOf(figure: Figure, other: Figure): Figure {
  return figure.denomination.class === 'none' ? { ...figure, denomination: other.denomination } : figure;
}

function readFigure(scanner: Scanner, rules: FigureRules): Reading<Figure> {
  return scanner.attempt(() => {
    const before = readLead(scanner);
    if (rules.whole && scanner.word(each)) scanner.skipSpaces();
    const per = readPerPrefix(scanner);
    const after = readLead(scanner);
    const figure = readSigned(scanner, rules);
    if (figure === undefined || figure === 'malformed') return figure;
    return {
      ...figure,
      denomination: per === undefined ? figure.denomination : perDenominator(figure.denomination, per),
      comparator: before.comparator ?? after.comparator ?? figure.comparator,
      announced: before.announced || after.announced,
    };
  });
}

function readSigned(scanner: Scanner, rules: FigureRules): Reading<Figure> {
  const sign = scanner.char;
  const negative = MINUS_SIGNS.includes(sign);
  if (!rules.whole || (!negative && sign !== '+')) return readUnsigned(scanner, rules);
  scanner.pos += 1;
  scanner.skipSpaces();
  const figure = readUnsigned(scanner, rules);
  if (!negative || figure === undefined || figure === 'malformed') return figure;
  return { ...figure, written: figure.written.neg() };
}

function readUnsigned(scanner: Scanner, rules: FigureRules): Reading<Figure> {
  const currency = scanner.word(currencies) === true;
  if (currency) scanner.skipSpaces();
  const amount = readAmount(scanner, rules);
  if (amount === undefined || amount === 'malformed') return amount;
  const named = currency ? inCurrency(amount.denomination) : amount.denomination;
  if (!named) return undefined;
  const denomination = readSecondName(scanner, named);
  return { ...amount, denomination, comparator: readSuffix(scanner) ?? null, announced: false };
}

type Amount = Pick<Figure, 'written' | 'decimals' | 'denomination'>;

function readAmount(scanner: Scanner, rules: FigureRules): Reading<Amount> {
  if (readWholeRatio(scanner)) return { written: new Decimal(100), decimals: 0, denomination: PERCENT };
  const ratio = readRatioPrefix(scanner);
  const digits = scanner.numeral(rules.whole);
  if (digits === 'malformed') {
    readDenomination(scanner, { whole: rules.whole, scaled: true });
    return digits;
  }
  const numeral: Numeral | undefined = digits ?? (rules.whole || ratio ? chineseNumeral(scanner) : undefined);
  if (!numeral) return undefined;
  const isDigits = digits !== undefined;
  const denominationRules = { whole: rules.whole && isDigits, scaled: isDigits || numeral.decimals > 0 };
  const denomination = ratio ?? readDenomination(scanner, denominationRules);
  return { written: new Decimal(numeral.digits), decimals: numeral.decimals, denomination };
}

/**
 * Whether a figure may end here. It may not before another digit, a sign that makes a formula of it (7*24小时, 3/4), or
 * a character that makes another word of its unit (一次性, 10余人).
 */
export function endsFigure(scanner: Scanner): boolean {
  const { char } = scanner;
  if (char === '') return true;
  if (isNumeralChar(char) || isDigit(scanner.code()) || scaleTree.match(scanner.text, scanner.pos)) return false;
  if (char === '%') return false;
  if ((char === '.' || char === ',' || char === '/') && isDigit(scanner.code(1))) return false;
  return !FORMULA_SIGNS.includes(char) && !WORD_ENDINGS.includes(char);
}

export function quantityOf(figure: Figure, embedded: boolean): NumberQuantity {
  const { written, decimals, comparator, denomination } = figure;
  return {
    kind: 'number',
    comparator,
    value: written.times(denomination.scale).div(denomination.divisor),
    written,
    decimals,
    unit: denomination.unit,
    unitClass: denomination.class,
    scale: denomination.scale.toNumber(),
    embedded,
  };
}

/** The range of two figures, its lower bound first. Its ends carry no comparator of their own. */
export function rangeOf([a, b]: readonly [Figure, Figure], embedded: boolean): RangeQuantity {
  const first = quantityOf({ ...a, comparator: null }, embedded);
  const second = quantityOf({ ...b, comparator: null }, embedded);
  return first.value.lte(second.value)
    ? { kind: 'range', low: first, high: second }
    : { kind: 'range', low: second, high: first };
}
