import { budgetPlan, expenditure } from '../support/forms';
import { runsOn } from '../support/own-forms';
import { testRule } from '../support/rule-tester';

/** What small firms got of each contract. */
const contracts = (small: number) => [
  ['序号', '采购项目', '采购预算（元）', '授予中小企业合同', ''],
  ['', '', '', '合同金额', '其中：小微企业'],
  [1, '保安服务', 1860000, 1798000, 1798000],
  [2, '宿舍家具', 945000, 912600, 640000],
  [3, '排烟改造', 1280000, 498400, small],
  [4, '绿化养护', 430000, 421500, 421500],
  ['合计', '', 4515000, 3630500, 2859500 + small],
];
const CONTRACTS = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'];

testRule('total-mismatch', {
  valid: [
    { name: 'a column of a part beside its whole', sheets: { 预留: { rows: contracts(498400), merges: CONTRACTS } } },
    {
      name: '合计 in column A, B and at the head of the table',
      sheets: {
        甲: [[...budgetPlan('元')], [1, '办公费', 100.5], [2, '印刷费', 200], ['合计', '', 300.5]],
        乙: [[...budgetPlan('元')], [1, '办公费', 100.5], [2, '印刷费', 200], ['', '总计', 300.5]],
        丙: [[...budgetPlan('元')], ['', '合计', 300.5], [1, '办公费', 100.5], [2, '印刷费', 200]],
      },
    },
    {
      name: 'classes over items whose numbers run on across the classes',
      sheets: {
        预算表: [
          [...budgetPlan('万元')],
          ['一', '监测费', 12],
          [1, '设备租赁', 7],
          [2, '耗材', 5],
          ['二', '评估费', 8.5],
          [3, '专家咨询', 6],
          [4, '报告编制', 2.5],
          ['', '合计', 20.5],
        ],
      },
    },
    {
      name: 'a class without an amount of its own stands for its items',
      sheets: {
        预算表: [
          ['支出内容', '预算金额（元）'],
          ['一、培训费', null],
          ['1.讲课费', 6000],
          ['2.场地费', 4000],
          ['二、差旅费', 5000],
          ['合计', 15000],
        ],
      },
    },
    {
      name: 'in 万元 a total may differ by the rounding of its parts',
      sheets: {
        预算表: [
          [...budgetPlan('万元')],
          [1, '甲街道', { v: 33.33, nf: '0.00' }],
          [2, '乙街道', { v: 33.33, nf: '0.00' }],
          [3, '丙街道', { v: 33.33, nf: '0.00' }],
          ['', '合计', { v: 100, nf: '0.00' }],
        ],
      },
    },
    {
      name: '其中 lists only some parts',
      sheets: {
        支出表: [
          ['支出内容', '预算数（万元）', '支出（万元）'],
          ['人员经费', 118.31, 110],
          ['其中：劳务派遣', 43.07, 40],
          ['公用经费', 20, 20],
          ['合计', 138.31, 130],
        ],
      },
    },
    {
      name: 'a sum column and its sources',
      sheets: {
        预算表: [
          ['支出内容', '合计', '财政拨款', '其他资金'],
          ['办公费', 8, 5, 3],
          ['印刷费', 4.5, 4.5, null],
          ['合计', 12.5, 9.5, 3],
        ],
      },
    },
    {
      name: 'what follows from a reported leaf is not reported again',
      sheets: {
        支出表: [
          [...expenditure('元')],
          [1, '办公费', 5000, 4000, 1500],
          [2, '印刷费', 3000, 3000, 0],
          ['', '合计', 8000, 7000, 1000],
        ],
      },
    },
    {
      name: 'weights and scores are no amounts',
      sheets: {
        自评表: [
          ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
          ['产出指标', '数量指标', '培训人次', '≥200人次', '210人次', 50, 50],
          ['效益指标', '社会效益', '就业率', '≥90%', '95%', 40, 40],
          ['总分', '', '', '', '', 100, 100],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'a part that is more than the whole in the column beside it',
      sheets: { 预留: { rows: contracts(512000), merges: CONTRACTS } },
      findings: [{ cell: 'D5', message: 'part-exceeds', expected: '512000', actual: '498400', related: ['E5'] }],
    },
    {
      name: 'a row total that is wrong in its row and in its column, beside sources that only figures tell',
      sheets: {
        预算表: [
          ['序号', '支出内容', '合计（元）', '财政拨款', '自筹', '其他'],
          [1, '设备费', 76, 60, 10, 5],
          [2, '材料费', 25, 20, 5, 0],
          [3, '测试费', 15, 15, 0, 0],
          ['合计', '', 115, 95, 15, 5],
        ],
      },
      findings: [{ cell: 'C2', message: 'row', expected: '75', actual: '76', related: ['D2', 'E2', 'F2'] }],
    },
    {
      name: 'a budget of the year that is not what the year began with and the adjustment',
      sheets: {
        支出表: [
          ['项目', '年初预算（元）', '预算调整', '全年预算', '支出数'],
          ['办公费', 500, 20, 520, 510],
          ['差旅费', 300, -50, 260, 240],
          ['会议费', 100, 0, 100, 90],
          ['培训费', 50, 10, 60, 50],
          ['合计', 950, -20, 940, 890],
        ],
      },
      findings: [{ cell: 'D3', message: 'row', expected: '250', actual: '260', related: ['B3', 'C3'] }],
    },
    {
      name: 'a total that misses an item',
      sheets: {
        预算表: [
          [...budgetPlan('元')],
          [1, '办公费', 1200],
          [2, '印刷费', 800],
          [3, '邮电费', 350],
          ['合计', '', 2000],
        ],
      },
      findings: [
        {
          cell: 'C5',
          message: 'total',
          severity: 'error',
          expected: '2350',
          actual: '2000',
          difference: '-350',
          related: ['C2', 'C3', 'C4'],
          fix: { message: 'set-total', safe: false, edits: { C5: { kind: 'value', value: 2350 } } },
          byFormula: { message: 'write-formula', edits: { C5: { kind: 'formula', formula: '=SUM(C2:C4)' } } },
        },
      ],
    },
    {
      name: 'in 元 a cent is a cent',
      sheets: {
        预算表: [
          ['金额单位：元'],
          ['序号', '项目', '预算金额'],
          [1, '甲校', 33333.33],
          [2, '乙校', 33333.33],
          [3, '丙校', 33333.33],
          ['', '合计', 100000],
        ],
      },
      findings: [{ cell: 'C6', message: 'total', expected: '99999.99', actual: '100000.00', difference: '0.01' }],
    },
    {
      name: 'a column of whole 万元 is exact',
      sheets: {
        预算表: [[...budgetPlan('万元')], [1, '甲县', 12], [2, '乙县', 45], ['', '合计', 58]],
      },
      findings: [{ cell: 'C4', message: 'total', expected: '57', actual: '58', difference: '1' }],
    },
    {
      name: 'beyond the rounding of three parts',
      sheets: {
        预算表: [
          [...budgetPlan('万元')],
          [1, '甲街道', 33.33],
          [2, '乙街道', 33.33],
          [3, '丙街道', 33.33],
          ['', '合计', 100.02],
        ],
      },
      findings: [{ cell: 'C5', message: 'total', expected: '99.99', actual: '100.02', difference: '0.03' }],
    },
    {
      name: 'a class that leaves out the last number of its run, under a total that has it',
      sheets: {
        预算表: [
          ['序号', '支出内容', '预算数（元）'],
          ['一', '车辆装备', 60],
          [1, '消防车', 40],
          [2, '运输车', 15],
          [3, '保险', 5],
          ['二', '防护装备', 30],
          [4, '防护服', 12],
          [5, '呼吸器', 10],
          [6, '头盔', 8],
          [7, '救援靴', 7],
          [null, '合计', 97],
        ],
      },
      findings: [{ cell: 'C6', message: 'class', expected: '37', actual: '30' }],
    },
    {
      name: 'a class, and the total that agrees once the class is mended speaks no more',
      sheets: {
        预算表: [
          [...budgetPlan('万元')],
          ['一', '监测费', 11],
          [1, '设备租赁', 7],
          [2, '耗材', 5],
          ['二', '评估费', 8.5],
          [3, '专家咨询', 6],
          [4, '报告编制', 2.5],
          ['', '合计', 20.5],
        ],
      },
      findings: [{ cell: 'C2', message: 'class', expected: '12.0', actual: '11.0', difference: '-1.0' }],
    },
    {
      name: 'a total that is a formula, but not the sum',
      sheets: {
        预算表: [
          [...budgetPlan('元')],
          [1, '办公费', 3000],
          [2, '印刷费', 2000],
          ['', '合计', { v: 6000, f: '=C2*2' }],
        ],
      },
      findings: [
        {
          cell: 'C4',
          message: 'total',
          fix: {
            message: 'set-formula',
            safe: false,
            edits: { C4: { kind: 'formula', formula: '=SUM(C2:C3)' } },
          },
        },
      ],
    },
    {
      name: '其中 parts that exceed their total',
      sheets: {
        支出表: [
          ['支出内容', '预算数（万元）', '支出（万元）'],
          ['人员经费', 40, 38],
          ['其中：劳务派遣', 43, 36],
          ['合计', 40, 38],
        ],
      },
      findings: [{ cell: 'B2', message: 'parts-exceed', expected: '43', actual: '40', difference: '-3', fix: null }],
    },
    {
      name: 'a sum column that is not its sources',
      sheets: {
        预算表: [
          ['支出内容', '合计', '财政拨款', '其他资金'],
          ['办公费', 8, 5, 3],
          ['印刷费', 4.5, 4.5, null],
          ['租赁费', 6, 4, 3],
          ['合计', 18.5, 13.5, 6],
        ],
      },
      findings: [{ cell: 'B4', message: 'row', expected: '7.0', actual: '6.0', difference: '-1.0' }],
    },
    {
      name: 'one wrong source breaks its row and its column: both sums point at it',
      sheets: {
        预算表: [
          ['支出内容', '合计', '财政拨款', '其他资金'],
          ['办公费', 8, 5, 3],
          ['印刷费', 6.5, 4.5, 2],
          ['租赁费', 7, 4, 2],
          ['合计', 21.5, 13.5, 8],
        ],
      },
      findings: [{ cell: 'D4', message: 'crossing', severity: 'error', expected: '3', actual: '2' }],
    },
    {
      name: 'a planned total over lines that state no plan',
      sheets: {
        支出表: [
          ['支出内容', '计划安排（万元）', '实际支出（万元）'],
          ['清障费', null, 120.5],
          ['管护费', null, 80],
          ['合计', 255, 200.5],
        ],
      },
      findings: [{ cell: 'B4', message: 'parts-blank', expected: '0', actual: '255', difference: '255' }],
    },
    {
      name: 'sub-totals: each over its own group, in two columns',
      sheets: {
        支出表: [
          ['项目', '预算数（元）', '支出（元）'],
          ['办公费', 100, 90],
          ['印刷费', 200, 200],
          ['小计', 300, 280],
          ['差旅费', 50, 50],
          ['合计', 350, 340],
        ],
      },
      findings: [{ cell: 'C4', message: 'total', expected: '290', actual: '280', difference: '-10' }],
    },
  ],
  notChecked: [
    {
      name: 'a sum that most rows contradict',
      sheets: {
        预算表: [
          ['项目', '合计（元）', '中央', '省级', '备注'],
          ['事项甲', 100, 40, 30, null],
          ['事项乙', 120, 50, 30, null],
          ['事项丙', 90, 20, 30, null],
          ['事项丁', 80, 20, 10, null],
          ['事项戊', 30, 20, 10, null],
        ],
      },
      notChecked: [{ cell: 'B1', reason: 'parts-unproven' }],
    },
    {
      name: 'a column that runs on through its totals',
      sheets: {
        支出表: runsOn,
      },
      notChecked: [{ cell: 'C1', reason: 'not-added' }],
    },
    {
      name: 'a SUBTOTAL over filtered lines',
      sheets: {
        支出表: {
          rows: [
            [...expenditure('万元')],
            [1, '办公费', 20, 18, 2],
            [2, '印刷费', 20, 18, 2],
            [3, '邮电费', 20, 18, 2],
            [4, '差旅费', 20, 18, 2],
            ['', '合计', { v: 60, f: '=SUBTOTAL(9,C2:C5)' }, { v: 54, f: '=SUBTOTAL(9,D2:D5)' }, 6],
          ],
          hiddenRows: [2],
        },
      },
      notChecked: [{ cell: 'C6', reason: 'subtotal-hidden' }],
    },
    {
      name: 'a part that is words',
      sheets: {
        预算表: [[...budgetPlan('元')], [1, '办公费', 1200], [2, '印刷费', '约八百'], ['合计', '', 2000]],
      },
      notChecked: [{ cell: 'C4', reason: 'part-unreadable' }],
    },
    {
      name: 'more digits than can be added exactly',
      sheets: {
        预算表: [[...budgetPlan('元')], [1, '甲', 9e15], [2, '乙', 1], ['合计', '', 9e15]],
      },
      notChecked: [{ cell: 'C4', reason: 'too-large' }],
    },
  ],
});
