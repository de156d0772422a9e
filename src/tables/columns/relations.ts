import { nearestDouble, readAmount } from '../../quantity';
import type { SheetView } from '../sheet/sheet-view';
import type { AmountColumn, AmountRole } from '../table-types';
import type { RateRelation } from './measures';
import words from '../words/amount-words.json';

/** `balance` = `budget` + every addition − `spent` − every deduction, in most rows that state it. Columns of the sheet, zero-based. */
export interface BalanceRelation {
  readonly balance: number;
  readonly budget: number;
  readonly spent: number;
  /** 冻结, 审批中: what is deducted besides. */
  readonly deductions: readonly number[];
  /** 上年结转: what was left before and is there as well. */
  readonly additions: readonly number[];
  /** Share of the rows in which it holds. */
  readonly share: number;
}

/** So sure are the figures of a rate that no word calls one of spending. */
const SURE_OF_OTHER = { share: 0.75, told: 4 };

/** The rates that are sure by their figures alone, whatever is divided: 节约率, 增减%. `taken`: columns of rates that are known. */
export const sureRates = ({ rates }: Relations, taken: ReadonlySet<number | null>): readonly RateRelation[] =>
  rates.filter(
    ({ rate, share, told }) => !taken.has(rate) && share >= SURE_OF_OTHER.share && told >= SURE_OF_OTHER.told,
  );

export interface Relations {
  readonly balances: readonly BalanceRelation[];
  readonly rates: readonly RateRelation[];
}

/** Where the figures stand: a sheet, or a sheet turned over. */
type Figures = Pick<SheetView, 'value' | 'format'>;

interface Values {
  readonly amount: AmountColumn;
  /** One a row; null for what is no number. */
  readonly values: readonly (number | null)[];
  readonly isRatio: boolean;
  /** Half of the last place that the column shows. */
  readonly slack: number;
}

/** Wider tables are searched for pairs of neighbours only. */
const MOST_SEARCHED = 16;
/** Columns with a third term are looked for among so many. */
const MOST_OF_THREE = 10;
const PLANNED: ReadonlySet<AmountRole> = new Set(['budget', 'initial', 'sum']);

const { share: FAIR, shareOfUnknown: SURE, fewestRows: FEW, fewestOfUnknown: ENOUGH } = words.relations;

/**
 * Finds by the figures of `rows` which columns are balances and rates of which: what holds in most rows is so, whatever
 * the headings say; where several pairs do, words decide. `amounts` may hold columns whose role no word tells (other).
 */
export function relationsOf(view: Figures, amounts: readonly AmountColumn[], rows: readonly number[]): Relations {
  const columns = amounts.map((amount) => valuesOf(view, amount, rows));
  const near = neighbours(columns);
  const balances = columns
    .filter((column) => !saysBefore(column) && (isCalledBalance(column) || mayBeBalance(column)))
    .flatMap((column) => balanceOf(column, near(column)) ?? []);
  const rates = columns
    .filter(({ amount, isRatio }) => amount.role === 'rate' || isRatio)
    .flatMap((column) => rateOf(column, near(column)) ?? []);
  return { balances, rates };
}

/** Tells the money columns beside a column; all of them unless the table is wide. */
function neighbours(columns: readonly Values[]): (column: Values) => readonly Values[] {
  const money = columns.filter(({ amount, isRatio }) => amount.role !== 'rate' && !isRatio);
  const order = new Map(money.map((column, index) => [column, index]));
  const sorted = [...money].sort((a, b) => a.amount.column - b.amount.column);
  const places = new Map(sorted.map((column, place) => [column, place]));
  return (column) => {
    if (money.length - (order.has(column) ? 1 : 0) <= MOST_SEARCHED) return money.filter((other) => other !== column);
    const at = places.get(column) ?? sorted.findIndex(({ amount }) => amount.column > column.amount.column);
    const place = at < 0 ? sorted.length : at;
    const distance = ({ amount }: Values): number => Math.abs(amount.column - column.amount.column);
    return sorted
      .slice(Math.max(0, place - MOST_SEARCHED), place + MOST_SEARCHED + 1)
      .filter((other) => other !== column)
      .sort((a, b) => distance(a) - distance(b) || (order.get(a) ?? 0) - (order.get(b) ?? 0))
      .slice(0, MOST_SEARCHED);
  };
}

function valuesOf(view: Figures, amount: AmountColumn, rows: readonly number[]): Values {
  let [decimals, ratios, numbers] = [0, 0, 0];
  const values = rows.map((row) => {
    const value = view.value(row, amount.column);
    if (value === null) return null;
    const reading = readAmount(value, view.format(row, amount.column));
    if (reading.kind !== 'number') return null;
    numbers++;
    if (reading.unit === '%') ratios++;
    decimals = Math.max(decimals, reading.decimals);
    return nearestDouble(reading);
  });
  const isRatio = numbers > 0 && ratios * 2 > numbers;
  return { amount, values, isRatio, slack: 10 ** -(isRatio ? decimals + 2 : decimals) / 2 };
}

function balanceOf(rest: Values, money: readonly Values[]): BalanceRelation | null {
  let best: (BalanceRelation & { readonly rank: number }) | null = null;
  const isNamed = isCalledBalance(rest);
  const consider = (budget: Values, spent: Values, third: Values | null, sign: 1 | -1 = 1): void => {
    // A column that no word calls a balance is one only between a plan and what was spent of it.
    if (!isNamed && !(PLANNED.has(budget.amount.role) && spent.amount.role === 'spent')) return;
    if (isSumOver(budget, rest)) return;
    const { share, held } = balanceShare(rest, budget, spent, third, sign);
    if (isNamed ? share < FAIR || held < FEW : share < SURE || held < ENOUGH) return;
    const rank =
      share * 100 + fit(budget, spent) + (isOfOneSource(rest, budget, spent) ? OF_ONE_SOURCE : 0) - (third ? 20 : 0);
    if (best && best.rank >= rank) return;
    const thirds = third ? [third.amount.column] : [];
    const [deductions, additions] = sign === 1 ? [thirds, []] : [[], thirds];
    const [b, s] = [budget.amount.column, spent.amount.column];
    best = { balance: rest.amount.column, budget: b, spent: s, deductions, additions, share, rank };
  };
  for (const budget of money) for (const spent of money) if (spent !== budget) consider(budget, spent, null);
  // What most rows bear out may leave out what only some of them deduct; what all do is sure among columns of one heading.
  const isSure = (): boolean => best?.share === 1 && (rest.amount.source === null || best.rank > SURE_RANK);
  if (isSure() || !isNamed || money.length > MOST_OF_THREE) return best;
  for (const budget of money)
    for (const spent of money)
      for (const third of money)
        if (spent !== budget && third !== budget && third !== spent) {
          if (third.amount.column > spent.amount.column) consider(budget, spent, third);
          if (isBroughtForward(third) && PLANNED.has(plannedAs(budget))) consider(budget, spent, third, -1);
        }
  return best;
}

/** 应安排资金 over 下达 | 收回 | 配套 | 合计: the sum less one of its parts is another of its parts, and no balance. */
const isSumOver = (sum: Values, part: Values): boolean => {
  const [heading, own] = sum.amount.text.split(' ');
  return sum.amount.isTotal && own !== undefined && part.amount.text.startsWith(`${heading ?? ''} `);
};

/** No word says what it is, or only that it is money. */
const mayBeBalance = ({ amount: { role, parts } }: Values): boolean =>
  role === 'other' || (role === 'sum' && parts.length === 0);

/** Its words call it a balance, whatever role was left for it beside others. */
const isCalledBalance = ({ amount }: Values): boolean =>
  amount.role === 'balance' || (amount.role !== 'rate' && amount.likely === 'balance');

/** What was left before: the balance of the year before, or 上年结转. */
const isBroughtForward = (column: Values): boolean => isCalledBalance(column) || saysBefore(column);

/** Its heading says that it is what was left before: it follows from nothing in its row. */
const saysBefore = ({ amount }: Values): boolean => words.broughtForward.some((word) => amount.text.includes(word));

/** A plan by its role or, where another column took that, by its words. */
const plannedAs = ({ amount }: Values): AmountRole =>
  PLANNED.has(amount.role) ? amount.role : (amount.likely ?? amount.role);

/** What columns of one heading are worth: more than a third term costs, less than a few rows that disagree. */
const OF_ONE_SOURCE = 40;
const SURE_RANK = 100 + OF_ONE_SOURCE / 2;

/** The three stand under one heading of a split header: 2024年度 over 下达预算 | 实际支出 | 年末结转. */
const isOfOneSource = (...columns: readonly Values[]): boolean => {
  const sources = new Set(columns.map(({ amount }) => amount.source));
  return sources.size === 1 && !sources.has(null);
};

/** How well the words agree with a pair, and how close together it stands. */
function fit(budget: Values, spent: Values): number {
  const planned = budget.amount.role === 'budget' ? 6 : PLANNED.has(budget.amount.role) ? 4 : 0;
  const done = spent.amount.role === 'spent' ? 6 : 0;
  return planned + done - Math.min(Math.abs(budget.amount.column - spent.amount.column), 20) / 10;
}

/** Half of the last place of an amount; whole amounts are exact (rules.md, Rounding). */
const amountSlack = ({ slack }: Values): number => (slack >= 0.5 ? 0 : slack);

function balanceShare(
  rest: Values,
  budget: Values,
  spent: Values,
  third: Values | null,
  sign: 1 | -1,
): { share: number; held: number } {
  let [stated, held, telling] = [0, 0, 0];
  const slack = 2 * Math.max(amountSlack(rest), amountSlack(budget), amountSlack(spent)) + 1e-7;
  rest.values.forEach((value, index) => {
    const c = third?.values[index] ?? 0;
    // Nothing was planned where what was left before is used up.
    const none = sign === -1 && c !== 0 ? 0 : null;
    const [a, b] = [budget.values[index] ?? none, spent.values[index] ?? none];
    if (value === null || a === null || b === null) return;
    stated++;
    if (Math.abs(a - b - sign * c - value) > slack) return;
    held++;
    if (b !== 0 && (third === null || (c !== 0 && value !== 0))) telling++;
  });
  return { share: stated === 0 || telling === 0 ? 0 : held / stated, held };
}

function rateOf(rate: Values, money: readonly Values[]): RateRelation | null {
  let best: (RateRelation & { readonly rank: number }) | null = null;
  for (const budget of money)
    for (const spent of money) {
      if (spent === budget) continue;
      const { share, held, told } = rateShare(rate, budget, spent);
      const isNamed = rate.amount.role === 'rate';
      if (isNamed ? share < FAIR || held < FEW : share < SURE || held < ENOUGH) continue;
      const rank = share * 100 + fit(budget, spent);
      if (best && best.rank >= rank) continue;
      best = { rate: rate.amount.column, budget: budget.amount.column, spent: spent.amount.column, share, told, rank };
    }
  return best;
}

function rateShare(rate: Values, budget: Values, spent: Values): { share: number; held: number; told: number } {
  let [stated, held, told] = [0, 0, 0];
  rate.values.forEach((value, index) => {
    const [a, b] = [budget.values[index] ?? null, spent.values[index] ?? null];
    if (value === null || a === null || b === null || a === 0) return;
    stated++;
    const exact = b / a;
    if (
      Math.abs(exact - value) <= rate.slack + 1e-7 ||
      (!rate.isRatio && Math.abs(100 * exact - value) <= rate.slack + 1e-6)
    ) {
      held++;
      if (b !== 0) told++;
    }
  });
  return { share: stated === 0 ? 0 : held / stated, held, told };
}
