import { expenditure } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('negative-balance', {
  valid: [
    {
      name: 'income beyond what was planned, or not planned at all',
      sheets: {
        收入表: [
          ['收入项目', '预算数（元）', '决算数'],
          ['税收', 50, 60],
          ['罚没', null, 5],
          ['合计', 50, 65],
        ],
      },
    },
    {
      name: 'lines within their budget, one to the last cent',
      sheets: {
        支出表: [
          [...expenditure('元')],
          [1, '办公费', 30000, 30000, 0],
          [2, '印刷费', 6000, 5999.99, 0.01],
          ['', '合计', 36000, 35999.99, 0.01],
        ],
      },
    },
    {
      name: 'a plan column that is wholly blank',
      sheets: {
        支出表: [
          ['支出内容', '计划安排', '实际支出', '结余'],
          ['清障费', null, 120.5, -120.5],
          ['管护费', null, 80, -80],
        ],
      },
    },
    {
      name: 'a class whose lines are each within budget, and totals, are no lines',
      sheets: {
        支出表: [
          [...expenditure('元')],
          ['一', '监测费', 500, 400, 100],
          [1, '耗材', 300, 200, 100],
          [2, '租赁', 200, 200, 0],
        ],
      },
    },
    {
      name: 'a separate adjustment covers what was spent',
      sheets: {
        支出表: [
          ['支出内容', '预算批复数', '预算调整数', '实际支出数', '结余'],
          ['设备费', 100, 30, 125, 5],
          ['材料费', 50, -30, 20, 0],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'at the balance where the table has one',
      sheets: {
        支出表: [
          [...expenditure('万元')],
          [1, '办公费', 24, 22.1, 1.9],
          [2, '印刷费', 7.5, 7.9, -0.4],
          [3, '消防检测', null, 0.6, -0.6],
          ['', '合计', 31.5, 30.6, 0.9],
        ],
      },
      findings: [
        { cell: 'E3', message: 'over', severity: 'warning', expected: '≥ 0', actual: '-0.4', related: ['C3', 'D3'] },
        { cell: 'E4', message: 'blank-budget', actual: '-0.6' },
      ],
    },
    {
      name: 'at what was spent where there is no balance column',
      sheets: {
        支出表: [
          ['经济科目', '预算数（元）', '支出数（元）'],
          ['30201 办公费', 50000, 52300],
          ['30202 印刷费', 20000, 17700],
          ['合计', 70000, 70000],
        ],
      },
      findings: [{ cell: 'C2', message: 'over', actual: '-2300', difference: '-2300' }],
    },
    {
      name: 'even where the stated balance hides it',
      sheets: {
        支出表: [[...expenditure('元')], [1, '办公费', 3000, 3500, 0], [2, '印刷费', 2000, 1500, 500]],
      },
      findings: [{ cell: 'E2', message: 'over', actual: '-500' }],
    },
  ],
});
