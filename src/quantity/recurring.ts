import { fold, isDigit } from './characters';
import { RECURRING_PERIODS } from './dates.data';
import { WordTree } from './word-tree';

const periods = new WordTree(RECURRING_PERIODS.map((word) => [fold(word), true] as const));
const DAY_SIGNS: readonly string[] = ['日', '号'];
/** Digits of a day. */
const LONGEST_DAY = 2;

/** Whether a text names a day that comes again and again: 每月15日前, 次月10号. Neither a date nor fifteen days. */
export function namesRecurringDay(folded: string): boolean {
  if (!DAY_SIGNS.some((sign) => folded.includes(sign))) return false;
  for (const { end } of periods.matches(folded)) {
    const start = behindSpaces(folded, end);
    let at = start;
    while (at - start < LONGEST_DAY && isDigit(folded.charCodeAt(at))) at += 1;
    if (at > start && DAY_SIGNS.includes(folded.charAt(behindSpaces(folded, at)))) return true;
  }
  return false;
}

function behindSpaces(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === ' ') at += 1;
  return at;
}
