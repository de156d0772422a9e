import { likelyRoles } from '../words/likely-words';
import type { LabelLayout } from './label-layout';
import type { PointsPair } from './points-pair';
import type { Proportion } from './proportion';
import evidence from '../words/indicator-evidence.json';
import { isEveryRow, most, type ColumnCells } from './column-cells';
import {
  deducts,
  fillsPoints,
  isNearTarget,
  isShareOf,
  repeatsWords,
  speaksWhereShort,
  staysWithin,
  sumsToWeights,
  unitsAgree,
} from './column-evidence';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderColumn, ReasonKey } from '../table-types';
import { OPEN, type Weighed } from './weighed-roles';

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

/** A column among the others of its block, with what is settled so far. */
export interface Place {
  readonly view: SheetView;
  readonly rows: readonly number[];
  readonly cells: ReadonlyMap<number, ColumnCells>;
  readonly taken: Taken;
  readonly proportion: Proportion | null;
  readonly points: PointsPair | null;
  readonly labels: LabelLayout;
  readonly column: HeaderColumn;
}

/** What supports a role of the column; null where nothing was seen of it. */
export function candidateOf(place: Place, role: Weighed): Candidate | null {
  const own = place.cells.get(place.column.column);
  if (!own) return null;
  const why = [...wordsFor(place, role), ...cellsFor(place, role, own)];
  return { column: place.column, role, score: why.reduce((sum, key) => sum + evidence.scores[key], 0), why };
}

function wordsFor({ column }: Place, role: Weighed): readonly ReasonKey[] {
  const at = column.roles.indexOf(role);
  if (at === 0) return ['word'];
  if (at > 0) return ['other-word'];
  const known = column.roles.some((other) => !OPEN.has(other));
  return !known && column.texts.some((text) => likelyRoles(text).includes(role)) ? ['likely-word'] : [];
}

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
      say('cells-comparators', most(own.comparators - own.directions, own));
      say('cells-directions', most(own.directions, own));
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
      say('between-sign-and-unit', taken.sign === column.column - 1 && taken.unit === column.column + 1);
      say('cells-deny', isMark);
      say('cells-of-other-level', isLevel);
      break;
    case 'actual':
      say(
        'cells-figures',
        most(own.figures, own) ||
          (taken.unit !== undefined && most(own.numbers, own)) ||
          (taken.target !== undefined && own.answers > 0 && most(own.numbers + own.answers, own)),
      );
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
      say('cells-repeat', taken.target !== undefined && repeatsWords(view, column.column, taken.target, rows));
      say('cells-deny', isMark);
      say('cells-of-other-level', isLevel);
      break;
    case 'weight':
      say('cells-numbers', most(own.numbers, own));
      say('sum-of-weights', own.numbers * 2 > rows.length && sumsToWeights(view, column.column, rows));
      say(
        'covers-scores',
        (taken.score !== undefined && staysWithin(view, taken.score, column.column, rows)) ||
          (isBehindTarget(place) && place.points?.weight === column.column),
      );
      say('cells-of-other-level', own.spanned > 0);
      say('cells-deny', own.filled > 0 && own.numbers === 0);
      break;
    case 'score':
      say('cells-numbers', most(own.numbers, own));
      say(
        'within-weights',
        (taken.weight !== undefined && staysWithin(view, column.column, taken.weight, rows)) ||
          (isBehindTarget(place) && place.points?.score === column.column),
      );
      say('heading-points', isPointsHeading(place));
      say('beside-values', taken.actual !== undefined && column.column > taken.actual && most(own.numbers, own));
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
      say('cells-every-row', isEveryRow(own, rows) && column.column < place.labels.firstValue);
      say('cells-span-rows', own.spanned > 0 && column.column < place.labels.lastNaming);
      say('nearest-values', place.labels.lastLabel === column.column);
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

const isBehindTarget = ({ taken, column }: Place): boolean =>
  taken.target !== undefined && column.column > taken.target;

/** A heading that is nothing but points, 50, over scores that fit in. */
function isPointsHeading({ view, rows, column }: Place): boolean {
  const points = Number(column.texts.at(-1)?.replace(/分$/, '') ?? NaN);
  return points > 0 && points <= 100 && fillsPoints(view, column.column, points, rows);
}
