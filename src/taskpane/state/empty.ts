import type { Snapshot } from '../../workbook/snapshot';

/** Whether no sheet holds a value. */
export function isEmptyWorkbook(snapshot: Snapshot): boolean {
  return snapshot.sheets.every((sheet) =>
    sheet.rows.every((row) => row === undefined || row.values.every((value) => value === null || value === '')),
  );
}
