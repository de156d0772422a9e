import { isDigit } from '../quantity/characters';

/** A quotation longer than this is no name. */
const LONGEST_NAME = 80;
const CLOSING: Readonly<Record<string, string>> = { '《': '》', '“': '”', '「': '」', '『': '』' };
/** Before a number that is the number of a table or an annex. */
const NUMBERED = ['附件', '附表', '表', '图'];
/** What any of these begins with. */
const BEGINNINGS: ReadonlySet<number> = new Set(
  [...Object.keys(CLOSING), '[', '(', ...NUMBERED].map((word) => word.charCodeAt(0)),
);
/** Behind a year in brackets stands the number of a document; it is no longer than this. */
const LONGEST_NUMBER = 8;

/**
 * Which characters belong to names: titles in 《》, words in quotation marks, numbers of documents (〔2021〕87号) and of
 * tables. `original` still tells opening marks from closing ones.
 */
export function maskOf(folded: string, original: string): (at: number) => boolean {
  const masked = new Uint8Array(folded.length);
  for (let at = 0; at < folded.length; at += 1) {
    if (!BEGINNINGS.has(folded.charCodeAt(at)) && !BEGINNINGS.has(original.charCodeAt(at))) continue;
    const closing = CLOSING[original.charAt(at)];
    if (closing !== undefined) {
      const end = original.slice(at + 1, at + 1 + LONGEST_NAME).indexOf(closing);
      if (end >= 0) masked.fill(1, at, at + 1 + end);
    } else if (folded.charAt(at) === '[' || folded.charAt(at) === '(') {
      const end = documentNumberEnd(folded, at);
      if (end > at) masked.fill(1, at, end);
    } else {
      const end = tableNumberEnd(folded, at);
      if (end > at) masked.fill(1, at, end);
    }
  }
  return (at) => masked[at] === 1;
}

/** Behind "[2021]87号"; `at` where none starts there. */
export function documentNumberEnd(text: string, at: number): number {
  let end = at + 1;
  while (isDigit(text.charCodeAt(end))) end += 1;
  if (end - at !== 5 || (text.charAt(end) !== ']' && text.charAt(end) !== ')')) return at;
  end += 1;
  const first = end;
  while (
    end - first < LONGEST_NUMBER &&
    (isDigit(text.charCodeAt(end)) || text.charAt(end) === ' ' || text.charAt(end) === '第')
  )
    end += 1;
  return end > first && text.charAt(end) === '号' ? end + 1 : at;
}

/** Behind "表 1-1", "附件3-8"; `at` where none starts there. */
function tableNumberEnd(text: string, at: number): number {
  const word = NUMBERED.find((name) => text.startsWith(name, at));
  if (word === undefined) return at;
  let end = at + word.length;
  while (text.charAt(end) === ' ') end += 1;
  const first = end;
  while (
    isDigit(text.charCodeAt(end)) ||
    (end > first && '-.'.includes(text.charAt(end)) && isDigit(text.charCodeAt(end + 1)))
  )
    end += 1;
  return end > first && end - first <= LONGEST_NUMBER ? end : at;
}
