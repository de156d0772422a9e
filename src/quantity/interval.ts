import { type Decimal, ONE, ZERO, powerOfTen } from './decimals';

/** A closed interval: both bounds belong to it, low ≤ high. */
export class Interval {
  /** `low` must not be above `high`; RangeError otherwise. */
  constructor(
    readonly low: Decimal,
    readonly high: Decimal,
  ) {
    if (low.gt(high)) throw new RangeError('an interval runs from its lower to its higher bound');
  }

  static point(value: Decimal): Interval {
    return new Interval(value, value);
  }

  plus(other: Interval): Interval {
    return new Interval(this.low.plus(other.low), this.high.plus(other.high));
  }

  /** Every value times `factor`. The one place where a negative factor swaps the bounds. */
  times(factor: Decimal): Interval {
    const a = this.low.times(factor);
    const b = this.high.times(factor);
    return a.lte(b) ? new Interval(a, b) : new Interval(b, a);
  }

  contains(value: Decimal): boolean {
    return this.low.lte(value) && value.lte(this.high);
  }

  /** Whether the two have a value in common; touching ends count. */
  intersects(other: Interval): boolean {
    return this.low.lte(other.high) && other.low.lte(this.high);
  }

  static sum(intervals: Iterable<Interval>): Interval {
    let sum = Interval.point(ZERO);
    for (const interval of intervals) sum = sum.plus(interval);
    return sum;
  }
}

/** Digits after the point at which a figure was rounded (negative: tens, hundreds, …), or 'exact' for unrounded. */
export type Accuracy = number | 'exact';

/** All values that may stand behind a figure rounded at `accuracy`: value ± ½ · 10⁻ᵈ, both ends included. */
export function roundingInterval(value: Decimal, accuracy: Accuracy): Interval {
  if (accuracy === 'exact') return Interval.point(value);
  const half = powerOfTen(-accuracy).div(2);
  return new Interval(value.minus(half), value.plus(half));
}

/** One part of a total. */
export interface Part {
  readonly value: Decimal;
  readonly accuracy: Accuracy;
  /** What the part counts with: 1, −1 for a deduction, 0.0001 for 元 in a total of 万元. */
  readonly weight: Decimal;
}

/** Whether a stated figure and the weighted sum of its parts may stand for the same value. */
export function agrees(total: Decimal, accuracy: Accuracy, parts: Iterable<Part>): boolean {
  const weighted = Array.from(parts, (part) => roundingInterval(part.value, part.accuracy).times(part.weight));
  return Interval.sum(weighted).intersects(roundingInterval(total, accuracy));
}

/**
 * rules.md "Rounding" for a column: the total and its parts all carry the `accuracy` in use in that column. Amounts
 * in 元 and columns without decimals are 'exact'; n parts then allow nothing, else (n + 1) · ½ · 10⁻ᵈ.
 */
export function isConsistentTotal(total: Decimal, parts: readonly Decimal[], accuracy: Accuracy): boolean {
  return agrees(
    total,
    accuracy,
    parts.map((value) => ({ value, accuracy, weight: ONE })),
  );
}
