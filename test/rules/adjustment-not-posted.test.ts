import { expenditure } from '../support/forms';
import { testRule } from '../support/rule-tester';

const adjusted = ['序号', '支出内容', '调剂后预算数（万元）', '支出（万元）', '净结余（万元）'];

testRule('adjustment-not-posted', {
  valid: [
    {
      name: 'the adjusted budget is the sum of what was approved and what was adjusted beside it',
      sheets: {
        支出表: [
          ['支出内容', '年初预算（万元）', '调剂数（万元）', '调剂后预算（万元）', '支出数（万元）', '结余（万元）'],
          ['设备费', 24, 2, 26, 24.1, 1.9],
          ['印刷费', 9, -1.5, 7.5, 7.9, -0.4],
          ['差旅费', 6, -0.5, 5.5, 5.5, 0],
          ['合计', 39, 0, 39, 37.5, 1.5],
        ],
      },
    },
    {
      name: 'no line is over its adjusted budget',
      sheets: {
        支出表: [[...adjusted], [1, '办公费', 18, 18, 0], [2, '印刷费', 8.2, 8.2, 0], ['', '合计', 26.2, 26.2, 0]],
      },
    },
    {
      name: 'a header that does not speak of an adjustment',
      sheets: { 支出表: [[...expenditure('万元')], [1, '办公费', 20, 18, 2], [2, '印刷费', 7.5, 7.9, -0.4]] },
    },
    {
      name: 'savings elsewhere do not cover the negative line',
      sheets: {
        支出表: [[...adjusted], [1, '办公费', 20, 19.9, 0.1], [2, '印刷费', 6, 8, -2], ['', '合计', 26, 27.9, -1.9]],
      },
    },
    {
      name: 'the adjustment has a column of its own',
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
      name: 'lines over their 调剂后 budget, covered by savings',
      sheets: {
        支出表: [
          [...adjusted],
          [1, '办公费', 24, 22.1, 1.9],
          [2, '印刷费', 7.5, 7.9, -0.4],
          [3, '消防检测', null, 0.6, -0.6],
          ['', '合计', 31.5, 30.6, 0.9],
        ],
      },
      findings: [
        {
          cell: 'C1',
          message: 'offset',
          severity: 'warning',
          actual: '-1.0',
          related: ['C2', 'C3', 'C4'],
          fix: {
            message: 'move',
            safe: false,
            edits: {
              C3: { kind: 'value', value: 7.9 },
              C4: { kind: 'value', value: 0.6 },
              C2: { kind: 'value', value: 23 },
            },
          },
        },
      ],
    },
    {
      name: 'several lines saved: who gives is for a person to say',
      sheets: {
        支出表: [
          [...adjusted],
          [1, '办公费', 24, 22.1, 1.9],
          [2, '印刷费', 7.5, 7.9, -0.4],
          [3, '差旅费', 3, 2.5, 0.5],
          ['', '合计', 34.5, 32.5, 2],
        ],
      },
      findings: [{ cell: 'C1', message: 'offset', fix: null }],
    },
    {
      name: 'a budget that is a formula is left alone',
      sheets: {
        支出表: [
          [...adjusted],
          [1, '办公费', { v: 24, f: '=20+4' }, 22.1, 1.9],
          [2, '印刷费', 7.5, 7.9, -0.4],
          ['', '合计', 31.5, 30, 1.5],
        ],
      },
      findings: [{ cell: 'C1', message: 'offset', fix: null }],
    },
    {
      name: '调整后 in a header of two rows, exactly covered',
      sheets: {
        支出表: {
          rows: [
            ['经济科目', '预算', null, '实际支出数（元）'],
            [null, '年初预算数', '调整后预算数', null],
            ['办公费', 50000, 50000, 52300],
            ['印刷费', 20000, 20000, 17700],
            ['合计', 70000, 70000, 70000],
          ],
          merges: ['A1:A2', 'B1:C1', 'D1:D2'],
        },
      },
      findings: [{ cell: 'C2', message: 'offset', actual: '-2300', related: ['C3', 'C4'] }],
    },
  ],
});
