import { CENTRAL, RESULT, SICHUAN } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('actual-not-quantified', {
  valid: [
    {
      name: 'a number for a number, words for words',
      sheets: {
        完成情况: [
          [...RESULT],
          ['产出指标', '数量指标', '培训场次', '≥10场', '11场'],
          ['产出指标', '质量指标', '业务差错', '0起', '零差错'],
          ['效益指标', '社会效益', '服务水平', '不断提升', '有所提升'],
        ],
      },
    },
    {
      name: 'a sentence that holds the one figure',
      sheets: {
        完成情况: [
          [...RESULT],
          ['产出指标', '数量指标', '农家书屋更新', '≥120个', '全年已完成126个农家书屋更新'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%'],
        ],
      },
    },
    {
      name: 'a blank actual is value-missing',
      sheets: {
        完成情况: [
          [...RESULT],
          ['产出指标', '数量指标', '培训场次', '≥10场', '—'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%'],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'words for a number',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '培训场次', '≥10场', '已完成', 50, 50, null],
          ['效益指标', '社会效益', '知晓率', '80%-90%', '良好', 50, 50, null],
        ],
      },
      findings: [
        {
          cell: 'E2',
          message: 'words',
          severity: 'warning',
          expected: '≥10场',
          actual: '已完成',
          related: ['D2'],
        },
        { cell: 'E3', message: 'words', actual: '良好' },
      ],
    },
    {
      name: 'where sign, value and unit stand in three columns',
      sheets: {
        自评表: [
          [...SICHUAN],
          ['产出指标', '成本指标', '项目成本', '≤', 30, '万元', '完成', 90, 90, null],
          ['效益指标', '社会效益', '知晓率', '≥', 80, '%', 85, null, null, null],
        ],
      },
      findings: [{ cell: 'G2', message: 'words', expected: '≤30万元', actual: '完成' }],
    },
  ],
  notChecked: [
    {
      name: 'a text with several figures',
      sheets: {
        完成情况: [
          [...RESULT],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '上半年培训约120人，下半年三期共计约190人'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%'],
        ],
      },
      notChecked: [{ cell: 'E2', reason: 'several-figures' }],
    },
  ],
});
