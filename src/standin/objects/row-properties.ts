import { notModelled } from '../excel-error';
import type { RangeTarget } from './range-target';
import { addressOf, WHOLE_SHEET } from './range-target';

/** `range.getRowProperties({ rowHidden: true })`: one entry a row, in the client's own spelling. */
export function rowProperties({ book, sheet, area }: RangeTarget, options: unknown): Record<string, unknown>[] {
  const asked = Object.entries(typeof options === 'object' && options !== null ? options : {}).filter(
    ([, wanted]) => wanted,
  );
  const rows: Record<string, unknown>[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    rows.push(Object.fromEntries(asked.map(([name]) => [name, read(name, row)])));
  }
  return rows;

  function read(name: string, row: number): unknown {
    switch (name) {
      case 'rowHidden':
        return sheet.rows.hidden.has(row);
      case 'rowIndex':
        return row;
      case 'address':
        return addressOf({ book, sheet, area: { ...WHOLE_SHEET, top: row, bottom: row } });
      default:
        throw notModelled(`row property ${name}`);
    }
  }
}
