import { isBlankFolded } from './blank';
import { TRAILING } from './characters.data';
import { fold, isDigit } from './characters';
import { readDate } from './dates';
import { quantityOf, rangeOf, readFigures } from './figures';
import type { Quantity } from './quantity-types';
import { Scanner } from './scanner';
import { soleFigure } from './sentence';
import { wordingOf } from './wording';
import { WHOLE_LIMIT } from './words.data';

/**
 * What a text says: blank, a date, a number, a range, ill-formed digits, or words. A sentence that holds exactly one
 * figure is that figure ("embedded"); one that holds several is wording. Never throws, linear in the text's length.
 *
 *     quantity := blank-mark | date | range | figure | sentence
 */
export function parseQuantity(text: string): Quantity {
  const folded = trimEnd(fold(text));
  if (isBlankFolded(folded, 'answer')) return { kind: 'blank' };
  return wholeQuantity(folded, text) ?? soleFigure(folded) ?? wordingOf(text);
}

const DIGIT_SEPARATORS = '., ';

/** Drops blanks around and the full stop behind. */
function trimEnd(folded: string): string {
  const trimmed = folded.trim();
  let end = trimmed.length;
  while (end > 0 && TRAILING.includes(trimmed.charAt(end - 1))) end -= 1;
  return end === trimmed.length ? trimmed : trimmed.slice(0, end).trimEnd();
}

/** Digits, their separators and blanks, and nothing else: "12 34", "5.". */
function isDigitsOnly(folded: string): boolean {
  for (let at = 0; at < folded.length; at += 1) {
    if (!isDigit(folded.charCodeAt(at)) && !DIGIT_SEPARATORS.includes(folded.charAt(at))) return false;
  }
  return true;
}

function wholeQuantity(folded: string, text: string): Quantity | undefined {
  if (folded.length > WHOLE_LIMIT) return undefined;
  const dates = new Scanner(folded);
  const date = readDate(dates);
  if (date && dates.done) return date;
  const scanner = new Scanner(folded);
  const figures = readFigures(scanner, { whole: true });
  if (figures === 'malformed' ? scanner.done : isDigitsOnly(folded) && !scanner.done)
    return { kind: 'malformed', text };
  if (figures === undefined || figures === 'malformed' || !scanner.done) return undefined;
  return 'written' in figures ? quantityOf(figures, false) : rangeOf(figures, false);
}
