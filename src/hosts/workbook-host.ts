import type { HostErrorCode } from '../contracts/host-error';
import type { NewSheet } from '../contracts/new-sheet';
import type { ReportSheet } from '../report';
import type { ComputedColumn } from '../contracts/review';
import type { Severity } from '../contracts/finding';
import type { Area, CellAddress, RangeAddress } from '../workbook/address';
import type { CellEdit } from '../workbook/edit';
import type { Snapshot } from '../workbook/snapshot';

/**
 * Hears how far a work has come: cells done, and cells in all. Called before each request to Excel and after the last,
 * so that a work of one request tells 0 and then all of it. While something is taken back, `done` goes down again.
 */
export type Progress = (done: number, total: number) => void;

/**
 * What the pane and the ribbon may ask of whoever holds the workbook. Every method either does all that it says or
 * throws a HostError and leaves the workbook as it was.
 *
 * A long work goes out in several requests, and a `signal` that is aborted ends it between two of them: what was
 * written is taken back as after a failure, then HostError `cancelled` is thrown, and the workbook is as it was (where
 * it could not be, `half-written` as ever). Once the last request is on its way a cancel comes too late: the work is
 * done and reported. The one request that Excel is busy with is always waited for.
 */
export interface WorkbookHost {
  /** Reads the whole workbook. */
  read(progress?: Progress, signal?: AbortSignal): Promise<Snapshot>;
  /** Carries out a plan as a whole. */
  write(plan: WritePlan, progress?: Progress, signal?: AbortSignal): Promise<WriteReport>;
  /** Removes every trace: marks, comments, computed columns, hidden names. Settings and waivers stay. */
  clear(progress?: Progress, signal?: AbortSignal): Promise<ClearReport>;
  /**
   * Takes back the last operation, a removal included: its write and those that joined it. Cells are found again where
   * rows, columns or sheets have been moved; those that somebody has changed since are left and named.
   */
  undo(progress?: Progress, signal?: AbortSignal): Promise<UndoReport>;
  /** Whether `undo` has something to take back. */
  canUndo(): boolean;
  /** Selects the cell and brings it into view. */
  reveal(cell: CellAddress): Promise<void>;
  /** The range that is selected, its first part where there are several; null where no cells are selected. */
  selection(): Promise<RangeAddress | null>;
  /** Calls `listener` with the active cell whenever the selection changes; resolves to the function that stops it. */
  watchSelection(listener: (cell: CellAddress) => void): Promise<() => Promise<void>>;
  /**
   * Calls `listener` whenever somebody else than 绩核 changes contents: the person here, or another one who has the
   * workbook open. Changes may be told twice, or not at all (Excel loses some under fast typing). Resolves to the
   * function that stops it.
   */
  watchChanges(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
  /**
   * Keeps `text` (settings and waivers, XML) in the workbook, replacing what was kept; null removes it. HostError
   * `not-stored` where the workbook does not give it back when asked: then it is kept nowhere, and the person is best
   * offered to export it.
   */
  store(text: string | null): Promise<void>;
}

/** Where contents have changed. */
export interface WorkbookChange {
  /** The sheet's name, as far as it is known when the change is told. */
  readonly sheet: string;
  /** The area that holds all of the change; null for the whole sheet, one that has come, gone or been renamed included. */
  readonly area: Area | null;
}

/** A mark on a cell, by severity. */
export interface Mark {
  readonly cell: CellAddress;
  readonly severity: Severity;
}

export interface PlannedColumn {
  readonly column: ComputedColumn;
  /** The header text, already in the person's language. */
  readonly title: string;
}

/** A comment that explains the findings of a cell; one a cell. */
export interface PlannedComment {
  readonly cell: CellAddress;
  /** The gravest of what it tells. */
  readonly severity: Severity;
  /** In the person's language; the host adds the line by which it knows its own. */
  readonly text: string;
}

export interface WritePlan {
  /** All marks there shall be afterwards; null leaves the marks as they are. */
  readonly marks: readonly Mark[] | null;
  /** Columns to write; null leaves our columns as they are. Columns of ours that are not in the list are removed. */
  readonly columns: readonly PlannedColumn[] | null;
  /** Changes of the user's own cells that the user has agreed to. */
  readonly edits: readonly CellEdit[];
  /** This write follows from the operation before it by itself: undo takes back both as one. */
  readonly joins?: boolean;
  /** The report sheet to write, in place of the one of ours that is there; null removes ours; missing leaves it. */
  readonly report?: ReportSheet | null;
  /** Sheets to add behind the others; undo takes away those into which nobody has written since. */
  readonly sheets?: readonly NewSheet[];
  /** All comments of ours there shall be afterwards: null or none removes them, missing leaves them as they are. */
  readonly comments?: readonly PlannedComment[] | null;
}

/** A sheet that a write had to leave out, and why. */
export interface SkippedSheet {
  readonly sheet: string;
  readonly reason: HostErrorCode;
}

/** What became of the planned comments. */
export interface CommentReport {
  /** Comments of ours that are there now. */
  readonly written: number;
  /** Cells left alone because somebody else's comment or note is there. */
  readonly taken: number;
  /** Comments beyond what a workbook gets; they are the least severe. */
  readonly leftOut: number;
}

export interface WriteReport {
  readonly marks: number;
  readonly columns: number;
  readonly cells: number;
  readonly edits: number;
  readonly skipped: readonly SkippedSheet[];
  /** Name of the report sheet that was written. */
  readonly reportSheet?: string;
  /** Names under which sheets were added, in their order; missing where the plan adds none. */
  readonly sheets?: readonly string[];
  /** The report was not set up for printing: Excel refused to, as it does where there is no printer. */
  readonly unpagedReport?: true;
  /** A report sheet that stays as it is; see `ClearReport`. */
  readonly keptReport?: string;
  /** Where the plan speaks of comments; null where Excel is too old for them. */
  readonly comments?: CommentReport | null;
}

export interface ClearReport {
  readonly marks: number;
  readonly columns: number;
  /** Missing where there was none. */
  readonly comments?: number;
  readonly skipped: readonly SkippedSheet[];
  /**
   * A report sheet that stays because somebody has written into it, or has formulas or names that refer to it: it is
   * theirs from now on.
   */
  readonly keptReport?: string;
}

export interface UndoReport {
  readonly cells: number;
  /** Cells that somebody changed after our write, or that could not be found for certain; they were left alone. */
  readonly left: readonly CellAddress[];
}

export class HostError extends Error {
  override readonly name = 'HostError';
  /** See the constructor. */
  readonly inDoubt: readonly CellAddress[];

  constructor(
    readonly code: HostErrorCode,
    /** Sheet or cell names that the sentence mentions; the host's own text under "detail". */
    readonly data: Readonly<Record<string, string>> = {},
    options?: ErrorOptions & {
      /** With `half-written`: cells of which nobody knows whether they hold what they did or what was written. */
      readonly inDoubt?: readonly CellAddress[];
    },
  ) {
    super(code, options);
    this.inDoubt = options?.inDoubt ?? [];
  }
}
