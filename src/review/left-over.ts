import type { MessageData, NotChecked } from '../contracts/finding';
import type { LeftOver, Table } from '../tables';
import { areaName, columnName } from '../workbook/address';

/** What recognition itself could not decide or read stands among what was not checked, under this name. */
export const RECOGNITION = 'recognition';

/** What was not read, each once at its place, as an entry that says what a person can do. */
export function notRead(leftOver: LeftOver, tableIndex: (table: Table | null) => number | null): NotChecked {
  const { kind, view, area, columns, table } = leftOver;
  const data: MessageData =
    kind === 'block'
      ? { range: areaName(area) }
      : { columns: columns.map(columnName).join('、'), cell: { address: view.address(area.top, area.left) } };
  return {
    rule: RECOGNITION,
    cell: view.address(area.top, area.left),
    reason: kind === 'block' ? 'block-unread' : 'column-unread',
    data,
    table: tableIndex(table),
  };
}
