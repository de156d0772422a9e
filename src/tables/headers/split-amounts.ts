import type { Area } from '../../workbook/address';
import { groupedBy } from '../../workbook/lists';
import { headerWord, type HeaderRole } from '../words/lexicon';
import type { HeaderColumn } from '../table-types';

/** Roles of amounts that a heading gives to what stands beneath it. */
const AMOUNTS: ReadonlySet<HeaderRole> = new Set(['initial', 'budget', 'adjust', 'spent', 'balance']);
/** Roles of figures that are told of a whole row. */
const FIGURES: ReadonlySet<HeaderRole> = new Set([...AMOUNTS, 'rate']);

/** The columns under one heading. */
interface Group {
  readonly columns: readonly HeaderColumn[];
  /** What the heading counts, null where it is no amount. */
  readonly role: HeaderRole | null;
}

/**
 * Settles headings that stand over several columns of amounts. Beside a 小计 all others are its sources, whatever their
 * words: 实际支出数 over 小计 | 财政拨款 | 自筹资金. Where every amount of the table is split into the same sources and none
 * has a 小计, the first source of each is read: 预算批复数 and 收支差额, both over 中央财政资金 | 其他来源资金.
 * `headings` are the uppermost heading cells of `columns`, one each.
 */
export function splitAmounts(columns: readonly HeaderColumn[], headings: readonly Area[]): HeaderColumn[] {
  const left = new Map(columns.map((column, index) => [column, headings[index]?.left ?? column.column]));
  const groups = groupedBy(
    columns.filter(({ texts }) => texts.length > 1),
    (column) => left.get(column),
  );
  const split = [...groups.values()].map(groupOf).filter(({ role }) => role !== null);
  const changed = new Map<HeaderColumn, HeaderRole>();
  for (const group of split) {
    const sum = group.columns.find(isSum);
    if (!sum) continue;
    for (const column of group.columns) if (column !== sum && !isKnown(column)) changed.set(column, 'source');
  }
  if (allSplitAlike(columns, split)) {
    for (const { columns: members, role } of split) if (members[0] && role) changed.set(members[0], role);
  }
  return columns.map((column) => {
    const role = changed.get(column);
    return role ? { ...column, role, roles: [role] } : column;
  });
}

function groupOf(columns: readonly HeaderColumn[]): Group {
  const role = headerWord(columns[0]?.texts[0] ?? '')?.roles.find((candidate) => AMOUNTS.has(candidate)) ?? null;
  return { columns, role: columns.length > 1 ? role : null };
}

/** The texts beneath the heading. */
const under = (column: HeaderColumn): readonly string[] => column.texts.slice(1);
const isSum = (column: HeaderColumn): boolean => under(column).some((text) => headerWord(text)?.roles[0] === 'sum');
const isKnown = (column: HeaderColumn): boolean => under(column).some((text) => headerWord(text) !== null);

function allSplitAlike(columns: readonly HeaderColumn[], groups: readonly Group[]): boolean {
  const words = (group: Group | undefined): string =>
    (group?.columns ?? []).map((column) => under(column)[0]).join('|');
  const grouped = new Set(groups.flatMap((group) => group.columns));
  return (
    groups.length > 1 &&
    groups.every((group) => !group.columns.some(isSum) && words(group) === words(groups[0])) &&
    columns.every((column) => grouped.has(column) || !column.roles.some((role) => FIGURES.has(role)))
  );
}
