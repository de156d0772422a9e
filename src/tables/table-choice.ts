import type { TableChoice } from '../contracts/table-choice';
import { cellName, columnIndex, parseArea, type Area } from '../workbook/address';
import type { HeaderRole } from './words/lexicon';
import type { SheetView } from './sheet/sheet-view';
import type { HeaderBlock, HeaderColumn } from './table-types';
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
  const head = cellName(row, column);
  return choices.find((choice) => choice.sheet === view.name && choice.head === head);
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
