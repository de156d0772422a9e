/** Characters that a cell of the report holds at most; Excel's own limit is far above. */
const LONGEST = 2000;

/** A text as the report shows it: one line, no control characters, no half characters, not endless. */
export function plainText(text: string): string {
  const line = text
    .slice(0, 2 * LONGEST)
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]+/gu, ' ')
    .trim();
  const characters = [...line];
  return characters.length <= LONGEST ? line : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
