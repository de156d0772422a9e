import type { TableChoice } from '../contracts/table-choice';
import { cellName, columnIndex, parseArea, type Area } from '../workbook/address';
import type { HeaderRole } from './words/lexicon';
import type { SheetView } from './sheet/sheet-view';
import type { HeaderBlock, HeaderColumn, Table } from './table-types';
import words from './words/header-words.json';
import { largest } from '../workbook/lists';

/** Roles that a person can give a column. */
export const CHOOSABLE_ROLES = Object.keys(words.roles) as readonly HeaderRole[];

const isRole = (role: string): role is HeaderRole => (CHOOSABLE_ROLES as readonly string[]).includes(role);

/** The choice that was made for the block that begins at this cell. */
export function choiceFor(
  choices: readonly TableChoice[],
  view: SheetView,
  row: number,
  column: number,
): TableChoice | undefined {
  return placesOf(choices).byHead.get(`${cellName(row, column)} ${view.name}`);
}

/** The choice that made the table what it is: a chosen range may have moved its left side away from its head. */
export function choiceOfTable(choices: readonly TableChoice[], { view, head }: Table): TableChoice | null {
  return placesOf(choices).byTable.get(`${cellName(head.row, head.column)} ${view.name}`) ?? null;
}

/** The choices for tables that a person has shown, whose range begins in the row, with that range. */
export function shownIn(
  choices: readonly TableChoice[],
  view: SheetView,
  row: number,
): readonly { readonly choice: TableChoice; readonly area: Area }[] {
  return choices.length === 0 ? [] : (placesOf(choices).byRow.get(`${String(row)} ${view.name}`) ?? []);
}

/** A list of choices by the places of their tables; of two for one place the first counts. */
interface Places {
  readonly byHead: ReadonlyMap<string, TableChoice>;
  readonly byTable: ReadonlyMap<string, TableChoice>;
  readonly byRow: ReadonlyMap<string, readonly { readonly choice: TableChoice; readonly area: Area }[]>;
}

const known = new WeakMap<readonly TableChoice[], Places>();

function placesOf(choices: readonly TableChoice[]): Places {
  const before = known.get(choices);
  if (before) return before;
  const byHead = new Map<string, TableChoice>();
  const byTable = new Map<string, TableChoice>();
  const byRow = new Map<string, { readonly choice: TableChoice; readonly area: Area }[]>();
  const note = (places: Map<string, TableChoice>, key: string, choice: TableChoice): void => {
    if (!places.has(key)) places.set(key, choice);
  };
  for (const choice of choices) {
    const { sheet, head, range, family } = choice;
    note(byHead, `${head} ${sheet}`, choice);
    const place = parseArea(head);
    const area = range === null ? undefined : parseArea(range);
    if (place) note(byTable, `${cellName(place.top, area?.left ?? place.left)} ${sheet}`, choice);
    if (!area || family === 'none') continue;
    const key = `${String(area.top)} ${sheet}`;
    byRow.set(key, byRow.get(key) ?? []);
    byRow.get(key)?.push({ choice, area });
  }
  const places = { byHead, byTable, byRow };
  known.set(choices, places);
  return places;
}

/** The block with the chosen roles and width. Columns that had no header word get one through their role. */
export function applyChoice(block: HeaderBlock, choice: TableChoice): HeaderBlock {
  const range = choice.range === null ? undefined : parseArea(choice.range);
  const roles = new Map(
    Object.entries(choice.columns).flatMap(([letters, role]): [number, HeaderRole | null][] => {
      const column = columnIndex(letters);
      if (column === undefined) return [];
      return [[column, isRole(role) ? role : null]];
    }),
  );
  const columns = block.columns
    .filter(({ column }) => !range || (column >= range.left && column <= range.right))
    .map((column) => withRole(column, roles));
  const known = new Set(columns.map(({ column }) => column));
  for (const [column, role] of roles) {
    if (!known.has(column) && role) columns.push(bareColumn(column, block.area.bottom, role));
  }
  columns.sort((a, b) => a.column - b.column);
  const area: Area = range
    ? { ...block.area, left: range.left, right: range.right }
    : {
        ...block.area,
        right: largest(
          columns.map(({ column }) => column),
          block.area.right,
        ),
      };
  return { ...block, area, columns };
}

function withRole(column: HeaderColumn, roles: ReadonlyMap<number, HeaderRole | null>): HeaderColumn {
  const role = roles.get(column.column);
  if (role === undefined) return column;
  return { ...column, role, roles: role === null ? [] : [role] };
}

function bareColumn(column: number, row: number, role: HeaderRole): HeaderColumn {
  return { column, row, role, roles: [role], texts: [], unit: null, adjusted: false };
}

/** Last row that the choice lets the table reach; the sheet's own last row where it says nothing. */
export function limitOf(choice: TableChoice | undefined, last: number): number {
  const range = choice?.range ? parseArea(choice.range) : undefined;
  return range ? Math.min(range.bottom, last) : last;
}
