import { DEFAULT_SETTINGS, reviewReport } from '../../src/review';
import { plainReport } from '../support/report-tester';
import { smallBook } from '../support/small-book';

/** A fund block with sources, indicators with their points, and two tables of lines; money in 万元. */
const FORM = [
  ['项目支出绩效自评表'],
  ['（2023年度）'],
  ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [null, '年度资金总额', 850, 800, 770.5, 10, '96.31%', 9.63],
  [null, '其中：当年财政拨款', 850, 750, 720.5, null, '96.07%', null],
  [null, '上年结转资金', 0, 50, 50, null, '100%', null],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '新建分类收集亭', '85座', '72座', 8, 6.78, '选址受阻'],
  ['产出指标', '数量指标', '厨余垃圾分出量', '≥18000吨', '16542吨', 12, 11.03, '分类不足'],
  ['产出指标', '成本指标', '单页数字化加工成本', '≤1.2元/页', '1.06元/页', 30, 30, null],
  ['满意度指标', '服务对象满意度指标', '居民满意度', '≥85%', '90.4%', 40, 40, null],
  ['总分', null, null, null, null, 100, 97.44, null],
];
const STREETS = [
  ['2023年经费分配及执行情况表'],
  ['单位：万元'],
  ['街道名称', '分配金额', '支出金额', '未支出', '执行率'],
  ['东门街道', 186, 181.35, 4.65, '97.5%'],
  ['西园街道', 152.5, 150.22, 2.28, '98.5%'],
  ['桂岭镇', 96, 88.8, 7.2, '92.5%'],
  ['合计', 434.5, 420.37, 14.13, '96.75%'],
];

const claimsOf = (text: readonly string[]) =>
  reviewReport(
    plainReport(['垃圾分类项目2023年度绩效自评报告', ...text]),
    smallBook({ 自评表: FORM, 分配: STREETS }),
    DEFAULT_SETTINGS,
  ).claims.map(({ text: told, verdict, cells }) => [told, verdict, ...cells]);
const claimOf = (text: string, figure: string, heading = '# 二、目标完成情况') =>
  claimsOf([heading, text])
    .find(([told]) => told?.endsWith(figure))
    ?.slice(1);

describe('points', () => {
  it.each([
    ['of the row before', '新建分类收集亭72座，得6.78分。', '6.78分', ['agrees', '自评表!G8']],
    ['of the row before, which are others', '新建分类收集亭72座，得7.78分。', '7.78分', ['differs', '自评表!G8']],
    ['that a row may bring', '新建分类收集亭72座，该项得6.78分（满分8分）。', '满分8分', ['agrees', '自评表!F8']],
    ['of the row that is named', '新建分类收集亭得6.78分。', '6.78分', ['agrees', '自评表!G8']],
    ['of the whole behind a row', '居民满意度90.4%，项目自评总分97.44分。', '97.44分', ['agrees', '自评表!G12']],
  ])('%s', (_, text, figure, expected) => {
    expect(claimOf(text, figure)).toEqual(expected);
  });
});

describe('the row that is meant', () => {
  it.each([
    ['named at the head of the item', '西园街道执行进度最快，支出150.22万元。', '150.22万元', ['agrees', '分配!C5']],
    ['with another figure', '西园街道执行进度最快，支出153.22万元。', '153.22万元', ['differs', '分配!C5']],
    ['with its rate', '桂岭镇最慢，支出88.8万元，执行率92.5%。', '92.5%', ['agrees', '分配!E6']],
    ['of what is not spent', '桂岭镇支出88.8万元，未支出7.2万元。', '7.2万元', ['agrees', '分配!D6']],
    ['numbered before a stop', '7. 单页数字化加工成本。实际为1.06元/页。', '1.06元/页', ['agrees', '自评表!E10']],
    [
      'the total behind its lines',
      '分配东门街道186万元、西园街道152.5万元、桂岭镇96万元，总计434.5万元。',
      '434.5万元',
      ['agrees', '分配!B7'],
    ],
    ['the total behind a source', '上年结转资金50万元，全年预算共计800万元。', '800万元', ['agrees', '自评表!D4']],
  ])('is %s', (_, text, figure, expected) => {
    expect(claimOf(text, figure)).toEqual(expected);
  });
});

describe('differences', () => {
  it.each([
    [
      'to the first budget',
      '项目年初预算850万元，年中核减50万元。',
      '核减50万元',
      ['agrees', '自评表!D4', '自评表!C4'],
    ],
    [
      'of what is not spent',
      '全年执行770.5万元，尚有29.5万元未执行。',
      '29.5万元',
      ['agrees', '自评表!D4', '自评表!E4'],
    ],
    ['that are others are of no cell', '项目年初预算850万元，年中核减60万元。', '核减60万元', ['not-found']],
    ['to a target are none of its row', '新建分类收集亭72座，较目标值85座少13座。', '13座', ['not-found']],
    ['to a target that are wrong', '新建分类收集亭72座，较目标值85座少14座。', '14座', ['contradicts-itself']],
    ['that go the other way', '收运车辆24辆，比上年的32辆增加8辆。', '增加8辆', ['contradicts-itself']],
  ])('%s', (_, text, figure, expected) => {
    expect(claimOf(text, figure)).toEqual(expected);
  });
});

describe('what is of no cell', () => {
  it.each([
    ['a thing of a like name and another size', '全市现有垃圾收集亭412座。', '412座'],
    ['last year’s figure, and what is said behind it is of this year', '比2022年的65座增加；其他支出3万元。', '65座'],
    ['points taken off', '扣分项为收集亭和分出量，分别扣1.22分和0.97分。', '0.97分'],
    ['parts counted otherwise', '受理信访7950件，其中来信1108件、来访742批次、来电1688件。', '7950件'],
    [
      'figures of years beside another',
      '三公经费决算189.4万元，2021年、2020年分别为196.3万元、208.75万元。',
      '189.4万元',
    ],
    ['what something was before', '全市零售额486.2亿元；进村成本由1.25元降至1.13元。', '486.2亿元'],
    ['a rate of what was counted otherwise', '再就业2516人，失业人员再就业2400人；登记失业率3.12%。', '3.12%'],
  ])('%s', (_, text, figure) => {
    expect(claimOf(text, figure)?.[0]).toBe('not-found');
  });
});

describe('targets that are named in passing', () => {
  it.each([
    ['that are passed', '厨余垃圾分出量16542吨，低于目标值18000吨。', '18000吨', ['agrees', '自评表!D9']],
    ['that may be the difference', '厨余垃圾分出量16542吨，低于目标值1458吨。', '1458吨', ['not-found']],
    ['before the difference', '新建分类收集亭72座，较目标值85座少13座。', '85座', ['agrees', '自评表!D8']],
  ])('%s', (_, text, figure, expected) => {
    expect(claimOf(text, figure)).toEqual(expected);
  });
});
