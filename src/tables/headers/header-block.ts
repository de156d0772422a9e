import { isBlankMark } from '../../quantity';
import type { Area } from '../../workbook/address';
import { factLabel, headerWord, type HeaderRole } from '../words/lexicon';
import { blocksIn, isSideText, type Span } from './header-columns';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock } from '../table-types';

/** A header has at most this many rows. */
const MAX_HEADER_ROWS = 3;
/** A text that is a figure: "5.8万", "100%". No header row holds one. */
const FIGURE = /^[≥≤<>=＝≧≦]?\s*[\d.,，]{1,20}\s*\S{0,3}$/;

/** A period heads a column of its figures, where others stand beside it: 2024年, 3月, 1季度, 1-6月. */
export const PERIOD = /^(?:(?:19|20)\d{2}\s*年度?|\d{1,2}(?:\s*[-—~至]\s*\d{1,2})?\s*(?:月份?|季度?))$/;
const FEWEST_PERIODS = 2;
/** Points that head a column of scores, and how many headings of words have to stand before them. */
const POINTS = /^(?:100|[1-9]\d?)分?$/;
const FEWEST_BESIDE_POINTS = 3;

export type { Span } from './header-columns';

const WHOLE_ROW: Span = { left: 0, right: Infinity };

interface HeaderCell {
  readonly area: Area;
  readonly text: string;
  readonly roles: readonly HeaderRole[];
}

/** Header cells of a row, or null where the row can't be one of a header: it holds a number, or nothing of the lexicon. */
function headerCells(view: SheetView, row: number, span: Span): HeaderCell[] | null {
  const filled = view.filled(row, span.left, span.right);
  if (filled.some(({ value }) => typeof value === 'number' && !POINTS.test(String(value)))) return null;
  const cells: HeaderCell[] = [];
  let periods = 0;
  for (const { column, value } of filled) {
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

const withRoles = (cells: readonly HeaderCell[]): HeaderCell[] => cells.filter((cell) => cell.roles.length > 0);

/**
 * Reads the header blocks that begin in `row`: usually none or one, two where tables stand side by side.
 * A row begins a header where it has at least two cells of the lexicon and no number. What stands outside `span`
 * belongs to another table and is not looked at.
 */
export function headerBlocksAt(view: SheetView, row: number, span: Span = WHOLE_ROW): readonly HeaderBlock[] {
  const known = headers.get(view)?.get(row);
  const asked = known?.find(({ left, right }) => left === span.left && right === span.right);
  if (asked) return asked.blocks;
  const blocks = readBlocks(view, row, span);
  if (blocks.length > 0) remember(view, row, { left: span.left, right: span.right, blocks });
  return blocks;
}

interface Asked extends Span {
  readonly blocks: readonly HeaderBlock[];
}

/** The headers found in each row of a sheet: every table above asks for them once more. Rows that begin none are not kept. */
const headers = new WeakMap<SheetView, Map<number, Asked[]>>();

function remember(view: SheetView, row: number, asked: Asked): void {
  const rows = headers.get(view) ?? new Map<number, Asked[]>();
  headers.set(view, rows.set(row, [...(rows.get(row) ?? []), asked]));
}

function readBlocks(view: SheetView, row: number, span: Span): readonly HeaderBlock[] {
  const first = headerCells(view, row, span);
  if (!first) return [];
  const below = [1, 2].map((step) => headerCells(view, row + step, span));
  const roleCount = withRoles(first).length;
  if ((statesFact(first) || pairsUp(first)) && roleCount <= 2) return [];
  // An upper row of group headings may itself be poor in known words: 评价指标 | … over 一级 | 二级 | 三级.
  const grouped = roleCount >= 1 && !isLoneSource(first) && first.some((cell) => headsColumns(cell, below[0] ?? []));
  if (roleCount < 2 && !grouped && !isLaidOut(first, below[0] ?? [])) return [];
  let bottom = row;
  for (let step = 1; step < MAX_HEADER_ROWS; step++) {
    const cells = below[step - 1];
    if (!cells || !continuesHeader(view, first, cells, row, row + step)) break;
    bottom = row + step;
  }
  for (const [deep, count] of depths(first))
    if (count >= 2 && deep <= row + MAX_HEADER_ROWS - 1) bottom = Math.max(bottom, deep);
  return blocksIn(view, row, bottom, span);
}

/**
 * Headings that are merged downward beside others that span the headings beneath them: so a sheet shows a header of two
 * rows, few of whose words are known (街道 | 年初余额 | 本年收入 over 交存 | 利息 | 小计).
 */
function isLaidOut(first: readonly HeaderCell[], below: readonly HeaderCell[]): boolean {
  const deep = first.filter(({ area }) => area.bottom > area.top).length;
  const groups = first.filter(
    ({ area }) =>
      area.right > area.left &&
      area.bottom === area.top &&
      below.filter((cell) => cell.area.left >= area.left && cell.area.right <= area.right).length >= 2,
  ).length;
  return deep >= 2 && groups >= 1 && withRoles([...first, ...below]).length >= 2;
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

/**
 * How many known headings reach down to each row: one that is merged downward carries the header with it where at least
 * two of its neighbours do the same.
 */
function depths(first: readonly HeaderCell[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { area } of withRoles(first)) counts.set(area.bottom, (counts.get(area.bottom) ?? 0) + 1);
  return counts;
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
  const levels = new Set(upper.filter(({ roles }) => roles.includes('level1')).map(({ area }) => area.left));
  // Every cell of the lower row stands under a heading that spans columns, or under nothing.
  const under = cells.every((cell) => {
    const above = view.areaAt(row - 1, cell.area.left);
    const textAbove = view.seenText(row - 1, cell.area.left);
    // What was merged downward may say the same in each of its rows.
    const goesOn = textAbove === '' || textAbove === cell.text;
    return (
      above.right > above.left || goesOn || (above.top < row && above.bottom >= row) || sharesHeading(levels, cell)
    );
  });
  if (!under) return known.length >= 2 && known.length === cells.length;
  if (known.length >= 2 && known.length * 2 >= cells.length) return true;
  const spanned = upper.filter((cell) => cell.area.bottom >= row && cell.area.bottom > cell.area.top).length;
  if (spanned === 0) return false;
  const heads = upper.filter(({ area }) => area.right > area.left);
  const isUnder = (head: HeaderCell, cell: HeaderCell): boolean =>
    cell.area.left >= head.area.left && cell.area.right <= head.area.right;
  const groups = heads.filter((head) => cells.filter((cell) => isUnder(head, cell)).length >= 2).length;
  return (spanned >= 2 || groups >= 2) && cells.every((cell) => heads.some((head) => isUnder(head, cell)));
}

/** Whether a cell stands under a heading of the first level, which the columns of `levels` hold. */
const sharesHeading = (levels: ReadonlySet<number>, cell: HeaderCell): boolean =>
  cell.roles.length === 0 && levels.has(cell.area.left);
