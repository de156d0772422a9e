import { FUNDS } from '../support/forms';
import { testRule } from '../support/rule-tester';

const block = (...row: readonly (string | number | null | { v: number; nf: string })[]) => [[...FUNDS], ['', ...row]];

testRule('rate-mismatch', {
  valid: [
    {
      name: 'a rate at the digits that its cell shows',
      sheets: {
        甲: block('年度资金总额', 100, 110, 107, 10, '97.3%', 9.73),
        乙: block('年度资金总额', 100, 110, 107, 10, { v: 0.97, nf: '0%' }, 9.73),
        丙: block('年度资金总额', 100, 110, 107, 10, { v: 107 / 110, nf: '0.00%' }, 9.73),
        丁: block('年度资金总额', 100, 110, 107, 10, 97.27, 9.73),
      },
    },
    {
      name: '0 ÷ 0 printed as nothing',
      sheets: { 自评表: block('年度资金总额', 0, 0, 0, 10, '0.00%', 0) },
    },
    {
      name: 'a blank rate states nothing',
      sheets: { 自评表: block('年度资金总额', 100, 110, 107, 10, '—', 9.73) },
    },
    {
      name: 'against the adjusted budget, not the initial one, in an expenditure table',
      sheets: {
        支出表: [
          ['支出内容', '年初预算数', '调整后预算数', '支出', '执行率'],
          ['办公费', 10, 8, 8, { v: 1, nf: '0.00%' }],
          ['印刷费', 5, 8, 6, '75%'],
          ['合计', 15, 16, 14, 0.875],
        ],
      },
    },
    {
      name: 'against the budget with what was adjusted in a column of its own',
      sheets: {
        支出表: [
          ['支出内容', '预算批复数（元）', '预算调整数', '实际支出数', '执行率'],
          ['设备费', 100, -20, 80, '100%'],
          ['材料费', 50, 20, 35, '50%'],
        ],
      },
    },
    {
      name: 'a labelled rate in whole percent',
      sheets: {
        自评表: [
          ['资金情况（万元）', '转移支付预算数', 320, '转移支付执行数', 311],
          ['', '预算执行率', '97%', '', ''],
        ],
      },
    },
    {
      name: 'truncated rates where the settings say so',
      settings: { rounding: 'truncate' },
      sheets: { 自评表: block('年度资金总额', 100, 300, 200, 10, '66.66%', 6.66) },
    },
  ],
  invalid: [
    {
      name: 'a rate of 100 % that was never worked out',
      sheets: { 自评表: block('年度资金总额', 5120.5, 5120.5, 4119.44, 10, '100%', 10) },
      findings: [
        {
          cell: 'G2',
          message: 'mismatch',
          severity: 'error',
          expected: '80.45%',
          actual: '100%',
          difference: '19.55%',
          related: ['D2', 'E2'],
          fix: {
            message: 'live-formula',
            safe: true,
            edits: { G2: { kind: 'formula', formula: '=IF(D2=0,"",E2/D2)' } },
          },
        },
      ],
    },
    {
      name: 'divided by the budget at the start of the year, which is named',
      sheets: { 自评表: block('年度资金总额', 100, 125, 100, 10, { v: 1, nf: '0.00%' }, 8) },
      findings: [
        {
          cell: 'G2',
          message: 'other-budget',
          expected: '80.00%',
          actual: '100.00%',
          related: ['C2', 'D2', 'E2'],
          data: { initialValue: '100' },
        },
      ],
    },
    {
      name: 'a rate of something else that the other lines bear out',
      sheets: {
        采购: [
          ['采购项目', '采购预算（元）', '成交金额', '节约金额', '节约率'],
          ...[
            [200, 190, 10, 0.05],
            [400, 360, 40, 0.1],
            [100, 80, 20, 0.2],
            [500, 480, 20, 0.04],
            [250, 240, 10, 0.4],
          ].map(([budget = 0, price = 0, saved = 0, share = 0], index) => [
            `事项${String(index)}`,
            budget,
            price,
            saved,
            { v: share, nf: '0.00%' },
          ]),
        ],
      },
      findings: [{ cell: 'E6', message: 'other-rate', expected: '4.00%', related: ['B6', 'D6'] }],
    },
    {
      name: 'a rate of what arrived, whose heading tells what it divides',
      sheets: {
        自评表: [
          ['资金投入（万元）', '', '预算安排①', '到位资金②', '资金到位率②/①', '实际支出③', '执行率③/②'],
          ['合计', '', 200, 150, '85%', 120, '80%'],
        ],
      },
      findings: [{ cell: 'E2', message: 'headed-rate', expected: '75.00%', related: ['C2', 'D2'] }],
    },
    {
      name: 'by neither of two budgets',
      sheets: { 自评表: block('年度资金总额', 100, 125, 100, 10, { v: 0.9, nf: '0.00%' }, 8) },
      findings: [{ cell: 'G2', message: 'mismatch', expected: '80.00%', related: ['D2', 'E2'] }],
    },
    {
      name: 'one digit off at the digits shown, in a 其中 row',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 300, 300, 200, 10, '66.67%', 6.67],
          ['', '其中：当年财政拨款', 300, 300, 200, '—', '66.66%', '—'],
        ],
      },
      findings: [{ cell: 'G3', message: 'mismatch', expected: '66.67%', actual: '66.66%' }],
    },
    {
      name: 'a rate of an expenditure line',
      sheets: {
        支出表: [
          ['序号', '支出事项', '预算金额（元）', '已支出（元）', '支出进度'],
          [1, '维修费', 80000, 60000, '80%'],
          [2, '租赁费', 20000, 20000, '100%'],
          ['合计', '', 100000, 80000, '80%'],
        ],
      },
      findings: [{ cell: 'E2', message: 'mismatch', expected: '75.00%', actual: '80%' }],
    },
    {
      name: 'labels with values beside them',
      sheets: {
        自评表: [
          ['资金情况（万元）', '转移支付预算数', 320, '转移支付执行数', 288],
          ['', '预算执行率', '96%', '', ''],
        ],
      },
      findings: [{ cell: 'C2', message: 'mismatch', expected: '90.00%', actual: '96%' }],
    },
  ],
  notChecked: [
    {
      name: 'a rate in words',
      sheets: { 自评表: block('年度资金总额', 100, 110, 107, 10, '接近100%', 9.73) },
      notChecked: [{ cell: 'G2', reason: 'rate-unreadable' }],
    },
    {
      name: 'a stated rate beside an amount in words',
      sheets: { 自评表: block('年度资金总额', 100, 110, '尚未决算', 10, '97.27%', 9.73) },
      notChecked: [{ cell: 'G2', reason: 'amount-unreadable' }],
    },
    {
      name: 'no row agrees: the rates are those of something else',
      sheets: {
        支出表: [
          ['项目', '预算数（元）', '支出数（元）', '执行率'],
          ['甲', 60, 50, '20%'],
          ['乙', 30, 20, '30%'],
          ['丙', 20, 11, '40%'],
        ],
      },
      notChecked: [{ cell: 'D1', reason: 'relation-unproven' }],
    },
  ],
});
