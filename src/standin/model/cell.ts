import type { CellValue } from '../../workbook/snapshot';
import type { CellStyle } from './cell-style';

/** What one cell holds. Cells are never changed, only replaced. */
export interface Cell {
  /** For a formula its last result. */
  readonly value: CellValue;
  /** With "=". */
  readonly formula?: string;
  /** Missing is General. */
  readonly numberFormat?: string;
  readonly style?: CellStyle;
  /** Entered with a leading apostrophe, which is no part of the value. */
  readonly quoted?: true;
}

export const BLANK: Cell = { value: null };

/** Nothing entered and no formula. */
export function isBlank(cell: Cell): boolean {
  return cell.value === null && cell.formula === undefined;
}

/** Nothing entered and no format: as if it had never been touched. */
export function isUntouched(cell: Cell): boolean {
  return isBlank(cell) && cell.numberFormat === undefined && cell.style === undefined && !cell.quoted;
}

/** The formats of a cell without its content. */
export function formatsOf({ numberFormat, style }: Cell): Pick<Cell, 'numberFormat' | 'style'> {
  return { ...(numberFormat !== undefined && { numberFormat }), ...(style !== undefined && { style }) };
}

/** The content of a cell without its formats. */
export function contentOf({ value, formula, quoted }: Cell): Pick<Cell, 'value' | 'formula' | 'quoted'> {
  return { value, ...(formula !== undefined && { formula }), ...(quoted && { quoted }) };
}

/** The cell with another number format; General is none. */
export function withNumberFormat(cell: Cell, code: string): Cell {
  return {
    ...contentOf(cell),
    ...(cell.style !== undefined && { style: cell.style }),
    ...(code !== 'General' && { numberFormat: code }),
  };
}

/** The cell with another style; undefined is Excel's default. */
export function withCellStyle(cell: Cell, style: CellStyle | undefined): Cell {
  return {
    ...contentOf(cell),
    ...(cell.numberFormat !== undefined && { numberFormat: cell.numberFormat }),
    ...(style !== undefined && { style }),
  };
}
