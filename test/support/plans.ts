import type { Mark, PlannedColumn, WritePlan } from '../../src/hosts/workbook-host';
import type { Severity } from '../../src/contracts/finding';
import type { CellAddress } from '../../src/workbook/address';
import { area } from './excel';

/** The cell that an A1 text names. */
export function cell(sheet: string, name: string): CellAddress {
  const { top, left } = area(name);
  return { sheet, row: top, column: left };
}

export function mark(sheet: string, name: string, severity: Severity = 'error'): Mark {
  return { cell: cell(sheet, name), severity };
}

/** Formulas ("=B2-C2") or decimal texts of a column, by zero-based row. */
export type ColumnCells = Readonly<Record<number, string>>;

/** A computed column whose header cell is at `header` (A1). */
export function column(
  sheet: string,
  header: string,
  cells: ColumnCells,
  options: { id?: string; format?: string; title?: string } = {},
): PlannedColumn {
  const { row, column: at } = cell(sheet, header);
  return {
    title: options.title ?? '净结余（核）',
    column: {
      id: options.id ?? '0_0_balance',
      measure: 'balance',
      table: 0,
      sheet,
      column: at,
      lastColumn: at - 1,
      headerRow: row,
      format: options.format ?? '#,##0.00',
      sources: [],
      cells: Object.entries(cells).map(([key, text]) => ({
        row: Number(key),
        value: text.startsWith('=') ? '0' : text,
        formula: text.startsWith('=') ? text : null,
        label: '',
        stated: null,
      })),
    },
  };
}

export function plan(part: Partial<WritePlan>): WritePlan {
  return { marks: null, columns: null, edits: [], ...part };
}
