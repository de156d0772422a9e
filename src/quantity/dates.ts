import { daysOfMonth } from './calendar';
import { isDigit } from './characters';
import { NUMERAL_CHARS, chineseNumeral, chineseYear } from './chinese-numeral';
import {
  DATE_SIGNS,
  DEADLINE_WORDS,
  FIRST_YEAR,
  FIRST_MONTH,
  LAST_YEAR,
  MONTH_ENDINGS,
  MONTH_PARTS,
  NEARBY_YEARS,
  STRETCH_SIGNS,
  THIS_YEAR,
  YEAR_PARTS,
} from './dates.data';
import type { CalendarDate, DateQuantity } from './quantity-types';
import type { Scanner } from './scanner';
import { WordTree, wordSet } from './word-tree';

/**
 *     date     := point [stretch-sign point] [deadline-word]
 *     point    := year 年 [year-part | month] | year sign month [sign day] | this-year (year-part | month)
 *               | year-part | month
 *     month    := number 月 [份] [number 日 | month-part] | number stretch-sign number 月
 */

const thisYear = wordSet(THIS_YEAR);
const yearParts = new WordTree(YEAR_PARTS.map(([word, from, month, day]) => [word, { from, month, day }] as const));
const monthParts = new WordTree(MONTH_PARTS);
const deadlines = wordSet(DEADLINE_WORDS);
const nearbyYears = new WordTree(NEARBY_YEARS);
const stretchSigns = wordSet(STRETCH_SIGNS);
/** Year-parts that say no more than 底 need a year before them. */
const SHORT_PART = 1;

/** A date with the first day of the stretch that it covers, where its words name one (上半年). */
interface Point {
  readonly date: CalendarDate;
  readonly from: CalendarDate | null;
}

/** Characters that a date begins with, besides digits. */
export const DATE_BEGINNINGS: ReadonlySet<number> = new Set([
  ...NUMERAL_CHARS,
  ...thisYear.beginnings,
  ...yearParts.beginnings,
  ...nearbyYears.beginnings,
  FIRST_MONTH.charCodeAt(0),
]);

/** A date, deadline or stretch of time at the scanner's position. */
export function readDate(scanner: Scanner): DateQuantity | undefined {
  const first = scanner.code();
  if (!isDigit(first) && !DATE_BEGINNINGS.has(first)) return undefined;
  return scanner.attempt(() => {
    const first = readPoint(scanner, null);
    if (!first) return undefined;
    const last = scanner.attempt(() => {
      scanner.skipSpaces();
      if (!scanner.word(stretchSigns)) return undefined;
      scanner.skipSpaces();
      return readPoint(scanner, first.date) ?? readDayOf(scanner, first.date);
    });
    const deadline = scanner.attempt(() => {
      scanner.skipSpaces();
      return scanner.word(deadlines);
    });
    return {
      kind: 'date',
      date: last ? last.date : first.date,
      from: last ? (first.from ?? first.date) : first.from,
      deadline: deadline === true,
    };
  });
}

/** `before` is the first end of a stretch, whose year the second may leave out. */
function readPoint(scanner: Scanner, before: CalendarDate | null): Point | undefined {
  return (
    scanner.attempt(() => readYearFirst(scanner)) ??
    scanner.attempt(() => readShortYear(scanner)) ??
    scanner.attempt(() => {
      if (!scanner.word(thisYear)) return undefined;
      scanner.skipSpaces();
      return readWithin(scanner, null, false);
    }) ??
    scanner.attempt(() => readNearby(scanner)) ??
    scanner.attempt(() => readWithin(scanner, before?.year ?? null, true))
  );
}

/** "次年1月": a part of a year that is counted from the one spoken of. */
function readNearby(scanner: Scanner): Point | undefined {
  const yearsOn = scanner.word(nearbyYears);
  if (yearsOn === undefined) return undefined;
  scanner.skipSpaces();
  const point = readWithin(scanner, null, false);
  return point && { ...point, date: { ...point.date, yearsOn } };
}

function readYearFirst(scanner: Scanner): Point | undefined {
  const year = scanner.integer(4) ?? chineseYear(scanner);
  if (year === undefined || year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const dotted = scanner.attempt(() => readDotted(scanner, year));
  if (dotted) return dotted;
  const years = scanner.attempt(() => readYears(scanner, year));
  if (years) return years;
  scanner.skipSpaces();
  if (!scanner.take('年')) return undefined;
  scanner.take('度');
  return (
    scanner.attempt(() => {
      scanner.skipSpaces();
      return readWithin(scanner, year, false);
    }) ?? { date: { year, month: null, day: null }, from: null }
  );
}

/** "-06-30", ".6" behind a year. Two numbers with a sign are a date only where nothing makes an amount of them. */
function readDotted(scanner: Scanner, year: number): Point | undefined {
  const sign = scanner.char;
  if (sign === '' || !DATE_SIGNS.includes(sign)) return undefined;
  scanner.pos += 1;
  const month = scanner.integer(2);
  if (month === undefined || month < 1 || month > 12) return undefined;
  const day = scanner.attempt(() => (scanner.take(sign) ? scanner.integer(2) : undefined)) ?? null;
  if (day !== null && !isDay(year, month, day)) return undefined;
  if (isDigit(scanner.code()) || (DATE_SIGNS.includes(scanner.char) && isDigit(scanner.code(1)))) return undefined;
  if (day === null && !endsDate(scanner)) return undefined;
  if (day !== null && !scanner.take('日')) skipTime(scanner);
  const part = day === null ? scanner.word(monthParts) : undefined;
  return { date: { year, month, day: part === undefined ? day : lastDay(year, month, part) }, from: null };
}

/** " 00:00:00" behind a day, as programs print it. */
function skipTime(scanner: Scanner): void {
  scanner.attempt(() => {
    if (!scanner.take(' ') || scanner.integer(2) === undefined) return undefined;
    const parts = [0, 1].map(() => scanner.take(':') && scanner.integer(2) !== undefined);
    return parts[0] ? true : undefined;
  });
}

function endsDate(scanner: Scanner): boolean {
  const { text, pos } = scanner;
  if (scanner.done || scanner.char === ' ' || scanner.char === ')') return true;
  return !!(deadlines.match(text, pos) ?? stretchSigns.match(text, pos) ?? monthParts.match(text, pos));
}

/** "2020-2022年". */
function readYears(scanner: Scanner, first: number): Point | undefined {
  if (!scanner.word(stretchSigns)) return undefined;
  const last = scanner.integer(4);
  if (last === undefined || last < first || last > LAST_YEAR || !scanner.take('年')) return undefined;
  return { date: { year: last, month: null, day: null }, from: { year: first, month: null, day: null } };
}

/** "21年12月", "21年底": two digits are a year only where a part of a year follows, else 21 years. */
function readShortYear(scanner: Scanner): Point | undefined {
  const start = scanner.pos;
  const year = scanner.integer(2);
  if (year === undefined || scanner.pos - start !== 2 || !scanner.take('年')) return undefined;
  return readWithin(scanner, 2000 + year, false);
}

/** A part of a year: 底, 上半年, 6月, 6月30日, 1-12月. `alone` where no year stands before it. */
function readWithin(scanner: Scanner, year: number | null, alone: boolean): Point | undefined {
  const start = scanner.pos;
  const part = scanner.word(yearParts);
  if (part) {
    if (alone && scanner.pos - start === SHORT_PART) return undefined;
    const from = part.from === 0 ? null : { year, month: part.from, day: 1 };
    return { date: { year, month: part.month, day: part.day }, from };
  }
  const month = monthNumber(scanner);
  if (month === undefined) return undefined;
  if (!scanner.take('月')) return readMonths(scanner, year, month);
  scanner.take('份');
  if (scanner.char !== '' && MONTH_ENDINGS.includes(scanner.char)) return undefined;
  const end = scanner.word(monthParts);
  if (end !== undefined) return { date: { year, month, day: lastDay(year, month, end) }, from: null };
  const day = scanner.attempt(() => {
    scanner.skipSpaces();
    return dayNumber(scanner);
  });
  if (day !== undefined && !isDay(year, month, day)) return undefined;
  return { date: { year, month, day: day ?? null }, from: null };
}

/** "-12月" behind the number of a first month. */
function readMonths(scanner: Scanner, year: number | null, first: number): Point | undefined {
  if (!scanner.word(stretchSigns)) return undefined;
  const last = monthNumber(scanner);
  if (last === undefined || !scanner.take('月')) return undefined;
  scanner.take('份');
  return { date: { year, month: last, day: null }, from: { year, month: first, day: null } };
}

/** The second end of "6月1日-15日". */
function readDayOf(scanner: Scanner, before: CalendarDate): Point | undefined {
  const day = before.day === null ? undefined : dayNumber(scanner);
  if (day === undefined || before.month === null || !isDay(before.year, before.month, day)) return undefined;
  return { date: { ...before, day }, from: null };
}

function monthNumber(scanner: Scanner): number | undefined {
  const isFirst = scanner.text.startsWith(FIRST_MONTH, scanner.pos);
  if (isFirst) scanner.pos += FIRST_MONTH.length - 1;
  const month = isFirst ? 1 : smallNumber(scanner);
  scanner.skipSpaces();
  return month !== undefined && month >= 1 && month <= 12 ? month : undefined;
}

function dayNumber(scanner: Scanner): number | undefined {
  const day = smallNumber(scanner);
  scanner.skipSpaces();
  return day !== undefined && (scanner.take('日') || scanner.take('号')) ? day : undefined;
}

function smallNumber(scanner: Scanner): number | undefined {
  const digits = scanner.integer(2);
  if (digits !== undefined) return digits;
  const words = chineseNumeral(scanner);
  return words?.decimals === 0 ? Number(words.digits) : undefined;
}

function isDay(year: number | null, month: number, day: number): boolean {
  return day >= 1 && day <= daysOfMonth(year, month);
}

/** 0 asks for the last day of the month. */
function lastDay(year: number | null, month: number, day: number): number {
  return day === 0 ? daysOfMonth(year, month) : day;
}
