import type { CellAddress } from '../workbook/address';

/** Where a text stands: a paragraph of the report, a cell of its tables (grid, zero-based), or a cell of the workbook. */
export type TextPlace =
  | { readonly paragraph: number }
  | { readonly table: number; readonly row: number; readonly column: number }
  | { readonly cell: CellAddress };

/** agrees with a cell; differs from it; contradicts its own sentence or another; is found in no sheet. */
export type ClaimVerdict = 'agrees' | 'differs' | 'contradicts-itself' | 'not-found';

/** One figure of a text, what it is said of, and what came of it. */
export interface CheckedClaim {
  readonly place: TextPlace;
  /** The figure with its unit, in UTF-16 units of the text; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Subject and figure as written. */
  readonly text: string;
  readonly kind: string;
  readonly subject: string;
  readonly role: 'plan' | 'actual' | 'last-year' | 'cumulative';
  readonly year: number | null;
  /** Canonical (元, ratio), a decimal as text; null for grades, dates and words. */
  readonly value: string | null;
  readonly unit: string | null;
  readonly verdict: ClaimVerdict;
  /** Where the fact stands: "表1-3!D19"; two for a quotient. */
  readonly cells: readonly string[];
  /** Other figures ("¶23:60-69") and cells that it hangs together with. */
  readonly related: readonly string[];
  readonly note: 'two-candidates' | null;
}

/** The place of a figure. */
export type FigurePlace = Exclude<TextPlace, { readonly cell: CellAddress }> & {
  readonly start: number;
  readonly end: number;
};
