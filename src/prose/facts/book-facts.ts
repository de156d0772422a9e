import type { ReadBook } from '../read-book';
import { isFundingTable, isIndicatorTable, unitIn, type SheetView, type Table } from '../../tables';
import type { CellAddress } from '../../workbook/address';
import type { FundingReadings } from '../../tables/readings/funding-readings';
import { exactly, spanOf, cellValues } from './fact-values';
import type { Fact, FactRole } from './fact';
import { freeGrids } from './free-grids';
import { gridFacts } from './grid-facts';
import { indicatorFacts } from './indicator-facts';
import { columnRole } from './column-role';
import { addAll, smallest } from '../../workbook/lists';

/** Everything that the sentences of a report can be held against. */
export interface BookFacts {
  readonly facts: readonly Fact[];
  /** The grade that the workbook states; null where none. */
  readonly grade: { readonly cell: CellAddress; readonly text: string } | null;
  /** The year of the workbook's titles; null where they name none. */
  readonly year: number | null;
  /** Titles and project names: words that everything in the workbook is about. */
  readonly subject: string;
  readonly book: ReadBook;
}

const EVERY_BLOCK: ReadonlySet<Fact['block']> = new Set(['indicators', 'funds', 'items', 'pairs', 'words']);
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/;
/** How far above a table its title may stand, in rows. */
const TITLE_REACH = 8;
/** Rows at the top of a sheet that may name its unit. */
const UNIT_REACH = 12;
const LONGEST_LABEL = 40;

/**
 * The facts of a workbook. With `wanted` only those of these blocks, the same as among all, and the others are not made;
 * words stand in tables of indicators and are asked for together with these.
 */
export function factsOfBook(book: ReadBook, wanted: ReadonlySet<Fact['block']> = EVERY_BLOCK): BookFacts {
  const { tables, facts: told, views } = book.recognition;
  const tablesOf = new Map<SheetView, Table[]>(views.map((view) => [view, []]));
  for (const table of tables) tablesOf.get(table.view)?.push(table);
  const lists = new Set<Table>(book.funds.filter(({ table }) => table.layout === 'list').map(({ table }) => table));
  const grids: Fact[] = [];
  for (const [view, here] of tablesOf) {
    // grids tell also which lists are none
    const isAsked = wanted.has('pairs') || here.some((table) => lists.has(table));
    if (view.sheet.visibility === 'veryHidden' || !isAsked) continue;
    addAll(
      grids,
      freeGrids(
        view,
        here.filter((table) => !lists.has(table)),
      ),
    );
  }
  // A list of labelled amounts that stands under a row of headings is the grid that these make of it.
  const gridRows = new Set(grids.map(({ cell }) => `${String(cell.row)}!${cell.sheet}`));
  const isGrid = ({ view, area }: Table): boolean => gridRows.has(`${String(area.top)}!${view.name}`);
  const facts = tables.flatMap((table, index) =>
    (lists.has(table) && isGrid(table)) || !wanted.has(blockOf(table)) ? [] : tableFacts(book, table, index),
  );
  addAll(facts, grids);
  const viewsByName = new Map(views.map((view) => [view.name, view]));
  const known = new Set(facts.map(({ cell }) => placeOf(cell)));
  for (const { fact, cell, text } of told) {
    const role: FactRole | null = fact === 'amount' && wanted.has('pairs') ? 'plan' : null;
    const view = viewsByName.get(cell.sheet);
    const values =
      role && view
        ? cellValues(
            view.value(cell.row, cell.column),
            view.format(cell.row, cell.column),
            unitNear(tablesOf.get(view) ?? [], view),
          )
        : null;
    if (role && values && !known.has(placeOf(cell))) {
      const base = {
        cell,
        text,
        name: '',
        labels: '',
        column: '',
        title: view?.name ?? '',
        role,
        year: null,
        isTotal: true,
      };
      known.add(placeOf(cell));
      facts.push({ ...base, ...values, block: 'pairs', table: -1 });
    }
  }
  const grade = told.find(({ fact }) => fact === 'grade') ?? gradeUnder(book);
  const years = told
    .filter(({ fact }) => fact === 'year' || fact === 'title')
    .flatMap(({ text }) => YEAR.exec(text)?.[1] ?? []);
  const subject = told
    .filter(({ fact }) => fact === 'title' || fact === 'project' || fact === 'body')
    .map(({ text }) => text)
    .join(' ');
  return {
    facts: facts.filter(({ block }) => wanted.has(block)),
    grade: grade && { cell: grade.cell, text: grade.text },
    year: years[0] === undefined ? null : Number(years[0]),
    subject,
    book,
  };
}

/** The grade that stands under a table of indicators: 自评等级 | 优秀. */
function gradeUnder({ indicators }: ReadBook): { readonly cell: CellAddress; readonly text: string } | null {
  for (const { table } of indicators)
    if (table.grade) return { cell: table.grade, text: table.view.text(table.grade.row, table.grade.column) };
  return null;
}

const placeOf = ({ sheet, row, column }: CellAddress): string => `${String(row)},${String(column)},${sheet}`;

/** The unit of any of the tables of a sheet, else of a line at its top. */
function unitNear(tables: readonly Table[], view: SheetView): string | null {
  const told = tables.find((table) => table.unit !== null)?.unit;
  if (told) return told;
  for (let row = 0; row < Math.min(view.rowCount, UNIT_REACH); row++) {
    for (const { value } of view.filled(row)) {
      const unit = typeof value === 'string' && value.length < LONGEST_LABEL ? unitIn(value) : null;
      if (unit) return unit;
    }
  }
  return null;
}

const blockOf = (table: Table): Fact['block'] =>
  isIndicatorTable(table) ? 'indicators' : isFundingTable(table) ? 'funds' : 'items';

function tableFacts(book: ReadBook, table: Table, index: number): Fact[] {
  const title = titleOf(book, table);
  if (isIndicatorTable(table)) {
    const readings = book.indicators.find((entry) => entry.table === table);
    return readings ? indicatorFacts(readings, title, index) : [];
  }
  const funds = isFundingTable(table) ? book.funds.find((entry) => entry.table === table) : undefined;
  if (funds && funds.table.layout !== 'grid') return figureFacts(funds, title, index);
  const headerRows = isFundingTable(table) ? Object.values(table.headers).map(({ row }) => row) : [];
  const top = smallest(headerRows, table.area.top);
  const area = { ...table.area, top };
  const grid = gridFacts({
    view: table.view,
    area,
    unit: table.unit ?? unitNear(book.recognition.tables, table.view),
    title,
    block: funds ? 'funds' : 'items',
    table: index,
  });
  if (!funds) return grid;
  const named = grid.map((fact) => (isTotalRow(funds, fact.cell.row) ? { ...fact, name: '', isTotal: true } : fact));
  return named.flatMap((fact) => withoutEmptyTotal(fact, named));
}

/** Where the total was left at nought and one source is filled, that source is the total. */
function withoutEmptyTotal(fact: Fact, all: readonly Fact[]): Fact[] {
  const column = all.filter(({ cell }) => cell.column === fact.cell.column);
  const total = column.find(({ isTotal }) => isTotal);
  const filled = column.filter(({ isTotal, value }) => !isTotal && value && !value.isZero());
  if (!total?.value?.isZero() || filled.length !== 1) return [fact];
  if (fact === total) return [];
  return fact === filled[0] ? [{ ...fact, name: '', isTotal: true }] : [fact];
}

const isTotalRow = ({ total }: FundingReadings, row: number): boolean => total?.row.row === row;

function titleOf(book: ReadBook, table: Table): string {
  const titles = book.recognition.facts.filter(
    ({ fact, cell }) =>
      fact === 'title' &&
      cell.sheet === table.view.name &&
      cell.row <= table.area.top &&
      cell.row >= table.area.top - TITLE_REACH,
  );
  return [table.view.name, ...titles.map(({ text }) => text)].join(' ');
}

const FIGURE_ROLES: Readonly<Record<string, FactRole>> = {
  planned: 'plan',
  arrived: 'arrived',
  allocated: 'arrived',
  spent: 'actual',
  rate: 'rate',
  amount: 'plan',
};

/** Labelled figures: 预算计划安排 290. A province's share beside nothing for the others is the whole. */
function figureFacts({ table, figures }: FundingReadings, title: string, index: number): Fact[] {
  return figures.flatMap(({ figure, amount }): Fact[] => {
    const label = table.view.seenText(figure.label.row, figure.label.column);
    const role = FIGURE_ROLES[figure.role] ?? columnRole(label);
    const others = figures.filter((entry) => entry.figure.role === figure.role && entry.figure !== figure);
    const alone = others.every((entry) => entry.amount.value.isZero() || entry.figure.share === null);
    const isTotal =
      figure.share === null ||
      (figure.share !== 'part' &&
        alone &&
        !others.some((entry) => entry.figure.share === null) &&
        !amount.value.isZero());
    const values = cellValues(
      table.view.value(amount.cell.row, amount.cell.column),
      table.view.format(amount.cell.row, amount.cell.column),
      table.unit,
    );
    if (!values && role !== 'rate') return [];
    const share =
      role === 'rate'
        ? {
            value: amount.value,
            span: spanOf(amount.value, 4, exactly(amount.value).low.isZero() ? amount.value.plus(1) : amount.value),
            comparator: null,
            unit: '%',
            unitClass: 'ratio' as const,
          }
        : values;
    if (!share) return [];
    const base = {
      cell: amount.cell,
      text: amount.value.toFixed(),
      name: isTotal ? '' : label,
      labels: title,
      column: label,
      title,
      role,
      year: null,
      isTotal,
    };
    return [{ ...base, ...share, block: 'funds', table: index }];
  });
}
