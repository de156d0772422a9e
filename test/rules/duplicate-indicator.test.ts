import { CENTRAL, PLAN } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('duplicate-indicator', {
  valid: [
    {
      name: 'one name under two second levels',
      sheets: {
        目标表: [
          [...PLAN],
          ['产出指标', '数量指标', '道路养护', '120公里'],
          ['产出指标', '质量指标', '道路养护', '合格'],
          ['效益指标', '社会效益', '通行满意', '≥90%'],
        ],
      },
    },
    {
      name: 'names that differ',
      sheets: {
        目标表: [[...PLAN], ['产出指标', '数量指标', '培训场次', '10场'], [null, null, '培训人次', '300人次']],
      },
    },
  ],
  invalid: [
    {
      name: 'under two second levels with the same target',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '举办展览场次', '≥10场', '10场', 30, 30, null],
          ['产出指标', '质量指标', '举办展览场次', '≥10场', '10场', 30, 30, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 40, 40, null],
        ],
      },
      findings: [{ cell: 'C3', message: 'two-levels', severity: 'info', related: ['C2'] }],
    },
    {
      name: 'twice under one merged second level, numbering and width apart',
      sheets: {
        自评表: {
          rows: [
            [...CENTRAL],
            ['产出指标', '数量指标', '指标1：培训场次', '10场', '10场', 20, 20, null],
            [null, null, '指标2：培训人次', '300人次', '300人次', 20, 20, null],
            [null, null, '指标3：培训场次', '12场', '12场', 10, 10, null],
            ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 50, 50, null],
          ],
          merges: ['A2:A4', 'B2:B4'],
        },
      },
      findings: [{ cell: 'C4', message: 'twice', severity: 'info', related: ['C2'] }],
    },
    {
      name: 'each further one points at the first',
      sheets: {
        目标表: [
          [...PLAN],
          ['产出指标', '数量指标', '巡查（次）', '12次'],
          ['产出指标', '数量指标', '巡查', '12次'],
          ['产出指标', '数量指标', '巡查 ', '12次'],
        ],
      },
      findings: [
        { cell: 'C3', message: 'twice', related: ['C2'] },
        { cell: 'C4', message: 'twice', related: ['C2'] },
      ],
    },
  ],
});
