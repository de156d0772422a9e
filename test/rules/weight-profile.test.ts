import { CENTRAL, FUNDS, GUANGDONG, SICHUAN } from '../support/forms';
import { testRule } from '../support/rule-tester';

const rows = (output: number, benefit: number, satisfaction: number) => [
  [...CENTRAL],
  ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', output, output, null],
  ['效益指标', '社会效益', '知晓率', '≥80%', '85%', benefit, benefit, null],
  ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '95%', satisfaction, satisfaction, null],
];
const FUND_ROWS = [[...FUNDS], ['', '年度资金总额', 100, 100, 100, 10, '100%', 10]];

testRule('weight-profile', {
  valid: [
    { name: 'the usual spread of the central form', sheets: { 自评表: [...FUND_ROWS, ...rows(50, 30, 10)] } },
    {
      name: 'a form without weights',
      sheets: {
        评分表: [
          [...GUANGDONG],
          ['产出', '数量', '培训人次', '≥300人次', '310人次', '100%', null],
          ['效益', '社会效益', '知晓率', '≥80%', '85%', '100%', null],
        ],
      },
    },
    {
      name: 'a form that leaves its spread open',
      sheets: {
        自评表: [
          [...SICHUAN],
          ['产出指标', '数量指标', '培训人次', '≥', 200, '人次', 210, 70, 70, null],
          ['效益指标', '社会效益', '知晓率', '≥', 80, '%', 85, 20, 20, null],
        ],
      },
    },
    {
      name: 'several units under one header, each with a hundred',
      sheets: { 自评表: [...FUND_ROWS, ...rows(50, 40, 10), ...rows(60, 30, 10).slice(1)] },
    },
    {
      name: 'a profile that the settings choose',
      settings: { profile: 'yunnan' },
      sheets: { 自评表: [...FUND_ROWS, ...rows(40, 30, 20)] },
    },
  ],
  invalid: [
    {
      name: 'another spread',
      sheets: { 自评表: [...FUND_ROWS, ...rows(60, 20, 10)] },
      findings: [{ cell: 'F4', message: 'spread', severity: 'info', expected: '50/30/10', actual: '60/20/10' }],
    },
    {
      name: 'a dimension without any weight',
      sheets: { 自评表: [...FUND_ROWS, ...rows(50, 40, 10).slice(0, 3)] },
      findings: [{ cell: 'F4', message: 'spread', actual: '50/40/0' }],
    },
  ],
});
