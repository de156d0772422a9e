import { isNumeric, isRatio, isTextual, profileOf, type ColumnProfile } from '../columns/column-profile';
import { bodySample } from './body-limit';
import { columnsOfOtherYears } from '../columns/other-years';
import { factorColumns } from '../columns/products';
import type { SheetView } from '../sheet/sheet-view';
import type { AmountColumn, AmountRole, HeaderBlock, HeaderColumn } from '../table-types';
import words from '../words/amount-words.json';
import { unitAbove } from '../headers/table-unit';
import { headerWord, unitIn, type HeaderRole } from '../words/lexicon';
import { countedUnit, countsThings, isPrice } from '../words/counted-unit';
import { likelyAmount, speaksOfMoney } from '../words/likely-amounts';
import { labelColumnsOf } from './label-columns';
import { sumsBeside, withParts } from './parts-beside';
import { rankOfCode } from '../words/ordinal';
import { smallest } from '../../workbook/lists';

const AMOUNT_ROLES: readonly HeaderRole[] = ['initial', 'budget', 'adjust', 'spent', 'balance', 'rate'];
const AMOUNT_ROLE_SET: ReadonlySet<string> = new Set(AMOUNT_ROLES);

export interface ItemColumns {
  readonly nameColumn: number;
  readonly noColumn: number | null;
  readonly reasonColumn: number | null;
  /** Columns of labels left of the first amount, ascending; those of names and numbers are among them. */
  readonly labelColumns: readonly number[];
  readonly amounts: readonly AmountColumn[];
  /** Columns of figures that no word tells, as amounts of no role. */
  readonly unknown: readonly AmountColumn[];
  /** Rows that were looked at to tell columns apart, zero-based. */
  readonly sample: readonly number[];
}

/** A column that may hold amounts, with the role that its words or, failing these, its morphemes give it. */
interface Candidate {
  readonly column: HeaderColumn;
  readonly role: AmountRole;
  /** A word of the lexicon says so. */
  readonly isWord: boolean;
  /** It multiplies to the amount of another column. */
  readonly isFactor?: boolean;
}

/**
 * Columns of an item table; null where the block heads none: it needs a column of items and one of amounts. Roles come
 * from words, from morphemes over figures, and from what the cells are: a column of texts is no amount, whatever heads it.
 */
export function itemColumns(view: SheetView, block: HeaderBlock, limit: number): ItemColumns | null {
  const sample = bodySample(view, block, limit);
  let noColumn: number | null = null;
  let reasonColumn: number | null = null;
  const found: Candidate[] = [];
  const unknown: HeaderColumn[] = [];
  const hasSum = sumsBeside(block.columns);
  for (const column of block.columns) {
    const profile = profileOf(view, column.column, sample);
    if (column.role === 'no') noColumn ??= column.column;
    else if (numbersLines(column)) continue;
    else if (isLabel(column, profile, found.length === 0)) continue;
    else if (column.roles.includes('reason') || column.role === 'remark') reasonColumn ??= column.column;
    else {
      const candidate = candidateOf(column, profile, hasSum);
      if (candidate) found.push(candidate);
      else if (isNumeric(profile) && column.role === null) unknown.push(column);
    }
  }
  if (found.length === 0) return null;
  withoutFactors(view, found, unknown, sample);
  const firstAmount = smallest(found.map(({ column }) => column.column));
  noColumn ??= codeColumn(view, block, firstAmount, sample);
  const labels = labelColumnsOf(view, block, firstAmount, noColumn, sample);
  if (!labels) return null;
  const settled = settleRoles(found, columnsOfOtherYears(view, block));
  const sources = sourcesOf(found);
  const amounts = settled.map(({ column, role }, index) => {
    const amount = amountOf(view, column, role, sources[index] ?? null);
    return found[index]?.isFactor ? { ...amount, likely: null } : amount;
  });
  if (!amounts.some((amount) => amount.role === 'budget' || amount.role === 'spent')) return null;
  if (!speaksOfAmounts(view, block, found)) return null;
  return {
    ...labels,
    noColumn,
    reasonColumn,
    amounts: withParts(amounts, found),
    unknown: unknown.map((column) => amountOf(view, column, 'other', null)),
    sample,
  };
}

/**
 * Takes the roles of those that only multiply to another: a price and a count make the amount beside them. What morphemes
 * alone called so gives way to the column that a word does.
 */
function withoutFactors(
  view: SheetView,
  found: Candidate[],
  unknown: readonly HeaderColumn[],
  sample: readonly number[],
): void {
  const figures = [...found.map(({ column }) => column), ...unknown].map(({ column }) => column);
  const factors = factorColumns(
    view,
    figures.sort((a, b) => a - b),
    sample,
  );
  const claimed = new Set(found.flatMap(({ role, isWord }) => (isWord ? [role] : [])));
  found.forEach((entry, index) => {
    if (factors.has(entry.column.column) && !entry.isWord && claimed.has(entry.role))
      found[index] = { ...entry, role: 'other', isWord: false, isFactor: true };
  });
}

/** Rows of class codes that prove a column to hold them. */
const FEWEST_CODES = 3;

/** A column left of the amounts whose cells are codes of the classification, of classes and of what is in them. */
function codeColumn(view: SheetView, block: HeaderBlock, firstAmount: number, rows: readonly number[]): number | null {
  for (let column = block.area.left; column < firstAmount; column++) {
    const filled = rows.filter((row) => !view.isBlank(row, column));
    const ranks = filled.flatMap((row) => rankOfCode(view.value(row, column)) ?? []);
    if (ranks.length >= FEWEST_CODES && ranks.length * 3 >= filled.length * 2 && new Set(ranks).size > 1) return column;
  }
  return null;
}

/** A heading of items over words, or over anything but figures before the first amount: 支出 may head both. */
const isLabel = (column: HeaderColumn, profile: ColumnProfile, isBeforeAmounts: boolean): boolean =>
  column.roles.includes('item') &&
  (isTextual(profile) || (isBeforeAmounts && !(isNumeric(profile) && amountRole(column) !== null)));

/** A word of the lexicon, money in a heading, a unit of money over the table, or a plan beside what was done of it. */
const speaksOfAmounts = (view: SheetView, block: HeaderBlock, found: readonly Candidate[]): boolean =>
  found.some(({ isWord, column }) => isWord || column.texts.some(speaksOfMoney)) ||
  unitAbove(view, block.area.top) !== null ||
  (found.some(({ role }) => role === 'budget') && found.some(({ role }) => role === 'spent'));

/** 行次 beside the items numbers the lines of the form. */
const numbersLines = ({ texts }: HeaderColumn): boolean => texts.some((text) => /^行\s*次/.test(text));

/** What the nearest heading that names a unit counts, '' where only its words tell; null where it is money or nobody says. */
function countedBy(texts: readonly string[]): string | null {
  for (const text of [...texts].reverse()) {
    const counted = countedUnit(text) ?? (countsThings(text) ? '' : null);
    if (counted !== null) return counted;
    if (unitIn(text) !== null) return null;
  }
  return null;
}

/** Words of indicators and items may head amounts as well: 年度指标 is what may be spent, 资金来源 what it is paid from. */
const OPEN: ReadonlySet<HeaderRole> = new Set(['target', 'actual', 'item']);

function candidateOf(
  column: HeaderColumn,
  profile: ColumnProfile,
  hasSum: (column: HeaderColumn) => boolean,
): Candidate | null {
  const counted = countedBy(column.texts);
  if (counted !== null)
    return isPrice(counted) || !isNumeric(profile)
      ? null
      : { column: { ...column, unit: counted }, role: 'other', isWord: false };
  const role = isRatio(profile) ? 'rate' : amountRole(column);
  const isWords = isTextual(profile) && profile.texts > 1 && profile.texts > 2 * profile.numbers;
  if (role) return isWords ? null : { column, role, isWord: true };
  if ((column.role !== null && !OPEN.has(column.role)) || !isNumeric(profile)) return null;
  const own = likelyAmount(column.texts.at(-1) ?? '');
  // Beside a sum under one heading the others are its parts, whatever the heading counts.
  if (!own && hasSum(column)) return { column, role: 'part', isWord: false };
  const likely = own ?? column.texts.map(likelyAmount).findLast((entry) => entry !== null);
  if (!likely) return null;
  // 质保金3%: a rate says of what it is one, its figures are none.
  if (likely.role === 'rate' && profile.large * 2 > profile.numbers) return { column, role: 'other', isWord: false };
  return { column: likely.adjusted ? { ...column, adjusted: true } : column, role: likely.role, isWord: false };
}

function amountOf(view: SheetView, column: HeaderColumn, role: AmountRole, source: string | null): AmountColumn {
  const own = column.texts.at(-1) ?? '';
  return {
    column: column.column,
    role,
    header: view.address(column.row, column.column),
    text: column.texts.join(' '),
    unit: column.unit,
    adjusted: column.adjusted,
    parts: [],
    likely: measureOf(column),
    source,
    isTotal:
      column.texts.some((text) => words.sumHeadings.some((word) => text.replace(/\s/g, '').includes(word))) &&
      own !== '',
  };
}

/** What a column counts: the measure that any of its headings names, a plan or what was spent before a bare sum. */
function measureOf({ texts }: Pick<HeaderColumn, 'texts'>): AmountRole | null {
  const roles = texts.flatMap((text) => {
    const known = headerWord(text)?.roles.find((role) => AMOUNT_ROLE_SET.has(role));
    return known ? [known as AmountRole] : (likelyAmount(text)?.role ?? []);
  });
  return roles.findLast((role) => role !== 'sum' && role !== 'part') ?? roles.at(-1) ?? null;
}

/**
 * The source that each column belongs to, where headings are split: the same measures under 中央 and under 地方, or the
 * same sources under each measure. Null for columns of no such group.
 */
function sourcesOf(found: readonly Candidate[]): (string | null)[] {
  const split = found.map(({ column }) =>
    column.texts.length < 2 ? null : [column.texts[0] ?? '', column.texts.at(-1) ?? ''],
  );
  const repeats = (at: number): boolean => {
    const texts = split.flatMap((pair) => (pair ? [pair[at] ?? ''] : []));
    return new Set(texts).size < texts.length && new Set(texts).size > 1;
  };
  const isMeasure = (text: string): boolean => {
    const role = measureOf({ texts: [text] });
    return role !== null && role !== 'part' && role !== 'sum';
  };
  const lower = split.flatMap((pair) => (pair ? [pair[1] ?? ''] : []));
  const upper = split.flatMap((pair) => (pair ? [pair[0] ?? ''] : []));
  if (lower.length === 0) return split.map(() => null);
  const lowerMeasures = lower.filter(isMeasure).length;
  const upperMeasures = upper.filter(isMeasure).length;
  if (lowerMeasures * 2 > lower.length && repeats(1)) return split.map((pair) => pair?.[0] ?? null);
  if (upperMeasures * 2 > upper.length && repeats(1)) return split.map((pair) => pair?.[1] ?? null);
  return split.map(() => null);
}

function amountRole(column: HeaderColumn): AmountRole | null {
  const role = column.roles.find((candidate) => AMOUNT_ROLES.includes(candidate));
  if (role) return role as AmountRole;
  if (column.role === 'sum') return 'sum';
  return column.roles.includes('source') ? 'part' : null;
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
  const standingAlone = new Set(found);
  const has = (role: AmountRole): boolean => found.some((entry) => entry.role === role);
  const stand: AmountRole | null = has('budget') ? null : has('sum') ? 'sum' : has('initial') ? 'initial' : null;
  const standing =
    found.find(({ column, role }) => role === stand && column.role === stand) ??
    found.find(({ role }) => role === stand);
  const lastSpent = firstOfGroup(found, 'spent');
  const adjusted = found.find(({ column, role }) => role === 'budget' && column.adjusted);
  const taken = new Set<AmountRole>();
  return all.map((entry) => {
    if (!standingAlone.has(entry))
      return { column: entry.column, role: entry.role === 'part' || entry.role === 'rate' ? entry.role : 'other' };
    let role: AmountRole = entry === standing && !taken.has('budget') ? 'budget' : entry.role;
    if (role === 'spent' && entry !== lastSpent) role = 'other';
    // 预算数 | 调整数 | 调整后预算数: the first is what the year began with.
    if (role === 'budget' && adjusted && entry !== adjusted) role = 'initial';
    if (role !== 'part' && role !== 'other' && role !== 'rate' && taken.has(role)) role = 'other';
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
