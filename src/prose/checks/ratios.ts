import { figureSpan, meet } from '../compare';
import type { Span } from '../facts/fact';
import { ratioSpan } from '../judge-derived';
import type { JudgedClaim } from '../judged-claim';
import { nameKey } from '../name-key';
import { subjectOf } from '../text-claims';
import type { Conflict } from './blame';
import { shown } from './shown';

/** Claims before a rate that may be what it is the rate of. */
const REACH = 8;

/** n ÷ m = p within a sentence: execution of money, a rate of what was counted, a share of the whole. */
export function ratioConflicts(claims: readonly JudgedClaim[]): Conflict[] {
  return claims.flatMap((judged, index): Conflict[] => {
    const { claim } = judged;
    if (!claim.figure || claim.figure.unitClass !== 'ratio' || claim.figure.isRange) return [];
    // 合格率96.67%，低于98%的标准: what a rate is compared with is none of the counts before it
    if (claim.figure.comparator !== null && nameKey(claim.own) === '') return [];
    const before = claims
      .slice(Math.max(0, index - REACH), index)
      .filter((other) => other.claim.sentence === claim.sentence);
    if (claim.kind === 'share') return shareConflict(judged, before);
    if (claim.kind !== 'rate') return [];
    const key = nameKey(subjectOf(claim));
    if (key === '执行率') return executionConflict(judged, before);
    return key.endsWith('率') ? countedConflict(judged, before, key) : [];
  });
}

interface Pair {
  readonly above: JudgedClaim;
  readonly below: JudgedClaim;
}

/** Told only where no pair of the sentence gives the rate. */
function conflictOf(judged: JudgedClaim, pairs: readonly Pair[], check: Conflict['check']): Conflict[] {
  const { figure } = judged.claim;
  const [first] = pairs;
  if (!figure || !first) return [];
  const told = figureSpan(figure);
  const given = (pair: Pair): Span | null => ratioSpan(spanOf(pair.above), spanOf(pair.below));
  if (
    pairs.some((pair) => {
      const span = given(pair);
      return !span || meet(told, span);
    })
  )
    return [];
  const { above, below } = first;
  const exact =
    above.claim.figure && below.claim.figure ? above.claim.figure.value.div(below.claim.figure.value) : figure.value;
  return [
    {
      check,
      result: judged,
      others: [above, below],
      gives: exact,
      expected: shown(exact.toDecimalPlaces(4 + figure.decimals), {
        ...figure,
        decimals: Math.max(2, figure.decimals),
      }),
    },
  ];
}

const spanOf = ({ claim }: JudgedClaim): Span | null => (claim.figure ? figureSpan(claim.figure) : null);

/** Spending ÷ budget, or ÷ what arrived. */
function executionConflict(judged: JudgedClaim, before: readonly JudgedClaim[]): Conflict[] {
  const amounts = before.filter(({ claim }) => claim.kind === 'amount' && claim.whole === null);
  const own = amounts.filter(({ claim }) => claim.item === judged.claim.item);
  // behind a semicolon a line speaks of itself
  const money = own.length > 0 ? own : amounts;
  const spent = money.filter(({ claim }) => claim.role === 'actual' && claim.roleFrom !== 'default');
  const planned = money.filter(
    ({ claim }) =>
      claim.role === 'plan' || claim.role === 'arrived' || claim.role === 'initial' || claim.roleFrom === 'default',
  );
  if (spent.length !== 1) return [];
  return conflictOf(
    judged,
    spent.flatMap((above) => planned.map((below) => ({ above, below }))),
    'ratio',
  );
}

/** "受理454件，合格453件，合格率99.78%": what bears the word of the rate ÷ any other count of the sentence. */
function countedConflict(judged: JudgedClaim, before: readonly JudgedClaim[], key: string): Conflict[] {
  const word = key.slice(-3, -1);
  const counts = before.filter(
    ({ claim }) =>
      claim.kind === 'count' &&
      claim.figure?.approximation === null &&
      claim.year === null &&
      claim.item === judged.claim.item,
  );
  const above = counts.findLast(
    ({ claim }) => saysWord(subjectOf(claim), word, key) || saysWord(claim.behind, word, key),
  );
  if (!above) return [];
  const wholes = counts.filter(
    (other) =>
      other !== above &&
      other.claim.figure?.unit === above.claim.figure?.unit &&
      other.claim.whole === null &&
      isLarger(other, above),
  );
  return conflictOf(
    judged,
    wholes.map((below) => ({ above, below })),
    'ratio',
  );
}

/** 不合格食品 bears the word of 不合格率, not of 合格率. */
function saysWord(subject: string, word: string, key: string): boolean {
  const at = subject.lastIndexOf(word);
  // 失业人员再就业 counts no 失业
  if (at < 0 || nameKey(subject.slice(at + word.length)).length > LONGEST_NOUN) return false;
  const denied = /[不未非无]/.test(subject.charAt(at - 1));
  return denied === /[不未非无]/.test(key.charAt(key.length - 4));
}

/** Letters behind the word of a rate in what is counted: 合格|产品. */
const LONGEST_NOUN = 3;

const isLarger = (one: JudgedClaim, other: JudgedClaim): boolean =>
  one.claim.figure !== null && other.claim.figure !== null && one.claim.figure.value.gte(other.claim.figure.value);

/** "良好案件20宗，占比20%": the part right before ÷ the whole, which 其中 or the other shares of the sentence tell. */
function shareConflict(judged: JudgedClaim, before: readonly JudgedClaim[]): Conflict[] {
  const above = before.at(-1);
  const unit = above?.claim.figure;
  if (!above || !unit || unit.unitClass === 'ratio' || above.claim.kind === 'change') return [];
  const same = before.filter(
    ({ claim }) =>
      claim.figure?.unitClass === unit.unitClass && claim.figure.unit === unit.unit && claim.kind !== 'change',
  );
  const wholes = same.filter(
    (other) => other !== above && isLarger(other, above) && (other.claim.whole === null || above.claim.whole === null),
  );
  const told = above.claim.whole !== null || wholes.some((whole) => isWholeOfOthers(whole, before, above));
  return told
    ? conflictOf(
        judged,
        wholes.map((below) => ({ above, below })),
        'ratio',
      )
    : [];
}

/** Whether another share of the sentence is one of this whole. */
function isWholeOfOthers(whole: JudgedClaim, before: readonly JudgedClaim[], above: JudgedClaim): boolean {
  return before.some((share, index) => {
    const part = before[index - 1];
    if (share.claim.kind !== 'share' || !share.claim.figure || !part || part === above) return false;
    const span = ratioSpan(spanOf(part), spanOf(whole));
    return span !== null && meet(span, figureSpan(share.claim.figure));
  });
}
