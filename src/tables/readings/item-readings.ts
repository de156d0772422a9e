import type { AmountGroup, AmountRole, ItemRow, ItemTable } from '../table-types';
import type { AmountSeries } from '../columns/amount-series';

/** An item table with its amounts read. Indices are those of `table.rows`. */
export interface ItemReadings {
  readonly table: ItemTable;
  readonly series: readonly AmountSeries[];
  /** The series of a role; undefined where the table has no such column. */
  of(role: AmountRole): AmountSeries | undefined;
  /** Rows of items that nothing else adds up to: neither classes nor totals. */
  readonly leaves: readonly number[];
  /** Index of the last 合计 row, null where there is none. */
  readonly grandTotal: number | null;
  /** What was adjusted beside a budget that does not hold it yet; undefined where there is no such column. */
  readonly adjustment: AmountSeries | undefined;
  /** What the balance deducts besides what was spent: 冻结, 审批中. */
  readonly deductions: readonly AmountSeries[];
  /** What the balance holds besides the plan: 上年结转. */
  readonly additions: readonly AmountSeries[];
  /** That the balance is the balance of these amounts is borne out by the figures of most rows; the same of the rate. */
  readonly isProven: boolean;
  readonly isRateProven: boolean;
  /** Column of the stated rates, null where there is none. */
  readonly rateColumn: number | null;
  /** What the stated rates divide, `spent` ÷ `budget`; the group's own amounts where the figures tell nothing else. */
  readonly rated: { readonly budget: AmountSeries | undefined; readonly spent: AmountSeries | undefined };
  /** What a rate of the row divides by, in units; undefined where it is blank or can't be read. */
  divisor(index: number): number | undefined;
  /** Budget of the row with its adjustment, in units; undefined where it is blank or can't be read. */
  planned(index: number): number | undefined;
  /**
   * Budget of the row less what was spent, in units; a blank counts as 0. Undefined where either can't be read, or
   * where both are blank. Of amounts merged over several lines, at the first of them: budget less all that these spent.
   */
  balance(index: number): number | undefined;
}

/** Reads the amounts of an item table. Ratio columns (执行率) are not amounts: `rate` names them. */
export function readItems(table: ItemTable): ItemReadings {
  const [main] = table.groups;
  return readGroup(table, main ?? null, new Map(table.series.map((entry) => [entry.column.role, entry])));
}

/**
 * The groups of a table that is split into sources, 中央 | 地方, each as readings of its own; those of the whole table come
 * first. Rows and totals are those of the table.
 */
export function groupReadings(whole: ItemReadings): readonly ItemReadings[] {
  const known = groupsKnown.get(whole);
  if (known) return known;
  const { table } = whole;
  const others = table.groups.slice(1).map((group) => {
    const of = (column: number | null): AmountSeries | undefined =>
      table.series.find((series) => series.column.column === column);
    const roles: readonly [AmountRole, number | null][] = [
      ['budget', group.budget],
      ['spent', group.spent],
      ['balance', group.balance],
    ];
    const byRole = new Map(
      roles.flatMap(([role, column]): [AmountRole, AmountSeries][] => {
        const series = of(column);
        return series ? [[role, series]] : [];
      }),
    );
    return readGroup(table, group, byRole);
  });
  const all = [whole, ...others];
  groupsKnown.set(whole, all);
  return all;
}
const groupsKnown = new WeakMap<ItemReadings, readonly ItemReadings[]>();

function readGroup(
  table: ItemTable,
  group: AmountGroup | null,
  byRole: ReadonlyMap<AmountRole, AmountSeries>,
): ItemReadings {
  const { series } = table;
  const budget = byRole.get('budget');
  const spent = byRole.get('spent');
  const at = (column: number | null | undefined): AmountSeries | undefined =>
    column === null || column === undefined ? undefined : series.find((entry) => entry.column.column === column);
  const deductions = (group?.deductions ?? []).flatMap((column) => at(column) ?? []);
  const additions = (group?.additions ?? []).flatMap((column) => at(column) ?? []);
  // Beside 年初预算 a budget already holds what was adjusted.
  const holdsAdjustment = budget?.column.adjusted === true || byRole.has('initial');
  const adjust = holdsAdjustment ? undefined : byRole.get('adjust');
  const adjustment = adjust && isLeftOut(adjust, budget, spent, byRole.get('balance')) ? undefined : adjust;
  const leaves: number[] = [];
  let grandTotal: number | null = null;
  for (let index = 0; index < table.rows.length; index++) {
    const row = table.rows[index];
    if (!row) continue;
    if (row.kind === 'total') grandTotal = index;
    else if (row.kind === 'subtotal' || row.kind === 'carried') continue;
    else if (row.children.length === 0 || !hasOwnParts(table.rows, row)) leaves.push(index);
  }
  const known = (entry: AmountSeries | undefined, index: number): boolean =>
    entry === undefined || entry.isNumber(index) || entry.isBlank(index);
  const isMerged = (entry: AmountSeries | undefined, index: number): boolean => entry?.stretch(index) !== undefined;
  /** What amounts merged over several lines leave: undefined where the balance is not merged over just these lines. */
  /** Both are merged over the same lines, of which this is the first: they are one line of the register. */
  const isMergedAlike = (one: AmountSeries, other: AmountSeries | undefined, index: number): boolean => {
    const [own, its] = [one.stretch(index), other?.stretch(index)];
    return own?.first === index && its?.first === index && own.last === its.last;
  };
  const mergedBalance = (index: number): number | undefined => {
    const balance = byRole.get('balance');
    const stretch = budget?.stretch(index) ?? spent?.stretch(index);
    if (!budget || !spent || stretch?.first !== index) return undefined;
    const told = balance?.stretch(index);
    if (balance && (told?.first !== stretch.first || told.last !== stretch.last)) return undefined;
    if (adjustment || deductions.length > 0 || additions.length > 0) return undefined;
    let left = 0;
    for (let line = stretch.first; line <= stretch.last; line++) {
      if (!known(budget, line) || !known(spent, line)) return undefined;
      left += budget.units(line) - spent.units(line);
    }
    return left;
  };
  const terms = [budget, spent, adjustment, ...deductions, ...additions].filter((entry) => entry !== undefined);
  const rated = { budget: at(group?.rateBudget) ?? budget, spent: at(group?.rateSpent) ?? spent };
  const planned = (index: number): number | undefined => {
    if (!budget?.isNumber(index) || !known(adjustment, index)) return undefined;
    if (isMerged(budget, index) && !isMergedAlike(budget, spent, index)) return undefined;
    return budget.units(index) + (adjustment?.units(index) ?? 0);
  };
  const balanceOf = (index: number): number | undefined => {
    if (!budget || !spent) return undefined;
    for (const entry of terms) if (!known(entry, index)) return undefined;
    if (isMerged(budget, index) || isMerged(spent, index)) return mergedBalance(index);
    if (budget.isBlank(index) && spent.isBlank(index)) return undefined;
    let [deducted, added] = [0, 0];
    for (const entry of deductions) deducted += entry.units(index);
    for (const entry of additions) added += entry.units(index);
    return budget.units(index) + (adjustment?.units(index) ?? 0) + added - spent.units(index) - deducted;
  };
  /** Of every row, NaN where there is none: many rules ask for all of them. */
  let balances: Float64Array | null = null;
  const allBalances = (): Float64Array => {
    const all = new Float64Array(table.rows.length);
    for (let index = 0; index < all.length; index++) all[index] = balanceOf(index) ?? NaN;
    return all;
  };
  return {
    table,
    series,
    of: (role) => byRole.get(role),
    leaves,
    grandTotal,
    adjustment,
    deductions,
    additions,
    isProven: group?.isProven ?? false,
    isRateProven: group?.isRateProven ?? false,
    rateColumn: group?.rate ?? null,
    rated,
    planned,
    divisor: (index) => {
      if (rated.budget === budget) return planned(index);
      return rated.budget?.isNumber(index) && !isMerged(rated.budget, index) ? rated.budget.units(index) : undefined;
    },
    balance(index) {
      balances ??= allBalances();
      const balance = balances[index] ?? NaN;
      return Number.isNaN(balance) ? undefined : balance;
    },
  };
}

const hasOwnParts = (rows: readonly ItemRow[], row: ItemRow): boolean =>
  row.children.some((child) => rows[child]?.kind !== 'of-which');

/** Whether the balances of most adjusted lines are what is left without the adjustment: the plan holds it already, or it is of another plan. */
function isLeftOut(
  adjust: AmountSeries,
  budget: AmountSeries | undefined,
  spent: AmountSeries | undefined,
  balance: AmountSeries | undefined,
): boolean {
  if (!budget || !spent || !balance) return false;
  let [within, without] = [0, 0];
  for (let index = 0; index < adjust.length; index++) {
    if (![adjust, budget, spent, balance].every((series) => series.isNumber(index)) || adjust.units(index) === 0)
      continue;
    const left = budget.units(index) - spent.units(index);
    if (left === balance.units(index)) without++;
    else if (left + adjust.units(index) === balance.units(index)) within++;
  }
  return without > within;
}
