import { CENTRAL, FUNDS } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('score-over-weight', {
  valid: [
    {
      name: 'up to the whole weight, over-completion capped',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 102, 10, '102%', 10],
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '420人次', 50, 50, '追加一期'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 40, 39.5, '抽样偏少'],
        ],
      },
    },
    {
      name: 'a score without a weight',
      sheets: {
        自评表: [
          ['一级指标', '二级指标', '三级指标', '年初目标值', '实际完成值', '得分'],
          ['产出指标（40分）', '数量指标', '培训人次', '300人次', '310人次', 40],
          ['效益指标（40分）', '社会效益', '知晓率', '80%', '85%', 40],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'an indicator',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '360人次', 50, 60, null],
          ['效益指标', '社会效益', '服务水平', '提升', '提升', 50, 50.5, null],
        ],
      },
      findings: [
        {
          cell: 'G2',
          message: 'over',
          severity: 'error',
          expected: '≤ 50',
          actual: '60',
          difference: '+10',
          related: ['F2'],
        },
        { cell: 'G3', message: 'over', difference: '+0.5' },
      ],
    },
    {
      name: 'the execution score',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 100, 10, '100%', 12],
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 90, 90, null],
        ],
      },
      findings: [{ cell: 'H2', message: 'over', expected: '≤ 10', actual: '12' }],
    },
  ],
});
