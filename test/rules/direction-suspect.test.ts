import { PLAN, SICHUAN } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('direction-suspect', {
  valid: [
    {
      name: 'quantities with ≥, costs with ≤',
      sheets: {
        目标表: [
          [...PLAN],
          ['产出指标', '数量指标', '培训人次', '≥300人次'],
          ['产出指标', '成本指标', '单位成本', '≤200元'],
          ['效益指标', '社会效益', '知晓率', '≥80%'],
        ],
      },
    },
    {
      name: 'error rates and time limits with ≤ are right, a rate of saving with ≥ too',
      sheets: {
        目标表: [
          [...PLAN],
          ['产出指标', '数量指标', '责任事故数', '≤1起'],
          ['产出指标', '数量指标', '投诉件数', '≤3件'],
          ['产出指标', '时效指标', '办结时限', '≤5个工作日'],
          ['产出指标', '质量指标', '差错率', '≤0.3%'],
          ['产出指标', '成本指标', '成本节约率', '≥5%'],
          ['效益指标', '社会效益', '知晓率', '≥80%'],
        ],
      },
    },
    {
      name: 'bare targets have no doubtful direction',
      sheets: {
        目标表: [
          [...PLAN],
          ['产出指标', '数量指标', '购置设备', '12台'],
          ['产出指标', '成本指标', '项目总成本', '90万元'],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'a quantity with ≤',
      sheets: {
        目标表: [
          [...PLAN],
          ['产出指标', '数量指标', '培训人次', '≤300人次'],
          ['产出指标', '数量指标', '新建公厕', '不超过8座'],
          ['效益指标', '社会效益', '知晓率', '≥80%'],
        ],
      },
      findings: [
        { cell: 'D2', message: 'quantity-less', severity: 'warning', actual: '≤300人次' },
        { cell: 'D3', message: 'quantity-less' },
      ],
    },
    {
      name: 'a cost with ≥, its sign in a column of its own',
      sheets: {
        自评表: [
          [...SICHUAN],
          ['产出指标', '成本指标', '单位培训成本', '≥', 450, '元/人', 440, 50, 50, null],
          ['效益指标', '社会效益', '知晓率', '≥', 80, '%', 85, 40, 40, null],
        ],
      },
      findings: [{ cell: 'E2', message: 'cost-more', severity: 'warning', related: ['D2'] }],
    },
  ],
});
