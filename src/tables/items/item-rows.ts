import { headerBlocksAt } from '../headers/header-block';
import type { ItemColumns } from './item-columns';
import { isPartOfTotal, withCodedNames, withNamedTotals } from './item-kinds';
import { isSubtotalLabel, isTotalLabel, rawRow } from './labelled-row';
import type { RawRow } from '../rows/raw-row';
import { ASIDE_LETTERS, isAsideLabel, isBodyEnd, isCarriedOver, isNamedTotal, isScoreTotal } from '../words/lexicon';
import { ordinalOfCell, rankOfCode, type OrdinalRank } from '../words/ordinal';
import { mayHold } from '../words/letters';
import { mayBeSum } from '../words/sum-endings';
import { isHeadings } from '../headers/likely-header';
import { continuedAfter, isHeaderAgain, nextPage } from '../headers/repeated-header';
import {
  anyFigure,
  isSentenceAcross,
  opensSection,
  wordsAmong,
  countsOtherThings,
  holdsRates,
  OTHER_LETTERS,
  RATE_ENDINGS,
  tellsRates,
} from './other-rows';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock } from '../table-types';

/** The rows of the body under the header, down to the total that closes it or to what is none of the table. */
export function readRows(view: SheetView, block: HeaderBlock, columns: ItemColumns, limit: number): RawRow[] {
  const rows: RawRow[] = [];
  const { nameColumn, noColumn } = columns;
  const main = columns.amounts
    .filter((amount) => amount.role === 'budget' || amount.role === 'spent')
    .map((amount) => amount.column);
  const others = columns.amounts.map((amount) => amount.column).filter((column) => !main.includes(column));
  const all = [...main, ...others];
  const headings = block.columns.find(({ column }) => column === nameColumn)?.texts ?? [];
  const noTexts = block.columns.find(({ column }) => column === noColumn)?.texts ?? [];
  const noHeading = noTexts.at(-1)?.replace(/\s/g, '') ?? '';
  const codes = codeColumns(block, columns);
  const coded = CODE_HEADING.test(noHeading);
  const ordinalOf = LINE_HEADING.test(noHeading) ? lineOrdinal : coded ? rankOfCode : ordinalOfCell;
  let blanks = 0;
  /** A row that is no total states a figure: a total that comes now closes the table. */
  let anyFigured = false;
  /** Index of the total that closes the table, -1 before it. */
  let totalAt = -1;
  let last: RawRow | undefined;
  /** What stands here is told besides: 另：会议费, and what follows it without an ordinal. */
  let isAside = false;
  /** A total stands above: words where amounts belong are none of the table. */
  let closes = false;
  /** Number of the last row that has one. */
  let lastNo: number | null = null;
  for (let row = block.area.bottom + 1; row <= limit; row++) {
    const page = totalAt >= 0 ? nextPage(view, block, row) : null;
    if (page !== null) {
      const closing = rows[totalAt];
      if (closing) closing.kind = 'subtotal';
      totalAt = -1;
      row = page;
      continue;
    }
    const no = noColumn === null ? null : view.value(row, noColumn);
    const nameValue = nameColumn === null ? null : view.value(row, nameColumn);
    let text =
      typeof nameValue === 'string' ? nameValue.trim() : typeof nameValue === 'number' ? String(nameValue) : '';
    const figured = anyFilled(view, row, main);
    const hasFigures = figured || anyFilled(view, row, others);
    const noText = sumLabel(view, row, columns) ?? (typeof no === 'string' ? no.trim() : '');
    if (text === '') text = labelElsewhere(view, row, columns, noText);
    if (text === '' && !hasFigures && (no === null || noText === '')) {
      if (last?.kind === 'total' || (++blanks > 1 && !goesOnBelow(view, columns, main, row, lastNo))) break;
      continue;
    }
    if (typeof no === 'number') lastNo = no;
    if (last?.kind !== 'total') {
      // Of a header printed again, what is merged over its rows stands in the first alone.
      const heading = text === '' && nameColumn !== null ? view.seenText(row, nameColumn) : text;
      const again = headings.includes(heading) && isHeaderAgain(view, block, row);
      const goesOn = again ? row : hasFigures ? null : continuedAfter(view, block, row);
      if (goesOn !== null) {
        row = goesOn;
        continue;
      }
    }
    if (!hasFigures && last?.kind !== 'total' && opensSection(view, block, row, main)) continue;
    if (!hasFigures && endsTable(view, block, row)) break;
    // 自评得分 | 99.84: the score of the whole form is no item
    if (isScoreTotal(text) && !isTotalLabel(text)) break;
    // 合计（大写）: the sum in words, and what else is settled by it, stand under the table.
    const mayTell = mayTellMore(text);
    if (anyFigured && mayTell && text.includes('大写')) break;
    const words = wordsAmong(view, row, all);
    // 结余原因 with a text merged over the amounts: a line of words inside the table.
    if (words === 1 && !closes && isSentenceAcross(view, row, all)) continue;
    if (words >= (closes ? 1 : 2) || (words > 0 && headerBlocksAt(view, row, block.area).length > 0)) break;
    if (words > 0 && isHeadings(view, row, block.area) && anyFigure(view, row + 1, all)) break;
    const isTotal = isTotalLabel(text) || isTotalLabel(noText);
    // 其中 rows of the total stand under it; nothing else does.
    const underTotal = totalAt >= 0 && isPartOfTotal(text, last);
    if (totalAt >= 0 && !isTotal && !underTotal) {
      const closing = rows[totalAt];
      if (!closing || !totalFollows(view, block, columns, main, row)) break;
      closing.kind = 'subtotal';
      totalAt = -1;
    }
    blanks = 0;
    const rank = codes.length > 1 ? rankOfCode(codeAcross(view, row, codes)) : ordinalOf(no);
    last = rawRow(row, text, rank, noText, isTotal || (rows.length === 0 && text === '' && no === null), figured);
    if (isCarriedOver(text) || (noText !== '' && isCarriedOver(noText))) last.kind = 'carried';
    if (underTotal) last.kind = 'of-which';
    const isRates = last.kind === 'item' && mayTell && tellsRates(text) && holdsRates(view, row, columns);
    isAside = !isTotal && last.kind === 'item' && ((mayTell && isAsideLabel(text)) || (isAside && rank === null));
    const isOther = last.kind === 'item' && mayTell && countsOtherThings(text);
    if (isAside || isRates || isOther) last.kind = 'aside';
    if (isTotal && anyFigured) totalAt = rows.length;
    if (figured && last.kind !== 'total') anyFigured = true;
    closes ||= isTotal || (mayTell && isNamedTotal(text));
    rows.push(last);
  }
  return withNamedTotals(withCodedNames(view, columns, rows));
}

/** Blank rows that a form may keep for further items before its total. */
const LONGEST_BLANK = 30;
/** Rows between two totals of one table: 本年支出合计, 年末结转和结余, 总计. */
const BETWEEN_TOTALS = 8;

/** Whether the table goes on after blank rows: with its total, or with the number that comes next. */
function goesOnBelow(
  view: SheetView,
  { nameColumn, noColumn }: ItemColumns,
  main: readonly number[],
  blank: number,
  lastNo: number | null,
): boolean {
  for (let row = blank + 1; row <= Math.min(blank + LONGEST_BLANK, view.rowCount - 1); row++) {
    const no = noColumn === null ? null : view.value(row, noColumn);
    const name = nameColumn === null ? '' : view.text(row, nameColumn);
    const noText = typeof no === 'string' ? no.trim() : '';
    if (name === '' && noText === '' && no === null && !anyFilled(view, row, main)) continue;
    if (!anyFilled(view, row, main)) return false;
    return isTotalLabel(name) || isTotalLabel(noText) || isNamedTotal(name) || (lastNo !== null && no === lastNo + 1);
  }
  return false;
}

/** Whether another total closes the rows from `from` on, with nothing between but figures. */
function totalFollows(
  view: SheetView,
  block: HeaderBlock,
  { nameColumn, noColumn }: ItemColumns,
  main: readonly number[],
  from: number,
): boolean {
  for (let row = from; row <= Math.min(from + BETWEEN_TOTALS, view.rowCount - 1); row++) {
    if (!anyFilled(view, row, main) || headerBlocksAt(view, row, block.area).length > 0) return false;
    const labels = [nameColumn, noColumn].map((column) => (column === null ? '' : view.text(row, column)));
    if (labels.some((label) => isTotalLabel(label) || isNamedTotal(label))) return true;
  }
  return false;
}

/** The columns under one heading of codes: 类 | 款 | 项. */
function codeColumns(block: HeaderBlock, { nameColumn }: ItemColumns): readonly number[] {
  return block.columns
    .filter(({ column, texts }) => column < (nameColumn ?? 0) && texts.some((text) => CODE_HEADING.test(text)))
    .map(({ column }) => column);
}

/** The code that several columns spell: 205 | 02 | 01. */
function codeAcross(view: SheetView, row: number, columns: readonly number[]): string {
  const parts = columns.map((column) => {
    const value = view.value(row, column);
    return typeof value === 'number' ? String(value).padStart(2, '0') : view.text(row, column);
  });
  return parts.reduce((code, part) => (code !== '' && part.startsWith(code) ? part : code + part), '');
}

function anyFilled(view: SheetView, row: number, columns: readonly number[]): boolean {
  for (const column of columns) if (!view.isBlank(row, column)) return true;
  return false;
}

/** A column of codes does not number its rows but tells their class. */
const CODE_HEADING = /编码|代码/;
/** A column that numbers the lines of the form, totals and classes among them, says nothing of their levels. */
const LINE_HEADING = /^(行次|行号)$/;
const lineOrdinal = (no: unknown): OrdinalRank | null => (typeof no === 'number' ? null : ordinalOfCell(no));
/** The label of a row whose name cell is blank: a sum, or a class that stands in a column of its own. */
function labelElsewhere(view: SheetView, row: number, { labelColumns, noColumn }: ItemColumns, noText: string): string {
  if (isNamedTotal(noText)) return noText;
  for (const column of labelColumns) {
    const text = column === noColumn ? '' : view.text(row, column);
    if (text !== '') return text;
  }
  return '';
}

/** A word of a sum in a label column beside the names: 小计 under the villages, where the names are what was built. */
function sumLabel(view: SheetView, row: number, { labelColumns, nameColumn }: ItemColumns): string | null {
  for (const column of labelColumns) {
    if (column === nameColumn) continue;
    const stands = view.sheet.rows[row]?.values[column];
    if (typeof stands !== 'string' || !mayBeSum(stands)) continue;
    const text = view.text(row, column);
    if (text !== '' && (isTotalLabel(text) || isSubtotalLabel(text))) return text;
  }
  return null;
}

/** Letters without which a name tells neither a sum in words (大写), a total, a rate, another count nor that it is told besides. */
const mayTellMore = mayHold(`写计${RATE_ENDINGS}${OTHER_LETTERS}${ASIDE_LETTERS}`);

/** A row without figures that belongs to something else: another header, a closing line, a title across the table. */
function endsTable(view: SheetView, block: HeaderBlock, row: number): boolean {
  const cells = view.filled(row, block.area.left, block.area.right);
  const first = cells[0];
  if (!first || typeof first.value !== 'string') return false;
  if (isBodyEnd(first.value)) return true;
  const area = view.areaAt(row, first.column);
  const wide = area.right - area.left + 1 >= Math.max(3, (block.area.right - block.area.left + 1) * 0.6);
  if (cells.length === 1 && wide) return true;
  return headerBlocksAt(view, row, block.area).length > 0;
}
