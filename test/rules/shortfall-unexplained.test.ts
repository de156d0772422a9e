import { CENTRAL, FUNDS, GUANGDONG, RESULT } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('shortfall-unexplained', {
  valid: [
    {
      name: 'a column that speaks where points are missing gives the reasons',
      sheets: {
        评分表: [
          ['评价指标', '分值', '评分要点', '得分', '评分说明'],
          ['立项依据充分性', 40, '有文件得满分', 40, null],
          ['预算编制合理性', 30, '编制细化', 28, '测算依据不细'],
          ['资金使用合规性', 30, '无违规', 29, '个别票据不全'],
        ],
      },
    },
    {
      name: 'met in full, or short with a reason',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '291人次', 50, 48.5, '两场因台风取消，已补训'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 40, 40, null],
          ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '90%', 10, 10, '—'],
        ],
      },
    },
    {
      name: 'the reason stands in the form that has a column for it',
      sheets: {
        完成情况: [
          [...RESULT],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '291人次'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%'],
        ],
        评分表: [
          [...GUANGDONG],
          ['产出', '数量', '培训人次', '≥300人次', '291人次', '97%', '两场因台风取消'],
          ['效益', '社会效益', '知晓率', '≥80%', '85%', '100%', null],
        ],
      },
    },
    {
      name: 'a fund block without a reason column is low-execution and no shortfall',
      sheets: { 自评表: [[...FUNDS], ['', '年度资金总额', 100, 100, 60, 10, '60%', 6]] },
    },
    {
      name: 'a zero target met by zero',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '质量指标', '责任事故', '0起', '0起', 50, 50, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 50, 50, null],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'short, the reason blank or a blank mark',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '291人次', 50, 48.5, null],
          ['产出指标', '成本指标', '人均成本', '≤200元', '250元', 20, 15, '无'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 30, 30, null],
        ],
      },
      findings: [
        {
          cell: 'H2',
          message: 'short',
          severity: 'error',
          actual: '97.00%',
          expected: '100%',
          related: ['D2', 'E2', 'G2'],
        },
        { cell: 'H3', message: 'short', actual: '75.00%' },
      ],
    },
    {
      name: 'done later than its target day',
      sheets: {
        自评表: [[...CENTRAL], ['产出指标', '时效指标', '完工时间', '2022年8月31日前', '2022年9月25日', 10, 6, null]],
      },
      findings: [{ cell: 'H2', message: 'late', related: ['D2', 'E2', 'G2'] }],
    },
    {
      name: 'points taken off a row that is met or said in words',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 50, 45, null],
          ['效益指标', '可持续影响', '长效机制', '不断完善', '有所完善', 50, 46, '/'],
        ],
      },
      findings: [
        { cell: 'H2', message: 'docked', expected: '50', actual: '45', related: ['D2', 'E2', 'G2'] },
        { cell: 'H3', message: 'docked', expected: '50', actual: '46' },
      ],
    },
    {
      name: 'at the actual where the table has no reason column',
      sheets: {
        自评表: [
          ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '权重', '自评得分'],
          ['产出指标', '数量指标', '新建公厕', '8座', '6座', 50, 37.5],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 50, 50],
        ],
      },
      findings: [{ cell: 'E2', message: 'short', actual: '75.00%', severity: 'warning' }],
    },
    {
      name: 'only a stated completion tells',
      sheets: {
        评分表: [
          [...GUANGDONG],
          ['产出', '质量', '制度健全性', '健全', '基本健全', '90%', null],
          ['效益', '社会效益', '知晓率', '≥80%', '85%', '100%', null],
        ],
      },
      findings: [{ cell: 'G2', message: 'short' }],
    },
    {
      name: 'a fund block with a reason column of its own',
      sheets: {
        自评表: [
          ['项目资金（万元）', '', '全年预算数', '全年执行数', '执行率', '原因分析'],
          ['', '年度资金总额', 100, 95, '95%', null],
          ['', '其中：财政拨款', 100, 95, '95%', null],
        ],
      },
      findings: [{ cell: 'F2', message: 'short', actual: '95.00%', related: ['D2'] }],
    },
  ],
});
