import { FUNDS, expenditure } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('overspent', {
  valid: [
    {
      name: 'a total within its budget though one line is over',
      sheets: {
        支出表: [
          [...expenditure('万元')],
          [1, '办公费', 20, 18, 2],
          [2, '印刷费', 6, 6.2, -0.2],
          ['', '合计', 26, 24.2, 1.8],
        ],
      },
    },
    {
      name: 'a total of the budget that leaves out a line',
      sheets: {
        支出表: [[...expenditure('万元')], [1, '办公费', 20, 18, 2], [2, '印刷费', 6, 5, 1], ['', '合计', 20, 23, 3]],
      },
    },
    {
      name: 'income beyond what was planned',
      sheets: {
        收入表: [
          ['收入项目', '预算数（元）', '决算数'],
          ['税收', 50, 60],
          ['合计', 50, 60],
        ],
      },
    },
    {
      name: 'a fund block spent to the last yuan',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 100, 120, 120, 10, 1, 10],
          ['', '其中：当年财政拨款', 100, 120, 120, '—', 1, '—'],
        ],
      },
    },
    {
      name: 'over the initial budget, within the adjusted one',
      sheets: { 自评表: [[...FUNDS], ['', '年度资金总额', 100, 115, 110, 10, 0.9565, 9.57]] },
    },
  ],
  invalid: [
    {
      name: 'the whole before what is carried on, which was not spent',
      sheets: {
        支出决算表: [
          ['支出项目', '预算数（元）', '决算数'],
          ['教育支出', 500, 520],
          ['住房保障支出', 60, 60],
          ['本年支出合计', 560, 580],
          ['年末结转和结余', 40, 10],
          ['总计', 600, 590],
        ],
      },
      findings: [{ cell: 'C4', message: 'over', actual: '580', difference: '20' }],
    },
    {
      name: 'the whole of a table whose lines are measures',
      sheets: {
        使用情况: [
          ['支出内容', '设备购置', '教师培训', '课程建设', '合计'],
          ['年初预算（万元）', 420, 80, 100, 600],
          ['实际支出', 430, 95, 90, 615],
          ['结余', -10, -15, 10, -15],
        ],
      },
      findings: [{ cell: 'E3', message: 'over', difference: '15' }],
    },
    {
      name: 'a total over its budget',
      sheets: {
        支出表: [
          [...expenditure('万元')],
          [1, '办公费', 20, 18, 2],
          [2, '印刷费', 6, 9.2, -3.2],
          ['', '合计', 26, 27.2, -1.2],
        ],
      },
      findings: [
        { cell: 'D4', message: 'over', severity: 'warning', expected: '≤ 26', actual: '27.2', difference: '1.2' },
      ],
    },
    {
      name: 'a fund block, and its sources say it no second time',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 102.59, 10, '102.59%', 10],
          ['', '其中：当年财政拨款', 100, 100, 102.59, '—', '102.59%', '—'],
        ],
      },
      findings: [{ cell: 'E2', message: 'over', expected: '≤ 100', actual: '102.59', difference: '2.59' }],
    },
    {
      name: 'one source over its budget under a total that is not',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 100, 10, 1, 10],
          ['', '其中：当年财政拨款', 80, 80, 85, '—', null, '—'],
          ['', '其他资金', 20, 20, 15, '—', null, '—'],
        ],
      },
      findings: [{ cell: 'E3', message: 'over', actual: '85', difference: '5' }],
    },
    {
      name: 'a stated rate over 100 % where the amounts cannot be read',
      sheets: { 自评表: [[...FUNDS], ['', '年度资金总额', null, null, null, 10, '108.7%', 10]] },
      findings: [{ cell: 'G2', message: 'rate', expected: '≤ 100%', actual: '108.7%' }],
    },
    {
      name: 'labels with values beside them',
      sheets: {
        自评表: [
          ['资金情况（万元）', '预算计划安排', 360, '实际到位资金', 360],
          ['', '实际支出金额', 365.5, '预算执行率', '101.53%'],
        ],
      },
      findings: [{ cell: 'C2', message: 'over', actual: '365.5', difference: '5.5' }],
    },
  ],
});
