import { CENTRAL, PLAN } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('target-in-name', {
  valid: [
    {
      name: 'a figure in the name beside a target',
      sheets: {
        目标表: [
          [...PLAN],
          ['产出指标', '数量指标', '60岁以上老人体检人数', '≥1200人'],
          ['效益指标', '社会效益', '知晓率', '≥80%'],
        ],
      },
    },
    {
      name: 'a blank target whose name holds no figure but its own number',
      sheets: {
        目标表: [
          [...PLAN],
          ['产出指标', '数量指标', '指标1：培训人次', null],
          ['效益指标', '社会效益', '知晓率', '≥80%'],
        ],
      },
    },
    {
      name: 'a year is no target',
      sheets: {
        目标表: [
          [...PLAN],
          ['产出指标', '时效指标', '2024年度任务完成及时性', null],
          ['效益指标', '社会效益', '知晓率', '≥80%'],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'figures and limits in names, the target blank',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '培训学员达到300人次', null, '310人次', 30, 30, null],
          ['产出指标', '质量指标', '设备验收合格率100%', '—', '100%', 20, 20, null],
          ['效益指标', '经济效益', '带动投资不低于1000万元', null, '1200万元', 50, 50, null],
        ],
      },
      findings: [
        { cell: 'C2', message: 'figure', severity: 'info' },
        { cell: 'C3', message: 'figure' },
        { cell: 'C4', message: 'figure' },
      ],
    },
    {
      name: 'in a plan under other words',
      sheets: {
        目标表: [
          ['二级指标', '绩效指标内容', '预期指标值'],
          ['数量', '举办展会2次', null],
          ['质量', '展商到位率', '≥90%'],
        ],
      },
      findings: [{ cell: 'B2', message: 'figure' }],
    },
  ],
});
