import { FUNDS } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('subrow-scored', {
  valid: [
    {
      name: 'dashes, blanks and zeros in the 其中 rows',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 100, 10, '100%', 10],
          ['', '其中：当年财政拨款', 80, 80, 80, '—', '100%', '—'],
          ['', '上年结转资金', 10, 10, 10, null, null, null],
          ['', '其他资金', 10, 10, 10, 0, null, 0],
        ],
      },
    },
    {
      name: 'a block without weights',
      sheets: {
        自评表: [
          ['资金情况（万元）', '', '全年预算数', '全年执行数', '执行率'],
          ['', '年度资金总额', 100, 100, '100%'],
          ['', '其中：财政拨款', 100, 100, '100%'],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'at the score, or at the weight where only that is there',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 100, 10, '100%', 10],
          ['', '其中：当年财政拨款', 80, 80, 80, 10, '100%', 10],
          ['', '其他资金', 20, 20, 20, 10, '100%', '—'],
        ],
      },
      findings: [
        { cell: 'H3', message: 'scored', severity: 'warning', expected: '—', actual: '10' },
        { cell: 'F4', message: 'scored', actual: '10' },
      ],
    },
    {
      name: 'as text, in a block that starts elsewhere',
      sheets: {
        自评表: {
          at: 'B4',
          rows: [
            ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
            ['', '年度资金总额', 100, 100, 100, 10, '100%', 10],
            ['', '上年结转', 100, 100, 100, '—', '100%', '10分'],
          ],
        },
      },
      findings: [{ cell: 'I6', message: 'scored', actual: '10' }],
    },
  ],
});
