import type { CellAddress } from '../../../workbook/address';
import { addressName, areaName, contains } from '../../../workbook/address';
import type { CellBlock } from '../cells/cell-block';
import { heldEntry, isBlankState, isKept, stateOfEntry } from '../cells/content';
import { canListMerges, loadMerges } from '../cells/merges';
import type { TimedContext } from '../session';
import { loadOurNames, type OurNames } from '../read/owned-names';
import type { CellChange, WidthChange } from './change-set';
import type { CommentChange } from './comment-change';
import { loadPresent, type PresentComment } from './present-comment';
import type { NamesInForce } from './names-in-force';
import { heightOf, type Stretch } from './stretches';

/** Rows that are to be where they were when the change was planned. */
export interface WatchedRows {
  readonly sheet: string;
  /** What they held then. */
  readonly block: CellBlock;
  readonly rows: readonly number[];
  /** Characters of the whole block. */
  readonly length: number;
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

/**
 * Cells that hold something else than what was sent, with that as `after`; cells between them that nobody meant, and
 * that hold something else than before, among them.
 */
export type Unkept = readonly CellChange[];

/** Characters of watched rows that go along with a request; what is more is not looked at again. */
const MAX_WATCHED = 1_000_000;

/** A merge that hides a written cell is looked for so far above and left of it. */
const MERGE_ROWS = 100;
const MERGE_COLUMNS = 40;

/**
 * Looks, in the very request that writes, at what is written over, and then at what has come of it. Excel carries out a
 * request in its order and lets nobody in between, so that a co-author's change between planning and writing is seen, and
 * can be put back; and what Excel did not keep as it was sent is seen as well. All that looks before is to be queued
 * before anything that writes.
 */
export class WriteGuard {
  private readonly cells: { readonly stretch: Stretch; readonly range: Excel.Range; proof?: Excel.Range }[] = [];
  private readonly comments: { readonly change: CommentChange; readonly present: PresentComment }[] = [];
  private readonly widths: { readonly change: WidthChange; readonly format: Excel.RangeFormat }[] = [];
  private readonly merges: {
    readonly sheet: string;
    readonly found: () => ReturnType<ReturnType<typeof loadMerges>>;
  }[] = [];
  private names: (() => OurNames) | undefined;
  private readonly rows: {
    readonly watched: WatchedRows;
    readonly rows: readonly number[];
    readonly top: number;
    readonly range: Excel.Range;
  }[] = [];

  /**
   * `written`: all cells that the change set writes, which an earlier request may have done already. `inForce`: our
   * names as they have to be.
   */
  constructor(
    private readonly context: TimedContext,
    private readonly written: ReadonlySet<string>,
    private readonly inForce: NamesInForce | undefined,
  ) {}

  /** Queues the look at our names, which move with their cells. */
  lookAtNames(): void {
    if (this.inForce) this.names = loadOurNames(this.context);
  }

  /** Queues the look at the cells of stretches, and at merges that would hide what they are to hold. */
  lookAtCells(stretches: readonly Stretch[]): void {
    for (const stretch of stretches)
      this.cells.push({ stretch, range: this.rangeOf(stretch).load('formulas,numberFormat') });
    if (!canListMerges()) return;
    const filled = stretches.filter(({ cells }) => cells.some(({ after }) => !isBlankState(after)));
    for (const sheet of new Set(filled.map((stretch) => stretch.sheet))) {
      const here = filled.filter((stretch) => stretch.sheet === sheet);
      const area = {
        top: Math.max(0, least(here.map(({ top }) => top)) - MERGE_ROWS),
        left: Math.max(0, least(here.map(({ column }) => column)) - MERGE_COLUMNS),
        bottom: most(here.map(({ bottom }) => bottom)),
        right: most(here.map(({ column }) => column)),
      };
      this.merges.push({ sheet, found: loadMerges(this.context, sheet, area) });
    }
  }

  /** Queues the look at a width. */
  lookAtWidth(change: WidthChange): void {
    this.widths.push({ change, format: loadWidth(this.context, change) });
  }

  /** Queues the look at a comment that goes or is replaced. */
  lookAtComment(change: CommentChange): void {
    const { before } = change;
    if (before) this.comments.push({ change, present: loadPresent(this.context, change, before) });
  }

  /** Queues the look at rows: at all of them, or (`stretches`) at those that are written. */
  watch(all: readonly WatchedRows[], stretches?: readonly Stretch[]): void {
    let size = 0;
    for (const watched of all) {
      const { sheet, block } = watched;
      const here = stretches?.filter((stretch) => stretch.sheet === sheet);
      const [first, last] = here
        ? [least(here.map(({ top }) => top)), most(here.map(({ bottom }) => bottom))]
        : [block.area.top, block.area.bottom];
      const [top, bottom] = [Math.max(first, block.area.top), Math.min(last, block.area.bottom)];
      const rows = here ? watched.rows.filter((row) => row >= top && row <= bottom) : watched.rows;
      if (top > bottom || rows.length === 0) continue;
      size += (watched.length * (bottom - top + 1)) / (block.area.bottom - block.area.top + 1);
      if (size > MAX_WATCHED) return;
      const range = this.sheet(sheet)
        .getRange(areaName({ ...block.area, top, bottom }))
        .load('formulas');
      this.rows.push({ watched, rows, top, range });
    }
  }

  /** Queues the look at what has come of the cells; to be called after all that writes. */
  prove(): void {
    for (const entry of this.cells) entry.proof = this.rangeOf(entry.stretch).load('formulas');
  }

  /** What was found, after the `sync`; undefined where everything was as planned. */
  overtaken(): Overtaken | undefined {
    const cells = this.cells.flatMap(({ stretch, range }) => overwritten(stretch, range));
    const comments = this.comments.flatMap(({ change, present }) => {
      const before = present();
      return before ? [{ ...change, before }] : [];
    });
    const [first] = [...cells, ...comments];
    const found = this.names?.();
    const names = found && !this.inForce?.are(found) ? found : null;
    const cell = (first ? addressName(first) : (this.movedCell() ?? this.hiddenCell())) ?? null;
    if (cell === null && names === null) {
      if (found) this.inForce?.sent(found);
      return undefined;
    }
    const widths = this.widths.map(({ change, format }) => ({ ...change, before: format.columnWidth }));
    return { cell, cells, comments, names, widths };
  }

  /** What Excel did not keep, after the `sync`. */
  unkept(): Unkept {
    return this.cells.flatMap(({ stretch, range, proof }) => (proof ? this.unkeptOf(stretch, range, proof) : []));
  }

  private movedCell(): string | undefined {
    for (const { watched, rows, top, range } of this.rows) {
      const { sheet, block } = watched;
      const found = range.formulas as unknown[][];
      for (const row of rows) {
        const entries = found[row - top] ?? [];
        for (let at = block.area.left; at <= block.area.right; at++) {
          if (entries[at - block.area.left] === block.entry(row, at)) continue;
          if (!this.written.has(placeKey({ sheet, row, column: at }))) return addressName({ sheet, row, column: at });
        }
      }
    }
    return undefined;
  }

  /** A cell that a merge hides by now, and that was to hold something. */
  private hiddenCell(): string | undefined {
    for (const { sheet, found } of this.merges) {
      const merges = found();
      if (merges.length === 0) continue;
      for (const { stretch } of this.cells) {
        if (stretch.sheet !== sheet) continue;
        const hidden = stretch.cells.find(
          ({ row, column, after }) =>
            !isBlankState(after) &&
            merges.some((merge) => contains(merge, row, column) && (merge.top !== row || merge.left !== column)),
        );
        if (hidden) return addressName(hidden);
      }
    }
    return undefined;
  }

  private unkeptOf(stretch: Stretch, looked: Excel.Range, { formulas: now }: Excel.Range): Unkept {
    const { sheet, column, top, cells } = stretch;
    const meant = new Map(cells.map((change) => [change.row, change]));
    return looked.formulas.flatMap((entries: readonly unknown[], index): CellChange[] => {
      const place = { sheet, row: top + index, column };
      const change = meant.get(place.row);
      const [then, entry]: readonly unknown[] = [entries[0], now[index]?.[0]];
      // What lies between the cells of one stretch may be written by another.
      if (change ? isKept(change.after, entry) : then === entry || this.written.has(placeKey(place))) return [];
      const format = change?.after.format ?? String(looked.numberFormat[index]?.[0]);
      const after = { ...stateOfEntry(entry), format };
      return [
        change ? { ...change, after } : { ...place, before: { ...stateOfEntry(then), format }, after, isEdit: true },
      ];
    });
  }

  private sheet(name: string): Excel.Worksheet {
    return this.context.workbook.worksheets.getItem(name);
  }

  private rangeOf(stretch: Stretch): Excel.Range {
    return this.sheet(stretch.sheet).getRangeByIndexes(stretch.top, stretch.column, heightOf(stretch), 1);
  }
}

function overwritten({ top, cells }: Stretch, { formulas, numberFormat }: Excel.Range): CellChange[] {
  return cells.flatMap((change) => {
    const entry: unknown = formulas[change.row - top]?.[0];
    const format = String(numberFormat[change.row - top]?.[0]);
    if (entry === heldEntry(change.before) && format === change.before.format) return [];
    return [{ ...change, before: { ...stateOfEntry(entry), format } }];
  });
}

/** The width of a column, to be read after the next `sync`. */
export function loadWidth({ workbook }: TimedContext, { sheet, column }: WidthChange): Excel.RangeFormat {
  return workbook.worksheets.getItem(sheet).getRangeByIndexes(0, column, 1, 1).format.load('columnWidth');
}

/** A cell as a key of `WriteGuard`'s written cells. */
export const placeKey = ({ sheet, row, column }: CellAddress): string => `${String(row)},${String(column)},${sheet}`;

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);
