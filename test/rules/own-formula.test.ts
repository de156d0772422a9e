import { expenditure } from '../support/forms';
import { testRule } from '../support/rule-tester';

const HEADER = ['名称', '公式', '级别', '容差', '提示'];
const list = (...rows: readonly (readonly string[])[]) => ({ 复核公式: [HEADER, ...rows] });
const DATA = [
  ['甲', 10],
  ['乙', 20],
  ['合计', 30],
];

testRule('own-formula', {
  valid: [
    {
      name: 'formulas that hold',
      sheets: { 数据: DATA, ...list(['合计', 'B3 = SUM(B1:B2)', '错误'], ['大小', 'B2 > B1']) },
    },
    { name: 'a difference within the tolerance', sheets: { 数据: DATA, ...list(['约', 'B3 = 30.4', '', '0.5']) } },
    { name: 'a list without formulas', sheets: { 数据: DATA, ...list() } },
    { name: 'no list', sheets: { 数据: DATA } },
  ],
  invalid: [
    {
      name: 'a formula that does not hold, at its level, with both sides',
      sheets: { '表1-1': DATA, ...list(['相符', '表1-1!B3 ＝ 表1-1!B1', '疑点']) },
      findings: [
        {
          cell: '表1-1!B3',
          message: 'fails',
          severity: 'warning',
          expected: '10',
          actual: '30',
          difference: '+20',
          related: ['表1-1!B1', '复核公式!B2'],
        },
      ],
    },
    {
      name: "an error where no level is named, in the office's own sentence",
      sheets: { 数据: DATA, ...list(['和', 'SUM(B1:B2)=31', '', '', '两项之和应为 31']) },
      findings: [
        { cell: '数据!B1', message: 'fails-saying', severity: 'error', data: { sentence: '两项之和应为 31' } },
      ],
    },
    {
      name: 'places by their meaning',
      sheets: {
        支出: [expenditure('万元'), [1, '印刷费', 10, 9, 1], [null, '合计', 10, 9, 1]],
        ...list(['预算等于支出', '{经费支出.合计.预算} = {经费支出.印刷费.支出}']),
      },
      findings: [{ cell: '支出!C3', message: 'fails', expected: '9', actual: '10' }],
    },
  ],
  notChecked: [
    {
      name: 'what is no formula',
      sheets: { 数据: DATA, ...list(['坏', 'SUM(B1', '错误']) },
      notChecked: [{ cell: '复核公式!B2', reason: 'syntax' }],
    },
    {
      name: 'a sheet that is not there',
      sheets: { 数据: DATA, ...list(['无', '别处!B1=1']) },
      notChecked: [{ cell: '复核公式!B2', reason: 'unknown-name' }],
    },
    {
      name: 'a function that is not known',
      sheets: { 数据: DATA, ...list(['函数', 'VLOOKUP(1,B1:B2,1)=1']) },
      notChecked: [{ cell: '复核公式!B2', reason: 'unknown-function' }],
    },
    {
      name: 'brackets without end',
      sheets: { 数据: DATA, ...list(['深', `${'('.repeat(80)}1${')'.repeat(80)}=1`]) },
      notChecked: [{ cell: '复核公式!B2', reason: 'too-deep' }],
    },
    {
      name: 'a tolerance that is none',
      sheets: { 数据: DATA, ...list(['容差', 'B1=10', '', '很小']) },
      notChecked: [{ cell: '复核公式!B2', reason: 'tolerance' }],
    },
    {
      name: 'an error, and a place that is not there',
      sheets: { 数据: DATA, ...list(['除', 'B1/0=1'], ['无', '{经费支出.合计.预算}=1']) },
      notChecked: [
        { cell: '复核公式!B2', reason: 'error' },
        { cell: '复核公式!B3', reason: 'error' },
      ],
    },
    {
      name: 'a figure that answers nothing',
      sheets: { 数据: DATA, ...list(['数', 'SUM(B1:B2)']) },
      notChecked: [{ cell: '复核公式!B2', reason: 'no-answer' }],
    },
  ],
});
