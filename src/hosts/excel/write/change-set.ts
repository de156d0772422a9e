import type { RangeAddress } from '../../../workbook/address';
import type { CellState } from '../cells/content';
import { sameContent } from '../cells/content';
import type { RowLabel } from '../cells/row-index';
import type { OwnedName } from '../read/owned-names';
import type { CommentChange } from './comment-change';
import type { FormatSpec, OurFormat } from './our-format';
import type { ReportChange } from './report-change';
import type { SheetChange } from './sheet-change';

/** One cell, before and after. Of a formula only the text counts, not the result. */
export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellState;
  readonly after: CellState;
  /** An edit of the user's own cell, not of one of ours. */
  readonly isEdit?: true;
  /** By what the row of an edit is found again after a sort; see sorted-edits.ts. */
  readonly sign?: RowSign;
}

/** What tells a row from others: texts of the user's own. */
export interface RowSign {
  readonly labels: readonly RowLabel[];
  /** How many rows of the sheet had these texts, this one among them. */
  readonly alike: number;
}

/** The width of a column in points, before and after. */
export interface WidthChange {
  readonly sheet: string;
  readonly column: number;
  readonly before: number;
  readonly after: number;
}

/** A hidden name, before and after; null where it is not there. */
export interface NameChange {
  readonly name: string;
  readonly scope: string | null;
  readonly before: Pick<OwnedName, 'range' | 'comment'> | null;
  readonly after: { readonly range: RangeAddress; readonly comment: string } | null;
}

/** Formats of ours on one sheet, before and after. */
export interface FormatChange {
  readonly sheet: string;
  readonly before: readonly OurFormat[];
  readonly after: readonly FormatSpec[];
}

/** A name that watches cells for undo, with its formula before and after; null where it is not there. */
export interface AnchorChange {
  readonly name: string;
  readonly scope: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** What it stands for from the first request to the last: it is there for the time of the operation alone. */
  readonly meanwhile?: string;
}

/** All that one operation changes, with what was there: enough to do it, and to take it back. */
export interface ChangeSet {
  readonly cells: readonly CellChange[];
  readonly widths: readonly WidthChange[];
  readonly names: readonly NameChange[];
  readonly formats: readonly FormatChange[];
  readonly anchors: readonly AnchorChange[];
  readonly comments: readonly CommentChange[];
  /** One at most. */
  readonly reports: readonly ReportChange[];
  readonly sheets: readonly SheetChange[];
}

export const NO_CHANGES: ChangeSet = {
  cells: [],
  widths: [],
  names: [],
  formats: [],
  anchors: [],
  comments: [],
  reports: [],
  sheets: [],
};

export function isEmpty(changes: ChangeSet): boolean {
  return Object.values<readonly unknown[]>({ ...changes }).every(({ length }) => length === 0);
}

/** Sheets whose cells, formats or comments are touched. */
export function touchedSheets({ cells, widths, formats, names, comments }: ChangeSet): string[] {
  const ofNames = names.flatMap(({ before, after }) => [before?.range?.sheet, after?.range.sheet]);
  const ofCells = [...cells, ...widths, ...formats, ...comments].map(({ sheet }) => sheet);
  return [...new Set([...ofCells, ...ofNames.flatMap((name) => name ?? [])])];
}

/** A change that is meant for its place, whichever row is there. */
export function withoutSign({ sheet, row, column, before, after, isEdit }: CellChange): CellChange {
  return { sheet, row, column, before, after, ...(isEdit && { isEdit }) };
}

export function sameState(a: CellState, b: CellState): boolean {
  return a.format === b.format && sameContent(a, b);
}
