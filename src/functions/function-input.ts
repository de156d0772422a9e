import { inUnit, namedUnit, parseQuantity, readAmount, readQuantity } from '../quantity';
import type { Decimal, NamedUnit, Quantity } from '../quantity';
import type { CellValue } from '../workbook/snapshot';
import { failure, type Failure } from './function-result';

/** What Excel hands over for one cell or literal: an error comes as an object with its code ("#DIV/0!"). */
export type FunctionInput = number | string | boolean | null | undefined | { readonly code?: unknown };

/** A figure as a cell says it. `unit` is the base unit; `value` is counted in it (4753.66万元 → 47536600 元). */
export interface Figure {
  readonly value: Decimal;
  readonly unit: string | null;
}

const NO_FORMAT = 'General';

/** The value of a cell; an error of another cell is passed on as it is. */
export function cellValueOf(input: FunctionInput): CellValue | Failure {
  if (input === null || input === undefined || input === '') return null;
  if (typeof input === 'object') return failure('passed-on', typeof input.code === 'string' ? input.code : undefined);
  return input;
}

/** The figure in a cell: an amount, a share, a target; null for a blank one. */
export function figureOf(value: CellValue): Figure | null | Failure {
  const amount = readAmount(value, NO_FORMAT);
  switch (amount.kind) {
    case 'blank':
      return null;
    case 'number':
      return scaled(amount.value, amount.unit);
    case 'malformed':
      return failure('malformed');
    case 'error':
      return failure('passed-on', amount.error);
    case 'text':
      return figureOfQuantity(readQuantity(value, NO_FORMAT));
  }
}

function scaled(value: Decimal, name: string | null): Figure {
  const named = name === null ? undefined : namedUnit(name);
  return named ? { value: value.times(named.scale), unit: named.base } : { value, unit: name };
}

function figureOfQuantity(quantity: Quantity): Figure | null | Failure {
  switch (quantity.kind) {
    case 'number':
      return { value: quantity.value, unit: quantity.unit };
    case 'blank':
      return null;
    case 'range':
      return failure('range');
    case 'date':
      return failure('date');
    case 'wording':
      return failure('words');
    case 'malformed':
      return failure('malformed');
    case 'error':
      return failure('passed-on', quantity.error);
  }
}

/** The unit that an argument names ("万元"); null where it is left out. */
export function unitOf(value: CellValue): NamedUnit | null | Failure {
  if (value === null) return null;
  const named = typeof value === 'string' ? namedUnit(value.trim()) : undefined;
  return named ?? failure('unit-unknown');
}

/** The figure counted in a unit; as it is where no unit is asked for. */
export function countedIn(figure: Figure, unit: NamedUnit | null): Decimal | Failure {
  if (unit === null) return figure.value;
  return inUnit(figure.value, figure.unit, unit) ?? failure('units-differ');
}

/**
 * A target and an actual as quantities. Excel hands over no number formats, so a bare number beside a share ("≥95%")
 * is one too: up to 1 it is the ratio of a cell that shows per cent, from 2 on it is counted in per cent. Between the
 * two (1.2 may be 120 % or 1.2 %) it is unclear.
 */
export function sharesAlike(target: CellValue, actual: CellValue): readonly [Quantity, Quantity] | Failure {
  const quantities = [readQuantity(target, NO_FORMAT), readQuantity(actual, NO_FORMAT)] as const;
  const [a, b] = quantities;
  if (typeof actual === 'number' && isShare(a)) return withShare(actual, (share) => [a, share]);
  if (typeof target === 'number' && isShare(b)) return withShare(target, (share) => [share, b]);
  return quantities;
}

function isShare(quantity: Quantity): boolean {
  if (quantity.kind === 'range') return quantity.low.unitClass === 'ratio';
  return quantity.kind === 'number' && quantity.unitClass === 'ratio';
}

function withShare(
  value: number,
  pair: (share: Quantity) => readonly [Quantity, Quantity],
): readonly [Quantity, Quantity] | Failure {
  const size = Math.abs(value);
  if (size > 1 && size < 2) return failure('percent-unclear');
  return pair(size <= 1 ? readQuantity(value, '0%') : parseQuantity(`${String(value)}%`));
}
