import { MAX_COLUMNS, overlaps, type Area } from '../../../workbook/address';
import {
  changesLook,
  LINE_PLACES,
  lookComment,
  rememberedLook,
  type LinePlace,
  type Look,
  type LookChange,
  type LookLine,
} from '../../own-look';
import { isLookName } from '../../own-memory';
import type { PlannedColumn } from '../../workbook-host';
import { loadCellLooks, loadCommonLook, type CellLook } from '../cells/cell-looks';
import type { OwnedName } from '../read/owned-names';
import type { TimedContext } from '../session';
import type { LookRun } from './column-ground';
import { rowsOf } from './place-columns';

/** Rows of a table whose looks are asked one by one; those below are asked for what they have in common. */
const MAX_ROWS = 200;
/** So many changes of the look down a column are followed; where there are more, only what all its cells share. */
const MAX_RUNS = 12;
/** Places beside those of a table's columns whose looks are asked for in advance. */
const SPARE_PLACES = 2;
/** Bytes that an answer takes for the look of a cell, and for what the cells of a place have in common. */
const CELL_BYTES = 600;
const PLACE_BYTES = 2500;
/** The part of an answer that may go into looks. */
const SHARE = 0.25;

/** Cells one below the other that look alike. */
interface TableRun extends CellLook {
  readonly top: number;
  readonly bottom: number;
}

/** How the last column of each table looks, and the places where columns may go. */
export class ColumnLooks {
  private readonly tables = new Map<string, () => TableRun[]>();
  private readonly places = new Map<string, () => CellLook>();

  /**
   * Queues the reading, of at most a quarter of an answer of `payload` bytes. A column whose place is none of those that
   * were asked for gets no look.
   */
  constructor(context: TimedContext, sheet: string, planned: readonly PlannedColumn[], payload: number) {
    const tables = new Map(planned.map((one) => [keyOf(tableColumn(one)), tableColumn(one)]));
    const places = new Map(
      planned.flatMap((one) => placesFor(one, planned).map((place) => [keyOf(place), place] as const)),
    );
    const room = payload * SHARE - (places.size + tables.size) * PLACE_BYTES;
    if (room < 0) return;
    const rows = Math.min(MAX_ROWS, Math.floor(room / CELL_BYTES / tables.size));
    for (const [key, table] of tables) this.tables.set(key, loadTable(context, sheet, table, rows));
    for (const [key, place] of places) this.places.set(key, loadCommonLook(context, sheet, place));
  }

  /**
   * The runs of a column whose looks have to change, after the `sync`. `memories`: names of ours on the sheet.
   * `isBeside`: the line at its left is that of its neighbour.
   */
  runs(planned: PlannedColumn, area: Area, memories: readonly OwnedName[], isBeside: boolean): LookRun[] {
    const runs = this.tables.get(keyOf(tableColumn(planned)))?.();
    const place = this.places.get(keyOf(area))?.();
    const known = memories.flatMap(({ name, range, comment }) =>
      isLookName(name) && range && overlaps(range.area, area) ? [{ area: range.area, ...rememberedLook(comment) }] : [],
    );
    return (runs ?? []).flatMap((run) => {
      const part = { ...area, top: run.top, bottom: run.bottom };
      const without =
        known.find((own) => overlaps(own.area, part)) ?? known[0] ?? (place && withoutUs(place, part, area));
      if (!without) return [];
      const change = changeOf(run, without, isBeside);
      const comment = changesLook(change) ? lookComment(change) : null;
      return comment === null ? [] : [{ area: part, comment }];
    });
  }
}

const keyOf = ({ left, top, bottom }: Area): string => [left, top, bottom].join();

/** The cells of the table's last column that stand beside a column of ours. */
function tableColumn(planned: PlannedColumn): Area {
  const left = planned.column.lastColumn;
  return { ...rowsOf(planned), left, right: left };
}

function placesFor(one: PlannedColumn, planned: readonly PlannedColumn[]): Area[] {
  const { lastColumn, table } = one.column;
  const count = planned.filter(({ column }) => column.table === table).length + SPARE_PLACES;
  return Array.from({ length: count }, (_, index) => lastColumn + 1 + index)
    .filter((left) => left < MAX_COLUMNS)
    .map((left) => ({ ...rowsOf(one), left, right: left }));
}

/** `rows`: so many from the top are asked one by one. */
function loadTable(context: TimedContext, sheet: string, area: Area, rows: number): () => TableRun[] {
  const last = Math.min(area.bottom, area.top + rows - 1);
  const cells = last >= area.top ? loadCellLooks(context, sheet, { ...area, bottom: last }) : () => [];
  const below = last < area.bottom && loadCommonLook(context, sheet, { ...area, top: last + 1 });
  return () => {
    const runs = runsOf(cells(), area.top);
    const followed = runs.length > MAX_RUNS ? [runs[0], inCommon(runs.slice(1))].flatMap((run) => run ?? []) : runs;
    return below ? [...followed, { ...below(), top: last + 1, bottom: area.bottom }] : followed;
  };
}

function runsOf(cells: readonly CellLook[], top: number): TableRun[] {
  const runs: TableRun[] = [];
  let last = '';
  for (const [index, cell] of cells.entries()) {
    const [row, key] = [top + index, JSON.stringify(cell)];
    const run = runs.at(-1);
    if (run && key === last) runs[runs.length - 1] = { ...run, bottom: row };
    else runs.push({ ...cell, top: row, bottom: row });
    last = key;
  }
  return runs.map((run) => ({ ...run, lines: { ...run.lines, inside: run.lines.top ?? run.lines.bottom ?? null } }));
}

/** Runs one below the other as one, with what they share. */
function inCommon(runs: readonly TableRun[]): TableRun | undefined {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return undefined;
  const isShared = (read: (run: TableRun) => unknown): boolean =>
    new Set(runs.map((run) => JSON.stringify(read(run)))).size === 1;
  return {
    top: first.top,
    bottom: last.bottom,
    look: pick(first.look, (key) => isShared(({ look }) => look[key])),
    lines: pick(first.lines, (place) => isShared(({ lines }) => lines[place])),
  };
}

function pick<T extends object>(from: T, isWanted: (key: keyof T) => boolean): Partial<T> {
  const entries = Object.entries(from).filter(([key]) => isWanted(key as keyof T));
  return Object.fromEntries(entries) as Partial<T>;
}

type WithoutUs = Pick<LookChange, 'before' | 'lines'>;

/** What is known of a part of a place that was asked for as a whole; edges within it are lines inside the whole. */
function withoutUs({ look, lines }: CellLook, part: Area, whole: Area): WithoutUs {
  const at: Readonly<Record<LinePlace, LookLine | null | undefined>> = {
    top: part.top === whole.top ? lines.top : lines.inside,
    bottom: part.bottom === whole.bottom ? lines.bottom : lines.inside,
    right: lines.right,
    left: lines.left,
    inside: lines.inside,
  };
  return {
    before: look,
    lines: Object.fromEntries(LINE_PLACES.flatMap((place) => (at[place] === null ? [[place, null]] : []))),
  };
}

function changeOf(run: TableRun, { before, lines }: WithoutUs, isBeside: boolean): LookChange {
  const drawn = LINE_PLACES.flatMap((place): [LinePlace, LookLine | null][] => {
    const isThere = place === 'inside' ? run.bottom > run.top : place !== 'left' || !isBeside;
    if (lines[place] === undefined || !isThere) return [];
    return [[place, run.lines[place] ?? null]];
  });
  const isKnown = (key: keyof Look): boolean => before[key] !== undefined && run.look[key] !== undefined;
  return {
    before: pick<Partial<Look>>(before, isKnown),
    after: pick<Partial<Look>>(run.look, isKnown),
    lines: Object.fromEntries(drawn),
  };
}
