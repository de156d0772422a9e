import { Decimal } from '../../quantity';
import type { Table } from '../../tables';
import { unitFactor, type AmountSeries } from '../../tables/columns/amount-series';
import type { ItemReadings } from '../../tables/readings/item-readings';
import type { CellAddress } from '../../workbook/address';
import { itemFaults } from './item-faults';

/** An amount of one place, in its own unit. */
export interface TwinAmount {
  readonly value: Decimal;
  readonly cell: CellAddress;
  readonly decimals: number;
  readonly unit: string | null;
  readonly table: Table;
}

/** One amount that a workbook states in two places, and differently. */
export interface DifferingTwins {
  /** One item, the 合计 of two tables, a total and the fund block, or what was applied for and the form's budget. */
  readonly of: 'item' | 'total' | 'funds' | 'plan';
  readonly name: string;
  readonly earlier: TwinAmount;
  readonly later: TwinAmount;
  /** The earlier amount in the later one's unit. */
  readonly converted: Decimal;
  /** Exactly ten thousand times apart: 元 stand for 万元, no rounding slack. */
  readonly isUnitSlip: boolean;
}

const TEN_THOUSAND = 10_000;
/** What a row is called. */
export const rowName = (readings: ItemReadings, index: number): string => readings.table.rows[index]?.name ?? '';

/** Null for what is no number, or is already known to be in the wrong unit. */
export function amountOf(readings: ItemReadings, series: AmountSeries, index: number): TwinAmount | null {
  const { table } = readings;
  if (!series.isNumber(index) || series.stretch(index) || itemFaults(readings).isSlipped(series, index)) return null;
  return {
    value: new Decimal(series.text(series.units(index))),
    cell: table.view.address(table.rows[index]?.row ?? 0, series.column.column),
    decimals: series.decimalsInUse,
    unit: series.column.unit ?? table.unit,
    table,
  };
}

/** Amounts of one unit must be equal; of two units, equal at the coarser one's digits. */
export function differ(
  of: DifferingTwins['of'],
  name: string,
  earlier: TwinAmount | null,
  later: TwinAmount | null,
): DifferingTwins | null {
  if (!earlier || !later) return null;
  const factor = unitFactor(earlier.unit, later.unit);
  if (!factor) return null;
  const converted = earlier.value.times(factor);
  const sameUnit = earlier.unit === later.unit || earlier.unit === null || later.unit === null;
  const slack = sameUnit ? 0 : new Decimal(10).pow(-Math.min(later.decimals, earlier.decimals)).div(2);
  if (converted.minus(later.value).abs().lte(slack)) return null;
  const { value } = later;
  const isUnitSlip =
    !value.isZero() && (value.times(TEN_THOUSAND).eq(converted) || converted.times(TEN_THOUSAND).eq(value));
  return { of, name, earlier, later, converted, isUnitSlip };
}
