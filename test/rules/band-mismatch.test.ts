import { CENTRAL, GUANGDONG } from '../support/forms';
import { testRule } from '../support/rule-tester';

const row = (actual: string, weight: number, score: number, reason = '详见说明') => [
  '效益指标',
  '可持续影响',
  '长效机制',
  '健全',
  actual,
  weight,
  score,
  reason,
];

testRule('band-mismatch', {
  valid: [
    {
      name: 'scores inside the band, its ends included',
      sheets: {
        甲: [[...CENTRAL], row('达成预期指标', 10, 10)],
        乙: [[...CENTRAL], row('达成预期指标', 10, 8)],
        丙: [[...CENTRAL], row('部分达成预期指标并具有一定效果', 10, 8)],
        丁: [[...CENTRAL], row('部分达成预期指标并具有一定效果', 10, 6)],
        戊: [[...CENTRAL], row('未达成预期指标且效果较差', 10, 6)],
        己: [[...CENTRAL], row('未达成预期指标且效果较差', 10, 0)],
      },
    },
    {
      name: 'words without a level',
      sheets: { 自评表: [[...CENTRAL], row('机制已报批', 10, 3)] },
    },
    {
      name: 'more than the weight is score-over-weight',
      sheets: { 自评表: [[...CENTRAL], row('达成预期指标', 10, 12)] },
    },
    {
      name: 'a number beside a number is computed, not banded',
      sheets: { 自评表: [[...CENTRAL], ['产出指标', '数量指标', '培训场次', '10场', '5场', 10, 5, '经费压减']] },
    },
    {
      name: 'less is what was wanted',
      sheets: {
        自评表: [[...CENTRAL], ['效益指标', '生态效益', '化肥使用量', '持续下降', '有所下降', 10, 10, null]],
      },
    },
  ],
  invalid: [
    {
      name: 'less is not what was wanted',
      sheets: {
        自评表: [[...CENTRAL], ['效益指标', '社会效益', '服务水平', '提升', '有所下降', 10, 10, null]],
      },
      findings: [{ cell: 'G2', message: 'not-met' }],
    },
    {
      name: 'a full score for what was met in part, or not at all',
      sheets: {
        自评表: [
          [...CENTRAL],
          row('部分达成预期指标并具有一定效果', 10, 10),
          ['效益指标', '社会效益', '服务水平', '提升', '未达成预期指标且效果较差', 20, 15, '详见说明'],
          ['效益指标', '生态效益', '环境改善', '改善', '达成预期指标', 20, 12, '详见说明'],
        ],
      },
      findings: [
        {
          cell: 'G2',
          message: 'partly',
          severity: 'warning',
          expected: '60%–80%',
          actual: '100%',
          related: ['E2'],
        },
        { cell: 'G3', message: 'not-met', expected: '0%–60%', actual: '75%' },
        { cell: 'G4', message: 'met', expected: '80%–100%', actual: '60%' },
      ],
    },
    {
      name: 'at the stated completion where there is one',
      sheets: {
        评分表: [
          [...GUANGDONG],
          ['产出', '质量', '制度健全性', '健全', '部分达成', '100%', null],
          ['效益', '社会效益', '知晓率', '≥80%', '85%', '100%', null],
        ],
      },
      findings: [{ cell: 'F2', message: 'partly', expected: '60%–80%', actual: '100%' }],
    },
  ],
});
