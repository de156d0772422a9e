import { tableHeader } from '../tables/headers/header-fingerprint';
import { headerBlocksAt } from '../tables/headers/header-block';
import { isFundingTable, isIndicatorTable, isItemTable, type HeaderBlock, type Table } from '../tables';
import type { TableChoice } from '../contracts/table-choice';
import type { TaughtForm } from '../contracts/taught-form';
import { SheetView } from '../tables/sheet/sheet-view';
import { blockOver } from '../tables/shown-block';
import { choiceOfTable } from '../tables/table-choice';
import { cellName, columnIndex, columnName, parseArea, type RangeAddress } from '../workbook/address';
import type { Snapshot } from '../workbook/snapshot';
import type { Book } from '../rules/rule';
import type { SummaryColumn, TableSummary } from '../contracts/review';
import { columnReasons, type ColumnReasons } from './column-reasons';

/** What a person sees of a table, and what has to be known to overrule it. */
export function summaryOf(table: Table, book: Book, choices: readonly TableChoice[]): TableSummary {
  const readings = book.indicators.find((entry) => entry.table === table);
  const choice = choiceOfTable(choices, table);
  return {
    kind: table.kind,
    sheet: table.view.name,
    area: table.area,
    unit: table.unit,
    profile: readings ? book.profile(readings).id : null,
    head: choice?.head ?? cellName(table.head.row, table.head.column),
    columns: columnsOf(table, choice, book.recognition.taught.get(table)),
    lastRow: table.view.rowCount - 1,
    ...headerOf(table, book),
    ...otherFamily(table, book),
    choice,
  };
}

function headerOf(table: Table, book: Book): Pick<TableSummary, 'header' | 'taught'> {
  const taught = book.recognition.taught.get(table);
  return {
    ...(table.header && { header: tableHeader(table.view, table.header) }),
    ...(taught && { taught }),
  };
}

function otherFamily(table: Table, { recognition }: Book): Pick<TableSummary, 'otherFamily'> {
  const doubt = recognition.doubts.find((entry) => entry.table === table);
  return doubt ? { otherFamily: doubt.other } : {};
}

/**
 * The columns of a table by their header, with the roles that the words alone give them. A column that only shares a
 * merged heading is left out; one without any heading is there, with no text, because a person may give it a role.
 */
function columnsOf(table: Table, choice: TableChoice | null, taught: TaughtForm | undefined): readonly SummaryColumn[] {
  const block = blockOf(table, choice);
  if (!block) return [];
  const { view } = table;
  const columns = new Map<number, SummaryColumn>();
  const played = rolesPlayed(table);
  for (const { column, roles, texts } of block.columns) {
    const letters = columnName(column);
    const own = choice?.columns[letters] === undefined ? played.get(column) : undefined;
    // Words such as 支出 head a column of names or of amounts: the role that no other column plays.
    const free = roles.find((role) => ![...played].some(([other, taken]) => taken === role && other !== column));
    columns.set(column, { column: letters, text: texts.join(' '), role: own ?? free ?? roles[0] ?? null });
  }
  for (const letters of Object.keys(choice?.columns ?? {})) {
    const column = columnIndex(letters);
    if (column !== undefined && !columns.has(column)) columns.set(column, { column: letters, text: '', role: null });
  }
  for (let column = table.area.left; column <= table.area.right; column++) {
    let headed = columns.has(column);
    for (let row = block.area.top; row <= block.area.bottom && !headed; row++)
      headed = view.seenText(row, column) !== '';
    if (!headed) columns.set(column, { column: columnName(column), text: '', role: null });
  }
  const reasons = columnReasons(table, block.columns);
  return [...columns]
    .sort(([a], [b]) => a - b)
    .map(([at, column]) => ({ ...column, ...(saidOf(at, column, { block, choice, taught }) ?? reasons.get(at)) }));
}

/** That a person gave the column its role; undefined where none did. */
function saidOf(
  at: number,
  { column }: SummaryColumn,
  said: { readonly block: HeaderBlock; readonly choice: TableChoice | null; readonly taught: TaughtForm | undefined },
): ColumnReasons | undefined {
  if (said.choice?.columns[column] !== undefined) return { why: [{ key: 'chosen' }] };
  const isTaught = said.taught?.columns[String(at - said.block.area.left)] !== undefined;
  return isTaught ? { why: [{ key: 'taught' }] } : undefined;
}

/** The roles that columns play in the table as it was read; missing for those that its words alone decide. */
function rolesPlayed(table: Table): ReadonlyMap<number, string> {
  if (isItemTable(table)) {
    const amounts = table.amounts.flatMap(({ column, role }): [number, string][] =>
      role === 'other' || role === 'part' ? [] : [[column, role]],
    );
    return new Map(table.nameColumn === null ? amounts : [[table.nameColumn, 'item'], ...amounts]);
  }
  if (isIndicatorTable(table) || isFundingTable(table)) {
    const roles: Readonly<Record<string, number>> = table.columns;
    return new Map(Object.entries(roles).map(([role, column]) => [column, role]));
  }
  return new Map();
}

/** The header of a table, read anew without what a person chose; undefined for a table that is no grid. */
function blockOf({ view, head, area, header }: Table, choice: TableChoice | null): HeaderBlock | undefined {
  if (header) return header;
  const left = (choice ? parseArea(choice.head) : undefined)?.left ?? head.column;
  // A neighbour's figures in the same row hide the header from one who looks at the whole row.
  const spans = [undefined, { left, right: Math.max(area.right, left) }];
  const told = spans.flatMap((span) => headerBlocksAt(view, head.row, span)).find((block) => block.area.left === left);
  const range = choice?.range ?? null;
  if (told || range === null) return told;
  const shown = parseArea(range);
  return shown && blockOver(view, shown);
}

/**
 * A range of a sheet as the table that somebody says it is: the columns with their headings, what each holds still to be
 * said. Undefined where the snapshot has no such sheet, or the range has no row below its first.
 */
export function tableAt(snapshot: Snapshot, { sheet, area }: RangeAddress): TableSummary | undefined {
  const index = snapshot.sheets.findIndex(({ name }) => name === sheet);
  if (index < 0) return undefined;
  const view = new SheetView(snapshot, index);
  const bottom = Math.min(area.bottom, view.rowCount - 1);
  if (bottom <= area.top) return undefined;
  const block = blockOver(view, { ...area, bottom });
  return {
    kind: 'other',
    sheet,
    area: { ...area, bottom },
    unit: null,
    profile: null,
    head: cellName(area.top, area.left),
    columns: block.columns.map(({ column, texts }) => ({
      column: columnName(column),
      text: texts.join(' '),
      role: null,
    })),
    lastRow: view.rowCount - 1,
    header: tableHeader(view, block),
    choice: null,
  };
}
