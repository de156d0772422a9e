import { DEFAULT_SETTINGS, reviewReport } from '../../src/review';
import { plainReport } from '../support/report-tester';
import { smallBook } from '../support/small-book';

const FORM = [
  ['项目支出绩效自评表'],
  ['（2023年度）'],
  ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [null, '年度资金总额', 360, 380, 371.6, 10, '97.79%', 9.78],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '维护路灯', '≥6200盏', '6240盏', 20, 20, null],
  ['产出指标', '数量指标', '办理公益诉讼案件', '≥60件', '54件', 6, 5.4, '线索不足'],
  ['产出指标', '时效指标', '防护设备更换完工时间', '2023年11月底前', '2023年11月24日', 24, 24, null],
  ['满意度指标', '服务对象满意度指标', '居民满意度', '≥85%', '90.4%', 40, 40, null],
  ['总分', null, null, null, null, 100, 99.18, null],
];
const ACCOUNTS = [
  ['2023年度收支情况表（万元）'],
  ['项目', '上年决算数', '本年决算数', '增减额', '增减幅度'],
  ['收入合计', 350.2, 380, 29.8, '8.51%'],
  ['其他收入', 12, 16, 4, '33.33%'],
  ['“三公”经费', 4.38, 3.86, -0.52, '-11.87%'],
  ['合计', 366.58, 399.86, 33.28, '9.08%'],
];

const claimsOf = (text: string) =>
  reviewReport(
    plainReport(['路灯维护项目2023年度绩效自评报告', '# 二、项目情况', text]),
    smallBook({ 自评表: FORM, 收支: ACCOUNTS }),
    DEFAULT_SETTINGS,
  ).claims;
const claimOf = (text: string, figure: string) => {
  const claim = claimsOf(text).find(({ text: told }) => told.endsWith(figure));
  return claim && [claim.verdict, ...claim.cells];
};

describe('figures of another time contradict nothing of this year', () => {
  it.each([
    ['at the end of another year', '2015年底全区维护路灯5820盏。', '5820盏'],
    ['at the end of a plan', '“十三五”末，全区维护路灯5820盏。', '5820盏'],
    ['in the years of a plan', '“十三五”期间，全区维护路灯9120盏。', '9120盏'],
    ['in several years', '2016年至2020年，累计投入较多，维护路灯9120盏。', '9120盏'],
    ['that something is compared with, without its name', '与2021年的320万元相比有所增加。', '320万元'],
  ])('%s', (_, text, figure) => {
    expect(claimOf(text, figure)).toEqual(['not-found']);
  });

  it('while those of this year do', () => {
    expect(claimOf('2023年底全区维护路灯5820盏。', '5820盏')).toEqual(['differs', '自评表!E6']);
  });
});

describe('the word carries the sign of a difference to last year', () => {
  it.each([
    ['“三公”经费3.86万元，比上年减少0.52万元。', '0.52万元', 'agrees', '收支!D5'],
    ['“三公”经费3.86万元，比上年增加0.52万元。', '0.52万元', 'differs', '收支!D5'],
    ['其他收入16万元，比上年增加4万元。', '4万元', 'agrees', '收支!D4'],
    ['其他收入16万元，比上年减少4万元。', '4万元', 'differs', '收支!D4'],
  ])('%s', (text, figure, ...expected) => {
    expect(claimOf(text, figure)).toEqual(expected);
  });

  it('and the difference of a finding is that of the signs', () => {
    const { findings } = reviewReport(
      plainReport(['路灯维护项目2023年度绩效自评报告', '其他收入16万元，比上年减少4万元。']),
      smallBook({ 自评表: FORM, 收支: ACCOUNTS }),
      DEFAULT_SETTINGS,
    );
    expect(findings.map(({ rule, difference }) => [rule, difference])).toEqual([['prose-differs', '-8万元']]);
  });

  it('an adjustment of the budget is none', () => {
    expect(claimOf('其他收入16万元，年中追加5万元。', '追加5万元')?.[0]).not.toBe('differs');
  });
});

describe('what a rate, a score or a date is told of', () => {
  it('the budget right before its rate', () => {
    expect(claimOf('全年支出371.6万元，完成预算380万元的97.79%。', '完成预算380万元')).toEqual(['agrees', '自评表!D4']);
    expect(claimOf('全年支出371.6万元，完成预算390万元的97.79%。', '完成预算390万元')).toEqual([
      'differs',
      '自评表!D4',
    ]);
  });

  it('the row that is named since the score before', () => {
    const text = '项目自评得分99.18分，办理公益诉讼案件未达标，该项指标分值6分，自评得分5.4分。';
    expect(claimOf(text, '分值6分')).toEqual(['agrees', '自评表!F7']);
    expect(claimOf(text, '得分5.4分')).toEqual(['agrees', '自评表!G7']);
  });

  it('a row that no sheet has, and never the whole', () => {
    const text = '项目自评得分99.18分，信访指标未达标，该项指标分值7分，自评得分5.4分。';
    expect(claimOf(text, '得分5.4分')).toEqual(['not-found']);
  });

  it('the clause before a date, as target and as result', () => {
    const text = (day: string) => `防护设备更换完工时间，年初目标值为2023年11月底前，实际完成值为${day}。`;
    expect(claimOf(text('2023年11月24日'), '2023年11月底前')).toEqual(['agrees', '自评表!D8']);
    expect(claimOf(text('2023年11月24日'), '2023年11月24日')).toEqual(['agrees', '自评表!E8']);
    expect(claimOf(text('2023年12月24日'), '2023年12月24日')).toEqual(['differs', '自评表!E8']);
    expect(claimOf(text('2023年11月14日'), '2023年11月14日')).toEqual(['differs', '自评表!E8']);
    expect(claimOf(text('2023年11月'), '2023年11月')).toEqual(['agrees', '自评表!E8']);
    expect(claimOf('防护设备更换完工时间，实际于2023年11月24日完成。', '2023年11月24日')).toEqual([
      'agrees',
      '自评表!E8',
    ]);
  });
});
