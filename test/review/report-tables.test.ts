import type { ReportTable, WrittenReport } from '../../src/contracts/written-report';
import { DEFAULT_SETTINGS, reviewReport } from '../../src/review';
import { addressName } from '../../src/workbook/address';
import { plainReport } from '../support/report-tester';
import { smallBook } from '../support/small-book';

const HEADER = ['序号', '支出内容', '预算数', '支出数', '结余'];
const BOOK = smallBook({
  支出明细: [
    ['2023年经费支出明细表', null, null, null, '单位：万元'],
    HEADER,
    [1, '场地租赁费', 20, 18, 2],
    [2, '教材印刷费', 15, 15, 0],
    [3, '师资课酬', 30, 28.5, 1.5],
    ['合计', null, 65, 61.5, 3.5],
  ],
});

const table = (cells: readonly (readonly string[])[]): ReportTable => ({
  caption: '表1 经费支出明细表',
  unitLine: '单位：万元',
  after: 1,
  cells,
  merges: [],
});
const ROWS = [
  HEADER,
  ['1', '场地租赁费', '20', '18', '2'],
  ['2', '教材印刷费', '15', '15', '0'],
  ['3', '师资课酬', '30', '28.5', '1.5'],
  ['合计', '', '65', '61.5', '3.5'],
];
const report = (title: string, rows: readonly (readonly string[])[]): WrittenReport => ({
  ...plainReport([title]),
  tables: [table(rows)],
});
const TITLE = '技能培训项目2023年度绩效自评报告';

describe('the tables of a report beside the workbook', () => {
  it('say nothing while they say the same', () => {
    const { tables, findings } = reviewReport(report(TITLE, ROWS), BOOK, DEFAULT_SETTINGS);
    expect([...tables.findings, ...findings].map(({ rule }) => rule)).toEqual([]);
  });

  it('are told at their cell where an amount is another one, with the cell of the workbook', () => {
    const rows = ROWS.map((row) =>
      row[1] === '师资课酬'
        ? ['3', '师资课酬', '30', '27.5', '2.5']
        : row[0] === '合计'
          ? ['合计', '', '65', '60.5', '4.5']
          : row,
    );
    const { tables } = reviewReport(report(TITLE, rows), BOOK, DEFAULT_SETTINGS);
    const told = tables.findings
      .filter(({ rule }) => rule === 'amount-differs')
      .map(({ cell, related, actual, expected }) => [addressName(cell), related.map(addressName), actual, expected]);
    expect(told).toContainEqual(['表1 经费支出明细表!D4', ['支出明细!D5'], '27.5', '28.5']);
  });

  it('are held against nothing where there is no workbook, nor where the rule is off', () => {
    const rows = ROWS.map((row) => (row[1] === '师资课酬' ? ['3', '师资课酬', '31', '29.5', '1.5'] : row));
    const rules = (snapshot: typeof BOOK | null, settings = DEFAULT_SETTINGS): readonly string[] =>
      reviewReport(report(TITLE, rows), snapshot, settings).tables.findings.map(({ rule }) => rule);
    expect(rules(BOOK)).toContain('amount-differs');
    expect(rules(null)).not.toContain('amount-differs');
    expect(rules(BOOK, { ...DEFAULT_SETTINGS, rules: { 'amount-differs': { off: true } } })).not.toContain(
      'amount-differs',
    );
  });
});

describe('the year of a report', () => {
  const years = (title: string, settings = DEFAULT_SETTINGS) =>
    reviewReport(report(title, ROWS), BOOK, settings).findings.filter(({ rule }) => rule === 'year-differs');

  it('that is none of the workbook is told at the title', () => {
    expect(years(TITLE)).toEqual([]);
    expect(years('技能培训项目绩效自评报告')).toEqual([]);
    expect(
      years('技能培训项目2022年度绩效自评报告').map(({ place, actual, expected }) => [place, actual, expected]),
    ).toEqual([[{ paragraph: 0, start: 6, end: 10 }, '2022', '2023']]);
  });

  it('is not told where the rule is off', () => {
    const settings = { ...DEFAULT_SETTINGS, rules: { 'year-differs': { off: true } } };
    expect(years('技能培训项目2022年度绩效自评报告', settings)).toEqual([]);
  });
});
