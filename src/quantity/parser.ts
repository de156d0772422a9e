import { remembered } from '../workbook/remembered';
import { isBlankMark } from './blank';
import { endOfWords, fold, isDigit } from './characters';
import { readDate } from './dates';
import { quantityOf, rangeOf, readFigures } from './figures';
import type { Quantity } from './quantity-types';
import { namesRecurringDay } from './recurring';
import { Scanner } from './scanner';
import { soleFigure } from './sentence';
import { visibleText } from './visible-text';
import { wordingOf } from './wording';
import { FIGURE_LIMIT } from './words.data';
import { readZero } from './zero';

/**
 * What a text says: blank, a date, a number, a range, ill-formed digits, or words. A sentence that holds exactly one
 * figure is that figure ("embedded"); one that holds several is wording. Never throws, linear in the text's length.
 *
 *     quantity := blank-mark | date | range | figure | sentence
 */
export const parseQuantity: (text: string) => Quantity = remembered(readText, { longest: FIGURE_LIMIT, most: 4_000 });

function readText(text: string): Quantity {
  if (isBlankMark(text, 'answer')) return { kind: 'blank' };
  const words = text.slice(0, endOfWords(text)).trimStart();
  if (words.length > FIGURE_LIMIT) return wordingOf(text);
  const folded = fold(visibleText(words)).trim();
  if (namesRecurringDay(folded)) return wordingOf(text);
  return wholeQuantity(folded, text) ?? explainedFigure(folded) ?? soleFigure(folded) ?? wordingOf(text);
}

/** A figure with an explanation in brackets behind it that holds figures of its own: "12次(含线上3次)". */
function explainedFigure(folded: string): Quantity | undefined {
  const opening = folded.lastIndexOf('(');
  if (opening < 1 || folded.indexOf(')', opening) !== folded.length - 1) return undefined;
  const quantity = wholeQuantity(folded.slice(0, opening).trim(), folded);
  return quantity?.kind === 'number' && quantity.unit !== null ? quantity : undefined;
}

function wholeQuantity(folded: string, text: string): Quantity | undefined {
  const dates = new Scanner(folded);
  const date = readDate(dates);
  if (date && dates.done) return date;
  if (readZero(new Scanner(folded))) return undefined;
  const scanner = new Scanner(folded);
  const figures = readFigures(scanner, { whole: true });
  const broken = figures === 'malformed' ? scanner.done : isDigitsOnly(folded) && !scanner.done;
  if (broken) return { kind: 'malformed', text };
  if (figures === undefined || figures === 'malformed' || !scanner.done) return undefined;
  return 'written' in figures ? quantityOf(figures, false) : rangeOf(figures, false);
}

/** What may stand between digits. */
const DIGIT_SEPARATORS = '., ';

/** Digits, their separators and blanks, a percent sign behind them, and nothing else: "12 34", "5.", "100..0%". */
function isDigitsOnly(folded: string): boolean {
  let digits = 0;
  const end = folded.endsWith('%') || folded.endsWith('‰') ? folded.length - 1 : folded.length;
  for (let at = 0; at < end; at += 1) {
    if (isDigit(folded.charCodeAt(at))) digits += 1;
    else if (!DIGIT_SEPARATORS.includes(folded.charAt(at))) return false;
  }
  return digits > 0;
}
