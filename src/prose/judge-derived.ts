// What no cell states but two cells give: rates of totals, what is left of a budget, what was added to it.
import { absolute, figureSpan, meet } from './compare';
import type { Fact, FactRole, Span } from './facts/fact';
import type { FactIndex } from './facts/fact-index';
import type { JudgedClaim } from './judged-claim';
import { bareText, coveredLetters, nameKey, Pairs } from './name-key';
import type { TextClaim } from './text-claim';
import { subjectOf } from './text-claims';
import type { TextFigure } from './text-figures';

/** 有15万元未到位: a part that nobody has, and no cell tells. */
const UNDONE = /^(?:尚)?未(?:到位|下达|拨付|支付|支出|使用|执行)/;

/** Spending ÷ budget, where no cell states the rate. */
export function quotientOf(claim: TextClaim, index: FactIndex): readonly [Fact, Fact] | null {
  const key = nameKey(subjectOf(claim));
  const roles = QUOTIENTS[key];
  // 确保2024年预算执行率达到99.5%以上: another year's is no quotient of this year's totals
  if (!roles || (claim.year !== null && claim.year !== index.book.year)) return null;
  const [above, below] = roles.map((role) => index.totalOf(role));
  return above && below ? [above, below] : null;
}

const QUOTIENTS: Readonly<Record<string, readonly [FactRole, FactRole]>> = {
  执行率: ['actual', 'plan'],
  到位率: ['arrived', 'plan'],
};

/** Holds a rate against the quotient of two totals. */
export function holdQuotient(judged: JudgedClaim, [above, below]: readonly [Fact, Fact]): JudgedClaim {
  const { figure } = judged.claim;
  const span = ratioSpan(above.span, below.span);
  if (!figure || !span) return judged;
  judged.cells = [above, below];
  judged.isSure = true;
  judged.verdict = meet(figureSpan(figure), absolute(span)) ? 'agrees' : 'differs';
  return judged;
}

/** The two totals whose difference is told: what was added to a budget, what of it is not spent. Null for other figures. */
export function differenceOf(
  { own, behind, figure, whole }: TextClaim,
  index: FactIndex,
): readonly [Fact, Fact] | null {
  if (figure?.unitClass !== 'money' || whole !== null) return null;
  if (UNDONE.test(behind)) return pairOf(index.totalOf('plan') ?? index.totalOf('arrived'), index.totalOf('actual'));
  return ADDED.test(own) ? addedTo(figure, own, index) : null;
}

/** The budgets in the end and at first of the whole, or of the source that the words name where the whole says otherwise. */
function addedTo(figure: TextFigure, own: string, index: FactIndex): readonly [Fact, Fact] | null {
  const whole = pairOf(index.totalOf('plan'), index.totalOf('initial'));
  if (!whole || isLeft(figure, whole)) return whole;
  const said = new Pairs([bareText(own)]);
  const sources = index.columnOf(whole[0]).flatMap((plan): (readonly [Fact, Fact])[] => {
    const initial = index.rowOf(plan).find(({ role }) => role === 'initial');
    return !plan.isTotal && initial && coveredLetters(bareText(plan.name), said) > 0 ? [[plan, initial]] : [];
  });
  return sources.find((pair) => isLeft(figure, pair)) ?? whole;
}
const pairOf = (one: Fact | null, other: Fact | null): readonly [Fact, Fact] | null =>
  one && other ? [one, other] : null;
const ADDED = /(?:追加|调增|调减|核减|压减|追减)[^,，;；。、后至到为达]{0,14}$/;

function isLeft(figure: TextFigure, [from, spent]: readonly [Fact, Fact]): boolean {
  if (!from.span || !spent.span) return false;
  const left = { low: from.span.low.minus(spent.span.high), high: from.span.high.minus(spent.span.low) };
  return meet(figureSpan(figure), absolute(left));
}

/** What is left of a budget, where no cell states it: told where it is right, since much else may be taken off. */
export function holdDifference(judged: JudgedClaim, [from, spent]: readonly [Fact, Fact]): JudgedClaim {
  const { figure } = judged.claim;
  if (!figure || !isLeft(figure, [from, spent])) return judged;
  return { ...judged, cells: [from, spent], isSure: true, verdict: 'agrees' };
}

/** What a quotient may be whose parts are rounded; null where nothing is divided by. */
export function ratioSpan(above: Span | null, below: Span | null): Span | null {
  if (!above || !below || below.low.lte(0)) return null;
  return { low: above.low.div(below.high), high: above.high.div(below.low) };
}
