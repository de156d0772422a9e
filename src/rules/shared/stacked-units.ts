import { Decimal } from '../../quantity';
import type { IndicatorReading, IndicatorReadings } from '../../tables/readings/indicator-readings';
import { indicatorRows, numberIn } from './indicator-view';

/** Rows of a table that are weighed for themselves: one unit, project or station of several under one header. */
export interface StackedUnit {
  /** What the label before the levels calls it; '' where there is none. */
  readonly name: string;
  readonly rows: readonly IndicatorReading[];
  readonly sum: Decimal;
  /** Index of its 小计 among the table's rows, null without one. */
  readonly subtotal: number | null;
}

const WHOLE = 100;
/** A unit whose weights are wrong still comes to about as much; the classes of one form come to less. */
const LEAST = 50;
const MOST = 150;

const known = new WeakMap<IndicatorReadings, readonly StackedUnit[]>();

/**
 * The units of a table that stacks several, each with a hundred of its own: sums of 100 that come again and again prove it,
 * in stretches that end with a 小计, that begin where a label before the levels changes, or that fill up one after the other.
 * Empty where the table is one form.
 */
export function stackedUnits(readings: IndicatorReadings): readonly StackedUnit[] {
  let units = known.get(readings);
  if (!units) {
    const ways = [bySubtotals, byLabels, byFilling].map((way) => way(readings));
    units = ways.find(areHundreds) ?? [];
    known.set(readings, units);
  }
  return units;
}

/** Two or more, at least every second of them a hundred, and the others not far from it. */
function areHundreds(units: readonly StackedUnit[]): boolean {
  const whole = units.filter(({ sum }) => sum.eq(WHOLE)).length;
  return units.length > 1 && whole * 2 >= units.length && units.every(({ sum }) => sum.gte(LEAST) && sum.lte(MOST));
}

/** Columns that may say whose rows these are: those left of the levels and names. */
function labelColumns({ table: { area, columns } }: IndicatorReadings): readonly number[] {
  const levels = [columns.level1, columns.level2, columns.name].filter((column) => column !== undefined);
  const first = levels.reduce((least, column) => Math.min(least, column), area.right);
  return Array.from({ length: Math.max(0, first - area.left) }, (_, index) => area.left + index);
}

/** What the cell that stands for a row in a column says, joined over several rows or not. */
function labelAt({ table: { view } }: IndicatorReadings, row: number, column: number): string {
  const { top, left } = view.areaAt(row, column);
  return view.text(top, left).trim();
}

const weigh = (rows: readonly IndicatorReading[]): Decimal =>
  rows.reduce((sum, { weight }) => sum.plus(numberIn(weight) ?? 0), new Decimal(0));

function unitOf(
  readings: IndicatorReadings,
  rows: readonly IndicatorReading[],
  subtotal: number | null,
  column = labelColumns(readings).find((each) => rows[0] && /\D/.test(labelAt(readings, rows[0].row.row, each))),
): StackedUnit {
  const [first] = rows;
  const name = first && column !== undefined ? labelAt(readings, first.row.row, column) : '';
  return { name, rows, sum: weigh(rows), subtotal };
}

/** Each 小计 with the indicators above it, where they share out all of the table. */
function bySubtotals(readings: IndicatorReadings): readonly StackedUnit[] {
  const { groups, rows } = readings.table;
  const below = groups.filter(({ index, members }) => members.every((member) => member < index));
  const outer = below.filter(
    ({ members }) =>
      !below.some(
        (other) => other.members.length > members.length && members.every((at) => other.members.includes(at)),
      ),
  );
  const members = outer.flatMap((group) => group.members);
  const isShared =
    new Set(members).size === members.length &&
    rows.every(({ kind }, index) => kind !== 'indicator' || members.includes(index));
  if (!isShared) return [];
  return outer.map((group) =>
    unitOf(
      readings,
      group.members.flatMap((member) => readings.rows[member] ?? []),
      group.index,
    ),
  );
}

/** Stretches that begin where a label before the levels says something else. */
function byLabels(readings: IndicatorReadings): readonly StackedUnit[] {
  for (const column of labelColumns(readings)) {
    const stretches: { label: string; rows: IndicatorReading[] }[] = [];
    for (const row of indicatorRows(readings)) {
      const label = labelAt(readings, row.row.row, column);
      const last = stretches.at(-1);
      if (last && (label === '' || label === last.label)) last.rows.push(row);
      else stretches.push({ label, rows: [row] });
    }
    const units = stretches.map(({ rows }) => unitOf(readings, rows, null, column));
    if (areHundreds(units)) return units;
  }
  return [];
}

/** Stretches that fill up to exactly a hundred one after the other, to the last row, each beginning with a level. */
function byFilling(readings: IndicatorReadings): readonly StackedUnit[] {
  const units: StackedUnit[] = [];
  let rows: IndicatorReading[] = [];
  for (const row of indicatorRows(readings)) {
    if (rows.length === 0 && row.row.level1 && row.row.level1.cell.row !== row.row.row) return [];
    rows.push(row);
    if (!weigh(rows).eq(WHOLE)) continue;
    units.push(unitOf(readings, rows, null));
    rows = [];
  }
  return rows.length === 0 ? units : [];
}
