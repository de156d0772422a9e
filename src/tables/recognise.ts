import type { Snapshot } from '../workbook/snapshot';
import { contains, type Area } from '../workbook/address';
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
import { SheetView } from './sheet/sheet-view';
import { headersOf, shownBlocks, taughtBlocks } from './shown-block';
import { applyChoice, choiceFor, limitOf } from './table-choice';
import { choiceOf, taughtForm } from './taught-choice';
import type { TableChoice, TableFamily } from '../contracts/table-choice';
import type { TaughtForm, TaughtForms } from '../contracts/taught-form';
import { unreadBlocks, unreadColumns } from './left-over';
import type { Doubt, Fact, HeaderBlock, LeftOver, Recognition, Table } from './table-types';
import { addAll } from '../workbook/lists';

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
    const found = tablesOf(view, known);
    addAll(tables, found);
    addAll(facts, factsOf(view, free(found)));
    addAll(
      leftOver,
      found.flatMap((table) => unreadColumns(table) ?? []),
    );
    addAll(leftOver, unreadBlocks(view, found, openRows(view, found), free(found)));
  }
  return { views, tables, facts, doubts, taught, leftOver };
}

/** What a person decided, and what is noted while tables are found. */
interface Known {
  readonly choices: readonly TableChoice[];
  readonly forms: TaughtForms;
  readonly headers: SoughtHeaders;
  readonly doubts: Doubt[];
  readonly taught: Map<Table, TaughtForm>;
}

function tablesOf(view: SheetView, known: Known): Table[] {
  const { choices, headers } = known;
  const tables: Table[] = [];
  for (let row = 0; row < view.rowCount; row++) {
    if (tables.some((table) => row >= table.area.top && row <= table.area.bottom && coversRow(view, table, row)))
      continue;
    const beside = tables.filter((table) => row >= table.area.top && row <= table.area.bottom);
    const blocks = freeSpans(beside).flatMap((span) => headerBlocksAt(view, row, span));
    for (const block of [...shownBlocks(view, choices, row), ...taughtBlocks(view, headers, row), ...blocks]) {
      if (
        tables.some(
          (table) =>
            contains(table.area, block.area.top, block.area.left) ||
            contains(table.area, block.area.top, block.area.right),
        )
      )
        continue;
      const table = tableUnder(view, block, known);
      if (table) tables.push(table);
    }
  }
  const isWanted = (table: Table): boolean =>
    choiceFor(choices, view, table.head.row, table.head.column)?.family !== 'none';
  const open = openRows(view, tables);
  addAll(tables, labelBlocks(view, open, free(tables)).filter(isWanted));
  addAll(tables, amountLists(view, free(tables)).filter(isWanted));
  for (const table of tablesInRest(view, tables, open, (found, at) => likelyTable(found, at, known)))
    tables.push(table);
  addAll(tables, [...tablesInRest(view, tables, open, otherTable)].filter(isWanted));
  return tables.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

/** Tables that begin in places of the `open` rows which no table covers yet, from above to below. */
function* tablesInRest(
  view: SheetView,
  known: readonly Table[],
  open: readonly number[],
  tableAt: (view: SheetView, at: { readonly row: number; readonly span: Span }) => Table | null,
): Generator<Table> {
  const tables = [...known];
  for (const row of open) {
    const beside = tables.filter((table) => row >= table.area.top && row <= table.area.bottom);
    if (beside.some((table) => coversRow(view, table, row))) continue;
    for (const span of freeSpans(beside)) {
      const table = tableAt(view, { row, span });
      if (!table || tables.some((other) => overlap(other.area, table.area))) continue;
      tables.push(table);
      yield table;
    }
  }
}

/** Zero-based rows, ascending, that no table fills from their first to their last content. */
function openRows(view: SheetView, tables: readonly Table[]): number[] {
  const covered = new Uint8Array(view.rowCount);
  for (const table of tables)
    for (let row = table.area.top; row <= Math.min(table.area.bottom, view.rowCount - 1); row++)
      if (covered[row] === 0 && coversRow(view, table, row)) covered[row] = 1;
  const rows: number[] = [];
  for (let row = 0; row < view.rowCount; row++) if (covered[row] === 0) rows.push(row);
  return rows;
}

const overlap = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** A table of items or of indicators whose header the words of the lexicon do not prove: what stands under it has to. */
function likelyTable(
  view: SheetView,
  { row, span }: { readonly row: number; readonly span: Span },
  known: Known,
): Table | null {
  const block = likelyHeaderAt(view, row, span);
  if (!block) return likelyIndicators(view, row, span);
  if (decided(view, block, known).choice) return tableUnder(view, block, known);
  const table = itemTable(view, block, view.rowCount - 1);
  return table && isSupported(table, block) ? { ...table, header: block } : likelyIndicators(view, row, span);
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
  if (best && other && !choice?.family)
    known.doubts.push({ table: best.table, taken: best.family, other: other.family });
  if (!best) return null;
  if (taught) known.taught.set(best.table, taught);
  return best.table;
}

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
function free(tables: readonly Table[]): (row: number, column: number) => boolean {
  const byTop = [...tables].sort((a, b) => a.area.top - b.area.top);
  return (row, column) => {
    for (const table of byTop) {
      if (table.area.top > row) return true;
      if (contains(table.area, row, column)) return false;
    }
    return true;
  };
}
