import { CENTRAL, PLAN } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('indicator-empty', {
  valid: [
    {
      name: 'each second level has an indicator, merged ones too',
      sheets: {
        自评表: {
          rows: [
            [...CENTRAL],
            ['产出指标', '数量指标', '培训场次', '10场', '10场', 20, 20, null],
            [null, null, '培训人次', '≥300人次', '310人次', 30, 30, null],
            ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 50, 50, null],
          ],
          merges: ['A2:A3', 'B2:B3'],
        },
      },
    },
    {
      name: 'a row of the template below a filled one',
      sheets: {
        目标表: [
          [...PLAN],
          ['产出指标', '数量指标', '指标1：培训场次', '10场'],
          [null, null, '指标2：', null],
          ['效益指标', '社会效益', '知晓率', '≥80%'],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'second levels printed by the form and left blank',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '培训场次', '10场', '10场', 50, 50, null],
          [null, '质量指标', null, null, null, null, null, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 50, 50, null],
          [null, '生态效益', null, null, null, null, null, null],
        ],
      },
      findings: [
        { cell: 'B3', message: 'empty', severity: 'info' },
        { cell: 'B5', message: 'empty', severity: 'info' },
      ],
    },
    {
      name: 'in a plan, under another heading',
      sheets: {
        目标表: {
          at: 'B2',
          rows: [
            ['一级指标名称', '二级指标名称', '三级指标名称', '目标值'],
            ['产出', '数量', '修缮校舍', '3所'],
            ['产出', '时效', null, null],
            ['效益', '社会效益', '受益学生', '≥900人'],
          ],
        },
      },
      findings: [{ cell: 'C4', message: 'empty' }],
    },
  ],
});
