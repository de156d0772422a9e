import type { SheetRow, SheetSnapshot, Snapshot } from '../../workbook/snapshot';
import { ownColumns } from './own-columns';
import { reportPlace } from './report-place';
import type { XlsxRow } from './sheet-rows';
import type { XlsxSheet, XlsxWorkbook } from './xlsx-workbook';

/** The namespace of 绩核's own CustomXmlPart. */
export const STORED_NAMESPACE = 'urn:jihe:workbook:1';

/** The workbook as the core reads it. Chart, dialog, macro and missing sheets have no cells and are left out. */
export function toSnapshot(workbook: XlsxWorkbook): Snapshot {
  return {
    sheets: workbook.sheets.filter(({ kind }) => kind === 'worksheet').map(sheetSnapshot),
    owned: [...ownColumns(workbook).flatMap(({ range }) => range ?? []), ...[reportPlace(workbook) ?? []].flat()],
    stored: workbook.customXml.find(({ namespace }) => namespace === STORED_NAMESPACE)?.text ?? null,
  };
}

function sheetSnapshot(sheet: XlsxSheet): SheetSnapshot {
  const rows: (SheetRow | undefined)[] = [];
  // forEach passes over the holes of a sparse sheet
  sheet.rows.forEach((row, index) => {
    if (row) rows[index] = plainRow(row);
  });
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    protected: sheet.protected,
    rows,
    merges: sheet.merges,
    hiddenRows: sheet.hiddenRows,
  };
}

function plainRow({ values, formulas, formats }: XlsxRow): SheetRow {
  if (formulas) return formats ? { values, formulas, formats } : { values, formulas };
  return formats ? { values, formats } : { values };
}
