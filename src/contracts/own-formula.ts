import type { CellAddress } from '../workbook/address';
import type { CellEdit } from '../workbook/edit';
import type { NotChecked, Severity } from './finding';
import type { NewSheet } from './new-sheet';

/** A formula that somebody wrote down to be checked (复核公式), as typed. */
export interface OwnFormula {
  /** '' where it has none. */
  readonly name: string;
  readonly formula: string;
  /** Null where none is named that we know: an error then. */
  readonly level: Severity | null;
  /** '' for none. */
  readonly tolerance: string;
  /** The office's own sentence for a formula that does not hold; '' where there is none. */
  readonly sentence: string;
}

/** A formula of a list, with its zero-based row and the column of the formula's own text. */
export interface FormulaLine extends OwnFormula {
  readonly row: number;
  readonly column: number;
}

/** A list of formulas on a sheet of the workbook. */
export interface OwnFormulaList {
  readonly sheet: string;
  readonly lines: readonly FormulaLine[];
  /** The first zero-based row below everything on the sheet: where a further formula goes. */
  readonly end: number;
  /** A list without headings has no place for tolerances. */
  readonly takesTolerances: boolean;
}

/** A formula as it is to stand: in a row of its list, or further down (null). `list` is an index of the lists there are. */
export interface PlacedFormula {
  readonly list: number;
  readonly row: number | null;
  readonly formula: OwnFormula;
}

/** What a formula comes to on a workbook; texts are as they are to be shown. */
export type FormulaOutcome =
  | {
      readonly kind: 'holds' | 'fails';
      readonly left: string;
      readonly right: string;
      /** Left less right, with its sign; null where one is no figure. */
      readonly difference: string | null;
      /** The first cell of each range and place that it names. */
      readonly cells: readonly CellAddress[];
    }
  | { readonly kind: 'not-checked'; readonly entry: NotChecked };

/** What has to be written so that the workbook's lists are as they are wished for. */
export interface FormulaChange {
  readonly edits: readonly CellEdit[];
  /** The sheet to be added where there is no list yet. */
  readonly sheets: readonly NewSheet[];
}
