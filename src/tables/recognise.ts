import type { Snapshot } from '../workbook/snapshot';
import { amountLists } from './funds/amount-list';
import { factsOf } from './facts';
import { fundingTable } from './funds/funding-table';
import { headerBlocksAt, type Span } from './headers/header-block';
import { indicatorTable } from './indicators/indicator-table';
import { likelyIndicators } from './indicators/likely-indicators';
import type { SoughtHeaders } from './headers/header-fingerprint';
import { likelyHeaderAt } from './headers/likely-header';
import { itemTable } from './items/item-table';
import { isSupported } from './items/item-support';
import { labelBlocks } from './funds/label-block';
import { likelyFunds } from './funds/likely-funds';
import { PlacedTables } from './placed-tables';
import { SheetView } from './sheet/sheet-view';
import { headersOf, shownBlocks, taughtBlocks } from './shown-block';
import { applyChoice, choiceFor, limitOf } from './table-choice';
import { choiceOf, taughtForm } from './taught-choice';
import type { TableChoice, TableFamily } from '../contracts/table-choice';
import type { TaughtForm, TaughtForms } from '../contracts/taught-form';
import { unreadBlocks, unreadColumns } from './left-over';
import { isItemTable } from './table-types';
import type { Doubt, Fact, HeaderBlock, LeftOver, Recognition, Table } from './table-types';
import { addAll, largest } from '../workbook/lists';

/** Tables of one workbook: far above any real one. What stands beyond is told as not read. */
export const MOST_TABLES = 2_000;
/** Tables of one sheet; the same holds. */
export const MOST_TABLES_OF_SHEET = 1_000;

/**
 * Finds the tables of a workbook by the words of their headers, wherever they stand. Very hidden sheets are left
 * out: nobody can see or mend them. Sheets come in workbook order, tables by row and column.
 */
export function recognise(
  snapshot: Snapshot,
  choices: readonly TableChoice[] = [],
  forms: TaughtForms = [],
): Recognition {
  const views = snapshot.sheets.map((_, index) => new SheetView(snapshot, index));
  const tables: Table[] = [];
  const facts: Fact[] = [];
  const doubts: Doubt[] = [];
  const taught = new Map<Table, TaughtForm>();
  const known: Known = { choices, forms, headers: headersOf(forms), doubts, taught };
  const leftOver: LeftOver[] = [];
  for (const view of views) {
    if (view.sheet.visibility === 'veryHidden') continue;
    const room = Math.min(MOST_TABLES_OF_SHEET, MOST_TABLES - tables.length);
    const { tables: found, open } = tablesOf(view, known, room);
    const placed = new PlacedTables(found);
    const isFree = free(placed);
    const left = open.filter((row) => !placed.inRow(row).some((table) => coversRow(view, table, row)));
    addAll(tables, found);
    addAll(facts, factsOf(view, left, isFree));
    addAll(
      leftOver,
      found.flatMap((table) => unreadColumns(table) ?? []),
    );
    if (found.length < room) addAll(leftOver, unreadBlocks(view, found, left, isFree));
    else addAll(leftOver, restOf(view, found));
  }
  return { views, tables, facts, doubts, taught, leftOver };
}

/** All that a sheet holds below its last table, where there are too many tables to go on. */
function restOf(view: SheetView, tables: readonly Table[]): LeftOver[] {
  const top = tables.reduce((last, { area }) => Math.max(last, area.bottom), -1) + 1;
  if (top >= view.rowCount) return [];
  const area = { top, left: 0, bottom: view.rowCount - 1, right: 0 };
  return [{ kind: 'block', view, area, columns: [], table: null }];
}

/** What a person decided, and what is noted while tables are found. */
interface Known {
  readonly choices: readonly TableChoice[];
  readonly forms: TaughtForms;
  readonly headers: SoughtHeaders;
  readonly doubts: Doubt[];
  readonly taught: Map<Table, TaughtForm>;
}

/** What stands over each column at last, from left to right. */
const ownHeadings = ({ columns }: HeaderBlock): string => columns.map(({ texts }) => texts.at(-1) ?? '').join('\n');

/** The tables of one sheet, of which there may be `most`, and all rows that they may leave open (`openRows`). */
function tablesOf(view: SheetView, known: Known, most: number): { tables: Table[]; open: number[] } {
  const { choices, headers } = known;
  const tables: Table[] = [];
  const placed = new PlacedTables();
  const headings = new Set<string>();
  const keep = (table: Table): void => {
    tables.push(table);
    if (isItemTable(table) && table.header) headings.add(ownHeadings(table.header));
  };
  const put = (table: Table): void => {
    keep(table);
    placed.add(table);
  };
  const hasTwin = (block: HeaderBlock): boolean => headings.has(ownHeadings(block));
  for (let row = 0; row < view.rowCount && tables.length < most; row++) {
    const beside = placed.inRow(row);
    const covering = beside.find((table) => coversRow(view, table, row));
    if (covering) {
      if (coversSheet(view, covering)) row = covering.area.bottom;
      continue;
    }
    const spans = view.isBlankRow(row) ? [] : freeSpans(beside);
    const blocks = spans.flatMap((span) => headerBlocksAt(view, row, span));
    for (const block of [...shownBlocks(view, choices, row), ...taughtBlocks(view, headers, row), ...blocks]) {
      const { top, left, right } = block.area;
      if (!placed.isFree(top, left) || !placed.isFree(top, right)) continue;
      const table = tableUnder(view, block, known);
      if (table) put(table);
    }
  }
  const isWanted = (table: Table): boolean =>
    choiceFor(choices, view, table.head.row, table.head.column)?.family !== 'none';
  // What stands below so many tables is told as not read.
  const end = tables.length < most ? Infinity : largest(tables.map(({ area }) => area.bottom));
  const left = openRows(view, tables);
  const open = left.filter((row) => row <= end);
  for (const table of tablesInRest(view, placed, open, likelyFunds)) if (isWanted(table)) keep(table);
  labelBlocks(view, open, free(placed)).filter(isWanted).forEach(put);
  amountLists(view, left, free(placed)).filter(isWanted).forEach(put);
  for (const table of tablesInRest(view, placed, open, (found, at) => likelyTable(found, at, known, hasTwin)))
    keep(table);
  // What nobody wants keeps others from its place all the same.
  addAll(tables, [...tablesInRest(view, new PlacedTables(tables), open, otherTable)].filter(isWanted));
  const kept = tables.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left).slice(0, most);
  return { tables: kept, open: kept.length < tables.length ? openRows(view, kept) : left };
}

/** Tables that begin in places of the `open` rows which no table covers yet, from above to below; each is put among `placed`. */
function* tablesInRest(
  view: SheetView,
  placed: PlacedTables,
  open: readonly number[],
  tableAt: (view: SheetView, at: { readonly row: number; readonly span: Span }) => Table | null,
): Generator<Table> {
  for (const row of open) {
    const beside = placed.inRow(row);
    if (beside.some((table) => coversRow(view, table, row))) continue;
    for (const span of freeSpans(beside)) {
      const table = tableAt(view, { row, span });
      if (!table || placed.overlaps(table.area)) continue;
      placed.add(table);
      yield table;
    }
  }
}

/** Zero-based rows with content, ascending, that no table fills from its first to its last. */
function openRows(view: SheetView, tables: readonly Table[]): number[] {
  const covered = new Uint8Array(view.rowCount);
  for (const table of tables) {
    const { top, bottom } = table.area;
    if (coversSheet(view, table)) covered.fill(1, top, bottom + 1);
    else
      for (let row = top; row <= Math.min(bottom, view.rowCount - 1); row++)
        if (covered[row] === 0 && coversRow(view, table, row)) covered[row] = 1;
  }
  const rows: number[] = [];
  for (let row = 0; row < view.rowCount; row++) if (covered[row] === 0 && !view.isBlankRow(row)) rows.push(row);
  return rows;
}

/** A table of items or of indicators whose header the words of the lexicon do not prove: what stands under it has to. */
function likelyTable(
  view: SheetView,
  { row, span }: { readonly row: number; readonly span: Span },
  known: Known,
  hasTwin: (block: HeaderBlock) => boolean,
): Table | null {
  const block = likelyHeaderAt(view, row, span);
  if (!block) return likelyIndicators(view, row, span);
  if (decided(view, block, known).choice) return tableUnder(view, block, known);
  const table = itemTable(view, block, view.rowCount - 1);
  return table && isSupported(table, block, hasTwin(block))
    ? { ...table, header: block }
    : likelyIndicators(view, row, span);
}

/** A block of amounts under known headings that none of the families can read: no rule reads it. */
function otherTable(view: SheetView, { row, span }: { readonly row: number; readonly span: Span }): Table | null {
  const block = headerBlocksAt(view, row, span).find((found) => amountsOf(found) >= 2);
  if (!block) return null;
  let bottom = block.area.bottom;
  while (bottom + 1 < view.rowCount && !view.isBlankRow(bottom + 1) && headerBlocksAt(view, bottom + 1).length === 0)
    bottom++;
  if (bottom === block.area.bottom) return null;
  return {
    kind: 'other',
    view,
    area: { ...block.area, bottom },
    unit: null,
    head: view.address(block.area.top, block.area.left),
    header: block,
  };
}

const amountsOf = ({ columns }: HeaderBlock): number =>
  columns.filter(({ roles }) =>
    roles.some((role) => role === 'budget' || role === 'spent' || role === 'initial' || role === 'balance'),
  ).length;

/** Whether the table is as wide as the sheet, so that nothing can stand beside it in any row. */
const coversSheet = (view: SheetView, { area }: Table): boolean =>
  area.left === 0 && area.right + 1 >= view.columnCount;

/** Whether the table fills the row from its first to its last content, so that nothing stands beside it. */
function coversRow(view: SheetView, table: Table, row: number): boolean {
  const values = view.sheet.rows[row]?.values ?? [];
  const { left, right } = table.area;
  for (let column = Math.min(left, values.length) - 1; column >= 0; column--)
    if (values[column] !== null && values[column] !== undefined) return false;
  for (let column = right + 1; column < values.length; column++)
    if (values[column] !== null && values[column] !== undefined) return false;
  return true;
}

/** The columns between and beside tables that share a row. */
function freeSpans(tables: readonly Table[]): Span[] {
  const spans: Span[] = [];
  let left = 0;
  for (const { area } of [...tables].sort((a, b) => a.area.left - b.area.left)) {
    if (area.left > left) spans.push({ left, right: area.left - 1 });
    left = Math.max(left, area.right + 1);
  }
  return [...spans, { left, right: Infinity }];
}

const BUILDERS: readonly {
  readonly family: TableFamily;
  readonly build: (view: SheetView, block: HeaderBlock, limit: number) => Table | null;
}[] = [
  { family: 'funding', build: fundingTable },
  { family: 'indicators', build: indicatorTable },
  { family: 'items', build: itemTable },
];

/**
 * The kind of table that stands under a header: funds, indicators or items. Where it can
 * be read in two ways the first of them is taken, and the doubt is noted; a person's choice settles it.
 */
function tableUnder(view: SheetView, found: HeaderBlock, known: Known): Table | null {
  const { choice, taught } = decided(view, found, known);
  if (choice?.family === 'none') return null;
  const block = choice ? applyChoice(found, choice) : found;
  const limit = limitOf(choice, view.rowCount - 1);
  const readings: { readonly family: TableFamily; readonly table: Table }[] = [];
  for (const { family, build } of BUILDERS) {
    if (choice?.family && choice.family !== family) continue;
    // Nearly every block of amounts could be read as items: a second reading needs a word that says so.
    if (family === 'items' && readings.length > 0 && !headsItems(block)) continue;
    const table = build(view, block, limit);
    if (table) readings.push({ family, table: { ...table, header: found } });
  }
  const [best, other] = readings;
  if (best && other && !choice?.family && !isScoredFunds(best.table))
    known.doubts.push({ table: best.table, taken: best.family, other: other.family });
  if (!best) return null;
  if (taught) known.taught.set(best.table, taught);
  return best.table;
}

/** A block of funds that a form scores: a list of items has no points, though 资金来源 may head either. */
const isScoredFunds = (table: Table): boolean =>
  table.kind === 'funding' && table.columns.weight !== undefined && table.columns.score !== undefined;

const headsItems = ({ columns }: HeaderBlock): boolean => columns.some(({ roles }) => roles.includes('item'));

/** What a person decided about the block: for this very one, else for all with its header. */
function decided(
  view: SheetView,
  block: HeaderBlock,
  { choices, forms }: Known,
): { readonly choice: TableChoice | undefined; readonly taught: TaughtForm | null } {
  const own = choiceFor(choices, view, block.area.top, block.area.left);
  const taught = own ? undefined : taughtForm(forms, view, block);
  return { choice: own ?? (taught && choiceOf(taught, view, block)), taught: taught ?? null };
}

/** Tells whether no table covers a place. Rows of a table count as free only outside its columns. */
const free =
  (placed: PlacedTables) =>
  (row: number, column: number): boolean =>
    placed.isFree(row, column);
