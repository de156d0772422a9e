import { GUANGDONG, PLAN, RESULT } from '../support/forms';
import { testRule } from '../support/rule-tester';

const plan = (...targets: readonly (string | number | null)[]) => [
  [...PLAN],
  ['产出', '数量', '培训人次', targets[0] ?? null],
  ['产出', '质量', '验收合格率', targets[1] ?? null],
  ['效益', '可持续影响', '服务水平', targets[2] ?? null],
];

testRule('target-differs', {
  valid: [
    {
      name: 'goals of the whole project beside those of the year',
      sheets: {
        目标表: [
          ['实施期绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
          [null, '产出指标', '数量指标', '培养人才', '300名'],
          [null, '效益指标', '社会效益指标', '服务企业', '150家'],
          ['年度绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
          [null, '产出指标', '数量指标', '培养人才', '100名'],
          [null, '效益指标', '社会效益指标', '服务企业', '50家'],
        ],
      },
    },
    {
      name: 'the same answer in other spellings',
      sheets: {
        目标表: plan('≥300人次', '≥95%', '不断提升'),
        完成情况: [
          [...RESULT],
          ['产出指标', '数量指标', '指标1：培训人次', ' ≥ 300 人次', '310人次'],
          ['产出指标', '质量指标', '验收合格率', '不低于95%', '98%'],
          ['效益指标', '可持续影响', '服务水平', '不断提升。', '有所提升'],
        ],
      },
    },
    {
      name: 'a blank target is value-missing',
      sheets: { 目标表: plan('≥300人次', '≥95%', '不断提升'), 调整表: plan(null, '≥95%', '不断提升') },
    },
    {
      name: 'other indicators have other targets',
      sheets: {
        目标表: plan('≥300人次', '≥95%', '不断提升'),
        另一项目: [
          [...PLAN],
          ['产出', '数量', '修缮校舍', '3所'],
          ['产出', '质量', '验收合格率', '100%'],
          ['效益', '社会效益', '受益学生', '≥900人'],
          ['效益', '生态效益', '绿化面积', '≥2亩'],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'numbers, signs and words that differ, at the later table',
      sheets: {
        目标表: plan('≥300人次', '≥95%', '不断提升'),
        评分表: [
          [...GUANGDONG],
          ['产出', '数量', '培训人次', '≥320人次', '330人次', '100%', null],
          ['产出', '质量', '验收合格率', '≤95%', '95%', '100%', null],
          ['效益', '可持续影响', '服务水平', '逐步提升', '有所提升', '100%', null],
        ],
      },
      findings: [
        {
          cell: '评分表!D2',
          message: 'differs',
          severity: 'warning',
          expected: '≥300人次',
          actual: '≥320人次',
          related: ['目标表!D2'],
        },
        { cell: '评分表!D3', message: 'differs', expected: '≥95%', actual: '≤95%' },
        { cell: '评分表!D4', message: 'differs', expected: '不断提升', actual: '逐步提升' },
      ],
    },
    {
      name: 'compared with the nearest earlier table: one change is said once',
      sheets: {
        目标表: plan('≥300人次', '≥95%', '不断提升'),
        完成情况: plan('≥280人次', '≥95%', '不断提升'),
        评分表: plan('≥280人次', '≥95%', '不断提升'),
      },
      findings: [{ cell: '完成情况!D2', message: 'differs', expected: '≥300人次', actual: '≥280人次' }],
    },
  ],
});
