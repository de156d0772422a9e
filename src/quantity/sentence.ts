import { fold, isDigit, isLatin, isLetter } from './characters';
import { LEAD_BEGINNINGS, readLead } from './comparators';
import { ZERO } from './decimals';
import { PLAIN } from './denominations';
import { DATE_BEGINNINGS, readDate } from './dates';
import { FIGURE_BEGINNINGS, type Figure, quantityOf, rangeOf, readFigures } from './figures';
import type { DateQuantity, Quantity } from './quantity-types';
import { Scanner } from './scanner';
import { WordTree } from './word-tree';
import { LIST_MARKS, NEGATIONS, NO_NEGATIONS, ORDINAL_PREFIXES } from './words.data';
import { ZERO_BEGINNINGS, readZero } from './zero';

const negations = new WordTree([
  ...NEGATIONS.map((word) => [fold(word), true] as const),
  ...NO_NEGATIONS.map((word) => [fold(word), false] as const),
]);

/** Characters at which something may stand that `takeNext` reads, besides digits. */
const beginnings: ReadonlySet<number> = new Set([
  ...DATE_BEGINNINGS,
  ...ZERO_BEGINNINGS,
  ...FIGURE_BEGINNINGS,
  ...LEAD_BEGINNINGS,
  ...negations.beginnings,
]);

/** What a sentence holds besides its words. */
interface Holdings {
  readonly figures: (Figure | readonly [Figure, Figure])[];
  readonly dates: DateQuantity[];
  /** Digits that are neither. */
  strays: number;
  /** 未, 没有: the figure may be what was missed. */
  negated: boolean;
}

const NOUGHT: Figure = { comparator: null, written: ZERO, decimals: 0, denomination: PLAIN, announced: true };

/**
 * The one figure of a short sentence, or its one date of a month or finer; undefined where there is none, more than one,
 * or the sentence denies it. A date beside a figure only says when, unless it is a deadline.
 */
export function soleFigure(folded: string): Quantity | undefined {
  const { figures, dates, strays, negated } = holdingsOf(folded);
  if (strays > 0 || negated || figures.length > 1) return undefined;
  const [figure] = figures;
  if (figure) {
    if (dates.some((date) => date.deadline)) return undefined;
    return 'written' in figure ? quantityOf(figure, true) : rangeOf(figure, true);
  }
  const [date] = dates;
  return date && dates.length === 1 && (date.date.month !== null || date.deadline) ? date : undefined;
}

function holdingsOf(folded: string): Holdings {
  const found: Holdings = { figures: [], dates: [], strays: 0, negated: false };
  const scanner = new Scanner(folded);
  while (!scanner.done && found.figures.length < 2 && found.strays === 0) takeNext(scanner, found);
  return found;
}

/** Reads whatever stands at the position, at least one character. */
function takeNext(scanner: Scanner, found: Holdings): void {
  const first = scanner.code();
  if (!isDigit(first) && !beginnings.has(first)) {
    scanner.pos += 1;
    return;
  }
  const start = scanner.pos;
  const date = readDate(scanner);
  if (date) {
    found.dates.push(date);
    return;
  }
  if (readZero(scanner)) {
    found.figures.push(NOUGHT);
    return;
  }
  const figure = readFigures(scanner, { whole: false });
  if (figure === 'malformed') {
    found.strays += 1;
    return;
  }
  if (figure !== undefined && isMeasure(figure, scanner) && !isLabel(scanner.text, start)) {
    found.figures.push(figure);
    return;
  }
  scanner.pos = start;
  const negation = scanner.word(negations);
  if (negation) found.negated = true;
  if (negation !== undefined) return;
  if (readLead(scanner).announced) return;
  if (isDigit(scanner.code())) {
    scanner.numeral();
    if (!isLabel(scanner.text, start) && !isListNumber(scanner)) found.strays += 1;
    return;
  }
  scanner.pos += 1;
}

/** A figure counts inside a sentence where it names a unit, or is announced and no further word follows it. */
function isMeasure(figure: Figure | readonly [Figure, Figure], behind: Scanner): boolean {
  if (!('written' in figure)) return figure[0].denomination !== PLAIN;
  return figure.denomination !== PLAIN || (figure.announced && !isLetter(behind.code()));
}

/** Digits behind a letter or 第 are part of a name: A4, 第3. */
function isLabel(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  return before !== '' && (isLatin(before.charCodeAt(0)) || ORDINAL_PREFIXES.includes(before));
}

/** "1、", "1:", "1.造林": the number of a list. */
function isListNumber(scanner: Scanner): boolean {
  const { char } = scanner;
  return char !== '' && (LIST_MARKS.includes(char) || isLatin(scanner.code()) || char === '.');
}
