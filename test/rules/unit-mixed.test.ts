import { budgetPlan, expenditure, FUNDS } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('unit-mixed', {
  valid: [
    {
      name: 'large and small amounts that add up',
      sheets: {
        预算表: [[...budgetPlan('万元')], [1, '工程款', 26000], [2, '监理费', 2.6], ['', '合计', 26002.6]],
      },
    },
    {
      name: 'nearly ten thousand times is no slip of units',
      sheets: {
        支出表: [[...expenditure('元')], [1, '办公费', 50000, 5.1, 0], ['', '合计', 50000, 50000, 0]],
      },
    },
    {
      name: 'a text that names the size of its column',
      sheets: { 预算表: [[...budgetPlan('万元')], [1, '办公费', '5.8万'], [2, '印刷费', '4.2万元'], ['', '合计', 10]] },
    },
  ],
  invalid: [
    {
      name: 'a source, or the total, of a fund block',
      sheets: {
        甲: [
          [...FUNDS],
          ['', '年度资金总额', 900, 900, 8910000, 10, '99%', 9.9],
          ['', '其中：中央补助', 800, 800, 792, '—', '99%', '—'],
          ['', '地方资金', 100, 100, 99, '—', '99%', '—'],
        ],
        乙: [
          [...FUNDS],
          ['', '年度资金总额', 900, 900, 891, 10, '99%', 9.9],
          ['', '其中：中央补助', 800, 8000000, 792, '—', '99%', '—'],
          ['', '地方资金', 100, 100, 99, '—', '99%', '—'],
        ],
      },
      findings: [
        { cell: '甲!E2', message: 'parts', expected: '891', actual: '8910000', related: ['E3', 'E4'] },
        { cell: '乙!D3', message: 'total', expected: '800', actual: '8000000', related: ['乙!D2'] },
      ],
    },
    {
      name: 'an item in 元 under a total in 万元',
      sheets: {
        预算表: [
          [...budgetPlan('万元')],
          [1, '设备购置费', 35],
          [2, '安装调试费', 52000],
          [3, '培训费', 1.8],
          ['', '合计', 42],
        ],
      },
      findings: [
        {
          cell: 'C3',
          message: 'total',
          severity: 'warning',
          expected: '5.2',
          fix: { message: 'convert', safe: false, edits: { C3: { kind: 'value', value: 5.2 } } },
        },
      ],
    },
    {
      name: 'an item in 万元 in a table in 元',
      sheets: {
        预算表: [
          ['单位：元'],
          ['序号', '支出项目', '计划金额'],
          [1, '宣传册印制', 36000],
          [2, '场地租赁', 2.4],
          ['合计', '', 60000],
        ],
      },
      findings: [{ cell: 'C4', message: 'total', expected: '24000.0' }],
    },
    {
      name: 'what was spent against the budget and balance of its row',
      sheets: {
        支出表: [[...expenditure('万元')], [1, '委托业务费', 18, 176000, 0.4], [2, '差旅费', 3, 2.5, 0.5]],
      },
      findings: [{ cell: 'D2', message: 'row', expected: '17.6' }],
    },
    {
      name: 'a text that names a unit under which it is far from its peers',
      sheets: {
        预算表: [[...budgetPlan('万元')], [1, '办公费', 5.8], [2, '印刷费', '4.2元'], [3, '邮电费', 3.5]],
      },
      findings: [{ cell: 'C3', message: 'named', actual: '4.2元' }],
    },
    {
      name: 'its twin in another table',
      sheets: {
        预算表: [[...budgetPlan('万元')], [1, '办公费', 5.8], [2, '印刷费', 4.2], [3, '邮电费', 3.5]],
        支出表: [
          [...expenditure('万元')],
          [1, '办公费', 5.8, 5.8, null],
          [2, '印刷费', 42000, 4.2, null],
          [3, '邮电费', 3.5, 3.5, null],
        ],
      },
      findings: [{ cell: '支出表!C3', message: 'twin', expected: '4.2', actual: '42000' }],
    },
  ],
});
