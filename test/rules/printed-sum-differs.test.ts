import { expenditure } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('printed-sum-differs', {
  valid: [
    {
      name: 'hidden decimals that agree as printed',
      sheets: {
        表: [
          [...expenditure('万元')],
          [1, 'a费', { v: 33.301, nf: '0.00' }, { v: 30, nf: '0.00' }, { v: 3.301, nf: '0.00' }],
          [2, 'b费', { v: 33.301, nf: '0.00' }, { v: 30, nf: '0.00' }, { v: 3.301, nf: '0.00' }],
          ['', '合计', { v: 66.602, nf: '0.00' }, { v: 60, nf: '0.00' }, { v: 6.602, nf: '0.00' }],
        ],
      },
    },
    {
      name: 'rounded figures that hide nothing',
      sheets: {
        表: [
          [...expenditure('万元')],
          [1, 'a费', { v: 33.33, nf: '0.00' }, { v: 30, nf: '0.00' }, { v: 3.33, nf: '0.00' }],
          [2, 'b费', { v: 33.33, nf: '0.00' }, { v: 30, nf: '0.00' }, { v: 3.33, nf: '0.00' }],
          [3, 'c费', { v: 33.33, nf: '0.00' }, { v: 30, nf: '0.00' }, { v: 3.33, nf: '0.00' }],
          ['', '合计', { v: 100, nf: '0.00' }, { v: 90, nf: '0.00' }, { v: 10, nf: '0.00' }],
        ],
      },
    },
    {
      name: 'formats that scale say another number',
      sheets: {
        表: [
          [...expenditure('万元')],
          [1, 'a费', { v: 333333, nf: '0!.0000' }, { v: 30, nf: '0.00' }, { v: 3, nf: '0.00' }],
          [2, 'b费', { v: 333333, nf: '0!.0000' }, { v: 30, nf: '0.00' }, { v: 3, nf: '0.00' }],
          ['', '合计', { v: 666666, nf: '0!.00' }, { v: 60, nf: '0.00' }, { v: 6, nf: '0.00' }],
        ],
      },
    },
    {
      name: 'stored figures that disagree are an error of another rule',
      sheets: {
        表: [
          [...expenditure('万元')],
          [1, 'a费', { v: 33.333, nf: '0.00' }, { v: 30, nf: '0.00' }, { v: 3.333, nf: '0.00' }],
          [2, 'b费', { v: 33.333, nf: '0.00' }, { v: 30, nf: '0.00' }, { v: 3.333, nf: '0.00' }],
          ['', '合计', { v: 70, nf: '0.00' }, { v: 60, nf: '0.00' }, { v: 10, nf: '0.00' }],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'the stored figures agree, the printed ones do not, once a column',
      sheets: {
        表: [
          [...expenditure('万元')],
          [1, 'a费', { v: 33.333, nf: '0.00' }, { v: 30, nf: '0.00' }, { v: 3.333, nf: '0.00' }],
          [2, 'b费', { v: 33.333, nf: '0.00' }, { v: 30, nf: '0.00' }, { v: 3.333, nf: '0.00' }],
          [3, 'c费', { v: 33.333, nf: '0.00' }, { v: 30, nf: '0.00' }, { v: 3.333, nf: '0.00' }],
          [
            '',
            '合计',
            { v: 99.999, f: '=SUM(C2:C4)', nf: '0.00' },
            { v: 90, nf: '0.00' },
            { v: 9.999, f: '=SUM(E2:E4)', nf: '0.00' },
          ],
        ],
      },
      findings: [
        {
          cell: 'C5',
          message: 'hidden',
          severity: 'info',
          expected: '99.99',
          actual: '100',
          difference: '+0.01',
          related: ['C2', 'C3', 'C4'],
          data: { decimals: '1' },
        },
        { cell: 'E5', message: 'hidden' },
      ],
    },
    {
      name: 'in 元',
      sheets: {
        表: [
          [...expenditure('元')],
          [
            1,
            '印刷费',
            { v: 1000.005, nf: '#,##0.00' },
            { v: 900.004, nf: '#,##0.00' },
            { v: 100.001, nf: '#,##0.00' },
          ],
          [
            2,
            '培训费',
            { v: 2000.005, nf: '#,##0.00' },
            { v: 1900.004, nf: '#,##0.00' },
            { v: 100.001, nf: '#,##0.00' },
          ],
          ['', '合计', { v: 3000.01, nf: '#,##0.00' }, { v: 2800.008, nf: '#,##0.00' }, { v: 200.002, nf: '#,##0.00' }],
        ],
      },
      findings: [
        { cell: 'C4', message: 'hidden', expected: '3000.02', actual: '3000.01', difference: '-0.01' },
        { cell: 'D4', message: 'hidden', expected: '2800', actual: '2800.01' },
      ],
    },
  ],
});
