import type { Decimal } from '../../quantity';
import type { IndicatorReading, IndicatorReadings } from '../../tables/readings/indicator-readings';
import type { CellAddress } from '../../workbook/address';
import type { Book } from '../rule';
import { keyOf } from '../../tables';
import words from './indicator-words.json';
import { tellOfDifferent } from './subject';

/** Rows that state an indicator. */
export function indicatorRows(readings: IndicatorReadings): readonly IndicatorReading[] {
  return readings.rows.filter((row) => row.row.kind === 'indicator');
}

/** Computed completion, uncapped; null where it is not computable. */
export function completionValue(reading: IndicatorReading): Decimal | null {
  return 'value' in reading.completion ? reading.completion.value : null;
}

/** Target and actual are words: the row is judged by its band, not computed. */
export function isQualitative(reading: IndicatorReading): boolean {
  return reading.target.kind === 'wording' && reading.actual.kind === 'wording';
}

/**
 * Which side of the row holds something whose figure can't be told, as a shared reason; null where both can be read or
 * are words or blank, which other rules speak of.
 */
export function unreadableSide({ completion }: IndicatorReading): 'target-unreadable' | 'actual-unreadable' | null {
  if (!('notComputable' in completion)) return null;
  switch (completion.notComputable) {
    case 'target-malformed':
    case 'target-error':
      return 'target-unreadable';
    case 'actual-malformed':
    case 'actual-error':
    case 'actual-range':
    case 'percent-unclear':
      return 'actual-unreadable';
    default:
      return null;
  }
}

/** The actual is a share of up to 100 %: ≥ 75 % met by 100 % is no over-completion. */
export function isBoundedShare({ target, actual }: IndicatorReading): boolean {
  if (actual.kind !== 'number' || actual.value.gt(1)) return false;
  return actual.unit === '%' || (target.kind === 'number' && target.unit === '%');
}

/** The row is taken out of the scoring: its score says that it does not apply. */
export function isTakenOut({ score }: IndicatorReading): boolean {
  return score?.kind === 'text' && words.notApplicable.includes(keyOf(score.text));
}

/** Name for sentences: the row's own, or that of its second or first level where the form gives no other. */
export function nameOf({ row }: IndicatorReading): string {
  return row.name || (row.level2?.text ?? row.level1?.text ?? '');
}

/** The cell that stands for the row: its name, else its target or actual. */
export function rowCell(readings: IndicatorReadings, reading: IndicatorReading): CellAddress {
  return reading.cell('name') ?? reading.cell('target') ?? reading.cell('actual') ?? readings.table.head;
}

/** Readings of the same indicator in the other tables of the workbook, in order. */
export function counterparts(
  book: Book,
  readings: IndicatorReadings,
  reading: IndicatorReading,
): { readings: IndicatorReadings; reading: IndicatorReading }[] {
  if (reading.key === '') return [];
  return book.indicators
    .filter((other) => other !== readings && !tellOfDifferent(book, readings.table, other.table))
    .flatMap((other) => {
      const same = other.rows.filter((entry) => entry.row.kind === 'indicator' && entry.key === reading.key);
      return same.length === 1 && same[0] ? [{ readings: other, reading: same[0] }] : [];
    });
}

/**
 * Where a reason for the row is looked for. A table without a column of reasons leaves it to the form that has one
 * for the same indicator.
 */
export function reasonElsewhere(book: Book, readings: IndicatorReadings, reading: IndicatorReading): boolean {
  return (
    readings.table.columns.reason === undefined &&
    counterparts(book, readings, reading).some((other) => other.readings.table.columns.reason !== undefined)
  );
}

/** A number of the row's weight or score cell, or null. */
export function numberIn(amount: IndicatorReading['weight']): Decimal | null {
  return amount?.kind === 'number' ? amount.value : null;
}
