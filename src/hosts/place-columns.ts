import type { ComputedColumn } from '../contracts/review';
import { contains, MAX_COLUMNS, overlaps, type Area } from '../workbook/address';
import { isNeverOurs } from './own-column';
import { valueAt, type SheetSnapshot, type Snapshot } from '../workbook/snapshot';
import { largest } from '../workbook/lists';

/** A computed column with the place where it can be written. */
export interface PlacedColumn {
  readonly column: ComputedColumn;
  /** Header cell to last cell; one column wide. */
  readonly area: Area;
}

/**
 * Finds for each computed column the first column, from the one it wants to the right, where every row from its header
 * to its last cell is free: no content of the user's, no merge, nothing `occupied`, no other column of the plan. Cells
 * that 绩核 owns are free, but for words that somebody typed over ours. Columns for which the sheet has no room are left out.
 */
export function placeColumns(
  snapshot: Snapshot,
  columns: readonly ComputedColumn[],
  occupied: (sheet: string) => readonly Area[] = () => [],
): PlacedColumn[] {
  const placed: PlacedColumn[] = [];
  for (const column of columns) {
    const last = largest(lastRow(column), column.headerRow);
    const sheet = snapshot.sheets.find(({ name }) => name === column.sheet);
    if (!sheet) continue;
    const others = placed.filter((other) => other.column.sheet === column.sheet).map(({ area }) => area);
    const taken = [...sheet.merges, ...occupied(column.sheet), ...others].filter(
      ({ top, bottom }) => top <= last && bottom >= column.headerRow,
    );
    const owned = snapshot.owned.filter((range) => range.sheet === column.sheet).map(({ area }) => area);
    for (let target = column.column; target < MAX_COLUMNS; target++) {
      const area: Area = { top: column.headerRow, left: target, bottom: last, right: target };
      if (!isFree(sheet, area, taken, owned)) continue;
      placed.push({ column, area });
      break;
    }
  }
  return placed;
}

function lastRow(column: ComputedColumn): number[] {
  const cell = column.cells[column.cells.length - 1];
  return cell ? [cell.row] : [];
}

function isFree(sheet: SheetSnapshot, area: Area, taken: readonly Area[], owned: readonly Area[]): boolean {
  if (taken.some((other) => overlaps(area, other))) return false;
  for (let row = area.top; row <= area.bottom; row++) {
    const value = valueAt(sheet, row, area.left);
    const formula = sheet.rows[row]?.formulas?.[area.left] ?? null;
    const isOurs = owned.some((range) => contains(range, row, area.left)) && !isNeverOurs({ value, formula });
    if (!isOurs && (value !== null || formula !== null)) return false;
  }
  return true;
}
