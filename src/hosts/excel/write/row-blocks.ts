import type { Area } from '../../../workbook/address';
import type { CellBlock } from '../cells/cell-block';
import type { CellReader } from '../cells/cell-reader';

export interface AskedRows {
  /** Filled once the reader has fetched. */
  readonly cells: CellBlock;
  /** Whether that is all columns that were given. */
  readonly isWhole: boolean;
}

/**
 * Asks for the rows of whole sheets as far as one more answer holds them: of wide sheets the first columns, where the
 * words stand; of sheets with too many rows nothing.
 */
export function askRows(
  reader: CellReader,
  sheets: readonly { readonly sheet: string; readonly area: Area }[],
): AskedRows[] {
  const rows = sheets.reduce((sum, { area }) => sum + area.bottom - area.top + 1, 0);
  const width = Math.floor(reader.room(0) / Math.max(1, rows));
  if (width === 0) return [];
  return sheets.map(({ sheet, area }) => {
    const right = Math.min(area.right, area.left + width - 1);
    return { cells: reader.ask(sheet, { ...area, right }), isWhole: right === area.right };
  });
}
