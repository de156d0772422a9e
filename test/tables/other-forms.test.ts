import { review } from '../../src/review';
import { amountLetters, indicatorTable, itemLines, itemTable, letters, named, recognised } from '../support/recognised';
import { smallBook, type SmallSheet } from '../support/small-book';

/** Yunnan: target in three columns under one heading; title and blank rows above, in 元. */
const YUNNAN: SmallSheet = {
  at: 'B3',
  rows: [
    ['2023年度项目支出绩效自评表', null, null, null, null, null, null, null, null, null],
    ['项目名称', null, '课后服务补助', null, null, null, null, null, null, null],
    ['项目资金（元）', null, '年初预算数', '全年预算数', '全年执行数', null, null, '分值', '执行率', '得分'],
    [null, '年度资金总额', null, 412600.5, 412600.5, null, null, 10, 1, 10],
    [null, '其中：当年财政拨款', null, 412600.5, 412600.5, null, null, '—', null, '—'],
    ['年度总体目标', '预期目标', null, null, null, '实际完成情况', null, null, null, null],
    ['绩效指标', null, null, '年度指标值', null, null, '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', null, null, null, null],
    ['产出指标', '数量指标', '受资助学生', '≧', 680, '人次', 680, 40, 40, null],
    ['效益指标', '社会效益', '政策知晓率', '═', 100, '%', 0.98, 30, 29.4, '宣传不足'],
    ['满意度指标', '服务对象满意度', '家长满意度', '≧', 95, '%', 0.96, 20, 20, null],
    ['总分', null, null, null, null, null, 99.4, '优', null, null],
  ],
  merges: ['B3:K3', 'B5:B7', 'B9:D9', 'E9:G9', 'H9:H10', 'I9:I10', 'J9:J10', 'K9:K10', 'B14:G14'],
};

/** Sichuan: indicators above, funds below. */
const SICHUAN_FORM: SmallSheet = {
  rows: [
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '指标性质',
      '指标值',
      '度量单位',
      '完成值',
      '权重',
      '得分',
      '未完成原因分析',
    ],
    [null, '产出指标', '数量指标', '巡查次数', '≥', 48, '次', 48, 60, 60, null],
    [null, '效益指标', '社会效益', '办结率', '≥', 95, '%', 96, 30, 30, null],
    [null, '合计', null, null, null, null, null, null, 90, 90, null],
    [
      '预算执行情况（万元）',
      null,
      null,
      '年初预算数',
      '调整后预算数',
      '预算执行数',
      '预算执行率',
      '权重',
      '得分',
      '原因',
      null,
    ],
    [null, '总额', null, 12, 10, 10, '100%', 10, 10, null, null],
    [null, '其中：财政资金', null, 12, 10, 10, '100%', '/', '/', null, null],
  ],
  merges: ['A1:A4', 'A5:A7'],
};

/** Hubei city: points in the labels, no column of weights. */
const HUBEI: SmallSheet = {
  rows: [
    ['2023年度项目自评表'],
    ['单位名称：文化馆', null, null, null, '填报日期：2024年3月1日'],
    ['项目名称', '馆舍维修'],
    ['预算执行情况（万元）（20分）', null, '预算数（A）', '执行数（B）', '执行率（B/A）', '得分（20分*执行率）', null],
    [null, '年度财政资金总额', 100, 100, '100%', 20, null],
    ['年度绩效目标1（80分）', '一级指标', '二级指标', '三级指标', '年初目标值（A）', '实际完成值（B）', '得分'],
    [null, '产出指标', '数量指标', '维修面积', '1200㎡', '1200㎡', 40],
    [null, '效益指标', '社会效益', '接待人次', '5万人次', '6万人次', 40],
  ],
  merges: ['A4:A5', 'A6:A8'],
};

/** Hunan department: fund block by nature. */
const HUNAN: SmallSheet = {
  rows: [
    ['部门整体支出绩效自评表'],
    ['（2023年度）'],
    ['年度预算申请（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', '800万元', '1000万元', '950万元', 10, '95%', 9.5],
    [null, '按收入性质分：', null, null, '按支出性质分：', null, null, null],
    [null, '其中：一般公共预算：900', null, null, '其中：基本支出：500', null, null, null],
    [null, '其他资金：100', null, null, '项目支出：450', null, null, null],
    ['年度总体目标', '预期目标', null, null, '实际完成情况', null, null, null],
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    [null, '产出指标（50分）', '数量指标', '管护面积', '2.5万亩', '2.5万亩', 50, 50, null],
    [null, '效益指标（30分）', '生态效益', '森林覆盖率', '≥60%', '61%', 30, 30, null],
    [null, '满意度指标（10分）', '服务对象满意度', '群众满意度', '≥90%', '93%', 10, 10, null],
    ['总分', null, null, null, null, null, 100, 99.5, null],
  ],
  merges: ['A3:A7', 'A9:A12', 'B5:D5', 'E5:H5', 'B6:D6', 'E6:H6', 'B7:D7', 'E7:H7'],
};

/** Transfer payments: labels with values, then results without weights. */
const TRANSFER: SmallSheet = {
  rows: [
    ['2023年中央对地方转移支付绩效自评表'],
    ['转移支付名称', '食品监管补助', null, null, null],
    ['预算执行情况（万元）', '转移支付预算数（A）', '7.2万', '预算执行率（B/A）', '100%'],
    [null, '转移支付执行数（B）', '7.2万', null, null],
    ['年度目标完成情况', '预期目标', null, '目标实际完成情况', null],
    [null, '完成抽检', null, '已完成抽检', null],
    ['一级指标', '二级指标', '三级指标', '指标值', '完成值'],
    ['产出指标', '数量指标', '食品抽检批次', '≥30批次', '31批次'],
    ['效益指标', '社会效益', '不合格处置率', '100%', '100%'],
  ],
  merges: ['A1:E1', 'A3:A4', 'D3:D4', 'E3:E4', 'A5:A6', 'B5:C5', 'D5:E5', 'B6:C6', 'D6:E6'],
};

describe('other forms', () => {
  it.each([
    ['Yunnan', YUNNAN, ['funding 表!B5:K7 元', 'scoring 表!B9:K14 元']],
    ['Sichuan', SICHUAN_FORM, ['scoring 表!A1:K4 no unit', 'funding 表!A5:J7 万元']],
    ['Hubei', HUBEI, ['funding 表!A4:F5 万元', 'scoring 表!A6:G8 万元']],
    ['Hunan', HUNAN, ['funding 表!A3:H7 万元', 'scoring 表!A9:I13 万元']],
    ['transfer', TRANSFER, ['funding 表!A3:E4 万元', 'indicator-result 表!A7:E9 万元']],
  ])('%s: every block at its place, and nothing else', (_, sheet, tables) => {
    expect(named({ 表: sheet })).toEqual(tables);
  });

  it('Yunnan: sign, value and unit of the target, and a grade beside the total', () => {
    const table = indicatorTable({ 表: YUNNAN });
    expect(letters(table.columns)).toEqual({
      level1: 'B',
      level2: 'C',
      name: 'D',
      sign: 'E',
      target: 'F',
      unit: 'G',
      actual: 'H',
      weight: 'I',
      score: 'J',
      reason: 'K',
    });
    expect(table.totalRow).toBe(13);
    expect(table.grade).toEqual({ sheet: '表', row: 13, column: 8 });
  });

  it('Hubei and Hunan: points inside labels', () => {
    expect(indicatorTable({ 表: HUBEI }).labelWeights.map(({ weight, rows }) => [weight, rows])).toEqual([
      ['80', [0, 1]],
    ]);
    expect(indicatorTable({ 表: HUNAN }).labelWeights.map(({ weight, rows }) => [weight, rows])).toEqual([
      ['50', [0]],
      ['30', [1]],
      ['10', [2]],
    ]);
  });

  it('upper levels with a column of weights of their own', () => {
    const table = indicatorTable({
      表: {
        rows: [
          ['一级指标', '分值', '二级指标', '分值', '三级指标', '指标值', '完成值', '分值', '得分'],
          ['产出指标', 50, '数量指标', 30, '培训场次', '10场', '10场', 10, 10],
          [null, null, null, null, '培训人次', '300人次', '300人次', 20, 20],
          [null, null, '质量指标', 20, '合格率', '95%', '96%', 20, 20],
        ],
        merges: ['A2:A4', 'B2:B4', 'C2:C3', 'D2:D3'],
      },
    });
    expect(letters(table.columns)).toMatchObject({ weight: 'H', score: 'I' });
    expect(table.labelWeights.map(({ cell, weight, rows }) => [cell.row, cell.column, weight, rows])).toEqual([
      [1, 1, '50', [0, 1, 2]],
      [1, 3, '30', [0, 1]],
      [3, 3, '20', [2]],
    ]);
  });

  it('tell their facts', () => {
    const { facts } = recognised({ 表: HUNAN });
    expect(facts.map(({ fact, text }) => [fact, text])).toEqual(
      expect.arrayContaining([
        ['title', '部门整体支出绩效自评表'],
        ['title', '（2023年度）'],
      ]),
    );
  });
});

/** Departmental form that scores by standards: no target, no actual. */
const BY_STANDARD: SmallSheet = {
  rows: [
    ['2023年度部门整体支出绩效评价自评表'],
    ['序号', '一级指标', '二级指标', '三级指标', '指标分值', '指标解释', '指标说明及评分标准', '自评得分'],
    [1, '执行（40分）', '预算执行（40分）', '预算执行率', 40, '执行程度', '达到100%得满分', 40],
    [2, '产出（60分）', '职责履行（60分）', '工作完成率', 60, '完成程度', '按比例得分', 58],
    ['合计', null, null, null, 100, null, null, 98],
  ],
};

/** Expenditure with a line that numbers the columns, and an adjusted budget beside the first one. */
const NUMBERED: SmallSheet = {
  rows: [
    ['支出项目', '预算数（元）', '调整数（元）', '调整后预算数（元）', '支出数（元）', '结余（元）'],
    ['栏次', 1, 2, '3=1+2', 4, 5],
    ['办公费', 1000, 200, 1200, 900, 300],
    ['印刷费', 2000, 0, 2000, 1900, 100],
    ['合计', 3000, 200, 3200, 2800, 400],
  ],
};

/** Funds of a department, its label longer than the usual one and not merged. */
const DEPARTMENT_FUNDS: SmallSheet = {
  rows: [
    ['部门预算执行情况（万元）', null, '年初预算数', '全年预算数', '全年执行数', '执行率', '得分'],
    [null, '年度资金总额', 900, 1000, 1000, '100%', 10],
    [null, '其中：市县资金', 500, 500, 500, '100%', null],
  ],
};

describe('forms with headers of their own', () => {
  it('score by standards, without target or actual', () => {
    const table = indicatorTable({ 表: BY_STANDARD });
    expect(named({ 表: BY_STANDARD })).toEqual(['scoring 表!A2:H5 no unit']);
    expect(letters(table.columns)).toEqual({ level1: 'B', level2: 'C', name: 'D', weight: 'E', score: 'H' });
  });

  it('number their columns under the header', () => {
    const table = itemTable({ 表: NUMBERED });
    expect(named({ 表: NUMBERED })).toEqual(['expenditure 表!A1:F5 元']);
    expect(amountLetters(table)).toEqual({ initial: 'B', adjust: 'C', budget: 'D', spent: 'E', balance: 'F' });
    expect(itemLines(table)).toEqual(['3 item 办公费', '4 item 印刷费', '5 total 合计 ← 3 4']);
    expect(review(smallBook({ 表: NUMBERED })).findings).toEqual([]);
  });

  it('head the funds of a department', () => {
    expect(named({ 表: DEPARTMENT_FUNDS })).toEqual(['funding 表!A1:G3 万元']);
  });
});
