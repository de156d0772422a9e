import type { AmountSeries } from '../../tables/columns/amount-series';
import type { ItemReadings } from '../../tables/readings/item-readings';
import { isCarriedLine } from '../../tables';
import { itemFaults, wrongPlans } from './item-faults';

/** A line of an expenditure table on which more was spent than planned. Amounts in units of the series. */
export interface NegativeLine {
  readonly index: number;
  readonly budget: AmountSeries;
  readonly spent: AmountSeries;
  /** Negative. */
  readonly balance: number;
}

/**
 * Leaves whose budget is less than what was spent; none of a table of income, none where the plan column is wholly blank, and no line of what is carried on, which nobody spends. An amount that a unit
 * slip has blown up is taken as mended.
 */
export function negativeLines(readings: ItemReadings): NegativeLine[] {
  const budget = readings.of('budget');
  const spent = readings.of('spent');
  if (!budget || !spent || readings.table.isIncome || planIsBlank(readings)) return [];
  const slipped = new Set(itemFaults(readings).unitSlips.map((slip) => slip.index));
  const isWrongPlan = wrongPlans(readings);
  const lines: NegativeLine[] = [];
  for (const index of readings.leaves) {
    const balance = readings.balance(index);
    if (balance === undefined || balance >= 0) continue;
    if (slipped.has(index) || isWrongPlan(index) || isCarriedLine(readings.table.rows[index]?.name ?? '')) continue;
    lines.push({ index, budget, spent, balance });
  }
  return lines;
}

/** The total of the budget column is stated though no line is: the total is at fault, not the lines. */
export function onlyTotalPlanned(readings: ItemReadings): boolean {
  const budget = readings.of('budget');
  return (
    planIsBlank(readings) &&
    budget !== undefined &&
    readings.grandTotal !== null &&
    budget.isNumber(readings.grandTotal) &&
    budget.units(readings.grandTotal) !== 0
  );
}

/** No line states a budget, though its total may. */
export function planIsBlank(readings: ItemReadings): boolean {
  const budget = readings.of('budget');
  return budget === undefined || readings.leaves.every((index) => budget.isBlank(index));
}
