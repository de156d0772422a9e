import { CUT_COST, named, subjectsOf, type Subject } from './claim-subjects';
import { fitsScope, fitsUnit, fitsYear, isMoneyClaim, roleFit, saysFullMarks } from './claim-fits';
import { runsOverYears } from './facts/column-role';
import type { Fact } from './facts/fact';
import { bareHeading, OWN, type FactIndex } from './facts/fact-index';
import { areOpposite, bareText, coveredLetters, levelsOf, moneyKey, nameKey, Pairs, saysTotal } from './name-key';
import type { Surroundings } from './surroundings';
import type { TextClaim } from './text-claim';

export interface Match {
  /** The best fact first, then others that hold the same thing. */
  readonly facts: readonly Fact[];
  /** The names are one; false where they are only alike. */
  readonly isSure: boolean;
  /** They are one letter by letter. */
  readonly isSame: boolean;
  /** What the words may mean besides, by how well they fit. */
  readonly others: readonly Fact[];
}

export type MatchResult =
  Match | { readonly facts: readonly []; readonly others: readonly Fact[]; readonly reason: 'none' | 'two-candidates' };

interface Scored {
  readonly fact: Fact;
  readonly score: number;
  readonly isSure: boolean;
  readonly isSame: boolean;
}

const NO_MATCH: MatchResult = { facts: [], others: [], reason: 'none' };
/** Share of the subject's letters that the fact and its context must know. */
const KNOWN = 0.8;
/** Share of the fact's letters that the subject and its context must know. */
const NAMED = 0.6;
/** Facts that fit less well and are looked at where the best one says otherwise. */
const MOST_OTHERS = 20;
/** Two facts closer than this are candidates alike. */
const CLOSE = 0.12;

/** Finds the fact of a claim by name, unit, role, year and scope; never by its value. */
export function matchClaim(
  claim: TextClaim,
  index: FactIndex,
  around: Surroundings,
  reportYear: number | null,
): MatchResult {
  const isMoney = isMoneyClaim(claim);
  const subjects = [...subjectsOf(claim, isMoney)];
  const { whole } = around;
  const context = new Pairs([nameKey(claim.topic), bareText(claim.context), around.headings, nameKey(claim.behind)]);
  const [first] = subjects;
  // a score that only names what the report is about is that of the whole
  if (claim.kind === 'score' && first && first.key !== SCORE_KEY && isScoreOfWhole(claim, first.key, whole))
    subjects.push(named(SCORE_KEY, SCORE_KEY, CUT_COST));
  const scored: Scored[] = [];
  for (const fact of index.candidates(
    subjects.map(({ key }) => key),
    isMoney,
  )) {
    // A part behind 其中 is never the total.
    const byColumn = isMoney && fact.isTotal && isCalledByColumn(claim, fact);
    if (!(byColumn && OF_LAST.test(fact.column)) && !fitsYear(claim, fact, index.book.year ?? reportYear)) continue;
    if (
      claim.whole !== null &&
      isMoney &&
      !byColumn &&
      (fact.isTotal || index.keyOf(fact) === '') &&
      !directFit(claim, fact, isMoney)
    )
      continue;
    const role = byColumn ? COLUMN_BONUS : roleFit(claim, fact);
    if (role === null) continue;
    let best: NameFit | null = null;
    for (const subject of subjects) {
      if (
        !fitsUnit(claim, fact, subject.cost === 0 && index.keyOf(fact) === subject.key) ||
        !fitsScope(claim, fact, subject.text)
      )
        continue;
      const fit = nameFit({ claim, subject, isMoney, context, whole }, fact, index);
      if (fit && (best === null || fit.score - subject.cost > best.score))
        best = { ...fit, score: fit.score - subject.cost, isSure: fit.isSure && subject.cost === 0 };
    }
    if (best)
      scored.push({
        fact,
        score: best.score + role + pointing(fact, around) + (countsAlike(claim, fact) ? SAME_UNIT : 0),
        isSure: best.isSure,
        isSame: best.isSame,
      });
  }
  return bestOf(scored, index);
}

/** Of 期 and 人次 in one row the claim means what it counts in. */
const countsAlike = ({ figure }: TextClaim, { unit, unitClass }: Fact): boolean =>
  unitClass === 'count' && unit !== null && figure?.unit === unit;
const SAME_UNIT = 0.15;

/** The words say the heading of the column and nothing else: 上年结转, 年末余额; 修缮工程|预算安排 is a row's. */
function isCalledByColumn({ own }: TextClaim, { column }: Fact): boolean {
  const heading = bareHeading(column);
  const words = bareText(own);
  return (
    heading.length >= SHORTEST_HEADING && words.endsWith(heading) && moneyKey(words.slice(0, -heading.length)) === ''
  );
}
const SHORTEST_HEADING = 4;
/** A heading that names another year: 上年结转. */
const OF_LAST = /上年|去年|年初|期初/;
const COLUMN_BONUS = 0.5;

/** What a row may bring is never said of the whole. */
const isScoreOfWhole = ({ own }: TextClaim, key: string, whole: Pairs): boolean =>
  own.includes('执行率') || (!saysFullMarks(own) && coveredLetters(key, whole) >= key.length * KNOWN);

const SCORE_KEY = '得分';

function bestOf(scored: Scored[], index: FactIndex): MatchResult {
  scored.sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (!best) return NO_MATCH;
  const close = scored.filter(({ score }) => best.score - score < CLOSE);
  const key = index.keyOf(best.fact);
  const isSame = ({ fact }: Scored): boolean => isSameThing(fact, best.fact, index.keyOf(fact) === key);
  const same = close.filter(isSame);
  if (same.length < close.length) {
    const [low, high] = [best.fact.span?.low, best.fact.span?.high];
    const others = close.filter((entry) => !isSame(entry));
    const equal = others.every(
      ({ fact }) => low && high && fact.span && fact.span.low.lte(high) && low.lte(fact.span.high),
    );
    if (!equal) return { facts: [], others: [], reason: 'two-candidates' };
  }
  const meant = new Set(same);
  const others = scored
    .slice(0, meant.size + MOST_OTHERS)
    .filter((entry) => !meant.has(entry))
    .map(({ fact }) => fact);
  return { facts: same.map(({ fact }) => fact), isSure: best.isSure, isSame: best.isSame, others };
}

/** The same figure told in another table: total of all, or a line of the same name. */
function isSameThing(one: Fact, other: Fact, sameKey: boolean): boolean {
  if (one === other) return true;
  if (one.isTotal && other.isTotal) return one.table !== other.table || one.role !== other.role;
  return sameKey && (one.table !== other.table || one.role !== other.role || one.cell === other.cell);
}

/** The table that the text points to comes first, then the scoring form and the fund block. */
function pointing(fact: Fact, { pointsTo }: Surroundings): number {
  const pointed = pointsTo(fact.title) ? 0.04 : 0;
  return (
    pointed + (fact.block === 'funds' ? 0.03 : fact.block === 'indicators' ? 0.02 : fact.block === 'items' ? 0.01 : 0)
  );
}

interface NameFit {
  readonly score: number;
  readonly isSure: boolean;
  readonly isSame: boolean;
}

interface Naming {
  readonly claim: TextClaim;
  readonly subject: Subject;
  readonly isMoney: boolean;
  readonly context: Pairs;
  readonly whole: Pairs;
}

/** A key so short names a fact only where it is most of its name: 报告 is not 知识产权专题报告. */
const SHORT_KEY = 2;

function nameFit(naming: Naming, fact: Fact, index: FactIndex): NameFit | null {
  const { claim, subject, isMoney, context, whole } = naming;
  if (isMoney && fact.isTotal && isCalledByColumn(claim, fact)) return { score: 5, isSure: true, isSame: true };
  const direct = directFit(claim, fact, isMoney);
  if (direct) return direct;
  const name = index.keyOf(fact);
  const { key } = subject;
  if (name === '') return isMoney ? totalFit(naming, fact, index) : null;
  if (key === '' || areOpposite(key, name)) return null;
  const { pairs: own } = subject;
  const nameOf = index.pairsOf(fact);
  const labels = index.labelsOf(fact);
  const keyOwn = coveredLetters(key, nameOf) / key.length;
  const nameOwn = coveredLetters(name, own) / name.length;
  if (isMoney && key.length <= SHORT_KEY && index.isOnlyOfLevel(fact, levelsOf(key)))
    return { score: 1.5, isSure: true, isSame: true };
  if (keyOwn === 0 || (key.length <= SHORT_KEY && nameOwn < OWN)) return null;
  const keyAll = coveredLetters(key, nameOf, labels, whole) / key.length;
  const nameAll = coveredLetters(name, own, context, whole) / name.length;
  if (keyAll < KNOWN || nameAll < NAMED || Math.max(keyOwn, nameOwn) < OWN) return null;
  const isSure = key === name || (keyOwn === 1 && nameAll === 1) || (nameOwn === 1 && keyAll === 1);
  const score =
    keyOwn +
    nameAll +
    (keyAll + nameOwn) / 2 +
    (key === name ? 0.5 : 0) +
    columnFit(claim, fact, index.book.year, context, own);
  return { score, isSure, isSame: key === name };
}

/** A row without words of meaning is called by all its letters: 实际下达, 调减. */
function directFit(claim: TextClaim, fact: Fact, isMoney: boolean): NameFit | null {
  if (!isMoney || fact.isTotal || moneyKey(fact.name) !== '') return null;
  const raw = bareText(fact.name);
  return raw.length > 1 && bareText(claim.own).includes(raw) ? { score: 6, isSure: true, isSame: true } : null;
}

/** Words of the column's heading that the sentence knows: 预算数（中央资金） beside 中央水利发展资金. */
function columnFit(claim: TextClaim, fact: Fact, year: number | null, context: Pairs, own: Pairs): number {
  if (claim.isCumulative !== runsOverYears(fact.column)) return NOT_CUMULATED;
  const until = UNTIL_YEAR.exec(fact.column)?.[1];
  if (until !== undefined && until !== (UNTIL_YEAR.exec(claim.lead)?.[1] ?? String(year))) return OTHER_UNTIL;
  const heading = moneyKey(fact.column);
  const known = heading === '' ? 0 : coveredLetters(heading, context, own) / heading.length;
  const said = bareHeading(fact.column).replace(COUNTED, '');
  if (said.length > 1 && bareText(claim.own).includes(said)) return COLUMN_SAID;
  // of the parts and the sum of a row the sum needs no name
  return COLUMN_FIT * known + (fact.role === 'any' && saysTotal(fact.column) ? COLUMN_SUM : 0);
}

/** What came in is none of a table of what was spent. */
const isOtherSide = (text: string, { title, column }: Fact): boolean =>
  INCOME.test(text) && SPENDING.test(title + column) && !INCOME.test(title + column);
const INCOME = /收入/;
const SPENDING = /支出|经费|执行/;

const NOT_CUMULATED = -0.2;
/** 截至2023年底累计 beside 截至2024年底累计. */
const UNTIL_YEAR = /截[至止]到?(20\d{2})年/;
const OTHER_UNTIL = -0.5;
const COLUMN_FIT = 0.3;
const COLUMN_SUM = 0.15;
const COLUMN_SAID = 0.45;
const COUNTED = /(?:合计|总数|数量|金额|数)$/;

/** A total needs no name; what the sentence names besides must be what its table is about. */
function totalFit({ subject, whole }: Naming, fact: Fact, index: FactIndex): NameFit | null {
  if (!fact.isTotal || isOtherSide(subject.text, fact)) return null;
  const { key } = subject;
  // 支付|赔|款: one letter that is left names something that cannot be told, and not the whole
  if (key.length === 1) return null;
  const labels = index.labelsOf(fact);
  const known = key === '' ? 1 : coveredLetters(key, labels, whole) / key.length;
  if (known < KNOWN || (levelsOf(subject.text).size > 0 && known < 1)) return null;
  const byTable = key === '' ? 0 : coveredLetters(key, labels) / key.length;
  // 养护费用3.8万元 of a table on 养护 need not be all of it
  return { score: 1 + byTable, isSure: true, isSame: key === '' };
}
