import { remembered } from '../workbook/remembered';
import type { CellValue } from '../workbook/snapshot';
import { isBlankMark } from './blank';
import { fold, isDigit } from './characters';
import { Decimal, decimalOf, storedDecimals, withoutNoise } from './decimals';
import { formatFacts } from './number-format';
import type { AmountReading } from './quantity-types';
import { Scanner } from './scanner';
import { CURRENCY_SIGNS, CURRENCY_UNIT, RATIO_SUFFIXES, RATIO_UNIT } from './units.data';
import { namedUnit, unitFacts } from './units';
import { visibleText } from './visible-text';
import { WordTree, wordSet } from './word-tree';
import { AMOUNT_LIMIT, EXACTLY, MINUS_SIGNS } from './words.data';

const currencies = wordSet(CURRENCY_SIGNS);
const ratioSigns = new WordTree(RATIO_SUFFIXES.map(([sign, divisor]) => [sign, new Decimal(divisor)] as const));
const BLANK: AmountReading = { kind: 'blank' };
const DECIMAL_PERCENT = 100;

/**
 * A numeric cell. Its decimals are made only when somebody asks for them: a table of a million cells asks for few.
 */
class CellAmount {
  readonly kind = 'number';
  readonly asText = false;
  private decimal: Decimal | undefined;

  constructor(
    /** The double that the cell stores. */
    readonly double: number,
    readonly unit: string | null,
    private readonly shown: number | null,
  ) {}

  get value(): Decimal {
    return (this.decimal ??= decimalOf(this.double));
  }

  get decimals(): number {
    return this.shown ?? this.stored;
  }

  get stored(): number {
    return storedDecimals(this.double);
  }
}

/** The double behind a reading of a numeric cell, for exact sums with `toScaled`; undefined where it was a text. */
export function doubleOf(reading: AmountReading): number | undefined {
  return reading instanceof CellAmount ? reading.double : undefined;
}

/** The double nearest to what a cell states, as its value's `toNumber` gives it; no decimal is made for a numeric cell. */
export function nearestDouble(reading: Extract<AmountReading, { kind: 'number' }>): number {
  return reading instanceof CellAmount ? withoutNoise(reading.double) : reading.value.toNumber();
}

/**
 * What an amount, weight, score or rate cell holds. A share is a ratio whatever its writing: "100%", 100% in a text and 1
 * under 0% are value 1, unit '%', with the decimals of the percentage. A text is a number only as a whole: sign,
 * currency, digits and a known unit; (1,234.50) is negative as accountants write it. Broken grouping or points are
 * malformed. Never throws.
 */
export function readAmount(value: CellValue, format: string): AmountReading {
  if (typeof value === 'number') return cellAmount(value, format);
  if (value === null) return BLANK;
  if (typeof value === 'string') return textAmount(value);
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'TRUE' : 'FALSE' };
  return { kind: 'error', error: value.error };
}

function cellAmount(value: number, format: string): AmountReading {
  if (!Number.isFinite(value)) return { kind: 'error', error: '#NUM!' };
  const facts = formatFacts(format);
  if (facts.kind !== 'number') return new CellAmount(value, suffixUnit(facts.suffix), null);
  return new CellAmount(value, facts.percent ? RATIO_UNIT : suffixUnit(facts.suffix), facts.decimals);
}

/** The unit that a number format prints behind the digits, where it is one. */
function suffixUnit(suffix: string): string | null {
  return suffix !== '' && namedUnit(suffix) ? suffix : null;
}

/** No amount is stored with more letters, those included that nobody sees. */
const MOST_STORED = 40 * AMOUNT_LIMIT;

/** The same headings, words and amounts are asked for in row after row. */
const textAmount = remembered(readText, { longest: AMOUNT_LIMIT, most: 20_000 });

function readText(text: string): AmountReading {
  if (isBlankMark(text, 'amount')) return BLANK;
  const stated = text.trim();
  if (stated.length > MOST_STORED) return { kind: 'text', text };
  const trimmed = visibleText(stated).trim();
  if (trimmed.length > AMOUNT_LIMIT) return { kind: 'text', text };
  const scanner = new Scanner(fold(trimmed).trim());
  const reading = bracketed(scanner) ?? signed(scanner);
  if (reading === undefined || !scanner.done) return { kind: 'text', text };
  return reading === 'malformed' ? { kind: 'malformed', text } : reading;
}

type Reading = Extract<AmountReading, { kind: 'number' }> | 'malformed' | undefined;

/** Accounting negatives: "(1,234.50)", "(1,234.50)万元", "(1,234.50万元)". */
function bracketed(scanner: Scanner): Reading {
  return scanner.attempt(() => {
    if (!scanner.take('(')) return undefined;
    const inner = signed(scanner);
    scanner.skipSpaces();
    if (inner === undefined || !scanner.take(')')) return undefined;
    if (inner === 'malformed') return inner;
    const unit = inner.unit ?? readUnitText(scanner);
    return { ...inner, value: inner.value.abs().neg(), unit };
  });
}

function signed(scanner: Scanner): Reading {
  return scanner.attempt(() => {
    let negative = readMinus(scanner);
    const currency = scanner.word(currencies) === true;
    scanner.skipSpaces();
    if (currency && !negative) negative = readMinus(scanner);
    const reading = numberOf(scanner);
    if (reading === undefined || reading === 'malformed') return reading;
    const { value, unit } = reading;
    // "1,234.50-", as some accounting programs print it
    if (!negative && scanner.text.startsWith('-', scanner.pos) && scanner.pos === scanner.text.length - 1)
      negative = scanner.take('-');
    return {
      ...reading,
      value: negative ? value.neg() : value,
      unit: unit ?? (currency ? CURRENCY_UNIT : null),
    };
  });
}

function readMinus(scanner: Scanner): boolean {
  const minus = MINUS_SIGNS.some((sign) => scanner.take(sign));
  if (!minus) scanner.take('+');
  scanner.skipSpaces();
  return minus;
}

function numberOf(scanner: Scanner): Reading {
  const numeral = scanner.numeral(true);
  if (numeral === undefined) return undefined;
  const broken = numeral === 'malformed' || continuesDigits(scanner);
  while (continuesDigits(scanner)) scanner.pos += 1;
  scanner.skipSpaces();
  const divisor = scanner.word(ratioSigns);
  const unit = divisor ? RATIO_UNIT : readUnitText(scanner);
  if (broken) return 'malformed';
  const written = new Decimal(numeral.digits);
  const value = divisor ? written.div(divisor) : written;
  const decimals = numeral.decimals + (divisor ? percentShift(divisor) : 0);
  return { kind: 'number', value, decimals, stored: value.decimalPlaces(), unit, asText: true };
}

/** Digits, points, commas and blanks between digits that belong to no well-formed number: "7 00", "1.2.", "12,". */
function continuesDigits(scanner: Scanner): boolean {
  const { char } = scanner;
  if (isDigit(scanner.code()) || char === '.' || char === ',') return true;
  if (char !== ' ') return false;
  let next = scanner.pos;
  while (scanner.text.charAt(next) === ' ') next += 1;
  return isDigit(scanner.text.charCodeAt(next));
}

/** Decimals of the percentage: 0.9‰ is 0.09 %. */
function percentShift(divisor: Decimal): number {
  return divisor.div(DECIMAL_PERCENT).log(10).toNumber();
}

/** A known unit up to the end or a closing bracket, as written; "(万元)" too. Null where none stands here. */
function readUnitText(scanner: Scanner): string | null {
  const start = scanner.pos;
  const end = scanner.text.length;
  const rest = scanner.text.slice(start, end).trim();
  const open = rest.startsWith('(') && rest.endsWith(')');
  const words = open ? rest.slice(1, -1).trim() : rest.endsWith(')') ? rest.slice(0, -1).trim() : rest;
  const inner = EXACTLY.some((word) => words.endsWith(word)) ? words.slice(0, -1) : words;
  const named = namedUnit(inner);
  if (!named) return null;
  scanner.pos = open || !rest.endsWith(')') ? end : scanner.text.lastIndexOf(')');
  return named.scale.eq(1) && named.base !== null && unitFacts(inner) ? named.base : inner;
}
