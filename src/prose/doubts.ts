import { isMoneyClaim } from './claim-fits';
import { figureSpan, spanIn, unitSlip } from './compare';
import type { Fact } from './facts/fact';
import { bareHeading } from './facts/fact-index';
import type { JudgedClaim } from './judged-claim';
import { bareText, coveredLetters, moneyKey, nameKey, Pairs } from './name-key';
import type { ProseText } from './report-text';
import type { TextClaim } from './text-claim';
import type { TextFigure } from './text-figures';
import { wordSet } from '../quantity/word-tree';
import {
  ANEW,
  CHANGED,
  EARLIER,
  NOT_REACHED,
  OF_ANOTHER,
  OTHERS_SCORE,
  STOCK,
  WANTING,
  WITHIN_YEAR,
} from './words/doubt-words.data';

/** How a fact was found. */
export interface Naming {
  /** It bears the name that is said, letter by letter; not one that is only alike, nor that of the row before. */
  readonly isOwn: boolean;
}

/**
 * Whether a figure that says otherwise than the cell which was found may well be of another thing, so that no contradiction
 * is told. What is asked is how sure the words are of the cell: a total needs a word that calls it, a name that is only
 * alike a figure of like size. Unequal values alone doubt nothing.
 */
export function isDoubtful(claim: TextClaim, fact: Fact, { isOwn }: Naming): boolean {
  return (
    isEarlier(claim.own) ||
    LEFT.test(claim.own.trimEnd()) ||
    isAfterwards(claim, fact) ||
    isStock(claim, fact) ||
    (claim.kind === 'amount' && changed.occursIn(claim.lead + claim.own)) ||
    isCondition(claim) ||
    isWanting(claim, fact) ||
    (fact.isTotal && isMoneyClaim(claim) && !callsTotal(claim)) ||
    (fact.isTotal && claim.kind === 'score' && !callsOwnScore(claim, fact)) ||
    isTargetBesideNone(claim, fact) ||
    ((!isOwn || INVESTED.test(claim.own) || !saysColumn(claim, fact)) && isFarOff(claim, fact, FAR))
  );
}

/** Sizes farther apart than this are those of other things, where the words leave it open. */
const FAR = 2;
/** The same, where the report says elsewhere what the cell says. */
const FAR_BESIDE_RIGHT = 1.25;

/** Whether the words right before a figure say that it is of a part of the year, or of a class that a figure bounds. */
export const isOfOther = ({ subjectStart, start }: TextClaim, { folded }: ProseText): boolean =>
  isWithinYear(folded.slice(subjectStart, start)) ||
  CUT_OFF.test(folded.slice(Math.max(0, subjectStart - 2), subjectStart));
/** 9月末执行率为81.6%, 上半年支出…. */
const isWithinYear = (text: string): boolean => withinYear.occursIn(text) || END_OF_MONTH.test(text);
const withinYear = wordSet(WITHIN_YEAR);
const END_OF_MONTH = /(?:^|\D)(?:[1-9]|1[01])月[末底]/;
/** 单户500万元以下|担保业务金额13.29亿元: a figure in the name leaves but the end of it. */
const CUT_OFF = /以[上下内外]$/;

/** 改造前渠道水利用率54.8%, 原有路灯5820盏. */
const isEarlier = (own: string): boolean => earlier.occursIn(own) || FORMER.test(own);
const earlier = wordSet(EARLIER);
const FORMER = /^原[有来]?/;

/** 尚有14万元因方案未获批复而暂缓下达: what is left, and no column says how much that is. */
const LEFT = /[尚还仍]有$/;

/** 培训后实现就业1307人 beside 培训人数: what came of that which the column counts. */
function isAfterwards({ own }: TextClaim, { column }: Fact): boolean {
  const counted = bareText(bareHeading(column)).slice(0, 2);
  return counted.length === 2 && own.includes(`${counted}后`);
}

/** 全县实有经营主体4.36万户 beside 新增经营主体. */
const isStock = ({ own }: TextClaim, { name }: Fact): boolean =>
  (stock.occursIn(own) && anew.occursIn(name)) || (anew.occursIn(own) && stock.occursIn(name));
const stock = wordSet(STOCK);
const anew = wordSet(ANEW);
const changed = wordSet(CHANGED);

/** 未完成的28个样点中，柳沟县14个: what is wanting, beside a cell of what is there. */
const isWanting = ({ own, lead }: TextClaim, fact: Fact): boolean =>
  wanting.occursIn(own) || (isOfWanting(lead) && !wanting.occursIn(fact.name + fact.column));
const wanting = wordSet(WANTING);

function isOfWanting(lead: string): boolean {
  for (const { end } of notReached.matches(lead)) if (AMONG.test(lead.slice(end, end + LONGEST_AMONG))) return true;
  return false;
}
const notReached = wordSet(NOT_REACHED);
const AMONG = /^的[^,;]*中[,，]/;
const LONGEST_AMONG = 80;

/** 对执行率低于90%的县: who is meant, and no result. */
const isCondition = ({ own, figure }: TextClaim): boolean =>
  figure?.comparator !== null && /^(?:[一二三四五六七八九十]是)?(?:对于?|凡|若|如)/.test(own.trimStart());

/** 剔除业务47笔、金额1.13亿元: the total is called by a word of its role, by a name, or by nothing at all (支出：799.12万元). */
const callsTotal = ({ own, roleFrom }: TextClaim): boolean =>
  !ofAnother.occursIn(own) && (roleFrom === 'own' || moneyKey(own) !== '' || bareText(own) === '');
/** 推进西院区二期建设，该项目总投资4.8亿元. */
const ofAnother = wordSet(OF_ANOTHER);
/** 项目总投资 is the budget of a project that ends with its year, and much more than it of one that does not. */
const INVESTED = /投资(?:额|规模)?[为达约是]*$|概算|估算/;

/** 省财政厅开展中期评价，综合得分91.6分: points that others gave for something else, or in another measure. */
function callsOwnScore(claim: TextClaim, fact: Fact): boolean {
  if (isFarOff(claim, fact, FAR)) return false;
  return claim.own.includes(SELF) || !othersScore.occursIn(claim.lead + claim.own);
}
const SELF = '自评';
const othersScore = wordSet(OTHERS_SCORE);

/** 担保金额18亿元以上 beside a column that is no target. */
const isTargetBesideNone = ({ figure, role }: TextClaim, fact: Fact): boolean =>
  figure?.comparator !== null && role === 'plan' && fact.role === 'any';

/** 在用电梯4.28万台 beside 电梯 | 检验数量（台）: of a line that is counted in several ways the words must say which. */
function saysColumn(claim: TextClaim, fact: Fact): boolean {
  if (fact.block === 'indicators' || fact.isTotal || isMoneyClaim(claim)) return true;
  const heading = bareText(bareHeading(fact.column));
  return heading === '' || coveredLetters(heading, new Pairs([bareText(claim.lead + claim.own)])) > 0;
}

/** Whether sizes lie so far apart as no slip of the pen brings them. */
function isFarOff({ figure }: TextClaim, fact: Fact, far: number): boolean {
  const span = figure && spanIn(fact, figure.unit);
  if (!span || unitSlip(figure, fact) || isTens(figure, fact) || isMiswritten(figure, fact)) return false;
  const { low, high } = figureSpan(figure);
  return low.gt(span.high.times(far)) || span.low.gt(high.times(far));
}

/** A nought or a point too many. */
function isTens({ value }: TextFigure, fact: Fact): boolean {
  if (!fact.value || fact.value.isZero() || value.isZero()) return false;
  return value.div(fact.value).abs().log(10).isInteger();
}

/** One digit for another, or two that changed places: 1807件 for 1087件; the cell's value as the figure would write it. */
function isMiswritten({ written, scale, divisor, decimals }: TextFigure, { value }: Fact): boolean {
  if (!value) return false;
  const [own, other] = [digitsOf(written.toFixed()), digitsOf(value.times(divisor).div(scale).toFixed(decimals))];
  if (own.length !== other.length) return false;
  const differing = Array.from(own, (digit, at) => digit + other.charAt(at)).filter(([one, two]) => one !== two);
  const [first = '', second] = differing;
  return differing.length === 1 || (differing.length === 2 && first.charAt(0) + first.charAt(1) === reversed(second));
}

const reversed = (pair = ''): string => pair.charAt(1) + pair.charAt(0);

/** The digits of a figure without noughts at its ends, so that 290.00 is 290 and 29. */
function digitsOf(text: string): string {
  const digits = text.replace(/\D/g, '');
  let [start, end] = [0, digits.length];
  while (digits.charAt(start) === '0') start += 1;
  while (end > start && digits.charAt(end - 1) === '0') end -= 1;
  return digits.slice(start, end);
}

/**
 * 接待观众92.6万人次。…“漆木器精品展”接待观众23.4万人次: where the report says elsewhere what the cell says, a figure of
 * another size under the same name is that of some part.
 */
export function freeToldRight(claims: readonly JudgedClaim[]): void {
  const right = new Map<Fact, Set<string>>();
  for (const { verdict, cells, claim } of claims) {
    const [fact, ...others] = cells;
    if (verdict !== 'agrees' || !fact || others.length > 0) continue;
    const keys = right.get(fact) ?? new Set();
    right.set(fact, keys.add(nameKey(claim.own)));
  }
  for (const judged of claims) {
    const { claim, verdict, cells } = judged;
    const [fact, ...others] = cells;
    if (verdict !== 'differs' || !fact || others.length > 0 || claim.kind === 'all-indicators-met') continue;
    if (right.get(fact)?.has(nameKey(claim.own)) && isFarOff(claim, fact, FAR_BESIDE_RIGHT))
      judged.verdict = 'not-found';
  }
}
