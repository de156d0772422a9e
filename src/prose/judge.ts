import { isConsistent, unitSlip } from './compare';
import type { Fact } from './facts/fact';
import type { BookFacts } from './facts/book-facts';
import type { JudgedClaim } from './judged-claim';
import { mayBeDifference } from './deviations';
import { freeToldRight, isDoubtful, isOfOther } from './doubts';
import { runsOverYears } from './facts/column-role';
import { FactIndex } from './facts/fact-index';
import { matchClaim, type Match, type MatchResult } from './matching';
import { otherMeaning } from './other-meanings';
import { saysFullMarks } from './claim-fits';
import { lastRole } from './claim-words';
import { isOtherWay } from './directions';
import { bareText, nameKey, Pairs } from './name-key';
import { unitRelation } from '../quantity/units';
import { anchored, isToldOf, type Anchored, type Before } from './row-anchors';
import type { ProseText } from './report-text';
import { surroundingsOf, type Surroundings } from './surroundings';
import type { TextClaim } from './text-claim';
import { claimsOf } from './text-claims';
import { differenceOf, holdDifference, holdQuotient, quotientOf } from './judge-derived';
import { holdDeviation } from './judge-deviation';
import { judgeGrade } from './judge-grade';
import { judgeAllMet, judgeItems } from './judge-wholes';
import { saysAllMet } from './word-claims';

export interface JudgeOptions {
  readonly year: number | null;
  /** Title and names of the report. */
  readonly subject: string;
}

/** Takes the claims out of each text and holds them against the facts, one by one. */
export function judgeTexts(texts: readonly ProseText[], facts: BookFacts, options: JudgeOptions): JudgedClaim[] {
  const index = new FactIndex(facts);
  const whole = new Pairs([nameKey(options.subject), nameKey(facts.subject)]);
  const claims = texts.flatMap((text) => {
    const around = surroundingsOf(text, whole);
    const [judged, figures]: [JudgedClaim[], JudgedClaim[]] = [[], []];
    const add = (entry: JudgedClaim): void => {
      judged.push(entry);
      if (entry.claim.figure) figures.push(entry);
    };
    for (const claim of claimsOf(text.folded, text.original, { role: text.role, year: options.year }))
      add(judge(text, claim, index, around, options.year, { claims: judged, figures }));
    return judged;
  });
  freeToldRight(claims);
  return claims;
}

export function openClaim(text: ProseText, claim: TextClaim): JudgedClaim {
  return {
    text,
    claim,
    verdict: 'not-found',
    cells: [],
    same: [],
    isSure: false,
    slip: null,
    note: null,
    contradiction: null,
    range: null,
    unmet: [],
    count: null,
  };
}

function judge(
  text: ProseText,
  claim: TextClaim,
  index: FactIndex,
  around: Surroundings,
  year: number | null,
  before: Before,
): JudgedClaim {
  const judged = openClaim(text, saysAllMet(claim) ? { ...claim, kind: 'all-indicators-met' } : claim);
  if (judged.claim.kind === 'all-indicators-met') return judgeAllMet(judged, index);
  if (claim.kind === 'grade') return judgeGrade(judged, index.book);
  const difference = differenceOf(claim, index);
  if (difference) return holdDifference(judged, difference);
  const deviation = holdDeviation(judged, before, index);
  if (deviation) return deviation;
  if (isOutlook(claim, around, text, index.book.year ?? year) || claim.isNameless) return judged;
  const items = judgeItems(judged, index.book);
  if (items) return items;
  const row = anchored(claim, before, index, year);
  const byRow = row && row.cells.length > 0 ? holdRow(judged, row, index) : null;
  if (byRow && byRow.verdict !== 'differs') return byRow;
  // a rate or a rest of one item is none of the whole
  const isOfRow =
    !byRow && row?.rows.length === 1 && !row.rows[0]?.isTotal && (claim.kind === 'rate' || claim.role === 'rest');
  if (isOfRow || (!row && (isBehindUnknown(claim, text, before) || IS_COMPARED.test(bareText(claim.own)))))
    return judged;
  const match = matchClaim(claim, index, around, year);
  const found = byRow ?? held(judged, match, index);
  const headed = `${text.headings.slice(-LONGEST_AROUND)} ${text.original.slice(0, LONGEST_HEAD)}`;
  const named = { around: headed, year: index.book.year ?? year };
  if (found.verdict !== 'differs') return found;
  if (isOfOther(claim, text)) return judged;
  // 应执行1264人，实际执行1230人: of what another figure of the sentence says already this one is none
  if (isToldOf(found, before, index)) return judged;
  const whole = claim.whole === null ? undefined : before.figures[claim.whole];
  if (claim.role === 'plan' && mayBeDifference(claim.own)) return judged;
  // a part is none of the cell of its whole
  if (whole?.cells[0] && whole.cells[0] === found.cells[0]) return judged;
  const others = byRow ? [...match.facts, ...match.others] : match.others;
  const meant = asMeant(
    found,
    otherMeaning(claim, index, { ...named, others, rows: found.cells, isSure: found.isSure, whole: whole?.claim }),
  );
  const [fact, ...more] = meant.verdict === 'differs' ? meant.cells : [];
  if (!fact || more.length > 0) return meant;
  const isSame = !byRow && 'isSame' in match && match.isSame;
  return isDoubtful(claim, fact, { isOwn: fact.unitClass === 'ratio' ? found.isSure : isSame }) ? judged : meant;
}

/** 与2021年的1305.2万元相比: the words say nothing of what is compared, and no row before does. */
const IS_COMPARED = /^[与和同较比](?:\d{4}年)?的?$/;

/** Letters of headings, and of the beginning of a text, that are looked through for names: （二）项目支出情况。 */
const LONGEST_AROUND = 120;
const LONGEST_HEAD = 24;

const asMeant = (judged: JudgedClaim, meant: Fact | null): JudgedClaim =>
  meant ? { ...openClaim(judged.text, judged.claim), cells: [meant], verdict: 'agrees' } : judged;

/** Holds a claim against the fact that bears its name. */
function held(judged: JudgedClaim, match: MatchResult, index: FactIndex): JudgedClaim {
  const { claim } = judged;
  const [best, ...same] = match.facts;
  const copy = { ...judged };
  if (best && 'isSure' in match) return hold(copy, byRole(claim, best, index), same, match);
  const quotient = claim.kind === 'rate' && claim.figure ? quotientOf(claim, index) : null;
  if (quotient) return holdQuotient(copy, quotient);
  return 'reason' in match && match.reason === 'two-candidates' ? { ...copy, note: 'two-candidates' } : copy;
}

/** "S206线完成投资3225.75万元（投资完成率85%）": what brackets say of a figure that no cell has is of no cell. */
function isBehindUnknown({ kind, subjectStart }: TextClaim, { folded }: ProseText, { claims }: Before): boolean {
  const last = claims.at(-1);
  // 该项指标分值6分，自评得分5.4分: a score behind the full marks of a row that no sheet has
  if (kind === 'score' && last?.claim.kind === 'score' && saysFullMarks(last.claim.own))
    return last.verdict === 'not-found';
  const isBracket = folded.charAt(subjectStart - 1) === '(' && last?.claim.end === subjectStart - 1;
  return isBracket && kind === 'rate' && last.claim.kind !== 'rate' && last.verdict === 'not-found';
}

/** What is to be done after the year is none of its targets: under 下一步打算, 拟再建设60个. */
function isOutlook(
  { own, lead, start, subjectStart }: TextClaim,
  { headings }: Surroundings,
  { original }: ProseText,
  year: number | null,
): boolean {
  if (AHEAD.test(lead) || (OUTLOOK.test(headings) && INTENDS.test(lead + own))) return true;
  // 2023年底前综合托管率达到52% in the report of 2022
  const dated = YEAR.exec(original.slice(subjectStart, start));
  return year !== null && dated !== null && Number(dated[1]) > year && INTENDS_OR_REACHES.test(own);
}
const AHEAD = /下一步|下一年|下年度|明年|今后/;
const OUTLOOK = /下一步|打算|改进|建议|今后|下年|整改/;
const YEAR = /(20\d{2})年/;
const INTENDS_OR_REACHES = /[拟将]|力争|计划|争取|确保|达到?$|不[低少]于|率|完成|建成/;
const INTENDS = /[拟将]|力争|计划|争取/;

/** Behind parts the figure may be of the last part or of the whole: that which is equal, and neither where none is. */
function holdRow(judged: JudgedClaim, { cells }: Anchored, index: FactIndex): JudgedClaim {
  const tried = cells.map(([best, below]) => {
    const copy = { ...judged };
    if (!best) return copy;
    if (below && copy.claim.role === 'rest') return holdDifference(copy, [best, below]);
    return below ? holdQuotient(copy, [best, below]) : hold(copy, byRole(copy.claim, best, index), [], NAMED_ROW);
  });
  const right = tried.find(({ verdict }) => verdict === 'agrees');
  if (right) return right;
  const [only] = tried;
  if (cells.length > 1 || !only) return { ...judged, note: 'two-candidates' };
  return only;
}

/** The row is known by the figures or names before. */
const NAMED_ROW = { isSure: true };

function hold(judged: JudgedClaim, best: Fact, same: readonly Fact[], { isSure }: Pick<Match, 'isSure'>): JudgedClaim {
  const { claim } = judged;
  if (claim.figure?.isRange) return judged;
  const agrees = claim.figure
    ? isConsistent(claim.figure, best, saysOf(claim, best), isChange(claim)) && !isOtherWay(claim, best)
    : datesAgree(claim, best);
  const runsOn = claim.isCumulative && !runsOverYears(best.name + best.column);
  if (!agrees && (runsOn || (claim.role === 'arrived' && best.role !== 'arrived'))) return judged;
  // 1座 beside a column of 个, 48.9万卷 beside 120万页: what is counted otherwise contradicts nothing by a likely name
  if (!agrees && (!isSure || best.block === 'items' || best.block === 'pairs') && isOtherCount(claim, best))
    return judged;
  judged.cells = [best];
  judged.same = same;
  judged.isSure = isSure;
  judged.verdict = agrees ? 'agrees' : 'differs';
  if (!agrees && claim.figure) judged.slip = unitSlip(claim.figure, best)?.toFixed() ?? null;
  return judged;
}

const isOtherCount = ({ figure }: TextClaim, { unit, unitClass }: Fact): boolean =>
  figure?.unitClass === 'count' &&
  unitClass === 'count' &&
  figure.unit !== unit &&
  (unitRelation(figure.unit, unit) === 'equal' || ANY_COUNT.has(figure.unit ?? '') || ANY_COUNT.has(unit ?? ''));
const ANY_COUNT: ReadonlySet<string> = new Set(['个', '项']);

/** Where no word tells target from actual, the one that is equal is meant, else the one that was found. */
function byRole(claim: TextClaim, best: Fact, index: FactIndex): Fact {
  const { figure } = claim;
  // 签约项目协议投资额: a word that the name itself holds tells no role
  const isOwn = claim.roleFrom === 'own' && lastRole(best.name) !== claim.role;
  if (isOwn || !figure || isConsistent(figure, best, saysOf(claim, best), isChange(claim))) return best;
  const beside = index
    .rowOf(best)
    .find(
      (fact) =>
        fact !== best &&
        isBeside(fact, best) &&
        (fact.role === 'plan' || fact.role === 'actual' || fact.role === 'initial') &&
        fact.unitClass === best.unitClass &&
        isConsistent(figure, fact, saysOf(claim, fact), isChange(claim)),
    );
  return beside ?? best;
}

const isBeside = (one: Fact, other: Fact): boolean => one.name === other.name && one.year === other.year;

const isChange = (claim: TextClaim): boolean => claim.kind === 'change' || claim.kind === 'growth';

/** A threshold among the results is said to be reached; among the targets it is the target. */
const saysOf = (claim: TextClaim, fact: Fact): 'same' | 'reached' =>
  claim.role !== 'plan' || fact.role === 'actual' ? 'reached' : 'same';

/** Dates are equal at the coarser precision of the two. */
function datesAgree(claim: TextClaim, fact: Fact): boolean {
  const told = claim.date?.date;
  const numbers = Array.from(fact.text.matchAll(/\d{1,4}/g), ([digits]) => Number(digits));
  if (!told || numbers.length === 0) return false;
  const wanted = [told.year, told.month].filter((part) => part !== null);
  const bothToTheDay = numbers.length === DATE_PARTS && claim.word?.endsWith('日') === true;
  if (bothToTheDay && told.day !== null && numbers.at(-1) !== told.day) return false;
  return (
    wanted.every((part) => numbers.includes(part)) ||
    numbers.every((part) => [told.year, told.month, told.day].includes(part))
  );
}

const DATE_PARTS = 3;
