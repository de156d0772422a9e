import words from '../../formulas/place-words.json';
import type { NamedPlace, Sight } from '../../formulas';
import { isFundingTable, isIndicatorTable, isItemTable, type Table } from '../../tables';
import type { CellAddress, RangeAddress } from '../../workbook/address';
import type { CellValue } from '../../workbook/snapshot';
import type { Book } from '../rule';

const KINDS: Readonly<Record<string, string | undefined>> = words.tables;
const ROLES: Readonly<Record<string, string | undefined>> = words.roles;

/** Cells that the formulas of one workbook may look at together: they end, whatever ranges they name. */
const MOST_CELLS = 5_000_000;

/** No place of that name, or more than one. */
export const NO_PLACE = { error: '#NO-PLACE' } as const;
export const MANY_PLACES = { error: '#MANY-PLACES' } as const;
const TOO_MUCH = { error: '#TOO-MUCH' } as const;

/** What own formulas see of a workbook. */
export function formulaSight(book: Book): Sight {
  const views = new Map(book.recognition.views.map((view) => [view.name, view]));
  let left = MOST_CELLS;
  function* range({ sheet, area }: RangeAddress): Iterable<CellValue> {
    const view = views.get(sheet);
    if (!view) return;
    const bottom = Math.min(area.bottom, view.rowCount - 1);
    for (let row = area.top; row <= bottom; row++) {
      const right = Math.min(area.right, (view.sheet.rows[row]?.values.length ?? 0) - 1);
      for (let column = area.left; column <= right; column++) {
        if (left-- <= 0) {
          yield TOO_MUCH;
          return;
        }
        yield view.value(row, column);
      }
    }
  }
  return {
    range,
    place: (place) => {
      const cells = placesOf(book, place);
      const [cell] = cells;
      if (!cell) return NO_PLACE;
      if (cells.length > 1) return MANY_PLACES;
      return views.get(cell.sheet)?.value(cell.row, cell.column) ?? null;
    },
  };
}

/** The cells that a place may mean: one in every table of the kind, or of the sheet, that has such a row and column. */
export function placesOf({ recognition }: Book, { table, row, role }: NamedPlace): CellAddress[] {
  const kind = KINDS[table.toLowerCase()];
  const wanted = recognition.tables.filter((entry) =>
    kind === undefined ? entry.view.name === table : entry.kind === kind,
  );
  const known = ROLES[role.toLowerCase()];
  return known === undefined ? [] : wanted.flatMap((entry) => cellOf(entry, row, known) ?? []);
}

const plain = (text: string): string => text.replace(/[\s\u3000]/g, '').toLowerCase();

function cellOf(table: Table, name: string, role: string): CellAddress | null {
  const isTotal = words.totals.includes(plain(name));
  if (isItemTable(table)) {
    const column = table.amounts.find((entry) => entry.role === role)?.column;
    const rows = table.rows.filter((row) => plain(row.name) === plain(name));
    const row = isTotal
      ? table.rows.filter(({ kind }) => kind === 'total').at(-1)
      : rows.length === 1
        ? rows[0]
        : undefined;
    return column === undefined || !row ? null : table.view.address(row.row, column);
  }
  if (isFundingTable(table)) {
    const columns: Readonly<Record<string, number | undefined>> = table.columns;
    const column = columns[role];
    const row = table.rows.find((entry) => (isTotal ? entry.kind === 'total' : plain(entry.label) === plain(name)));
    return column === undefined || !row ? null : table.view.address(row.row, column);
  }
  if (isIndicatorTable(table)) {
    const columns: Readonly<Record<string, number | undefined>> = table.columns;
    const column = columns[role];
    const rows = table.rows.filter((entry) => plain(entry.name) === plain(name));
    const row = isTotal ? table.totalRow : rows.length === 1 ? rows[0]?.row : undefined;
    return column === undefined || row === undefined || row === null ? null : table.view.address(row, column);
  }
  return null;
}
