import type { Calculation, SheetRow, SheetSnapshot, Snapshot } from '../../workbook/snapshot';
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
    calculation: calculationOf(workbook),
    date1904: workbook.date1904,
  };
}

/**
 * Programs that write formulas but do not calculate leave 0 or nothing beside all of them, and ask for a calculation on
 * loading. One other result shows that somebody did calculate.
 */
function calculationOf({ calculation, sheets }: XlsxWorkbook): Calculation {
  if (calculation.onLoad && !sheets.some(hasResult)) return 'never';
  return calculation.manual ? 'manual' : 'automatic';
}

function hasResult({ rows }: XlsxSheet): boolean {
  return rows.some((row) =>
    row?.formulas?.some((formula, column) => {
      const value = row.values[column] ?? null;
      return formula && value !== null && value !== 0 && value !== '';
    }),
  );
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
