import { FUNDS } from '../support/forms';
import { testRule } from '../support/rule-tester';

const labels = (amount: number, planned: number, province: number, transfer: number) => [
  ['评价年度', '2024年', '评价金额', amount],
  ['资金情况（万元）', '预算计划安排', planned, '', ''],
  ['', '实际分配下达', '省本级', province, '转移支付至市县', transfer],
  ['', '实际支出金额', '省本级', province, '转移支付至市县', transfer],
];

const byNature = (income: readonly string[], outgo: readonly string[]) => ({
  rows: [
    ['年度预算申请（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '年度资金总额', 1800, 2000, 1900, 10, '95%', 9.5],
    ['', '按收入性质分：2000', null, null, '按支出性质分：1900', null, null, null],
    ['', income[0] ?? '', null, null, outgo[0] ?? '', null, null, null],
    ['', income[1] ?? '', null, null, outgo[1] ?? '', null, null, null],
  ],
  merges: ['A1:A5'],
});

/** A department's funds: by nature, then once more by source. */
const twice = (project: number, appropriation: number) => [
  ['部门整体支出（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金总额', 500, 520, 494, 10, '95%', 9.5],
  ['其中：基本支出', 200, 200, 200, '—', '100%', '—'],
  ['项目支出', 300, project, 294, '—', null, '—'],
  ['其中：财政拨款', 480, appropriation, 480, '—', null, '—'],
  ['其他资金', 20, 20, 14, '—', null, '—'],
];

/** Amounts by nature in cells beside their labels. */
const beside = (basic: number) => [
  ['年度预算申请（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['', '年度资金总额', 980, 1050, 1029, 10, '98%', 9.8],
  ['', '按收入性质分：', null, null, '按支出性质分：', null, null, null],
  ['', '其中：一般公共预算：', 1000, null, '其中：基本支出：', basic, null, null],
  ['', '其他资金：', 50, null, '项目支出：', 400, null, null],
];

/** Sources of a fund block: one that many others make up, and one beside it. */
const manySources = (count: number, own: number, sources = count, other = 20) => [
  [...FUNDS],
  ['', '年度资金总额', count + 20, count + 20, count + 20, '', '100%', 10],
  ['', '其中：财政拨款', own, own, own, '—', null, '—'],
  ...Array.from({ length: sources }, (_, at) => ['', `专项资金${String(at + 1)}`, 1, 1, 1, '—', null, '—']),
  ['', '其他资金', other, other, other, '—', null, '—'],
];
const FUND_COLUMNS = ['C', 'D', 'E'] as const;
const many = (sheet: ReturnType<typeof manySources>) => ({
  sheets: { 自评表: sheet },
  notChecked: FUND_COLUMNS.map((column) => ({ cell: `${column}2`, reason: 'sources-many' })),
});

testRule('funding-mismatch', {
  valid: [
    { name: 'a source that twelve others make up', sheets: { 自评表: manySources(12, 12) } },
    {
      name: 'a total and its sources',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 120, 150, 148.5, 10, '99%', 9.9],
          ['', '其中：当年财政拨款', 100, 130, 128.5, '—', null, '—'],
          ['', '上年结转资金', 20, 20, 20, '—', null, '—'],
          ['', '其他资金', null, '—', '/', '—', null, '—'],
        ],
      },
    },
    { name: 'a total broken down twice', sheets: { 自评表: twice(320, 500) } },
    {
      name: 'sources below labelled figures',
      sheets: {
        自评表: [
          ['预算执行情况（万元）', '预算数：', 1200, '执行数：', 1176],
          ['', '其中：中央补助', 1000, '其中：中央补助', 980],
          ['', '地方资金', 200, '地方资金', 196],
          ['', '其他资金', null, '其他资金', null],
        ],
      },
    },
    { name: 'amounts beside the labels of natures', sheets: { 自评表: beside(629) } },
    {
      name: 'natures as lines that fill the columns of the block',
      sheets: {
        自评表: [
          ['部门整体支出（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
          ['年度资金总额', 500, 520, 494, 10, '95%', 9.5],
          ['按收入性质分：', 500, 520, 494, '—', null, '—'],
          ['一般公共预算', 480, 500, 480, '—', null, '—'],
          ['其他资金', 20, 20, 14, '—', null, '—'],
          ['按支出性质分：', 500, 520, 494, '—', null, '—'],
          ['基本支出', 200, 200, 200, '—', null, '—'],
          ['项目支出', 300, 320, 294, '—', null, '—'],
        ],
      },
    },
    {
      name: '其中 under a source lists only some of it',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 150, 150, 148.5, 10, '99%', 9.9],
          ['', '财政拨款', 100, 100, 98.5, '—', null, '—'],
          ['', '其中：上年结转', 20, 20, 20, '—', null, '—'],
          ['', '其他资金', 50, 50, 50, '—', null, '—'],
        ],
      },
    },
    {
      name: 'a source with its own sources under it',
      sheets: {
        申报表: [
          ['资金总额（万元）：', 286.5],
          ['财政拨款：', 240],
          ['自有资金：', 46.5],
          ['事业收入：', 30],
          ['经营性收入：', 10.5],
          ['其他：', 6],
        ],
      },
    },
    {
      name: 'in 万元 within the rounding of the sources',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 100, 10, 1, 10],
          ['', '其中：中央补助', 33.33, 33.33, 33.33, '—', null, '—'],
          ['', '省级补助', 33.33, 33.33, 33.33, '—', null, '—'],
          ['', '县级资金', 33.33, 33.33, 33.33, '—', null, '—'],
        ],
      },
    },
    {
      name: 'one 其中 that need not be the only source',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 96, 10, '96%', 9.6],
          ['', '其中：财政拨款', 80, 80, 78, '—', null, '—'],
        ],
      },
    },
    { name: 'labels that agree', sheets: { 自评表: labels(360, 360, 240, 120) } },
    {
      name: 'sources and uses by their nature',
      sheets: {
        自评表: byNature(
          ['其中：一般公共预算：1700', '政府性基金拨款：300'],
          ['其中：基本支出：900', '项目支出：1000'],
        ),
      },
    },
    {
      name: 'a total without listed sources',
      sheets: { 自评表: [[...FUNDS], ['', '年度资金总额', 120, 150, 148.5, 10, '99%', 9.9]] },
    },
  ],
  invalid: [
    {
      name: 'many sources that no reading makes agree',
      sheets: { 自评表: manySources(14, 50) },
      findings: FUND_COLUMNS.map((column) => ({
        cell: `${column}2`,
        message: 'sources',
        expected: '84',
        actual: '34',
      })),
    },
    {
      name: 'sources below labelled figures do not add up',
      sheets: {
        自评表: [
          ['预算执行情况（万元）', '预算数：', 1200, '执行数：', 1176],
          ['', '其中：中央补助', 1000, '其中：中央补助', 980],
          ['', '地方资金', 250, '地方资金', 196],
        ],
      },
      findings: [{ cell: 'C1', message: 'sources', expected: '1250', actual: '1200', related: ['C2', 'C3'] }],
    },
    {
      name: 'the breakdown that does not add up is named, not both',
      sheets: { 自评表: twice(310, 500) },
      findings: [{ cell: 'C2', message: 'sources', expected: '510', actual: '520', related: ['C3', 'C4'] }],
    },
    {
      name: 'the second breakdown does not add up',
      sheets: { 自评表: twice(320, 510) },
      findings: [{ cell: 'C2', message: 'sources', expected: '530', actual: '520', related: ['C5', 'C6'] }],
    },
    {
      name: 'amounts beside the labels of natures do not add up to the execution',
      sheets: { 自评表: beside(529) },
      findings: [{ cell: 'E3', message: 'nature-spent', expected: '1029', actual: '929' }],
    },
    {
      name: 'one 其中 that is more than the whole',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 96, 10, '96%', 9.6],
          ['', '其中：财政拨款', 100, 120, 96, '—', null, '—'],
        ],
      },
      findings: [{ cell: 'D2', message: 'sources', expected: '120', actual: '100' }],
    },
    {
      name: 'the outer sources, where one of them has sources of its own',
      sheets: {
        申报表: [
          ['资金总额（万元）：', 290.5],
          ['财政拨款：', 240],
          ['自有资金：', 46.5],
          ['事业收入：', 36],
          ['经营性收入：', 10.5],
        ],
      },
      findings: [{ cell: 'B1', message: 'sources', expected: '286.5', actual: '290.5' }],
    },
    {
      name: 'a total of 0 over filled sources, in every column',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 0, 0, 0, 10, null, null],
          ['', '其中：当年财政拨款', 90, 89.9, 89.9, '—', '100%', '—'],
        ],
      },
      findings: [
        { cell: 'C2', message: 'sources', severity: 'error', expected: '90', actual: '0', difference: '-90' },
        { cell: 'D2', message: 'sources', expected: '89.9', actual: '0' },
        { cell: 'E2', message: 'sources', expected: '89.9', actual: '0', related: ['E3'] },
      ],
    },
    {
      name: 'in 元 a cent counts',
      sheets: {
        自评表: [
          ['金额单位：元'],
          ['预算执行情况', '', '全年预算数', '全年执行数', '执行率'],
          ['', '年度资金总额', 500000, 480000.01, '96%'],
          ['', '其中：财政拨款', 400000, 380000, null],
          ['', '其他资金', 100000, 100000, null],
        ],
      },
      findings: [{ cell: 'D3', message: 'sources', expected: '480000', actual: '480000.01', difference: '+0.01' }],
    },
    {
      name: 'allocated shares that are not what was planned',
      sheets: { 自评表: labels(360, 360, 240, 110) },
      findings: [{ cell: 'C2', message: 'shares', expected: '350', actual: '360', difference: '+10' }],
    },
    {
      name: 'an allocated whole that is not its shares',
      sheets: {
        自评表: [
          ['资金情况（万元）', '预算计划安排', 360, '', '', '', ''],
          ['', '实际分配下达', 360, '省本级', 240, '转移支付至市县', 110],
          ['', '实际支出金额', 350, '省本级', 240, '转移支付至市县', 110],
        ],
      },
      findings: [{ cell: 'C2', message: 'allocated', expected: '350', actual: '360', difference: '+10' }],
    },
    {
      name: 'an evaluated amount that is not the planned budget',
      sheets: { 自评表: labels(370, 360, 240, 120) },
      findings: [{ cell: 'D1', message: 'evaluated', expected: '360', actual: '370', difference: '+10' }],
    },
    {
      name: 'uses by nature that are not what was spent',
      sheets: {
        自评表: byNature(['其中：一般公共预算：1700', '政府性基金拨款：300'], ['其中：基本支出：900', '项目支出：950']),
      },
      findings: [{ cell: 'E3', message: 'nature-parts', expected: '1850', actual: '1900', difference: '+50' }],
    },
    {
      name: 'a list by nature that agrees with itself and with nothing else',
      sheets: {
        自评表: {
          rows: [
            ['年度预算申请（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
            ['', '年度资金总额', 1800, 2000, 1900, 10, '95%', 9.5],
            ['', '按收入性质分：', null, null, '按支出性质分：', null, null, null],
            ['', '其中：一般公共预算：1600', null, null, '其中：基本支出：850', null, null, null],
            ['', '政府性基金拨款：200', null, null, '项目支出：1000', null, null, null],
          ],
          merges: ['A1:A5'],
        },
      },
      findings: [
        { cell: 'B3', message: 'nature-budget', expected: '2000', actual: '1800', difference: '-200' },
        { cell: 'E3', message: 'nature-spent', expected: '1900', actual: '1850', difference: '-50' },
      ],
    },
  ],
  notChecked: [
    { name: 'a source that more others make up than are tried', ...many(manySources(14, 14)) },
    { name: 'more sources than are read in every way', ...many(manySources(101, 50)) },
    {
      name: 'a source beside its label whose digits are broken',
      sheets: {
        自评表: [
          ['计划安排资金', 700, '实际支出', 700],
          ['其中:中央财政', 500, '其中:中央财政', 500],
          ['地方财政', '20.0.0', '地方财政', 200],
        ],
      },
      notChecked: [{ cell: 'B3', reason: 'amount-unreadable' }],
    },
    {
      name: 'a source that is words',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 120, 150, 148.5, 10, '99%', 9.9],
          ['', '其中：当年财政拨款', 120, '见批复', 148.5, '—', null, '—'],
        ],
      },
      notChecked: [{ cell: 'D2', reason: 'amount-unreadable' }],
    },
    {
      name: 'a total that is words',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', '见批复', 150, 148.5, 10, '99%', 9.9],
          ['', '其中：当年财政拨款', 120, 150, 148.5, '—', null, '—'],
        ],
      },
      notChecked: [{ cell: 'C2', reason: 'amount-unreadable' }],
    },
  ],
});
