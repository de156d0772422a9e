import { isCellError } from '../workbook/snapshot';
import type { Area } from '../workbook/address';
import { isNumeric, profileOf, sampleRows } from './columns/column-profile';
import { cellsOf } from './indicators/column-cells';
import type { SheetView } from './sheet/sheet-view';
import { isFundingTable, isIndicatorTable, isItemTable, type LeftOver, type Table } from './table-types';
import words from './words/amount-words.json';
import { headerWord, isFundTotal, keyOf } from './words/lexicon';
import { isTitle } from './words/titles';
import { largest } from '../workbook/lists';

/** Fewer figures are no block. */
const FEWEST_FIGURES = 4;
const FEWEST_ROWS = 2;
/** Rows at the top of a sheet in which its signs are looked for. */
const SIGN_ROWS = 80;
/** Roles whose words stand in sheets of every kind. */
const COMMON: ReadonlySet<string> = new Set(['no', 'item', 'unit', 'remark', 'sum', 'name', 'source', 'target']);

/** Columns of figures within a table that play no role, one entry a table (reading.md, promise 3). */
export function unreadColumns(table: Table): LeftOver | null {
  const { view, area, header } = table;
  if (!header || table.kind === 'other') return null;
  const rows = sampleRows(view, header.area.bottom + 1, area.bottom);
  const known = columnsRead(table);
  const columns = header.columns
    .filter(({ column, role, texts }) => role === null && !known.has(column) && !texts.some(isOtherMeasure))
    .map(({ column }) => column)
    .filter((column) => {
      const profile = profileOf(view, column, rows);
      return (isNumeric(profile) && profile.numbers >= FEWEST_ROWS) || mayAnswer(table, column, rows);
    });
  const [first] = columns;
  if (first === undefined) return null;
  const right = columns.at(-1) ?? first;
  return { kind: 'column', view, area: { ...area, left: first, right }, columns, table };
}

/** A column of an indicator table that may hold its targets or actuals, where the table has none of one of them. */
function mayAnswer(table: Table, column: number, rows: readonly number[]): boolean {
  if (!isIndicatorTable(table)) return false;
  const { columns, view } = table;
  const isWhole = columns.target !== undefined && (columns.actual !== undefined || table.kind === 'indicator-plan');
  const names = largest([columns.name, columns.level2].filter((at) => at !== undefined));
  return !isWhole && column > names && cellsOf(view, column, rows).figures >= FEWEST_ROWS;
}

/** Headings that say that a column counts something else than money: 数量, 单价. */
const isOtherMeasure = (text: string): boolean => words.words.none.parts.some((part) => text.includes(part));

function columnsRead(table: Table): ReadonlySet<number> {
  if (isItemTable(table)) {
    const { nameColumn, noColumn, reasonColumn, amounts, measures } = table;
    const read = [...amounts.map(({ column }) => column), ...(measures?.columns ?? [])];
    const own = [nameColumn, noColumn, reasonColumn, ...read];
    return new Set(own.filter((column) => column !== null));
  }
  if (isIndicatorTable(table) || isFundingTable(table)) return new Set(Object.values(table.columns));
  return new Set();
}

/**
 * Blocks of figures on a sheet of ours that no table covers: rows without a blank one between, with figures in at least
 * two of them. `openRows` are those that no table fills wholly. A sheet without a sign of our forms (a header word of theirs, a title) is none of ours and stays silent.
 */
export function unreadBlocks(
  view: SheetView,
  tables: readonly Table[],
  openRows: readonly number[],
  isFree: (row: number, column: number) => boolean,
): LeftOver[] {
  const read = tables.filter(({ kind }) => kind !== 'other');
  const others = tables.filter(({ kind }) => kind === 'other');
  const blocks: LeftOver[] = others.map((table) => blockOf(view, table.area, table));
  if (read.length === 0 && others.length === 0 && !hasSign(view)) return blocks;
  let run: { top: number; bottom: number; columns: Map<number, number> } | null = null;
  const close = (): void => {
    if (run && countOf(run.columns) >= FEWEST_FIGURES && largest(run.columns.values()) >= FEWEST_ROWS) {
      const columns = [...run.columns.keys()].sort((a, b) => a - b);
      const [left, right] = [columns[0] ?? 0, columns.at(-1) ?? 0];
      blocks.push(blockOf(view, { top: run.top, left, bottom: run.bottom, right }, null));
    }
    run = null;
  };
  let before = -1;
  for (const row of openRows) {
    if (row > before + 1) close();
    before = row;
    const cells = view.filled(row).filter(({ column }) => isFree(row, column));
    if (cells.length === 0) {
      close();
      continue;
    }
    const figures = cells
      .filter(({ value }) => typeof value === 'number' && !isCellError(value))
      .slice(0, MOST_COLUMNS);
    // Before its first figure a block has not begun: titles, facts and headings stand above it.
    if (!run && figures.length === 0) continue;
    run ??= { top: row, bottom: row, columns: new Map() };
    run.bottom = figures.length > 0 ? row : run.bottom;
    for (const { column } of figures) run.columns.set(column, (run.columns.get(column) ?? 0) + 1);
  }
  close();
  return blocks;
}
/** Columns of a block that are told apart. */
const MOST_COLUMNS = 200;

const blockOf = (view: SheetView, area: Area, table: Table | null): LeftOver => ({
  kind: 'block',
  view,
  area,
  columns: [],
  table,
});

const countOf = (columns: ReadonlyMap<number, number>): number =>
  [...columns.values()].reduce((sum, count) => sum + count, 0);

/** A header word of our forms, a fund's total or a title: the sheet is one of ours. */
function hasSign(view: SheetView): boolean {
  for (let row = 0; row < Math.min(view.rowCount, SIGN_ROWS); row++) {
    for (const { value } of view.filled(row)) {
      if (typeof value !== 'string') continue;
      const text = value.trim();
      if (isTitle(text) || isFundTotal(text)) return true;
      if (headerWord(text)?.roles.some((role) => !COMMON.has(role)) && keyOf(text).length > 2) return true;
    }
  }
  return false;
}
