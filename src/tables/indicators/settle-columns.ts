import { headerWord, isScoreTotal, isSideLabel } from '../words/lexicon';
import { likelyRoles } from '../words/likely-words';
import evidence from '../words/indicator-evidence.json';
import { cellsOf, type ColumnCells } from './column-cells';
import {
  fillsPoints,
  isNearTarget,
  isShareOf,
  scalesTo,
  speaksWhereShort,
  staysWithin,
  sumsToWeights,
  unitsAgree,
} from './column-evidence';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock, HeaderColumn, ReasonKey } from '../table-types';

/** Roles that the cells of a column can bear out or deny; the others follow from words alone. */
const WEIGHED = [
  'name',
  'level1',
  'level2',
  'sign',
  'target',
  'unit',
  'actual',
  'weight',
  'score',
  'completion',
  'reason',
] as const;
type Weighed = (typeof WEIGHED)[number];
const isWeighed = (role: string): role is Weighed => (WEIGHED as readonly string[]).includes(role);

/** Words that say that a header is one of indicators. */
const SIGNS: ReadonlySet<string> = new Set(['level1', 'level2', 'name', 'target', 'actual', 'weight', 'score']);
/** Words of tables of amounts. */
const AMOUNTS: ReadonlySet<string> = new Set(['initial', 'budget', 'adjust', 'spent', 'balance', 'rate']);
/** A word that leaves open what its column tells, where the table has no amounts. */
const OPEN: ReadonlySet<string> = new Set(['item']);
const FEWEST_SIGNS = 2;
/** Rows that are looked at for what a column holds. */
const SEEN_ROWS = 40;
const FEWEST_FILLED = 1;

interface Candidate {
  readonly column: HeaderColumn;
  readonly role: Weighed;
  readonly score: number;
  readonly why: readonly ReasonKey[];
}

type Taken = Partial<Record<Weighed, number>>;

/**
 * The header with the roles of its columns as words, cells, neighbours and arithmetic together bear them out, each role
 * once, the best supported first; `why` names what spoke for it. A block that heads no indicators comes back as it is.
 */
export function settleColumns(view: SheetView, block: HeaderBlock, limit: number): HeaderBlock {
  if (!signsOf(block)) return block;
  const rows = bodyRows(view, block, limit);
  if (rows.length === 0) return block;
  const columns = block.columns.filter(takesPart);
  const cells = new Map(columns.map(({ column }) => [column, cellsOf(view, column, rows)]));
  const settled = new Map<HeaderColumn, Candidate>();
  const taken: Taken = {};
  for (;;) {
    const open = columns.filter((column) => !settled.has(column));
    const best = open
      .flatMap((column) => candidatesOf({ view, block, rows, cells, taken, column }))
      .filter(({ score }) => score >= evidence.threshold)
      .reduce<Candidate | null>((found, entry) => (found && found.score >= entry.score ? found : entry), null);
    if (!best) break;
    settled.set(best.column, best);
    taken[best.role] = best.column.column;
  }
  const outcomes = block.columns.map((column) => outcome(column, settled.get(column), taken));
  return { ...block, columns: scaled(view, outcomes, taken, rows) };
}

/** 单项得分 and 折算得分 are both scores by their words: which is of a hundred, and which is what it comes to, the figures say. */
function scaled(
  view: SheetView,
  columns: readonly HeaderColumn[],
  { weight, score }: Taken,
  rows: readonly number[],
): readonly HeaderColumn[] {
  if (weight === undefined || score === undefined || columns.some(({ role }) => role === 'unitScore')) return columns;
  const other = columns.find(
    ({ column, texts }) =>
      column !== score &&
      texts.some((text) => headerWord(text)?.roles.includes('score')) &&
      scalesTo(view, score, { weight, score: column }, rows),
  );
  if (!other) return columns;
  return columns.map((column) => {
    if (column === other) return { ...column, role: 'score', roles: ['score'], why: ['scaled-points'] };
    return column.column === score
      ? { ...column, role: 'unitScore', roles: ['unitScore'], why: ['scaled-points'] }
      : column;
  });
}

/** The column with the role that it got, and without those that others got; columns of weights may be several. */
function outcome(column: HeaderColumn, won: Candidate | undefined, taken: Taken): HeaderColumn {
  if (won) return { ...column, role: won.role, roles: [won.role], why: won.why };
  const roles = column.roles.filter((role) => role === 'weight' || !isWeighed(role) || taken[role] === undefined);
  const own = takesPart(column) ? roles.filter((role) => role === 'weight' || !isWeighed(role)) : roles;
  return own.length === column.roles.length ? column : { ...column, role: own[0] ?? null, roles: own };
}

/**
 * Whether headings speak of indicators: two words of the lexicon, or one beside others that are likely by their morphemes,
 * and not of amounts.
 */
export function signsOf({ columns, side }: HeaderBlock): boolean {
  const has = (roles: ReadonlySet<string>): number =>
    columns.filter(({ roles: own }) => own.some((role) => roles.has(role))).length;
  const known = has(SIGNS) + (side !== null && isSideLabel(side.text) ? 1 : 0);
  const likely = columns.filter(
    ({ roles, texts }) => roles.length === 0 && texts.some((text) => likelyRoles(text).some((role) => SIGNS.has(role))),
  ).length;
  const isTold = known >= FEWEST_SIGNS || (known > 0 && known + likely > FEWEST_SIGNS);
  return isTold && has(AMOUNTS) < FEWEST_SIGNS;
}

const takesPart = ({ roles }: HeaderColumn): boolean =>
  roles.length === 0 || roles.some((role) => isWeighed(role) || OPEN.has(role));

/** Rows under the header that a closing total, a blank stretch or a merged remark does not end. */
function bodyRows(view: SheetView, { area }: HeaderBlock, limit: number): readonly number[] {
  const rows: number[] = [];
  let blanks = 0;
  for (let row = area.bottom + 1; row <= limit && rows.length < SEEN_ROWS && blanks < 2; row++) {
    const cells = view.filled(row).filter(({ column }) => column >= area.left && column <= area.right);
    const [first] = cells;
    if (!first) {
      blanks++;
      continue;
    }
    blanks = 0;
    if (typeof first.value === 'string' && isScoreTotal(first.value)) break;
    if (cells.filter(({ value }) => typeof value === 'string' && headerWord(value) !== null).length > 2) break;
    rows.push(row);
  }
  return rows;
}

interface Place {
  readonly view: SheetView;
  readonly block: HeaderBlock;
  readonly rows: readonly number[];
  readonly cells: ReadonlyMap<number, ColumnCells>;
  readonly taken: Taken;
  readonly column: HeaderColumn;
}

function candidatesOf(place: Place): readonly Candidate[] {
  const own = place.cells.get(place.column.column);
  if (!own) return [];
  return WEIGHED.filter((role) => place.taken[role] === undefined).map((role) => {
    const why = [...wordsFor(place, role), ...cellsFor(place, role, own)];
    const score = why.reduce((sum, key) => sum + evidence.scores[key], 0);
    return { column: place.column, role, score, why };
  });
}

function wordsFor({ column }: Place, role: Weighed): readonly ReasonKey[] {
  const at = column.roles.indexOf(role);
  if (at === 0) return ['word'];
  if (at > 0) return ['other-word'];
  const known = column.roles.some((other) => !OPEN.has(other));
  return !known && column.texts.some((text) => likelyRoles(text).includes(role)) ? ['likely-word'] : [];
}

const most = (count: number, { filled }: ColumnCells): boolean => filled >= FEWEST_FILLED && count * 2 > filled;

/** What the cells of the column, and its place among the columns settled so far, say for and against a role. */
function cellsFor(place: Place, role: Weighed, own: ColumnCells): readonly ReasonKey[] {
  const said: ReasonKey[] = [];
  const say = (key: ReasonKey, holds: boolean): void => {
    if (holds) said.push(key);
  };
  const { view, rows, taken, column } = place;
  const isMark = most(own.comparators + own.units + own.natures, own);
  const isLevel = most(own.firstLevels, own) || most(own.secondLevels, own);
  switch (role) {
    case 'sign':
      say('cells-comparators', most(own.comparators, own));
      say('cells-deny', own.comparators === 0 && most(own.natures + own.figures + own.sentences, own));
      break;
    case 'unit':
      say('cells-units', most(own.units, own));
      say('cells-deny', own.units === 0 && most(own.sentences + own.natures + own.comparators, own));
      break;
    case 'target':
      say('cells-bounds', own.bounds > 0 && own.bounds * 4 >= own.filled);
      say('cells-figures', most(own.figures, own));
      say('units-agree', taken.actual !== undefined && unitsAgree(view, column.column, taken.actual, rows));
      say('cells-deny', isMark);
      say('cells-of-other-level', isLevel);
      break;
    case 'actual':
      say('cells-figures', most(own.figures, own));
      say('units-agree', taken.target !== undefined && unitsAgree(view, column.column, taken.target, rows));
      say('beside-values', taken.target !== undefined && column.column > taken.target);
      say('near-target', taken.target !== undefined && isNearTarget(view, column.column, taken.target, rows));
      say(
        'share-of-target',
        taken.target !== undefined &&
          taken.completion !== undefined &&
          isShareOf(view, taken.completion, { target: taken.target, actual: column.column }, rows),
      );
      say('cells-speak-against', most(own.bounds, own));
      say('cells-deny', isMark);
      say('cells-of-other-level', isLevel);
      break;
    case 'weight':
      say('cells-numbers', most(own.numbers, own));
      say('sum-of-weights', sumsToWeights(view, column.column, rows));
      say('cells-deny', own.filled > 0 && own.numbers === 0);
      break;
    case 'score':
      say('cells-numbers', most(own.numbers, own));
      say('within-weights', taken.weight !== undefined && staysWithin(view, column.column, taken.weight, rows));
      say('heading-points', isPointsHeading(place));
      say('cells-deny', own.filled > 0 && own.numbers === 0);
      break;
    case 'completion':
      say(
        'share-of-target',
        taken.target !== undefined &&
          taken.actual !== undefined &&
          isShareOf(view, column.column, { target: taken.target, actual: taken.actual }, rows),
      );
      say('cells-deny', own.filled > 0 && own.numbers === 0 && own.names > 0);
      break;
    case 'reason':
      say('cells-sentences', own.filled === 0 || most(own.sentences, own));
      say(
        'filled-where-short',
        taken.weight !== undefined &&
          taken.score !== undefined &&
          speaksWhereShort(view, column.column, { weight: taken.weight, score: taken.score }, rows),
      );
      say('cells-speak-against', most(own.numbers, own));
      break;
    case 'name':
      say('cells-names', own.names > 0 && own.names * 2 > rows.length);
      say('nearest-values', isLastLabel(place));
      say('cells-of-other-level', isLevel && own.filled > 1);
      say('cells-deny', isMark || most(own.numbers + own.bounds, own));
      break;
    case 'level1':
    case 'level2':
      say('cells-first-levels', role === 'level1' && most(own.firstLevels, own));
      say('cells-second-levels', role === 'level2' && most(own.secondLevels, own));
      say(
        'cells-of-other-level',
        most(role === 'level1' ? own.secondLevels - own.firstLevels : own.firstLevels - own.secondLevels, own),
      );
      say('cells-deny', isMark || most(own.numbers, own));
      break;
  }
  return said;
}

/** A heading that is nothing but points, 50, over scores that fit in. */
function isPointsHeading({ view, rows, column }: Place): boolean {
  const points = Number(column.texts.at(-1)?.replace(/分$/, '') ?? NaN);
  return points > 0 && points <= 100 && fillsPoints(view, column.column, points, rows);
}

/** The last column of names before the first column that may hold values. */
function isLastLabel({ block, cells, column }: Place): boolean {
  const isValue = ({ column: at, roles }: HeaderColumn): boolean => {
    const own = cells.get(at);
    return (
      roles.some((role) => role === 'target' || role === 'actual' || role === 'weight' || role === 'score') ||
      (own !== undefined && most(own.figures + own.numbers, own))
    );
  };
  const first = block.columns.find(isValue);
  const labels = block.columns.filter(({ column: at, roles }) => {
    const own = cells.get(at);
    return (
      (first === undefined || at < first.column) &&
      own !== undefined &&
      roles.every((role) => isWeighed(role) || OPEN.has(role)) &&
      own.names > 0 &&
      !most(own.sentences, own) &&
      !most(own.firstLevels, own) &&
      !most(own.secondLevels, own)
    );
  });
  const named = labels.filter(({ roles }) => roles.includes('name'));
  return (named.length > 0 ? named : labels).at(-1) === column;
}
