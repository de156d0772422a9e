import { words } from './word-list';

/** Years that a target or an actual may speak of; other numbers before 年 are durations. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2099;

/** A year without its number. */
export const THIS_YEAR: readonly string[] = ['本年度', '当年度', '本年', '当年', '今年', '年'];

/** A year that is counted from the one spoken of. */
export const NEARBY_YEARS: readonly (readonly [word: string, yearsOn: number])[] = [
  ['次年', 1],
  ['次年度', 1],
  ['翌年', 1],
  ['下年', 1],
  ['下年度', 1],
  ['下一年', 1],
  ['下一年度', 1],
  ['第二年', 1],
  ['来年', 1],
  ['明年', 1],
  ['上年', -1],
  ['上年度', -1],
  ['去年', -1],
];

/** January, as offices call it. */
export const FIRST_MONTH = '元月';

/** Behind a year: the last day that counts, [month, day]; its first month. */
export const YEAR_PARTS: readonly (readonly [word: string, from: number, month: number, day: number])[] = [
  ['底', 0, 12, 31],
  ['末', 0, 12, 31],
  ['年底', 0, 12, 31],
  ['年末', 0, 12, 31],
  ['全年', 1, 12, 31],
  ['上半年', 1, 6, 30],
  ['下半年', 7, 12, 31],
  ['一季度', 1, 3, 31],
  ['二季度', 4, 6, 30],
  ['三季度', 7, 9, 30],
  ['四季度', 10, 12, 31],
  ['第一季度', 1, 3, 31],
  ['第二季度', 4, 6, 30],
  ['第三季度', 7, 9, 30],
  ['第四季度', 10, 12, 31],
  ['1季度', 1, 3, 31],
  ['2季度', 4, 6, 30],
  ['3季度', 7, 9, 30],
  ['4季度', 10, 12, 31],
  ['第1季度', 1, 3, 31],
  ['第2季度', 4, 6, 30],
  ['第3季度', 7, 9, 30],
  ['第4季度', 10, 12, 31],
];

/** Behind a month: its last day that counts; 0 is the last of the month. */
export const MONTH_PARTS: readonly (readonly [word: string, day: number])[] = [
  ['底', 0],
  ['末', 0],
  ['月底', 0],
  ['下旬', 0],
  ['中旬', 20],
  ['上旬', 10],
  ['初', 10],
];

/** Makes a date a deadline. A month with 前 counts itself: who says 9月前 rarely means August, and no finding may hang on it. */
export const DEADLINE_WORDS: readonly string[] = words('前 之前 以前 内 之内 以内 止 为止');

/** Between the two ends of a stretch of time. */
export const STRETCH_SIGNS: readonly string[] = ['~', '-', '--', '---', '至', '到'];

/** Signs between the numbers of 2024-06-30. */
export const DATE_SIGNS = '-/.';

/** Behind a month they make another word of it: 36月龄. */
export const MONTH_ENDINGS = '龄';

/** A day of every month, or of a month that is not named: no day of the calendar can be told from it. */
export const RECURRING_PERIODS: readonly string[] = words(
  '每月 每个月 每季 每季度 每个季度 每年 每周 次月 当月 下月 次年 每月的 每年的 次月的',
);
