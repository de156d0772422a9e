import type { CellValue } from '../workbook/snapshot';
import { isUntouched } from './check-code';
import { linkText } from './report-link';
import type { ReportSheet, ReportText } from '../contracts/report-sheet';
import { REPORT_COLUMNS } from '../contracts/report-sheet';

/** A cell as a host reads it. */
export interface ReadCell {
  readonly value: CellValue;
  /** With "=", null for none. */
  readonly formula: string | null;
}

/**
 * The report that the first `count` rows of a sheet hold, read back; null where it is not as we wrote it: then somebody
 * has written into it, and it is theirs.
 */
export function readReport(count: number, cell: (row: number, column: number) => ReadCell): ReportSheet | null {
  const rows: ReportText[][] = [];
  for (let row = 0; row < count; row++) {
    const cells: ReportText[] = [];
    for (let column = 0; column < REPORT_COLUMNS; column++) {
      const text = textOf(cell(row, column));
      if (text === undefined) return null;
      cells.push(text);
    }
    rows.push(cells);
  }
  return isUntouched(rows) ? { rows } : null;
}

/** What a cell of a report says; undefined for what no report of ours holds. */
export function textOf({ value, formula }: ReadCell): ReportText | undefined {
  if (formula !== null) return linkText(formula);
  if (value === null || value === '') return null;
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
