import type { ReportText } from '../contracts/report-sheet';
import { COLUMN, ROW } from '../contracts/report-sheet';

/**
 * The check code of a report: eight hexadecimal digits over all its texts and their places, the one cell that shows
 * the code left out. It tells an untouched report of ours from one into which somebody has written; it is no seal
 * against intent.
 */
export function checkCode(rows: readonly (readonly ReportText[])[]): string {
  let hash = FNV_BASIS;
  rows.forEach((cells, row) => {
    cells.forEach((text, column) => {
      if (text === null || text === '' || isCodeCell(row, column)) return;
      hash = hashed(hash, row & 0xffff, row >>> 16, column);
      hash = hashedText(hash, String(text));
    });
  });
  const digits = (hash >>> 0).toString(16).toUpperCase().padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** FNV-1a over 16-bit units; 32 bits, signed. */
const FNV_BASIS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

function hashed(hash: number, ...codes: readonly number[]): number {
  return codes.reduce((now, code) => Math.imul(now ^ code, FNV_PRIME), hash);
}

function hashedText(hash: number, text: string): number {
  let now = hash;
  for (let at = 0; at < text.length; at++) now = Math.imul(now ^ text.charCodeAt(at), FNV_PRIME);
  return now;
}

/** Whether the code that a report shows is that of its texts. */
export function isUntouched(rows: readonly (readonly ReportText[])[]): boolean {
  const shown = rows[ROW.facts]?.[COLUMN.handling];
  return typeof shown === 'string' && shown.endsWith(checkCode(rows));
}

const isCodeCell = (row: number, column: number): boolean => row === ROW.facts && column === COLUMN.handling;
