import { isBlankMark, readAmount } from '../../quantity';
import { smallest } from '../../workbook/lists';
import type { CellValue } from '../../workbook/snapshot';
import type { SheetView } from '../sheet/sheet-view';
import { countedUnit } from '../words/counted-unit';
import type { HeaderBlock } from '../table-types';
import { headerWord, isBodyEnd, type HeaderRole } from '../words/lexicon';
import type { ItemColumns } from './item-columns';

/** A longer text is no label. */
const LONGEST_LABEL = 40;

/** A row that tells how far the rows above have come: 累计进度, 占比. */
export const tellsRates = (text: string): boolean => /率|进度|占比|比例|比重|%|％/.test(text);
/** One of these letters stands in all that `tellsRates` knows. */
export const RATE_ENDINGS = '率度比%％';

/** A row of something else than the table's money: 年末在职人数（人）, 人均公用经费（元）. */
export const countsOtherThings = (text: string): boolean =>
  text.length <= LONGEST_LABEL &&
  (AVERAGE.test(text) || ((text.endsWith('）') || text.endsWith(')')) && countedUnit(text) !== null));
const AVERAGE = /人均|平均|均价|单价/;
/** One of these letters stands in all that `countsOtherThings` knows. */
export const OTHER_LETTERS = '均单）)';

/**
 * A label across the whole table over rows of figures: A标段（清源公司） over its stations. A title or a note has no figures
 * in the row below it.
 */
export function opensSection(view: SheetView, { area }: HeaderBlock, row: number, main: readonly number[]): boolean {
  const [first, second] = view.filled(row, area.left, area.right);
  if (typeof first?.value !== 'string' || second || first.value.length > LONGEST_LABEL || isBodyEnd(first.value))
    return false;
  return view.areaAt(row, first.column).right > first.column && anyFigure(view, row + 1, main);
}

/** Nothing but shares stands where the other rows state amounts. */
export function holdsRates(view: SheetView, row: number, { amounts }: ItemColumns): boolean {
  const cells = amounts.filter(({ role, column }) => role !== 'rate' && !view.isBlank(row, column));
  // 执行率 | % | 96.79: a column of units says so
  const first = smallest(cells.map(({ column }) => column));
  if (cells.length > 0 && view.filled(row, 0, first - 1).some(({ value }) => value === '%' || value === '％'))
    return true;
  return (
    cells.length > 0 &&
    cells.every(({ column }) => {
      const reading = readAmount(view.value(row, column), view.format(row, column));
      return reading.kind === 'number' && reading.unit === '%';
    })
  );
}

/** Whether a figure stands in one of the columns. */
export const anyFigure = (view: SheetView, row: number, columns: readonly number[]): boolean =>
  columns.some((column) => readAmount(view.value(row, column), view.format(row, column)).kind === 'number');

/**
 * How many words stand where amounts belong, a heading of amounts twice; 0 where a figure stands beside them. They are the
 * head of another block, known or not (楼堂馆所控制情况 | 批复规模 | 实际规模 …).
 */
export function wordsAmong(view: SheetView, row: number, columns: readonly number[]): number {
  let count = 0;
  for (const column of columns) {
    const value = view.value(row, column);
    if (value === null || isYear(value)) continue;
    if (typeof value !== 'string' || value.trimStart().startsWith('=')) return 0;
    if (isBlankMark(value, 'amount')) continue;
    if (readAmount(value, 'General').kind !== 'text') return 0;
    count += headerWord(value)?.roles.some((role) => AMOUNTS.has(role)) ? 2 : 1;
  }
  return count;
}

/** A text that is merged over most of the amounts, and the row's only one among them. */
export function isSentenceAcross(view: SheetView, row: number, columns: readonly number[]): boolean {
  const at = columns.find((column) => typeof view.value(row, column) === 'string');
  if (at === undefined || columns.length < 2) return false;
  const { left, right } = view.areaAt(row, at);
  return columns.filter((column) => column >= left && column <= right).length * 2 > columns.length;
}

/** A year heads a column and is no amount: 2023年, 2024 under its format. */
function isYear(value: CellValue): boolean {
  if (typeof value === 'number') return value >= 1900 && value < 2100 && Number.isInteger(value);
  return typeof value === 'string' && value.length <= LONGEST_YEAR && /^(?:19|20)\d{2}年?度?$/.test(value);
}
const LONGEST_YEAR = 6;

const AMOUNTS: ReadonlySet<HeaderRole> = new Set(['initial', 'budget', 'spent', 'balance', 'rate']);
