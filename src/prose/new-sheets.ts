import type { NewSheet } from '../contracts/new-sheet';
import type { WrittenReport } from '../contracts/written-report';
import { largest } from '../workbook/lists';
import type { SheetRow, SheetSnapshot } from '../workbook/snapshot';
import { sheetsOf } from './report-sheets';

/**
 * The tables of a report as sheets to be added to a workbook: caption and unit in rows above the table, so that each is
 * read there as it is in the report, then its cells, numbers as numbers.
 */
export function newSheetsOf(report: WrittenReport): readonly NewSheet[] {
  return sheetsOf(report).snapshot.sheets.map(newSheetOf);
}

const NO_ROW: SheetRow = { values: [] };

function newSheetOf({ name, rows: found, merges, above = [] }: SheetSnapshot): NewSheet {
  const rows = Array.from(found, (row) => row ?? NO_ROW);
  const width = largest(
    rows.map(({ values }) => values.length),
    1,
  );
  const top = above.length;
  return {
    name,
    rows: [
      ...above.map((text) => [text]),
      ...rows.map(({ values }) =>
        values.map((value) => (typeof value === 'string' || typeof value === 'number' ? value : null)),
      ),
    ],
    formats: [...above.map(() => []), ...rows.map(({ formats = [] }) => Array.from(formats, (code) => code ?? null))],
    merges: [
      ...(width > 1 ? above.map((_, row) => ({ top: row, left: 0, bottom: row, right: width - 1 })) : []),
      ...merges.map((area) => ({ ...area, top: area.top + top, bottom: area.bottom + top })),
    ],
    above: top,
  };
}
