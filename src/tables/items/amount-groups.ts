import { nearestDouble, readAmount } from '../../quantity';
import type { SheetView } from '../sheet/sheet-view';
import type { AccountBalance } from '../columns/account-balance';
import type { BalanceRelation, Relations } from '../columns/relations';
import type { RateRelation } from '../columns/measures';
import type { AmountColumn, AmountGroup, AmountRole } from '../table-types';

/**
 * Which columns of a table belong together: a plan, what was spent of it, what is left and the rate, once a source where
 * the table is split into sources. Figures that agree decide (`relations`); where none do, the words of the headings.
 * The first group is the table's own, the others are its sources. Columns are those of the sheet, zero-based.
 */
export function amountGroups(amounts: readonly AmountColumn[], relations: Relations): AmountGroup[] {
  const named = groupOfRoles(amounts);
  const groups: AmountGroup[] = [];
  for (const balance of relations.balances) groups.push(fromBalance(balance));
  for (const rate of relations.rates) {
    const home = groups.find((group) => group.rate === null && sharesAmounts(group, rate));
    if (home)
      groups[groups.indexOf(home)] = {
        ...home,
        rate: rate.rate,
        rateBudget: rate.budget,
        rateSpent: rate.spent,
        isRateProven: true,
      };
    else if (!isShare(amounts, rate)) groups.push(fromRate(rate));
  }
  for (const pair of pairsByHeading(amounts)) {
    if (!groups.some((group) => group.budget === pair.budget || group.spent === pair.spent)) groups.push(pair);
  }
  const main = chained(groups, amounts) ?? mainGroup(groups, named, amounts);
  return main ? [completed(main, named, relations, amounts), ...groups.filter((group) => group !== main)] : [named];
}

/** A table whose columns are no plan, spending and balance of one another. */
export const NO_GROUP: AmountGroup = {
  budget: null,
  spent: null,
  balance: null,
  rate: null,
  rateBudget: null,
  rateSpent: null,
  deductions: [],
  additions: [],
  isProven: false,
  isRateProven: false,
};

/** What the figures deduct from the closing balance of accounts: 年末净值 = 年末原值 − 累计折旧. */
export const groupsBeside = ({ closing }: AccountBalance, { balances }: Relations): AmountGroup[] =>
  balances.filter(({ budget }) => budget === closing).map(fromBalance);

/** The amounts of a journal or of accounts, none a plan or its spending; those of the `running` column are never added up. */
export const withoutRoles = (amounts: readonly AmountColumn[], running: number | null): AmountColumn[] =>
  amounts.map((amount) => {
    if (amount.column === running) return { ...amount, role: 'running' };
    return amount.role === 'rate' || amount.role === 'part' ? amount : { ...amount, role: 'other' };
  });

/** The group that the settled roles of the words make. */
function groupOfRoles(amounts: readonly AmountColumn[]): AmountGroup {
  const of = (role: AmountRole): number | null => amounts.find((amount) => amount.role === role)?.column ?? null;
  const [budget, spent] = [of('budget'), of('spent')];
  return { ...NO_GROUP, budget, spent, balance: of('balance'), rate: of('rate'), rateBudget: budget, rateSpent: spent };
}

const fromBalance = ({ balance, budget, spent, deductions, additions }: BalanceRelation): AmountGroup => ({
  budget,
  spent,
  balance,
  rate: null,
  rateBudget: budget,
  rateSpent: spent,
  deductions,
  additions,
  isProven: true,
  isRateProven: false,
});

const fromRate = ({ rate, budget, spent }: RateRelation): AmountGroup => ({
  budget,
  spent,
  balance: null,
  rate,
  rateBudget: budget,
  rateSpent: spent,
  deductions: [],
  additions: [],
  isProven: true,
  isRateProven: true,
});

/** A rate belongs to the amounts that it divides; beside another budget of the same spending as well. */
const sharesAmounts = (group: AmountGroup, rate: RateRelation): boolean => group.spent === rate.spent;

/** What is no rate of spending: a share of a whole, the growth of a plan. */
const isShare = (amounts: readonly AmountColumn[], { rate, spent }: RateRelation): boolean =>
  !amounts.some(({ column, role, likely }) => column === spent && (role === 'spent' || likely === 'spent')) &&
  !amounts.some(({ column, text }) => column === rate && RATE_OF_PLAN.test(text) && !GROWTH.test(text));

/** A rate whose heading says that it is one of a plan: 占预算％, 执行进度. */
const GROWTH = /增|减|比上|同比|较上|变动/;
const RATE_OF_PLAN = /预算|执行|支出|进度|使用率|支付/;

/** Plans and spending under headings of one source, where no figures tell: 省级资金 over 计划安排 | 实际支出. */
function pairsByHeading(amounts: readonly AmountColumn[]): AmountGroup[] {
  const keyed = new Map<string, AmountColumn[]>();
  for (const amount of amounts) {
    if (amount.source === null) continue;
    keyed.set(amount.source, [...(keyed.get(amount.source) ?? []), amount]);
  }
  if (keyed.size < 2) return [];
  return [...keyed.values()].flatMap((columns) => {
    const budget =
      columns.findLast(({ likely }) => likely === 'budget') ?? columns.find(({ likely }) => likely === 'initial');
    const spent = columns.findLast(({ likely }) => likely === 'spent');
    if (!budget || !spent) return [];
    return [
      {
        ...NO_GROUP,
        budget: budget.column,
        spent: spent.column,
        rateBudget: budget.column,
        rateSpent: spent.column,
      },
    ];
  });
}

/**
 * A plan, what was contracted of it and what was paid of that: 预算 − 合同 = 节约, 合同 − 已支付 = 未支付. What the words call the
 * plan and the spending is the table's own group, of which no column states what is left. Null where there is no such chain.
 */
function chained(groups: readonly AmountGroup[], amounts: readonly AmountColumn[]): AmountGroup | null {
  const likely = (column: number | null): AmountRole | null =>
    amounts.find((amount) => amount.column === column)?.likely ?? null;
  for (const first of groups) {
    const second = groups.find((group) => group !== first && group.budget === first.spent && group.balance !== null);
    if (!second || first.balance === null || likely(first.spent) === 'spent' || likely(second.spent) !== 'spent')
      continue;
    const [budget, spent] = [first.budget, second.spent];
    return { ...NO_GROUP, budget, spent, rateBudget: budget, rateSpent: spent, isProven: true };
  }
  return null;
}

/** The group of the whole: that which the words name, else one of a total, else the first. */
function mainGroup(
  groups: readonly AmountGroup[],
  named: AmountGroup,
  amounts: readonly AmountColumn[],
): AmountGroup | null {
  const isTotal = (column: number | null): boolean =>
    amounts.some((amount) => amount.column === column && (amount.parts.length > 0 || amount.isTotal));
  const holds = (group: AmountGroup): number =>
    (group.budget === named.budget ? 1 : 0) +
    (group.spent === named.spent ? 2 : 0) +
    (group.balance !== null && group.balance === named.balance ? 1 : 0) +
    // 合计 over both, or beside what the words call the spending: 已分解 小计 beside 支出数 is a sum of something else.
    ((isTotal(group.budget) && (isTotal(group.spent) || group.spent === named.spent)) ||
    (isTotal(group.spent) && group.spent === named.spent)
      ? 2
      : 0) +
    (group.balance !== null ? 1 : 0) +
    (group.isRateProven ? 1 : 0);
  return groups.reduce<AmountGroup | null>((best, group) => (best && holds(best) >= holds(group) ? best : group), null);
}

/** The main group with what only the words know of it. */
function completed(
  main: AmountGroup,
  named: AmountGroup,
  relations: Relations,
  amounts: readonly AmountColumn[],
): AmountGroup {
  const isSame = main.budget === named.budget && main.spent === named.spent;
  if (!isSame) return main;
  const free = (column: number | null): number | null =>
    column !== null && !relations.balances.some(({ balance }) => balance === column) ? column : null;
  const freeRate = (column: number | null): number | null =>
    column !== null && !relations.rates.some(({ rate }) => rate === column) ? column : null;
  return {
    ...main,
    balance: main.balance ?? (amounts.length > 0 ? free(named.balance) : null),
    rate: main.rate ?? freeRate(named.rate),
  };
}

/** The columns of a group. */
export const columnsOfGroup = ({
  budget,
  spent,
  balance,
  rate,
  rateBudget,
  rateSpent,
  deductions,
  additions,
}: AmountGroup): number[] =>
  [budget, spent, balance, rate, rateBudget, rateSpent, ...deductions, ...additions].filter(
    (column) => column !== null,
  );

/** The amounts with the roles that the table's own group gives them; what other groups count is a part, or other. */
export function withGroupRoles(amounts: readonly AmountColumn[], groups: readonly AmountGroup[]): AmountColumn[] {
  const [main] = groups;
  const rates = new Set(groups.map(({ rate }) => rate));
  if (!main?.isProven && groups.length < 2) return [...amounts];
  const own = new Map<number | null, AmountRole>([
    [main?.budget ?? null, 'budget'],
    [main?.spent ?? null, 'spent'],
    [main?.balance ?? null, 'balance'],
    [main?.rate ?? null, 'rate'],
  ]);
  const deducted = new Set([...(main?.deductions ?? []), ...(main?.additions ?? [])]);
  return amounts.map((amount) => {
    const role = own.get(amount.column);
    if (role !== undefined) return { ...amount, role };
    if (rates.has(amount.column) || amount.role === 'rate') return { ...amount, role: 'rate' };
    if (amount.role === 'budget') return { ...amount, role: isEarlier(amount, main) ? 'initial' : 'other' };
    const isOwned = amount.role === 'spent' || amount.role === 'balance' || deducted.has(amount.column);
    return isOwned ? { ...amount, role: 'other' } : amount;
  });
}

/** A budget left of the one that is spent of: what the year began with. */
const isEarlier = (amount: AmountColumn, main: AmountGroup | undefined): boolean =>
  amount.source === null && main?.budget !== null && main !== undefined && amount.column < (main.budget ?? 0);

/** Fewer lines may be what somebody overspent. */
const FEWEST_EXCEEDED = 3;

/**
 * Whether a sum stands for the plan, though no word calls it one and no figure bears it out, and most of `rows` spend
 * more than it: then it is something else beside what was paid.
 */
export function isGuessedPlan(
  view: SheetView,
  amounts: readonly AmountColumn[],
  rows: readonly { readonly row: number }[],
  group: AmountGroup | undefined,
): boolean {
  const plan = amounts.find(({ role }) => role === 'budget');
  const spent = amounts.find(({ role }) => role === 'spent');
  if (!plan || !spent || plan.likely === 'budget' || group?.isProven || group?.isRateProven) return false;
  const number = (row: number, { column }: AmountColumn): number => {
    const reading = readAmount(view.value(row, column), view.format(row, column));
    return reading.kind === 'number' ? nearestDouble(reading) : 0;
  };
  const paid = rows.filter(({ row }) => number(row, spent) !== 0);
  const exceeded = paid.filter(({ row }) => number(row, spent) > number(row, plan));
  return exceeded.length >= FEWEST_EXCEEDED && exceeded.length * 2 > paid.length;
}
