import { isLetter } from './characters';
import type { Scanner } from './scanner';
import { unitTree } from './units';
import { wordSet } from './word-tree';
import { PER_JOINTS, PER_SIGN, PER_WORD, PER_WORDS } from './words.data';

const perWords = wordSet(PER_WORDS);
/** How denominators are joined in the name of a unit: 元/人·天. */
const JOINT = '·';
/** Longest denominator that no table knows. */
const UNKNOWN_PER = 4;

/** "/人、天", "/人/年", "每亩" behind a unit: the denominators as a unit's name holds them ("人·天"). */
export function readPerSuffix(scanner: Scanner): string | undefined {
  return scanner.attempt(() => {
    scanner.skipSpaces();
    const first = scanner.take(PER_SIGN) || scanner.take(PER_WORD) ? readDenominator(scanner, true) : undefined;
    if (first === undefined) return undefined;
    const all = [first];
    for (;;) {
      const next = scanner.attempt(() => {
        const char = scanner.char;
        if (char === '' || (char !== PER_SIGN && char !== PER_WORD && !PER_JOINTS.includes(char))) return undefined;
        scanner.pos += 1;
        return readDenominator(scanner, char === PER_SIGN);
      });
      if (next === undefined) return all.join(JOINT);
      all.push(next);
    }
  });
}

/** "每亩", "每人每年" before a figure. */
export function readPerPrefix(scanner: Scanner): string | undefined {
  const all: string[] = [];
  for (;;) {
    const next = scanner.attempt(() => (scanner.take(PER_WORD) ? readDenominator(scanner, false) : undefined));
    if (next === undefined) return all.length > 0 ? all.join(JOINT) : undefined;
    scanner.skipSpaces();
    all.push(next);
  }
}

/** A unit or a word of the table; with `free`, also a short word that neither knows. */
function readDenominator(scanner: Scanner, free: boolean): string | undefined {
  scanner.skipSpaces();
  const start = scanner.pos;
  const known = Math.max(
    unitTree.match(scanner.text, start)?.end ?? start,
    perWords.match(scanner.text, start)?.end ?? start,
  );
  if (known > start) {
    scanner.pos = known;
    return scanner.text.slice(start, known);
  }
  while (free && isLetter(scanner.code()) && scanner.pos - start < UNKNOWN_PER) scanner.pos += 1;
  return scanner.pos > start ? scanner.text.slice(start, scanner.pos) : undefined;
}
