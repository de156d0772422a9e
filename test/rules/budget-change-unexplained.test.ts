import { CENTRAL, FUNDS } from '../support/forms';
import { testRule } from '../support/rule-tester';

const form = (initial: number | null, budget: number, extra: readonly string[] = []) => [
  [...FUNDS],
  ['', '年度资金总额', initial, budget, budget, 10, '100%', 10],
  [...extra],
  [...CENTRAL],
  ['产出指标', '数量指标', '培训人次', '≥200人次', '210人次', 50, 50, null],
  ['效益指标', '社会效益', '满意率', '≥90%', '95%', 40, 40, null],
];

testRule('budget-change-unexplained', {
  valid: [
    { name: 'a change of exactly 20 % either way', sheets: { 甲: form(100, 120), 乙: form(100, 80) } },
    { name: 'a block without an initial budget', sheets: { 自评表: form(null, 300) } },
    {
      name: 'a text of the form says why',
      sheets: { 自评表: form(100, 160, ['情况说明', '根据省财政厅通知，年中追加救灾资金60万元，用于水毁道路修复。']) },
    },
    {
      name: 'the block has a reason column that says why',
      sheets: {
        自评表: [
          ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '执行率', '原因'],
          ['', '年度资金总额', 100, 160, 160, '100%', '年中追加'],
        ],
      },
    },
    {
      name: 'below a threshold that the settings raise',
      settings: { thresholds: { overachieved: '1.3', budgetChange: '0.5', lowExecution: '0.9' } },
      sheets: { 自评表: form(100, 140) },
    },
  ],
  invalid: [
    {
      name: 'raised by more than a fifth',
      sheets: { 自评表: form(940, 2216.52) },
      findings: [
        {
          cell: 'D2',
          message: 'raised',
          severity: 'warning',
          expected: '940',
          actual: '2216.52',
          difference: '135.8%',
          related: ['C2'],
        },
      ],
    },
    {
      name: 'raised, where tasks were added and nothing is said of money',
      sheets: { 自评表: form(100, 160, ['情况说明', '上级追加任务，实际需求高于年初测算，下年度将据实提高。']) },
      findings: [{ cell: 'D2', message: 'raised' }],
    },
    {
      name: 'cut by more than a fifth',
      sheets: {
        自评表: [
          ['预算执行情况（万元）', '', '年初预算', '调整后预算数', '执行数', '执行率'],
          ['', '总额', 50, 39.9, 39.9, '100%'],
        ],
      },
      findings: [{ cell: 'D2', message: 'cut', difference: '-20.2%' }],
    },
    {
      name: 'a blank mark in the reason column is no reason',
      sheets: {
        自评表: [
          ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '执行率', '原因'],
          ['', '年度资金总额', 100, 160, 160, '100%', '—'],
        ],
      },
      findings: [{ cell: 'D2', message: 'raised', difference: '60.0%' }],
    },
    {
      name: 'a line whose reason is asked for in a column of its own and left blank',
      sheets: {
        执行表: [
          ['项目名称', '年初预算', '调整预算', '执行数', '调整原因'],
          ['道路建设', 400, 600, 590, ''],
          ['停车场', 200, 100, 95, ''],
          ['绿化', 100, 160, 150, '年中追加'],
          ['合计', 700, 860, 835, ''],
        ],
      },
      findings: [
        { cell: 'C2', message: 'line-raised', difference: '50.0%' },
        { cell: 'C3', message: 'line-cut', difference: '-50.0%' },
      ],
    },
  ],
});
