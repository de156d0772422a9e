import type { ReportText } from '../contracts/report-sheet';
import { COLUMN, ROW } from '../contracts/report-sheet';

/**
 * The check code of a report: eight hexadecimal digits over all its texts and their places, the one cell that shows
 * the code left out. It tells an untouched report of ours from one into which somebody has written; it is no seal
 * against intent.
 */
export function checkCode(rows: readonly (readonly ReportText[])[]): string {
  let hash = 0x811c9dc5;
  const add = (code: number): void => {
    // FNV-1a over 16-bit units
    hash = Math.imul(hash ^ code, 0x01000193) >>> 0;
  };
  rows.forEach((cells, row) => {
    cells.forEach((text, column) => {
      if (text === null || text === '' || isCodeCell(row, column)) return;
      add(row & 0xffff);
      add(row >>> 16);
      add(column);
      for (const unit of String(text)) {
        for (let index = 0; index < unit.length; index++) add(unit.charCodeAt(index));
      }
    });
  });
  const digits = hash.toString(16).toUpperCase().padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** Whether the code that a report shows is that of its texts. */
export function isUntouched(rows: readonly (readonly ReportText[])[]): boolean {
  const shown = rows[ROW.facts]?.[COLUMN.handling];
  return typeof shown === 'string' && shown.endsWith(checkCode(rows));
}

const isCodeCell = (row: number, column: number): boolean => row === ROW.facts && column === COLUMN.handling;
