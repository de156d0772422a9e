import type { AmountSeries } from '../../tables/columns/amount-series';
import type { ItemReadings } from '../../tables/readings/item-readings';
import { judgeSum, roundingAllowance, sumGroups } from './sum-groups';
import { addAll } from '../../workbook/lists';

/** 万元 against 元: exactly ten thousand times, no rounding slack. */
function isTenThousandfold(small: number, large: number): boolean {
  return small !== 0 && large / 10_000 === small && BigInt(small) * 10_000n === BigInt(large);
}

const isSlip = (a: number, b: number): boolean => isTenThousandfold(a, b) || isTenThousandfold(b, a);

export interface UnitSlip {
  readonly series: AmountSeries;
  /** Row index of the slipped amount. */
  readonly index: number;
  /** What the amount is in the table's unit, in units. */
  readonly mended: number;
  /** Row index of the total that gives it away; null where its own row does, or the unit that it names. */
  readonly total: number | null;
}

export interface BalanceFault {
  readonly index: number;
  readonly stated: number;
  readonly expected: number;
}

/** Faults of single amounts that several rules have to know of, found once a table. */
export interface ItemFaults {
  readonly unitSlips: readonly UnitSlip[];
  readonly balanceFaults: readonly BalanceFault[];
  /** Whether the amount of a row is one of the unit slips. */
  isSlipped(series: AmountSeries, index: number): boolean;
  /** Amounts as they would be once the faults are mended: by series, then row index. */
  mended(series: AmountSeries): ReadonlyMap<number, number>;
}

const known = new WeakMap<ItemReadings, ItemFaults>();

export function itemFaults(readings: ItemReadings): ItemFaults {
  let faults = known.get(readings);
  if (!faults) {
    const unitSlips = findUnitSlips(readings);
    const balanceFaults = findBalanceFaults(readings, unitSlips);
    const balance = readings.of('balance');
    const slipped = new Map<AmountSeries, Set<number>>();
    for (const { series, index } of unitSlips) slipped.set(series, (slipped.get(series) ?? new Set()).add(index));
    faults = {
      unitSlips,
      balanceFaults,
      isSlipped: (series, index) => slipped.get(series)?.has(index) ?? false,
      mended: (series) =>
        new Map<number, number>([
          ...unitSlips
            .filter((slip) => slip.series === series)
            .map((slip): [number, number] => [slip.index, slip.mended]),
          ...(series === balance ? balanceFaults.map((fault): [number, number] => [fault.index, fault.expected]) : []),
        ]),
    };
    known.set(readings, faults);
  }
  return faults;
}

/** Amounts exactly 10⁴ away from what their total demands: no rounding slack here. */
function findUnitSlips(readings: ItemReadings): UnitSlip[] {
  const slips: UnitSlip[] = [];
  for (const group of sumGroups(readings)) {
    if (group.ofWhich) continue;
    const judged = judgeSum(group);
    if (!judged || typeof judged === 'string' || judged.consistent) continue;
    const { series } = group;
    for (const part of group.parts) {
      if (!series.isNumber(part) || series.units(part) === 0) continue;
      const need = series.units(part) + judged.difference;
      const units = series.units(part);
      if (isSlip(need, units)) {
        if (!slips.some((slip) => slip.series === series && slip.index === part))
          slips.push({ series, index: part, mended: need, total: group.total });
        break;
      }
    }
    if (isSlip(judged.sum, series.units(group.total))) {
      slips.push({ series, index: group.total, mended: judged.sum, total: group.total });
    }
  }
  addAll(slips, slipsAgainstBalance(readings, slips));
  return slips;
}

/** A budget or spent amount 10⁴ away from what the other and the stated balance of its row demand. */
function slipsAgainstBalance(readings: ItemReadings, found: readonly UnitSlip[]): UnitSlip[] {
  const budget = readings.of('budget');
  const spent = readings.of('spent');
  const balance = readings.of('balance');
  if (!budget || !spent || !balance) return [];
  const slips: UnitSlip[] = [];
  for (let index = 0; index < readings.table.rows.length; index++) {
    const b = budget.units(index);
    const s = spent.units(index);
    const rest = balance.units(index);
    if (b - s === rest) continue;
    if (!budget.isNumber(index) || !spent.isNumber(index) || !balance.isNumber(index)) continue;
    if (found.some((slip) => slip.index === index)) continue;
    if ([budget, spent, balance].some((series) => series.stretch(index))) continue;
    if (isSlip(s + rest, b)) slips.push({ series: budget, index, mended: s + rest, total: null });
    else if (isSlip(b - rest, s)) slips.push({ series: spent, index, mended: b - rest, total: null });
  }
  return slips;
}

function findBalanceFaults(readings: ItemReadings, slips: readonly UnitSlip[]): BalanceFault[] {
  const balance = readings.of('balance');
  if (!balance) return [];
  const slipped = new Set(slips.map((slip) => slip.index));
  const allowance = roundingAllowance(readings, balance, 2);
  const isWrongPlan = wrongPlans(readings);
  const faults: BalanceFault[] = [];
  for (let index = 0; index < readings.table.rows.length; index++) {
    if (!balance.isNumber(index)) continue;
    const expected = readings.balance(index);
    if (expected === undefined) continue;
    const stated = balance.units(index);
    if (Math.abs(stated - expected) <= allowance || slipped.has(index) || isWrongPlan(index)) continue;
    if (followsFromSums(readings, balance, index)) continue;
    faults.push({ index, stated, expected });
  }
  return faults;
}

/**
 * Tells of a row, by its index, whether what a group of columns plans with is itself what another group leaves, and wrong there:
 * 年末结转 = 可用 − 支出, of which so much is kept. What follows from it is not told again.
 */
export function wrongPlans({ table, series, of }: ItemReadings): (index: number) => boolean {
  const plan = of('budget');
  const group = plan && table.groups.find(({ balance }) => balance === plan.column.column);
  if (!group || group.budget === null || group.spent === null) return () => false;
  const at = (column: number): AmountSeries | undefined => series.find((one) => one.column.column === column);
  const [added, deducted] = [[group.budget, ...group.additions].map(at), [group.spent, ...group.deductions].map(at)];
  const terms = [...added, ...deducted];
  const slack = 10 ** (plan.digits - plan.decimalsInUse) * terms.length;
  return (index) => {
    if (!terms.every((one) => one && (one.isNumber(index) || one.isBlank(index)))) return false;
    const sum = (list: typeof terms): number => list.reduce((all, one) => all + (one?.units(index) ?? 0), 0);
    return Math.abs(sum(added) - sum(deducted) - plan.units(index)) > slack;
  };
}

/** The balance of a total is right for its lines, and what it is held against is not: the total of budget or spent is at fault. */
function followsFromSums(readings: ItemReadings, balance: AmountSeries, index: number): boolean {
  if (readings.table.rows[index]?.children.length === 0) return false;
  const isConsistent = (series: AmountSeries | undefined): boolean | null => {
    const group = sumGroups(readings).find((sum) => sum.series === series && sum.total === index && !sum.ofWhich);
    const judged = group ? judgeSum(group) : null;
    return judged && typeof judged !== 'string' ? judged.consistent : null;
  };
  // What a source leaves in all is told as a total that does not add up.
  if (balance.column.role !== 'balance' && isConsistent(balance) === false) return true;
  return (
    isConsistent(balance) === true &&
    [readings.of('budget'), readings.of('spent')].some((series) => isConsistent(series) === false)
  );
}
