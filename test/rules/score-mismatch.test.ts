import { CENTRAL, GUANGDONG } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('score-mismatch', {
  valid: [
    {
      name: 'points off for far too much, where the form takes them',
      settings: { profile: 'central-limits' },
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '400人次', 50, 45, '目标偏低'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 50, 50, null],
        ],
      },
    },
    {
      name: 'weight × completion at the decimals in use in the column',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '入户走访', '≥1200户', '1193户', 6, 5.97, '拆迁'],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 44, 44, null],
          ['产出指标', '成本指标', '单位成本', '≤200元', '250元', 10, 7.5, '涨价'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 40, 40, null],
        ],
      },
    },
    {
      name: 'whole points where the column uses no decimals',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '入户走访', '≥1200户', '1193户', 6, 6, '拆迁'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '60%', 10, 8, '宣传不足'],
          ['效益指标', '社会效益', '受益户', '≥50户', '52户', 84, 84, null],
        ],
      },
    },
    {
      name: 'capped at the weight',
      sheets: {
        自评表: [[...CENTRAL], ['产出指标', '数量指标', '培训人次', '≥300人次', '390人次', 50, 50, '追加一期']],
      },
    },
    {
      name: 'twice over a limit scores nothing',
      sheets: { 自评表: [[...CENTRAL], ['产出指标', '成本指标', '单位成本', '≤200元', '400元', 10, 0, '涨价']] },
    },
    {
      name: 'truncated where the settings say so',
      settings: { rounding: 'truncate' },
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '入户走访', '≥1200户', '1193户', 6, 5.96, '拆迁'],
          ['产出指标', '数量指标', '签约户数', '≥700户', '699户', 6, 5.99, '外出'],
        ],
      },
    },
    {
      name: 'the row of budget execution scored by the rate itself',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['预算执行率', null, null, '≥95%', '94%', 10, 9.4, '质保金未到期'],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 50, 50, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 40, 40, null],
        ],
      },
    },
    {
      name: 'a bare target of a share answered in percent',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '质量指标', '设施完好率', 90, '81%', 50, 45, '两处待修'],
          ['效益指标', '社会效益', '知晓率', '≥80', '85%', 50, 50, null],
        ],
      },
    },
    {
      name: 'a form that gives no formula',
      sheets: {
        自评表: [
          ['一级指标', '二级指标', '三级指标', '年初目标值', '实际完成值', '分值', '得分'],
          ['产出指标', '数量指标', '培训人次', '300人次', '150人次', 50, 45],
          ['效益指标', '社会效益', '知晓率', '80%', '85%', 50, 50],
        ],
        评分表: [[...GUANGDONG], ['产出', '数量', '培训', '≥300人次', '310人次', '100%', null]],
      },
    },
    {
      name: 'the score follows a stated completion that is wrong: that one speaks',
      sheets: {
        自评表: [
          ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '完成率', '分值', '得分', '未完成原因'],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '240人次', '90%', 50, 45, '缩减一期'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', '100%', 50, 50, null],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'a score that is not what the points taken off leave',
      sheets: {
        评分表: [
          ['一级指标', '二级指标', '三级指标', '目标值', '完成值', '分值', '扣分', '得分', '原因'],
          ['产出指标', '数量指标', '开庭场次', '60场', '57场', 60, 0.3, 59.7, '道路中断'],
          ['效益指标', '社会效益', '审计问题', '0处', '1处', 20, 1, 18, '已补办'],
          ['满意度指标', '满意度', '当事人满意度', '≥90%', '91%', 20, 0, 20, null],
        ],
      },
      findings: [
        {
          cell: 'H3',
          message: 'deduction',
          severity: 'warning',
          expected: '19',
          actual: '18',
          difference: '-1',
          related: ['F3', 'G3'],
        },
      ],
    },
    {
      name: 'units that convert: 1.2万平方米 of a target, 9000平方米 done',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '改造面积', '≥1.2万平方米', '9000平方米', 50, 50, '征地滞后'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 50, 50, null],
        ],
      },
      findings: [{ cell: 'G2', message: 'high', expected: '38', data: { completion: '75.00%' } }],
    },
    {
      name: 'too high is an error, too low a warning',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '入户走访', '≥1000户', '930户', 10, 10, '拆迁'],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 40, 38.5, '资料不全'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '76%', 50, 40, '宣传不足'],
        ],
      },
      findings: [
        {
          cell: 'G2',
          message: 'high',
          severity: 'error',
          expected: '9.3',
          actual: '10',
          difference: '+0.7',
          related: ['F2', 'D2', 'E2'],
        },
        { cell: 'G3', message: 'met', severity: 'warning', expected: '40', actual: '38.5', difference: '-1.5' },
        { cell: 'G4', message: 'low', severity: 'warning', expected: '47.5', actual: '40', difference: '-7.5' },
      ],
    },
    {
      name: 'full marks at 97.2 % in a column of one decimal',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '质量指标', '规范管理率', '100%', '97.2%', 3, 3, '个别漏管'],
          ['效益指标', '社会效益', '签约率', '≥80%', '72%', 5, 4.5, '外出务工'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 92, 92, null],
        ],
      },
      findings: [{ cell: 'G2', message: 'high', expected: '2.9', actual: '3', difference: '+0.1' }],
    },
    {
      name: 'less is better',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '成本指标', '单次检测成本', '≤200元', '250元', 20, 20, '涨价'],
          ['效益指标', '社会效益', '投诉件数', '0件', '1件', 10, 9.5, '已整改'],
        ],
      },
      findings: [
        { cell: 'G2', message: 'high', expected: '15' },
        { cell: 'G3', message: 'high', expected: '0' },
      ],
    },
    {
      name: 'by a coefficient in percent',
      sheets: {
        自评表: [
          [
            '一级指标',
            '二级指标',
            '三级指标',
            '年初指标值',
            '全年完成值',
            '得分系数（%）',
            '权重',
            '得分',
            '是否核心指标',
          ],
          ['产出指标', '数量指标', '建设站点', '10个', '9个', 90, 20, 20, '是'],
          ['效益指标', '社会效益', '覆盖率', '≥80%', '85%', 100, 80, 80, '否'],
        ],
      },
      findings: [{ cell: 'H2', message: 'high', expected: '18' }],
    },
    {
      name: 'by points of a hundred',
      sheets: {
        自评表: [
          ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '单项得分', '权重', '折算得分'],
          ['产出指标', '数量指标', '建设站点', '10个', '9个', 90, 20, 19],
          ['效益指标', '社会效益', '服务水平', '提升', '明显提升', 85, 80, 70],
        ],
      },
      findings: [
        { cell: 'H2', message: 'high', expected: '18', actual: '19' },
        { cell: 'H3', message: 'high', expected: '68', actual: '70' },
      ],
    },
  ],
  notChecked: [
    {
      name: 'a score that is blank beside its weight',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 50, null, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 50, 50, null],
        ],
      },
      notChecked: [{ cell: 'G2', reason: 'score-blank' }],
    },
    {
      name: 'scores, targets and actuals that cannot be read',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 20, '满分', null],
          ['产出指标', '数量指标', '编印资料', '5,00册', '500册', 30, 30, null],
          ['效益指标', '社会效益', '受益户', '500户', '4.9.8户', 50, 50, null],
        ],
      },
      notChecked: [
        { cell: 'G2', reason: 'score-unreadable' },
        { cell: 'G3', reason: 'target-unreadable' },
        { cell: 'G4', reason: 'actual-unreadable' },
      ],
    },
    {
      name: 'rows of words, once a table',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 50, 50, null],
          ['效益指标', '社会效益', '服务水平', '提升', '明显提升', 30, 30, null],
          ['效益指标', '可持续影响', '长效机制', '健全', '基本健全', 20, 18, '待完善'],
        ],
      },
      notChecked: [{ cell: 'G3', reason: 'qualitative' }],
    },
  ],
});
