import type { CellAddress } from './address';
import type { CellValue } from './snapshot';

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
