import type { CellAddress } from '../../workbook/address';
import { HostError } from '../workbook-host';
import type { TimedContext } from './session';

/** Selects a cell and brings it into view. HostError `sheet-gone`; `sheet-hidden`: no hidden sheet is ever shown. */
export async function revealCell(context: TimedContext, { sheet, row, column }: CellAddress): Promise<void> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load('visibility');
  await context.sync();
  if (worksheet.isNullObject) throw new HostError('sheet-gone', { sheet });
  if (worksheet.visibility !== Excel.SheetVisibility.visible) throw new HostError('sheet-hidden', { sheet });
  worksheet.activate();
  worksheet.getRangeByIndexes(row, column, 1, 1).select();
  await context.sync();
}
