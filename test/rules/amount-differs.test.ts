import { budgetPlan, expenditure } from '../support/forms';
import { testRule } from '../support/rule-tester';

const plan = (unit: string, a: number, b: number, total: number) => [
  [...budgetPlan(unit)],
  [1, '办公费', a],
  [2, '印刷费', b],
  ['', '合计', total],
];
const spent = (unit: string, a: number, b: number, total: number) => [
  [...expenditure(unit)],
  [1, '办公费', a, 0, a],
  [2, '印刷费', b, 0, b],
  ['', '合计', total, 0, total],
];
const form = (planned: number, used: number) => [
  ['资金情况（万元）', '预算计划安排', planned, '', ''],
  ['', '实际支出金额', used, '', ''],
];

/** What was applied for, and the self-evaluation of the same project on the next sheet. */
const applied = (total: number, label = '年度资金总额') => [
  ['项目支出绩效目标申报表', '', '', ''],
  ['项目名称', '强制检定', '', ''],
  ['项目资金（万元）', label, '', total],
  ['', '其中：财政拨款', '', total - 20],
  ['', '其他资金', '', 20],
];
const evaluated = (initial: number, budget: number) => [
  ['项目支出绩效自评表', '', '', '', ''],
  ['项目名称', '强制检定', '', '', ''],
  ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数'],
  ['', '年度资金总额', initial, budget, budget],
  ['', '其中：财政拨款', initial - 20, budget - 20, budget - 20],
  ['', '其他资金', 20, 20, 20],
];
/** A form of a whole department whose tasks are paid from two sources, each in a column. */
const tasks = (total: readonly number[]) => [
  ['预算执行情况（万元）', '', '年初预算数', '全年预算数', '全年执行数'],
  ['', '部门预算总额', 400, 400, 390],
  ['', '其中：基本支出', 220, 220, 220],
  ['', '项目支出', 180, 180, 170],
  ['任务名称', '全年预算数', null, '全年执行数', null],
  [null, '财政拨款', '其他资金', '财政拨款', '其他资金'],
  ['科普活动', 100, 8, 95, 8],
  ['科技竞赛', 68, 4, 63, 4],
  ['金额合计', ...total],
];

/** Projects as lines of a summary, and each as a class over what it was spent on. */
const projects = (
  spent: readonly [number, number, number],
  names: readonly [string, string, string] = ['设备更新', '惠民减免', '生态葬示范'],
) => ({
  汇总: [
    ['项目', '预算数（万元）', '决算数（万元）'],
    ['人员经费', 428, 427],
    ['公用经费', 76, 73],
    ['差旅费', 20, 19],
    ['会议费', 10, 9],
    ['设备更新', 212, 204],
    ['惠民减免', 315, 309],
    ['生态葬示范', 186, 178],
  ],
  明细: [
    ['序号', '项目及经济分类科目', '预算数（万元）', '决算数（万元）'],
    [1, names[0], 212, spent[0]],
    [null, '30201 办公费', 12, 10],
    [null, '31003 专用设备购置', 200, spent[0] - 10],
    [2, names[1], 315, spent[1]],
    [null, '30305 生活补助', 310, spent[1] - 4],
    [null, '30201 办公费', 5, 4],
    [3, names[2], 186, spent[2]],
    [null, '30213 维修费', 94, 90],
    [null, '31006 大型修缮', 92, spent[2] - 90],
  ],
});

testRule('amount-differs', {
  valid: [
    { name: 'projects that a detail spells out as the summary says', sheets: projects([204, 309, 178]) },
    {
      name: 'a detail of which one class is no line of the summary',
      sheets: projects([204, 309, 175], ['设备更新', '惠民减免', '公墓维修']),
    },
    { name: 'a detail that tells of other amounts', sheets: projects([101, 150, 175]) },
    {
      name: 'a project that is a class of the list, and one line of the summary',
      sheets: {
        执行: [
          ['项目', '预算数（万元）', '决算数（万元）'],
          ['支出合计', 240, 236],
          ['一、基本支出', 100, 99],
          ['二、项目支出', 140, 137],
          ['　　甲项目', 80, 79],
          ['　　乙项目', 60, 58],
        ],
        明细: [
          ['序号', '项目及科目', '预算数（万元）', '决算数（万元）'],
          [1, '甲项目', 80, 79],
          ['', '办公费', 50, 49],
          ['', '印刷费', 30, 30],
          [2, '乙项目', 60, 58],
          ['', '差旅费', 60, 58],
          ['', '合计', 140, 137],
        ],
        自评: [
          ['项目支出绩效自评表', '', '', '', ''],
          ['项目名称', '甲项目', '', '', ''],
          ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数'],
          ['', '年度资金总额', 80, 80, 79],
          ['', '其中：财政拨款', 80, 80, 79],
        ],
      },
    },
    { name: 'a plan that the budget repeats', sheets: { 申报表: applied(168), 自评表: evaluated(168, 180) } },
    { name: 'a plan that the adjusted budget repeats', sheets: { 申报表: applied(180), 自评表: evaluated(168, 180) } },
    {
      name: 'a plan of all the years of a project',
      sheets: { 申报表: applied(500, '中期资金总额'), 自评表: evaluated(168, 180) },
    },
    {
      name: 'what one source pays is not what the whole costs',
      sheets: { 自评表: { rows: tasks([168, 12, 158, 12]), merges: ['B5:C5', 'D5:E5', 'A5:A6'] } },
    },
    {
      name: 'two offices with lines of the same names',
      sheets: {
        办公室: [[...budgetPlan('元')], [1, '办公费', 100], [2, '差旅费', 200], [3, '会议费', 300], ['', '合计', 600]],
        财务科: [[...budgetPlan('元')], [1, '办公费', 150], [2, '差旅费', 250], [3, '会议费', 350], ['', '合计', 750]],
      },
    },
    {
      name: 'two months of one plan',
      sheets: {
        '1月': [
          ['支出内容', '预算数（元）', '支出数'],
          ['办公费', 100, 9],
          ['差旅费', 200, 20],
          ['合计', 300, 29],
        ],
        '2月': [
          ['支出内容', '预算数（元）', '支出数'],
          ['办公费', 100, 18],
          ['差旅费', 200, 40],
          ['合计', 300, 58],
        ],
      },
    },
    {
      name: 'lines of one name in another order',
      sheets: {
        甲: [[...budgetPlan('元')], [1, '差旅费', 100], [2, '差旅费', 200], [3, '会议费', 300]],
        乙: [[...budgetPlan('元')], [1, '会议费', 300], [2, '差旅费', 200], [3, '差旅费', 100]],
      },
    },
    {
      name: 'a table that spells out one line of the whole is no whole',
      sheets: {
        甲: [
          ['支出内容', '预算数（万元）', '支出（万元）'],
          ['设备费', 60, 60],
          ['印刷费', 40, 35],
          ['合计', 100, 95],
          [],
          [],
          [],
          [],
          ...form(100, 95),
        ],
        设备: [
          ['支出内容', '预算数（万元）', '支出（万元）'],
          ['桌椅', 20, 20],
          ['灶具', 40, 40],
          ['合计', 60, 60],
        ],
      },
    },
    { name: 'equal amounts', sheets: { 预算表: plan('万元', 5.8, 4.2, 10), 支出表: spent('万元', 5.8, 4.2, 10) } },
    {
      name: 'equal after conversion, at the digits of the coarser unit',
      sheets: { 预算表: plan('元', 58012, 42000, 100012), 支出表: spent('万元', 5.8, 4.2, 10) },
    },
    {
      name: 'a class that the plan breaks down and the other table does not',
      sheets: {
        预算表: [
          [...budgetPlan('万元')],
          ['一', '培训费', null],
          [1, '讲课费', 6],
          [2, '场地费', 4],
          ['二', '差旅费', 5],
          ['', '合计', 15],
        ],
        支出表: [
          [...expenditure('万元')],
          ['一', '培训费', 10, 9, 1],
          ['二', '差旅费', 5, 5, 0],
          ['', '合计', 15, 14, 1],
        ],
      },
    },
    {
      name: 'the fund block and the total of the items',
      sheets: {
        支出表: [
          [...expenditure('元')],
          [1, '办公费', 58000, 50000, 8000],
          [2, '印刷费', 42000, 42000, 0],
          ['', '合计', 100000, 92000, 8000],
        ],
        自评表: form(10, 9.2),
      },
    },
    {
      name: 'exactly ten thousand times is unit-mixed',
      sheets: { 预算表: plan('万元', 5.8, 4.2, 10), 支出表: spent('万元', 5.8, 42000, 10) },
    },
  ],
  invalid: [
    {
      name: 'a project that its detail tells differently from the summary',
      sheets: projects([204, 309, 175]),
      findings: [{ cell: '明细!D8', message: 'item', expected: '178', actual: '175', related: ['汇总!C8'] }],
    },
    {
      name: 'a plan that neither budget of the form repeats',
      sheets: { 申报表: applied(188), 自评表: evaluated(168, 180) },
      findings: [{ cell: '自评表!C4', message: 'plan', actual: '168' }],
    },
    {
      name: 'an item, at the later table',
      sheets: { 预算表: plan('万元', 5.8, 4.2, 10), 支出表: spent('万元', 5.5, 4.5, 10) },
      findings: [
        {
          cell: '支出表!C2',
          message: 'item',
          severity: 'error',
          expected: '5.8',
          actual: '5.5',
          difference: '-0.3',
          related: ['预算表!C2'],
        },
        { cell: '支出表!C3', message: 'item', expected: '4.2', actual: '4.5', difference: '+0.3' },
      ],
    },
    {
      name: 'where one of the tables names no unit, both are told in the other’s',
      sheets: {
        预算表: [
          ['序号', '支出内容', '预算数'],
          [1, '办公费', 5.8],
          [2, '印刷费', 4.2],
          ['', '合计', 10],
        ],
        支出表: spent('万元', 5.8, 4.5, 10.3),
      },
      findings: [
        { cell: '支出表!C3', message: 'item', data: { unit: '万元', earlierUnit: '万元' } },
        { cell: '支出表!C4', message: 'total' },
      ],
    },
    {
      name: 'a total, across units',
      sheets: { 预算表: plan('元', 58000, 42000, 100000), 支出表: spent('万元', 5.8, 4.2, 11) },
      findings: [{ cell: '支出表!C4', message: 'total', expected: '10', actual: '11', difference: '+1' }],
    },
    {
      name: 'the fund block against the items, below and above each other on one sheet',
      sheets: {
        甲: [
          ['支出内容', '预算数（万元）', '支出（万元）'],
          ['办公费', 60, 60],
          ['印刷费', 40, 35],
          ['合计', 100, 95],
          [],
          [],
          [],
          [],
          ...form(100, 92),
        ],
      },
      findings: [{ cell: 'C10', message: 'funds', expected: '95', actual: '92', difference: '-3' }],
    },
  ],
});
