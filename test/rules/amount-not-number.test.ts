import { FUNDS, budgetPlan, expenditure } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('amount-not-number', {
  valid: [
    {
      name: 'blank marks and a preprinted unit count as blank',
      sheets: {
        支出表: [
          [...expenditure('万元')],
          [1, '办公费', 5, 5, 0],
          [2, '公务用车', '——', '—', '-'],
          [3, '会议费', '无', '/', '万元'],
        ],
      },
    },
    {
      name: 'numbers stored as text are numbers',
      sheets: { 预算表: [[...budgetPlan('元')], [1, '办公费', '5,000.00'], [2, '印刷费', '3000元']] },
    },
  ],
  invalid: [
    {
      name: 'words in an amount column',
      sheets: {
        支出表: [
          [...expenditure('元')],
          [1, '办公费', 30000, '待结算', null],
          [2, '咨询费', '按合同执行', 12000, null],
        ],
      },
      findings: [
        { cell: 'D2', message: 'words', severity: 'warning', actual: '待结算' },
        { cell: 'C3', message: 'words', actual: '按合同执行' },
      ],
    },
    {
      name: 'words in a fund block',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 120, 120, '尚未支付', 10, null, null],
          ['', '其中：当年财政拨款', 120, '同上', null, '—', null, '—'],
        ],
      },
      findings: [
        { cell: 'E2', message: 'words', actual: '尚未支付' },
        { cell: 'D3', message: 'words', actual: '同上' },
      ],
    },
    {
      name: 'a formula that is stored as text',
      sheets: {
        支出表: [
          [...expenditure('元')],
          [1, '办公费', 30000, 28000, null],
          [2, '咨询费', 5000, 5000, null],
          ['合计', '', '=SUM(C2:C3)', 33000, null],
        ],
      },
      findings: [
        {
          cell: 'C4',
          message: 'formula',
          fix: {
            message: 'set-formula',
            safe: false,
            edits: { C4: { kind: 'formula', formula: '=SUM(C2:C3)' } },
          },
        },
      ],
    },
  ],
});
