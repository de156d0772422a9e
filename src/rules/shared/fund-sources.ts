import { Decimal } from '../../quantity';
import type { FundAmount } from '../../tables/readings/funding-readings';
import { agrees } from './fund-view';

/** More 其中 than these are too many ways to read them. */
const MOST_BREAKDOWNS = 4;
/** More sources than these under one whole are read as they stand, and not judged. */
const MOST_SOURCES = 100;
/** So many parts of one source are looked for; a source with more is not judged. */
const MOST_INNER = 12;

/** A source with its amount; `opens` where 其中 breaks the total down once more. */
export interface Part {
  readonly opens: boolean;
  readonly amount: FundAmount;
}

/**
 * The parts that do not add up to the total, null where they do. 其中 further down breaks the total down once more
 * (基本支出 and 项目支出, then by source), or the part right above it, of which it may list only some.
 */
export function disagreeing(
  total: FundAmount,
  parts: readonly Part[],
  unit: string | null,
): readonly FundAmount[] | null {
  const plainly = withoutInner(
    parts.map(({ amount }) => amount),
    unit,
  );
  if (agrees(total, plainly, unit)) return null;
  const next = parts.findIndex(({ opens }, index) => index > 0 && opens);
  if (next < 0 || parts.length > MOST_SOURCES || parts.filter(({ opens }) => opens).length > MOST_BREAKDOWNS)
    return plainly;
  const [before, after] = [parts.slice(0, next), parts.slice(next)];
  const owner = parts[next - 1];
  for (let inner = 1; inner <= after.length; inner++) {
    const taken = after.slice(0, inner).reduce((sum, { amount }) => sum.plus(amount.value), new Decimal(0));
    if (owner && taken.lte(owner.amount.value) && !disagreeing(total, [...before, ...after.slice(inner)], unit))
      return null;
  }
  return disagreeing(total, before, unit) ?? disagreeing(total, after, unit);
}

/** Whether sources that do not add up were not read in every fair way, there being too many of them. */
export function isBeyondReading(parts: readonly Part[], unit: string | null): boolean {
  if (parts.length > MOST_SOURCES) return true;
  const nested = parts.some(({ opens }, index) => index > 0 && opens);
  if (nested && parts.filter(({ opens }) => opens).length > MOST_BREAKDOWNS) return true;
  const listed = parts.map(({ amount }) => amount);
  return listed.some((whole, index) => isLongBreakdown(whole, listed.slice(index + 1), unit));
}

/** Whether more than `MOST_INNER` of what follows a source make it up. */
function isLongBreakdown(whole: FundAmount, following: readonly FundAmount[], unit: string | null): boolean {
  if (whole.value.isZero()) return false;
  let sum = new Decimal(0);
  for (const [index, { value }] of following.entries()) {
    sum = sum.plus(value);
    // Figures that are rounded may come to a little less or a little more.
    const isNear = sum.minus(whole.value).abs().lte(following.length);
    if (index >= MOST_INNER && isNear && agrees(whole, following.slice(0, index + 1), unit)) return true;
  }
  return false;
}

/** The sources without those that make up the one before them: 自有资金 46.5 over 事业收入 30, 经营收入 10.5, 其他收入 6. */
function withoutInner(listed: readonly FundAmount[], unit: string | null): readonly FundAmount[] {
  const outer: FundAmount[] = [];
  for (let index = 0; index < listed.length; index++) {
    const whole = listed[index];
    if (!whole) continue;
    outer.push(whole);
    if (whole.value.isZero()) continue;
    for (let end = index + 3; end <= Math.min(listed.length, index + 1 + MOST_INNER); end++) {
      if (!agrees(whole, listed.slice(index + 1, end), unit)) continue;
      index = end - 1;
      break;
    }
  }
  return outer;
}
