import { FoldedSet, fold } from './characters';
import { BLANK_AMOUNT_WORDS, BLANK_SIGNS } from './words.data';
import { namedUnit } from './units';
import { RATIO_SUFFIXES } from './units.data';
import { wordSet } from './word-tree';

const blankSigns = new FoldedSet(` ${BLANK_SIGNS}`);
const blankWords = wordSet(BLANK_AMOUNT_WORDS);
const ratioSigns = wordSet(RATIO_SUFFIXES.map(([sign]) => sign));

/**
 * Whether a text says that a cell is left open: nothing, dashes or slashes; in an 'amount' (weight, score, reason) also
 * 无 and a preprinted unit alone. In a target or actual ('answer') 无 is an answer in words.
 */
export function isBlankMark(text: string, where: 'answer' | 'amount'): boolean {
  if (blankSigns.covers(text)) return true;
  const words = text.trim();
  if (where === 'answer' || words.length > UNIT_LIMIT) return false;
  const folded = fold(words);
  return blankWords.get(folded) === true || isUnitAlone(folded);
}

/** Longer than any unit with its brackets. */
const UNIT_LIMIT = 12;

function isUnitAlone(text: string): boolean {
  const inner = text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1) : text;
  return namedUnit(inner) !== undefined || ratioSigns.get(inner) === true;
}
