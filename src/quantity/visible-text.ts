/**
 * Characters that nobody sees: soft hyphens, zero-width blanks and joiners, marks and isolates of direction, byte order
 * marks. Programs and web pages leave them in what is copied from them.
 */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const ALL_INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;

/** What Excel puts before a text that is not to be taken for a number; some programs store it with the text. */
const APOSTROPHE = 0x27;

/** The text without invisible characters and without an apostrophe that was stored before it. */
export function visibleText(text: string): string {
  const shown = INVISIBLE.test(text) ? text.replace(ALL_INVISIBLE, '') : text;
  return shown.charCodeAt(0) === APOSTROPHE && !shown.includes("'", 1) ? shown.slice(1) : shown;
}

/** Whether `visibleText` may take the letter of this code away: none of them stands in nearly all texts. */
export const mayBeInvisible = (code: number): boolean =>
  code === APOSTROPHE ||
  code === SOFT_HYPHEN ||
  (code >= FIRST_OF_BLOCK && code <= LAST_OF_BLOCK) ||
  code === BYTE_ORDER_MARK;
const SOFT_HYPHEN = 0xad;
const FIRST_OF_BLOCK = 0x200b;
const LAST_OF_BLOCK = 0x2069;
const BYTE_ORDER_MARK = 0xfeff;
