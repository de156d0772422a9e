import { DEFAULT_SETTINGS, review } from '../../src/review';
import { smallBook } from '../support/small-book';

/** The rules of all errors and warnings. */
const rulesOf = (sheet: Parameters<typeof smallBook>[0][string]): string[] =>
  review(smallBook({ 表: sheet }), DEFAULT_SETTINGS).findings.flatMap(({ rule, severity }) =>
    severity === 'info' ? [] : [rule],
  );

describe('money told line by line, its kinds across', () => {
  const form = (total: number) => [
    ['部门整体支出绩效自评表'],
    ['（2024年度）'],
    ['当年预算执行情况', '项目', '资金总额', '人员经费', '公用经费', '项目支出', '分值', '得分'],
    ['当年预算执行情况', '年初预算数', 2050.6, 1486.2, 138.4, 426, 20, 19.76],
    ['当年预算执行情况', '全年预算数（A）', 2069.5, 1512.6, 138.4, 418.5, null, null],
    ['当年预算执行情况', '全年执行数（B）', 2044.67, 1509.57, 131.48, 403.62, null, null],
    ['当年预算执行情况', '执行率（B/A）', 0.988, 0.998, 0.95, 0.9644, null, null],
    ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分', '偏差原因分析'],
    ['产出指标', '数量指标', '受理仲裁案件', '≥6800件', '7045件', 30, 30, null],
    ['产出指标', '质量指标', '仲裁结案率', '≥92%', '95.3%', 20, 20, null],
    ['效益指标', '社会效益指标', '调解成功率', '≥60%', '63.2%', 20, 20, null],
    ['满意度指标', '服务对象满意度指标', '当事人满意度', '≥85%', '89.4%', 10, 10, null],
    ['总分', null, null, null, null, 100, total, null],
  ];

  it('is no table of indicators, and its points count in the total', () => {
    expect(rulesOf(form(99.76))).toEqual([]);
  });

  it('so that a wrong total is told', () => {
    expect(rulesOf(form(98.76))).toEqual(['score-total-mismatch']);
  });
});

test('a row of rates whose unit is % adds up to nothing', () => {
  const rows = (rate: number) => [
    ['各县任务完成和资金执行情况表'],
    ['内容', '单位', '松缙县', '永仙县', '衢开县', '合计'],
    ['预算小计', '万元', 1120, 900, 1020, 3040],
    ['支出小计', '万元', 1084, 863, 981, 2928],
    ['执行率', '%', 96.79, 95.89, 96.18, rate],
  ];
  expect(rulesOf(rows(96.32))).toEqual([]);
});

describe('first levels as rows, merged over number, name and values', () => {
  const rows = [
    ['牧区良种补贴项目绩效自评表'],
    ['（2025年度）'],
    ['序号', '指标名称', '指标类型', '目标值', '完成值', '分值', '得分', '偏差原因及改进措施'],
    ['一、产出指标', null, null, null, null, 60, 59.6, null],
    [1, '采购牦牛种公牛', '数量', '≥1500头', '1530头', 50, 50, null],
    [2, '采购藏系种公羊', '数量', '≥6000只', '5760只', 10, 9.6, '雪灾致两批种羊调运受阻'],
    ['二、效益指标', null, null, null, null, 30, 30, null],
    [3, '户均增收', '经济效益', '≥1800元', '1836元', 30, 30, null],
    ['三、满意度指标', null, null, null, null, 10, 10, null],
    [4, '牧户满意度', '服务对象满意度', '≥90%', '94.6%', 10, 10, null],
    ['总分', null, null, null, null, 100, 99.6, null],
  ];

  it('sum up the rows under them', () => {
    expect(rulesOf({ rows, merges: ['A4:E4', 'A7:E7', 'A9:E9'] })).toEqual([]);
  });

  it('so that a wrong sum is told', () => {
    const wrong = rows.map((row, index) => (index === 3 ? row.map((cell) => (cell === 60 ? 70 : cell)) : row));
    expect(rulesOf({ rows: wrong, merges: ['A4:E4', 'A7:E7', 'A9:E9'] })).not.toEqual([]);
  });
});
