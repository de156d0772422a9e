import { isBlankMark, readAmount, ZERO, type Decimal } from '../quantity';
import { headerBlocksAt } from './header-block';
import { headerWord, isBodyEnd, isFundPart, isItemTotal, isSubtotal, keyOf, type HeaderRole } from './lexicon';
import { arrange, NO_CHILDREN, type RawRow } from './item-levels';
import { withAddends } from './addends';
import { columnsOfOtherYears } from './other-years';
import { ordinalOfCell, ordinalOfName, rankOfCode, type OrdinalRank } from './ordinal';
import { continuedAfter, isHeaderAgain } from './repeated-header';
import type { SheetView } from './sheet-view';
import type { AmountColumn, AmountRole, HeaderBlock, HeaderColumn, ItemTable } from './table-types';
import { tableUnit } from './table-unit';

const AMOUNT_ROLES: readonly HeaderRole[] = ['initial', 'budget', 'adjust', 'spent', 'balance', 'rate'];

interface ItemColumns {
  readonly nameColumn: number | null;
  readonly noColumn: number | null;
  readonly reasonColumn: number | null;
  readonly amounts: readonly AmountColumn[];
}

/** Columns of an item table; null where the block heads none: it needs a column of items and one of amounts. */
export function itemColumns(view: SheetView, block: HeaderBlock): ItemColumns | null {
  let nameColumn: number | null = null;
  let noColumn: number | null = null;
  let reasonColumn: number | null = null;
  const found: { column: HeaderColumn; role: AmountRole }[] = [];
  for (const column of block.columns) {
    if (column.role === 'no') noColumn ??= column.column;
    else if (column.roles.includes('item') && nameColumn === null && found.length === 0) nameColumn = column.column;
    else if (column.roles.includes('reason') || column.role === 'remark') reasonColumn ??= column.column;
    else {
      const role = amountRole(column);
      if (role) found.push({ column, role });
    }
  }
  if (nameColumn === null) return null;
  const amounts = settleRoles(found, columnsOfOtherYears(view, block)).map(({ column, role }) => ({
    column: column.column,
    role,
    header: view.address(column.row, column.column),
    text: column.texts.join(' '),
    unit: column.unit,
    adjusted: column.adjusted,
    parts: [] as readonly number[],
  }));
  if (!amounts.some((amount) => amount.role === 'budget' || amount.role === 'spent')) return null;
  return { nameColumn, noColumn, reasonColumn, amounts: withParts(amounts, found) };
}

function amountRole(column: HeaderColumn): AmountRole | null {
  const role = column.roles.find((candidate) => AMOUNT_ROLES.includes(candidate));
  if (role) return role as AmountRole;
  if (column.role === 'sum') return 'sum';
  return column.role === 'source' ? 'part' : null;
}

/**
 * One column a role: the adjusted or else the first budget, the last spent, a lone sum or 年初 column as budget. Columns
 * of other years and those that tell only a part, 其中：…, have none.
 */
function settleRoles(
  all: readonly { column: HeaderColumn; role: AmountRole }[],
  otherYears: ReadonlySet<number>,
): { column: HeaderColumn; role: AmountRole }[] {
  const stands = ({ column }: { column: HeaderColumn }): boolean =>
    !otherYears.has(column.column) && !(column.texts.at(-1) ?? '').startsWith('其中');
  const found = all.filter(stands);
  const has = (role: AmountRole): boolean => found.some((entry) => entry.role === role);
  const stand: AmountRole | null = has('budget') ? null : has('sum') ? 'sum' : has('initial') ? 'initial' : null;
  const lastSpent = firstOfGroup(found, 'spent');
  const adjusted = found.find(({ column, role }) => role === 'budget' && column.adjusted);
  const taken = new Set<AmountRole>();
  return all.map((entry) => {
    if (!found.includes(entry)) return { column: entry.column, role: entry.role === 'part' ? 'part' : 'other' };
    let role = entry.role === stand && stand !== null && !taken.has('budget') ? 'budget' : entry.role;
    if (role === 'spent' && entry !== lastSpent) role = 'other';
    // 预算数 | 调整数 | 调整后预算数: the first is what the year began with.
    if (role === 'budget' && adjusted && entry !== adjusted) role = 'initial';
    if (role !== 'part' && role !== 'other' && taken.has(role)) role = 'other';
    taken.add(role);
    return { column: entry.column, role };
  });
}

/** The last column of a role; where its heading stands over several of them (累计发生数 over 中央资金 | 其他资金) the first of these. */
function firstOfGroup<T extends { column: HeaderColumn; role: AmountRole }>(found: readonly T[], role: AmountRole) {
  const last = found.findLast((entry) => entry.role === role);
  const heading = last && last.column.texts.length > 1 ? last.column.texts[0] : undefined;
  return (
    found.find((entry) => entry.role === role && heading !== undefined && entry.column.texts[0] === heading) ?? last
  );
}

/** 合计 = 财政拨款 + 结转资金: a sum column that stands left of its sources, alone or under one heading with them. */
function withParts(
  amounts: readonly AmountColumn[],
  found: readonly { column: HeaderColumn; role: AmountRole }[],
): AmountColumn[] {
  return amounts.map((amount, index) => {
    const column = found[index]?.column;
    const grouped = column !== undefined && column.texts.slice(1).some(isSumWord);
    if (!column || !(found[index]?.role === 'sum' || grouped)) return amount;
    const parts = found
      .filter((other) => other.role === 'part' && other.column.column > column.column)
      .filter((other) => !grouped || other.column.texts[0] === column.texts[0])
      .map((other) => other.column.column);
    return parts.length >= 2 ? { ...amount, parts } : amount;
  });
}

const isSumWord = (text: string): boolean => headerWord(text)?.roles.includes('sum') ?? false;

/** Reads the body under the header and arranges its rows in levels. Null where there is no row. */
export function itemTable(view: SheetView, block: HeaderBlock, limit: number): ItemTable | null {
  const columns = itemColumns(view, block);
  if (!columns) return null;
  const raw = readRows(view, block, columns, limit);
  if (raw.length === 0) return null;
  const { nameColumn, noColumn, reasonColumn } = columns;
  const named = new Set([nameColumn, noColumn, reasonColumn].filter((column) => column !== null));
  const amounts = withAddends(
    view,
    block,
    columns.amounts,
    named,
    raw.map(({ row }) => row),
  );
  const has = (role: AmountRole): boolean => amounts.some((amount) => amount.role === role);
  const last = raw[raw.length - 1];
  return {
    kind: has('spent') ? 'expenditure' : 'budget-plan',
    view,
    area: { ...block.area, bottom: last ? last.row : block.area.bottom },
    unit: tableUnit(
      view,
      block,
      columns.amounts.map((amount) => amount.unit),
    ),
    head: view.address(block.area.top, block.area.left),
    ...columns,
    amounts,
    rows: arrange(withUnmarkedParts(view, columns, raw)),
  };
}

function readRows(view: SheetView, block: HeaderBlock, columns: ItemColumns, limit: number): RawRow[] {
  const rows: RawRow[] = [];
  const { nameColumn, noColumn } = columns;
  const main = columns.amounts
    .filter((amount) => amount.role === 'budget' || amount.role === 'spent')
    .map((amount) => amount.column);
  const others = columns.amounts.map((amount) => amount.column).filter((column) => !main.includes(column));
  const headings = block.columns.find(({ column }) => column === nameColumn)?.texts ?? [];
  const noHeading = block.columns.find(({ column }) => column === noColumn)?.texts.join('') ?? '';
  const coded = CODE_HEADING.test(noHeading);
  const ordinalOf = LINE_HEADING.test(noHeading) ? lineOrdinal : coded ? rankOfCode : ordinalOfCell;
  let blanks = 0;
  /** A row that is no total states a figure: a total that comes now closes the table. */
  let anyFigured = false;
  /** Index of the total that closes the table, -1 before it. */
  let totalAt = -1;
  let last: RawRow | undefined;
  for (let row = block.area.bottom + 1; row <= limit; row++) {
    const no = noColumn === null ? null : view.value(row, noColumn);
    const nameValue = nameColumn === null ? null : view.value(row, nameColumn);
    const text =
      typeof nameValue === 'string' ? nameValue.trim() : typeof nameValue === 'number' ? String(nameValue) : '';
    const figured = anyFilled(view, row, main);
    const hasFigures = figured || anyFilled(view, row, others);
    const noText = typeof no === 'string' ? no.trim() : '';
    if (text === '' && !hasFigures && (no === null || noText === '')) {
      if (++blanks > 1 || last?.kind === 'total') break;
      continue;
    }
    if (last?.kind !== 'total') {
      const again = headings.includes(text) && isHeaderAgain(view, block, row);
      const goesOn = again ? row : hasFigures ? null : continuedAfter(view, block, row);
      if (goesOn !== null) {
        row = goesOn;
        continue;
      }
    }
    if (!hasFigures && endsTable(view, block, row)) break;
    if (figured && headsFigures(view, row, main)) break;
    const isTotal = isTotalLabel(text) || isTotalLabel(noText);
    // 其中 rows of the total stand under it; nothing else does.
    const underTotal = totalAt >= 0 && isPartOfTotal(text, last);
    if (totalAt >= 0 && !isTotal && !underTotal) break;
    blanks = 0;
    const rank = ordinalOf(no);
    last = rawRow(row, text, rank, noText, isTotal || (rows.length === 0 && text === '' && no === null), figured);
    if (underTotal) last.kind = 'of-which';
    if (isTotal && anyFigured) totalAt = rows.length;
    if (figured && last.kind !== 'total') anyFigured = true;
    rows.push(last);
  }
  return rows;
}

/** A row under the closing total that names one of its sources: 其中：财政拨款, and the sources that follow it. */
function isPartOfTotal(text: string, last: RawRow | undefined): boolean {
  return text.startsWith('其中') || (last?.kind === 'of-which' && isFundPart(text));
}

/**
 * Without ordinals nothing tells where a list after 其中 ends: 直接费用 100, 其中：设备费 40, 材料费 60, 间接费用 20. The rows
 * that make its sum exactly that of the row above belong to it.
 */
function withUnmarkedParts(view: SheetView, columns: ItemColumns, raw: RawRow[]): RawRow[] {
  const column = columns.amounts.find(({ role }) => role === 'budget' || role === 'spent')?.column;
  if (column === undefined || raw.some(({ rank }) => rank !== null)) return raw;
  const amount = (row: RawRow | undefined): Decimal | null => {
    const read = row ? readAmount(view.value(row.row, column), view.format(row.row, column)) : null;
    return read?.kind === 'number' ? read.value : null;
  };
  raw.forEach((first, index) => {
    const whole = raw[index - 1];
    const goal = amount(whole);
    if (first.kind !== 'of-which' || whole?.kind !== 'item' || !goal) return;
    let sum = ZERO;
    for (let at = index; at < raw.length; at++) {
      const row = raw[at];
      const part = amount(row);
      if (!row || !part || sum.gte(goal) || (row.kind !== 'of-which' && row.kind !== 'item')) return;
      sum = sum.plus(part);
      if (!sum.eq(goal)) continue;
      for (const taken of raw.slice(index, at + 1)) taken.kind = 'of-which';
      return;
    }
  });
  return raw;
}

function anyFilled(view: SheetView, row: number, columns: readonly number[]): boolean {
  for (const column of columns) if (!view.isBlank(row, column)) return true;
  return false;
}

/**
 * Words where amounts belong, in at least two columns and no figure beside them: the head of another block that this
 * lexicon does not know (楼堂馆所控制情况 | 批复规模 | 实际规模 …).
 */
function headsFigures(view: SheetView, row: number, columns: readonly number[]): boolean {
  const texts = columns.map((column) => view.value(row, column)).filter((value) => value !== null);
  return texts.length >= 2 && texts.every((value) => typeof value === 'string' && isHeading(value.trim()));
}

const isHeading = (text: string): boolean => text.length > 1 && !/[\d０-９]/.test(text) && !isBlankMark(text, 'amount');

/** A column of codes does not number its rows but tells their class. */
const CODE_HEADING = /编码|代码/;
/** A column that numbers the lines of the form, totals and classes among them, says nothing of their levels. */
const LINE_HEADING = /^(行次|行号)$/;
const lineOrdinal = (no: unknown): OrdinalRank | null => (typeof no === 'number' ? null : ordinalOfCell(no));
/** Total words are short: the check is made for every row of a table. */
const LONGEST_TOTAL = 16;
const isTotalLabel = (text: string): boolean => text !== '' && text.length <= LONGEST_TOTAL && isItemTotal(text);

/** 小计, and what it is the sum of before it: 研究经费中差旅费小计. */
const LONGEST_SUBTOTAL = 40;
const isSubtotalLabel = (text: string): boolean =>
  text !== '' &&
  ((text.length <= LONGEST_TOTAL && isSubtotal(text)) || (text.length <= LONGEST_SUBTOTAL && text.endsWith('小计')));

function rawRow(
  row: number,
  text: string,
  ownRank: OrdinalRank | null,
  noText: string,
  isTotal: boolean,
  figured: boolean,
): RawRow {
  if (isTotal)
    return { row, name: text || noText, rank: null, kind: 'total', figured, level: 0, children: NO_CHILDREN };
  const named = ordinalOfName(text);
  const rank = ownRank ?? named.rank;
  if (isSubtotalLabel(text) || isSubtotalLabel(noText))
    return { row, name: text || noText, rank, kind: 'subtotal', figured, level: 0, children: NO_CHILDREN };
  if (text.startsWith('其中'))
    return {
      row,
      name: keyOf(text.replace(/^其中\s*[:：]?/, '')),
      rank: null,
      kind: 'of-which',
      figured,
      level: 0,
      children: NO_CHILDREN,
    };
  const name = named.rest;
  return {
    row,
    name: name.endsWith(':') || name.endsWith('：') ? name.slice(0, -1) : name,
    rank,
    kind: 'item',
    figured,
    level: 0,
    children: NO_CHILDREN,
  };
}

/** A row without figures that belongs to something else: another header, a closing line, a title across the table. */
function endsTable(view: SheetView, block: HeaderBlock, row: number): boolean {
  const cells = view.filled(row).filter(({ column }) => column >= block.area.left && column <= block.area.right);
  const first = cells[0];
  if (!first || typeof first.value !== 'string') return false;
  if (isBodyEnd(first.value)) return true;
  const area = view.areaAt(row, first.column);
  const wide = area.right - area.left + 1 >= Math.max(3, (block.area.right - block.area.left + 1) * 0.6);
  if (cells.length === 1 && wide) return true;
  return headerBlocksAt(view, row, block.area).length > 0;
}
