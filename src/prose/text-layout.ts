import { isDigit } from '../quantity/characters';
import { wordSet } from '../quantity/word-tree';
import { words } from '../quantity/word-list';
import { withoutOrdinal } from './name-key';
import { documentNumberEnd } from './text-mask';

/** Where the units of a text begin, by position: clauses within items within sentences. */
export interface TextLayout {
  /** Number of the clause, item and sentence at each position. */
  clauseAt(position: number): number;
  itemAt(position: number): number;
  sentenceAt(position: number): number;
  itemStart(position: number): number;
  sentenceStart(position: number): number;
  sentenceEnd(position: number): number;
  /** For a closing bracket the position of its opening one; -1 without. */
  opening(position: number): number;
  /** Where the innermost bracket that is open at a position closes; -1 where none is or it never does. */
  closing(position: number): number;
  /** Numbers of documents: 〔2021〕87号. */
  readonly documents: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

const SENTENCE_ENDS = '。!?\n';
/** Signs that end a clause of a folded text. */
export const CLAUSE_ENDS = ',:;。!?\n()';
const ITEM_MARKS = wordSet(
  words(
    '一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 第一, 第二, 第三, 第四, 第五, 首先 其次 再次 最后, 目标1 目标2 目标3 目标4 目标5 目标6 目标7 目标8 目标9',
  ),
);

/** Divides a folded text. Linear; brackets are matched within their sentence. */
export function layoutOf(folded: string): TextLayout {
  const { length } = folded;
  const clauses = new Uint32Array(length + 1);
  const items = new Uint32Array(length + 1);
  const sentences = new Uint32Array(length + 1);
  const itemStarts: number[] = [0];
  const sentenceStarts: number[] = [0];
  const openings = new Int32Array(length + 1).fill(-1);
  const closings = new Int32Array(length + 1).fill(-1);
  const inside = new Int32Array(length + 1).fill(-1);
  const documents: { start: number; end: number; text: string }[] = [];
  let [clause, item, sentence] = [0, 0, 0];
  let open: number[] = [];
  let atHead = true;
  for (let at = 0; at < length; at += 1) {
    const char = folded.charAt(at);
    if (atHead && (ITEM_MARKS.match(folded, at) || isNumberMark(folded, at)) && at > (itemStarts.at(-1) ?? 0)) {
      itemStarts.push(at);
      item += 1;
      clause += 1;
    }
    clauses[at] = clause;
    items[at] = item;
    sentences[at] = sentence;
    inside[at] = open.at(-1) ?? -1;
    if (char === '[' || char === '(') {
      const end = documentNumberEnd(folded, at);
      if (end > at) documents.push({ start: at, end, text: folded.slice(at, end).replaceAll(' ', '') });
    }
    if (char === '(') open.push(at);
    else if (char === ')') {
      const opening = open.pop() ?? -1;
      openings[at] = opening;
      if (opening >= 0) closings[opening] = at;
    }
    if (char !== ' ') atHead = false;
    if (!CLAUSE_ENDS.includes(char) || isGrouping(folded, at)) continue;
    clause += 1;
    atHead = true;
    if (char === '。' && isHeading(folded, itemStarts.at(-1) ?? 0, at)) continue;
    if (char === ';' && open.length === 0) {
      item += 1;
      itemStarts.push(at + 1);
    } else if (SENTENCE_ENDS.includes(char) && (open.length === 0 || char !== '。')) {
      sentence += 1;
      item += 1;
      sentenceStarts.push(at + 1);
      itemStarts.push(at + 1);
      open = [];
    }
  }
  clauses[length] = clause;
  items[length] = item;
  sentences[length] = sentence;
  return {
    clauseAt: (position) => clauses[position] ?? 0,
    itemAt: (position) => items[position] ?? 0,
    sentenceAt: (position) => sentences[position] ?? 0,
    itemStart: (position) => itemStarts[items[position] ?? 0] ?? 0,
    sentenceStart: (position) => sentenceStarts[sentences[position] ?? 0] ?? 0,
    sentenceEnd: (position) => sentenceStarts[(sentences[position] ?? 0) + 1] ?? length,
    opening: (position) => openings[position] ?? -1,
    closing: (position) => closings[inside[position] ?? -1] ?? -1,
    documents,
  };
}

/** "7. 单页数字化加工成本。实际为1.06元/页": a number and a name alone name what follows, as before a colon. */
function isHeading(text: string, from: number, end: number): boolean {
  let start = from;
  while (text.charAt(start) === ' ') start += 1;
  if (end - start > LONGEST_HEADING || !isNumberMark(text, start)) return false;
  const name = withoutOrdinal(text.slice(start, end));
  return name.length > 1 && !/[\d,:;]/.test(name) && !OF_SECTION.test(name);
}
/** What heads a section and names no figure. */
const OF_SECTION = /(?:情况|分析|指标|方面|评价|目标)$|^(?:产出|项目)?(?:数量|质量|时效|成本|效益)$/;
const LONGEST_HEADING = 32;

/** A comma between digits belongs to the number, a colon between them to a ratio. */
function isGrouping(text: string, at: number): boolean {
  const char = text.charAt(at);
  return (char === ',' || char === ':') && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

/** "1.", "(二)", "3、" at the head of a clause. */
function isNumberMark(text: string, at: number): boolean {
  let end = at;
  const bracket = text.charAt(end) === '(';
  if (bracket) end += 1;
  const first = end;
  while (end - first < 3 && (isDigit(text.charCodeAt(end)) || '一二三四五六七八九十'.includes(text.charAt(end) || ' ')))
    end += 1;
  if (end === first) return false;
  const after = text.charAt(end);
  if (bracket) return after === ')';
  return (after === '.' || after === '、' || after === ')') && !(after === '.' && isDecimal(text, end));
}

function isDecimal(text: string, point: number): boolean {
  return isDigit(text.charCodeAt(point + 1)) && !/^(?:19|20)\d{2}年/.test(text.slice(point + 1, point + 6));
}
