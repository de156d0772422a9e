import { speaksOfLastYear } from '../columns/other-years';
import { headerWord, isNamedSubtotal, isScoreTotal, isSubtotal, speaksOfScoreTotal } from '../words/lexicon';
import evidence from '../words/indicator-evidence.json';
import { Candidates } from './candidates';
import { cellsOf } from './column-cells';
import { scalesTo } from './column-evidence';
import { headsIndicators } from './header-signs';
import { labelLayout } from './label-layout';
import { pointsPair } from './points-pair';
import { proportionOf } from './proportion';
import { candidateOf, type Candidate, type Taken } from './role-candidates';
import { isWeighed, OPEN } from './weighed-roles';
import { isHeaderAgain } from '../headers/repeated-header';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock, HeaderColumn } from '../table-types';

/** Rows that are looked at for what a column holds. */
const SEEN_ROWS = 40;

/**
 * The header with the roles of its columns as words, cells, neighbours and arithmetic together bear them out, each role
 * once, the best supported first; `why` names what spoke for it. A block that heads no indicators comes back as it is.
 */
export function settleColumns(view: SheetView, block: HeaderBlock, limit: number): HeaderBlock {
  if (!headsIndicators(view, block)) return block;
  const rows = bodyRows(view, block, limit);
  if (rows.length === 0) return block;
  const columns = block.columns.filter(takesPart);
  const cells = new Map(columns.map(({ column }) => [column, cellsOf(view, column, rows)]));
  const proportion = proportionOf(view, columns, cells, rows);
  const points = pointsPair(view, columns, cells, rows);
  const labels = labelLayout(block.columns, cells, rows);
  const settled = new Map<HeaderColumn, Candidate>();
  const taken: Taken = {};
  const candidates = new Candidates(columns, (column, role) =>
    candidateOf({ view, rows, cells, taken, proportion, points, labels, column }, role),
  );
  for (;;) {
    const left = columns.filter((column) => !settled.has(column));
    const best = bestOf(candidates.of(left, (role) => taken[role] === undefined));
    if (!best) break;
    const others = candidates.of([best.column], (role) => taken[role] === undefined && role !== best.role);
    settled.set(best.column, { ...best, against: bestOf(others) });
    taken[best.role] = best.column.column;
    candidates.renew(best.role);
  }
  const outcomes = block.columns.map((column) => {
    const won = settled.get(column);
    if (won || !cells.has(column.column)) return outcome(column, won, taken);
    return outcome(column, won, taken, bestOf(candidates.of([column], (role) => taken[role] !== undefined)));
  });
  return { ...block, columns: scaled(view, outcomes, taken, rows) };
}

/**
 * The best supported of them; of equal ones the first that says it itself, and not only by what it stands under (原因说明
 * beside 经费保障, both under 偏差原因分析), and of the roles of one column that of which its heading speaks. Those that too
 * little supports do not count.
 */
function bestOf(candidates: Iterable<Candidate>): Candidate | undefined {
  let best: Candidate | undefined;
  for (const entry of candidates) {
    if (entry.score < evidence.threshold || (best && best.score > entry.score)) continue;
    if (!best || entry.score > best.score || isSaid(entry, best)) best = entry;
  }
  return best;
}

const isSaid = (entry: Candidate, best: Candidate): boolean =>
  entry.column === best.column
    ? speaksOfIt(entry) && !speaksOfIt(best)
    : !saysItself(best) && isBeside(best, entry) && saysItself(entry);

const speaksOfIt = ({ why }: Candidate): boolean => why.includes('likely-word') || why.includes('word');

const saysItself = ({ column, role }: Candidate): boolean =>
  headerWord(column.texts.at(-1) ?? '')?.roles.includes(role) ?? false;

const isBeside = (one: Candidate, other: Candidate): boolean =>
  one.role === other.role && one.column.texts.length > 1 && one.column.texts[0] === other.column.texts[0];

/**
 * 单项得分 and 折算得分 are both scores by their words: which is of a hundred, and which is what it comes to, the figures say.
 * A column by which the weight is multiplied, 等次系数, is found by them whatever its words.
 */
function scaled(
  view: SheetView,
  columns: readonly HeaderColumn[],
  { weight, score }: Taken,
  rows: readonly number[],
): readonly HeaderColumn[] {
  if (weight === undefined || score === undefined || columns.some(({ role }) => role === 'unitScore')) return columns;
  const isScore = ({ texts }: HeaderColumn): boolean => texts.some((text) => headerWord(text)?.roles.includes('score'));
  const others = columns.filter(({ column, role }) => column !== score && column !== weight && !isSettled(role));
  const points = others.find(({ column }) => scalesTo(view, column, { weight, score }, rows));
  if (points) return columns.map((column) => (column === points ? unitScore(column) : column));
  const whole = others.find(
    (column) => isScore(column) && scalesTo(view, score, { weight, score: column.column }, rows),
  );
  if (!whole) return columns;
  return columns.map((column) => {
    if (column === whole) return { ...column, role: 'score', roles: ['score'], why: ['scaled-points'] };
    return column.column === score ? unitScore(column) : column;
  });
}

const isSettled = (role: HeaderColumn['role']): boolean => role !== null && role !== 'score' && isWeighed(role);
const unitScore = (column: HeaderColumn): HeaderColumn => ({
  ...column,
  role: 'unitScore',
  roles: ['unitScore'],
  why: ['scaled-points'],
});

/** The column with the role that it got, and without those that others got; columns of weights may be several. */
function outcome(
  column: HeaderColumn,
  won: Candidate | undefined,
  taken: Taken,
  lost: Candidate | undefined = won?.against,
): HeaderColumn {
  const against = lost && { against: { role: lost.role, why: lost.why } };
  if (won) return { ...column, role: won.role, roles: [won.role], why: won.why, ...against };
  const roles = column.roles.filter((role) => role === 'weight' || !isWeighed(role) || taken[role] === undefined);
  const own = takesPart(column) ? roles.filter((role) => role === 'weight' || !isWeighed(role)) : roles;
  const left = own.length === column.roles.length ? column : { ...column, role: own[0] ?? null, roles: own };
  return against ? { ...left, ...against } : left;
}

const takesPart = ({ roles, texts }: HeaderColumn): boolean =>
  !texts.some(speaksOfLastYear) && (roles.length === 0 || roles.some((role) => isWeighed(role) || OPEN.has(role)));

/** Rows under the header that a closing total, a blank stretch or a merged remark does not end. */
function bodyRows(view: SheetView, block: HeaderBlock, limit: number): readonly number[] {
  const { area } = block;
  const rows: number[] = [];
  let blanks = 0;
  for (let row = area.bottom + 1; row <= limit && rows.length < SEEN_ROWS && blanks < 2; row++) {
    const cells = view.filled(row, area.left, area.right);
    const [first] = cells;
    if (!first) {
      blanks++;
      continue;
    }
    blanks = 0;
    if (typeof first.value === 'string') {
      if (isScoreTotal(first.value)) break;
      if (isSubtotal(first.value) || isNamedSubtotal(first.value) || speaksOfScoreTotal(first.value)) continue;
    }
    const isHeader = cells.filter(({ value }) => typeof value === 'string' && headerWord(value) !== null).length > 2;
    if (isHeader && isHeaderAgain(view, block, row)) continue;
    if (isHeader && !cells.some(({ value }) => typeof value === 'number')) break;
    rows.push(row);
  }
  return rows;
}
