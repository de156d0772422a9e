import { normalizeText } from '../../quantity';
import { remembered } from '../../workbook/remembered';

const BRACKETS = /[(（【[︵][^()（）【】[\]︵︶]*[)）】\]︶]/g;

const EDGE_MARK = /[\s:：、.·*＊]/;

/**
 * Text without brackets, blanks and edge punctuation, full width made half: the key of every word list here. The same
 * headings and labels are asked for in every row.
 */
export const keyOf = remembered((text) => withoutEdges(normalizeText(text.replace(BRACKETS, ''))), {
  longest: 40,
  most: 20_000,
});

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
/** What formulas between numbered columns are written with: ③/②, ⑤=③-④. */
const COLUMN_MARKS = new Set(`${CIRCLED}/÷=＝+＋-－−*×% `);

/** A heading that somebody set in marks: 【得分】. */
const WHOLLY_MARKED = /^\s*【([^【】]+)】\s*$/;

/** The key of a heading: without the number of its column and how it is calculated (实际支出③, 执行率③/②). */
export function headingKey(heading: string): string {
  const text = heading.replace(WHOLLY_MARKED, '$1');
  let end = text.length;
  while (end > 0 && COLUMN_MARKS.has(text.charAt(end - 1))) end--;
  const isMarked = end > 0 && [...text.slice(end)].some((letter) => CIRCLED.includes(letter));
  return keyOf(isMarked ? text.slice(0, end) : text);
}

function withoutEdges(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && EDGE_MARK.test(text.charAt(start))) start++;
  while (end > start && EDGE_MARK.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/**
 * Whether a text's key is one of the list. Most texts are told by their last letter alone: the test is made for every
 * row of a table.
 */
export function inList(list: readonly string[]): (text: string) => boolean {
  const set = new Set(list);
  const ends = endsOfKeyed(list);
  return (text) => ends.has(lastLetter(text)) && set.has(keyOf(text));
}

/** The last letter of a text as its code; NaN of none. */
export const lastLetter = (text: string): number => text.charCodeAt(text.length - 1);

/** The codes of the letters in which words of the list end. */
export const lastLetters = (list: readonly string[]): ReadonlySet<number> => new Set(list.map(lastLetter));

/** What a key leaves out at the end of a text. */
const EDGES = [...':：、.·*＊)）】] '];
/** The codes of the letters in which texts end whose keys are of the list; blanks other than the plain one left out. */
export const endsOfKeyed = (list: readonly string[]): ReadonlySet<number> => lastLetters([...list, ...EDGES]);
