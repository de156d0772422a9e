import type { Area, CellAddress } from '../../../workbook/address';
import { addressName, areaName } from '../../../workbook/address';
import type { CellBlock } from '../cells/cell-block';
import { stateOfEntry, heldEntry } from '../cells/content';
import type { TimedContext } from '../session';
import { loadOurNames, type OurNames } from '../read/owned-names';
import type { CellChange, WidthChange } from './change-set';
import type { CommentChange } from './comment-change';
import { loadPresent, type PresentComment } from './present-comment';

/** Rows that are to be where they were when the change was planned. */
export interface WatchedRows {
  readonly sheet: string;
  /** What they held then. */
  readonly block: CellBlock;
  readonly rows: readonly number[];
}

/** Somebody was faster: what was written went over something that nobody had planned for. */
export interface Overtaken {
  /** A cell that was different, in A1 with its sheet; null where names of ours stand for other cells by now. */
  readonly cell: string | null;
  /** Our names as they were found, where one of them had moved. */
  readonly names: OurNames | null;
  /** Those of the written cells that held something else, or had another number format, with that as `before`. */
  readonly cells: readonly CellChange[];
  /** Those of the comments into which somebody had written or to which somebody had answered, with that as `before`. */
  readonly comments: readonly CommentChange[];
  /** All written widths, with what they really were as `before`. */
  readonly widths: readonly WidthChange[];
}

/** Characters of watched rows that go along with a request; what is more is not looked at again. */
const MAX_WATCHED = 1_000_000;

/**
 * Looks, in the very request that writes, at what is written over. Excel carries out a request in its order and lets
 * nobody in between, so that a co-author's change between planning and writing is seen, and can be put back.
 */
export class WriteGuard {
  private readonly cells: { readonly run: readonly CellChange[]; readonly range: Excel.Range }[] = [];
  private readonly comments: { readonly change: CommentChange; readonly present: PresentComment }[] = [];
  private readonly widths: { readonly change: WidthChange; readonly format: Excel.RangeFormat }[] = [];
  private names: { readonly planned: OurNames; readonly found: () => OurNames } | undefined;
  private readonly rows: { readonly watched: WatchedRows; readonly range: Excel.Range }[] = [];

  /** `written`: all cells that the change set writes, which an earlier request may have done already. */
  constructor(
    private readonly context: TimedContext,
    private readonly written: ReadonlySet<string>,
  ) {}

  /** Queues the look at our names, which move with their cells; to be called before one of them is changed. */
  lookAtNames(planned: OurNames): void {
    this.names = { planned, found: loadOurNames(this.context) };
  }

  /** Queues the look at cells of one column that follow each other; to be called before they are written. */
  lookAt(run: readonly CellChange[]): void {
    const [first] = run;
    if (!first) return;
    const sheet = this.context.workbook.worksheets.getItem(first.sheet);
    const range = sheet.getRangeByIndexes(first.row, first.column, run.length, 1).load('formulas,numberFormat');
    this.cells.push({ run, range });
  }

  /** Queues the look at a width; to be called before anything is written, since that may make a column wider. */
  lookAtWidth(change: WidthChange): void {
    this.widths.push({ change, format: loadWidth(this.context, change) });
  }

  /** Queues the look at a comment that goes or is replaced; to be called before that. */
  lookAtComment(change: CommentChange): void {
    const { before } = change;
    if (before) this.comments.push({ change, present: loadPresent(this.context, change, before) });
  }

  /** Queues the look at rows; to be called before anything is written. */
  watch(all: readonly WatchedRows[]): void {
    let size = 0;
    for (const watched of all) {
      size += watched.block.length;
      if (size > MAX_WATCHED) return;
      const sheet = this.context.workbook.worksheets.getItem(watched.sheet);
      const range = sheet.getRange(areaName(watched.block.area)).load('formulas');
      this.rows.push({ watched, range });
    }
  }

  /** What was found, after the `sync`; undefined where everything was as planned. */
  overtaken(): Overtaken | undefined {
    const cells = this.cells.flatMap(({ run, range }) => overwritten(run, range));
    const comments = this.comments.flatMap(({ change, present }) => {
      const before = present();
      return before ? [{ ...change, before }] : [];
    });
    const [first] = [...cells, ...comments];
    const names = this.movedNames();
    const cell = (first ? addressName(first) : this.movedCell()) ?? null;
    if (cell === null && names === null) return undefined;
    const widths = this.widths.map(({ change, format }) => ({ ...change, before: format.columnWidth }));
    return { cell, cells, comments, names, widths };
  }

  private movedNames(): OurNames | null {
    if (!this.names) return null;
    const found = this.names.found();
    return sameNames(found, this.names.planned) ? null : found;
  }

  private movedCell(): string | undefined {
    for (const { watched, range } of this.rows) {
      const { sheet, block } = watched;
      const found = range.formulas as unknown[][];
      for (const row of watched.rows) {
        const entries = found[row - block.area.top] ?? [];
        const column = columnsOf(block.area).find(
          (at) =>
            entries[at - block.area.left] !== block.entry(row, at) &&
            !this.written.has(placeKey({ sheet, row, column: at })),
        );
        if (column !== undefined) return addressName({ sheet, row, column });
      }
    }
    return undefined;
  }
}

function overwritten(run: readonly CellChange[], { formulas, numberFormat }: Excel.Range): CellChange[] {
  return run.flatMap((change, index) => {
    const entry: unknown = formulas[index]?.[0];
    const format = String(numberFormat[index]?.[0]);
    if (entry === heldEntry(change.before) && format === change.before.format) return [];
    return [{ ...change, before: { ...stateOfEntry(entry), format } }];
  });
}

/** Whether our names stand for the same cells; what the user has named does not matter. */
const sameNames = (a: OurNames, b: OurNames): boolean => meaning(a) === meaning(b);
const meaning = ({ owned, anchors, report }: OurNames): string => JSON.stringify([owned, anchors, report]);

/** The width of a column, to be read after the next `sync`. */
export function loadWidth({ workbook }: TimedContext, { sheet, column }: WidthChange): Excel.RangeFormat {
  return workbook.worksheets.getItem(sheet).getRangeByIndexes(0, column, 1, 1).format.load('columnWidth');
}

/** A cell as a key of `WriteGuard`'s written cells. */
export const placeKey = ({ sheet, row, column }: CellAddress): string => `${String(row)},${String(column)},${sheet}`;

const columnsOf = ({ left, right }: Area): number[] =>
  Array.from({ length: right - left + 1 }, (_, index) => left + index);
