import { Decimal } from '../quantity';
import { unitRelation, unitFacts } from '../quantity/units';
import type { Comparator } from '../quantity/quantity-types';
import type { Fact, Span } from './facts/fact';
import type { TextFigure } from './text-figures';

const HALF = new Decimal('0.5');
const TEN = new Decimal(10);
const NEAR = new Decimal('0.9');
const ABOUT = new Decimal('0.05');

const spans = new WeakMap<TextFigure, Span>();

/** All values that a figure of a sentence may stand for: ± half of its last digit; a whole count is exact. */
export function figureSpan(figure: TextFigure): Span {
  const known = spans.get(figure);
  if (known) return known;
  const span = spanOf(figure);
  spans.set(figure, span);
  return span;
}

function spanOf(figure: TextFigure): Span {
  const { value, written, decimals, scale, divisor, approximation } = figure;
  switch (approximation) {
    case 'near':
      return { low: value.times(NEAR), high: value };
    case 'about':
      return { low: value.times(ONE.minus(ABOUT)), high: value.times(ONE.plus(ABOUT)) };
    case 'more':
      return { low: value, high: value.plus(lastDigit(written, decimals).times(scale).div(divisor)) };
    case 'over':
      return { low: value, high: new Decimal(Infinity) };
    case null: {
      const whole = decimals === 0 && scale.eq(1) && divisor.eq(1);
      if (whole) return { low: value, high: value };
      const half = TEN.pow(-decimals).times(HALF).times(scale).div(divisor);
      return { low: value.minus(half), high: value.plus(half) };
    }
  }
}

const ONE = new Decimal(1);

/** One of the last digit that is no trailing zero: 100 of 3200, 10 of 20. */
function lastDigit(written: Decimal, decimals: number): Decimal {
  let unit = TEN.pow(-decimals);
  while (!written.isZero() && written.mod(unit.times(TEN)).isZero()) unit = unit.times(TEN);
  return unit;
}

export function meet(one: Span, other: Span): boolean {
  return one.low.lte(other.high) && other.low.lte(one.high);
}

/** Whether two rounded figures may be one: more than the ends of their spans must be shared. */
export function overlap(one: Span, other: Span): boolean {
  return one.low.eq(other.low) || (one.low.lt(other.high) && other.low.lt(one.high));
}

export function absolute({ low, high }: Span): Span {
  if (low.gte(0)) return { low, high };
  return high.lte(0)
    ? { low: high.neg(), high: low.neg() }
    : { low: new Decimal(0), high: Decimal.max(low.neg(), high) };
}

/** Values of a fact in the unit of a figure; null where the two do not convert. */
export function spanIn(fact: Fact, unit: string | null): Span | null {
  if (!fact.span) return null;
  if (unit === fact.unit || unit === null || fact.unit === null || unitRelation(unit, fact.unit) !== 'convert')
    return fact.span;
  const [from, to] = [unitFacts(fact.unit)?.factor, unitFacts(unit)?.factor];
  if (!from || !to) return null;
  return { low: fact.span.low.times(from).div(to), high: fact.span.high.times(from).div(to) };
}

/** Whether what a sentence says of a fact may be true. */
export function isConsistent(figure: TextFigure, fact: Fact, says: 'same' | 'reached', change: boolean): boolean {
  const inUnit = spanIn(fact, figure.unit);
  if (!inUnit) return false;
  const span = change ? absolute(inUnit) : inUnit;
  const told = figureSpan(figure);
  if (meet(told, span)) return true;
  // 31.42万吨 beside 31.42 in a table that names no unit
  if (fact.unitClass === 'none' && !figure.scale.eq(1) && meet(unscaled(told, figure), span)) return true;
  if (figure.approximation === 'over') return span.high.gt(figure.value);
  if (says !== 'reached') return false;
  // An actual that states a threshold (≥50000人次) holds for whatever reaches it.
  if (
    fact.role === 'actual' &&
    fact.comparator !== null &&
    reaches(fact.comparator, fact.comparator === 'ge' || fact.comparator === 'gt' ? span.low : span.high, told)
  )
    return true;
  return figure.comparator !== null && reaches(figure.comparator, figure.value, span);
}

const unscaled = ({ low, high }: Span, { scale }: TextFigure): Span => ({ low: low.div(scale), high: high.div(scale) });

function reaches(comparator: Comparator, value: Decimal, { low, high }: Span): boolean {
  switch (comparator) {
    case 'ge':
    case 'gt':
      return high.gte(value);
    case 'le':
    case 'lt':
      return low.lte(value);
    case 'eq':
      return false;
  }
}

/** 10⁴ or 10⁸ where two figures differ by exactly that, as 万元 for 亿元 do; null else. */
export function unitSlip(figure: TextFigure, fact: Fact): Decimal | null {
  const span = spanIn(fact, figure.unit);
  if (!span || !fact.value || figure.value.isZero() || fact.value.isZero()) return null;
  return (
    SLIPS.find((slip) => {
      const told = figureSpan(figure);
      return (
        meet({ low: told.low.times(slip), high: told.high.times(slip) }, span) ||
        meet(told, { low: span.low.times(slip), high: span.high.times(slip) })
      );
    }) ?? null
  );
}

const SLIPS = [new Decimal('1e4'), new Decimal('1e8')];
