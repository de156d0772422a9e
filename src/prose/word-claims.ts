import { lastRole } from './claim-words';
import { withoutDates } from './claim-words-around';
import { nameKey } from './name-key';
import type { ClaimKind, TextClaim, TextSetting } from './text-claim';
import type { TextDate } from './text-figures';
import { CLAUSE_ENDS, type TextLayout } from './text-layout';
import { GRADE_SUBJECTS, GRADES } from './words/grade-words.data';

const ANNOUNCES = '为是:到达于';
/** 完工时间2022年11月15日: a date right behind what it is the date of. */
const NAMES_DATE = /(?:完[工成]|竣工|验收|交付|开工|投用|通车|建成)(?:时间|日期|时限)$/;
const LONGEST_OF_DATE = 8;
const ALL = /各项|全部|所有|均|都/;
const GOALS = /指标|目标|任务/;
const NONE_LEFT = /未完成(?:的)?(?:绩效|年度|预期)?(?:指标|目标|任务)(?:情况)?(?:[:为是]|有)?无/g;

/** 各项绩效指标均已完成, 全部完成 without a number. */
const ALL_REACHED =
  /(?:各项|所有|全部)[^,:;。!?\n()]{0,12}?(?:指标|目标)值?((?:均|都|全部|已)(?:已|全部|如期|按期)?(?:完成|实现|达成|达标))/g;
/** Some of the indicators, or nearly all. */
const SOME = /数量|质量|时效|成本|产出|效益|满意度|基本|大部分|多数|未|除/;

/** Claims that no number makes: a date that a target names, a grade, that everything was reached. */
export function wordClaims(
  folded: string,
  original: string,
  layout: TextLayout,
  dates: readonly TextDate[],
  figures: readonly TextClaim[],
  setting: TextSetting,
): TextClaim[] {
  const at = (start: number, end: number, kind: ClaimKind, rest: Partial<TextClaim>): TextClaim => ({
    start,
    end,
    kind,
    figure: null,
    date: null,
    word: folded.slice(start, end),
    subjectStart: start,
    own: '',
    behind: '',
    named: [],
    of: null,
    isNameless: false,
    topic: '',
    context: original.slice(Math.max(layout.itemStart(start), start - 160), start),
    lead: original.slice(Math.max(0, start - 60), start),
    role: setting.role,
    roleFrom: 'default',
    year: null,
    years: [],
    isCumulative: false,
    scope: '',
    clause: layout.clauseAt(start),
    item: layout.itemAt(start),
    sentence: layout.sentenceAt(start),
    whole: null,
    isOpen: false,
    document: '',
    ...rest,
  });
  const clauseStart = (position: number): number => {
    let start = position;
    while (start > 0 && position - start < 80 && !CLAUSE_ENDS.includes(folded.charAt(start - 1))) start -= 1;
    return start;
  };
  const claims: TextClaim[] = [];
  for (const { start, end, date } of dates) {
    if (date.date.month === null) continue;
    const isNamed = NAMES_DATE.test(folded.slice(Math.max(0, start - LONGEST_OF_DATE), start));
    if (!isNamed && !ANNOUNCES.includes(folded.charAt(start - 1) || ' ')) continue;
    const first = clauseStart(start - 1);
    const own = original.slice(first, start);
    const role = lastRole(own) ?? (isNamed ? 'actual' : undefined);
    if (role !== 'plan' && role !== 'actual') continue;
    const topic =
      nameKey(own).length >= SHORTEST_KEY ? own : namedBefore(folded, original, first, layout.itemStart(start), dates);
    claims.push(at(start, end, 'date', { date, own, subjectStart: first, role, roleFrom: 'own', topic }));
  }
  for (const { start, end } of gradesIn(folded)) {
    const first = clauseStart(start - 1);
    claims.push(at(start, end, 'grade', { own: original.slice(first, start), subjectStart: first }));
  }
  for (const match of folded.matchAll(NONE_LEFT)) {
    const end = match.index + match[0].length;
    claims.push(at(end - 1, end, 'all-indicators-met', { own: match[0].slice(0, -1), subjectStart: match.index }));
  }
  for (const match of folded.matchAll(ALL_REACHED)) {
    const [said, reached = ''] = match;
    const end = match.index + said.length;
    if (SOME.test(original.slice(clauseStart(match.index), end)) || isExcepted(original, layout, match.index)) continue;
    claims.push(at(end - reached.length, end, 'all-indicators-met', { own: said, subjectStart: match.index }));
  }
  return claims.filter((claim) => !meetsAny(claim, figures));
}

/** 除…外，各项指标均已完成. */
const isExcepted = (original: string, layout: TextLayout, position: number): boolean =>
  original.slice(Math.max(layout.sentenceStart(position), position - CONTEXT), position).includes('除');

/** The nearest clause of an item before a position that names something; "" where none does. */
function namedBefore(
  folded: string,
  original: string,
  position: number,
  itemStart: number,
  dates: readonly TextDate[],
): string {
  let end = position;
  while (end > itemStart && position - end < CONTEXT) {
    let start = end - 1;
    while (start > itemStart && !CLAUSE_ENDS.includes(folded.charAt(start - 1))) start -= 1;
    const clause = withoutDates(original, start, end, dates);
    if (nameKey(clause).length >= SHORTEST_KEY) return clause;
    end = start;
  }
  return '';
}
/** Letters of an item that are looked back at. */
const CONTEXT = 160;
/** A key of one letter names nothing. */
const SHORTEST_KEY = 2;

/** Whether one of some claims, in order and apart from one another, stands where this one does. */
function meetsAny({ start, end }: TextClaim, figures: readonly TextClaim[]): boolean {
  let [low, high] = [0, figures.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.end ?? Infinity) <= start) low = middle + 1;
    else high = middle;
  }
  return (figures[low]?.start ?? Infinity) < end;
}

/** "等级为“良”", "评价等级：优秀". */
function gradesIn(folded: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const starts = new Set<number>();
  for (const subject of GRADE_SUBJECTS) {
    for (let at = folded.indexOf(subject); at >= 0; at = folded.indexOf(subject, at + 1)) {
      let start = at + subject.length;
      while (start - at - subject.length < 4 && '为是:"“评定,'.includes(folded.charAt(start) || '#')) start += 1;
      if (start === at + subject.length) continue;
      const grade = GRADES.find((word) => folded.startsWith(word, start));
      if (grade === undefined || starts.has(start)) continue;
      starts.add(start);
      found.push({ start, end: start + grade.length });
    }
  }
  return found;
}

/** Whether a ratio of 100 % is said of all indicators: 各项指标完成率为100%. */
export function saysAllMet(claim: TextClaim): boolean {
  if (claim.kind !== 'rate' || !claim.figure?.value.eq(1)) return false;
  return ALL.test(claim.own) && GOALS.test(claim.own) && /完成|实现|达成/.test(claim.own);
}
