import { GUANGDONG, PLAN, RESULT } from '../support/forms';
import { testRule } from '../support/rule-tester';

const result = (trained: string | number | null, level: string) => [
  [...RESULT],
  ['产出指标', '数量指标', '培训人次', '≥300人次', trained],
  ['产出指标', '质量指标', '验收合格率', '≥95%', '98%'],
  ['效益指标', '可持续影响', '服务水平', '提升', level],
];
const scored = (trained: string | number | null, level: string) => [
  [...GUANGDONG],
  ['过程', '资金管理', '资金支出率', '100%', '99%', '99%', '尾款未付'],
  ['产出', '数量', '培训人次', '≥300人次', trained, '100%', null],
  ['产出', '质量', '验收合格率', '≥95%', '98%', '100%', null],
  ['效益', '可持续影响', '服务水平', '提升', level, '100%', null],
];

testRule('actual-differs', {
  valid: [
    {
      name: 'the same figures and words, one of them bare or grouped',
      sheets: { 完成情况: result(1310, '明显提升'), 评分表: scored('1,310人次', '明显提升') },
    },
    { name: 'a blank side', sheets: { 完成情况: result(null, '明显提升'), 评分表: scored('310人次', '明显提升') } },
    {
      name: 'what was done by July',
      sheets: {
        监控表: [[...RESULT.slice(0, -1), '1—7月完成情况'], ...result('180人次', '有所提升').slice(1)],
        评分表: scored('310人次', '明显提升'),
      },
    },
    {
      name: 'a plan has no actuals',
      sheets: {
        目标表: [[...PLAN], ['产出', '数量', '培训人次', '≥300人次'], ['效益', '可持续影响', '服务水平', '提升']],
        完成情况: result('310人次', '明显提升'),
      },
    },
  ],
  invalid: [
    {
      name: 'a number, at the later table',
      sheets: { 完成情况: result('310人次', '明显提升'), 评分表: scored('330人次', '明显提升') },
      findings: [
        {
          cell: '评分表!E3',
          message: 'differs',
          severity: 'warning',
          expected: '310人次',
          actual: '330人次',
          related: ['完成情况!E2'],
        },
      ],
    },
    {
      name: 'words',
      sheets: { 完成情况: result('310人次', '有所提升'), 评分表: scored('310人次', '明显提升') },
      findings: [{ cell: '评分表!E5', message: 'differs', expected: '有所提升', actual: '明显提升' }],
    },
  ],
});
