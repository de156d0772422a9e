import { DEFAULT_SETTINGS, review } from '../../src/review';
import type { Snapshot } from '../../src/workbook/snapshot';
import { smallBook } from '../support/small-book';
import { clockSeconds, slowness } from '../support/slowness';

const HEADINGS = ['序号', '支出内容', '预算数（万元）', '支出（万元）', '净结余（万元）'];
const INDICATORS = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];

/** So many sheets of one project each, all of one kind: each may be the partner of each. */
function projects(count: number): Snapshot {
  const sheets = Array.from({ length: count }, (_, at): [string, (string | number | null)[][]] => [
    `项目${String(at)}`,
    [
      [`项目${String(at)}支出表`],
      HEADINGS,
      [1, '印刷费', 10 + at, 9, 1 + at],
      [2, '差旅费', 5, 4, 1],
      [null, '合计', 15 + at, 13, 2 + at],
      [null],
      INDICATORS,
      ['产出指标', '数量指标', '培训人数', '≥300人', '320人', 50, 50],
      ['效益指标', '社会效益指标', `惠及村数${String(at)}`, '≥10个', '12个', 50, 50],
    ],
  ]);
  return smallBook(Object.fromEntries(sheets));
}

/** So many sheets that state one budget and one spending, titled with two years in turn. */
function dated(count: number): Snapshot {
  const sheets = Array.from({ length: count }, (_, at): [string, (string | number | null)[][]] => [
    `表${String(at)}`,
    [
      [`${String(2023 + (at % 2))}年度支出表${String(at)}`],
      HEADINGS,
      [1, `事项${String(at)}`, 51.23, 40.87, 10.36],
      [null, '合计', 51.23, 40.87, 10.36],
    ],
  ]);
  return smallBook(Object.fromEntries(sheets));
}

/** A table of indicators whose names hold so many blanks each. */
function named(blanks: number): Snapshot {
  const rows = Array.from({ length: 230 }, (_, at) => [
    '产出指标',
    '数量指标',
    `指标${' '.repeat(blanks)}${String(at)}`,
    '≥300人',
    '320人',
    1,
    1,
  ]);
  return smallBook({ 指标: [INDICATORS, ...rows] });
}

/** A block of funds with so many rows of labels beside their figures. */
function labelled(count: number): Snapshot {
  const row = ['年度资金总额', 10, '其中：当年财政拨款', 9, '上年结转资金', 1, '其他资金', 0];
  return smallBook({ 自评表: [['项目支出绩效自评表'], ...Array.from({ length: count }, () => row)] });
}

/** Milliseconds of processor time that a review takes. */
function timeOf(book: Snapshot): number {
  const { user, system } = process.cpuUsage();
  review(book, DEFAULT_SETTINGS);
  const now = process.cpuUsage();
  return (now.user + now.system - user - system) / 1000;
}

/** The middle one of three times, taken in turn so that whatever else the machine does falls on all of them. */
function medians(...books: readonly Snapshot[]): number[] {
  const rounds = [0, 1, 2].map(() => books.map(timeOf));
  return books.map((_, at) => rounds.map((times) => times[at] ?? 0).sort((a, b) => a - b)[1] ?? 0);
}

test('sheets of one project each take a time that grows with them, not with pairs of them', () => {
  const [some, twice] = [projects(200), projects(400)];
  timeOf(some);
  const [half = 0, whole = 0] = medians(some, twice);
  expect(whole).toBeLessThanOrEqual(1.5 * 2 * half);
});

test('sheets of one year under titles of two take a time that grows with them', () => {
  const [some, twice] = [dated(200), dated(400)];
  timeOf(some);
  const [half = 0, whole = 0] = medians(some, twice);
  expect(whole).toBeLessThanOrEqual(1.5 * 2 * half);
});

test('names of 32,000 blanks cost next to nothing', () => {
  const [short, long] = [named(1), named(32_000)];
  timeOf(short);
  // Time as a person waits for it, the collector at work beside, in milliseconds of a machine that does nothing else.
  const waited = (book: Snapshot): number => {
    const start = performance.now();
    review(book, DEFAULT_SETTINGS);
    return (performance.now() - start) / slowness(clockSeconds, 0.2);
  };
  const fastest = (book: Snapshot): number => Math.min(...[0, 1, 2, 3, 4, 5].map(() => waited(book)));
  const [without, with32k] = [fastest(short), fastest(long)];
  expect(with32k - without).toBeLessThan(100);
});

test('labelled figures of funds take a time that grows with them, not with runs of them', () => {
  const [some, twice] = [labelled(500), labelled(1000)];
  timeOf(some);
  const [half = 0, whole = 0] = medians(some, twice);
  expect(whole).toBeLessThanOrEqual(1.5 * 2 * half);
});
