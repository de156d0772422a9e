import { LINE_HEIGHT, REPORT_WIDTHS, ROW_AIR } from './report-styles.data';
import type { ReportText } from '../contracts/report-sheet';
import { largest } from '../workbook/lists';

/** Characters of the report's size that a column holds for each character of the standard size. */
const ROOM = 1.04;

/**
 * The height in points that a row of wrapped texts needs, by the widths of characters: for programs that do not fit
 * rows to their texts when they open a file.
 */
export function rowHeight(cells: readonly ReportText[]): number {
  const lines = cells.map((text, column) => {
    const room = Math.max(1, (REPORT_WIDTHS[column] ?? 0) * ROOM);
    return text === null ? 1 : Math.ceil(widthOf(String(text)) / room);
  });
  return largest(lines, 1) * LINE_HEIGHT + ROW_AIR;
}

/** Characters of Chinese script and full width count twice. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += (character.codePointAt(0) ?? 0) > 0x2e7f || '“”‘’—…÷×≥≤'.includes(character) ? 2 : 1;
  return width;
}
