import { CENTRAL, expenditure } from '../support/forms';
import { testRule } from '../support/rule-tester';

const ERRORS = ['#REF!', '#DIV/0!', '#VALUE!', '#N/A', '#NAME?', '#NUM!', '#NULL!'];

testRule('cell-error', {
  valid: [
    {
      name: 'formulas that give numbers',
      sheets: {
        支出表: [
          ['序号', '支出内容', '预算数', '支出', '执行率'],
          [1, '办公费', 12.5, 12.5, { v: 1, f: '=D2/C2', nf: '0.00%' }],
          [2, '差旅费', 8, 6, { v: 0.75, f: '=D3/C3', nf: '0.00%' }],
          ['', '合计', 20.5, 18.5, { v: 0.9024390243902439, f: '=D4/C4', nf: '0.00%' }],
        ],
      },
    },
    {
      name: 'an error in working cells below that belong to no table',
      sheets: {
        支出表: [
          [...expenditure('元')],
          [1, '办公费', 3000, 3000, 0],
          ['', '合计', 3000, 3000, 0],
          [],
          [],
          ['核对用', { v: { error: '#REF!' }, f: '=#REF!' }],
        ],
      },
    },
  ],
  notChecked: [
    {
      name: 'results on their way',
      sheets: {
        支出表: [
          [...expenditure('元')],
          [1, '办公费', 3000, { v: { error: '#BUSY!' }, f: '=X()' }, 0],
          [2, '差旅费', 3000, { v: { error: '#GETTING_DATA' }, f: '=X()' }, 0],
        ],
      },
      notChecked: [{ cell: 'D2', reason: 'still-calculating' }],
    },
  ],
  invalid: [
    {
      name: 'lines that refer to one another',
      sheets: {
        支出表: [
          [...expenditure('元')],
          [1, '办公费', 3000, { v: 3000, f: '=C2-E2' }, { v: 0, f: '=C2-D2' }],
          ['', '合计', 3000, 3000, 0],
        ],
      },
      findings: [{ cell: 'D2', message: 'circular', related: ['E2'] }],
    },
    {
      name: 'errors of newer functions',
      sheets: {
        支出表: [[...expenditure('元')], [1, '办公费', 3000, { v: { error: '#SPILL!' }, f: '=X()' }, 0]],
      },
      findings: [{ cell: 'D2', message: 'formula' }],
    },
    {
      name: 'a rate divided by a blank budget, and its total',
      sheets: {
        支出表: [
          ['序号', '支出内容', '预算数', '支出', '执行率'],
          [1, '办公费', 12.5, 12.5, { v: 1, f: '=D2/C2', nf: '0.00%' }],
          [2, '维修费', null, 3, { v: { error: '#DIV/0!' }, f: '=D3/C3' }],
          ['', '合计', 12.5, 15.5, { v: 1.24, f: '=D4/C4', nf: '0.00%' }],
        ],
      },
      findings: [{ cell: 'E3', message: 'formula', severity: 'error', actual: '#DIV/0!' }],
    },
    {
      name: 'a pasted error without a formula among the scores',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥200人次', '210人次', 50, 50, null],
          ['效益指标', '社会效益', '群众满意率', '≥90%', '95%', 50, { v: { error: '#N/A' } }, null],
        ],
      },
      findings: [{ cell: 'G3', message: 'value', actual: '#N/A' }],
    },
    {
      name: 'every kind of error',
      sheets: {
        支出表: [
          ['支出内容', '预算数', '支出'],
          ...ERRORS.map((error, index) => [`支出事项${String(index + 1)}`, { v: { error }, f: '=表2!A1' }, 5]),
        ],
      },
      findings: ERRORS.map((error, index) => ({
        cell: `B${String(index + 2)}`,
        message: 'formula',
        actual: error,
      })),
    },
  ],
});
