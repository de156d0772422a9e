import { CENTRAL, FUNDS } from '../support/forms';
import { testRule } from '../support/rule-tester';

const form = (spent: number, rate: string, extra: readonly string[] = [], reason: string | null = null) => [
  [...FUNDS],
  ['', '年度资金总额', 100, 100, spent, 10, rate, 8],
  [...extra],
  [...CENTRAL],
  ['产出指标', '数量指标', '培训人次', '≥200人次', '210人次', 50, 50, reason],
  ['效益指标', '社会效益', '满意率', '≥90%', '95%', 40, 40, null],
];

/** A list of projects with a rate and a reason for each. */
const list = (
  rate: number,
  reason: string | null,
  title = '2025年项目绩效自评情况汇总表',
  heading = '未达预期的原因',
) => [
  [title],
  ['序号', '项目名称', '预算数（万元）', '实际支出（万元）', '支出率（%）', '自评得分', heading],
  [1, '训练基地改造', 700, 7 * rate, rate, 78.9, reason],
  [2, '安全监管', 180, 176.4, 98, 94.6, null],
  [3, '高校共建', 135, 132.3, 98, 89.9, '一校场地改造晚于计划一个月'],
  ['', '合计', 1015, 308.7 + 7 * rate, Math.round(((308.7 + 7 * rate) / 10.15) * 100) / 100, null, null],
];

testRule('low-execution', {
  valid: [
    {
      name: 'lines of a list that are well spent, say why not, are watched within the year, or are asked for no reason',
      sheets: {
        甲: list(90, null),
        乙: list(72, '政府采购流标，尾款转下年'),
        丙: list(72, null, '2025年1—7月项目执行情况汇总表'),
        丁: list(72, null, '2025年项目绩效自评情况汇总表', '备注'),
      },
    },
    {
      name: 'a list that tells by how much spending differs from its budget, with reasons for some',
      sheets: {
        表: [
          ['2024年部门支出决算与预算对比情况表'],
          ['支出项目', '预算数（万元）', '决算数（万元）', '增减额', '增减%', '变动原因'],
          ['人员经费', 1562.8, 1549.6, -13.2, -0.84, '晋级晋档'],
          ['会议费', 31.8, 12.96, -18.84, -59.25, null],
          ['设备购置', 256, 240.18, -15.82, -6.18, null],
        ],
      },
    },
    {
      name: 'the work stood still, and its indicators say why',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 200, 200, 0, 10, '0%', 0],
          [...CENTRAL],
          ['产出指标', '数量指标', '新建站房', '1座', '0座', 90, 0, '设计方案变更，12月才获批准'],
        ],
      },
    },
    { name: '90 % to the last digit', sheets: { 自评表: form(90, '90%') } },
    {
      name: 'a text of the form says why the money was not paid',
      sheets: { 自评表: form(60, '60%', ['存在问题', '因竣工结算审计未完成，尾款40万元尚未支付。']) },
    },
    {
      name: 'the reason of an indicator speaks of the payment',
      sheets: { 自评表: form(60, '60%', [], '受疫情影响资金支付滞后') },
    },
    {
      name: 'the row of the execution indicator says why',
      sheets: {
        自评表: [
          ['资金情况（万元）', '', '全年预算数', '全年执行数', '执行率'],
          ['', '年度资金总额', 100, 60, '60%'],
          ['一级指标', '二级指标', '三级指标', '评价年度预期值', '评价年度实现值', '指标完成（%）', '未达标原因分析'],
          ['过程', '资金管理', '资金支出率', '100%', '60%', '60%', '项目跨年实施'],
          ['产出', '数量', '培训场次', '10场', '10场', '100%', null],
          ['效益', '社会效益', '知晓率', '≥80%', '85%', '100%', null],
        ],
      },
    },
    {
      name: 'nothing spent, and the form says that the project stood still',
      sheets: { 自评表: form(0, '0%', ['说明', '因规划调整，本年度项目未实施，资金已交回财政。']) },
    },
    {
      name: 'an indicator whose reason tells of money still owed',
      sheets: { 自评表: form(60, '60%', [], '已完工，剩余尾款未付') },
    },
    {
      name: 'a form that watches the year as it goes',
      sheets: {
        监控表: [
          ['项目资金（万元）', '', '年初预算数', '1-7月执行数', '1-7月执行率'],
          ['', '年度资金总额', 100, 60, '60%'],
        ],
      },
    },
    {
      name: 'a source without a rate of its own',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 95, 10, '95%', 9.5],
          ['', '其中：当年财政拨款', 80, 80, 80, '—', null, '—'],
          ['', '其他资金', 20, 20, 15, '—', null, '—'],
        ],
      },
    },
    {
      name: 'a threshold that the settings lower',
      settings: { thresholds: { overachieved: '1.3', budgetChange: '0.2', lowExecution: '0.8' } },
      sheets: { 自评表: form(85, '85%') },
    },
    { name: '0 ÷ 0 is no rate', sheets: { 自评表: [[...FUNDS], ['', '年度资金总额', 0, 0, 0, 10, '0%', 0]] } },
  ],
  invalid: [
    {
      name: 'a line of a list that asks for reasons and has none there',
      sheets: { 表: list(72, null), 表二: list(72, '—') },
      findings: [
        { cell: '表!E3', message: 'low', severity: 'warning', actual: '72.00%', related: ['表!C3', '表!D3', '表!G3'] },
        { cell: '表二!E3', message: 'low' },
      ],
    },
    {
      name: 'by the stated rate where the form gives no amounts',
      sheets: {
        自评表: {
          rows: [
            ['部门预算执行情况', '年初预算数', '全年预算数', '全年执行数', '执行率(%)', '执行率权重', '执行率得分(分)'],
            [null, null, null, null, '76%', 10, 7.6],
          ],
          merges: ['A1:A2'],
        },
      },
      findings: [{ cell: 'E2', message: 'stated', actual: '76.00%' }],
    },
    {
      name: 'below 90 % without a word',
      sheets: { 自评表: form(89.99, '89.99%') },
      findings: [
        {
          cell: 'G2',
          message: 'low',
          severity: 'warning',
          expected: '≥ 90%',
          actual: '89.99%',
          related: ['D2', 'E2'],
        },
      ],
    },
    {
      name: 'judged by the amounts, whatever rate is stated',
      sheets: { 自评表: form(80.45, '100%') },
      findings: [{ cell: 'G2', message: 'low', actual: '80.45%' }],
    },
    {
      name: 'a source that states its own rate under a total that is not low',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 92, 10, '92%', 9.2],
          ['', '其中：当年财政拨款', 80, 80, 80, '—', '100%', '—'],
          ['', '其他资金', 20, 20, 12, '—', '60%', '—'],
        ],
      },
      findings: [{ cell: 'G4', message: 'low', actual: '60.00%' }],
    },
    {
      name: 'what the goal is based on explains nothing',
      sheets: { 自评表: form(60, '60%', ['预期目标', '根据补助资金管理办法，按照标准及时足额拨付资金。']) },
      findings: [{ cell: 'G2', message: 'low', actual: '60.00%' }],
    },
    {
      name: 'the reason stands in the form of another project on the same sheet',
      sheets: {
        自评表: [
          ['项目名称', '道路维护'],
          ...form(60, '60%'),
          ['项目名称', '桥梁检测'],
          ...form(50, '50%', [], '合同尾款未支付'),
        ],
      },
      findings: [{ cell: 'G3', message: 'low', actual: '60.00%' }],
    },
    {
      name: 'at what was spent where no rate is stated, in a block of labels',
      sheets: {
        自评表: [
          ['资金情况（万元）', '预算计划安排', 360, '', ''],
          ['', '实际支出金额', 180, '', ''],
        ],
      },
      findings: [{ cell: 'C2', message: 'low', actual: '50.00%' }],
    },
    {
      name: 'a printed note that asks for reasons is none',
      sheets: { 自评表: form(60, '60%', ['注：预算执行率低于90%的，需说明原因，资金未支付的应单独列示。']) },
      findings: [{ cell: 'G2', message: 'low', actual: '60.00%' }],
    },
  ],
  notChecked: [
    {
      name: 'what was spent, or the budget, is words',
      sheets: {
        自评表: [[...FUNDS], ['', '年度资金总额', 100, '以批复为准', '详见附表', 10, null, null]],
      },
      notChecked: [
        { cell: 'D2', reason: 'amount-unreadable' },
        { cell: 'E2', reason: 'amount-unreadable' },
      ],
    },
  ],
});
