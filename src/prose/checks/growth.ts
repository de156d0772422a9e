import { Decimal } from '../../quantity';
import { absolute, figureSpan, meet } from '../compare';
import { deviationOf, isComparedTarget } from '../deviations';
import type { Span } from '../facts/fact';
import { ratioSpan } from '../judge-derived';
import type { JudgedClaim } from '../judged-claim';
import { bareText, coveredLetters, nameKey, Pairs } from '../name-key';
import type { TextClaim } from '../text-claim';
import { subjectOf } from '../text-claims';
import type { TextFigure } from '../text-figures';
import type { Conflict } from './blame';
import { shown } from './shown';

const ONE = new Decimal(1);
const REACH = 6;

/**
 * a, 比上年增加 c, 增长 p: p = c ÷ (a − c); with last year's b told: c = a − b and p = c ÷ b. Silent where the base is
 * not told, and for percentage points.
 */
export function growthConflicts(claims: readonly JudgedClaim[]): Conflict[] {
  return claims.flatMap((judged, index): Conflict[] => {
    const { claim } = judged;
    if (!claim.figure) return [];
    if (claim.kind === 'change') return changeConflict(claims, judged, index);
    if (claim.kind !== 'growth') return [];
    const direct = directConflict(claims, judged, index);
    if (direct) return direct;
    const first = Math.max(0, index - REACH);
    const near = claims.slice(first, index);
    const at = near.findLastIndex(
      ({ claim: other }) => other.kind === 'change' && other.item === claim.item && deviationOf(other.own) === null,
    );
    const change = near[at];
    const base = change && baseOf(claims, change, first + at);
    if (!change?.claim.figure || !base?.now?.claim.figure || change.claim.role !== claim.role) return [];
    const now = figureSpan(base.now.claim.figure);
    const by = figureSpan(change.claim.figure);
    const before = base.before?.claim.figure
      ? figureSpan(base.before.claim.figure)
      : earlier(now, by, claim.role === 'down');
    const span = ratioSpan(by, before);
    if (!span || meet(absolute(span), figureSpan(claim.figure))) return [];
    if (
      !base.before &&
      nowsBefore(claims, change, first + at).some((other) => isGrowthOf(by, figureSpan(other), claim))
    )
      return [];
    if (!base.before && !COMPARES.test(change.claim.lead + change.claim.own) && isShareOf(by, now, claim.figure))
      return [];
    const exact = change.claim.figure.value.div(before.low.plus(before.high).div(2));
    const others = [base.now, change, ...(base.before ? [base.before] : [])];
    return [rateConflict(judged, claim.figure, others, exact)];
  });
}

/** 9.66万人次，比2021年的8.4万人次增长15%: right behind what it is compared with, without the difference; null for others. */
function directConflict(claims: readonly JudgedClaim[], judged: JudgedClaim, index: number): Conflict[] | null {
  const { claim } = judged;
  const before = claims[index - 1];
  if (!claim.figure || !before?.claim.figure || before.claim.end !== claim.subjectStart || before.claim.year === null)
    return null;
  const nows = alikeBefore(claims, before, index - 1).filter(({ claim: other }) => other.year === null);
  const [b, told] = [figureSpan(before.claim.figure), figureSpan(claim.figure)];
  const { isPoints } = claim.figure;
  const gives = nows.flatMap(({ claim: { figure } }) => {
    const change = figure && changeOf(figureSpan(figure), b, claim.role);
    const span = change && (isPoints ? change : ratioSpan(change, b));
    return span ? [absolute(span)] : [];
  });
  const now = nows.at(-1);
  if (!now?.claim.figure || gives.length < nows.length || gives.some((span) => meet(span, told))) return [];
  const change = now.claim.figure.value.minus(before.claim.figure.value).abs();
  const exact = isPoints ? change : change.div(before.claim.figure.value);
  return [rateConflict(judged, claim.figure, [now, before], exact)];
}

const rateConflict = (
  result: JudgedClaim,
  figure: TextFigure,
  others: readonly JudgedClaim[],
  gives: Decimal,
): Conflict => ({
  check: 'growth',
  result,
  others,
  gives,
  expected: shown(gives.toDecimalPlaces(6), { ...figure, decimals: Math.max(2, figure.decimals) }),
});

/** How much more than before, or less where it fell. */
const changeOf = (now: Span, before: Span, role: TextClaim['role']): Span =>
  role === 'down'
    ? { low: before.low.minus(now.high), high: before.high.minus(now.low) }
    : { low: now.low.minus(before.high), high: now.high.minus(before.low) };

/** 送审42600万元，核减3344.1万元，核减率7.85%: where no other year is named, what changed may be a part of the figure before. */
const COMPARES = /[较比]|同期|同比|上年|去年/;

function isShareOf(by: Span, of: Span, figure: TextFigure): boolean {
  const span = ratioSpan(by, of);
  return span !== null && meet(absolute(span), figureSpan(figure));
}

function earlier(now: Span, by: Span, fell: boolean): Span {
  return fell
    ? { low: now.low.plus(by.low), high: now.high.plus(by.high) }
    : { low: now.low.minus(by.high), high: now.high.minus(by.low) };
}

interface Base {
  readonly now: JudgedClaim | undefined;
  /** Last year's figure, where it is told. */
  readonly before: JudgedClaim | undefined;
}

/** The figures right before a change that count in its unit. */
const alikeBefore = (
  claims: readonly JudgedClaim[],
  change: JudgedClaim,
  at: number,
  sentences = 1,
): readonly JudgedClaim[] =>
  claims
    .slice(Math.max(0, at - REACH), at)
    .filter(
      ({ claim }) =>
        claim.figure?.unit === change.claim.figure?.unit &&
        claim.kind !== 'change' &&
        claim.kind !== 'growth' &&
        claim.sentence >= change.claim.sentence - sentences,
    );

/** Those of this year: a change behind a list may be that of its whole. */
const nowsBefore = (claims: readonly JudgedClaim[], change: JudgedClaim, at: number): readonly TextFigure[] =>
  alikeBefore(claims, change, at, SENTENCES).flatMap(({ claim }) =>
    claim.year === null && claim.figure ? [claim.figure] : [],
  );

/** Sentences before a change in which its whole may stand: 支出：341.56万元。其中：…。支出合计较上年增加…. */
const SENTENCES = 3;

function isGrowthOf(by: Span, now: Span, { role, figure }: TextClaim): boolean {
  const span = ratioSpan(by, earlier(now, by, role === 'down'));
  return span !== null && figure !== null && meet(absolute(span), figureSpan(figure));
}

/** This year's figure before a change, and last year's between the two. */
function baseOf(claims: readonly JudgedClaim[], change: JudgedClaim, at: number): Base | null {
  const same = alikeBefore(claims, change, at);
  const nearest = same.at(-1);
  if (!nearest || !sharesName(change.claim, nearest.claim)) return null;
  if (nearest.claim.year === null) return { now: nearest, before: undefined };
  const own = same.filter(({ claim }) => claim.year === null);
  // of a budget and what was spent, the year before is held against the spending
  const now = own.findLast(({ claim }) => claim.role !== 'plan') ?? own.at(-1);
  return now && now.claim.item === nearest.claim.item ? { now, before: nearest } : null;
}

/** 其中…原料化0.8万吨。能源化利用量比上年减少0.27万吨: a change that names another thing than the figure before is none of it. */
function sharesName(change: TextClaim, now: TextClaim): boolean {
  const [key, said] = [nameKey(change.own), bareText(subjectOf(now))];
  return key.length < SHORTEST_KEY || said === '' || coveredLetters(key, new Pairs([said])) > 0;
}
const SHORTEST_KEY = 2;

/** "安装894套，较目标值860套超出34套": the target right before, and what was reached before it. */
function againstTarget(claims: readonly JudgedClaim[], { claim }: JudgedClaim, index: number): Base | null {
  const [now, before] = [claims[index - 2], claims[index - 1]];
  const isTarget =
    before !== undefined && before.claim.item === claim.item && isComparedTarget(before.claim.own, claim.own);
  if (!isTarget || now?.claim.item !== claim.item || now.claim.figure?.unit !== claim.figure?.unit) return null;
  return before.claim.figure?.unit === claim.figure?.unit && now.claim.role === 'actual' ? { now, before } : null;
}

/** "16641批次，比2020年的11183批次增加5458批次". */
function changeConflict(claims: readonly JudgedClaim[], judged: JudgedClaim, index: number): Conflict[] {
  const { figure, role } = judged.claim;
  const base = againstTarget(claims, judged, index) ?? baseOf(claims, judged, index);
  if (!figure || !base?.now?.claim.figure || !base.before?.claim.figure || (role !== 'up' && role !== 'down'))
    return [];
  if (claims[index - 1] !== base.before) return [];
  const [now, before] = [base.now.claim.figure, base.before.claim.figure];
  const [a, b] = [figureSpan(now), figureSpan(before)];
  const span = { low: a.low.minus(b.high), high: a.high.minus(b.low) };
  const isOtherWay = role === 'up' ? span.high.lt(0) : span.low.gt(0);
  if (meet(absolute(span), figureSpan(figure)) && !isOtherWay) return [];
  // 预算数3412.5万元，其中…，项目支出1158.2万元，较年初预算3284.6万元增加127.9万元: it is the whole's
  if (nowsBefore(claims, judged, index).some((whole) => meet(changeOf(figureSpan(whole), b, role), figureSpan(figure))))
    return [];
  return [
    {
      check: 'growth',
      result: judged,
      others: [base.now, base.before],
      gives: now.value.minus(before.value).abs(),
      expected: shown(isOtherWay ? now.value.minus(before.value) : now.value.minus(before.value).abs(), figure),
    },
  ];
}

/** 合格率 and 不合格率 of one thing make one whole. */
export function complementConflicts(claims: readonly JudgedClaim[]): Conflict[] {
  return claims.flatMap((judged, index): Conflict[] => {
    const denied = /[不未]([^不未,，。]{2,4}率)/.exec(judged.claim.own)?.[1];
    const { figure } = judged.claim;
    if (denied === undefined || !figure || judged.claim.kind !== 'rate') return [];
    const near = [...claims.slice(Math.max(0, index - 2), index), ...claims.slice(index + 1, index + 3)];
    const other = near.find(
      ({ claim }) =>
        claim.kind === 'rate' &&
        claim.sentence === judged.claim.sentence &&
        claim.own.includes(denied) &&
        !/[不未]/.test(claim.own),
    );
    if (!other?.claim.figure) return [];
    const span = figureSpan(other.claim.figure);
    if (meet({ low: ONE.minus(span.high), high: ONE.minus(span.low) }, figureSpan(figure))) return [];
    return [
      {
        check: 'complement',
        result: judged,
        others: [other],
        gives: ONE.minus(other.claim.figure.value),
        expected: shown(ONE.minus(other.claim.figure.value), figure),
      },
    ];
  });
}
