import { dateOfSerial } from '../calendar';
import type { Token } from './sections';

/** Days between the first days of the two calendars that Excel counts in. */
const DAYS_TO_1904 = 1462;
const MINUTES = 1440;
const WEEKDAYS = '日一二三四五六';

/** What of a day a format shows. */
export interface DateParts {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly weekday: boolean;
}

/** Parts that a date section shows. An m beside hours or seconds is minutes. */
export function datePartsOf(tokens: readonly Token[]): DateParts {
  const codes = tokens.flatMap(({ kind, text }) => (kind === 'date' || kind === 'elapsed' ? [text] : []));
  const isTime = (code: string | undefined): boolean =>
    code?.startsWith('h') === true || code?.startsWith('s') === true;
  const isMonth = (code: string, index: number): boolean =>
    code.startsWith('m') && !(code.length < 3 && (isTime(codes[index - 1]) || isTime(codes[index + 1])));
  return {
    year: codes.some((code) => code.startsWith('y') || code.startsWith('b') || /^e+$/.test(code)),
    month: codes.some(isMonth),
    day: codes.some((code) => code === 'd' || code === 'dd'),
    weekday: codes.some((code) => /^(?:d{3,}|a{3,})$/.test(code)),
  };
}

/** A serial of a workbook as one of the 1900 calendar. */
export const serialOf1900 = (serial: number, date1904: boolean): number => (date1904 ? serial + DAYS_TO_1904 : serial);

/**
 * The day of a serial as people write it, with the parts that are shown: "2024年1月20日", "2024年1月", "1月20日",
 * "星期六". Undefined outside Excel's calendar.
 */
export function dateText(serial: number, parts: DateParts, date1904: boolean): string | undefined {
  const days = serialOf1900(serial, date1904);
  const date = dateOfSerial(days);
  if (!date) return undefined;
  const { year, month, day } = parts;
  const text =
    (year ? `${String(date.year)}年` : '') +
    (month ? `${String(date.month)}月` : '') +
    (day ? `${String(date.day)}日` : '');
  if (text !== '') return text;
  // serial 1 of the 1900 calendar is a Sunday for Excel
  return parts.weekday ? `星期${WEEKDAYS.charAt((Math.floor(days) + 6) % 7)}` : undefined;
}

/** A time of day, or hours that run on where the format says [h]: "9:00", "36:30". */
export function timeText(serial: number, elapsed: boolean): string {
  const total = Math.round(Math.abs(serial) * MINUTES);
  const minutes = elapsed ? total : total % MINUTES;
  const sign = serial < 0 ? '-' : '';
  return `${sign}${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`;
}
