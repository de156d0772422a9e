import { readAmount } from '../../quantity';
import type { CellAddress } from '../../workbook/address';
import { headerBlocksAt } from '../headers/header-block';
import {
  isBodyEnd,
  isFundLabel,
  isFundPart,
  isFundSource,
  isFundTotal,
  keyOf,
  natureGroup,
  type HeaderRole,
} from '../words/lexicon';
import { columnsOfOtherYears } from '../columns/other-years';
import type { SheetView } from '../sheet/sheet-view';
import type { FundColumnRole, FundingTable, FundRow, HeaderBlock, NatureEntry, NatureGroup } from '../table-types';
import { tableUnit } from '../headers/table-unit';
import { leadsFunds, rowLabel, withTotalBelow } from './fund-labels';
import { withLikelyAmounts } from './likely-columns';
import { followLetters, otherRates, rateColumn } from './rate-columns';
import { smallest } from '../../workbook/lists';

const ROLES: readonly FundColumnRole[] = ['initial', 'budget', 'spent', 'balance', 'rate', 'weight', 'score', 'reason'];

type Columns = Partial<Record<FundColumnRole, number>>;

/**
 * Reads a fund block that is a grid (年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分). Null where the block is
 * none: it needs a budget and what was spent of it, and a label of funds at its side or over its first row.
 */
export function fundingTable(view: SheetView, head: HeaderBlock, limit: number): FundingTable | null {
  const block = withLikelyAmounts(view, withBlankRows(view, head));
  const columns: Columns = {};
  const headers: Partial<Record<FundColumnRole, CellAddress>> = {};
  let budgetAdjusted = false;
  const otherYears = columnsOfOtherYears(view, block);
  const rate = rateColumn(view, block);
  if (rate) {
    columns.rate = rate.column;
    headers.rate = view.address(rate.row, rate.column);
  }
  for (const column of block.columns) {
    if (otherYears.has(column.column) || column === rate) continue;
    const role = column.roles.map(fundRole).find((candidate) => candidate !== null && columns[candidate] === undefined);
    if (column === block.columns[0] || headsLabels(view, block, column.column)) continue;
    // 预算批复 | 调整后预算: what was there first is what the year began with.
    if (column.roles.includes('budget') && column.adjusted && columns.budget !== undefined && !budgetAdjusted) {
      columns.initial ??= columns.budget;
      if (headers.budget) headers.initial ??= headers.budget;
      columns.budget = column.column;
      headers.budget = view.address(column.row, column.column);
      budgetAdjusted = true;
      continue;
    }
    if (!role) continue;
    columns[role] = column.column;
    headers[role] = view.address(column.row, column.column);
    if (role === 'budget') budgetAdjusted = column.adjusted;
  }
  followLetters(view, block, columns, headers);
  takeSum(view, block, columns, headers);
  if (columns.budget === undefined && columns.initial !== undefined) {
    columns.budget = columns.initial;
    if (headers.initial) headers.budget = headers.initial;
    delete columns.initial;
    delete headers.initial;
  }
  if (columns.budget === undefined || (columns.spent === undefined && columns.rate === undefined)) return null;
  const labelColumn = findLabelColumn(view, block, columns);
  const sided = block.columns.some((column) => column.texts.some((text) => isFundLabel(text)));
  if (!sided && (labelColumn === null || !leadsFunds(view, block, labelColumn))) return null;
  if (!sided && labelColumn !== null && listsItems(view, block, labelColumn, limit)) return null;
  const body =
    labelColumn === null ? soleRow(view, block, columns, limit) : readRows(view, block, columns, labelColumn, limit);
  if (!body || body.rows.length === 0) return null;
  return {
    kind: 'funding',
    layout: 'grid',
    view,
    area: { ...block.area, left: Math.min(block.area.left, labelColumn ?? block.area.left), bottom: body.last },
    unit: tableUnit(
      view,
      block,
      block.columns.map((column) => column.unit),
    ),
    head: view.address(block.area.top, block.area.left),
    columns,
    headers,
    budgetAdjusted,
    rows: body.rows,
    natures: body.natures,
    figures: [],
    otherRates: otherRates(view, block, columns.rate),
    labelWeight: labelWeight(view, block),
  };
}

/** Sources side by side with their 合计, and what was spent of it: 中央 | 省级 | 本级 | 合计 | 执行数. The sum is the budget. */
function takeSum(
  view: SheetView,
  block: HeaderBlock,
  columns: Columns,
  headers: Partial<Record<FundColumnRole, CellAddress>>,
): void {
  if (columns.budget !== undefined || columns.initial !== undefined) return;
  const sum = block.columns.find(({ column, role }) => role === 'sum' && column < (columns.spent ?? -1));
  const sources = block.columns.filter(
    ({ column, role, texts }) =>
      sum && column < sum.column && (role === null || role === 'source') && !texts.some((text) => isFundLabel(text)),
  );
  if (!sum || sources.length < 2) return;
  columns.budget = sum.column;
  headers.budget = view.address(sum.row, sum.column);
}

/**
 * A heading over the row labels themselves (年度预算数(万元) over 总额, 其中：财政资金 …), or over a name beside figures: 支出 as
 * the label of a section.
 */
function headsLabels(view: SheetView, block: HeaderBlock, column: number): boolean {
  const row = block.area.bottom + 1;
  const text = view.text(row, column);
  if (text === '') return false;
  if (isFundTotal(text) || isFundPart(text)) return true;
  // A row has its label already where words stand left of the place.
  for (let left = block.area.left; left < column; left++) if (view.text(row, left) !== '') return false;
  const isFigure = (at: number): boolean => readAmount(view.value(row, at), view.format(row, at)).kind === 'number';
  const besides = block.columns.filter((other) => other.column !== column && isFigure(other.column));
  return readAmount(text, 'General').kind === 'text' && besides.length >= 2;
}

function fundRole(role: HeaderRole): FundColumnRole | null {
  return (ROLES as readonly string[]).includes(role) ? (role as FundColumnRole) : null;
}

/** Columns left of the first heading in which the labels of the rows may stand, where they have no heading. */
const LABELS_ASIDE = 3;

/** The column of row labels: the one nearest the first amount that holds a fund label in the first row below. */
function findLabelColumn(view: SheetView, block: HeaderBlock, columns: Columns): number | null {
  const firstAmount = smallest(
    [columns.initial, columns.budget, columns.spent].filter((column) => column !== undefined),
  );
  const row = block.area.bottom + 1;
  for (let column = firstAmount - 1; column >= Math.max(0, block.area.left - LABELS_ASIDE); column--) {
    const text = view.seenText(row, column);
    const area = view.areaAt(row, column);
    // Figures may be stored as texts, and lines have numbers: neither is a label.
    if (readAmount(text, 'General').kind === 'number') continue;
    if (text !== '' && area.top === row && (column >= block.area.left || isFundTotal(text))) return area.left;
  }
  return null;
}

/** A total at the head of a list of items: its labels have a heading of items, and no source of funds follows. */
function listsItems(view: SheetView, block: HeaderBlock, labelColumn: number, limit: number): boolean {
  const second = block.area.bottom + 2;
  const seen = second <= limit ? view.seen(second, labelColumn) : null;
  const label = typeof seen === 'number' ? String(seen) : second <= limit ? view.seenText(second, labelColumn) : '';
  const headed = block.columns.some(
    ({ column, roles }) => column === labelColumn && (roles.includes('item') || roles.includes('no')),
  );
  return headed && label !== '' && !isFundSource(label) && natureGroup(label) === null;
}

interface Body {
  readonly rows: FundRow[];
  readonly natures: NatureGroup[];
  readonly last: number;
}

/** A block of one row of figures with no label of its own: its side label speaks for it. Null where there is none. */
function soleRow(view: SheetView, block: HeaderBlock, columns: Columns, limit: number): Body | null {
  const row = block.area.bottom + 1;
  const side = block.columns.find((column) => column.texts.some((text) => isFundLabel(text)));
  if (!side || row > limit) return null;
  const isFigured = (at: number): boolean =>
    [columns.budget, columns.spent, columns.rate].some(
      (column) => column !== undefined && readAmount(view.value(at, column), view.format(at, column)).kind === 'number',
    );
  // The label runs down beside the row, or its place there is left blank and no other row of figures follows.
  const isOpen = sideEnd(view, block) < row && view.isBlank(row, side.column) && !isFigured(row + 1);
  if (!isFigured(row) || !(isOpen || sideEnd(view, block) === row)) return null;
  const { top, left } = view.areaAt(block.area.top, side.column);
  const label = keyOf(view.text(top, left));
  return {
    rows: [{ row, label, labelCell: view.address(top, left), kind: 'total', opens: false }],
    natures: [],
    last: row,
  };
}

type Cells = ReturnType<SheetView['filled']>;

/** The cells of a row that state an amount in one of the columns. */
const figuresIn = (cells: Cells, columns: readonly number[]): Cells =>
  cells.filter(({ column, value }) => columns.includes(column) && readAmount(value, 'General').kind === 'number');

function readRows(view: SheetView, block: HeaderBlock, columns: Columns, labelColumn: number, limit: number): Body {
  const rows: FundRow[] = [];
  const natures: { nature: 'income' | 'outgo'; column: number; head: NatureEntry; entries: NatureEntry[] }[] = [];
  const sideBottom = sideEnd(view, block);
  const amounts = [columns.initial, columns.budget, columns.spent].filter((column) => column !== undefined);
  let opens = false;
  let last = block.area.bottom;
  for (let row = block.area.bottom + 1; row <= limit; row++) {
    const inside = row <= sideBottom;
    const { label, column: at, opensGroup } = rowLabel(view, row, labelColumn, smallest(amounts));
    const cells = view.filled(row, block.area.left, block.area.right);
    if (cells.length === 0) {
      if (!inside) break;
      continue;
    }
    // A line that fills the block's own columns is a row of it, by nature or not, whatever its source is called.
    const inColumns = label !== '' && figuresIn(cells, amounts).length > 1;
    const isNamed = isFundTotal(label) || isFundPart(label) || natureGroup(label) !== null;
    if (!inside && (isBodyEnd(label) || !(isNamed || (inColumns && rows.length > 0)))) break;
    if (!inside && headerBlocksAt(view, row, block.area).length > 0) break;
    const heads = cells.filter(({ value }) => typeof value === 'string' && natureGroup(value));
    if (heads.length > 0 && !inColumns && !opensGroup) {
      for (const { column, value } of heads) {
        const nature = natureGroup(String(value));
        if (nature) natures.push({ nature, column, head: entryOf(view, row, column, cells), entries: [] });
      }
      opens = true;
      last = row;
      continue;
    }
    if (natures.length > 0 && !inColumns) {
      for (const { column } of cells) {
        natures.find((group) => group.column === column)?.entries.push(entryOf(view, row, column, cells));
      }
      last = row;
      continue;
    }
    if (label === '' || headerBlocksAt(view, row, block.area).length > 0) break;
    rows.push({
      row,
      label: label.replace(/[:：]$/, ''),
      labelCell: view.address(row, at),
      kind: rows.length === 0 ? 'total' : isFundTotal(label) || (heads.length > 0 && !opensGroup) ? 'other' : 'part',
      opens: opens || opensGroup || label.startsWith('其中'),
    });
    opens = false;
    last = row;
  }
  return {
    rows: withTotalBelow(rows),
    natures: natures.map(({ nature, head, entries }) => ({ nature, head, entries })),
    last,
  };
}

/** A label with its amount: in one text, 基本支出：900.47, or in the cell beside it. */
function entryOf(view: SheetView, row: number, column: number, cells: Cells): NatureEntry {
  const text = view.text(row, column);
  const label = (text.replace(/^其中\s*(?:[:：]\s*)?/, '').split(/[:：]/)[0] ?? '').trim();
  const next = cells.find((cell) => cell.column > column);
  const isBeside = next !== undefined && !/\d/.test(text) && readAmount(next.value, 'General').kind === 'number';
  return isBeside
    ? { cell: view.address(row, next.column), label, text: `${label}：${String(next.value)}` }
    : { cell: view.address(row, column), label, text };
}

/** The header with the blank rows that stand between it and the first row beside its side label. */
function withBlankRows(view: SheetView, block: HeaderBlock): HeaderBlock {
  const end = sideEnd(view, block);
  let { bottom } = block.area;
  while (bottom < end && view.isBlankRow(bottom + 1)) bottom++;
  return bottom === end ? block : { ...block, area: { ...block.area, bottom } };
}

/** Last row that the side label of the block runs along; the header's own last row where there is none. */
function sideEnd(view: SheetView, block: HeaderBlock): number {
  for (const column of block.columns) {
    if (!column.texts.some((text) => isFundLabel(text))) continue;
    const area = view.areaAt(block.area.top, column.column);
    if (area.bottom > block.area.bottom) return area.bottom;
  }
  return block.area.bottom;
}

function labelWeight(view: SheetView, block: HeaderBlock): FundingTable['labelWeight'] {
  for (const column of block.columns) {
    for (const text of column.texts) {
      const weight = isFundLabel(text) ? /[(（]\s*(\d{1,3})\s*分\s*[)）]/.exec(text)?.[1] : undefined;
      if (weight !== undefined) return { cell: view.address(block.area.top, column.column), weight };
    }
  }
  return null;
}
