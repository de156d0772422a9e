/** Letters whose codes agree in these bits are taken for one another. */
const BITS = 0xfff;

/**
 * A quick first question before a longer one that is asked of every row: whether a text may hold a word that has one of these
 * letters. False is sure; a text of which it is true may hold none of them all the same.
 */
export function mayHold(letters: string): (text: string) => boolean {
  const marked = new Uint8Array(BITS + 1);
  for (let at = 0; at < letters.length; at++) marked[letters.charCodeAt(at) & BITS] = 1;
  return (text) => {
    for (let at = 0; at < text.length; at++) if (marked[text.charCodeAt(at) & BITS] === 1) return true;
    return false;
  };
}

/** The last letters of the words, as `mayHold` wants them. */
export const endingsOf = (words: readonly string[]): string => words.map((word) => word.slice(-1)).join('');
