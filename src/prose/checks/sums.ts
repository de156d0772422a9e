import { Decimal } from '../../quantity';
import { saysFullMarks } from '../claim-fits';
import { figureSpan, meet } from '../compare';
import type { Span } from '../facts/fact';
import type { JudgedClaim } from '../judged-claim';
import { saysTotal } from '../name-key';
import type { TextClaim } from '../text-claim';
import type { TextFigure } from '../text-figures';
import type { Conflict } from './blame';
import { shown } from './shown';

const ZERO = new Decimal(0);

export function sumOf(spans: readonly Span[]): Span {
  return spans.reduce((sum, { low, high }) => ({ low: sum.low.plus(low), high: sum.high.plus(high) }), {
    low: ZERO,
    high: ZERO,
  });
}

/** Whether the first two, three, … of some spans add up to another. */
function beginningMeets(spans: readonly Span[], total: Span): boolean {
  let sum: Span = { low: ZERO, high: ZERO };
  return spans.some((span, index) => {
    sum = sumOf([sum, span]);
    return index > 0 && meet(sum, total);
  });
}

/** 在职63人，其中专职教师44人，离退休人员39人: the list went on with what is no part, where those before would be less. */
function goesBeyond(spans: readonly Span[], total: Span): boolean {
  const all = sumOf(spans);
  return all.low.gt(total.high.times(FAR_ABOVE)) && sumOf(spans.slice(0, -1)).high.lt(total.low);
}
const FAR_ABOVE = 1.25;

/** 留用204人，留用率84.3%，其中考录58人、招聘133人: what another figure parts from its whole need not be all of it. */
function followsOn(
  whole: JudgedClaim,
  [first]: readonly JudgedClaim[],
  places: ReadonlyMap<JudgedClaim, number>,
): boolean {
  return first !== undefined && (places.get(first) ?? 0) - (places.get(whole) ?? 0) <= 1;
}

/** 检验人员127人，其中检验师46人、高级检验师11人: of people and things that are counted those are named that matter. */
const fallsShort = (spans: readonly Span[], total: Span): boolean => sumOf(spans).high.lt(total.low.times(FAR_BELOW));
const FAR_BELOW = 0.8;

/** 特困人员1.27万人，其中集中供养3460人；60周岁以上老年人口97.4万人: more than the whole behind a semicolon is no part of it. */
function upToSemicolon(parts: readonly JudgedClaim[], total: TextFigure | null): readonly JudgedClaim[] {
  const first = parts[0]?.claim.item;
  const end = parts.findIndex(
    ({ claim }) =>
      claim.item !== first && claim.figure && total && figureSpan(claim.figure).low.gt(figureSpan(total).high),
  );
  return end < 0 ? parts : parts.filter(({ claim }) => claim.item === first);
}

export const valueSum = (figures: readonly TextFigure[]): Decimal =>
  figures.reduce((sum, { value }) => sum.plus(value), ZERO);

/**
 * The parts behind 其中 against their whole. Silent where the list is open, where there is one part only and it does not
 * exceed the whole, and where any beginning of the list adds up.
 */
export function partsConflicts(claims: readonly JudgedClaim[]): Conflict[] {
  const places = new Map(claims.map((judged, index) => [judged, index]));
  return wholesOf(claims).flatMap(({ whole, parts: listed }): Conflict[] => {
    const total = whole.claim.figure;
    const parts = upToSemicolon(listed, total);
    const figures = parts.flatMap(({ claim }) => claim.figure ?? []);
    if (!total || figures.length < 2 || figures.some(({ isRange }) => isRange)) return [];
    // 2021年、2020年分别为…: years beside another are no parts of it
    if (new Set(parts.map(({ claim }) => claim.year)).size === parts.length) return [];
    if (parts.some(({ claim }) => claim.isOpen) || total.approximation === 'over') return [];
    if (isMixed(claims, parts, places)) return [];
    const spans = figures.map(figureSpan);
    if (
      isOpenInSheet(whole, parts) ||
      ((sharesNames(whole, parts) || namesOthers(whole, parts)) && sumOf(spans).high.lt(figureSpan(total).high))
    )
      return [];
    if (beginningMeets(spans, figureSpan(total)) || goesBeyond(spans, figureSpan(total))) return [];
    if (total.unitClass === 'count' && fallsShort(spans, figureSpan(total))) return [];
    if (sumOf(spans).high.lt(figureSpan(total).low) && !followsOn(whole, parts, places)) return [];
    const spent = parts.flatMap(({ claim }) =>
      claim.figure && !isItsBudget(claim, whole.claim) ? [figureSpan(claim.figure)] : [],
    );
    if (spent.length < spans.length && beginningMeets(spent, figureSpan(total))) return [];
    const list = firstList(parts);
    const sum = valueSum(list.flatMap(({ claim }) => claim.figure ?? []));
    return [{ check: 'parts', result: whole, others: list, gives: sum, expected: shown(sum, total) }];
  });
}

/** The sheet has them all in one column, and there they are not the whole either: others are not named. */
function isOpenInSheet(whole: JudgedClaim, parts: readonly JudgedClaim[]): boolean {
  const [total] = whole.cells;
  const facts = parts.map(({ cells }) => cells[0]);
  if (!total?.span) return false;
  const spans = facts.flatMap((fact) =>
    fact?.span && fact.cell.sheet === total.cell.sheet && fact.cell.column === total.cell.column ? [fact.span] : [],
  );
  if (spans.length !== facts.length || spans.length === 0) return false;
  return !beginningMeets(spans, total.span);
}

/** 其中泗河干线和汊南线分别完成38.6万、21.7万立方米: some are chosen from all. */
const sharesNames = ({ claim, text }: JudgedClaim, [first]: readonly JudgedClaim[]): boolean => {
  const between = text.folded.slice(claim.end, Math.min(first?.claim.start ?? claim.end, claim.end + LONGEST_LIST));
  return between.includes('其中') && (between + (first?.claim.own ?? '')).includes('分别');
};

/** 来信1108件、来访742批次、来电1688件: parts counted otherwise stand among them, or their own sum is told. */
function isMixed(
  claims: readonly JudgedClaim[],
  parts: readonly JudgedClaim[],
  places: ReadonlyMap<JudgedClaim, number>,
): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return false;
  const [from, to] = [places.get(first) ?? 0, places.get(last) ?? 0];
  return claims.slice(from + 1, to + 1 + SUM_REACH).some(({ claim, text }, at) => {
    if (claim.item !== last.claim.item) return false;
    if (isSubtotal(claim)) return true;
    const isAmong = from + 1 + at < to && claim.whole !== last.claim.whole;
    return isAmong && claim.figure?.unitClass === 'count' && text.folded.charAt(claim.end) === '、';
  });
}
/** Claims behind the parts that may tell their sum. */
const SUM_REACH = 2;

/** A clause among the parts has no figure: 其中中央资金全部执行完毕，省级… */
function namesOthers(whole: JudgedClaim, parts: readonly JudgedClaim[]): boolean {
  const end = parts.at(-1)?.claim.start ?? 0;
  const behind = whole.text.folded.slice(whole.claim.end, Math.min(end, whole.claim.end + LONGEST_LIST));
  const list = behind.slice(Math.max(0, behind.lastIndexOf('其中')));
  const rest = whole.text.folded.slice(end, end + LONGEST_REST);
  const next = rest.indexOf('。') + 1;
  if (OTHERS.test(rest.slice(0, next || rest.length)) || OTHERS.test(rest.slice(next, next + 2))) return true;
  return list
    .split(/[,;。]/)
    .slice(0, -1)
    .some((clause) => clause.replace(/^其中:?/, '').length >= FEWEST_LETTERS && !/\d/.test(clause));
}
/** 其余指标均为满分 behind the last part. */
const OTHERS = /其余|其他|其它|另有/;
const LONGEST_REST = 80;
const FEWEST_LETTERS = 5;
const LONGEST_LIST = 1_000;

/**
 * A whole that differs from its sheet while its parts, none of which differs, give it: the sentence speaks of another
 * whole than the sheet (投入10332.5万元，其中上年结转…，本年下达…), which no cell has.
 */
export function freeConfirmedWholes(claims: readonly JudgedClaim[]): void {
  for (const { whole, parts } of wholesOf(claims)) {
    const total = whole.claim.figure;
    const figures = parts.flatMap(({ claim }) => claim.figure ?? []);
    if (whole.verdict !== 'differs' || whole.contradiction !== null || !total || figures.length < 2) continue;
    if (parts.some(({ verdict }) => verdict === 'differs' || verdict === 'contradicts-itself')) continue;
    if (!parts.some(({ verdict }) => verdict === 'agrees')) continue;
    if (meet(sumOf(figures.map(figureSpan)), figureSpan(total))) whole.verdict = 'not-found';
  }
}

interface Whole {
  readonly whole: JudgedClaim;
  readonly parts: readonly JudgedClaim[];
}

/** 两项合计319.4万元: a sum among the parts. */
const isSubtotal = ({ own, isCumulative }: TextClaim): boolean => isCumulative || saysTotal(own);

export function wholesOf(claims: readonly JudgedClaim[]): Whole[] {
  const groups = new Map<number, JudgedClaim[]>();
  for (const judged of claims) {
    const { whole, kind } = judged.claim;
    if (
      whole === null ||
      kind === 'change' ||
      kind === 'growth' ||
      // 老年食堂建设260万元，按每家20万元的标准: what each gets is in the part
      kind === 'per' ||
      // 预算执行9.54分（满分10分）: what could be reached is no part of what was
      saysFullMarks(judged.claim.own) ||
      (kind === 'score' && judged.claim.own.includes('扣')) ||
      isSubtotal(judged.claim)
    )
      continue;
    const group = groups.get(whole);
    if (group) group.push(judged);
    else groups.set(whole, [judged]);
  }
  const figures = figureClaims(claims);
  return [...groups].flatMap(([index, parts]) => {
    const whole = figures[index];
    return whole && parts.every((part) => countsAs(part.claim, whole.claim)) ? [{ whole, parts }] : [];
  });
}

/** 全年执行361.12万元，其中抽样检验费预算315万元，支出310万元: a budget is no part of what was spent. */
const isItsBudget = ({ role, roleFrom }: TextClaim, whole: TextClaim): boolean =>
  whole.role === 'actual' && roleFrom === 'own' && (role === 'plan' || role === 'initial');

/** Parts in another unit than their whole are not added up. */
const countsAs = ({ figure }: TextClaim, { figure: whole }: TextClaim): boolean =>
  whole?.unitClass === 'money' || figure?.unit === whole?.unit;

/** Claims with figures, as `whole` counts them. */
export const figureClaims = (claims: readonly JudgedClaim[]): JudgedClaim[] =>
  claims.filter(({ claim }) => claim.figure !== null);

/** The parts up to the first semicolon, where there are two at least; all of them else. */
function firstList(parts: readonly JudgedClaim[]): readonly JudgedClaim[] {
  const first = parts.filter(({ claim }) => claim.item === parts[0]?.claim.item);
  return first.length >= 2 ? first : parts;
}

const RESULT = /实际下达|调整后|最终|实际到位|核定后|调整为|实际安排/;

/** 预算460万元，支出388.36万元，结余71.64万元: what is left of the one budget of a sentence behind what was spent of it. */
export function restConflicts(claims: readonly JudgedClaim[]): Conflict[] {
  return claims.flatMap((judged, index): Conflict[] => {
    const { claim } = judged;
    if (!claim.figure || claim.role !== 'rest' || claim.figure.unitClass !== 'money' || !LEFT.test(claim.own))
      return [];
    const money = claims
      .slice(Math.max(0, index - REST_REACH), index)
      .filter(
        ({ claim: other }) => other.sentence === claim.sentence && other.kind === 'amount' && other.whole === null,
      );
    const [from, spent] = [money.filter(isBudget), money.filter(({ claim: { role } }) => role === 'actual')];
    const [budget, used] = [from[0]?.claim.figure, spent[0]?.claim.figure];
    if (!budget || !used || money.length !== 2 || from.length !== 1 || from[0]?.verdict !== 'agrees') return [];
    if (spent[0]?.verdict !== 'agrees') return [];
    const [a, b] = [figureSpan(budget), figureSpan(used)];
    if (meet({ low: a.low.minus(b.high), high: a.high.minus(b.low) }, figureSpan(claim.figure))) return [];
    const gives = budget.value.minus(used.value);
    // a rest that is far from it is one of something else
    if (gives.minus(claim.figure.value).abs().gt(gives.abs().times(REST_NEAR))) return [];
    return [{ check: 'net', result: judged, others: [...from, ...spent], gives, expected: shown(gives, claim.figure) }];
  });
}
const LEFT = /(?:结余|剩余|结转结余|节余|余额|结余资金)为?$/;
const REST_REACH = 4;
const REST_NEAR = 0.5;
const isBudget = ({ claim: { role } }: JudgedClaim): boolean =>
  role === 'plan' || role === 'initial' || role === 'arrived';

/** "下达111万元，调减40万元，实际下达71万元": first amount, all changes, last amount. */
export function netConflicts(claims: readonly JudgedClaim[]): Conflict[] {
  const found: Conflict[] = [];
  const sentences = new Map<number, JudgedClaim[]>();
  for (const judged of claims) {
    const { sentence, figure, whole } = judged.claim;
    if (figure?.unitClass !== 'money' || whole !== null) continue;
    const money = sentences.get(sentence);
    if (money) money.push(judged);
    else sentences.set(sentence, [judged]);
  }
  for (const money of sentences.values()) {
    const at = money.findIndex(({ claim }) => RESULT.test(claim.own) && claim.kind === 'amount');
    const result = money[at];
    const changes = money
      .slice(0, Math.max(0, at))
      .filter(({ claim }) => claim.kind === 'change' && ADJUSTED.test(claim.own));
    const bases = money.slice(0, Math.max(0, at)).filter(({ claim }) => claim.kind === 'amount');
    const [base] = bases;
    if (!result?.claim.figure || !base?.claim.figure || bases.length !== 1 || changes.length === 0) continue;
    const signed = changes.map(({ claim }) => signedSpan(claim.figure, claim.role === 'down'));
    const span = sumOf([figureSpan(base.claim.figure), ...signed]);
    if (meet(span, figureSpan(result.claim.figure))) continue;
    const value = changes.reduce(
      (sum, { claim }) => sum.plus(claim.figure ? claim.figure.value.times(claim.role === 'down' ? -1 : 1) : 0),
      base.claim.figure.value,
    );
    found.push({
      check: 'net',
      result,
      others: [base, ...changes],
      gives: value,
      expected: shown(value, result.claim.figure),
    });
  }
  return found;
}

const ADJUSTED = /调减|调增|追加|核减|压减|收回/;

function signedSpan(figure: TextFigure | null, minus: boolean): Span {
  if (!figure) return { low: ZERO, high: ZERO };
  const { low, high } = figureSpan(figure);
  return minus ? { low: high.neg(), high: low.neg() } : { low, high };
}
