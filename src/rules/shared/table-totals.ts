import { Decimal } from '../../quantity';
import type { AmountRole } from '../../tables';
import type { AmountSeries } from '../../tables/columns/amount-series';
import type { ItemReadings } from '../../tables/readings/item-readings';
import type { CellAddress } from '../../workbook/address';

/** The whole of one amount column of an item table: as stated by its total row, else as its lines add up. */
export interface ColumnTotal {
  readonly role: AmountRole;
  /** In `unit`. */
  readonly value: Decimal;
  readonly unit: string | null;
  readonly decimals: number;
  /** The total's cell; the column's header where no row states the total. */
  readonly cell: CellAddress;
}

/** Stated totals first, then the sums of the lines, column by column; what can't be read is left out. */
export function columnTotals(readings: ItemReadings): ColumnTotal[] {
  return [
    ...readings.series.flatMap((series) => stated(readings, series)),
    ...readings.series.flatMap((series) => summed(readings, series)),
  ];
}

function stated({ table, grandTotal }: ItemReadings, series: AmountSeries): ColumnTotal[] {
  if (grandTotal === null || !series.isNumber(grandTotal)) return [];
  const cell = table.view.address(table.rows[grandTotal]?.row ?? 0, series.column.column);
  return [totalOf(table.unit, series, series.units(grandTotal), cell)];
}

function summed({ table }: ItemReadings, series: AmountSeries): ColumnTotal[] {
  const { rows } = table;
  const isStated = (index: number): boolean => !series.isBlank(index);
  const lines = rows.flatMap(({ kind, children }, index) =>
    (kind === 'item' || kind === 'class') && isStated(index) && !children.some(isStated) ? [index] : [],
  );
  if (lines.length === 0 || !lines.every((line) => series.isNumber(line))) return [];
  const units = lines.reduce((sum, line) => sum + series.units(line), 0);
  return Number.isSafeInteger(units) ? [totalOf(table.unit, series, units, series.column.header)] : [];
}

function totalOf(unit: string | null, series: AmountSeries, units: number, cell: CellAddress): ColumnTotal {
  return {
    role: series.column.role,
    value: new Decimal(series.text(units)),
    unit: series.column.unit ?? unit,
    decimals: series.decimalsInUse,
    cell,
  };
}
