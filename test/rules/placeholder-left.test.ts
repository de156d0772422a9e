import { CENTRAL, GUANGDONG, PLAN } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('placeholder-left', {
  valid: [
    {
      name: 'a name that keeps its number is filled',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '指标1：改造老旧小区', '6个', '6个', 50, 50, null],
          ['效益指标', '社会效益', '指标1：受益居民', '≥2000户', '2100户', 50, 50, null],
        ],
      },
    },
    {
      name: 'dots at the end of a sentence are no template',
      sheets: {
        评分表: [
          [...GUANGDONG],
          ['产出', '数量', '发布信息条数', '≥100条', '103条', '100%', '含公众号、网站……'],
          ['效益', '社会效益', '公众知晓率', '≥80%', '82%', '100%', null],
        ],
      },
    },
    {
      name: 'a template that nobody has filled yet',
      sheets: {
        目标表: [
          [...PLAN],
          ['产出指标', '数量指标', '指标1：', null],
          [null, null, '指标2：', null],
          ['效益指标', '社会效益', '……', null],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'rows of the template left between filled ones',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '指标1：新增停车位', '120个', '120个', 50, 50, null],
          [null, null, '指标2：', null, null, null, null, null],
          [null, null, '……', null, null, null, null, null],
          ['效益指标', '社会效益', '指标1：停车难投诉下降率', '≥20%', '25%', 50, 50, null],
        ],
      },
      findings: [
        { cell: 'C3', message: 'left', severity: 'info', actual: '指标2：' },
        { cell: 'C4', message: 'left', actual: '……' },
      ],
    },
    {
      name: 'a filling hint in a reason',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '巡查次数', '48次', '45次', 50, 46.88, '（200字以内）汛期停工。'],
          ['效益指标', '社会效益', '满意率', '≥90%', '95%', 50, 50, null],
        ],
      },
      findings: [{ cell: 'H2', message: 'left' }],
    },
    {
      name: 'the last line of an expenditure table',
      sheets: {
        支出表: [
          ['支出内容', '预算数', '支出'],
          ['劳务费', 3.2, 3.2],
          ['材料费', 1.5, 1.4],
          ['……', null, null],
          ['合计', 4.7, 4.6],
        ],
      },
      findings: [{ cell: 'A4', message: 'left', severity: 'info' }],
    },
  ],
});
