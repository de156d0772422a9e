import { LINE_COLOR, REPORT_WIDTHS } from '../../report/report-styles.data';
import { COLUMN, type ReportText } from '../../contracts/report-sheet';
import type { Codec } from '../package/codec';
import type { CellChange, StyleChange } from './changes';
import { figureContent } from './figure-content';
import { newWorkbook } from './new-workbook';

const HEADER: StyleChange = {
  font: { bold: true },
  fill: 'E3F1E8',
  border: { style: 'thin', color: LINE_COLOR.replace('#', '') },
  align: { h: 'center', v: 'center', wrap: true },
};
/** Columns of short texts that need no second line. */
const FIGURES: ReadonlySet<number> = new Set([COLUMN.expected, COLUMN.actual, COLUMN.difference]);

/**
 * A workbook of one sheet with a list in the columns of the report (`listRows`), headings first: to be filtered, printed
 * and passed on, apart from the workbook that was checked. Plain figures are numbers.
 */
export function listWorkbook(name: string, rows: readonly (readonly ReportText[])[], codec: Codec): Uint8Array {
  const cells = rows.flatMap((texts, row) =>
    texts.flatMap((text, column): CellChange[] => (text === null ? [] : [cellOf(text, row, column)])),
  );
  const sheet = {
    name,
    cells,
    widths: REPORT_WIDTHS.map((width, column) => ({ column, width })),
    headerRows: 1,
    filter: { top: 0, left: 0, bottom: Math.max(rows.length - 1, 0), right: REPORT_WIDTHS.length - 1 },
  };
  return newWorkbook([sheet], codec);
}

function cellOf(text: string | number, row: number, column: number): CellChange {
  if (row === 0) return { row, column, content: { kind: 'text', value: String(text) }, style: HEADER };
  const { content, format } = figureContent(text, FIGURES.has(column));
  const style: StyleChange = {
    ...(format === undefined ? {} : { numberFormat: format }),
    align: { v: 'top', wrap: !FIGURES.has(column) },
  };
  return { row, column, content, style };
}
