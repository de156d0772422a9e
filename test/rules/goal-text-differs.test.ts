import { testRule } from '../support/rule-tester';

const form = (goal: string, result: string) => [
  ['项目支出绩效自评表'],
  ['（2023年度）'],
  ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [null, '年度资金总额', 100, 100, 95, 10, '95%', 9.5],
  ['年度总体目标', '预期目标', null, null, '实际完成情况', null, null, null],
  [null, goal, null, null, result, null, null, null],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '举办展览场次', '≥10场', '12场', 20, 20, null],
  ['产出指标', '质量指标', '展览验收合格率', '≥98%', '99%', 20, 20, null],
  ['效益指标', '社会效益指标', '参观人次', '≥50000人次', '52000人次', 30, 30, null],
];

testRule('goal-text-differs', {
  valid: [
    {
      name: 'the same figures',
      sheets: {
        自评表: form(
          '全年计划举办展览10场，参观人次不少于5万人次，验收合格率98%以上。',
          '全年举办展览12场，参观人次5.2万人次，支出资金95万元。',
        ),
      },
    },
    {
      name: 'a target beside an actual, and what no row names',
      sheets: {
        自评表: form(
          '全年计划举办展览10场，印制画册300册，开展讲座8次。',
          '全年举办展览12场，超额完成年度计划举办展览10场的目标。',
        ),
      },
    },
  ],
  invalid: [
    {
      name: 'another figure in the results',
      sheets: {
        自评表: form(
          '全年计划举办展览10场，参观人次不少于5万人次。',
          '全年举办展览21场，参观人次52000人次，支出资金95万元。',
        ),
      },
      findings: [
        {
          cell: 'E6',
          message: 'figure',
          severity: 'warning',
          actual: '21场',
          expected: '12场',
          related: ['自评表!E8'],
        },
      ],
    },
    {
      name: 'another figure in the goal',
      sheets: {
        自评表: form(
          '全年计划举办展览15场，参观人次不少于5万人次。',
          '全年举办展览12场，参观人次52000人次，支出资金95万元。',
        ),
      },
      findings: [{ cell: 'B6', message: 'figure', actual: '15场', expected: '≥10场' }],
    },
  ],
});
