import { CENTRAL, FUNDS } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('weight-uneven', {
  valid: [
    {
      name: 'a line that does not apply weighs nothing',
      sheets: {
        表: [
          ['项目支出绩效自评表'],
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 95, 10, '95%', 9.5],
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 30, 30, null],
          ['', '质量指标', '合格率', '≥95%', '98%', 20, 20, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 30, 30, null],
          ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '95%', 10, 10, null],
          ['', '生态效益', '生态影响', '不适用', '不适用', 0, 0, null],
        ],
      },
    },
    {
      name: 'exactly half',
      sheets: {
        表: [
          ['项目支出绩效自评表'],
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 95, 10, '95%', 9.5],
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 50, 50, null],
          ['', '质量指标', '合格率', '≥95%', '98%', 10, 10, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 20, 20, null],
          ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '95%', 10, 10, null],
        ],
      },
    },
    {
      name: 'two indicators share the points as they must',
      sheets: {
        表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 60, 60, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 40, 40, null],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'a weight of 0, and one above half',
      sheets: {
        表: [
          ['项目支出绩效自评表'],
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 95, 10, '95%', 9.5],
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 0, 0, null],
          ['', '质量指标', '合格率', '≥95%', '98%', 60, 60, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 20, 20, null],
          ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '95%', 10, 10, null],
        ],
      },
      findings: [
        { cell: 'F5', message: 'zero', severity: 'info', actual: '0' },
        { cell: 'F6', message: 'half', severity: 'info', actual: '60', data: { share: '60%', all: '100' } },
      ],
    },
    {
      name: 'above half of its own unit, where each of several under one header has a hundred',
      sheets: {
        表: [
          ['单位', '一级指标', '指标名称', '目标值', '完成值', '分值', '得分'],
          ['甲站', '产出', '巡测', '≥64处', '64处', 60, 60],
          [null, '效益', '预报', '≥85%', '88%', 40, 40],
          ['乙站', '产出', '采样', '≥72个', '72个', 50, 50],
          [null, '效益', '月报', '≥12期', '12期', 50, 50],
        ],
      },
      findings: [{ cell: 'F2', message: 'half', data: { share: '60%', all: '100' } }],
    },
  ],
});
