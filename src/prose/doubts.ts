import { figureSpan, spanIn, unitSlip } from './compare';
import type { Fact } from './facts/fact';
import { bareText, moneyKey } from './name-key';
import { isMoneyClaim } from './claim-fits';
import type { TextClaim } from './text-claim';
import type { TextFigure } from './text-figures';

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
    (fact.isTotal && isMoneyClaim(claim) && !callsTotal(claim)) ||
    (fact.isTotal && claim.kind === 'score' && !callsOwnScore(claim, fact)) ||
    isTargetBesideNone(claim, fact) ||
    ((!isOwn || INVESTED.test(claim.own)) && isFarOff(claim, fact))
  );
}

/** 剔除业务47笔、金额1.13亿元: the total is called by a word of its role, by a name, or by nothing at all (支出：799.12万元). */
const callsTotal = ({ own, roleFrom }: TextClaim): boolean =>
  !OF_ANOTHER.test(own) && (roleFrom === 'own' || moneyKey(own) !== '' || bareText(own) === '');
/** 推进西院区二期建设，该项目总投资4.8亿元. */
const OF_ANOTHER = /[该此](?:项目|工程|专项|批)/;
/** 项目总投资 is the budget of a project that ends with its year, and much more than it of one that does not. */
const INVESTED = /投资(?:额|规模)?[为达约是]*$|概算|估算/;

/** 省财政厅开展中期评价，综合得分91.6分: points that others gave for something else, or in another measure. */
function callsOwnScore(claim: TextClaim, fact: Fact): boolean {
  if (isFarOff(claim, fact)) return false;
  return SELF.test(claim.own) || !OTHERS_SCORE.test(claim.lead + claim.own);
}
const SELF = /自评/;
const OTHERS_SCORE = /复评|复核|测评|考评|考核|抽评|抽查|中期|等级|第三方|委托|中介|重点评价|再评价|参评|排名|名列/;

/** 担保金额18亿元以上 beside a column that is no target. */
const isTargetBesideNone = ({ figure, role }: TextClaim, fact: Fact): boolean =>
  figure?.comparator !== null && role === 'plan' && fact.role === 'any';

/** A figure of another size is that of another thing, unless a slip of the pen joins the two: 总里程412公里, 养护里程170公里. */
function isFarOff({ figure }: TextClaim, fact: Fact): boolean {
  const span = figure && spanIn(fact, figure.unit);
  if (!span || unitSlip(figure, fact) || isTens(figure, fact) || isMiswritten(figure, fact)) return false;
  const { low, high } = figureSpan(figure);
  return low.gt(span.high.times(FAR)) || span.low.gt(high.times(FAR));
}
const FAR = 2;

/** A nought or a point too many. */
function isTens({ value }: TextFigure, fact: Fact): boolean {
  if (!fact.value || fact.value.isZero() || value.isZero()) return false;
  return value.div(fact.value).abs().log(10).isInteger();
}

/** One digit for another, or two that changed places: 1807件 for 1087件. */
function isMiswritten({ written }: TextFigure, { text }: Fact): boolean {
  const [own, other] = [digitsOf(written.toFixed()), digitsOf(text)];
  if (own.length !== other.length) return false;
  const differing = Array.from(own, (digit, at) => digit + other.charAt(at)).filter(([one, two]) => one !== two);
  const [first = '', second] = differing;
  return differing.length === 1 || (differing.length === 2 && first.charAt(0) + first.charAt(1) === reversed(second));
}

const reversed = (pair = ''): string => pair.charAt(1) + pair.charAt(0);

/** The digits of a figure without noughts at its ends, so that 290.00 is 290 and 29. */
const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '').replace(/0+$/, '');
