import { CENTRAL, FUNDS } from '../support/forms';
import { testRule } from '../support/rule-tester';
import type { SmallCell } from '../support/small-book';

const block = (...row: readonly (string | number | null)[]) => [[...FUNDS], ['', '年度资金总额', ...row]];

/** A form that scores 预算执行率 in a row of its indicators. */
const withRow = (score: number): (readonly SmallCell[])[] => [
  ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '执行率'],
  ['', '年度资金总额', 64.8, 64.8, 64.8, '100%'],
  [...CENTRAL],
  ['项目管理(10分)', '投入管理', '预算执行率', '—', '100%', 10, score, '已说明'],
  ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 50, 50, null],
  ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 40, 40, null],
];

/** The row states its rate against a target of all of the money. */
const withRate = (rate: string, score: number): (readonly SmallCell[])[] => [
  [...CENTRAL],
  ['项目管理(10分)', '投入管理', '预算执行率', '100%', rate, 10, score, '已说明'],
  ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 50, 50, null],
  ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 40, 39.9, null],
];

testRule('execution-score-mismatch', {
  valid: [
    { name: 'a row of budget execution that scores what the fund block gives', sheets: { 自评表: withRow(10) } },
    { name: 'a row that scores the rate which it states', sheets: { 自评表: withRate('97%', 9.7) } },
    {
      name: 'weight × rate at the decimals in use',
      sheets: {
        甲: block(100, 110, 107, 10, '97.27%', 9.73),
        乙: block(100, 110, 107, 10, '97.27%', 9.7),
        丙: block(100, 100, 100, 10, '100%', 10),
      },
    },
    { name: 'a rate over 100 % is capped', sheets: { 自评表: block(100, 100, 102.59, 10, '102.59%', 10) } },
    {
      name: 'points named by the label of the block',
      sheets: {
        自评表: [
          ['预算执行情况（20分）', '', '预算数（A）', '执行数（B）', '执行率（B/A）', '得分'],
          ['', '年度财政资金总额', 256, 192, '75%', 15],
        ],
      },
    },
    { name: 'a block that is not scored', sheets: { 自评表: block(100, 100, 60, null, '60%', null) } },
    {
      name: 'truncated where the settings say so',
      settings: { rounding: 'truncate' },
      sheets: { 自评表: block(100, 300, 200, 10, '66.66%', 6.66) },
    },
  ],
  invalid: [
    {
      name: 'a row that scores another rate than it states',
      sheets: { 自评表: withRate('97%', 10) },
      findings: [
        {
          cell: 'G2',
          message: 'stated',
          severity: 'error',
          expected: '9.7',
          actual: '10',
          difference: '+0.3',
          related: ['F2', 'E2'],
        },
      ],
    },
    {
      name: 'a row of budget execution among the indicators, without a target',
      sheets: { 自评表: withRow(9) },
      findings: [
        {
          cell: 'G4',
          message: 'row',
          severity: 'error',
          expected: '10',
          actual: '9',
          difference: '-1',
          related: ['D2', 'E2', 'F4'],
        },
      ],
    },
    {
      name: 'full marks for a part of the budget',
      sheets: { 自评表: block(5120.5, 5120.5, 4119.44, 10, '100%', 10) },
      findings: [
        {
          cell: 'H2',
          message: 'mismatch',
          severity: 'error',
          expected: '8',
          actual: '10',
          difference: '+2',
          related: ['F2', 'D2', 'E2'],
        },
      ],
    },
    {
      name: 'the decimals of the indicators are in use here too',
      sheets: {
        自评表: [
          ...block(100, 100, 96, 10, '96%', 10),
          [...CENTRAL],
          ['产出指标', '数量指标', '入户走访', '≥1200户', '1193户', 6, 5.97, '拆迁'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 84, 84, null],
        ],
      },
      findings: [{ cell: 'H2', message: 'mismatch', expected: '9.6', actual: '10', difference: '+0.4' }],
    },
    {
      name: 'by the weight of the label',
      sheets: {
        自评表: [
          ['预算执行情况（20分）', '', '预算数（A）', '执行数（B）', '执行率（B/A）', '得分'],
          ['', '年度财政资金总额', 256, 192, '75%', 18.5],
        ],
      },
      findings: [{ cell: 'F2', message: 'mismatch', expected: '15', actual: '18.5' }],
    },
  ],
  notChecked: [
    {
      name: 'a row of budget execution without a fund block',
      sheets: { 自评表: withRow(9).slice(2) },
      notChecked: [{ cell: 'G2', reason: 'no-rate' }],
    },
    {
      name: 'a blank score beside its weight',
      sheets: { 自评表: block(100, 100, 96, 10, '96%', null) },
      notChecked: [{ cell: 'H2', reason: 'score-blank' }],
    },
    {
      name: 'no rate without a budget',
      sheets: { 自评表: block(0, 0, 0, 10, '0%', 10) },
      notChecked: [{ cell: 'H2', reason: 'no-rate' }],
    },
  ],
});
