/** Letters that a sheet's name has at most. */
export const MAX_SHEET_NAME = 31;

/** What no name of a sheet may hold. */
const FORBIDDEN = /[[\]:*?/\\\p{Cc}]/gu;
const UNNAMED = '报告表格';

/**
 * A name that Excel allows and that no sheet has, as near to the one that is wished for as can be; upper and lower case
 * are one. `taken` in any case.
 */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const bare = wanted.replace(FORBIDDEN, ' ').trim().replace(/^'|'$/g, ' ').trim();
  const base = bare === '' || bare.toLowerCase() === 'history' ? UNNAMED : bare;
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${String(number)})`;
    const name = shortened(base, MAX_SHEET_NAME - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** No half of a character, no blank and no apostrophe at the end. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
  return cut.replace(/[\s']$/, '');
}
