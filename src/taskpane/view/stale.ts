import type { Finding } from '../../contracts/finding';
import type { WorkbookChange } from '../../hosts/workbook-host';
import type { CellAddress } from '../../workbook/address';

/** Whether a cell that a finding speaks of has changed since the check. */
export function isStale(
  { cell, related }: Pick<Finding, 'cell' | 'related'>,
  changes: readonly WorkbookChange[],
): boolean {
  return changes.length > 0 && [cell, ...related].some((one) => changes.some((change) => touches(change, one)));
}

function touches({ sheet, area }: WorkbookChange, cell: CellAddress): boolean {
  if (sheet !== cell.sheet) return false;
  if (!area) return true;
  return cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right;
}
