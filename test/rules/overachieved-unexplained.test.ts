import { CENTRAL, GUANGDONG, RESULT } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('overachieved-unexplained', {
  valid: [
    {
      name: 'just below 130 %, or above it with a reason',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥100人次', '129人次', 50, 50, null],
          ['产出指标', '数量指标', '检查户数', '≥100户', '180户', 20, 20, '新增一轮专项检查'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 30, 30, null],
        ],
      },
    },
    {
      name: 'a share of up to 100 %',
      sheets: {
        完成情况: [
          [...RESULT],
          ['产出指标', '质量指标', '抽检合格率', '≥75%', '100%'],
          ['效益指标', '社会效益', '知晓率', '≥60%', '92%'],
        ],
      },
    },
    {
      name: 'less is better: far below the limit is no over-completion',
      sheets: {
        完成情况: [
          [...RESULT],
          ['产出指标', '成本指标', '项目成本', '≤50万元', '20万元'],
          ['效益指标', '社会效益', '投诉', '≤5件', '0件'],
        ],
      },
    },
    {
      name: 'the reason stands in the form that has a column for it',
      sheets: {
        完成情况: [
          [...RESULT],
          ['产出指标', '数量指标', '检查户数', '≥100户', '180户'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%'],
        ],
        评分表: [
          [...GUANGDONG],
          ['产出', '数量', '检查户数', '≥100户', '180户', '100%', '新增一轮专项检查'],
          ['效益', '社会效益', '知晓率', '≥80%', '85%', '100%', null],
        ],
      },
    },
    {
      name: 'below a threshold that the settings raise',
      settings: { thresholds: { overachieved: '2', budgetChange: '0.2', lowExecution: '0.9' } },
      sheets: {
        完成情况: [
          [...RESULT],
          ['产出指标', '数量指标', '检查户数', '≥100户', '180户'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%'],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'exactly 130 %',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥100人次', '130人次', 50, 50, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 50, 50, null],
        ],
      },
      findings: [
        {
          cell: 'E2',
          message: 'over',
          severity: 'warning',
          expected: '≥100人次',
          actual: '130人次',
          difference: '30%',
          related: ['D2', 'H2'],
        },
      ],
    },
    {
      name: 'many times the target, the reason a blank mark',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '开展宣传', '8次', '36次', 50, 50, '/'],
          ['效益指标', '经济效益', '带动增收', '≥10万元', '45万元', 50, 50, '无'],
        ],
      },
      findings: [
        { cell: 'E2', message: 'over', difference: '350%' },
        { cell: 'E3', message: 'over', difference: '350%' },
      ],
    },
    {
      name: 'a rate of growth may well exceed 100 %',
      sheets: {
        完成情况: [
          [...RESULT],
          ['效益指标', '经济效益', '销售额增长率', '≥50%', '140%'],
          ['产出指标', '数量指标', '参展企业', '≥20家', '21家'],
        ],
      },
      findings: [{ cell: 'E2', message: 'over', difference: '180%' }],
    },
  ],
});
