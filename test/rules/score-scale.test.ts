import { CENTRAL, RESULT } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('score-scale', {
  valid: [
    {
      name: 'values with their units, or other values than the weight',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '培训场次', '10场', '10场', 10, 10, null],
          ['产出指标', '数量指标', '编印资料', 12, 12, 10, 10, null],
          ['产出指标', '质量指标', '合格率', '≥20', 20, 20, 20, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 60, 60, null],
        ],
      },
    },
    {
      name: 'one point for one thing is common',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '建成中心', 1, 1, 1, 1, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 99, 99, null],
        ],
      },
    },
    {
      name: 'bare numbers that do not add up to a hundred, or too few of them',
      sheets: {
        甲: [
          [...RESULT],
          ['产出指标', '数量指标', '修建公路', 20, 20],
          ['产出指标', '质量指标', '验收合格', 20, 20],
          ['效益指标', '社会效益', '服务水平', 30, 30],
          ['满意度指标', '满意度', '群众满意度', 45, 45],
        ],
        乙: [
          [...RESULT],
          ['产出指标', '数量指标', '新建桥梁', 50, 50],
          ['产出指标', '质量指标', '维修涵洞', 20, 20],
          ['效益指标', '社会效益', '通达村庄', 30, 30],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'weights filled in as scores of a hundred, whatever the two columns of scores are headed',
      sheets: {
        自评表: [
          ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '单项指标得分', '权重占比(%)', '单项指标折算得分'],
          ['产出指标', '数量指标', '受益人数', '100人', '100人', 60, 60, 36],
          ['效益指标', '社会效益指标', '覆盖村数', '12个', '12个', 40, 40, 16],
        ],
      },
      findings: [
        { cell: 'F2', message: 'weight-as-score' },
        { cell: 'F3', message: 'weight-as-score' },
      ],
    },
    {
      name: 'points as targets and actuals of a form without weights',
      sheets: {
        自评表: [
          [...RESULT],
          ['产出指标', '数量指标', '修建公路32.1公里', 40, 40],
          ['产出指标', '质量指标', '验收合格', 20, 20],
          ['效益指标', '社会效益', '服务水平', 30, '30'],
          ['满意度指标', '满意度', '群众满意度', 10, 10],
        ],
      },
      findings: [
        { cell: 'D2', message: 'weights-as-values', severity: 'warning', actual: '40', related: ['E2'] },
        { cell: 'D3', message: 'weights-as-values' },
        { cell: 'D4', message: 'weights-as-values' },
        { cell: 'D5', message: 'weights-as-values' },
      ],
    },
    {
      name: 'target = actual = weight, all without a unit',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '培训场次', 10, 10, 10, 10, null],
          ['产出指标', '质量指标', '合格率', '20', '20', 20, 20, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 70, 70, null],
        ],
      },
      findings: [
        { cell: 'G2', message: 'weight-as-value', severity: 'warning', actual: '10', related: ['D2', 'E2'] },
        { cell: 'G3', message: 'weight-as-value', actual: '20' },
      ],
    },
    {
      name: 'the weight as score of a column that counts to a hundred',
      sheets: {
        自评表: [
          ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '单项得分', '权重', '折算得分'],
          ['产出指标', '数量指标', '建设站点', '10个', '10个', 20, 20, 4],
          ['效益指标', '社会效益', '覆盖率', '≥80%', '85%', 100, 80, 80],
        ],
      },
      findings: [{ cell: 'F2', message: 'weight-as-score', severity: 'warning', expected: '100', actual: '20' }],
    },
  ],
});
