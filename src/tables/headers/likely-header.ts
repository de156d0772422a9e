import { readAmount } from '../../quantity';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock, HeaderColumn } from '../table-types';
import { likelyAmount } from '../words/likely-amounts';
import { factLabel, isBodyEnd, labelRole, unitIn } from '../words/lexicon';
import { PERIOD } from './header-block';
import { beginsAgain, block, headerColumns, type Span } from './header-columns';
import { numbersColumns, withRowBelow } from './numbered-columns';

/** A header that no word proves has at most this many rows. */
const MOST_ROWS = 4;
/** Fewer headings are labels. */
const FEWEST_HEADINGS = 2;
/** A longer text is a sentence. */
const LONGEST_HEADING = 40;

/**
 * A header that the sheet shows where the words of the lexicon do not: a row of short texts, one of which may speak of
 * amounts, right over a row of figures. Whether a table stands under it its figures have to say. Null where there is none.
 */
export function likelyHeaderAt(view: SheetView, row: number, span: Span): HeaderBlock | null {
  if (!isHeadings(view, row, span)) return null;
  let bottom = row;
  while (bottom - row + 1 < MOST_ROWS && isLowerHeadings(view, row, bottom + 1, span)) bottom++;
  const columns = firstTable(headerColumns(view, row, bottom, span));
  if (columns.length < FEWEST_HEADINGS) return null;
  if (!columns.some(({ texts }) => texts.some((text) => likelyAmount(text) !== null))) return null;
  const found = block(view, row, bottom, columns);
  const whole = numbersColumns(view, found) ? withRowBelow(found) : found;
  const first = whole.area.bottom + 1;
  const isFigured = columns.some(({ column }) => isFigure(view, first, column) || isFigure(view, first + 1, column));
  return isFigured ? whole : null;
}

/** The columns up to where the same headings begin again: the same kind of table stands beside the first. */
function firstTable(columns: readonly HeaderColumn[]): HeaderColumn[] {
  const end = columns.findIndex((column, index) => index >= 2 && beginsAgain(columns, column, columns[index + 1]));
  return columns.slice(0, end < 0 ? columns.length : end);
}

/** Short texts in at least two cells; labels with their values beside them, in turn, are no headings. */
export function isHeadings(view: SheetView, row: number, { left, right }: Span): boolean {
  const cells = view.filled(row, left, right);
  if (cells.length < FEWEST_HEADINGS) return false;
  const texts = cells.map(({ value }) => (typeof value === 'string' ? value.trim() : ''));
  if (texts.some((text) => text === '' || text.length > LONGEST_HEADING || isNumberText(text) || isFormLine(text)))
    return false;
  return !texts.every((text, index) => index % 2 === 1 || factLabel(text) !== null || labelRole(text) !== null);
}

/** A row of further headings: all texts, and under headings that span columns or that nothing stands in. */
function isLowerHeadings(view: SheetView, top: number, row: number, { left, right }: Span): boolean {
  const cells = view.filled(row, left, right);
  if (cells.length === 0) return coversWholly(view, top, row, left, right);
  return cells.every(({ column, value }) => {
    if (typeof value !== 'string' || isNumberText(value.trim())) return false;
    const above = view.areaAt(row - 1, column);
    return above.right > above.left || view.seenText(row - 1, column) === '';
  });
}

/** A row without text of its own, over which headings are merged downward. */
function coversWholly(view: SheetView, top: number, row: number, left: number, right: number): boolean {
  return view.filled(top).some(({ column }) => {
    if (column < left || column > right) return false;
    return view.areaAt(top, column).bottom >= row;
  });
}

/** 金额单位：万元, 填报：财务科: a line over a table, no heading of it. */
const isFormLine = (text: string): boolean =>
  /[:：]/.test(text) && (isBodyEnd(text) || (text.includes('单位') && unitIn(text) !== null));

const isNumberText = (text: string): boolean =>
  /[\d０-９]/.test(text) && !PERIOD.test(text) && readAmount(text, 'General').kind === 'number';

const isFigure = (view: SheetView, row: number, column: number): boolean =>
  readAmount(view.value(row, column), view.format(row, column)).kind === 'number';
