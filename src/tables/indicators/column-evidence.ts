import { readAmount, readQuantity, type Decimal, type Quantity } from '../../quantity';
import evidence from '../words/indicator-evidence.json';
import type { SheetView } from '../sheet/sheet-view';
import { memory } from '../../workbook/memory';
import { MAX_COLUMNS } from '../../workbook/address';

const WEIGHT_SUMS: ReadonlySet<number> = new Set(evidence.weightSums);
/** Fewer rows may agree by chance. */
const FEWEST_ROWS = 2;

const numberAt = (view: SheetView, row: number, column: number): Decimal | null => {
  const amount = readAmount(view.value(row, column), view.format(row, column));
  return amount.kind === 'number' ? amount.value : null;
};

/** What a column is held against is held against every other one: it is read once. */
const remembered = memory<SheetView, number, Quantity>();
const quantityAt = (view: SheetView, row: number, column: number): Quantity =>
  remembered(view, row * MAX_COLUMNS + column, () => readQuantity(view.value(row, column), view.format(row, column)));

const numbersOf = (view: SheetView, column: number, rows: readonly number[]): Decimal[] =>
  rows.flatMap((row) => numberAt(view, row, column) ?? []);

/** The numbers of a column, added. */
export const sumOf = (view: SheetView, column: number, rows: readonly number[]): number =>
  numbersOf(view, column, rows).reduce((sum, value) => sum + value.toNumber(), 0);

/** The numbers of a column add up to what weights do: 100, or 90 beside an execution rate. */
export function sumsToWeights(view: SheetView, column: number, rows: readonly number[]): boolean {
  const numbers = numbersOf(view, column, rows);
  const [first, ...others] = numbers;
  if (!first || numbers.length < FEWEST_ROWS) return false;
  const sum = others.reduce((added, value) => added.plus(value), first);
  return WEIGHT_SUMS.has(sum.toNumber()) || sum.eq(1);
}

/** One row in so many may be wrong, and still the column is what the others say. */
const ROWS_TO_ONE_FAULT = 4;

/** The numbers of a column are at most the weights beside them, nearly all of them, and some are the whole weight. */
export function staysWithin(view: SheetView, column: number, weight: number, rows: readonly number[]): boolean {
  let whole = 0;
  let pairs = 0;
  let faults = 0;
  for (const row of rows) {
    const [score, most] = [numberAt(view, row, column), numberAt(view, row, weight)];
    if (!score || !most) continue;
    pairs++;
    if (score.gt(most) || score.isNegative()) faults++;
    if (score.eq(most)) whole++;
  }
  return pairs >= FEWEST_ROWS && whole > 0 && faults * ROWS_TO_ONE_FAULT <= pairs;
}

/** The points that a heading stands for, 50 over scores: every number beneath is at most so much, and so is their sum. */
export function fillsPoints(view: SheetView, column: number, points: number, rows: readonly number[]): boolean {
  const numbers = numbersOf(view, column, rows);
  return numbers.length > 0 && numbers.every((value) => !value.isNegative()) && sumOf(view, column, rows) <= points;
}

/** Both columns speak of the same units in most rows in which both name one: 20场 | 22场. */
export function unitsAgree(view: SheetView, one: number, other: number, rows: readonly number[]): boolean {
  let same = 0;
  let pairs = 0;
  for (const row of rows) {
    const [a, b] = [one, other].map((column) => quantityAt(view, row, column));
    if (a?.kind === 'date' && b?.kind === 'date') same++;
    else if (a?.kind !== 'number' || b?.kind !== 'number' || (a.unit ?? b.unit) === null) continue;
    else if (a.unit === b.unit) same++;
    pairs++;
  }
  return pairs > 0 && same * 2 > pairs;
}

/** What is done of a target is seldom less or more than so much of it. */
const LEAST_OF_TARGET = 0.3;
const MOST_OF_TARGET = 2;

/** Figures of about the size of the targets beside them, in most rows in which both are numbers and the target is not 0. */
export function isNearTarget(view: SheetView, column: number, target: number, rows: readonly number[]): boolean {
  let near = 0;
  let judged = 0;
  for (const row of rows) {
    const [planned, done] = [target, column].map((at) => quantityAt(view, row, at));
    if (planned?.kind !== 'number' || done?.kind !== 'number' || planned.value.isZero()) continue;
    judged++;
    const share = done.value.div(planned.value).toNumber();
    if (share >= LEAST_OF_TARGET && share <= MOST_OF_TARGET) near++;
  }
  return judged >= FEWEST_ROWS && near * 2 > judged;
}

/** So many words for each different one are a choice of few: 业务统计 again and again, 问卷调查. */
const WORDS_TO_ONE = 2;

/**
 * Beside most targets that are figures the column holds words without one, and these are the same few again and again: where
 * figures come from (业务统计, 问卷调查), who is in charge of them. What was done of a target is a figure, or differs by row.
 */
export function repeatsWords(view: SheetView, column: number, target: number, rows: readonly number[]): boolean {
  const words = new Set<string>();
  let [told, judged] = [0, 0];
  for (const row of rows) {
    if (quantityAt(view, row, target).kind !== 'number' || view.isBlank(row, column)) continue;
    judged++;
    if (quantityAt(view, row, column).kind !== 'wording') continue;
    told++;
    words.add(view.text(row, column).trim());
  }
  return told > FEWEST_ROWS && told * 2 > judged && words.size * WORDS_TO_ONE <= told;
}

const TOLERANCE = 0.006;
/** A share that is written to two decimals of a per cent. */
const FINE = 0.0001;

/**
 * The column holds actual ÷ target, capped at 1 or not, in most rows in which the three can be read; in all of them where each
 * target was just met, since one point and the whole are both 1.
 */
export function isShareOf(
  view: SheetView,
  column: number,
  { target, actual }: { readonly target: number; readonly actual: number },
  rows: readonly number[],
): boolean {
  const { judged, agreeing, telling } = sharesOf(view, { target, actual, completion: column }, rows);
  return judged >= FEWEST_ROWS && agreeing * 2 > judged && (telling > 0 || agreeing === judged);
}

/** The columns are target, actual and share by their figures: in most rows, and in `fewest` where the share is not 1. */
export function provesShare(
  view: SheetView,
  columns: { readonly target: number; readonly actual: number; readonly completion: number },
  rows: readonly number[],
  fewest: number,
): boolean {
  const { judged, agreeing, telling } = sharesOf(view, columns, rows);
  return telling >= fewest && agreeing * 3 >= judged * 2;
}

function sharesOf(
  view: SheetView,
  { target, actual, completion }: { readonly target: number; readonly actual: number; readonly completion: number },
  rows: readonly number[],
): { judged: number; agreeing: number; telling: number } {
  let [judged, agreeing, telling] = [0, 0, 0];
  for (const row of rows) {
    const stated = readAmount(view.value(row, completion), view.format(row, completion));
    if (stated.kind !== 'number') continue;
    const [planned, done] = [target, actual].map((at) => quantityAt(view, row, at));
    if (planned?.kind !== 'number' || done?.kind !== 'number' || planned.value.isZero()) continue;
    judged++;
    const share = done.value.div(planned.value).toNumber();
    const value = stated.value.toNumber();
    const near = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE;
    if (![value, value / 100].some((told) => near(told, share) || near(told, Math.min(share, 1)))) continue;
    agreeing++;
    const miss = Math.min(Math.abs(value - share), Math.abs(value / 100 - share));
    if (share < 1 - TOLERANCE || (share < 1 - 10 * FINE && miss <= FINE)) telling++;
  }
  return { judged, agreeing, telling };
}

/** Points of a hundred × weight ÷ 100, or a factor × weight, = score, in most rows in which the three are numbers. */
export function scalesTo(
  view: SheetView,
  points: number,
  { weight, score }: { readonly weight: number; readonly score: number },
  rows: readonly number[],
): boolean {
  let [agreeing, judged, telling] = [0, 0, 0];
  for (const row of rows) {
    const [part, most, scored] = [points, weight, score].map((column) => numberAt(view, row, column));
    if (!part || !most || !scored) continue;
    judged++;
    const product = part.times(most);
    if (![product, product.div(100)].some((value) => value.minus(scored).abs().lte(TOLERANCE))) continue;
    agreeing++;
    if (!scored.eq(most)) telling++;
  }
  return telling > 0 && judged >= FEWEST_ROWS && agreeing * 2 > judged;
}

/** Weight less what stands in the column is the score, in most rows and in one at least where something was taken off. */
export function deducts(
  view: SheetView,
  column: number,
  { weight, score }: { readonly weight: number; readonly score: number },
  rows: readonly number[],
): boolean {
  let [agreeing, judged, telling] = [0, 0, 0];
  for (const row of rows) {
    const [off, most, scored] = [column, weight, score].map((at) => numberAt(view, row, at));
    if (!off || !most || !scored) continue;
    judged++;
    if (!most.minus(off.abs()).minus(scored).abs().lte(TOLERANCE)) continue;
    agreeing++;
    if (!off.isZero()) telling++;
  }
  return telling > 0 && judged >= FEWEST_ROWS && agreeing * 3 >= judged * 2;
}

/** Every row whose score stays below its weight says something in the column, and there is such a row. */
export function speaksWhereShort(
  view: SheetView,
  column: number,
  { weight, score }: { readonly weight: number; readonly score: number },
  rows: readonly number[],
): boolean {
  const short = rows.filter((row) => {
    const [most, scored] = [weight, score].map((at) => numberAt(view, row, at));
    return most && scored && scored.lt(most);
  });
  return short.length > 0 && short.every((row) => view.text(row, column) !== '');
}
