import { fitsScope, fitsUnit, fitsYear, isCompletion, roleFit, saysFullMarks } from './claim-fits';
import { goesOn, isLongName } from './claim-leads';
import { isConsistent } from './compare';
import type { Fact } from './facts/fact';
import type { JudgedClaim } from './judged-claim';
import { bareHeading, type FactIndex } from './facts/fact-index';
import { bareText, nameKey, saysTotal } from './name-key';
import type { TextClaim } from './text-claim';

/** Claims that are looked back at for the row that a figure belongs to. */
const REACH = 6;
/** A shorter key names no column. */
const SHORTEST_KEY = 2;
/** Keys that name a column and no row. */
const COLUMN_KEYS: ReadonlySet<string> = new Set([
  '执行率',
  '到位率',
  '率',
  '余额',
  '结余',
  '资金',
  '金额',
  '款',
  '得分',
]);
const NO_ANCHORS: ReadonlySet<string> = new Set(['share', 'date', 'grade', 'total-of-parts']);
/** Two roles closer than this are told of two cells alike. */
const CLOSE = 0.02;

/** The claims of the text so far, and those of them that have figures, as `whole` and `of` count them. */
export interface Before {
  readonly claims: readonly JudgedClaim[];
  readonly figures: readonly JudgedClaim[];
}

/** Whether another figure of the sentence, by another name, is already what a cell says, and nothing else of its row says so. */
export function isToldOf({ claim, cells }: JudgedClaim, { figures }: Before, index: FactIndex): boolean {
  const [cell, ...more] = cells;
  // a quotient is told beside both of its cells
  if (!cell || more.length > 0) return false;
  return figures
    .slice(-REACH)
    .some(
      ({ claim: other, verdict, cells: [told] }) =>
        verdict === 'agrees' &&
        told === cell &&
        other.sentence === claim.sentence &&
        nameKey(other.own) !== nameKey(claim.own) &&
        !index.rowOf(cell).some((fact) => fact !== cell && saysToo(other, fact)),
    );
}

const saysToo = ({ figure }: TextClaim, fact: Fact): boolean =>
  figure !== null && isConsistent(figure, fact, 'same', false);

/** What the row of the figures before says of a figure that its clause does not name. */
export interface Anchored {
  /** The rows that it may belong to, as the facts before it found them: the nearest, and the whole of a part. */
  readonly rows: readonly Fact[];
  /** What stands there for it, one for each row that has something. */
  readonly cells: readonly (readonly Fact[])[];
}

/**
 * "省级补助支出6102.8万元，支出率96.11%": a figure whose clause says only what column it is of belongs to the row of the
 * figure before it in its item; behind the parts of a whole, to the last part or to the whole. Null where its clause
 * names it, or where the figure before was not found.
 */
export function anchored(claim: TextClaim, before: Before, index: FactIndex, year: number | null): Anchored | null {
  if (NO_ANCHORS.has(claim.kind) || !claim.figure || claim.figure.isPoints) return null;
  const told = rowsBefore(claim, before);
  const byColumn = ofNamedColumn(claim, told, index, year);
  if (byColumn || !isBare(claim)) return byColumn;
  if (saysTotal(claim.own) && told[0] && !told[0].isTotal) return ofTotal(claim, told[0], index);
  const named = namedSince(claim, before.claims.at(-1), index);
  const rows = named.length > 0 ? named : told.length > 0 ? told : rowsNamed(asContinued(claim, before), index);
  if (rows.length === 0 || (claim.whole !== null && !isBesidePart(claim, before.claims.at(-1)))) return null;
  const cells = rows.flatMap((row) => {
    const found = cellsOf(claim, row, index, year);
    // of what was told already nobody tells again
    const isTold =
      rows.length > 1 && found?.every((fact) => before.claims.slice(-REACH).some(({ cells: [cell] }) => cell === fact));
    return found && !isTold ? [found] : [];
  });
  // by a name alone no table comes before another one that says otherwise
  if (told.length === 0 && cells.some(([cell]) => cell?.text !== cells[0]?.[0]?.text)) return null;
  return { rows, cells: told.length === 0 ? cells.slice(0, 1) : cells };
}

/** "受理民事案件7625件，结案率96.89%": what a column of the row before is called, by that name. */
function ofNamedColumn(
  claim: TextClaim,
  rows: readonly Fact[],
  index: FactIndex,
  year: number | null,
): Anchored | null {
  const [row, ...others] = rows;
  if (!row || others.length > 0 || row.isTotal || claim.whole !== null || row.block === 'indicators') return null;
  const key = headingKey(claim.own);
  if (key.length < SHORTEST_KEY) return null;
  const found = index
    .rowOf(row)
    .filter(
      (fact) =>
        headingKey(bareHeading(fact.column)) === key &&
        fitsUnit(claim, fact, true) &&
        fitsYear(claim, fact, index.book.year ?? year),
    );
  return found.length === 1 ? { rows: [row], cells: [found] } : null;
}

/** 活动（场） is called 活动, though the word means nothing in other names. */
const headingKey = (text: string): string => nameKey(text) || bareText(text);

/** 重点研发计划48项、2640万元; 科普宣传活动分值6分，得分5分: two figures of one part, of different kinds. */
const isBesidePart = (claim: TextClaim, last: JudgedClaim | undefined): boolean =>
  last !== undefined &&
  last.claim.whole !== null &&
  (last.claim.figure?.unitClass !== claim.figure?.unitClass ||
    (claim.kind === 'score' &&
      last.claim.kind === 'score' &&
      saysFullMarks(last.claim.own) &&
      !saysFullMarks(claim.own)));

/** 断线率由改造前的6.7%|下降到1.1%: what goes on from the figure before names the row by the words of that one. */
function asContinued(claim: TextClaim, { claims }: Before): TextClaim {
  const last = claims.at(-1)?.claim;
  return last?.end === claim.subjectStart && nameKey(last.own).length >= SHORTEST_KEY
    ? { ...claim, context: last.own }
    : claim;
}

/** The row that a score is told of by a name behind the score before: 扣分主要为案件数量未达标，该项指标分值6分. */
function namedSince(claim: TextClaim, last: JudgedClaim | undefined, index: FactIndex): readonly Fact[] {
  if (claim.kind !== 'score' || last?.claim.item !== claim.item) return [];
  const since = claim.subjectStart - last.claim.end;
  return since > 0 ? rowsNamed({ ...claim, context: claim.context.slice(-since) }, index) : [];
}

/** Whether the words around a figure name no row: 支出率, 实际完成, 优于…的目标. */
function isBare({ own, behind, figure, kind, roleFrom }: TextClaim): boolean {
  if (kind === 'score') return POINTS_ALONE.test(bareText(own));
  const key = nameKey(own);
  if (key.length > 1 && !COLUMN_KEYS.has(key)) return false;
  return figure?.unitClass === 'ratio' || roleFrom === 'own' || nameKey(behind).length < 2;
}

/** "海蜇1000万尾，总计8000万尾": the total of the column of the line before; null where the table has none. */
function ofTotal(claim: TextClaim, line: Fact, index: FactIndex): Anchored | null {
  const totals = index.totalsOfColumn(line).filter((fact) => fitsUnit(claim, fact, true));
  return totals.length === 1 ? { rows: totals, cells: [totals] } : null;
}

/** "西园街道执行进度最快，支出150.22万元": the rows that bear the last name of the item before the figure, one a table. */
function rowsNamed({ context, kind, whole, own, behind }: TextClaim, index: FactIndex): readonly Fact[] {
  if (whole !== null || (kind !== 'score' && nameKey(own + behind) !== '')) return [];
  const rows = new Map<string, Fact>();
  for (const fact of index.lastNamedIn(bareText(context))) {
    const table = `${String(fact.table)}!${fact.cell.sheet}`;
    const known = rows.get(table);
    if (known && known.cell.row !== fact.cell.row) return [];
    if (!known) rows.set(table, fact);
  }
  return [...rows.values()];
}

/** Points of the row before: 该项得9.79分（满分10分）. */
const POINTS_ALONE =
  /^(?:[该此本]项?(?:指标)?|其|实际|自评|评价|最终)?(?:得分?|得分为|自评|评分|满分|满分为|分值|分值为|权重|应得|计)?$/;

function rowsBefore(claim: TextClaim, { claims: before, figures }: Before): readonly Fact[] {
  if (claim.of !== null) return figures[claim.of]?.cells.slice(0, 1) ?? [];
  const { text } = before.at(-1) ?? {};
  for (let at = before.length - 1; at >= 0 && at >= before.length - REACH; at -= 1) {
    const judged = before[at];
    // what is left is told of the whole sentence
    const isNear =
      judged?.claim.item === claim.item || (claim.role === 'rest' && judged?.claim.sentence === claim.sentence);
    if (!judged || !isNear) return [];
    const between = text?.folded.slice(judged.claim.end, claim.start) ?? '';
    if (closesBracket(between)) continue;
    // 满意度92%，其中低保家庭满意度最高，为96.1%
    if (at === before.length - 1 && namesAnother(claim, text?.folded.slice(judged.claim.end, claim.subjectStart) ?? ''))
      return [];
    const [fact] = judged.cells;
    if (fact) {
      const total = judged.claim.whole === null ? undefined : figures[judged.claim.whole];
      const [whole] = total?.claim.item === claim.item ? total.cells : [];
      return whole && whole.cell.row !== fact.cell.row ? [fact, whole] : [fact];
    }
    if (!isPassed(judged.claim)) return [];
  }
  return [];
}

/** A clause between that names something, before a word that only goes on from it. */
const namesAnother = ({ own }: TextClaim, between: string): boolean => goesOn(own) && isLongName(between);

/** Differences and shares that no sheet has stand between a figure and what follows of it. */
const isPassed = ({ kind, figure, own }: TextClaim): boolean =>
  kind === 'change' || kind === 'growth' || kind === 'share' || figure?.isPoints === true || nameKey(own).length < 2;

function closesBracket(between: string): boolean {
  const close = between.indexOf(')');
  return close >= 0 && !between.slice(0, close).includes('(');
}

function cellsOf(claim: TextClaim, row: Fact, index: FactIndex, year: number | null): readonly Fact[] | null {
  const beside = index.rowOf(row);
  const fits = beside.flatMap((fact) => {
    if (!fitsUnit(claim, fact, true) || !fitsYear(claim, fact, index.book.year ?? year)) return [];
    if (!fitsScope(claim, fact, '')) return [];
    const role = isOtherRate(claim, fact) ? null : roleFit(claim, fact);
    return role === null ? [] : [{ fact, role }];
  });
  fits.sort((a, b) => b.role - a.role);
  const [best, next] = fits;
  if (best && next && best.role - next.role < CLOSE && best.fact.role === next.fact.role) return null;
  if (best) return [best.fact];
  return quotientOf(
    claim,
    beside.filter((fact) => fitsYear(claim, fact, index.book.year ?? year)),
  );
}

/** 到位率 is none of a column of 支出率. */
function isOtherRate({ kind, own }: TextClaim, { role, column }: Fact): boolean {
  if (kind !== 'rate' || role !== 'rate') return false;
  const [said, heading] = [nameKey(own), nameKey(bareHeading(column))];
  return said !== heading && RATES.has(said) && RATES.has(heading);
}
const RATES: ReadonlySet<string> = new Set(['执行率', '到位率']);

/** 完成预算的86.86%. */
const OF_BUDGET = /预算(?:数|安排)?的$/;

/** The row's own quotient where no cell states it: spent ÷ budget, actual ÷ target; budget and spent for what is left. */
function quotientOf(claim: TextClaim, beside: readonly Fact[]): readonly Fact[] | null {
  const of = (role: Fact['role']): Fact | undefined => beside.find((fact) => fact.role === role && fact.span !== null);
  const [plan, actual, arrived] = [of('plan'), of('actual'), of('arrived')];
  if (claim.kind === 'rate') {
    const key = nameKey(claim.own);
    if (key === '到位率') return arrived && plan ? [arrived, plan] : null;
    if (key !== '执行率' && !isCompletion(claim) && !OF_BUDGET.test(claim.own.trimEnd())) return null;
    const below = plan ?? arrived;
    return actual && below && actual.unitClass === below.unitClass ? [actual, below] : null;
  }
  if (claim.role === 'rest' && claim.kind === 'change') {
    const from = plan ?? arrived;
    return actual && from && actual.unitClass === 'money' && from.unitClass === 'money' ? [from, actual] : null;
  }
  return null;
}
