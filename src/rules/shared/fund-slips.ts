import { Decimal } from '../../quantity';
import type { FundAmount, FundingReadings, FundRowReading } from '../../tables/readings/funding-readings';

export type FundRole = 'initial' | 'budget' | 'spent';
export const FUND_ROLES: readonly FundRole[] = ['initial', 'budget', 'spent'];

/** A total of a fund block with the rows under it, up to the next total. */
export interface FundGroup {
  readonly total: FundRowReading;
  readonly parts: readonly FundRowReading[];
}

/** An amount that is exactly ten thousand times too large or too small for its total and the other sources. */
export interface FundSlip {
  readonly row: FundRowReading;
  readonly amount: FundAmount;
  readonly mended: Decimal;
  /** What gives it away: the total for a source, the sources for a total. */
  readonly others: readonly FundAmount[];
}

const TEN_THOUSAND = 10_000;

export function fundGroups(funds: FundingReadings): readonly FundGroup[] {
  const groups: { total: FundRowReading; parts: FundRowReading[] }[] = [];
  for (const row of funds.rows) {
    if (row.row.kind === 'part') groups.at(-1)?.parts.push(row);
    else groups.push({ total: row, parts: [] });
  }
  return groups;
}

/** The amount of a group in another unit than the rest; null where there is none, or the sums hold as they are. */
export function fundSlip({ total, parts }: FundGroup, role: FundRole): FundSlip | null {
  const whole = total.amount(role);
  const listed = parts.flatMap((row) => {
    const amount = row.amount(role);
    return amount ? [{ row, amount }] : [];
  });
  const sum = listed.reduce((added, { amount }) => added.plus(amount.value), new Decimal(0));
  if (!whole || whole.value.isZero() || sum.isZero() || sum.eq(whole.value)) return null;
  if (isFarBy(whole.value, sum))
    return { row: total, amount: whole, mended: sum, others: listed.map(({ amount }) => amount) };
  for (const { row, amount } of listed) {
    const mended = whole.value.minus(sum.minus(amount.value));
    if (isFarBy(amount.value, mended)) return { row, amount, mended, others: [whole] };
  }
  return null;
}

/** No rounding here: exactly ten thousand times, one way or the other. */
const isFarBy = (a: Decimal, b: Decimal): boolean =>
  !a.isZero() && (a.eq(b.times(TEN_THOUSAND)) || b.eq(a.times(TEN_THOUSAND)));
