import { normalizeText } from '../quantity/characters';
import { WordTree, wordSet } from '../quantity/word-tree';
import { remembered } from '../workbook/remembered';
import {
  EMPTY_BEGINNINGS,
  EMPTY_ENDINGS,
  EMPTY_WORDS,
  KEPT_BEGINNINGS,
  LEVELS,
  LIKE_WORDS,
  MONEY_WORDS,
  OPPOSITES,
  PLACES,
  TOTAL_WORDS,
} from './words/name-words.data';

const likes: readonly (readonly [string, string])[] = LIKE_WORDS.flatMap(([first = '', ...rest]) =>
  [first, ...rest].map((word) => [word, first] as const),
);
const empty = [...EMPTY_WORDS, ...PLACES, ...TOTAL_WORDS].map((word) => [word, ''] as const);
const plainTree = new WordTree<string>([...empty, ...likes]);
const moneyTree = new WordTree<string>([...empty, ...likes, ...MONEY_WORDS.map((word) => [word, ''] as const)]);
const levelTree = new WordTree<string>(
  Object.entries(LEVELS).flatMap(([level, words]) => words.map((word) => [word, level] as const)),
);

/** Longest name that is looked at; what stands before its last letters says little about a figure. */
const LONGEST = 60;
/** The same with its blanks and signs. */
const LONGEST_WRITTEN = 4 * LONGEST;
/** Who speaks, before what is spoken of. */
const BODY = /^(?:本|我|该)?(?:中心|单位|部门|局|院|校|学校|医院|镇|乡|街道|馆|站)(?=..)/;

/** Letters and digits of a text alone: folded, without blanks, punctuation and numbering. */
export const bareText = remembered(lettersOf);

function lettersOf(text: string): string {
  let bare = '';
  for (const char of normalizeText(withoutOrdinal(text))) if (isWordLetter(char)) bare += char;
  return bare;
}

function isWordLetter(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80)
    return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return code >= 0x3400 && !(code >= 0xff00 && code <= 0xffef);
}

const ORDINAL =
  /^(?:指标|目标|任务)? ?(?:[(（](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）][.．、:：]?|(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[)）][.．、:：]?|[.．、:：])) ?/;
const LEADS = /^(?:[一二三四五六七八九十]是|其中[:：]?|第[一二三四五六七八九十]|★|☆|[①-⑳])/;

/** The text without what numbers it: 1. （二） 一是 指标1： 其中：★ */
export function withoutOrdinal(text: string): string {
  return text.trimStart().replace(LEADS, '').trimStart().replace(ORDINAL, '').replace(LEADS, '');
}

/** A name reduced to its words of meaning. */
export const nameKey = remembered((text) => reduced(text, plainTree));

/** The same for a name of money: 资金, 经费 and the like mean nothing there. */
export const moneyKey = remembered((text) => reduced(text, moneyTree));

function reduced(text: string, tree: WordTree<string>): string {
  const bare = lettersOf(text.slice(-LONGEST_WRITTEN)).slice(-LONGEST).replace(BODY, '');
  let key = '';
  for (let at = 0; at < bare.length;) {
    const found = tree.match(bare, at);
    // 发放率 is a name, though 发放 alone is none
    const isRate = found?.value === '' && bare.charAt(found.end) === '率' && !REACHED.has(bare.slice(at, found.end));
    key += isRate ? bare.slice(at, found.end) : found ? found.value : bare.charAt(at);
    at = found ? found.end : at + 1;
  }
  return trimEdges(key);
}

const REACHED: ReadonlySet<string> = new Set(['完成', '实现', '达成', '达到', '指标完成', '目标完成']);

/** "等" and the like go from both ends, as long as something stays. */
function trimEdges(key: string): string {
  let start = 0;
  let end = key.length;
  while (
    start < end &&
    EMPTY_BEGINNINGS.includes(key.charAt(start)) &&
    !KEPT_BEGINNINGS.includes(key.slice(start, start + 2))
  )
    start += 1;
  while (end > start && EMPTY_ENDINGS.includes(key.charAt(end - 1))) end -= 1;
  return key.slice(start, end);
}

/** Levels of government that a name speaks of. */
export const levelsOf = remembered(
  (text): ReadonlySet<string> => new Set(Array.from(levelTree.matches(bareText(text)), ({ value }) => value)),
);

const totals = wordSet(TOTAL_WORDS);
/** Whether words say that a figure is a sum: 合计, 共计, 总额. */
export const saysTotal = (words: string): boolean => totals.occursIn(words);

/** Questions after which pairs are counted, since each is then answered faster. */
const FEW = 32;

/** The pairs of letters of some texts. */
export class Pairs {
  private asked = 0;
  private pairs: Set<number> | null = null;

  constructor(private readonly texts: readonly string[]) {}

  /** Whether one of the texts has the pair that `text` has at a position. */
  hasPair(text: string, at: number): boolean {
    if (this.asked < FEW) {
      this.asked += 1;
      const pair = text.slice(at, at + 2);
      return this.texts.some((each) => each.includes(pair));
    }
    this.pairs ??= new Set(this.texts.flatMap((each) => pairsOf(each)));
    return this.pairs.has(pairAt(text, at));
  }

  hasLetter(letter: string): boolean {
    return this.texts.some((text) => text.includes(letter));
  }
}

const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

/** The pairs of letters of a text in order, each as one number. */
export function pairsOf(text: string): number[] {
  const pairs: number[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) pairs.push(pairAt(text, at));
  return pairs;
}

/** How many letters of `text` stand in a pair that one of the sets has; a text of one letter by that letter. */
export function coveredLetters(text: string, ...sets: readonly Pairs[]): number {
  if (text.length === 1) return sets.some((set) => set.hasLetter(text)) ? 1 : 0;
  let covered = 0;
  let before = false;
  for (let at = 0; at < text.length; at += 1) {
    const next = at + 1 < text.length && sets.some((set) => set.hasPair(text, at));
    if (next || before) covered += 1;
    before = next;
  }
  return covered;
}

/** Whether one name says the opposite of the other: 不合格率 and 合格率. */
export function areOpposite(one: string, other: string): boolean {
  return negated(one, other) !== negated(other, one);
}

/** Whether `one` denies a word that stands undenied in `other`. */
function negated(one: string, other: string): boolean {
  for (let at = 0; at + 2 < one.length; at += 1) {
    if (!OPPOSITES.includes(one.charAt(at))) continue;
    const word = one.slice(at + 1, at + 3);
    for (let found = other.indexOf(word); found >= 0; found = other.indexOf(word, found + 1)) {
      if (!OPPOSITES.includes(other.charAt(found - 1)) || found === 0) return true;
    }
  }
  return false;
}
