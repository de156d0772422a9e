import { isBlankMark } from '../../quantity';
import type { Area } from '../../workbook/address';
import { factLabel, headerWord, isFundLabel, isFundTotal, isSideLabel, keyOf, type HeaderRole } from '../words/lexicon';
import { numbersColumns, withRowBelow } from './numbered-columns';
import type { SheetView } from '../sheet/sheet-view';
import { splitAmounts } from './split-amounts';
import type { HeaderBlock, HeaderColumn } from '../table-types';

/** A header has at most this many rows. */
const MAX_HEADER_ROWS = 3;
/** Columns without a header between two columns of one table; a real table has at most one spacer. */
const MAX_GAP = 1;
/** Columns this far apart never belong together. */
const WIDEST_GAP = 8;
/** Roles of a table's first column. */
const FIRST_ROLES: ReadonlySet<HeaderRole> = new Set(['no', 'item', 'level1', 'name']);
/** Headings that are split into sign, value and unit. */
const SPLIT_ROLES: ReadonlySet<HeaderRole> = new Set(['target', 'actual']);
/** Roles of the columns that name an indicator and what it belongs to. */
const LEVELS: ReadonlySet<HeaderRole> = new Set(['level1', 'level2', 'name']);
/** A text that is a figure: "5.8万", "100%". No header row holds one. */
const FIGURE = /^[≥≤<>=＝≧≦]?\s*[\d.,，]{1,20}\s*\S{0,3}$/;

/** A period heads a column of its figures, where others stand beside it: 2024年, 3月, 1季度, 1-6月. */
const PERIOD = /^(?:(?:19|20)\d{2}\s*年度?|\d{1,2}(?:\s*[-—~至]\s*\d{1,2})?\s*(?:月份?|季度?))$/;
const FEWEST_PERIODS = 2;
/** Points that head a column of scores, and how many headings of words have to stand before them. */
const POINTS = /^(?:100|[1-9]\d?)分?$/;
const FEWEST_BESIDE_POINTS = 3;

/** Columns to look at, both included. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

const WHOLE_ROW: Span = { left: 0, right: Infinity };

interface HeaderCell {
  readonly area: Area;
  readonly text: string;
  readonly roles: readonly HeaderRole[];
}

/** Header cells of a row, or null where the row can't be one of a header: it holds a number, or nothing of the lexicon. */
function headerCells(view: SheetView, row: number, span: Span): HeaderCell[] | null {
  const cells: HeaderCell[] = [];
  let periods = 0;
  for (const { column, value } of view.filled(row)) {
    if (column < span.left || column > span.right) continue;
    const text = typeof value === 'object' ? '' : String(value).trim();
    const isPoints = headsScores(view, row, column, text) && withRoles(cells).length >= FEWEST_BESIDE_POINTS;
    if (typeof value !== 'string' && !isPoints) return null;
    const roles = headerWord(text)?.roles ?? [];
    const isPeriod = PERIOD.test(text);
    if (isPeriod) periods++;
    else if (roles.length === 0 && FIGURE.test(text) && !isPoints) return null;
    cells.push({ area: view.areaAt(row, column), text, roles });
  }
  if (
    periods > 0 &&
    periods < FEWEST_PERIODS &&
    cells.some((cell) => FIGURE.test(cell.text) && cell.roles.length === 0)
  )
    return null;
  return cells;
}

/** Points that stand over scores in place of a heading, 50 over 20 and 15: in the last columns, with no more beneath. */
function headsScores(view: SheetView, row: number, column: number, text: string): boolean {
  if (!POINTS.test(text)) return false;
  const under = view.seen(row + 1, column);
  return typeof under === 'number' && under >= 0 && under <= parseInt(text, 10);
}

/** What a column is headed: a text, or points. */
function headingAt(view: SheetView, row: number, column: number): string {
  const value = view.seen(row, column);
  return typeof value === 'number' ? String(value) : view.seenText(row, column);
}

const withRoles = (cells: readonly HeaderCell[]): HeaderCell[] => cells.filter((cell) => cell.roles.length > 0);

/**
 * Reads the header blocks that begin in `row`: usually none or one, two where tables stand side by side.
 * A row begins a header where it has at least two cells of the lexicon and no number. What stands outside `span`
 * belongs to another table and is not looked at.
 */
export function headerBlocksAt(view: SheetView, row: number, span: Span = WHOLE_ROW): HeaderBlock[] {
  const first = headerCells(view, row, span);
  if (!first) return [];
  const below = [1, 2].map((step) => headerCells(view, row + step, span));
  const roleCount = withRoles(first).length;
  if ((statesFact(first) || pairsUp(first)) && roleCount <= 2) return [];
  // An upper row of group headings may itself be poor in known words: 评价指标 | … over 一级 | 二级 | 三级.
  const grouped = roleCount >= 1 && !isLoneSource(first) && first.some((cell) => headsColumns(cell, below[0] ?? []));
  if (roleCount < 2 && !grouped) return [];
  let bottom = row;
  for (let step = 1; step < MAX_HEADER_ROWS; step++) {
    const cells = below[step - 1];
    if (!cells || !continuesHeader(view, first, cells, row, row + step)) break;
    bottom = row + step;
  }
  for (const cell of first)
    if (cell.roles.length > 0 && cell.area.bottom <= row + MAX_HEADER_ROWS - 1)
      bottom = Math.max(bottom, sameDepth(first, cell, bottom));
  return split(view, row, bottom, span);
}

/** A label with its value beside it: 项目名称 | 道路维护. Such a row heads nothing, however its value is merged. */
function statesFact(cells: readonly HeaderCell[]): boolean {
  return cells.some((cell, index) => {
    const next = cells[index + 1];
    return next !== undefined && next.roles.length === 0 && factLabel(cell.text) !== null;
  });
}

/** A source of funds with nothing or dashes beside it, 其他资金 | / | /: a line of a fund block that is not filled. */
function isLoneSource(cells: readonly HeaderCell[]): boolean {
  const said = cells.filter(({ text }) => !isBlankMark(text, 'answer'));
  return said.length === 1 && said[0]?.roles.every((role) => role === 'source') === true;
}

/** Labels and their values in turn, 年度目标 | 补贴机具1000台 | 完成情况 | 补贴机具1020台: a line of the form, no header. */
function pairsUp(cells: readonly HeaderCell[]): boolean {
  return (
    cells.length >= 4 &&
    cells.length % 2 === 0 &&
    cells.every(({ roles }, index) => (index % 2 === 0 ? roles.length > 0 : roles.length === 0))
  );
}

/** A heading over several columns: a side label or a word of the lexicon with at least two header cells beneath. */
function headsColumns(cell: HeaderCell, below: readonly HeaderCell[]): boolean {
  const { left, right } = cell.area;
  if (right === left || !(cell.roles.length > 0 || isSideText(cell.text))) return false;
  return withRoles(below).filter((under) => under.area.left >= left && under.area.right <= right).length >= 2;
}

/** A header cell merged downward carries the header with it where at least two of its neighbours do the same. */
function sameDepth(first: readonly HeaderCell[], cell: HeaderCell, bottom: number): number {
  const deep = first.filter((other) => other.roles.length > 0 && other.area.bottom === cell.area.bottom);
  return deep.length >= 2 ? cell.area.bottom : bottom;
}

/** Whether `cells` (of `row`) are a lower header row under `upper`. */
function continuesHeader(
  view: SheetView,
  upper: readonly HeaderCell[],
  cells: readonly HeaderCell[],
  top: number,
  row: number,
): boolean {
  if (cells.length === 0) {
    return (
      upper.filter((cell) => cell.roles.length > 0 && cell.area.top === top && cell.area.bottom >= row).length >= 2
    );
  }
  const known = withRoles(cells);
  // Every cell of the lower row stands under a heading that spans columns, or under nothing.
  const under = cells.every((cell) => {
    const above = view.areaAt(row - 1, cell.area.left);
    const textAbove = view.seenText(row - 1, cell.area.left);
    // What was merged downward may say the same in each of its rows.
    const goesOn = textAbove === '' || textAbove === cell.text;
    return above.right > above.left || goesOn || (above.top < row && above.bottom >= row) || sharesHeading(upper, cell);
  });
  if (!under) return known.length >= 2 && known.length === cells.length;
  if (known.length >= 2) return known.length * 2 >= cells.length;
  const spanned = upper.filter((cell) => cell.area.bottom >= row && cell.area.bottom > cell.area.top).length;
  return (
    spanned >= 2 &&
    cells.every((cell) =>
      upper.some(
        (head) =>
          head.area.right > head.area.left && cell.area.left >= head.area.left && cell.area.right <= head.area.right,
      ),
    )
  );
}

function sharesHeading(upper: readonly HeaderCell[], cell: HeaderCell): boolean {
  return upper.some(
    (head) => head.area.left === cell.area.left && head.roles.includes('level1') && cell.roles.length === 0,
  );
}

/** Splits the header rows into tables: at blank columns wider than a spacer, and where a role would come twice. */
function split(view: SheetView, top: number, bottom: number, span: Span): HeaderBlock[] {
  const columns = headerColumns(view, top, bottom, span);
  const groups: HeaderColumn[][] = [];
  let group: HeaderColumn[] = [];
  let last: HeaderColumn | undefined;
  for (const column of columns) {
    const gapWidth = last ? blankColumns(view, top, bottom, last.column + 1, column.column - 1) : 0;
    const known = group.some((other) => other.role !== null);
    // A side label may stand far left of its columns: the labels of its rows have no header of their own.
    const sided =
      !known &&
      (group.some((other) => other.texts.some(isSideText)) ||
        (last !== undefined && holdsFundTotal(view, bottom + 1, last.column + 1, column.column - 1)));
    // Columns that share a grid with another block leave gaps; a new table begins with its own first column.
    const begins = column.roles.some((role) => FIRST_ROLES.has(role));
    if (
      group.length > 0 &&
      ((gapWidth > 0 && !sided && (!known || (begins && gapWidth > MAX_GAP) || gapWidth > WIDEST_GAP)) ||
        (begins && beginsAgain(group, columns, column)))
    ) {
      groups.push(group);
      group = [];
    }
    group.push(column);
    last = column;
  }
  if (group.length > 0) groups.push(group);
  return groups
    .filter((list) => list.filter((column) => column.role !== null).length >= 2)
    .map((list) => block(view, top, bottom, list))
    .map((found) => (numbersColumns(view, found) ? withRowBelow(found) : found));
}

/** Whether the row states a total of funds in one of the columns: what stands left of it is the side label, whatever it says. */
function holdsFundTotal(view: SheetView, row: number, from: number, to: number): boolean {
  for (let column = from; column <= to; column++) if (isFundTotal(view.text(row, column))) return true;
  return false;
}

/** The first two headings of the group come again from this column on: the same kind of table stands beside it. */
function beginsAgain(group: readonly HeaderColumn[], columns: readonly HeaderColumn[], column: HeaderColumn): boolean {
  const key = (entry: HeaderColumn | undefined): string => `${entry?.role ?? ''} ${keyOf(entry?.texts.at(-1) ?? '')}`;
  const next = columns[columns.indexOf(column) + 1];
  return group.length >= 2 && key(column) === key(group[0]) && next !== undefined && key(next) === key(group[1]);
}

function blankColumns(view: SheetView, top: number, bottom: number, from: number, to: number): number {
  let count = 0;
  for (let column = from; column <= to; column++) {
    let blank = true;
    for (let row = top; row <= bottom; row++) if (headingAt(view, row, column) !== '') blank = false;
    if (blank) count++;
  }
  return count;
}

function headerColumns(view: SheetView, top: number, bottom: number, span: Span): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  const headings: Area[] = [];
  let right = 0;
  for (let row = top; row <= bottom; row++)
    for (const cell of view.filled(row)) right = Math.max(right, view.areaAt(row, cell.column).right);
  for (let column = span.left; column <= Math.min(right, span.right); column++) {
    const texts: string[] = [];
    let lowest = top;
    let anchored = false;
    let heading: Area | null = null;
    for (let row = top; row <= bottom; row++) {
      const place = row < bottom ? headingOver(view, row, column, span.left) : column;
      const area = view.areaAt(row, place);
      const text = headingAt(view, row, place);
      if (text === '') continue;
      // A heading may say the same word again beneath itself: 指标值 over 符号 | 指标值 | 单位.
      if (area.left === column || place !== column) anchored = true;
      if (texts.at(-1) === text) {
        if (area.top === row) lowest = row;
        continue;
      }
      texts.push(text);
      heading ??= area;
      lowest = area.top;
    }
    // A column that only shares a merged heading of one row is part of the column where that heading begins.
    if (!heading || !anchored) continue;
    columns.push(columnOf(column, lowest, texts));
    headings.push(heading);
  }
  return splitAmounts(withoutAdjustments(columns), headings);
}

/** 调整预算数 is the adjusted budget, or what was added where the whole year's budget has a column of its own. */
function withoutAdjustments(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const isEither = ({ roles }: HeaderColumn): boolean => roles.includes('budget') && roles.includes('adjust');
  const isWhole = (column: HeaderColumn): boolean => column.role === 'budget' && !isEither(column);
  const initial = columns.some(({ role }) => role === 'initial');
  if (!initial || !columns.some(isEither) || !columns.some(isWhole)) return columns;
  return columns.map((column) => (isEither(column) ? { ...column, role: null, roles: [] } : column));
}

/**
 * The column of the heading that stands over a place: its own, or where a heading of targets or actuals was left
 * unmerged, that from which it reaches over blank cells, as long as a lower heading stands under each.
 */
function headingOver(view: SheetView, row: number, column: number, left: number): number {
  for (let place = column; place >= left; place--) {
    if (view.text(row + 1, place) === '') return column;
    const text = view.seenText(row, place);
    if (text === '') continue;
    const roles = headerWord(text)?.roles ?? [];
    return view.mergeAt(row, place) === undefined && roles.some((role) => SPLIT_ROLES.has(role)) ? place : column;
  }
  return column;
}

function columnOf(column: number, row: number, texts: readonly string[]): HeaderColumn {
  const words = texts.map((text) => headerWord(text));
  const lowest = words.findLast((word) => word !== null) ?? null;
  const upper = words.find((word) => word !== null) ?? null;
  const roles = lowest?.roles ?? [];
  const role = roles[0] ?? null;
  // 小计 or 财政拨款 under 年初预算: the upper heading tells what is counted, the lower which part of it.
  const group = upper && upper !== lowest && (role === 'sum' || role === 'source') ? (upper.roles[0] ?? null) : null;
  const underActual = upper !== lowest && upper?.roles.includes('actual') === true ? partOfActual(roles) : null;
  // 名称 | 权重 under 一级指标: the upper heading tells whose name it is.
  const level = role === 'item' ? words.find((word) => LEVELS.has(word?.roles[0] ?? 'no')) : undefined;
  // 符号 | 内容 | 单位 under 指标值: what is neither sign nor unit is the value.
  const underTarget = upper !== lowest && role === 'item' && upper?.roles.includes('target') === true;
  const settled =
    level?.roles ?? underActual ?? (underTarget ? (['target'] as const) : group && role === 'sum' ? [group] : roles);
  return {
    column,
    row,
    role: settled[0] ?? null,
    roles: settled,
    texts,
    unit: words.find((word) => word?.unit)?.unit ?? null,
    adjusted: words.some((word) => word?.adjusted === true),
  };
}

/** 符号 | 值 | 单位 once more, under 实际完成值: the value is the actual, the others say again what the target said. */
function partOfActual(roles: readonly HeaderRole[]): readonly HeaderRole[] | null {
  if (roles.includes('target')) return ['actual'];
  return roles.includes('sign') || roles.includes('unit') ? [] : null;
}

function block(view: SheetView, top: number, bottom: number, columns: readonly HeaderColumn[]): HeaderBlock {
  const first = columns[0];
  const left = first ? first.column : 0;
  let right = left;
  for (const column of columns) {
    for (let row = top; row <= bottom; row++) right = Math.max(right, view.areaAt(row, column.column).right);
  }
  const sideColumn = columns.find((column) => isSideText(column.texts[0] ?? ''));
  const sideArea = sideColumn ? view.areaAt(top, sideColumn.column) : null;
  return {
    area: { top, left, bottom, right },
    columns,
    side: sideColumn && sideArea ? { text: sideColumn.texts[0] ?? '', area: sideArea } : null,
  };
}

const isSideText = (text: string): boolean => isSideLabel(text) || isFundLabel(text);
