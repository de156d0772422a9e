import { CENTRAL, GUANGDONG, budgetPlan, expenditure } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('malformed-number', {
  valid: [
    {
      name: 'grouped, plain, full-width and signed digits',
      sheets: {
        支出表: [
          [...expenditure('元')],
          [1, '设备购置费', '1,234,567.80', '1,234,567.80', '0.00'],
          [2, '印刷费', '１２３４．５', '1,000', '234.50'],
          [3, '劳务费', '5000', '5,100.00', '-100.00'],
        ],
      },
    },
    {
      name: 'dates, ordinals and versions in targets',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '时效指标', '系统上线时间', '2024.12.31前', '2024.11.30', 50, 50, null],
          ['效益指标', '社会效益', '服务覆盖率', '100%', '100%', 50, 50, null],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'broken grouping and two points in amounts',
      sheets: {
        预算表: [
          [...budgetPlan('元')],
          [1, '信息系统运维', '7,00.0,77'],
          [2, '专家咨询费', '1.250.00'],
          [3, '会议费', '20000'],
        ],
      },
      findings: [
        { cell: 'C2', message: 'malformed', severity: 'error', actual: '7,00.0,77', fix: null },
        { cell: 'C3', message: 'malformed', actual: '1.250.00' },
      ],
    },
    {
      name: 'in a target, an actual and a stated completion',
      sheets: {
        评分表: [
          [...GUANGDONG],
          ['产出', '数量', '发放补贴户数', '≥12,00户', '1300户', '100%', null],
          ['产出', '质量', '验收合格率', '≥95%', '9.8.5%', '100%', null],
          ['效益', '社会效益', '投诉办结率', '100%', '100%', '10.0.0%', null],
        ],
      },
      findings: [
        { cell: 'D2', message: 'malformed', actual: '≥12,00户' },
        { cell: 'E3', message: 'malformed', actual: '9.8.5%' },
        { cell: 'F4', message: 'malformed', actual: '10.0.0%' },
      ],
    },
    {
      name: 'in a weight and a score',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '编印手册', '500册', '500册', '5.0.', '5,0', null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 50, 50, null],
        ],
      },
      findings: [
        { cell: 'F2', message: 'malformed' },
        { cell: 'G2', message: 'malformed' },
      ],
    },
  ],
});
