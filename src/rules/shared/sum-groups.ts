import type { ItemReadings } from '../../tables/readings/item-readings';
import type { AmountSeries } from '../../tables/columns/amount-series';
import { deducts, partsOfRows, sumAllowance } from '../../tables/rows/agreement';

/** A total or class of an item table with the rows that must add up to it, in one column. */
export interface SumGroup {
  readonly readings: ItemReadings;
  readonly series: AmountSeries;
  /** Index of the total's row. */
  readonly total: number;
  /** Indices of the rows that are added: classes whose own cell is blank are replaced by their rows. */
  readonly parts: readonly number[];
  readonly ofWhich: boolean;
}

const known = new WeakMap<ItemReadings, readonly SumGroup[]>();

/**
 * All sums of a table, found once. A class that states no amount of its own stands for the sum of its rows. Columns that the
 * table's totals do not add up have none.
 */
export function sumGroups(readings: ItemReadings): readonly SumGroup[] {
  let groups = known.get(readings);
  if (!groups) {
    const all = findGroups(readings);
    const unsummed = unsummedAmong(all);
    groups = all.filter(({ series }) => !unsummed.has(series));
    known.set(readings, groups);
  }
  return groups;
}

/** The columns of a table that have totals and are no sums: what runs on from line to line, averages. */
export function unsummedSeries(readings: ItemReadings): readonly AmountSeries[] {
  const summed = new Set(sumGroups(readings).map(({ series }) => series));
  return readings.series.filter(
    (series) =>
      !summed.has(series) &&
      readings.table.rows.some(({ children }, index) => children.length > 0 && series.isNumber(index)),
  );
}

/** Fewer totals that do not hold may be as many mistakes. */
const ENOUGH_FAILED = 3;
/** Totals that repeat their last line say so sooner. */
const ENOUGH_REPEATED = 2;
/** So many times more fail than hold. */
const FAILED_PER_HELD = 3;

/** A sum with what it came to. */
interface Outcome {
  readonly group: SumGroup;
  readonly isRight: boolean;
}

/**
 * The columns whose figures say that they are not added up, though the table has totals: most of these repeat the line before
 * (累计), or hardly any is the sum of its lines where the same lines add up in other columns.
 */
function unsummedAmong(groups: readonly SumGroup[]): ReadonlySet<AmountSeries> {
  const bySeries = new Map<AmountSeries, Outcome[]>();
  /** How many columns state the sum of a row, and in how many it holds. */
  const byTotal = new Map<number, { stated: number; held: number }>();
  for (const group of groups) {
    const judged = group.ofWhich || group.parts.length < 2 ? null : judgeSum(group);
    if (!judged || typeof judged === 'string') continue;
    const outcomes = bySeries.get(group.series) ?? [];
    bySeries.set(group.series, outcomes);
    outcomes.push({ group, isRight: judged.consistent });
    const row = byTotal.get(group.total) ?? { stated: 0, held: 0 };
    byTotal.set(group.total, { stated: row.stated + 1, held: row.held + (judged.consistent ? 1 : 0) });
  }
  return new Set([...bySeries].filter(([, outcomes]) => isUnsummed(outcomes, byTotal)).map(([series]) => series));
}

function isUnsummed(
  outcomes: readonly Outcome[],
  byTotal: ReadonlyMap<number, { readonly stated: number; readonly held: number }>,
): boolean {
  const failed = outcomes.filter(({ isRight }) => !isRight).map(({ group }) => group);
  const held = outcomes.length - failed.length;
  if (failed.length < ENOUGH_REPEATED || held * FAILED_PER_HELD > failed.length) return false;
  const repeats = failed.filter(({ series, total, parts }) => {
    const last = parts.findLast((part) => series.isNumber(part));
    return last !== undefined && series.units(last) === series.units(total) && series.units(total) !== 0;
  });
  if (repeats.length >= ENOUGH_REPEATED && repeats.length * FAILED_PER_HELD >= failed.length * 2) return true;
  if (failed.length < ENOUGH_FAILED) return false;
  let [elsewhere, right] = [0, 0];
  for (const { total } of failed) {
    const row = byTotal.get(total);
    elsewhere += (row?.stated ?? 1) - 1;
    right += row?.held ?? 0;
  }
  return right * 2 > elsewhere;
}

function findGroups(readings: ItemReadings): SumGroup[] {
  const { rows } = readings.table;
  const groups: SumGroup[] = [];
  const sums = [...partsOfRows(rows)];
  for (const series of readings.series) {
    for (const [total, children] of sums) {
      const ofWhich = rows[children[0] ?? -1]?.kind === 'of-which';
      const whole =
        series.sumOf(children) !== null || children.every((child) => !standsForRows(readings, series, child));
      const parts = whole ? children : children.flatMap((child) => expand(readings, series, child));
      groups.push({ readings, series, total, parts, ofWhich });
    }
  }
  return groups;
}

/** A class that states no amount of its own but has rows that do. */
function standsForRows(readings: ItemReadings, series: AmountSeries, index: number): boolean {
  if (!series.isBlank(index)) return false;
  const { rows } = readings.table;
  const children = rows[index]?.children;
  return children !== undefined && children.length > 0 && rows[children[0] ?? -1]?.kind !== 'of-which';
}

function expand(readings: ItemReadings, series: AmountSeries, index: number): readonly number[] {
  if (!standsForRows(readings, series, index)) return [index];
  return (readings.table.rows[index]?.children ?? []).flatMap((child) => expand(readings, series, child));
}

/** Most that a stated sum may differ from the sum of its parts, in units (`sumAllowance`). */
export const roundingAllowance = (readings: Pick<ItemReadings, 'table'>, series: AmountSeries, parts: number): number =>
  sumAllowance(series, readings.table.unit, parts);

export interface JudgedSum {
  readonly group: SumGroup;
  /** Sum of the parts in units. */
  readonly sum: number;
  /** Stated less summed, in units. */
  readonly difference: number;
  readonly consistent: boolean;
}

const judgedAsStated = new WeakMap<SumGroup, ReturnType<typeof judged>>();

/** `judged`, once for all who ask about the amounts as they are stated. */
export function judgeSum(group: SumGroup, mended?: ReadonlyMap<number, number>): ReturnType<typeof judged> {
  if (mended) return judged(group, mended);
  let result = judgedAsStated.get(group);
  if (result === undefined) {
    result = judged(group);
    judgedAsStated.set(group, result);
  }
  return result;
}

/** Judges one sum; a string names why it can't be judged; null where nothing is stated or nothing is listed. */
function judged(
  group: SumGroup,
  mended?: ReadonlyMap<number, number>,
): JudgedSum | 'part-unreadable' | 'too-large' | null {
  const { series, total, parts, ofWhich } = group;
  if (series.state(total) === 'too-large') return 'too-large';
  if (!series.isNumber(total)) return null;
  const { rows } = group.readings.table;
  const plain = mended || deducts(rows) ? null : series.sumOf(parts);
  let sum = plain?.sum ?? 0;
  let numbers = plain ? parts.length : 0;
  for (const part of plain ? [] : parts) {
    const mend = mended?.get(part);
    if (mend !== undefined) {
      sum += rows[part]?.minus ? -mend : mend;
      numbers++;
    } else if (series.isNumber(part)) {
      sum += rows[part]?.minus ? -series.units(part) : series.units(part);
      numbers++;
    } else if (!series.isBlank(part)) return series.state(part) === 'too-large' ? 'too-large' : 'part-unreadable';
  }
  if (numbers === 0) return null;
  if (!Number.isSafeInteger(sum)) return 'too-large';
  const difference = series.units(total) - sum;
  const allowance = roundingAllowance(group.readings, series, numbers);
  // Of what fell or was taken back, a part may be more than the whole.
  const isSigned = ofWhich && [total, ...parts].some((index) => series.units(index) < 0);
  const consistent = ofWhich ? isSigned || difference >= -allowance : Math.abs(difference) <= allowance;
  return { group, sum, difference, consistent };
}
