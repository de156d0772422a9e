import { nearestDouble, readAmount } from '../../quantity';
import type { SheetView } from '../sheet/sheet-view';

/** The numbers of a column, one a row that was asked for; null for a blank, undefined for what is no number. */
export type ColumnNumbers = readonly (number | null | undefined)[];

/** Reads the numbers of a column, zero-based, in `rows` of the sheet. */
export const columnNumbers = (view: SheetView, column: number, rows: readonly number[]): ColumnNumbers =>
  rows.map((row) => {
    const reading = readAmount(view.value(row, column), view.format(row, column));
    if (reading.kind === 'blank') return null;
    return reading.kind === 'number' ? nearestDouble(reading) : undefined;
  });
