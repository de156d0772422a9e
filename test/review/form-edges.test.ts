import { DEFAULT_SETTINGS, review } from '../../src/review';
import { smallBook, type SmallCell } from '../support/small-book';
import { share as rate, type Rows, told, withCell } from '../support/told';

/** What stands above or below a block is none of it; each form is right as it stands. With the cell replaced, just the findings named are told. */
const FORMS: readonly {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly rows: Rows;
  readonly merges?: readonly string[];
  readonly wrong: readonly (readonly [row: number, column: number, value: SmallCell, findings: readonly string[]])[];
}[] = [
  {
    name: 'funds under headings that only morphemes tell',
    kinds: ['funding', 'scoring'],
    rows: [
      ['项目资金', '资金口径', '年初批复', '追加（减）后预算', '累计实支', '分值', '实支比例', '得分'],
      ['', '年度资金总额', 550, 525, 504, 10, rate(0.96), 9.6],
      ['', '其中：财政拨款', 500, 475, 456, '—', rate(0.96), '—'],
      ['', '其他资金', 50, 50, 48, '—', rate(0.96), '—'],
      ['一级指标', '三级指标', '', '年度指标值', '实际完成值', '分值', '', '得分'],
      ['产出指标', '管护河道', '', '112公里', '112公里', 50, '', 50],
      ['效益指标', '断面达标率', '', '100%', '100%', 30, '', 30],
      ['满意度指标', '居民满意度', '', '≥85%', '90.7%', 10, '', 10],
      ['总分', '', '', '', '', 100, '', 99.6],
    ],
    merges: ['A1:A4', 'A9:E9'],
    wrong: [
      [3, 6, rate(0.98), ['rate-mismatch 表!G4']],
      [2, 3, 465, ['funding-mismatch 表!D2', 'rate-mismatch 表!G3']],
    ],
  },
  {
    name: 'the words of the block below say nothing of the columns above',
    kinds: ['expenditure', 'scoring'],
    rows: [
      ['资金来源', '预算下达', '实际使用', '使用率', '使用说明'],
      ['合计', 600, 583.2, rate(0.972), '质保金次年支付'],
      ['省级财政资金', 400, 400, rate(1), ''],
      ['学校配套资金', 200, 183.2, rate(0.916), '质保金未到期'],
      ['', '', '', '', ''],
      ['一级指标', '三级指标', '目标值', '完成值', '得分'],
      ['产出指标', '发表论文', '≥36篇', '38篇', 40],
      ['', '授权专利', '≥12件', '14件', 30],
      ['效益指标', '服务企业', '≥65家', '72家', 20],
      ['满意度指标', '用户满意度', '≥92%', '95.5%', 10],
    ],
    wrong: [[3, 3, rate(0.961), ['rate-mismatch 表!D4']]],
  },
  {
    name: 'sources across, measures down, and the label at the side ends the block',
    kinds: ['budget-plan', 'indicator-result'],
    rows: [
      ['资金情况（万元）', '项目', '资金总额', '中央补助', '省级配套', '市县配套'],
      ['', '全年预算数（A）', 4080, 2400, 960, 720],
      ['', '全年执行数（B）', 3967.2, 2352, 931.2, 684],
      ['', '执行率（B/A）', rate(0.9724), rate(0.98), rate(0.97), rate(0.95)],
      ['', '结余原因', '部分村组验收后于次年一季度拨付', '', '', ''],
      ['总体目标', '年初设定目标', '', '全年实际完成情况', '', ''],
      ['', '新建户厕，整村推进。', '', '新改户厕12736户。', '', ''],
      ['一级指标', '二级指标', '三级指标', '年初目标值', '全年实际完成值', '未完成原因'],
      ['产出指标', '数量指标', '新建户厕', '≥12600户', '12736户', ''],
      ['效益指标', '社会效益指标', '普及率', '≥85%', '86.3%', ''],
      ['满意度指标', '满意度指标', '农户满意度', '≥90%', '93.2%', ''],
    ],
    merges: ['A1:A5', 'C5:F5', 'A6:A7', 'B6:C6', 'D6:F6', 'B7:C7', 'D7:F7'],
    wrong: [[3, 5, rate(0.97), ['rate-mismatch 表!F4']]],
  },
  {
    name: 'one row of funds under a header of two rows',
    kinds: ['funding', 'scoring'],
    rows: [
      ['二、资金情况', '预算计划安排', '', '实际分配下达', '', '', '实际支出金额', '', ''],
      ['', '', '', '小计', '省本级', '转移支付至市县', '小计', '省本级', '转移支付至市县'],
      ['', 920.4, '', 920.4, 89.4, 831, 892.2, 86.95, 805.25],
      ['三、指标评分表', '', '', '', '', '', '', '', ''],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '指标完成（%）', '未达标原因分析', '', ''],
      ['产出', '数量', '修缮旧址', '18处', '17处', 94.44, '1处顺延', '', ''],
      ['效益', '社会效益', '接待人次', '≥86万人次', '91.3万人次', 100, '', '', ''],
      ['满意度', '满意度', '群众满意度', '≥90%', '94.7%', 100, '', '', ''],
    ],
    merges: ['A1:A3', 'B1:C2', 'D1:F1', 'G1:I1', 'B3:C3'],
    wrong: [[5, 5, 97.44, ['completion-mismatch 表!F6']]],
  },
  {
    name: 'funds whose sources stand across',
    kinds: ['funding', 'scoring'],
    rows: [
      ['部门预算执行情况（万元）', '支出类别', '调整后预算数', '', '', '决算支出数', '', '', '完成率'],
      ['', '', '小计', '财政拨款', '其他资金', '小计', '财政拨款', '其他资金', ''],
      ['', '基本支出', 931, 906.46, 24.54, 929.05, 904.97, 24.08, rate(0.9979)],
      ['', '项目支出', 368.35, 326.85, 41.5, 351.92, 312.05, 39.87, rate(0.9554)],
      ['', '合计', 1299.35, 1233.31, 66.04, 1280.97, 1217.02, 63.95, rate(0.9859)],
      ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分', '自评说明', ''],
      ['产出指标', '数量指标', '进场交易', '≥1200宗', '1326宗', 50, 50, '', ''],
      ['效益指标', '社会效益指标', '办结率', '≥98%', '100%', 30, 30, '', ''],
      ['满意度指标', '服务对象满意度指标', '主体满意度', '≥92%', '94.8%', 20, 20, '', ''],
    ],
    merges: ['A1:A5', 'B1:B2', 'C1:E1', 'F1:H1', 'I1:I2'],
    wrong: [
      [3, 5, 356.92, ['funding-mismatch 表!F4', 'rate-mismatch 表!I4']],
      [2, 3, 916.46, ['funding-mismatch 表!C3']],
    ],
  },
  {
    name: 'several payments of one sum, which states what they come to once',
    kinds: ['expenditure'],
    rows: [
      ['补助资金拨付台账', '', '', '', '', '', '单位：元'],
      ['序号', '指标文号', '下达金额', '拨付金额', '累计拨付', '结存金额', '拨付进度'],
      [1, '财建18号', 3600000, 1440000, 3360000, 240000, rate(0.9333)],
      ['', '', '', 1260000, '', '', ''],
      ['', '', '', 660000, '', '', ''],
      [2, '财建33号', 960000, 576000, 960000, 0, rate(1)],
      ['', '', '', 384000, '', '', ''],
      [3, '财建71号', 1240000, 620000, 1128400, 111600, rate(0.91)],
      ['', '', '', 508400, '', '', ''],
      ['合计', '', 5800000, 5448400, 5448400, 351600, rate(0.9394)],
    ],
    merges: ['A', 'B', 'C', 'E', 'F', 'G'].flatMap((at) => [`${at}3:${at}5`, `${at}6:${at}7`, `${at}8:${at}9`]),
    wrong: [
      [7, 6, rate(0.95), ['rate-mismatch 表!G8']],
      [2, 5, 340000, ['balance-mismatch 表!F3']],
    ],
  },
  {
    name: 'what was moved in and out belongs to the closing balance',
    kinds: ['expenditure'],
    rows: [
      ['固定资产增减变动及净值情况表', '', '', '', '', '', '', '', '', '单位：万元'],
      ['资产类别', '年初原值', '本年增加', '', '', '本年减少', '', '年末原值', '累计折旧', '年末净值'],
      ['', '', '购置', '调拨转入', '小计', '报废处置', '调拨转出', '', '', ''],
      ['房屋', 4862.35, 0, 318.4, 318.4, 0, 0, 5180.75, 1425.68, 3755.07],
      ['设备', 2735.6, 284.95, 36.2, 321.15, 112.74, 58, 2886.01, 1846.33, 1039.68],
      ['图书', 64.27, 5.83, 0, 5.83, 0, 0, 70.1, 0, 70.1],
      ['家具', 212.46, 14.92, 0, 14.92, 23.18, 0, 204.2, 131.07, 73.13],
      ['合计', 7874.68, 305.7, 354.6, 660.3, 135.92, 58, 8341.06, 3403.08, 4937.98],
    ],
    merges: ['A2:A3', 'B2:B3', 'C2:E2', 'F2:G2', 'H2:H3', 'I2:I3', 'J2:J3'],
    wrong: [
      [3, 7, 5190.75, ['balance-mismatch 表!H4']],
      [4, 4, 331.15, ['total-mismatch 表!E5']],
      [6, 9, 91.13, ['balance-mismatch 表!J7']],
    ],
  },
];

describe.each(FORMS)('$name', ({ rows, wrong, kinds, merges = [] }) => {
  it('is read as what it is and accused of nothing where it is right', () => {
    const { tables } = review(smallBook({ 表: { rows, merges } }), DEFAULT_SETTINGS);
    expect(tables.map(({ kind }) => kind)).toEqual(kinds);
    expect(told({ 表: { rows, merges } })).toEqual([]);
  });

  it.each(wrong)('tells what is wrong at row %i, column %i', (row, column, value, findings) => {
    expect(told({ 表: { rows: withCell(rows, row, column, value), merges } })).toEqual(findings);
  });
});
