import type { CalendarDate, DateQuantity } from './quantity-types';

/** Days from Excel's day 0 of the 1900 system to 1970-01-01. Holds from 1900-03-01 on, behind Excel's own leap day. */
const EPOCH_SERIAL = 25_569;
const DAY_MS = 86_400_000;
const LAST_SERIAL = 2_958_465;

/** The day of a serial number of the 1900 system; null outside Excel's calendar (1 … 31 December 9999). */
export function dateOfSerial(serial: number): CalendarDate | null {
  if (!(serial >= 1 && serial < LAST_SERIAL + 1)) return null;
  // Excel counts a 29 February 1900 that never was.
  const day = Math.floor(serial) + (serial < 60 ? 1 : 0);
  const date = new Date((day - EPOCH_SERIAL) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month (1–12); of February 29 where the year is not known. */
export function daysOfMonth(year: number | null, month: number): number {
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 31);
}

/** How one date stands to a deadline; 'unclear' where a missing day or month could decide either way. */
export type Timeliness = 'on-time' | 'late' | 'unclear';

/**
 * Whether `actual` came no later than the last day of `target`. A missing year is the other one's; a month without a
 * day runs to its last day, a year without a month to 31 December. Of a stretch of time its end counts. A deadline
 * repeated word for word is on time. A year that is counted from the target's (次年) needs a target that names its own.
 */
export function timeliness(target: DateQuantity, actual: DateQuantity): Timeliness {
  const [on, actualOn] = [target.date.yearsOn ?? 0, actual.date.yearsOn ?? 0];
  if (on !== 0 && actual.date.yearsOn === undefined) return 'unclear';
  const year = (target.date.year ?? actual.date.year ?? 0) + on;
  const due = dayNumber(target.date, year, 'last');
  const actualYear = actual.date.year ?? year - on + actualOn;
  if (dayNumber(actual.date, actualYear, 'last') <= due) return 'on-time';
  return dayNumber(actual.date, actualYear, 'first') > due ? 'late' : 'unclear';
}

/** A number that orders days; `end` chooses the first or last day of what the date leaves open. */
function dayNumber(date: CalendarDate, year: number, end: 'first' | 'last'): number {
  const month = date.month ?? (end === 'first' ? 1 : 12);
  const day = date.day ?? (end === 'first' ? 1 : daysOfMonth(year, month));
  return (year * 100 + month) * 100 + day;
}

/** Days that sheets of this kind can speak of, as serials of the 1900 calendar: 2000-01-01 to 2059-12-31. */
const FIRST_SERIAL = 36_526;
const LATEST_SERIAL = 58_439;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

/**
 * The date that bare digits stand for where a date is looked for: 20240115, 202401, 2024.01, or a serial that lost its
 * format. Null where they are none. 2024.1 may be January or October: its year alone.
 */
export function dateOfDigits(digits: string): CalendarDate | null {
  const [whole = '', fraction] = digits.split('.');
  const year = Number(whole.slice(0, 4));
  const isYear = year >= FIRST_YEAR && year <= LAST_YEAR;
  if (fraction !== undefined) {
    if (whole.length !== 4 || !isYear || fraction.length > 2) return null;
    return fraction.length === 1 ? { year, month: null, day: null } : dated(year, Number(fraction), null);
  }
  if (whole.length === 8 && isYear) return dated(year, Number(whole.slice(4, 6)), Number(whole.slice(6)));
  if (whole.length === 6 && isYear) return dated(year, Number(whole.slice(4)), null);
  const serial = Number(whole);
  return whole.length === 5 && serial >= FIRST_SERIAL && serial <= LATEST_SERIAL ? dateOfSerial(serial) : null;
}

function dated(year: number, month: number, day: number | null): CalendarDate | null {
  if (month < 1 || month > 12) return null;
  return day === null || (day >= 1 && day <= daysOfMonth(year, month)) ? { year, month, day } : null;
}
