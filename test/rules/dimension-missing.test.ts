import { CENTRAL, FUNDS, GUANGDONG, RESULT } from '../support/forms';
import { testRule } from '../support/rule-tester';

const OUTPUT = ['产出指标', '数量指标', '培训场次', '10场', '10场', 50, 50, null];
const BENEFIT = ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 30, 30, null];
const CONTENT = ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '95%', 10, 10, null];

testRule('dimension-missing', {
  valid: [
    { name: 'all three of the central form', sheets: { 自评表: [[...CENTRAL], OUTPUT, BENEFIT, CONTENT] } },
    {
      name: 'satisfaction as a second level under 效益, and 效果 for 效益',
      sheets: {
        自评表: [
          [...CENTRAL],
          OUTPUT,
          ['效果指标', '社会效益', '知晓率', '≥80%', '85%', 30, 30, null],
          [null, '服务对象满意度指标', '学员满意度', '≥90%', '95%', 10, 10, null],
        ],
      },
    },
    {
      name: 'benefit as a second level of outputs, satisfaction as an indicator of its own',
      sheets: {
        评价表: [
          [...CENTRAL],
          ['产出及效率', '职责履行', '培训场次', '10场', '10场', 60, 60, null],
          [null, '履职效益', '知晓率', '≥80%', '85%', 30, 30, null],
          [null, null, '社会公众满意度', '≥90%', '95%', 10, 10, null],
        ],
      },
    },
    {
      name: 'the goals of one form together',
      sheets: {
        自评表: [
          [...RESULT],
          ['产出指标', '数量指标', '接收档案', '2万卷', '2万卷'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%'],
          ['总体目标二', '推进数字化', null, null, null],
          [...RESULT],
          ['产出指标', '数量指标', '数字化', '100万页', '100万页'],
          ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '95%'],
        ],
      },
    },
    {
      name: 'the Guangdong form has no dimension of satisfaction',
      sheets: {
        评分表: [
          [...GUANGDONG],
          ['产出', '数量', '培训场次', '10场', '10场', '100%', null],
          ['效益', '社会效益', '知晓率', '≥80%', '85%', '100%', null],
        ],
      },
    },
    {
      name: 'a list without first levels',
      sheets: {
        自评表: [
          ['指标名称', '年度指标值', '实际完成值', '分值', '得分'],
          ['培训场次', '10场', '10场', 50, 50],
          ['知晓率', '≥80%', '85%', 50, 50],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'no output',
      sheets: { 自评表: [[...CENTRAL], BENEFIT, CONTENT] },
      findings: [{ cell: 'A1', message: 'missing-output', severity: 'warning' }],
    },
    {
      name: 'no benefit, below a fund block',
      sheets: { 自评表: [[...FUNDS], ['', '年度资金总额', 9, 9, 9, 10, 1, 10], [], [...CENTRAL], OUTPUT, CONTENT] },
      findings: [{ cell: 'A4', message: 'missing-benefit' }],
    },
    {
      name: 'no satisfaction',
      sheets: { 自评表: { at: 'C3', rows: [[...CENTRAL], OUTPUT, BENEFIT] } },
      findings: [{ cell: 'C3', message: 'missing-satisfaction' }],
    },
    {
      name: 'once for two that are missing',
      sheets: {
        甲: [[...CENTRAL], OUTPUT],
        乙: [[...CENTRAL], BENEFIT],
        丙: [[...RESULT], ['满意度指标', '服务对象满意度', '家长满意度', '≥90%', '95%']],
      },
      findings: [
        { cell: '甲!A1', message: 'missing-benefit-satisfaction' },
        { cell: '乙!A1', message: 'missing-output-satisfaction' },
        { cell: '丙!A1', message: 'missing-output-benefit' },
      ],
    },
  ],
  notChecked: [
    {
      name: "first levels of the form's own words, and none but those of the process",
      sheets: {
        甲: [[...CENTRAL], OUTPUT, ['可持续发展能力', '人才', '培养骨干', '5人', '5人', 10, 10, null]],
        乙: [[...CENTRAL], ['过程', '管理', '制度健全', '健全', '健全', 10, 10, null]],
      },
      notChecked: [
        { cell: '甲!A1', reason: 'own-levels' },
        { cell: '乙!A1', reason: 'own-levels' },
      ],
    },
  ],
});
