import { CENTRAL, GUANGDONG, PLAN, RESULT } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('value-missing', {
  valid: [
    {
      name: 'an answer in words, 无 and 0 among them',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '责任事故', '无', '无', 30, 30, null],
          ['产出指标', '质量指标', '差错件数', 0, 0, 20, 20, null],
          ['效益指标', '社会效益', '机制建设', '完善', '较完善', 50, 45, '待出台细则'],
        ],
      },
    },
    {
      name: 'lines of the form that do not apply',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '修缮校舍', '3所', '3所', 50, 50, '无'],
          [null, '成本指标', '/', '/', '/', '/', '/', '/'],
          ['效益指标', '社会效益', '受益学生', '≥900人', '950人', 50, 50, '无'],
          [null, '生态效益', '无', '/', '—', 0, 0, '无'],
        ],
      },
    },
    { name: 'a plan has no actuals', sheets: { 目标表: [[...PLAN], ['产出指标', '数量指标', '修缮校舍', '3所']] } },
    {
      name: 'rows that the template left unfilled',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '指标1：修缮校舍', '3所', '3所', 50, 50, null],
          [null, null, '指标2：', null, null, null, null, null],
          ['效益指标', '社会效益', '受益学生', '≥900人', '950人', 50, 50, null],
          [null, '生态效益', null, null, null, null, null, null],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'an error where a score is stated for it, one where both are blank',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '修缮校舍', null, null, 50, 50, null],
          ['效益指标', '社会效益', '受益学生', '≥900人', '—', 50, 45, '统计中'],
        ],
      },
      findings: [
        { cell: 'D2', message: 'both-rated', severity: 'error', related: ['E2', 'G2'] },
        { cell: 'E3', message: 'rated', severity: 'error', related: ['G3'] },
      ],
    },
    {
      name: 'an error where a completion is stated for it',
      sheets: {
        评分表: [
          [...GUANGDONG],
          ['产出', '数量', '培训人次', null, null, '100%', null],
          ['效益', '社会效益', '知晓率', '≥80%', '85%', '100%', null],
        ],
      },
      findings: [{ cell: 'D2', message: 'both-rated', severity: 'error', related: ['E2', 'F2'] }],
    },
    {
      name: 'a level of process that prints a target for one of its rows',
      sheets: {
        评分表: [
          [...GUANGDONG],
          ['过程', '业务管理', '制度健全性', '健全', '健全', '100%', null],
          [null, '事项管理', '监管有效性', null, null, '100%', null],
          ['产出', '数量', '培训人次', '≥300人次', '310人次', '100%', null],
          ['效益', '社会效益', '知晓率', '≥80%', '85%', '100%', null],
        ],
      },
      findings: [{ cell: 'D3', message: 'both-rated' }],
    },
    {
      name: 'both blank, and nothing judged by them',
      sheets: {
        完成情况: [
          [...RESULT],
          ['产出指标', '数量指标', '购置设备', null, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%'],
        ],
      },
      findings: [{ cell: 'D2', message: 'both', severity: 'warning', related: ['E2'] }],
    },
    {
      name: 'a warning where nothing is judged by it',
      sheets: {
        完成情况: [
          [...RESULT],
          ['产出指标', '数量指标', '购置设备', '12台', null],
          ['产出指标', '质量指标', '验收合格率', '/', '100%'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%'],
        ],
      },
      findings: [
        { cell: 'E2', message: 'blank', severity: 'warning', related: [] },
        { cell: 'D3', message: 'blank', severity: 'warning' },
      ],
    },
    {
      name: 'a plan whose target is blank',
      sheets: {
        目标表: [[...PLAN], ['产出指标', '数量指标', '修缮校舍', null], ['效益指标', '社会效益', '受益学生', '≥900人']],
      },
      findings: [{ cell: 'D2', message: 'blank' }],
    },
  ],
  notChecked: [
    {
      name: 'a level that its form judges by a standard, the row of the money by the fund block',
      sheets: {
        评分表: [
          [...GUANGDONG],
          ['过程', '资金管理', '资金支出率', null, null, '100%', null],
          [null, '事项管理', '监管有效性', null, null, '100%', null],
          [null, '事项管理', '程序规范性', '—', '—', '100%', null],
          ['产出', '数量', '培训人次', '≥300人次', '310人次', '100%', null],
          ['效益', '社会效益', '知晓率', '≥80%', '85%', '100%', null],
        ],
      },
      notChecked: [{ cell: 'A2', reason: 'judged-by-standard' }],
    },
  ],
});
