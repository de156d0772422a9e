import { expenditure } from '../support/forms';
import { testRule } from '../support/rule-tester';

const JOURNAL = [
  ['日期', '摘要', '拨入（元）', '支用（元）', '结余（元）'],
  ['3月4日', '上年结余转入', null, null, 1000],
  ['3月9日', '收第一批经费', 5000, null, 6000],
  ['3月20日', '付材料款', null, 1200, 4800],
  ['4月2日', '付劳务费', null, 800, 4000],
  ['4月8日', '收第二批经费', 2000, null, 6000],
  ['4月19日', '付监理费', null, 500, 5500],
] as const;

/** A fund block that states what is left of each of its rows. */
const fundsWithBalance = (...rows: readonly (readonly (number | string | null)[])[]) => [
  ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '结余', '执行率'],
  ...rows,
];

testRule('balance-mismatch', {
  valid: [
    {
      name: 'fund blocks: what is left of the budget, of what the year began with, and of what arrived',
      sheets: {
        甲: fundsWithBalance(
          ['', '年度资金总额', 480, 486, 471.42, 14.58, '97%'],
          ['', '其中：财政拨款', 400, 400, 390, 10, '97.5%'],
        ),
        乙: fundsWithBalance(['', '年度资金总额', 480, 486, 471.42, 8.58, '97%']),
        丙: [
          ['资金情况（万元）', '', '全年预算数', '到位数', '全年执行数', '结余'],
          ['', '年度资金总额', 500, 480, 471, 9],
        ],
      },
    },
    {
      name: 'a journal whose balance goes on from line to line',
      sheets: { 台账: JOURNAL },
    },
    {
      name: 'a budget and a balance merged over the lines that they stand for',
      sheets: {
        支出表: {
          rows: [
            [...expenditure('万元')],
            [1, '印刷费', 50, 18, 5],
            [2, '培训费', null, 27, null],
            ['', '合计', 50, 45, 5],
          ],
          merges: ['C2:C3', 'E2:E3'],
        },
      },
    },
    {
      name: 'a merged budget beside balances of single lines, which nobody can judge',
      sheets: {
        支出表: {
          rows: [
            [...expenditure('万元')],
            [1, '印刷费', 50, 18, 32],
            [2, '培训费', null, 27, 5],
            ['', '合计', 50, 45, 5],
          ],
          merges: ['C2:C3'],
        },
      },
    },
    {
      name: 'budget less spending, negative and blank budgets included',
      sheets: {
        支出表: [
          [...expenditure('元')],
          [1, '办公费', 30000, 28000.5, 1999.5],
          [2, '印刷费', 6000, 6200, -200],
          [3, '审计费', null, 5000, -5000],
          [4, '会议费', 4000, null, 4000],
          ['', '合计', 40000, 39200.5, 799.5],
        ],
      },
    },
    {
      name: 'an adjustment column of its own',
      sheets: {
        支出表: [
          ['支出内容', '预算批复数', '预算调整数', '实际支出数', '结余'],
          ['设备费', 100, -20, 80, 0],
          ['材料费', 50, 20, 65, 5],
        ],
      },
    },
    {
      name: 'in 万元 the last digit may differ by rounding',
      sheets: {
        支出表: [
          ['项目', '预算金额（万元）', '已支出（万元）', '剩余资金（万元）'],
          ['劳务费', { v: 12.35, nf: '0.00' }, { v: 8.11, nf: '0.00' }, { v: 4.25, nf: '0.00' }],
        ],
      },
    },
    {
      name: 'a total that is right for its lines, beside a total of the budget that is wrong',
      sheets: {
        支出表: [[...expenditure('元')], [1, '办公费', 20, 18, 2], [2, '印刷费', 6, 5, 1], ['', '合计', 20, 23, 3]],
      },
    },
    {
      name: 'a blank mark states no balance',
      sheets: { 支出表: [[...expenditure('元')], [1, '办公费', 30000, 28000, '—'], [2, '印刷费', 5000, 5000, 0]] },
    },
  ],
  invalid: [
    {
      name: 'what a fund block says is left',
      sheets: {
        表: fundsWithBalance(
          ['', '年度资金总额', 480, 486, 471.42, 15.48, '97%'],
          ['', '其中：财政拨款', 400, 400, 390, 10, '97.5%'],
        ),
      },
      findings: [
        {
          cell: 'F2',
          message: 'mismatch',
          severity: 'error',
          expected: '14.58',
          actual: '15.48',
          difference: '+0.9',
          related: ['D2', 'E2'],
          fix: { message: 'live-formula', safe: true, edits: { F2: { kind: 'formula', formula: '=D2-E2' } } },
        },
      ],
    },
    {
      name: 'an account whose closing balance forgets what was paid',
      sheets: {
        专户: [
          ['小区', '年初余额（元）', '本年收入（元）', '本年支出（元）', '年末余额（元）'],
          ['甲小区', 900, 60, 40, 920],
          ['乙小区', 500, 30, null, 530],
          ['丙小区', 700, 50, 20, 750],
          ['丁小区', 300, 10, 30, 280],
          ['合计', 2400, 150, 90, 2480],
        ],
      },
      findings: [
        {
          cell: 'E4',
          message: 'account',
          expected: '730',
          actual: '750',
          difference: '+20',
          related: ['B4', 'C4', 'D4'],
        },
        { cell: 'E6', message: 'account', expected: '2460' },
      ],
    },
    {
      name: 'an account from which some was moved elsewhere',
      sheets: {
        资产: [
          ['类别', '年初原值（元）', '本年增加', '本年减少', '调拨转出', '年末原值（元）'],
          ['房屋', 900, 60, 40, 0, 920],
          ['设备', 500, 30, 20, 10, 500],
          ['图书', 700, 50, 20, 0, 750],
          ['家具', 300, 10, 30, 0, 280],
          ['合计', 2400, 150, 110, 10, 2430],
        ],
      },
      findings: [
        {
          cell: 'F4',
          message: 'account-several',
          expected: '730',
          actual: '750',
          difference: '+20',
          related: ['B4', 'C4', 'D4', 'E4'],
        },
      ],
    },
    {
      name: 'a line of a journal that does not follow from the one before',
      sheets: { 台账: JOURNAL.map((row, index) => (index === 6 ? [...row.slice(0, 4), 5400] : row)) },
      findings: [
        {
          cell: 'E7',
          message: 'running',
          expected: '5500',
          actual: '5400',
          difference: '-100',
          related: ['E6', 'D7'],
          data: { receivedValue: '0', spentValue: '500' },
          fix: { message: 'value', safe: false, edits: { E7: { kind: 'value', value: 5500 } } },
        },
      ],
    },
    {
      name: 'a merged balance that its lines do not leave',
      sheets: {
        支出表: {
          rows: [
            [...expenditure('万元')],
            [1, '印刷费', 50, 18, 6],
            [2, '培训费', null, 27, null],
            ['', '合计', 50, 45, 5],
          ],
          merges: ['C2:C3', 'E2:E3'],
        },
      },
      findings: [{ cell: 'E2', message: 'mismatch', expected: '5' }],
    },
    {
      name: 'a typed balance that is wrong, in 元 to the cent',
      sheets: {
        支出表: [
          [...expenditure('元')],
          [1, '办公费', 30000, 28000.5, 1999.6],
          [2, '印刷费', 6000, 6000, 0],
          ['', '合计', 36000, 34000.5, 1999.5],
        ],
      },
      findings: [
        {
          cell: 'E2',
          message: 'mismatch',
          severity: 'error',
          expected: '1999.5',
          actual: '1999.6',
          difference: '0.1',
          related: ['C2', 'D2'],
          fix: { message: 'live-formula', safe: true, edits: { E2: { kind: 'formula', formula: '=C2-D2' } } },
        },
      ],
    },
    {
      name: 'the balance of the total row',
      sheets: {
        支出表: [
          ['金额单位：万元'],
          ['序号', '费用名称', '计划安排', '累计支出', '结余资金'],
          [1, '宣传费', 12, 11.5, 0.5],
          [2, '培训费', 20, 18, 2],
          ['合计', '', 32, 29.5, 3.5],
        ],
      },
      findings: [{ cell: 'E5', message: 'mismatch', expected: '2.5', actual: '3.5', difference: '1.0' }],
    },
    {
      name: 'beyond rounding in 万元',
      sheets: {
        支出表: [
          ['项目', '预算金额（万元）', '已支出（万元）', '剩余资金（万元）'],
          ['劳务费', 12.35, 8.11, 4.42],
        ],
      },
      findings: [{ cell: 'D2', message: 'mismatch', expected: '4.24', actual: '4.42', difference: '0.18' }],
    },
    {
      name: 'a source beside the whole, and a balance with a third term',
      sheets: {
        支出表: [
          ['项目', '预算数', '支出数', '冻结', '剩余'],
          ['甲', 60, 50, 4, 6],
          ['乙', 30, 20, 1, 9],
          ['丙', 20, 11, 2, 8],
        ],
      },
      findings: [
        {
          cell: 'E4',
          message: 'less',
          expected: '7',
          actual: '8',
          difference: '1',
          related: ['B4', 'C4', 'D4'],
          fix: null,
        },
      ],
    },
    {
      name: 'an adjustment that the balance leaves out',
      sheets: {
        支出表: [
          ['支出内容', '预算批复数', '预算调整数', '实际支出数', '结余'],
          ['设备费', 100, -20, 80, 20],
          ['材料费', 50, 20, 65, 5],
        ],
      },
      findings: [{ cell: 'E2', message: 'plus', expected: '0', actual: '20', difference: '20', fix: null }],
    },
    {
      name: 'a balance that forgets both what was adjusted and what is frozen',
      sheets: {
        支出表: [
          ['项目', '预算数', '预算调整数', '支出数', '冻结', '剩余'],
          ['甲', 60, null, 50, 4, 6],
          ['乙', 30, null, 20, 1, 9],
          ['丁', 40, null, 30, 3, 7],
          ['丙', 20, 5, 11, 2, 8],
        ],
      },
      findings: [{ cell: 'F5', message: 'several', expected: '12', actual: '8', related: ['B5', 'D5', 'C5', 'E5'] }],
    },
  ],
  notChecked: [
    {
      name: 'no row of a fund block agrees',
      sheets: {
        表: fundsWithBalance(
          ['', '年度资金总额', 480, 486, 471.42, 30, '97%'],
          ['', '其中：财政拨款', 400, 400, 390, 25, '97.5%'],
        ),
      },
      notChecked: [{ cell: 'F1', reason: 'relation-unproven' }],
    },
    {
      name: 'what was spent is words',
      sheets: { 支出表: [[...expenditure('元')], [1, '办公费', 30000, '待结算', 2000], [2, '印刷费', 5000, 5000, 0]] },
      notChecked: [{ cell: 'E2', reason: 'amount-unreadable' }],
    },
    {
      name: 'no row agrees: the column counts something else',
      sheets: {
        支出表: [
          ['项目', '预算数（万元）', '支出数（万元）', '结余（万元）'],
          ['甲', 60, 50, 3],
          ['乙', 30, 20, 4],
          ['丙', 20, 11, 5],
        ],
      },
      notChecked: [{ cell: 'D1', reason: 'relation-unproven' }],
    },
  ],
});
