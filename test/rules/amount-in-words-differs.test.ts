import { expenditure } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('amount-in-words-differs', {
  valid: [
    {
      name: 'the total of the table above',
      sheets: {
        表: [
          [...expenditure('元')],
          [1, '办公费', 1500000, 1400000, 100000],
          [2, '印刷费', 800000, 800000, 0],
          ['', '合计', 2300000, 2200000, 100000],
          ['人民币大写：贰佰叁拾万元整'],
        ],
      },
    },
    {
      name: 'converted from 万元',
      sheets: {
        表: [
          [...expenditure('万元')],
          [1, '办公费', 60, 50, 10],
          [2, '印刷费', 40, 35, 5],
          ['', '合计', 100, 85, 15],
          ['支出合计（大写）：捌拾伍万元整', '', '', ''],
        ],
      },
    },
    {
      name: 'with 角, beside the figure after 小写',
      sheets: {
        表: [
          [...expenditure('元')],
          [1, '办公费', 1500000, 1400000, 100000],
          [2, '印刷费', 800000, 800000, 0],
          ['', '合计', 2300000, 2200000, 100000],
          [],
          ['金额大写：', '壹仟零伍元叁角整', '小写：', 1005.3],
        ],
      },
    },
    {
      name: 'a year in the same row is none of it',
      sheets: {
        表: [
          [...expenditure('元')],
          [1, '办公费', 1500000, 1400000, 100000],
          [2, '印刷费', 800000, 800000, 0],
          ['', '合计', 2300000, 2200000, 100000],
          ['人民币大写：贰佰叁拾万元整', '', '2024年', 2024],
        ],
      },
    },
    {
      name: 'plain numerals and what makes no number',
      sheets: {
        表: [
          [...expenditure('元')],
          [1, '办公费', 1500000, 1400000, 100000],
          [2, '印刷费', 800000, 800000, 0],
          ['', '合计', 2300000, 2200000, 100000],
          ['人民币大写：二百万元整'],
          ['大写：贰佰叁万拾元整'],
        ],
      },
    },
    {
      name: 'in the row of the total',
      sheets: {
        表: [
          [...expenditure('元')],
          [1, '办公费', 1500000, 1400000, 100000],
          [2, '印刷费', 800000, 800000, 0],
          ['合计（大写）', '贰佰叁拾万元整', 2300000, 2200000, 100000],
        ],
      },
    },
    {
      name: '零 between places, 圆 and 正',
      sheets: {
        表: [
          [...expenditure('元')],
          [1, '办公费', 100010.05, 90000, 10010.05],
          [2, '印刷费', 10000, 10000, 0],
          ['', '合计', 110010.05, 100000, 10010.05],
          ['大写：壹拾壹万零壹拾圆零伍分正'],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'no total of the table above',
      sheets: {
        表: [
          [...expenditure('元')],
          [1, '办公费', 1500000, 1400000, 100000],
          [2, '印刷费', 800000, 800000, 0],
          ['', '合计', 2300000, 2200000, 100000],
          ['人民币大写：贰佰贰拾叁万元整'],
        ],
      },
      findings: [
        {
          cell: 'A5',
          message: 'differs',
          severity: 'error',
          expected: '2200000',
          actual: '2230000',
          difference: '+30000',
          related: ['D4'],
        },
      ],
    },
    {
      name: 'the figure in its own cell',
      sheets: {
        表: [
          [...expenditure('元')],
          [1, '办公费', 1500000, 1400000, 100000],
          [2, '印刷费', 800000, 800000, 0],
          ['', '合计', 2300000, 2200000, 100000],
          ['合同金额：贰佰叁拾万元整（¥2,200,000.00）'],
        ],
      },
      findings: [{ cell: 'A5', message: 'same-cell', expected: '2200000', actual: '2300000', related: [] }],
    },
    {
      name: 'the figure after 小写',
      sheets: {
        表: [
          [...expenditure('元')],
          [1, '办公费', 1500000, 1400000, 100000],
          [2, '印刷费', 800000, 800000, 0],
          ['', '合计', 2300000, 2200000, 100000],
          [],
          ['金额大写：', '壹仟零伍元叁角整', '小写：', 1005.03],
        ],
      },
      findings: [{ cell: 'B6', message: 'differs', expected: '1005.03', actual: '1005.3', related: ['D6'] }],
    },
  ],
});
