import type { Snapshot } from '../workbook/snapshot';
import { contains } from '../workbook/address';
import { amountLists } from './funds/amount-list';
import { factsOf } from './facts';
import { fundingTable } from './funds/funding-table';
import { headerBlocksAt, type Span } from './headers/header-block';
import { indicatorTable } from './indicators/indicator-table';
import { itemTable } from './items/item-table';
import { labelBlocks } from './funds/label-block';
import { SheetView } from './sheet/sheet-view';
import { applyChoice, choiceFor, limitOf } from './table-choice';
import type { TableChoice, TableFamily } from '../contracts/table-choice';
import type { Doubt, Fact, HeaderBlock, Recognition, Table } from './table-types';

/**
 * Finds the tables of a workbook by the words of their headers, wherever they stand. Very hidden sheets are left
 * out: nobody can see or mend them. Sheets come in workbook order, tables by row and column.
 */
export function recognise(snapshot: Snapshot, choices: readonly TableChoice[] = []): Recognition {
  const views = snapshot.sheets.map((_, index) => new SheetView(snapshot, index));
  const tables: Table[] = [];
  const facts: Fact[] = [];
  const doubts: Doubt[] = [];
  for (const view of views) {
    if (view.sheet.visibility === 'veryHidden') continue;
    const found = tablesOf(view, choices, doubts);
    tables.push(...found);
    facts.push(...factsOf(view, free(found)));
  }
  return { views, tables, facts, doubts };
}

function tablesOf(view: SheetView, choices: readonly TableChoice[], doubts: Doubt[]): Table[] {
  const tables: Table[] = [];
  for (let row = 0; row < view.rowCount; row++) {
    const beside = tables.filter((table) => row >= table.area.top && row <= table.area.bottom);
    if (beside.some((table) => coversRow(view, table, row))) continue;
    for (const block of freeSpans(beside).flatMap((span) => headerBlocksAt(view, row, span))) {
      if (
        tables.some(
          (table) =>
            contains(table.area, block.area.top, block.area.left) ||
            contains(table.area, block.area.top, block.area.right),
        )
      )
        continue;
      const table = tableUnder(view, block, choiceFor(choices, view, block.area.top, block.area.left), doubts);
      if (table) tables.push(table);
    }
  }
  const isWanted = (table: Table): boolean =>
    choiceFor(choices, view, table.head.row, table.head.column)?.family !== 'none';
  tables.push(...labelBlocks(view, free(tables)).filter(isWanted));
  tables.push(...amountLists(view, free(tables)).filter(isWanted));
  return tables.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

/** Whether the table fills the row from its first to its last content, so that nothing stands beside it. */
function coversRow(view: SheetView, table: Table, row: number): boolean {
  const values = view.sheet.rows[row]?.values ?? [];
  for (let column = 0; column < values.length; column++) {
    if (values[column] === null || values[column] === undefined) continue;
    if (column < table.area.left || column > table.area.right) return false;
  }
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
 * The kind of table that stands under a header: funds, indicators, items, or a block that no rule reads. Where it can
 * be read in two ways the first of them is taken, and the doubt is noted; a person's choice settles it.
 */
function tableUnder(
  view: SheetView,
  found: HeaderBlock,
  choice: TableChoice | undefined,
  doubts: Doubt[],
): Table | null {
  if (choice?.family === 'none') return null;
  const block = choice ? applyChoice(found, choice) : found;
  const limit = limitOf(choice, view.rowCount - 1);
  const readings = BUILDERS.filter(({ family }) => !choice?.family || choice.family === family).flatMap(
    ({ family, build }) => {
      const table = build(view, block, limit);
      return table ? [{ family, table }] : [];
    },
  );
  const [best, other] = readings;
  if (best && other && !choice?.family) doubts.push({ table: best.table, taken: best.family, other: other.family });
  if (best) return best.table;
  const amounts = block.columns.filter((column) =>
    column.roles.some((role) => role === 'budget' || role === 'spent' || role === 'initial' || role === 'balance'),
  );
  if (amounts.length < 2) return null;
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
  };
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
