import { likelyRoles } from '../words/likely-words';
import evidence from '../words/indicator-evidence.json';
import type { ColumnCells } from './column-cells';
import {
  deducts,
  fillsPoints,
  isNearTarget,
  isShareOf,
  provesShare,
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
  'deduction',
  'reason',
] as const;
export type Weighed = (typeof WEIGHED)[number];
export const isWeighed = (role: string): role is Weighed => (WEIGHED as readonly string[]).includes(role);

/** A word that leaves open what its column tells, where the table has no amounts. */
export const OPEN: ReadonlySet<string> = new Set(['item', 'initial', 'budget', 'spent']);
const FEWEST_FILLED = 1;

/** A role that a column may play, with what was found for and against it. */
export interface Candidate {
  readonly column: HeaderColumn;
  readonly role: Weighed;
  readonly score: number;
  readonly why: readonly ReasonKey[];
  /** The best supported of its other roles, once it is settled. */
  readonly against?: Candidate | undefined;
}

/** Zero-based columns that play a role already. */
export type Taken = Partial<Record<Weighed, number>>;

/** A column of targets, one of what was done and one of its share, proven by their figures whatever heads them. */
export interface Proportion {
  readonly target: number;
  readonly actual: number;
  readonly completion: number;
}

/**
 * Columns of numbers of which the third holds the second ÷ the first, those first that the words agree with; null where
 * none do. A column that a word gives another role takes no part: a weight is its score's share as well.
 */
export function proportionOf(
  view: SheetView,
  columns: readonly HeaderColumn[],
  cells: ReadonlyMap<number, ColumnCells>,
  rows: readonly number[],
): Proportion | null {
  const numbered = columns.filter(({ column }) => {
    const own = cells.get(column);
    return own !== undefined && most(own.numbers + own.figures, own);
  });
  const fits = (column: HeaderColumn, role: Weighed): boolean =>
    column.roles.every((other) => other === role || OPEN.has(other));
  let best: (Proportion & { readonly said: number }) | null = null;
  for (const completion of numbered)
    for (const target of numbered)
      for (const actual of numbered) {
        const inOrder = target.column < actual.column && completion !== target && completion !== actual;
        if (!inOrder || !fits(completion, 'completion') || !fits(target, 'target') || !fits(actual, 'actual')) continue;
        const said =
          (speaksOf(target, 'target') ? 1 : 0) +
          (speaksOf(actual, 'actual') ? 1 : 0) +
          (speaksOf(completion, 'completion') ? 1 : 0);
        if (best && best.said >= said) continue;
        const found = { target: target.column, actual: actual.column, completion: completion.column };
        // Words that agree leave less to be proven.
        if (provesShare(view, found, rows, said >= 2 ? 1 : 2)) best = { ...found, said };
      }
  return best;
}

const speaksOf = ({ roles, texts }: HeaderColumn, role: Weighed): boolean =>
  roles.includes(role) || texts.some((text) => likelyRoles(text).includes(role));

/** A column among the others of its block, with what is settled so far. */
export interface Place {
  readonly view: SheetView;
  readonly block: HeaderBlock;
  readonly rows: readonly number[];
  readonly cells: ReadonlyMap<number, ColumnCells>;
  readonly taken: Taken;
  readonly proportion: Proportion | null;
  readonly column: HeaderColumn;
}

/** What supports each role that `isOpen` lets the column have. */
export function candidatesOf(place: Place, isOpen: (role: Weighed) => boolean): readonly Candidate[] {
  const own = place.cells.get(place.column.column);
  if (!own) return [];
  return WEIGHED.filter(isOpen).map((role) => {
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
      say('cells-figures', most(own.figures, own) || (taken.unit !== undefined && most(own.numbers, own)));
      say('units-agree', taken.actual !== undefined && unitsAgree(view, column.column, taken.actual, rows));
      say('share-of-target', place.proportion?.target === column.column);
      say('cells-deny', isMark);
      say('cells-of-other-level', isLevel);
      break;
    case 'actual':
      say('cells-figures', most(own.figures, own) || (taken.unit !== undefined && most(own.numbers, own)));
      say('units-agree', taken.target !== undefined && unitsAgree(view, column.column, taken.target, rows));
      say('beside-values', taken.target !== undefined && column.column > taken.target);
      say('near-target', taken.target !== undefined && isNearTarget(view, column.column, taken.target, rows));
      say(
        'share-of-target',
        place.proportion?.actual === column.column ||
          (taken.target !== undefined &&
            taken.completion !== undefined &&
            isShareOf(view, taken.completion, { target: taken.target, actual: column.column }, rows)),
      );
      say('cells-speak-against', most(own.bounds, own));
      say('cells-deny', isMark);
      say('cells-of-other-level', isLevel);
      break;
    case 'weight':
      say('cells-numbers', most(own.numbers, own));
      say('sum-of-weights', own.numbers * 2 > rows.length && sumsToWeights(view, column.column, rows));
      say('covers-scores', taken.score !== undefined && staysWithin(view, taken.score, column.column, rows));
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
        place.proportion?.completion === column.column ||
          (taken.target !== undefined &&
            taken.actual !== undefined &&
            isShareOf(view, column.column, { target: taken.target, actual: taken.actual }, rows)),
      );
      say('cells-deny', own.filled > 0 && own.numbers === 0 && own.names > 0);
      break;
    case 'deduction':
      say(
        'deducts',
        taken.weight !== undefined &&
          taken.score !== undefined &&
          deducts(view, column.column, { weight: taken.weight, score: taken.score }, rows),
      );
      say('cells-deny', own.filled > 0 && own.numbers === 0);
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
      say('cells-every-row', isEveryRow(own, rows) && isLabel(place));
      say('cells-span-rows', own.spanned > 0 && isNamedBeside(place));
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

const isEveryRow = (own: ColumnCells, rows: readonly number[]): boolean =>
  own.filled >= FEWEST_OF_EVERY && own.filled + own.covered === rows.length && own.distinct === own.filled;
const FEWEST_OF_EVERY = 4;

/** Left of all values and weights, under a heading that tells nothing else. */
function isLabel({ block, cells, column }: Place): boolean {
  const own = (at: number): ColumnCells | undefined => cells.get(at);
  const first = block.columns.find(
    ({ column: at, roles }) =>
      roles.some((role) => role === 'target' || role === 'actual' || role === 'weight' || role === 'score') ||
      holdsValues(own(at)),
  );
  return first === undefined || column.column < first.column;
}

/** Another column of labels, right of this one, names every row by itself. */
const isNamedBeside = (place: Place): boolean =>
  place.block.columns.some((other) => {
    const own = place.cells.get(other.column);
    return (
      other.column > place.column.column &&
      own !== undefined &&
      isEveryRow(own, place.rows) &&
      own.names * 2 > own.filled &&
      isLabel({ ...place, column: other })
    );
  });

const holdsValues = (own: ColumnCells | undefined): boolean =>
  own !== undefined && most(own.figures + own.numbers, own);
