import { CENTRAL, RESULT } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('actual-copies-target', {
  valid: [
    {
      name: 'plain equality is an answer',
      sheets: {
        完成情况: [
          [...RESULT],
          ['产出指标', '数量指标', '简报', '15份', '15份'],
          ['产出指标', '质量指标', '验收合格率', '100%', '100%'],
          ['效益指标', '社会效益', '知晓率', '≥95%', '95%'],
          ['效益指标', '社会效益', '业务差错', '零差错', '零差错'],
        ],
      },
    },
    {
      name: 'other words, another comparator',
      sheets: {
        完成情况: [
          [...RESULT],
          ['产出指标', '时效指标', '完成时间', '2024年12月底前', '2024年11月20日'],
          ['效益指标', '社会效益', '服务水平', '不断提升', '有所提升'],
          ['效益指标', '经济效益', '带动就业', '≥50人', '>50人'],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'the comparator copied, width and blanks apart',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '质量指标', '验收合格率', '≥95%', '≥95%', 50, 50, null],
          ['产出指标', '成本指标', '单位成本', '≤200元', '≤ 200元', 20, 20, null],
          ['效益指标', '社会效益', '受益人次', '不少于500人次', '不少于500人次', 30, 30, null],
        ],
      },
      findings: [
        { cell: 'E2', message: 'comparator', severity: 'warning', actual: '≥95%', related: ['D2'] },
        { cell: 'E3', message: 'comparator', severity: 'warning' },
        { cell: 'E4', message: 'comparator', severity: 'warning' },
      ],
    },
    {
      name: 'a deadline or a goal wording repeated is a hint',
      sheets: {
        完成情况: [
          [...RESULT],
          ['产出指标', '时效指标', '完成时间', '2024年12月底前', '2024年12月底前'],
          ['效益指标', '可持续影响', '服务水平', '不断提升', '不断提升'],
        ],
      },
      findings: [
        { cell: 'E2', message: 'date', severity: 'info' },
        { cell: 'E3', message: 'wording', severity: 'info' },
      ],
    },
  ],
});
