import { fold } from './characters';
import { BLANK_AMOUNT_WORDS, BLANK_SIGNS } from './words.data';
import { namedUnit } from './units';
import { RATIO_SUFFIXES } from './units.data';
import { wordSet } from './word-tree';

const blankWords = wordSet(BLANK_AMOUNT_WORDS);
const ratioSigns = wordSet(RATIO_SUFFIXES.map(([sign]) => sign));

/**
 * Whether a text says that a cell is left open: nothing, dashes or slashes; in an 'amount' (weight, score, reason) also
 * 无 and a preprinted unit alone. In a target or actual ('answer') 无 is an answer in words.
 */
export function isBlankMark(text: string, where: 'answer' | 'amount'): boolean {
  return isBlankFolded(fold(text).trim(), where);
}

/** The same for a text that is folded and trimmed already. */
export function isBlankFolded(folded: string, where: 'answer' | 'amount'): boolean {
  if (isBlankSigns(folded)) return true;
  if (where === 'answer') return false;
  return blankWords.get(folded) === true || isUnitAlone(folded);
}

function isBlankSigns(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char !== ' ' && !BLANK_SIGNS.includes(char)) return false;
  }
  return true;
}

/** Longer than any unit with its brackets. */
const UNIT_LIMIT = 12;

function isUnitAlone(text: string): boolean {
  if (text.length > UNIT_LIMIT) return false;
  const inner = text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1) : text;
  return namedUnit(inner) !== undefined || ratioSigns.get(inner) === true;
}
