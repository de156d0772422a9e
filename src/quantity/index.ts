/** Cell text → quantity; decimals, rounding intervals, and what an indicator's target and actual say of each other. */
export type * from './quantity-types';
export { doubleOf, nearestDouble, readAmount } from './amount';
export { isBlankMark } from './blank';
export { dateOfDigits, dateOfSerial, timeliness, type Timeliness } from './calendar';
export { readQuantity } from './cell-quantity';
export { normalizeText } from './characters';
export { isDirection, parseComparator } from './comparators';
export { completionOf, type Completion, type CompletionOptions, type NotComputableReason } from './completion';
export {
  Decimal,
  ONE,
  ZERO,
  decimalOf,
  roundHalfUp,
  roundTo,
  storedDecimals,
  truncate,
  type RoundingMode,
} from './decimals';
export { judgeDirection, type Direction, type DirectionSource } from './direction';
export { Interval, agrees, isConsistentTotal, roundingInterval, type Accuracy, type Part } from './interval';
export { formatDecimals, isDateFormat } from './number-format';
export { lensOf, type Lens, type Shown } from './formats/shown-value';
export { parseQuantity } from './parser';
export { MAX_SCALE, commonScale, fromScaled, isWithinRounding, sumScaled, toScaled } from './scaled';
export { mayBeInvisible, visibleText } from './visible-text';
export { inUnit } from './unit-conversion';
export { namedUnit, unitRelation, type NamedUnit, type UnitRelation } from './units';
export { levelOf } from './wording';
export { saysNone } from './zero';
