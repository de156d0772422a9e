import { Decimal, isConsistentTotal, readAmount, type AmountReading } from '../../quantity';
import { rateOf as statedRate, type FundAmount, type FundingReadings } from '../../tables/readings/funding-readings';
import type { CellAddress } from '../../workbook/address';
import { largest } from '../../workbook/lists';

/** Budget and execution of a whole fund block, whatever its layout. Amounts in the block's unit. */
export interface FundView {
  readonly funds: FundingReadings;
  readonly budget: FundAmount | null;
  readonly spent: FundAmount | null;
  readonly initial: FundAmount | null;
  readonly stated: { readonly value: Decimal; readonly decimals: number; readonly cell: CellAddress } | null;
  /** Spent ÷ budget; null where the budget is 0 or either is missing. */
  readonly rate: Decimal | null;
}

/** The block's total: its total row, or its labelled figures (省本级 and 转移支付 added together). */
export function fundView(funds: FundingReadings): FundView {
  const { total } = funds;
  const budget = total ? total.amount('budget') : figure(funds, 'planned');
  const spent = total ? total.amount('spent') : figure(funds, 'spent');
  const rate = funds.figures.find(({ figure: entry }) => entry.role === 'rate');
  return {
    funds,
    budget,
    spent,
    initial: total ? total.amount('initial') : null,
    stated: total ? total.stated : rate ? figureRate(funds, rate.figure.cell) : null,
    rate: rateOf(budget, spent),
  };
}

/** A labelled rate at the digits that its cell shows. */
function figureRate({ table: { view } }: FundingReadings, cell: CellAddress): FundView['stated'] {
  return statedRate(readAmount(view.value(cell.row, cell.column), view.format(cell.row, cell.column)), cell);
}

export function rateOf(budget: FundAmount | null, spent: FundAmount | null): Decimal | null {
  return budget && spent && budget.value.gt(0) ? spent.value.div(budget.value) : null;
}

function figure(funds: FundingReadings, role: 'planned' | 'spent' | 'allocated'): FundAmount | null {
  const found = funds.figures.filter((entry) => entry.figure.role === role);
  const whole = found.find((entry) => entry.figure.share === null);
  if (whole) return whole.amount;
  const first = found[0];
  if (!first) return null;
  const added = found.slice(1).map((entry) => entry.amount.cell);
  return {
    value: found.reduce((sum, entry) => sum.plus(entry.amount.value), new Decimal(0)),
    decimals: largest(found.map((entry) => entry.amount.decimals)),
    cell: first.amount.cell,
    ...(added.length > 0 && { added }),
  };
}

/**
 * Whether a stated sum agrees with the sum of n parts: exactly in 元 and without decimals, else within (n + 1) half
 * steps of the last decimal in use (rules.md, Rounding).
 */
export function agrees(stated: FundAmount, parts: readonly FundAmount[], unit: string | null): boolean {
  const decimals = largest(
    parts.map((part) => part.decimals),
    stated.decimals,
  );
  const accuracy = unit === '元' || decimals === 0 ? 'exact' : decimals;
  return isConsistentTotal(
    stated.value,
    parts.map((part) => part.value),
    accuracy,
  );
}

/** The cell holds something, but no number that can be told. */
export function isUnreadable(reading: AmountReading | null): boolean {
  return reading?.kind === 'text' || reading?.kind === 'malformed' || reading?.kind === 'error';
}
