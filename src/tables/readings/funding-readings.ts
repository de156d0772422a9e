import { isBlankMark, readAmount, type AmountReading, type Decimal } from '../../quantity';
import type { CellAddress } from '../../workbook/address';
import type { FundColumnRole, FundFigure, FundingTable, FundRow } from '../table-types';
import { unitFactor } from '../columns/amount-series';
import { statedRate } from '../columns/stated-rate';

/** An amount of the fund block in the block's own unit. */
export interface FundAmount {
  readonly value: Decimal;
  readonly decimals: number;
  readonly cell: CellAddress;
  /** Where several cells are added: those besides `cell`. */
  readonly added?: readonly CellAddress[];
}

export interface FundRowReading {
  readonly row: FundRow;
  reading(role: FundColumnRole): AmountReading | null;
  amount(role: FundColumnRole): FundAmount | null;
  /** What a column of the block states in this row, whatever its role. */
  amountIn(column: number): FundAmount | null;
  cell(role: FundColumnRole): CellAddress | null;
  /** Stated rate as a ratio with the decimals of its percentage. */
  readonly stated: { readonly value: Decimal; readonly decimals: number; readonly cell: CellAddress } | null;
  readonly reason: string;
}

export interface FundingReadings {
  readonly table: FundingTable;
  readonly rows: readonly FundRowReading[];
  readonly total: FundRowReading | null;
  readonly parts: readonly FundRowReading[];
  /** Labelled figures with their amounts. */
  readonly figures: readonly { readonly figure: FundFigure; readonly amount: FundAmount }[];
}

export function readFunding(table: FundingTable): FundingReadings {
  const rows = table.rows.map((row) => readRow(table, row));
  const figures = table.figures.flatMap((figure) => {
    const amount = amountAt(table, figure.cell);
    return amount ? [{ figure, amount }] : [];
  });
  return {
    table,
    rows,
    total: rows.find((entry) => entry.row.kind === 'total') ?? null,
    parts: rows.filter((entry) => entry.row.kind === 'part'),
    figures,
  };
}

function readRow(table: FundingTable, row: FundRow): FundRowReading {
  const cell = (role: FundColumnRole): CellAddress | null => {
    const column = table.columns[role];
    return column === undefined ? null : table.view.address(row.row, column);
  };
  const reading = (role: FundColumnRole): AmountReading | null => {
    const at = cell(role);
    return at ? readAmount(table.view.value(at.row, at.column), table.view.format(at.row, at.column)) : null;
  };
  const reasonCell = cell('reason');
  const reason = reasonCell ? table.view.seenText(reasonCell.row, reasonCell.column) : '';
  return {
    row,
    cell,
    reading,
    amount: (role) => {
      const at = cell(role);
      return at ? amountAt(table, at) : null;
    },
    amountIn: (column) => amountAt(table, table.view.address(row.row, column)),
    stated: rateOf(reading('rate'), cell('rate')),
    reason: reason !== '' && isBlankMark(reason, 'amount') ? '' : reason,
  };
}

function amountAt(table: FundingTable, cell: CellAddress): FundAmount | null {
  const reading = readAmount(table.view.value(cell.row, cell.column), table.view.format(cell.row, cell.column));
  if (reading.kind !== 'number') return null;
  const factor = unitFactor(reading.unit, table.unit);
  if (factor === null) return { value: reading.value, decimals: Math.max(reading.decimals, reading.stored), cell };
  const value = reading.value.times(factor);
  return { value, decimals: factor.eq(1) ? Math.max(reading.decimals, reading.stored) : value.decimalPlaces(), cell };
}

/** A stated rate with its cell; see `statedRate`. */
export function rateOf(reading: AmountReading | null, cell: CellAddress | null): FundRowReading['stated'] {
  const rate = statedRate(reading);
  return rate && cell && { ...rate, cell };
}
