import { timeliness } from './calendar';
import { type Decimal, ONE, ZERO } from './decimals';
import type { Direction } from './direction';
import type { NumberQuantity, Quantity, RangeQuantity } from './quantity-types';
import { unitFacts, unitRelation } from './units';

/** Why a completion can't be computed; ids, worded elsewhere. */
export type NotComputableReason =
  | 'target-blank'
  | 'actual-blank'
  | 'target-malformed'
  | 'actual-malformed'
  | 'target-error'
  | 'actual-error'
  | 'target-words'
  | 'actual-words'
  | 'actual-range'
  | 'copied'
  | 'units-differ'
  | 'percent-unclear'
  | 'date-unclear'
  | 'target-negative';

export type Completion = { readonly value: Decimal } | { readonly notComputable: NotComputableReason };

export interface CompletionOptions {
  /** Less is better and the target was missed: 1 − (B − A) ÷ A, or A ÷ B. */
  readonly lessIsBetter: 'linear' | 'ratio';
}

/**
 * How far an indicator was met, as a ratio that is not capped (rules.md "Judging an indicator", forms.md "Score of a
 * quantitative indicator"). Negative actuals count as 0. A date is met (1) or missed (0).
 */
export function completionOf(
  target: Quantity,
  actual: Quantity,
  direction: Direction,
  options: CompletionOptions,
): Completion {
  const hindered = hindrance(target, 'target') ?? hindrance(actual, 'actual');
  if (hindered) return { notComputable: hindered };
  if (target.kind === 'date' || actual.kind === 'date') {
    if (target.kind !== 'date' || actual.kind !== 'date') return { notComputable: 'units-differ' };
    const result = timeliness(target, actual);
    if (result === 'unclear') return { notComputable: 'date-unclear' };
    return { value: result === 'on-time' ? ONE : ZERO };
  }
  if (target.kind === 'range') return ofRange(target, actual, direction, options);
  if (target.kind !== 'number') return { notComputable: 'target-words' };
  if (actual.kind !== 'number') return { notComputable: 'actual-range' };
  if (repeatsComparator(target, actual)) return { notComputable: 'copied' };
  const reached = inUnitOf(target, actual);
  if (typeof reached === 'string') return { notComputable: reached };
  return ofNumbers(target, reached, direction, options);
}

/** Blank, words, ill-formed digits and errors; undefined for what can be compared. */
function hindrance(quantity: Quantity, side: 'target' | 'actual'): NotComputableReason | undefined {
  switch (quantity.kind) {
    case 'blank':
      return `${side}-blank`;
    case 'wording':
      return `${side}-words`;
    case 'malformed':
      return `${side}-malformed`;
    case 'error':
      return `${side}-error`;
    case 'number':
    case 'range':
    case 'date':
      return undefined;
  }
}

/** "≥266米" for "≥266米": the target was copied, nothing was measured. */
function repeatsComparator(target: NumberQuantity, actual: NumberQuantity): boolean {
  return (
    target.comparator !== null &&
    target.comparator === actual.comparator &&
    target.unit === actual.unit &&
    target.value.eq(actual.value)
  );
}

/** The actual as a figure in the target's unit, as `value` counts it; a reason where the two can't be compared. */
function inUnitOf(target: NumberQuantity, actual: NumberQuantity): Decimal | NotComputableReason {
  const sameFigure = target.value.eq(actual.value);
  if (actual.value.isZero() && (target.value.isZero() || actual.unit === null)) return ZERO;
  if (actual.unit === null) return withoutUnit(target, actual);
  if (target.unit === null)
    return target.value.isZero() || actual.unitClass !== 'ratio' ? actual.value : 'units-differ';
  switch (unitRelation(target.unit, actual.unit)) {
    case 'same':
      return actual.value;
    case 'equal':
      return sameFigure ? actual.value : 'units-differ';
    case 'convert':
      return converted(actual.value, actual.unit, target.unit);
    case 'differ':
      return target.unitClass === 'rate' && actual.unitClass === 'rate' && isSamePer(target.unit, actual.unit)
        ? actual.value
        : 'units-differ';
  }
}

/** A bare actual has the target's unit: 100 for "≥100百分比" is 100 %. One below 1 against a share may be either. */
function withoutUnit(target: NumberQuantity, actual: NumberQuantity): Decimal | NotComputableReason {
  if (target.unitClass !== 'ratio') return actual.scale === 1 ? actual.value.times(target.scale) : actual.value;
  if (target.written.isZero() || target.value.isZero()) return actual.value;
  if (actual.written.abs().lte(1)) return 'percent-unclear';
  return actual.written.times(target.value).div(target.written);
}

function converted(value: Decimal, from: string, to: string): Decimal | NotComputableReason {
  const [a, b] = [unitFacts(from)?.factor, unitFacts(to)?.factor];
  return a && b ? value.times(a).div(b) : 'units-differ';
}

/** "每亩100" for "每亩100元": one of the two leaves out what is counted. */
function isSamePer(a: string, b: string): boolean {
  return (a.startsWith('/') && b.endsWith(a)) || (b.startsWith('/') && a.endsWith(b));
}

function ofNumbers(
  target: NumberQuantity,
  reached: Decimal,
  direction: Direction,
  options: CompletionOptions,
): Completion {
  const goal = target.value;
  const actual = reached.lt(0) && !goal.lt(0) ? ZERO : reached;
  const met = direction === 'more' ? actual.gte(goal) : actual.lte(goal);
  if (goal.lt(0)) return met ? { value: ONE } : { notComputable: 'target-negative' };
  if (goal.isZero()) {
    // "≥0" is met by anything; of a bare nought more is a failure.
    const open = target.comparator === 'ge' || target.comparator === 'gt';
    return { value: actual.isZero() || open ? ONE : ZERO };
  }
  return { value: direction === 'more' ? actual.div(goal) : lessIsBetter(goal, actual, options) };
}

/** `goal` above 0. */
function lessIsBetter(goal: Decimal, actual: Decimal, options: CompletionOptions): Decimal {
  if (actual.lte(goal)) return ONE;
  if (options.lessIsBetter === 'ratio') return goal.div(actual);
  const missed = ONE.minus(actual.minus(goal).div(goal));
  return missed.gt(0) ? missed : ZERO;
}

/** Inside the range 1. Outside on its better side more counts as over-completion, less as met; else as a bound missed. */
function ofRange(
  target: RangeQuantity,
  actual: Quantity,
  direction: Direction,
  options: CompletionOptions,
): Completion {
  if (actual.kind === 'range') {
    const low = inUnitOf(target.low, actual.low);
    const high = inUnitOf(target.high, actual.high);
    const inside =
      typeof low !== 'string' && typeof high !== 'string' && low.gte(target.low.value) && high.lte(target.high.value);
    return inside ? { value: ONE } : { notComputable: 'actual-range' };
  }
  if (actual.kind !== 'number') return { notComputable: 'actual-words' };
  const reached = inUnitOf(target.high, actual);
  if (typeof reached === 'string') return { notComputable: reached };
  if (reached.gte(target.low.value) && reached.lte(target.high.value)) return { value: ONE };
  if (reached.lt(target.low.value)) {
    return direction === 'less' ? { value: ONE } : ofNumbers(target.low, reached, direction, options);
  }
  return ofNumbers(target.high, reached, direction, options);
}
