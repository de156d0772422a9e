import { dateOfDigits, type DateQuantity, type Quantity } from '../../quantity';

/** Names of indicators that speak of a point in time. */
const TIME_NAME = /时间|日期|时限|期限|时点|何时/;

/** A target or an actual with its text as a person is to read it. */
export interface Told {
  readonly quantity: Quantity;
  readonly text: string;
}

/**
 * Bare digits beside a date, or two of them under a name that speaks of time, are dates: 20240115, 202401, 45311 whose
 * format was lost. Everything else stays what it is.
 */
export function asDates(target: Told, actual: Told, name: string): readonly [Told, Told] {
  if (target.quantity.kind === 'date') return [target, dated(actual) ?? actual];
  if (actual.quantity.kind === 'date') return [dated(target) ?? target, actual];
  if (!TIME_NAME.test(name)) return [target, actual];
  const [due, done] = [dated(target), dated(actual)];
  return due && done ? [due, done] : [target, actual];
}

function dated({ quantity }: Told): Told | undefined {
  if (quantity.kind !== 'number' || quantity.unit !== null || quantity.comparator !== null || quantity.embedded)
    return undefined;
  const date = dateOfDigits(quantity.written.toFixed());
  if (!date) return undefined;
  const read: DateQuantity = { kind: 'date', date, from: null, deadline: false };
  return { quantity: read, text: textOf(read) };
}

function textOf({ date: { year, month, day } }: DateQuantity): string {
  const part = (value: number | null, word: string): string => (value === null ? '' : `${String(value)}${word}`);
  return part(year, '年') + part(month, '月') + part(day, '日');
}
