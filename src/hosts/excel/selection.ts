import type { CellAddress, RangeAddress } from '../../workbook/address';
import { columnIndex, parseArea, sameCell } from '../../workbook/address';
import type { ExcelSession, TimedContext } from './session';
import type { SheetNames } from './sheet-names';
import { sheetName } from './sheet-names';

/**
 * Calls `listener` with the first cell of what is selected, on whichever sheet; gives the function that stops it. An
 * event that Excel sends twice is told once.
 */
export async function watchSelection(
  session: ExcelSession,
  names: SheetNames,
  listener: (cell: CellAddress) => void,
): Promise<() => Promise<void>> {
  let last: CellAddress | undefined;
  const tell = (cell: CellAddress): void => {
    if (last && sameCell(last, cell)) return;
    last = cell;
    listener(cell);
  };
  const registered = await session.run(async (context) => {
    const { worksheets } = context.workbook;
    const handler = worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
      const sheet = names.get(worksheetId) ?? (await sheetName(session, names, worksheetId));
      const cell = firstCell(address);
      if (sheet !== undefined && cell) tell({ sheet, ...cell });
    });
    worksheets.load('items/id,items/name');
    await context.sync();
    for (const { id, name } of worksheets.items) names.set(id, name);
    return handler;
  });
  return () => session.stop(registered);
}

/** What is selected now; see `WorkbookHost.selection`. */
export async function selectedRange(context: TimedContext): Promise<RangeAddress | null> {
  const range = context.workbook.getSelectedRange();
  range.load('address');
  range.worksheet.load('name');
  await context.sync();
  const { address } = range;
  const area = parseArea(address.slice(address.lastIndexOf('!') + 1));
  return area ? { sheet: range.worksheet.name, area } : null;
}

/** The first cell of "C3", "C3:D4", "C3,E5", "C:D" or "3:4". */
export function firstCell(address: string): { readonly row: number; readonly column: number } | undefined {
  const [first = ''] = address.slice(address.lastIndexOf('!') + 1).split(',');
  const area = parseArea(first);
  if (area) return { row: area.top, column: area.left };
  const [start = ''] = first.replaceAll('$', '').split(':');
  const column = columnIndex(start);
  if (column !== undefined) return { row: 0, column };
  return /^[1-9]\d*$/.test(start) ? { row: Number(start) - 1, column: 0 } : undefined;
}
