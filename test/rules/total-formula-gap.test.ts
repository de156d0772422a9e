import { budgetPlan, expenditure } from '../support/forms';
import { testRule } from '../support/rule-tester';

/** Two classes with a subtotal each, one of which is wrong in D; the total is right in D, and by `formula` in C. */
const withWrongSubtotal = (formula: string) => [
  ['序号', '支出内容', '年初预算数', '全年预算数'],
  ['', '', '', ''],
  [1, '设备租赁', 7, 7],
  [2, '耗材', 5, 5],
  ['', '小计', { v: 12, f: '=SUM(C3:C4)' }, 15],
  [3, '专家咨询', 8, 8],
  [4, '评审', 2, 2],
  ['', '小计', { v: 10, f: '=SUM(C6:C7)' }, 10],
  ['', '合计', { v: 22, f: formula }, 22],
];

testRule('total-formula-gap', {
  valid: [
    ...[
      '=SUMIF(C2:C3,">0",C2:C3)',
      '=SUMIF(B2:B3,"<>合计",C2:C3)',
      '=SUMPRODUCT(C2:C3*1)',
      '=SUBTOTAL(109,C2:C3)',
      '=AGGREGATE(9,7,C2:C3)',
      '=IFERROR(SUM(C2:C3),0)',
      '=C2+C3',
      '=SUM(C2:OFFSET(C4,-1,0))',
    ].map((formula) => ({
      name: `a total by ${formula}`,
      sheets: {
        预算表: [[...budgetPlan('元')], [1, '办公费', 300], [2, '印刷费', 200], ['', '合计', { v: 500, f: formula }]],
      },
    })),
    {
      name: 'a SUM over all items',
      sheets: {
        支出表: [
          [...expenditure('元')],
          [1, '办公费', 3000, 2500, 500],
          [2, '印刷费', 2000, 2000, 0],
          ['', '合计', { v: 5000, f: '=SUM(C2:C3)' }, { v: 4500, f: '=SUM(D2:D3)' }, { v: 500, f: '=C4-D4' }],
        ],
      },
    },
    {
      name: 'classes added one by one, by SUM or by plus, or through all of their items',
      sheets: {
        预算表: [
          ['序号', '支出内容', '年初预算数', '全年预算数', '支出'],
          ['一', '监测费', 12, 12, { v: 12, f: '=SUM(E3:E4)' }],
          [1, '设备租赁', 7, 7, 7],
          [2, '耗材', 5, 5, 5],
          ['二', '评估费', 8, 8, { v: 8, f: '=SUM(E6:E6)' }],
          [3, '专家咨询', 8, 8, 8],
          ['', '合计', { v: 20, f: '=SUM(C2,C5)' }, { v: 20, f: '=D2+D5' }, { v: 20, f: '=SUM(E3:E4)+E6' }],
        ],
      },
    },
    {
      name: 'a total at the head',
      sheets: {
        预算表: [
          [...budgetPlan('元')],
          ['', '合计', { v: 300, f: '=SUM(C3:C4)' }],
          [1, '办公费', 100],
          [2, '印刷费', 200],
        ],
      },
    },
    {
      name: '其中 rows stay out of the total',
      sheets: {
        预算表: [
          ['支出内容', '预算数（元）'],
          ['人员经费', 400],
          ['其中：劳务派遣', 150],
          ['公用经费', 100],
          ['合计', { v: 500, f: '=B2+B4' }],
        ],
      },
    },
    ...['=C5+C8', '=SUM(C3:C4)+C8', '=SUM(C3:C8)-C5-C8'].map((formula) => ({
      name: `a total by ${formula} where one subtotal is wrong in another column`,
      sheets: { 预算表: withWrongSubtotal(formula) },
    })),
  ],
  invalid: [
    {
      name: 'a total that leaves out one of the subtotals, or adds lines and their subtotal, where a subtotal is wrong',
      sheets: { 甲: withWrongSubtotal('=C8'), 乙: withWrongSubtotal('=SUM(C3:C5)+C8') },
      findings: [
        { cell: '甲!C9', message: 'gap', related: ['甲!C3', '甲!C4'] },
        { cell: '乙!C9', message: 'twice', related: ['乙!C3', '乙!C4'] },
      ],
    },
    {
      name: 'a row added below the sum',
      sheets: {
        支出表: [
          [...expenditure('元')],
          [1, '办公费', 3000, 2500, 500],
          [2, '印刷费', 2000, 2000, 0],
          [3, '邮电费', 600, 600, 0],
          ['', '合计', { v: 5000, f: '=SUM(C2:C3)' }, { v: 5100, f: '=SUM(D2:D4)' }, 500],
        ],
      },
      findings: [
        {
          cell: 'C5',
          message: 'gap',
          severity: 'error',
          actual: '=SUM(C2:C3)',
          related: ['C4'],
          fix: {
            message: 'set-formula',
            safe: false,
            edits: { C5: { kind: 'formula', formula: '=SUM(C2:C4)' } },
          },
        },
      ],
    },
    {
      name: 'a rounded sum, which no plain SUM may replace',
      sheets: {
        预算表: [
          [...budgetPlan('万元')],
          [1, '办公费', 3.05],
          [2, '印刷费', 2],
          [3, '邮电费', 0.6],
          ['', '合计', { v: 5.1, f: '=ROUND(SUM(C2:C3),1)' }],
        ],
      },
      findings: [{ cell: 'C5', message: 'gap', related: ['C4'], fix: null }],
    },
    {
      name: 'a gap speaks even where the amounts happen to agree',
      sheets: {
        预算表: [
          [...budgetPlan('元')],
          [1, '办公费', 3000],
          [2, '印刷费', 2000],
          [3, '邮电费', 600],
          ['', '合计', { v: 5600, f: '=SUM(C2:C3)' }],
        ],
      },
      findings: [{ cell: 'C5', message: 'gap', related: ['C4'] }],
    },
    {
      name: 'a class counted together with its items',
      sheets: {
        预算表: [
          [...budgetPlan('万元')],
          ['一', '监测费', 12],
          [1, '设备租赁', 7],
          [2, '耗材', 5],
          ['二', '评估费', 8],
          [3, '专家咨询', 8],
          ['', '合计', { v: 40, f: '=SUM(C2:C6)' }],
        ],
      },
      findings: [
        {
          cell: 'C7',
          message: 'twice',
          actual: '=SUM(C2:C6)',
          fix: {
            message: 'set-formula',
            safe: false,
            edits: { C7: { kind: 'formula', formula: '=SUM(C2,C5)' } },
          },
        },
      ],
    },
    {
      name: 'a cell named twice',
      sheets: {
        预算表: [
          [...budgetPlan('元')],
          [1, '办公费', 300],
          [2, '印刷费', 200],
          ['', '合计', { v: 800, f: '=SUM(C2:C3)+C2' }],
        ],
      },
      findings: [{ cell: 'C4', message: 'twice', related: ['C2'] }],
    },
    ...[
      '=SUMIF(B2:B3,"办公费",C2:C3)',
      '=SUBTOTAL(9,C2)',
      '=AGGREGATE(9,6,C2:C2)',
      '=ROUND(C2,2)',
      '=SUMIFS(C2:C3,C2:C3,">=250")',
    ].map((formula) => ({
      name: `a line left out of ${formula}`,
      sheets: {
        预算表: [[...budgetPlan('元')], [1, '办公费', 300], [2, '印刷费', 200], ['', '合计', { v: 300, f: formula }]],
      },
      findings: [{ cell: 'C4', message: 'gap', related: ['C3'] }],
    })),
    {
      name: 'a total that adds itself',
      sheets: {
        预算表: [
          [...budgetPlan('元')],
          [1, '办公费', 300],
          [2, '印刷费', 200],
          ['', '合计', { v: 500, f: '=SUM(C2:C4)-C4' }],
        ],
      },
      findings: [{ cell: 'C4', message: 'circular', data: { cells: 'C4' } }],
    },
    {
      name: 'a sum that runs over what stands below the table',
      sheets: {
        预算表: [
          [...budgetPlan('元')],
          ['', '合计', { v: 500, f: '=SUM(C3:C12)' }],
          [1, '办公费', 300],
          [2, '印刷费', 200],
        ],
      },
      findings: [{ cell: 'C2', message: 'beyond', actual: '=SUM(C3:C12)' }],
    },
  ],
  notChecked: [
    {
      name: 'a sum with anything else in it',
      sheets: {
        预算表: [
          [...budgetPlan('元')],
          [1, '办公费', 300],
          [2, '印刷费', 200],
          ['', '合计', { v: 500, f: '=SUM(C2:C3)-表2!A1' }],
        ],
      },
      notChecked: [{ cell: 'C4', reason: 'formula-other-sheet' }],
    },
    ...(
      [
        ['=SUM([1]Sheet1!B2:B9)', 'formula-external'],
        ['=SUM(OFFSET(C1,1,0,2,1))', 'formula-indirect'],
        ['=SUM(IF(C2:C3>0,C2:C3))', 'formula-unreadable'],
      ] as const
    ).map(([formula, reason]) => ({
      name: `a total by ${formula}`,
      sheets: {
        预算表: [[...budgetPlan('元')], [1, '办公费', 300], [2, '印刷费', 200], ['', '合计', { v: 500, f: formula }]],
      },
      notChecked: [{ cell: 'C4', reason }],
    })),
  ],
});
