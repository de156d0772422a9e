import type { AmountSeries } from '../../tables/columns/amount-series';
import type { ItemReadings } from '../../tables/readings/item-readings';
import type { JudgedSum } from './sum-groups';
import { largest } from '../../workbook/lists';

/** A row whose 合计 column is not the sum of its sources' columns. Amounts in units. */
export interface RowFault {
  readonly sum: AmountSeries;
  /** The sources that state a number in the row. */
  readonly parts: readonly AmountSeries[];
  /** Row index. */
  readonly index: number;
  /** Sum of the sources. */
  readonly added: number;
  /** Stated less added. */
  readonly difference: number;
}

/** All rows of a table whose 合计 column disagrees with its sources, beyond rounding (rules.md, Rounding). */
export function rowFaults(readings: ItemReadings): RowFault[] {
  const { table } = readings;
  const faults: RowFault[] = [];
  for (const sum of readings.series) {
    if (sum.column.parts.length === 0) continue;
    const sources = readings.series.filter((series) => sum.column.parts.includes(series.column.column));
    const exactUnit = (sum.column.unit ?? table.unit) === '元';
    for (let index = 0; index < table.rows.length; index++) {
      if (!sum.isNumber(index) || table.rows[index]?.kind === 'aside') continue;
      const parts = sources.filter((part) => part.isNumber(index));
      if (parts.length === 0) continue;
      const added = parts.reduce((total, part) => total + part.units(index), 0);
      const difference = sum.units(index) - added;
      const decimals = largest(
        parts.map((part) => part.decimalsInUse),
        sum.decimalsInUse,
      );
      const allowance = exactUnit || decimals === 0 ? 0 : ((parts.length + 1) * 10 ** (sum.digits - decimals)) / 2;
      if (Math.abs(difference) > allowance) faults.push({ sum, parts, index, added, difference });
    }
  }
  return faults;
}

/** Fewer rows that disagree may be as many mistakes. */
const ENOUGH_ROWS = 3;

/** The sums that most of their rows contradict: their sources are not all of their parts. `faults`: those of the table. */
export function contradictedSums({ table }: ItemReadings, faults: readonly RowFault[]): ReadonlySet<AmountSeries> {
  const wrong = new Map<AmountSeries, number>();
  for (const { sum } of faults) wrong.set(sum, (wrong.get(sum) ?? 0) + 1);
  const stated = (sum: AmountSeries): number =>
    table.rows.filter(({ kind }, index) => kind !== 'aside' && sum.isNumber(index) && sum.units(index) !== 0).length;
  return new Set(
    [...wrong].filter(([sum, count]) => count >= ENOUGH_ROWS && count * 2 > stated(sum)).map(([sum]) => sum),
  );
}

/** One source cell that the sum of its row and the total of its column both find wrong by the same amount. */
export interface Crossing {
  readonly series: AmountSeries;
  readonly index: number;
  readonly row: RowFault;
  readonly column: JudgedSum;
}

export interface SettledFaults {
  readonly rows: readonly RowFault[];
  readonly columns: readonly JudgedSum[];
  readonly crossings: readonly Crossing[];
}

/**
 * Traces row and column sums to their cause: a source that both find wrong is named once; a row that is wrong only
 * because a total in it is, or because rows that it adds up are, is left out.
 */
export function settle(
  readings: ItemReadings,
  rows: readonly RowFault[],
  columns: readonly JudgedSum[],
): SettledFaults {
  const crossings: Crossing[] = [];
  for (const column of columns) {
    const { series, parts } = column.group;
    const row = rows.find(
      (fault) =>
        fault.difference === column.difference &&
        parts.includes(fault.index) &&
        fault.parts.includes(series) &&
        !crossings.some((crossing) => crossing.row === fault),
    );
    if (row) crossings.push({ series, index: row.index, row, column });
  }
  const open = rows.filter((row) => !crossings.some((crossing) => crossing.row === row));
  const left = columns.filter((column) => !crossings.some((crossing) => crossing.column === column));
  return { rows: open.filter((row) => !follows(readings, row, rows, columns)), columns: left, crossings };
}

function follows(
  readings: ItemReadings,
  row: RowFault,
  rows: readonly RowFault[],
  columns: readonly JudgedSum[],
): boolean {
  const wrongTotals = columns.filter(
    ({ group }) => group.total === row.index && (group.series === row.sum || row.parts.includes(group.series)),
  );
  const byTotals = wrongTotals.reduce(
    (sum, { group, difference }) => sum + (group.series === row.sum ? -difference : difference),
    row.difference,
  );
  if (wrongTotals.length > 0 && byTotals === 0) return true;
  const children = readings.table.rows[row.index]?.children ?? [];
  const below = rows.filter((other) => other.sum === row.sum && children.includes(other.index));
  return below.length > 0 && below.reduce((sum, other) => sum + other.difference, 0) === row.difference;
}
