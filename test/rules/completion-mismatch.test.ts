import { GUANGDONG } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('completion-mismatch', {
  valid: [
    {
      name: 'a row of budget execution as the fund block has it, and one that is judged by something else',
      sheets: {
        评分表: [
          ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数'],
          ['', '年度资金总额', 200, 200, 190],
          [...GUANGDONG],
          ['过程', '资金管理', '预算执行率', null, null, '95%', null],
          [null, '资金管理', '政府采购执行率', null, null, '100%', null],
          ['产出', '数量', '培训人次', '≥300人次', '310人次', '100%', null],
          ['效益', '社会效益', '知晓率', '≥80%', '85%', '100%', null],
        ],
      },
    },
    {
      name: 'actual ÷ target at the digits shown, capped at 100 %',
      sheets: {
        评分表: [
          [...GUANGDONG],
          ['产出', '数量', '培训人次', '≥300人次', '291人次', '97%', '天气原因取消一期'],
          ['产出', '数量', '编印资料', '7种', '6种', '85.71%', '一种延期'],
          ['产出', '质量', '验收合格率', '≥90%', '95%', '100%', null],
          ['效益', '社会效益', '知晓率', '≥80%', '85%', { v: 1, nf: '0.00%' }, null],
          ['效益', '社会效益', '覆盖乡镇', '12个', '9个', 75, '三个乡镇推迟'],
        ],
      },
    },
    {
      name: 'less is better: met, half over and twice over',
      sheets: {
        评分表: [
          [...GUANGDONG],
          ['产出', '成本指标', '单位成本', '≤200元', '180元', '100%', null],
          ['产出', '成本指标', '单次检测成本', '≤200元', '250元', '75%', '材料涨价'],
          ['产出', '时效指标', '办理时限', '≤5个工作日', '10个工作日', '0%', '系统升级'],
          ['效益', '社会效益', '投诉件数', '≤4件', '5件', '75%', '新增网点'],
        ],
      },
    },
    {
      name: 'a zero target met by zero, and one missed',
      sheets: {
        评分表: [
          [...GUANGDONG],
          ['产出', '质量', '责任事故数', '0起', '0起', '100%', null],
          ['产出', '质量', '业务差错', '零差错', '零差错', '100%', null],
          ['效益', '社会效益', '有责投诉', '0件', '1件', '0%', '已整改'],
          ['效益', '社会效益', '安全事故', '0起', '未发生', '100%', null],
        ],
      },
    },
    {
      name: 'less is better by A ÷ actual where the settings say so',
      settings: { lessIsBetter: 'ratio' },
      sheets: {
        评分表: [
          [...GUANGDONG],
          ['产出', '成本指标', '单次检测成本', '≤200元', '250元', '80%', '材料涨价'],
          ['效益', '社会效益', '知晓率', '≥80%', '85%', '100%', null],
        ],
      },
    },
    {
      name: 'words have no quotient',
      sheets: {
        评分表: [
          [...GUANGDONG],
          ['产出', '质量', '制度健全性', '健全', '基本健全', '90%', null],
          ['效益', '可持续影响', '长效机制', '不断完善', '不断完善', '100%', null],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'a row of budget execution without a target follows the fund block',
      sheets: {
        评分表: [
          ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数'],
          ['', '年度资金总额', 200, 200, 190],
          [...GUANGDONG],
          ['过程', '资金管理', '项目资金支出率', '—', '—', '100%', null],
          ['产出', '数量', '培训人次', '≥300人次', '310人次', '100%', null],
          ['效益', '社会效益', '知晓率', '≥80%', '85%', '100%', null],
        ],
      },
      findings: [
        { cell: 'F4', message: 'funds', severity: 'error', expected: '95.00%', actual: '100%', related: ['D2', 'E2'] },
      ],
    },
    {
      name: 'a completion that was rounded up to full',
      sheets: {
        评分表: [
          [...GUANGDONG],
          ['产出', '数量', '培训人次', '≥300人次', '291人次', '100%', null],
          ['效益', '社会效益', '知晓率', '≥80%', '85%', '100%', null],
        ],
      },
      findings: [
        {
          cell: 'F2',
          message: 'mismatch',
          severity: 'error',
          expected: '97.00%',
          actual: '100%',
          related: ['D2', 'E2'],
        },
      ],
    },
    {
      name: 'in another place, under other words, by a numeric cell',
      sheets: {
        自评表: {
          at: 'C5',
          rows: [
            ['指标类型', '二级指标', '指标内容', '年初指标值', '全年完成值', '完成率'],
            ['产出指标', '数量指标', '新建公厕', '8座', '6座', { v: 0.8, nf: '0.00%' }],
            ['效益指标', '社会效益', '服务居民', '3000户', '3000户', { v: 1, nf: '0.00%' }],
          ],
        },
      },
      findings: [{ cell: 'H6', message: 'mismatch', expected: '75.00%', actual: '80.00%' }],
    },
    {
      name: 'the wrong direction',
      sheets: {
        评分表: [
          [...GUANGDONG],
          ['产出', '成本指标', '单次检测成本', '≤200元', '250元', '125%', null],
          ['效益', '社会效益', '知晓率', '≥80%', '85%', '100%', null],
        ],
      },
      findings: [{ cell: 'F2', message: 'mismatch', expected: '75.00%', actual: '125%' }],
    },
    {
      name: 'below 100 % though the target is met',
      sheets: {
        评分表: [
          [...GUANGDONG],
          ['产出', '质量', '验收合格率', '≥95%', '98%', '96.94%', null],
          ['效益', '社会效益', '知晓率', '≥80%', '85%', '100%', null],
        ],
      },
      findings: [{ cell: 'F2', message: 'mismatch', expected: '100.00%', actual: '96.94%' }],
    },
  ],
  notChecked: [
    {
      name: 'rows of words, once a table',
      sheets: {
        评分表: [
          [...GUANGDONG],
          ['产出', '数量', '培训人次', '≥300人次', '310人次', '100%', null],
          ['产出', '质量', '制度健全性', '健全', '基本健全', '90%', '待修订'],
          ['效益', '可持续影响', '长效机制', '不断完善', '不断完善', '100%', null],
        ],
      },
      notChecked: [{ cell: 'F3', reason: 'qualitative' }],
    },
    {
      name: 'a stated completion of a target that cannot be read',
      sheets: {
        评分表: [
          [...GUANGDONG],
          ['产出', '数量', '培训人次', '3,00,0人次', '2900人次', '96.67%', '人数不足'],
          ['效益', '社会效益', '知晓率', '≥80%', '85%', '100%', null],
        ],
      },
      notChecked: [{ cell: 'F2', reason: 'target-unreadable' }],
    },
    {
      name: 'a stated completion of an actual that cannot be read',
      sheets: {
        评分表: [
          [...GUANGDONG],
          ['产出', '数量', '培训人次', '3000人次', '2.9.00人次', '96.67%', '人数不足'],
          ['效益', '社会效益', '知晓率', '≥80%', '85%', '100%', null],
        ],
      },
      notChecked: [{ cell: 'F2', reason: 'actual-unreadable' }],
    },
  ],
});
