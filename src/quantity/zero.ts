import { fold, isDigit, normalizeText } from './characters';
import type { Scanner } from './scanner';
import { wordSet } from './word-tree';
import { ABSENCES, ZERO_NOUNS, ZERO_PHRASES, ZERO_PREFIXES, ZERO_REACH } from './words.data';

const prefixes = wordSet(ZERO_PREFIXES.map(fold));
const nouns = wordSet(ZERO_NOUNS.map(fold));
const phrases = wordSet(ZERO_PHRASES.map(fold));
const absences = new Set(ABSENCES.map(normalizeText));

/** Whether an answer says, as a whole, that there was none: 无, 未发生. What it counts as is for its target to say. */
export const saysNone = (text: string): boolean => absences.has(normalizeText(text));

/** Signs that end a clause; what stands behind them is another matter. */
const CLAUSE_ENDS = ',。;、:!?() ';

/** Characters that a nought in words begins with. */
export const ZERO_BEGINNINGS: ReadonlySet<number> = new Set([...prefixes.beginnings, ...phrases.beginnings]);

/**
 * A nought in words: 零差错, 无安全责任事故, 差错率为零. Moves behind it. 零 followed by anything that is not counted by
 * its absence (零售, 零陵区) is none.
 */
export function readZero(scanner: Scanner): boolean {
  if (!ZERO_BEGINNINGS.has(scanner.code())) return false;
  return (
    scanner.attempt(() => (scanner.word(phrases) && !continuesNumber(scanner) ? true : undefined)) ??
    scanner.attempt(() => {
      if (isDigit(scanner.code(-1)) || !scanner.word(prefixes) || continuesNumber(scanner)) return undefined;
      const end = Math.min(scanner.text.length, scanner.pos + ZERO_REACH);
      for (let at = scanner.pos; at < end && !CLAUSE_ENDS.includes(scanner.text.charAt(at)); at += 1) {
        const noun = nouns.match(scanner.text, at);
        if (noun) {
          scanner.pos = noun.end;
          return true;
        }
      }
      return undefined;
    }) ??
    false
  );
}

/** Behind the digit 0: "0.5", "05". */
function continuesNumber(scanner: Scanner): boolean {
  return isDigit(scanner.code()) || (scanner.char === '.' && isDigit(scanner.code(1))) || scanner.char === '%';
}
