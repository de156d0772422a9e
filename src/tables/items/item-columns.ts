import { headerWord, type HeaderRole } from '../words/lexicon';
import { columnsOfOtherYears } from '../columns/other-years';
import type { SheetView } from '../sheet/sheet-view';
import type { AmountColumn, AmountRole, HeaderBlock, HeaderColumn } from '../table-types';

const AMOUNT_ROLES: readonly HeaderRole[] = ['initial', 'budget', 'adjust', 'spent', 'balance', 'rate'];

export interface ItemColumns {
  readonly nameColumn: number | null;
  readonly noColumn: number | null;
  readonly reasonColumn: number | null;
  /** Columns of labels left of the first amount, ascending; those of names and numbers are among them. */
  readonly labelColumns: readonly number[];
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
  const firstAmount = Math.min(...amounts.map(({ column }) => column));
  const labelColumns = block.columns.map(({ column }) => column).filter((column) => column < firstAmount);
  return { nameColumn, noColumn, reasonColumn, labelColumns, amounts: withParts(amounts, found) };
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
