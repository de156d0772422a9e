import { nameKey } from './name-key';
import type { TextClaim } from './text-claim';
import type { TextFigure } from './text-figures';
import { SINCE, THIS_YEAR } from './words/role-words.data';
import { CLAUSE_ENDS } from './text-layout';

/** The words behind which goals are listed. */
const ANNOUNCES_GOALS = /(?:目标|指标值|目标值|任务)(?:任务|要求)?(?:[是为有]|包括|如下|主要[是为])?[:：]/;
/** 对照年度目标：…, 目标完成情况： */
const DENIES_GOALS = /对照|完成|实现|达成/;

/** Whether the beginning of a sentence announces goals: 年度目标是：开展抢救性记录8项，资助传承人160人以上. */
export function announcesGoals(lead: string): boolean {
  const found = ANNOUNCES_GOALS.exec(lead);
  return found !== null && !DENIES_GOALS.test(lead.slice(0, found.index));
}

/** What stands between a result and the target that it is held against, and nothing else. */
const BARE_THRESHOLD = /^,?(?:低于|高于|超过|优于|少于|多于|短于|不超过|未超[过出]|未达到|没有达到|达不到|控制在)$/;

/** 人均成本9.16元/人次，低于10元/人次; 培训572人次，未达到600人次: right behind a result that counts alike stands its target. */
export function isBareThreshold(last: TextClaim | undefined, { digits, unit }: TextFigure, folded: string): boolean {
  if (!last?.figure || last.role !== 'actual' || last.figure.comparator !== null || last.figure.unit !== unit)
    return false;
  return digits - last.end <= LONGEST_THRESHOLD && BARE_THRESHOLD.test(folded.slice(last.end, digits));
}
const LONGEST_THRESHOLD = 8;

/** 5年来，全旗累计完成…，使用中央财政资金2860万元: whether whatever the sentence tells runs over several years. */
export const runsOver = (lead: string): boolean => SINCE.test(lead) && !THIS_YEAR.test(lead);

/** Whether the words before a figure only go on from the clause before them: 为, 高达. */
export const goesOn = (own: string): boolean => GOES_ON.test(own.trim());
const GOES_ON = /^(?:仅|只|已|约|高|共)?[为达是有到](?:到|了)?$/;

/** Whether words name a thing of their own, and no column of the thing before. */
export const isLongName = (text: string): boolean => nameKey(text).length >= LONG_KEY;
const LONG_KEY = 5;

/** The clause right before a position, where it names something and holds no figure (其中低保家庭满意度最高，为…); '' else. */
export function clauseWithoutFigure(folded: string, original: string, before: number): string {
  const end = before - 1;
  if (folded.charAt(end) !== ',') return '';
  let start = end;
  while (start > 0 && end - start < LONGEST_CLAUSE && !CLAUSE_ENDS.includes(folded.charAt(start - 1))) start -= 1;
  const clause = original.slice(start, end);
  return !/\d/.test(clause) && isLongName(clause) ? clause : '';
}
const LONGEST_CLAUSE = 160;
