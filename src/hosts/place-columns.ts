import type { ComputedColumn } from '../review/review-types';
import { contains, MAX_COLUMNS, type Area } from '../workbook/address';
import { valueAt, type Snapshot } from '../workbook/snapshot';

/** A computed column with the place where it can be written. */
export interface PlacedColumn {
  readonly column: ComputedColumn;
  /** Header cell to last cell; one column wide. */
  readonly area: Area;
}

/**
 * Finds for each computed column the first column, from the one it wants to the right, where every row from its header
 * to its last cell is free: no content of the user's, no merge, no other column of the plan. Cells that 绩核 owns are
 * free. Columns for which the sheet has no room are left out.
 */
export function placeColumns(snapshot: Snapshot, columns: readonly ComputedColumn[]): PlacedColumn[] {
  const placed: PlacedColumn[] = [];
  for (const column of columns) {
    const last = Math.max(column.headerRow, ...lastRow(column));
    for (let target = column.column; target < MAX_COLUMNS; target++) {
      const area: Area = { top: column.headerRow, left: target, bottom: last, right: target };
      if (!isFree(snapshot, column.sheet, area, placed)) continue;
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

function isFree(snapshot: Snapshot, name: string, area: Area, placed: readonly PlacedColumn[]): boolean {
  const sheet = snapshot.sheets.find((candidate) => candidate.name === name);
  if (!sheet) return false;
  const owned = snapshot.owned.filter((range) => range.sheet === name);
  const meets = (other: Area): boolean =>
    area.left >= other.left && area.left <= other.right && area.top <= other.bottom && area.bottom >= other.top;
  if (sheet.merges.some(meets)) return false;
  if (placed.some((other) => other.column.sheet === name && meets(other.area))) return false;
  for (let row = area.top; row <= area.bottom; row++) {
    const value = valueAt(sheet, row, area.left);
    const filled = value !== null || (sheet.rows[row]?.formulas?.[area.left] ?? null) !== null;
    if (filled && !owned.some((range) => contains(range.area, row, area.left))) return false;
  }
  return true;
}
