import type { ColumnReason, ColumnReasonKey, WeighedRole } from '../contracts/column-reason';
import type { SummaryColumn } from '../contracts/review';
import {
  isFundingTable,
  isIndicatorTable,
  isItemTable,
  type AmountColumn,
  type AmountGroup,
  type FundingTable,
  type HeaderColumn,
  type IndicatorTable,
  type ItemTable,
  type Table,
} from '../tables';
import { likelyAmount } from '../tables/words/likely-amounts';
import { columnName } from '../workbook/address';

/** Why a column is read as it is, and what was weighed against it. */
export type ColumnReasons = Required<Pick<SummaryColumn, 'why'>> & Pick<SummaryColumn, 'against'>;

/**
 * The reasons for the roles of a table's columns, by zero-based column of the sheet. `columns` are those of its header
 * as words alone tell them. Columns of which there is nothing to tell are missing.
 */
export function columnReasons(table: Table, columns: readonly HeaderColumn[]): ReadonlyMap<number, ColumnReasons> {
  const told = new Map(columns.map((column) => [column.column, ofWords(column)]));
  for (const [column, reasons] of ofFamily(table, new Map(columns.map((column) => [column.column, column]))))
    if (reasons.why.length > 0 || reasons.against) told.set(column, reasons);
  return told;
}

const because = (key: ColumnReasonKey, ...columns: readonly (number | null)[]): ColumnReason => {
  const letters = columns.flatMap((column) => (column === null ? [] : [columnName(column)]));
  return letters.length === 0 ? { key } : { key, columns: letters };
};

/** What the heading alone says. */
function ofWords({ role, roles, texts }: HeaderColumn): ColumnReasons {
  if (role === null) return { why: [because(texts.length === 0 ? 'no-heading' : 'no-word')] };
  const [, second] = roles;
  return { why: [because('word')], ...(second && { against: weighed(second, because('other-word')) }) };
}

const weighed = (role: string, ...why: readonly ColumnReason[]): WeighedRole => ({ role, why });

type Headings = ReadonlyMap<number, HeaderColumn>;
type Told = readonly (readonly [number, ColumnReasons])[];

function ofFamily(table: Table, headings: Headings): Told {
  if (isIndicatorTable(table)) return ofIndicators(table);
  if (isItemTable(table)) return ofItems(table, headings);
  return isFundingTable(table) ? ofFunds(table, headings) : [];
}

/** As evidence settled them; a role that another column won is told with that column. */
function ofIndicators({ settled, columns }: IndicatorTable): Told {
  const holder: Readonly<Record<string, number | undefined>> = columns;
  return settled.map(({ column, why = [], against }) => {
    const taken = against && holder[against.role];
    const lost = taken !== undefined && taken !== column ? [because('role-taken', taken)] : [];
    return [
      column,
      {
        why: why.map((key) => because(key)),
        ...(against && { against: weighed(against.role, ...against.why.map((key) => because(key)), ...lost) }),
      },
    ] as const;
  });
}

/** By words, by what the figures bear out, and by what the table lacks. */
function ofItems(table: ItemTable, headings: Headings): Told {
  const { nameColumn, amounts } = table;
  const heading = nameColumn === null ? undefined : headings.get(nameColumn);
  const isNamed = heading?.roles.includes('item') ?? false;
  const names: Told =
    nameColumn === null
      ? []
      : [
          [
            nameColumn,
            { ...(isNamed && heading ? ofWords(heading) : {}), why: [because(isNamed ? 'word' : 'cells-names')] },
          ],
        ];
  const known = { table, headings, groups: groupsOf(table), sums: sumsOf(table), holders: holdersOf(amounts) };
  return [...names, ...amounts.map((amount) => [amount.column, ofAmount(amount, known)] as const)];
}

/** What is told of the columns of a table, found once for all of them. */
interface Known {
  readonly table: ItemTable;
  readonly headings: Headings;
  readonly groups: ReadonlyMap<number, readonly AmountGroup[]>;
  /** By the column of a part, the first column that sums it up. */
  readonly sums: ReadonlyMap<number, number>;
  readonly holders: Holders;
}

/** The groups by each of their columns. */
function groupsOf({ groups }: ItemTable): ReadonlyMap<number, readonly AmountGroup[]> {
  const found = new Map<number, AmountGroup[]>();
  for (const group of groups) {
    const { balance, budget, spent, deductions, additions, rate, rateBudget, rateSpent } = group;
    for (const column of new Set([balance, budget, spent, ...deductions, ...additions, rate, rateBudget, rateSpent])) {
      const known = column === null ? undefined : found.get(column);
      if (known) known.push(group);
      else if (column !== null) found.set(column, [group]);
    }
  }
  return found;
}

function sumsOf({ amounts }: ItemTable): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { column, parts } of amounts) for (const part of parts) if (!found.has(part)) found.set(part, column);
  return found;
}

function ofAmount(amount: AmountColumn, { table, headings, groups, sums, holders }: Known): ColumnReasons {
  const { column, role, parts } = amount;
  const heading = headings.get(column);
  const sum = sums.get(column);
  const why = [
    ...wordsFor(heading, role),
    ...(groups.get(column) ?? []).flatMap((group) => ofGroup(column, group)),
    ...ofJournal(column, table),
    ...(parts.length > 0 ? [because('sum-of', ...parts)] : []),
    ...(sum === undefined ? [] : [because('part-of', sum)]),
  ];
  if (why.length === 0 && role === 'rate') why.push(because('cells-ratios'));
  const against = outvoted(heading, role, holders);
  return { why, ...(against && { against }) };
}

/** What the words of a heading say for a role, or why it plays it though they name another. */
function wordsFor(heading: HeaderColumn | undefined, role: string): readonly ColumnReason[] {
  if (!heading) return [];
  const at = heading.roles.findIndex((other) => other === role);
  if (at >= 0) return [because(at === 0 ? 'word' : 'other-word')];
  if (heading.texts.some((text) => likelyAmount(text)?.role === role)) return [because('likely-word')];
  if (role === 'budget' && (heading.role === 'initial' || heading.role === 'sum'))
    return [because('stands-for-budget')];
  return role === 'initial' && heading.role === 'budget' ? [because('before-adjusted')] : [];
}

/** What the figures of a group of columns say for one of them. */
function ofGroup(column: number, group: AmountGroup): readonly ColumnReason[] {
  const { balance, budget, spent, deductions, additions, rate, rateBudget, rateSpent } = group;
  const told: ColumnReason[] = [];
  if (group.isProven && balance !== null) {
    if (column === balance) told.push(because('balance-holds', budget, spent, ...additions, ...deductions));
    else if ([budget, spent, ...additions, ...deductions].includes(column)) told.push(because('balance-of', balance));
  }
  if (group.isRateProven && rate !== null) {
    if (column === rate) told.push(because('rate-holds', rateSpent, rateBudget));
    else if (column === rateBudget || column === rateSpent) told.push(because('rate-of', rate));
  }
  return told;
}

/** What the lines of a journal say for its columns. */
function ofJournal(column: number, { running }: ItemTable): readonly ColumnReason[] {
  if (!running) return [];
  const { balance, received, paid } = running;
  if (column === balance) return [because('running-holds', received, paid)];
  return column === received || column === paid ? [because('running-of', balance)] : [];
}

/** The first columns that play a role, no more than two of them. */
type Holders = ReadonlyMap<string, readonly number[]>;

function holdersOf(columns: readonly { readonly role: string; readonly column: number }[]): Holders {
  const found = new Map<string, number[]>();
  for (const { role, column } of columns) {
    const known = found.get(role);
    if (!known) found.set(role, [column]);
    else if (known.length < 2 && !known.includes(column)) known.push(column);
  }
  return found;
}

/** The first role that the words of a heading name besides the one it plays, and who plays that instead. */
function outvoted(heading: HeaderColumn | undefined, played: string, holders: Holders): WeighedRole | undefined {
  const at = heading?.roles.findIndex((role) => role !== played) ?? -1;
  const role = heading?.roles[at];
  if (!heading || role === undefined) return undefined;
  const holder = holders.get(role)?.find((column) => column !== heading.column);
  const word = because(at === 0 ? 'word' : 'other-word');
  return weighed(role, word, ...(holder === undefined ? [] : [because('role-taken', holder)]));
}

/** By words, or by the letters that the heading of the rate names. */
function ofFunds({ columns }: FundingTable, headings: Headings): Told {
  const roles: Readonly<Record<string, number>> = columns;
  const played = Object.entries(roles).map(([role, column]) => ({ role, column }));
  const holders = holdersOf(played);
  return played.map(({ role, column }) => {
    const heading = headings.get(column);
    const said = wordsFor(heading, role);
    const why =
      said.length > 0
        ? said
        : [role === 'rate' ? because('rate-formula') : because('rate-formula', columns.rate ?? null)];
    const against = outvoted(heading, role, holders);
    return [column, { why, ...(against && { against }) }] as const;
  });
}
