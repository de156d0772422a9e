import { isBlankMark, readAmount, ZERO, type Decimal } from '../quantity';
import { headerBlocksAt } from './header-block';
import {
  headerWord,
  isBodyEnd,
  isFundPart,
  isItemTotal,
  isNamedTotal,
  isSubtotal,
  keyOf,
  type HeaderRole,
} from './lexicon';
import { arrange, NO_CHILDREN, type RawRow } from './item-levels';
import { withAddends } from './addends';
import { columnsOfOtherYears } from './other-years';
import { ordinalOfCell, ordinalOfName, rankOfCode, rankOfCodeBefore, type OrdinalRank } from './ordinal';
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

/** Lines of an income statement, which adds and deducts as it goes down: 减：营业成本. */
const STATEMENT_LINE = /^[减加]\s*[:：]/;

/** Reads the body under the header and arranges its rows in levels. Null where there is no row. */
export function itemTable(view: SheetView, block: HeaderBlock, limit: number): ItemTable | null {
  const columns = itemColumns(view, block);
  if (!columns) return null;
  const raw = readRows(view, block, columns, limit);
  if (raw.length === 0 || raw.some(({ name }) => STATEMENT_LINE.test(name))) return null;
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
    isIncome: isIncome(view, block, columns),
    rows: arrange(withUnmarkedParts(view, columns, raw)),
  };
}

/** Headings of what comes in: 收入 over the items or alone above the table, 资金来源. */
const INCOME = /收入|来源/;
const OUTGO = /支出|经费|使用|运用|费用/;
const LONGEST_HEADING = 6;

function isIncome(view: SheetView, block: HeaderBlock, { nameColumn }: ItemColumns): boolean {
  const texts = block.columns.find(({ column }) => column === nameColumn)?.texts ?? [];
  const above = nameColumn === null ? '' : view.seenText(block.area.top - 1, nameColumn);
  return [...texts, ...(above.length <= LONGEST_HEADING ? [above] : [])].some(
    (text) => INCOME.test(text) && !OUTGO.test(text),
  );
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
  const codes = codeColumns(block, columns);
  const coded = CODE_HEADING.test(noHeading);
  const ordinalOf = LINE_HEADING.test(noHeading) ? lineOrdinal : coded ? rankOfCode : ordinalOfCell;
  let blanks = 0;
  /** A row that is no total states a figure: a total that comes now closes the table. */
  let anyFigured = false;
  /** Index of the total that closes the table, -1 before it. */
  let totalAt = -1;
  let last: RawRow | undefined;
  /** Number of the last row that has one. */
  let lastNo: number | null = null;
  for (let row = block.area.bottom + 1; row <= limit; row++) {
    const no = noColumn === null ? null : view.value(row, noColumn);
    const nameValue = nameColumn === null ? null : view.value(row, nameColumn);
    let text =
      typeof nameValue === 'string' ? nameValue.trim() : typeof nameValue === 'number' ? String(nameValue) : '';
    const figured = anyFilled(view, row, main);
    const hasFigures = figured || anyFilled(view, row, others);
    const noText = typeof no === 'string' ? no.trim() : '';
    if (text === '' && isNamedTotal(noText)) text = noText;
    if (text === '' && !hasFigures && (no === null || noText === '')) {
      if (last?.kind === 'total' || (++blanks > 1 && !goesOnBelow(view, columns, main, row, lastNo))) break;
      continue;
    }
    if (typeof no === 'number') lastNo = no;
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
    if (totalAt >= 0 && !isTotal && !underTotal) {
      const closing = rows[totalAt];
      if (!closing || !totalFollows(view, block, columns, main, row)) break;
      closing.kind = 'subtotal';
      totalAt = -1;
    }
    blanks = 0;
    const rank = codes.length > 1 ? rankOfCode(codeAcross(view, row, codes)) : ordinalOf(no);
    last = rawRow(row, text, rank, noText, isTotal || (rows.length === 0 && text === '' && no === null), figured);
    if (underTotal) last.kind = 'of-which';
    if (isTotal && anyFigured) totalAt = rows.length;
    if (figured && last.kind !== 'total') anyFigured = true;
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
    return isTotalLabel(name) || isTotalLabel(noText) || (lastNo !== null && no === lastNo + 1);
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

/** Levels from codes that stand before the names, where no ordinals tell and codes of two lengths do. */
function withCodedNames(view: SheetView, { nameColumn }: ItemColumns, rows: RawRow[]): RawRow[] {
  if (nameColumn === null || rows.some(({ rank }) => rank !== null)) return rows;
  const coded = rows.flatMap((row) => {
    const rank = row.kind === 'item' ? rankOfCodeBefore(view.text(row.row, nameColumn)) : null;
    return rank === null ? [] : [{ row, rank }];
  });
  if (new Set(coded.map(({ rank }) => rank)).size < 2) return rows;
  for (const { row, rank } of coded) row.rank = rank;
  return rows;
}

/**
 * Totals that say of what they are. One that comes before all figures is the total of what follows; several of that
 * kind each head their own rows. One that follows figures adds up what stands above it.
 */
function withNamedTotals(rows: RawRow[]): RawRow[] {
  const named = rows.filter(({ kind, rank, name }) => kind === 'item' && rank === null && isNamedTotal(name));
  const [first] = named;
  if (!first) return rows;
  const heads = rows.find(({ figured }) => figured) === first;
  if (!heads) {
    const last = rows.at(-1);
    for (const row of named) row.kind = row === last ? 'total' : 'subtotal';
  } else if (named.length === 1) first.kind = 'total';
  else if (rows.every(({ rank }) => rank !== 0)) for (const row of named) row.rank = 0;
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
