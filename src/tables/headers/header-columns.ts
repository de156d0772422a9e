import type { Area } from '../../workbook/address';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock, HeaderColumn } from '../table-types';
import { headerWord, isFundLabel, isFundTotal, isSideLabel, keyOf, type HeaderRole } from '../words/lexicon';
import { numbersColumns, withRowBelow } from './numbered-columns';
import { splitAmounts } from './split-amounts';

/** Columns without a header between two columns of one table; a real table has at most one spacer. */
const MAX_GAP = 1;
/** Columns this far apart never belong together. */
const WIDEST_GAP = 8;
/** Roles of a table's first column. */
const FIRST_ROLES: ReadonlySet<HeaderRole> = new Set(['no', 'item', 'level1', 'name']);
/** Headings that are split into sign, value and unit. */
const SPLIT_ROLES: ReadonlySet<HeaderRole> = new Set(['target', 'actual']);
/** Roles of columns of labels. */
const LABELS: ReadonlySet<HeaderRole> = new Set(['item', 'no', 'name', 'level1', 'level2', 'remark']);
/** Roles of the columns that name an indicator and what it belongs to. */
const LEVELS: ReadonlySet<HeaderRole> = new Set(['level1', 'level2', 'name']);

/** Columns to look at, both included. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** What a column is headed: a text, or points. */
function headingAt(view: SheetView, row: number, column: number): string {
  const value = view.seen(row, column);
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
}

/** Splits the header rows into tables: at blank columns wider than a spacer, and where a role would come twice. */
export function blocksIn(view: SheetView, top: number, bottom: number, span: Span): HeaderBlock[] {
  const columns = headerColumns(view, top, bottom, span);
  const groups: HeaderColumn[][] = [];
  let group: HeaderColumn[] = [];
  let last: HeaderColumn | undefined;
  // What the group has by now: a heading with a role, a side label.
  let [known, hasSide] = [false, false];
  columns.forEach((column, index) => {
    const gapWidth = last ? blankColumns(view, top, bottom, last.column + 1, column.column - 1) : 0;
    // A side label may stand far left of its columns: the labels of its rows have no header of their own.
    const sided =
      !known &&
      (hasSide || (last !== undefined && holdsFundTotal(view, bottom + 1, last.column + 1, column.column - 1)));
    // Columns that share a grid with another block leave gaps; a new table begins with its own first column.
    const begins = column.roles.some((role) => FIRST_ROLES.has(role));
    if (
      group.length > 0 &&
      ((gapWidth > 0 && !sided && (!known || (begins && gapWidth > MAX_GAP) || gapWidth > WIDEST_GAP)) ||
        ((begins || gapWidth > 0) && beginsAgain(group, column, columns[index + 1])))
    ) {
      groups.push(group);
      group = [];
      [known, hasSide] = [false, false];
    }
    group.push(column);
    last = column;
    known ||= column.role !== null;
    hasSide ||= !known && column.texts.some(isSideText);
  });
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

/**
 * The first two headings of the group come again from this column on, which `next` stands right of: the same kind of
 * table stands beside it.
 */
export function beginsAgain(
  group: readonly HeaderColumn[],
  column: HeaderColumn,
  next: HeaderColumn | undefined,
): boolean {
  const key = (entry: HeaderColumn | undefined): string => keyOf(entry?.texts.at(-1) ?? '');
  return (
    group.length >= 2 &&
    column.role === group[0]?.role &&
    // 市县 over the lines, and 市县 under 资金执行: twins stand under as many headings
    column.texts.length === group[0].texts.length &&
    key(column) === key(group[0]) &&
    next !== undefined &&
    key(next) === key(group[1])
  );
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

/** The columns under the header rows `top` to `bottom`, with what their headings say from above to below. */
export function headerColumns(view: SheetView, top: number, bottom: number, span: Span): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  const headings: Area[] = [];
  let right = 0;
  for (let row = top; row <= bottom; row++) {
    right = Math.max(right, view.mergeAt(row, span.left)?.right ?? 0);
    for (const cell of view.filled(row, span.left, span.right))
      right = Math.max(right, view.areaAt(row, cell.column).right);
  }
  const over = Array.from({ length: bottom - top }, (_, step) => headingsOver(view, top + step));
  for (let column = span.left; column <= Math.min(right, span.right); column++) {
    const texts: string[] = [];
    let lowest = top;
    let anchored = false;
    let heading: Area | null = null;
    for (let row = top; row <= bottom; row++) {
      const place = over[row - top]?.(column) ?? column;
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
 * Asked for one column after the other, from left to right, the column of the heading that stands over it: its own, or
 * where a heading of targets or actuals was left unmerged, that from which it reaches over blank cells, as long as a
 * lower heading stands under each.
 */
function headingsOver(view: SheetView, row: number): (column: number) => number {
  let reaching: number | null = null;
  return (column) => {
    const text = view.seenText(row, column);
    if (view.text(row + 1, column) === '') reaching = null;
    else if (text !== '') {
      const roles = headerWord(text)?.roles ?? [];
      const isSplit = view.mergeAt(row, column) === undefined && roles.some((role) => SPLIT_ROLES.has(role));
      reaching = isSplit ? column : null;
    }
    return reaching ?? column;
  };
}

function columnOf(column: number, row: number, texts: readonly string[]): HeaderColumn {
  const words = texts.map((text) => headerWord(text));
  const lowest = words.findLast((word) => word !== null) ?? null;
  const upper = words.find((word) => word !== null) ?? null;
  const roles = lowest?.roles ?? [];
  const role = roles[0] ?? null;
  // 小计 or 财政拨款 under 年初预算: the upper heading tells what is counted, the lower which part of it.
  const above = upper && upper !== lowest && (role === 'sum' || role === 'source') ? (upper.roles[0] ?? null) : null;
  // 金额 under 资金来源 counts what stands beside it: a heading of labels says nothing of amounts.
  const group = above !== null && LABELS.has(above) ? null : above;
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

/** The header of some of its columns. */
export function block(view: SheetView, top: number, bottom: number, columns: readonly HeaderColumn[]): HeaderBlock {
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

export const isSideText = (text: string): boolean => isSideLabel(text) || isFundLabel(text);
