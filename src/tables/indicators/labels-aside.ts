import { isScoreTotal, isSideLabel } from '../words/lexicon';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock, HeaderColumn } from '../table-types';
import { isFirstLevel } from './column-cells';

/** Columns left of the first heading in which labels without a heading may stand. */
const COLUMNS_ASIDE = 2;
/** Rows that are looked at. */
const SEEN_ROWS = 60;

/**
 * The block with the columns of labels left of it that have no heading: a side label over the rows (绩效指标), first
 * levels, or 总分 alone. They begin in the first row under the header and never hold a figure. A block with no such
 * column comes back as it is.
 */
export function withLabelsAside(view: SheetView, block: HeaderBlock, limit: number): HeaderBlock {
  let widened = block;
  for (let step = 1; step <= COLUMNS_ASIDE; step++) {
    const column = block.area.left - step;
    const labels = column < 0 ? null : labelsIn(view, widened, column, limit);
    if (!labels) break;
    const aside: HeaderColumn = {
      column,
      row: block.area.bottom,
      role: null,
      roles: [],
      texts: [],
      unit: null,
      adjusted: false,
    };
    const [first] = labels;
    const side =
      widened.side ??
      (first && isAround(view, first, column) ? { text: first.text, area: view.areaAt(first.row, column) } : null);
    widened = { ...widened, area: { ...widened.area, left: column }, columns: [aside, ...widened.columns], side };
  }
  return widened;
}

interface Label {
  readonly row: number;
  readonly text: string;
}

/** The labels of a column beside the rows of the block; null where it holds none, or something else than labels. */
function labelsIn(view: SheetView, { area }: HeaderBlock, column: number, limit: number): readonly Label[] | null {
  for (let row = area.top; row <= area.bottom; row++) if (view.seenText(row, column) !== '') return null;
  const labels: Label[] = [];
  const last = Math.min(limit, area.bottom + SEEN_ROWS);
  for (let row = area.bottom + 1; row <= last; row++) {
    const beside = view.filled(row, column, area.right);
    if (beside.length === 0) break;
    const value = view.value(row, column);
    if (value === null || value === '') continue;
    if (typeof value !== 'string') return null;
    // What fills the row from here on alone is a line of another block.
    if (beside.length === 1 && !isScoreTotal(value)) break;
    labels.push({ row, text: value.trim() });
    if (isScoreTotal(value)) break;
  }
  const [first] = labels;
  if (!first) return null;
  return first.row === area.bottom + 1 || isScoreTotal(first.text) ? labels : null;
}

/** A label that stands around the rows: its words say so, or it is merged over more than one of them. */
function isAround(view: SheetView, { row, text }: Label, column: number): boolean {
  return isSideLabel(text) || (!isScoreTotal(text) && view.areaAt(row, column).bottom > row);
}

/**
 * The block whose heading of first levels is merged over two columns, 年度绩效目标(80分) | 产出指标(40分): the levels stand in
 * the last of them, and what stands before is a label around them, unless that is a first level and the last its second.
 * Any other block comes back as it is.
 */
export function withLabelsBeforeLevels(view: SheetView, block: HeaderBlock): HeaderBlock {
  const level = block.columns.find(({ roles }) => roles[0] === 'level1');
  const row = block.area.bottom + 1;
  if (!level || block.side) return block;
  const { right } = view.areaAt(level.row, level.column);
  let last = level.column;
  for (let column = level.column + 1; column <= right; column++) {
    if (view.areaAt(row, column).left === column && view.seenText(row, column) !== '') last = column;
  }
  const text = view.seenText(row, level.column);
  if (last === level.column || text === '') return block;
  // 产出 | 数量: both levels stand under the one heading.
  if (isFirstLevel(text) && !block.columns.some(({ roles }) => roles.includes('level2'))) {
    const second: HeaderColumn = { ...level, column: last, role: 'level2', roles: ['level2'] };
    return { ...block, columns: [...block.columns, second].sort((a, b) => a.column - b.column) };
  }
  return {
    ...block,
    columns: block.columns.map((column) => (column === level ? { ...column, column: last } : column)),
    side: { text, area: view.areaAt(row, level.column) },
  };
}

/**
 * The block whose one heading, 绩效指标, is merged over several columns of labels: each of them is a column of its own, and
 * what it holds says which level it is. Any other block comes back as it is.
 */
export function withColumnsUnderOne(view: SheetView, block: HeaderBlock): HeaderBlock {
  const row = block.area.bottom + 1;
  const whole = block.columns.find(
    ({ column, row: at, roles, texts }) =>
      view.areaAt(at, column).right > column && (roles.length === 0 || texts.some((text) => isSideLabel(text))),
  );
  if (!whole) return block;
  const { left, right } = view.areaAt(whole.row, whole.column);
  const own = new Set(block.columns.map(({ column }) => column));
  const held: HeaderColumn[] = [];
  for (let column = left; column <= right; column++) {
    const isLabel = view.areaAt(row, column).left === column && view.seenText(row, column) !== '';
    if (isLabel && (column === left || !own.has(column)))
      held.push({ column, row: whole.row, role: null, roles: [], texts: [], unit: null, adjusted: false });
  }
  if (held.length < FEWEST_LEVELS) return block;
  const columns = [...block.columns.filter((column) => column !== whole), ...held];
  return { ...block, columns: columns.sort((a, b) => a.column - b.column), side: null };
}

/** One heading over names alone is theirs: 指标1： | 修建渠道. */
const FEWEST_LEVELS = 3;
