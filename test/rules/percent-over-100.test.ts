import { PLAN, RESULT } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('percent-over-100', {
  valid: [
    {
      name: 'shares up to 100 %',
      sheets: {
        目标表: [
          [...PLAN],
          ['产出指标', '质量指标', '验收合格率', '100%'],
          ['效益指标', '社会效益', '知晓率', '≥80%'],
          ['满意度指标', '服务对象满意度', '家长满意度', { v: 0.95, nf: '0%' }],
        ],
      },
    },
    {
      name: 'growth may exceed 100 %',
      sheets: {
        目标表: [
          [...PLAN],
          ['效益指标', '经济效益', '销售额增长率', '≥120%'],
          ['效益指标', '经济效益', '直销占比提高幅度', '≥120%'],
          ['效益指标', '经济效益', '产值增长比例', '≥110%'],
          ['产出指标', '数量指标', '展位', '20个'],
        ],
      },
    },
    {
      name: 'an actual over 100 % is another matter',
      sheets: {
        完成情况: [
          [...RESULT],
          ['产出指标', '质量指标', '验收合格率', '≥95%', '102%'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%'],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'shares of people and things, growth in the name of their indicator or not',
      sheets: {
        目标表: [
          [...PLAN],
          ['产出指标', '质量指标', '教师持证上岗率', '110%'],
          ['产出指标', '质量指标', '能力提升培训合格率', '105%'],
          ['产出指标', '时效指标', '诉求响应率', '120%'],
        ],
      },
      findings: [
        { cell: 'D2', message: 'over' },
        { cell: 'D3', message: 'over' },
        { cell: 'D4', message: 'over' },
      ],
    },
    {
      name: 'a share of purchases',
      sheets: { 目标表: [[...PLAN], ['产出指标', '质量指标', '政府采购率', '130%']] },
      findings: [{ cell: 'D2', message: 'over' }],
    },
    {
      name: 'shares that can never be reached',
      sheets: {
        目标表: [
          [...PLAN],
          ['产出指标', '质量指标', '验收合格率', '≥105%'],
          ['效益指标', '社会效益', '知晓率', { v: 1.1, nf: '0%' }],
          ['满意度指标', '服务对象满意度', '家长满意度', '110%'],
        ],
      },
      findings: [
        { cell: 'D2', message: 'over', severity: 'warning', expected: '≤ 100%', actual: '≥105%' },
        { cell: 'D3', message: 'over' },
        { cell: 'D4', message: 'over' },
      ],
    },
    {
      name: 'in a result table that starts elsewhere',
      sheets: {
        完成情况: {
          at: 'B3',
          rows: [
            [...RESULT],
            ['产出指标', '时效指标', '补贴发放及时率', '120%', '100%'],
            ['效益指标', '社会效益', '受益户', '50户', '50户'],
          ],
        },
      },
      findings: [{ cell: 'E4', message: 'over', actual: '120%' }],
    },
  ],
});
