import type { Area } from '../../../workbook/address';
import { contains, MAX_COLUMNS, overlaps } from '../../../workbook/address';
import { isNeverOurs, OWNED_NAME_PREFIX } from '../../own-column';
import { isBlankState } from '../cells/content';
import type { PlannedColumn } from '../../workbook-host';
import type { OwnedName } from '../read/owned-names';
import type { ColumnGround, PlacedColumn } from './column-ground';
import { canRemember, ownFormats } from './memory-names';

export const nameOf = ({ column }: PlannedColumn): string => OWNED_NAME_PREFIX + column.id;

/** First and last row that a column fills. */
export function rowsOf({ column }: PlannedColumn): { readonly top: number; readonly bottom: number } {
  return {
    top: column.headerRow,
    bottom: column.cells.reduce((last, { row }) => Math.max(last, row), column.headerRow),
  };
}

/**
 * Finds a place for each column of one sheet. A column that we wrote before stays where its name points; every other
 * goes to the first column, from the one it asks for to the right, whose cells are all free: blank or ours, and not
 * typed over, in no merge, in no hidden column, not taken by another. A new place is in no table (ListObject) of the user's nor right beside
 * or below one, where Excel might take it into the table. Columns for which the sheet has no room are left out.
 */
export function placeColumns(planned: readonly PlannedColumn[], ground: ColumnGround): PlacedColumn[] {
  const placed = new Map<PlannedColumn, PlacedColumn>();
  const place = (column: PlannedColumn, known: OwnedName | undefined, at: number): boolean => {
    const area = { ...rowsOf(column), left: at, right: at };
    const isTaken = [...placed.values()].some((other) => overlaps(other.area, area));
    if (isTaken || !isFree(area, ground)) return false;
    const formats = formatsBelow(area, ground);
    if (!canRemember({ area, formats })) return false;
    placed.set(column, { planned: column, area, known, formats });
    return true;
  };
  const knownOf = (column: PlannedColumn): OwnedName | undefined =>
    ground.owned.find(({ name, scope }) => name === nameOf(column) && scope === null);

  for (const column of planned) {
    const known = knownOf(column);
    if (known?.range) place(column, known, known.range.area.left);
  }
  for (const column of planned) {
    for (let at = Math.max(column.column.column, ground.firstColumn); at < MAX_COLUMNS && !placed.has(column); at++) {
      const area = { ...rowsOf(column), left: at, right: at };
      if (!ground.tables.some((table) => overlaps(withMargin(table), area))) place(column, knownOf(column), at);
    }
  }
  return planned.flatMap((column) => placed.get(column) ?? []);
}

const withMargin = (table: Area): Area => ({ ...table, bottom: table.bottom + 1, right: table.right + 1 });

function isFree(area: Area, { state, merges, width, owned }: ColumnGround): boolean {
  if (width(area.left) === 0 || merges.some((merge) => overlaps(merge, area))) return false;
  for (let row = area.top; row <= area.bottom; row++) {
    const now = state(row, area.left);
    const isOurs = owned.some(({ range }) => range && contains(range.area, row, area.left)) && !isNeverOurs(now);
    if (!isOurs && !isBlankState(now)) return false;
  }
  return true;
}

/** The formats of the cells without us: those remembered for cells of ours, the present ones for others. */
function formatsBelow(area: Area, ground: ColumnGround): string[] {
  const own = ownFormats(ground);
  const formats: string[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    formats.push(own(row, area.left) ?? ground.state(row, area.left).format);
  return formats;
}
