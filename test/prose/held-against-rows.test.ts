import { DEFAULT_SETTINGS, reviewReport } from '../../src/review';
import { plainReport } from '../support/report-tester';
import { smallBook } from '../support/small-book';

const FORM = [
  ['公交补贴项目支出绩效自评表'],
  ['（2023年度）'],
  ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [null, '年度资金总额', 3000, 3200, 3136, 10, '98.00%', 9.8],
  [null, '其中：市级财政资金', 2000, 2150, 2100, null, '97.67%', null],
  [null, '区级财政资金', 1000, 1050, 1036, null, '98.67%', null],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '老年人免费乘车', '≥4200万人次', '4518万人次', 30, 30, null],
  ['产出指标', '质量指标', '公交准点率', '≥85%', '86.2%', 20, 20, null],
  ['效益指标', '社会效益指标', '出行分担率', '≥22%', '21.3%', 30, 29, '私家车增长较快'],
  ['满意度指标', '服务对象满意度指标', '乘客满意度', '≥90%', '92.4%', 10, 10, null],
  ['总分', null, null, null, null, 100, 98.8, null],
  ['自评等级', null, null, null, null, '优', null, null],
];
const YEARS = [
  ['线路与里程'],
  ['年度', '线路条数（条）', '营运里程（万公里）'],
  ['2021年', 96, 6620.5],
  ['2022年', 99, 6801.2],
  ['2023年', 103, 7042.3],
];

const review = (...paragraphs: string[]) =>
  reviewReport(
    plainReport(['公交补贴项目2023年度绩效自评报告', '# 二、完成情况', ...paragraphs]),
    smallBook({ 自评表: FORM, 历年: YEARS }),
    DEFAULT_SETTINGS,
  );
const claimOf = (figure: string, ...paragraphs: string[]) => {
  const claim = review(...paragraphs).claims.find(({ text }) => text.endsWith(figure));
  return claim && [claim.verdict, ...claim.cells];
};

describe('differences to a target', () => {
  test.each([
    ['a count', '老年人免费乘车4518万人次，比目标多318万人次。', '318万人次', '自评表!E8'],
    ['percentage points', '公交准点率86.2%，高于目标值1.2个百分点。', '1.2个百分点', '自评表!E9'],
  ])('are those of the row before: %s', (_, text, figure, actual) => {
    expect(claimOf(figure, text)).toEqual(['agrees', actual, actual.replace('E', 'D')]);
  });
  test('that are wrong are told', () => {
    const text = '老年人免费乘车4518万人次，比目标多381万人次。';
    expect(claimOf('381万人次', text)?.[0]).toBe('differs');
    expect(review(text).findings.map(({ rule }) => rule)).toContain('prose-differs');
  });
  test('of what no row states are of no cell', () => {
    expect(claimOf('20条', '优化线路50条，比目标多20条。')).toEqual(['not-found']);
  });
});

describe('additions to a budget', () => {
  test.each([
    ['the whole', '年中追加预算200万元。', '200万元', ['自评表!D4', '自评表!C4']],
    ['the source that is named', '年中追加市级财政资金150万元。', '150万元', ['自评表!D5', '自评表!C5']],
  ])('%s', (_, text, figure, cells) => {
    expect(claimOf(figure, text)).toEqual(['agrees', ...cells]);
  });
});

describe('lines of years', () => {
  const text = '营运里程由2021年的6620.5万公里增加到7042.3万公里。';
  test('are named by their columns, in the year that is said', () => {
    expect(claimOf('6620.5万公里', text)).toEqual(['agrees', '历年!C3']);
  });
  test('of another year contradict nothing', () => {
    expect(review(text).findings).toEqual([]);
  });
});

describe('all indicators met without a number', () => {
  test.each(['综上，各项绩效指标全部完成。', '年初设定的各项绩效目标均已完成。'])('%s', (text) => {
    expect(review(text).findings.map(({ rule }) => rule)).toEqual(['prose-not-met']);
  });
  test.each([
    ['but for some', '除出行分担率外，各项绩效指标均已完成。'],
    ['of some alone', '各项数量指标均已完成。'],
    ['nearly', '各项绩效指标基本完成。'],
  ])('is not said %s', (_, text) => {
    expect(review(text).findings).toEqual([]);
  });
});

test('a grade under the table of indicators', () => {
  expect(claimOf('优', '自评得分98.80分，等级为优。')).toEqual(['agrees', '自评表!F13']);
});
