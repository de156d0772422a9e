import { CENTRAL, FUNDS, PLAN } from '../support/forms';
import { testRule } from '../support/rule-tester';

const goal = (text: string) => [
  ['年度总体目标', text],
  [...PLAN],
  ['产出指标', '数量指标', '修缮校舍', '3所'],
  ['效益指标', '社会效益', '受益学生', '≥1200人'],
];

testRule('text-total-mismatch', {
  valid: [
    {
      name: 'a list that goes on with what is told besides',
      sheets: { 目标表: goal('土建合计38.20万元，其中屋面防水21.60万元、门窗更换16.60万元；水电另计26.20万元。') },
    },
    {
      name: 'rates that their amounts give, that have two budgets to choose from, or that are a goal',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 200, 200, 150, 10, 0.75, 7.5],
          ['实施情况', '年初预算200万元，支出150万元，预算执行率75%；调整后预算1.55亿元，支出1.48亿元，执行率95.5%。'],
          ['资金情况', '预算300万元，到位200万元，支出150万元，支出率75%。'],
          ['绩效目标', '预算200万元，支出150万元以上，执行率达到95%以上。'],
          ['结余情况', '预算200万元，结余50万元，执行率95%；甲项目200万元，支出100万元，执行率80%。'],
        ],
      },
    },
    {
      name: 'parts that add up, in mixed units',
      sheets: { 目标表: goal('共安排资金95万元，其中：甲校35万元，乙校40万元，丙校200000元。') },
    },
    {
      name: '其中 that names only one of the parts',
      sheets: { 目标表: goal('全年投入120万元，其中中央资金80万元，按进度拨付。') },
    },
    {
      name: 'shares that make a whole',
      sheets: { 目标表: goal('扶持企业40家，其中：制造业占60%，服务业占40%。') },
    },
    {
      name: 'prices and counts beside amounts',
      sheets: { 目标表: goal('发放补贴36万元，其中：一类户600元/人·年，二类户300元/人·年。') },
    },
  ],
  invalid: [
    {
      name: 'parts that fall short of the amount named before them',
      sheets: { 目标表: goal('共安排资金120万元，其中：甲校45万元，乙校40万元，丙校34.8万元。') },
      findings: [
        { cell: 'B1', message: 'parts', severity: 'warning', expected: '119.8', actual: '120', difference: '+0.2' },
      ],
    },
    {
      name: 'in 元 inside an indicator',
      sheets: {
        自评表: [
          [...CENTRAL],
          [
            '产出指标',
            '数量指标',
            '资金安排',
            '完成支付',
            '申请资金1,680,000元,其中运转经费400000元,人员报酬280000元,奖励900000元',
            50,
            50,
            null,
          ],
          ['效益指标', '社会效益', '满意率', '≥90%', '92%', 50, 50, null],
        ],
      },
      findings: [{ cell: 'E2', message: 'parts', expected: '1580000', actual: '1680000', difference: '+100000' }],
    },
    {
      name: 'shares that exceed the whole',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 100, 10, 1, 10],
          ['年度总体目标', '培训学员500名，其中：初级占55%，中级占35%，高级占20%。'],
        ],
      },
      findings: [{ cell: 'B3', message: 'shares', expected: '100%', actual: '110%', difference: '+10%' }],
    },
    {
      name: 'a rate that its own amounts do not give',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 200, 200, 150, 10, 0.75, 7.5],
          ['实施情况', '项目预算200万元，实际支出150万元，执行率95%。预算5万元，全部支出。'],
        ],
      },
      findings: [{ cell: 'B3', message: 'rate', expected: '75.00%', actual: '95%', difference: '+20%' }],
    },
  ],
});
