import {
  type CalendarDate,
  type DateQuantity,
  dateOfDigits,
  dateOfSerial,
  parseQuantity,
  timeliness,
} from '../../src/quantity';

const date = (year: number | null, month: number | null = null, day: number | null = null): CalendarDate => ({
  year,
  month,
  day,
});

function dateOf(text: string): DateQuantity {
  const quantity = parseQuantity(text);
  if (quantity.kind !== 'date') throw new Error(`${text} reads as ${quantity.kind}`);
  return quantity;
}

test.each([
  ['2024年底前', date(2024, 12, 31), true],
  ['2024 年底前', date(2024, 12, 31), true],
  ['2021年底', date(2021, 12, 31), false],
  ['2021年12月31日', date(2021, 12, 31), false],
  ['2024年12月31日前完成', date(2024, 12, 31), true],
  ['已于2024年11月完成', date(2024, 11), false],
  ['9月前', date(null, 9), true],
  ['7月', date(null, 7), false],
  ['12月底', date(null, 12, 31), false],
  ['2024年6月底前', date(2024, 6, 30), true],
  ['2024年2月底', date(2024, 2, 29), false],
  ['2023年2月底', date(2023, 2, 28), false],
  ['2024-06-30', date(2024, 6, 30), false],
  ['2024/6/30', date(2024, 6, 30), false],
  ['2024.6.30前', date(2024, 6, 30), true],
  ['2024.6', date(2024, 6), false],
  ['2020年', date(2020), false],
  ['2020年度', date(2020), false],
  ['2024年内', date(2024), true],
  ['年底前', date(null, 12, 31), true],
  ['本年12月底前', date(null, 12, 31), true],
  ['21年底前', date(2021, 12, 31), true],
  ['十月底前', date(null, 10, 31), true],
  ['二〇二四年六月', date(2024, 6), false],
  ['2024年6月中旬', date(2024, 6, 20), false],
])('%s', (text, expected, deadline) => {
  expect(dateOf(text)).toEqual({ kind: 'date', date: expected, from: null, deadline });
});

test.each([
  ['2020年1月--2020年11月', date(2020, 1), date(2020, 11)],
  ['2021年1月-12月', date(2021, 1), date(2021, 12)],
  ['2021年1-12月', date(2021, 1), date(2021, 12)],
  ['1-12月', date(null, 1), date(null, 12)],
  ['5月至10月', date(null, 5), date(null, 10)],
  ['2019.1.1~2019.12.31', date(2019, 1, 1), date(2019, 12, 31)],
  ['2024年6月1日-15日', date(2024, 6, 1), date(2024, 6, 15)],
  ['2021-2023年', date(2021), date(2023)],
  ['2022年全年', date(2022, 1, 1), date(2022, 12, 31)],
  ['2024年上半年', date(2024, 1, 1), date(2024, 6, 30)],
  ['第三季度', date(null, 7, 1), date(null, 9, 30)],
])('%s is a stretch of time', (text, from, end) => {
  expect(dateOf(text)).toEqual({ kind: 'date', date: end, from, deadline: false });
});

test.each([
  ['3年', 'number'],
  ['2024', 'number'],
  ['2024.60', 'number'],
  ['2024.6万元', 'number'],
  ['13月', 'wording'],
  ['2024年13月', 'wording'],
  ['2024-02-30', 'wording'],
  ['36月龄儿童', 'wording'],
  ['2021年度任务全部完成', 'wording'],
])('%s is no date', (text, kind) => {
  expect(parseQuantity(text).kind).toBe(kind);
});

test.each([
  ['9月前', '7月', 'on-time'],
  ['9月前', '9月', 'on-time'],
  ['9月前', '10月', 'late'],
  ['2024年底前', '2024年底前', 'on-time'],
  ['2024年底前', '2024年11月30日', 'on-time'],
  ['2024年底前', '2025年1月', 'late'],
  ['2024年6月15日前', '2024年6月', 'unclear'],
  ['2024年6月15日前', '2024年6月15日', 'on-time'],
  ['2024年6月15日前', '2024年6月16日', 'late'],
  ['2024年6月15日前', '5月', 'on-time'],
  ['12月底前', '2024年12月31日', 'on-time'],
  ['2020年', '2020年', 'on-time'],
  ['2020年', '2021年', 'late'],
  ['2020年1月--2020年11月', '2020年1月--2020年12月', 'late'],
])('%s against %s', (target, actual, expected) => {
  expect(timeliness(dateOf(target), dateOf(actual))).toBe(expected);
});

test.each([
  [1, date(1900, 1, 1)],
  [59, date(1900, 2, 28)],
  [61, date(1900, 3, 1)],
  [45473, date(2024, 6, 30)],
  [2_958_465, date(9999, 12, 31)],
])('serial %p', (serial, expected) => {
  expect(dateOfSerial(serial)).toEqual(expected);
});

test('serials outside the calendar', () => {
  for (const serial of [0, -1, 2_958_466, Number.NaN]) expect(dateOfSerial(serial)).toBeNull();
});

test.each(['每月15日前', '每月10日', '次月5号', '每季度20日前报送', '当月 15 日前'])(
  '%s is a day that comes again: neither a date nor a number of days',
  (text) => {
    expect(parseQuantity(text).kind).toBe('wording');
  },
);

test.each([
  ['每月2次', 'number'],
  ['每年75元', 'number'],
  ['15日', 'number'],
  ['12月15日前', 'date'],
])('%s is a %s as before', (text, kind) => {
  expect(parseQuantity(text).kind).toBe(kind);
});

describe('dates in bare digits', () => {
  test.each<[string, unknown]>([
    ['20240115', { year: 2024, month: 1, day: 15 }],
    ['202401', { year: 2024, month: 1, day: null }],
    ['2024.01', { year: 2024, month: 1, day: null }],
    ['2024.1', { year: 2024, month: null, day: null }],
    ['45311', { year: 2024, month: 1, day: 20 }],
    ['20241315', null],
    ['20240230', null],
    ['12345', null],
    ['2024', null],
  ])('%s', (digits, date) => {
    expect(dateOfDigits(digits)).toEqual(date);
  });
});

describe('years counted from the one spoken of', () => {
  const timely = (due: string, done: string): unknown => {
    const [target, actual] = [parseQuantity(due), parseQuantity(done)];
    return target.kind === 'date' && actual.kind === 'date' ? timeliness(target, actual) : 'no dates';
  };
  test.each([
    ['2023年12月底前', '次年1月', 'late'],
    ['12月31日前', '次年1月15日', 'late'],
    ['次年3月底前', '次年3月20日', 'on-time'],
    ['次年3月底前', '2024年3月20日', 'unclear'],
    ['2023年12月底前', '2024年元月5日', 'late'],
    ['2024年1月31日', '2024-01-15 00:00:00', 'on-time'],
  ])('%s, %s: %s', (due, done, expected) => {
    expect(timely(due, done)).toBe(expected);
  });
});
