import { CENTRAL, RESULT, SICHUAN } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('unit-differs', {
  valid: [
    {
      name: 'money in another size, as much of it',
      sheets: {
        完成情况: [
          [...RESULT],
          ['产出指标', '成本指标', '人均标准', '≤1200元', '0.1138万元'],
          ['产出指标', '成本指标', '项目成本', '≤20万元', '95000元'],
        ],
      },
    },
    {
      name: 'units that convert: 万平方米 and 平方米, 亩 and 公顷, 公里 and 米',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '改造面积', '≥1.2万平方米', '12500平方米', 20, 20, null],
          ['产出指标', '数量指标', '造林面积', '≥1500亩', '100公顷', 20, 20, null],
          ['产出指标', '数量指标', '管网长度', '≥3公里', '3200米', 10, 10, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 50, 50, null],
        ],
      },
    },
    {
      name: 'one unit, or units of one class',
      sheets: {
        完成情况: [
          [...RESULT],
          ['产出指标', '数量指标', '购置设备', '12台', '12台'],
          ['产出指标', '成本指标', '项目成本', '≤20万元', '195000元'],
          ['产出指标', '时效指标', '办结时限', '≤3天', '48小时'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%'],
        ],
      },
    },
    {
      name: 'counts that name another thing are fine where they are equal',
      sheets: {
        完成情况: [
          [...RESULT],
          ['产出指标', '数量指标', '简报', '12份', '12期'],
          ['效益指标', '社会效益', '受众', '100人', '100人'],
        ],
      },
    },
    {
      name: 'a bare actual, and words',
      sheets: {
        完成情况: [
          [...RESULT],
          ['产出指标', '数量指标', '购置设备', '12台', 12],
          ['产出指标', '质量指标', '验收', '合格', '100%合格'],
          ['效益指标', '社会效益', '投诉', '0件', '零投诉'],
        ],
      },
    },
    {
      name: 'a unit in its own column stands for both',
      sheets: {
        自评表: [
          [...SICHUAN],
          ['产出指标', '数量指标', '培训人次', '≥', 200, '人次', 210, 50, 50, null],
          ['效益指标', '社会效益', '知晓率', '≥', 80, '%', 85, 40, 40, null],
        ],
      },
    },
    {
      name: 'what recurs answered by its sum, and a denominator left out where the figures are equal',
      sheets: {
        完成情况: [
          [...RESULT],
          ['产出指标', '数量指标', '安全检查', '每月1次', '12次'],
          ['产出指标', '数量指标', '会议', '≥4次/年', '5次'],
          ['产出指标', '成本指标', '补助标准', '1600元/亩', '1600元'],
        ],
      },
    },
    {
      name: 'working days answered by days',
      sheets: {
        完成情况: [
          [...RESULT],
          ['产出指标', '时效指标', '办理时限', '≤5个工作日', '3天'],
          ['效益指标', '社会效益', '受众', '100人', '100人'],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'money that is alike but for 万',
      sheets: {
        完成情况: [
          [...RESULT],
          ['产出指标', '成本指标', '人均标准', '≤1200元', '1138万元'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%'],
        ],
      },
      findings: [{ cell: 'E2', message: 'classes' }],
    },
    {
      name: 'a count answered by a share',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '建设示范点', '8个', '100%', 50, 50, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 50, 50, null],
        ],
      },
      findings: [{ cell: 'E2', message: 'classes', severity: 'warning', expected: '个', actual: '%', related: ['D2'] }],
    },
    {
      name: 'counts of different things that are not equal',
      sheets: {
        完成情况: [
          [...RESULT],
          ['产出指标', '数量指标', '简报', '12份', '10期'],
          ['效益指标', '社会效益', '投诉处理', '≤3天', '100%'],
        ],
      },
      findings: [
        { cell: 'E2', message: 'classes', expected: '份', actual: '期' },
        { cell: 'E3', message: 'classes', expected: '天', actual: '%' },
      ],
    },
  ],
});
