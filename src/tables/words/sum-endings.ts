import words from './header-words.json';
import { endsOfKeyed, lastLetter, lastLetters } from './keys';

/** What trimming takes off the end of a text. */
const BLANKS =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

const ENDINGS: ReadonlySet<number> = new Set([
  ...endsOfKeyed([...words.totalWords, ...words.subtotalWords, ...BLANKS]),
  ...lastLetters(words.subtotalEndings),
]);

/** Whether a text ends in a letter that some total or subtotal ends in, or in a blank: no other text is called one. */
export const mayBeSum = (text: string): boolean => ENDINGS.has(lastLetter(text));
