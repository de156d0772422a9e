import type { CellAddress } from './address';
import { formulaAt, isCellError, valueAt, type CellValue, type SheetSnapshot } from './snapshot';

/** What is to be entered into a cell. A text is always written as text, never as a formula or a number. */
export type CellInput =
  | { readonly kind: 'value'; readonly value: Exclude<CellValue, object> }
  | { readonly kind: 'formula'; readonly formula: string };

/** One planned change: `before` is what was there when it was planned, and is checked again before writing. */
export interface CellEdit {
  readonly cell: CellAddress;
  readonly before: CellInput;
  readonly after: CellInput;
  /** Number format to set together with the content; left alone where missing. */
  readonly format?: string;
}

/** What a cell of a sheet holds now, as the `before` of an edit: as stored. An error stands as its text. */
export function inputIn(sheet: SheetSnapshot, row: number, column: number): CellInput {
  const formula = formulaAt(sheet, row, column);
  if (formula !== null) return { kind: 'formula', formula };
  const value = valueAt(sheet, row, column);
  return { kind: 'value', value: isCellError(value) ? value.error : value };
}
