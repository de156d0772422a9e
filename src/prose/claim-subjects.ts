import { wordSet } from '../quantity/word-tree';
import { moneyKey, nameKey, Pairs } from './name-key';
import type { TextClaim } from './text-claim';
import { subjectOf } from './text-claims';
import { ACTORS } from './words/name-words.data';
import { PARTS } from './words/role-words.data';
import { remembered } from '../workbook/remembered';

const actors = wordSet([...PARTS, ...ACTORS]);

/** The words of meaning of a name; money has words of its own that mean nothing. */
export const keyOf = (name: string, isMoney: boolean): string => (isMoney ? moneyKey(name) : nameKey(name));

/** One way to call what a claim is said of. */
export interface Subject {
  readonly text: string;
  readonly key: string;
  /** The pairs of letters of the key. */
  readonly pairs: Pairs;
  /** What it loses against the subject as written. */
  readonly cost: number;
}

const pairsOfKey = remembered((key) => new Pairs([key]));

export const named = (text: string, key: string, cost: number): Subject => ({
  text,
  key,
  pairs: pairsOfKey(key),
  cost,
});

/** A shorter way to call a thing loses a little against the whole one. */
export const CUT_COST = 0.15;
/** A shorter key names too little without what stood before it. */
const SHORTEST_CUT = 3;

const POINTS = /(?:类?指标)?(?:得|(?:满分|分值|权重)为?)$/;

/** The subject as written, and without who did it: 全市市场监管部门共完成|抽检. */
export function subjectsOf(claim: TextClaim, isMoney: boolean): Subject[] {
  const said = subjectOf(claim);
  // 预算执行率得|9.46分, 新建儿童之家指标满分|8分
  const text = claim.kind === 'score' ? said.trimEnd().replace(POINTS, '') : said;
  const found: Subject[] = [named(text, keyOf(text, isMoney), 0)];
  const add = (other: string): void => {
    const key = other === text ? '' : keyOf(other, isMoney);
    if (key.length >= SHORTEST_CUT && found.every((known) => known.key !== key))
      found.push(named(other, key, CUT_COST));
  };
  // a rate is called by all of its name: 生态修复|执行率 is none of the whole
  if (claim.figure?.unitClass !== 'ratio') for (const cut of cutsAtActor(text)) add(cut);
  add(afterExamples(text));
  if (claim.behind !== '' && text !== claim.behind && claim.figure?.unitClass !== 'ratio') add(text + claim.behind);
  for (const name of claim.named) add(name);
  return found;
}

/** "“一喷三防”等统防统治", "来访、来电等咨询": what the examples before 等 are examples of. */
function afterExamples(text: string): string {
  const at = text.lastIndexOf('等');
  return at <= 0 || at >= text.length - 2 || !/[”》、）)]/.test(text.slice(0, at)) ? text : text.slice(at + 1);
}

/** Behind each word of doing, and from the last one: 既有住宅|加装|电梯. */
const cutsAtActor = remembered((text): readonly string[] => {
  const found = [...actors.matches(text)].filter(({ end }) => end < text.length).slice(-MOST_CUTS);
  const last = found.at(-1);
  return [...(last ? [text.slice(last.start)] : []), ...found.reverse().map(({ end }) => text.slice(end))];
});
const MOST_CUTS = 4;
