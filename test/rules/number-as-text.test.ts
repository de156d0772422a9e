import { CENTRAL, FUNDS, expenditure } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('number-as-text', {
  valid: [
    {
      name: 'numbers under every format, blank marks and blanks',
      sheets: {
        支出表: [
          [...expenditure('万元')],
          [1, '办公费', { v: 57, nf: '#,##0.00' }, 57, 0],
          [2, '公务接待费', '—', '/', '-'],
          [3, '租赁费', '无', null, null],
          ['', '合计', 57, 57, 0],
        ],
      },
    },
    {
      name: 'texts in targets and actuals are how these are written',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '开展检查', '12', '12次', 50, 50, null],
          ['效益指标', '社会效益', '问题整改率', '100%', '100%', 50, 50, null],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'a text that no sum runs over is a hint, and can become a number',
      sheets: {
        支出表: [
          [...expenditure('万元')],
          [1, '办公费', '57.00', 57, 0],
          [2, '印刷费', '4753.66万元', 4753.66, 0],
          [3, '邮电费', '１２．５', 12.5, 0],
        ],
      },
      findings: [
        {
          cell: 'C2',
          message: 'text',
          severity: 'info',
          expected: '57',
          actual: '57.00',
          fix: { message: 'to-number', safe: true, edits: { C2: { kind: 'value', value: 57 } } },
        },
        {
          cell: 'C3',
          message: 'text',
          expected: '4753.66',
          fix: { message: 'to-number', safe: true, edits: { C3: { kind: 'value', value: 4753.66 } } },
        },
        { cell: 'C4', message: 'text', expected: '12.5' },
      ],
    },
    {
      name: 'a text that a SUM skips is a warning',
      sheets: {
        支出表: [
          [...expenditure('元')],
          [1, '办公费', 30000, 28000, 2000],
          [2, '培训费', '20000.00', 18000, 2000],
          ['', '合计', { v: 30000, f: '=SUM(C2:C3)' }, { v: 46000, f: '=SUM(D2:D3)' }, 4000],
        ],
      },
      findings: [{ cell: 'C3', message: 'skipped', severity: 'warning', expected: '20000', related: ['C4'] }],
    },
    {
      name: 'a text that the sum of its row skips',
      sheets: {
        预算表: [
          ['支出内容', '合计', '财政拨款', '其他资金'],
          ['办公费', { v: 5, f: '=SUM(C2:D2)' }, 5, '3.00'],
          ['印刷费', { v: 4, f: '=ROUND(SUM(C3:D3),2)' }, 4, null],
        ],
      },
      findings: [{ cell: 'D2', message: 'skipped', severity: 'warning', related: ['B2'] }],
    },
    {
      name: 'weights, scores and a rate of the fund block',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 100, 10, '100%', '10分'],
          [],
          [...CENTRAL],
          ['产出指标', '数量指标', '新建泵站', '2座', '2座', '50分', 50, null],
          ['效益指标', '生态效益', '受益农田', '≥3000亩', '3100亩', 40, '40', null],
        ],
      },
      findings: [
        { cell: 'G2', message: 'text', expected: '1' },
        { cell: 'H2', message: 'text', expected: '10' },
        { cell: 'F5', message: 'text', expected: '50' },
        { cell: 'G6', message: 'text', expected: '40' },
      ],
    },
    {
      name: 'label–value pairs of a fund block',
      sheets: {
        自评表: [
          ['金额单位：万元'],
          ['预算计划安排', '360.00', '评价金额', 360],
          ['实际支出金额', 358.5, '预算执行率', '99.58%'],
        ],
      },
      findings: [
        { cell: 'B2', message: 'text', expected: '360' },
        { cell: 'D3', message: 'text' },
      ],
    },
  ],
});
