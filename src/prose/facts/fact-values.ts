import { Decimal } from '../../quantity';
import { decimalOf, storedDecimals } from '../../quantity/decimals';
import { readQuantity } from '../../quantity/cell-quantity';
import { namedUnit } from '../../quantity/units';
import { fold } from '../../quantity/characters';
import type { NumberQuantity, Quantity } from '../../quantity/quantity-types';
import type { CellValue } from '../../workbook/snapshot';
import type { Fact, Span } from './fact';

type Valued = Pick<Fact, 'value' | 'span' | 'comparator' | 'unit' | 'unitClass'>;

const HALF = new Decimal('0.5');
const TEN = new Decimal(10);
/** Numbers of cells are as exact as they are stored, and amounts to the second decimal at least. */
const AMOUNT_DECIMALS = 2;

/** All values behind a figure of `decimals` at `scale`: ± half of its last digit. */
export function spanOf(value: Decimal, decimals: number, scale: Decimal): Span {
  const half = TEN.pow(-decimals).times(HALF).times(scale);
  return { low: value.minus(half), high: value.plus(half) };
}

export const exactly = (value: Decimal): Span => ({ low: value, high: value });

/** A quantity of a target or an actual as a fact's values; null for all that is no number. */
export function valuesOf(quantity: Quantity): Valued | null {
  if (quantity.kind !== 'number') return null;
  return {
    value: quantity.value,
    span: spanOfQuantity(quantity),
    comparator: quantity.comparator,
    unit: quantity.unit,
    unitClass: quantity.unitClass,
  };
}

function spanOfQuantity({ value, decimals, unitClass, scale, written }: NumberQuantity): Span {
  if (unitClass === 'ratio') {
    const divisor = value.isZero() || written.isZero() ? new Decimal(100) : written.div(value);
    return spanOf(value, decimals, new Decimal(1).div(divisor));
  }
  const whole = decimals === 0 && scale === 1;
  return whole ? exactly(value) : spanOf(value, decimals, new Decimal(scale));
}

/**
 * The values of a cell of amounts: a number counts in `unit` (万元, 元, 人; null where the table names none), a text in
 * what it names itself. Null for what is no number.
 */
export function cellValues(value: CellValue, format: string, unit: string | null): Valued | null {
  const quantity = readQuantity(value, format);
  if (quantity.kind !== 'number' || quantity.embedded) return null;
  if (quantity.unit !== null) return valuesOf(quantity);
  const named = unit === null ? undefined : namedUnit(fold(unit));
  const scale = (named?.scale ?? new Decimal(1)).times(quantity.scale);
  const number = typeof value === 'number' ? decimalOf(value) : quantity.written;
  const stored = typeof value === 'number' ? storedDecimals(value) : quantity.decimals;
  const canonical = number.times(scale);
  const span = spanOf(canonical, Math.max(stored, AMOUNT_DECIMALS), scale);
  return {
    value: canonical,
    span: scale.eq(1) ? exactly(canonical) : span,
    comparator: quantity.comparator,
    unit: named?.base ?? null,
    unitClass: named?.class ?? 'none',
  };
}
