import { CENTRAL, FUNDS } from '../support/forms';
import { testRule } from '../support/rule-tester';

const form = (
  total: readonly (string | number | null)[],
  output: number | null = 48.5,
  execution: number | null = 9.9,
) => [
  [...FUNDS],
  ['', '年度资金总额', 100, 100, 99, 10, '99%', execution],
  [...CENTRAL],
  ['产出指标', '数量指标', '培训人次', '≥300人次', '291人次', 50, output, '取消两场'],
  ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 40, 40, null],
  [...total],
];

const scored = (total: number) => [
  [...CENTRAL],
  ['产出指标', '数量指标', '培训人次', '≥300人次', '294人次', 50, 49, '取消一场'],
  ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 50, 50, null],
  ['总分', null, null, null, null, 100, total, null],
];

/** Two stations with a hundred each under one header: 99 and 96. */
const stations = (total: number) => [
  ['单位', '一级指标', '指标名称', '目标值', '完成值', '分值', '得分'],
  ['甲站', '产出', '巡测', '≥64处', '64处', 60, 59],
  [null, '效益', '预报', '≥85%', '88%', 40, 40],
  ['乙站', '产出', '采样', '≥72个', '72个', 50, 46],
  [null, '效益', '月报', '≥12期', '12期', 50, 50],
  ['自评总分', null, null, null, null, null, total],
];

testRule('score-total-mismatch', {
  valid: [
    {
      name: 'the mean of several units with a hundred each, or their sum',
      sheets: { 甲: stations(97.5), 乙: stations(195) },
    },
    {
      name: 'the head of the form repeats the total',
      sheets: { 自评表: [['自评得分', 99, '绩效等级', '优'], [], ...scored(99)] },
    },
    {
      name: 'a total that its label says by itself is judged as a line',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 50, 50, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 50, 50, null],
          ['总分：98分'],
        ],
      },
    },
    {
      name: 'rows that head others are counted once',
      sheets: {
        自评表: [
          ['指标名称', '指标值', '完成值', '分值', '得分'],
          ['产出指标', null, null, 60, 60],
          ['培训场次', '≥20场', '22场', 40, 40],
          ['培训人数', '≥200人', '200人', 20, 20],
          ['满意度指标', null, null, 40, 40],
          ['群众满意度', '≥90%', '95%', 40, 40],
          ['总分', null, null, 100, 100],
        ],
      },
    },
    {
      name: 'the scores of both tables of one form',
      sheets: {
        自评表: {
          rows: [
            ['项目权重', null, '评价内容', '分值', '自评分', '评价标准'],
            ['项目决策', null, '决策依据', 5, 4, '有依据计5分'],
            ['项目管理', null, '财务制度', 15, 15, '有制度计15分'],
            ['项目年度目标1：养护公路', null, null, null, null, null, null],
            ['一级指标', '二级指标', '三级指标', '年初指标值', '年终完成值', '分值', '自评分'],
            ['产出指标', '数量指标', '养护里程', '300公里', '300公里', 80, 80],
            ['总分', null, null, null, null, 100, 99],
          ],
          merges: ['A1:B1', 'A4:G4'],
        },
      },
    },
    { name: 'all scores, 预算执行率 included', sheets: { 自评表: form(['总分', '', '', '', '', 100, 98.4, '']) } },
    {
      name: 'the execution of its own project, though that of the next one stands nearer',
      sheets: {
        自评表: [
          ['项目名称', '道路维护'],
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 99, 10, '99%', 9.9],
          ['', '其中：当年财政拨款', 100, 100, 99, '—', '99%', '—'],
          ['', '上年结转资金', 0, 0, 0, '—', null, '—'],
          ['', '其他资金', 0, 0, 0, '—', null, '—'],
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '300人次', 90, 90, null],
          ['总分', '', '', '', '', 100, 99.9, ''],
          ['项目名称', '桥梁检测'],
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 95, 10, '95%', 9.5],
        ],
      },
    },
    { name: 'no total row', sheets: { 自评表: form([]) } },
    {
      name: 'a total after a line of notes, in a table without a fund block',
      sheets: {
        自评表: [
          ['一级指标', '二级指标', '三级指标', '目标值', '完成值', '权重', '自评得分'],
          ['产出指标', '数量指标', '巡查', '12次', '12次', 60, 60],
          ['效益指标', '社会效益', '知晓率', '≥80%', '76%', 40, 38],
          ['其他需要说明事项', '无', '', '', '', '', ''],
          ['合计', '', '', '', '', 100, 98],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'neither the mean of several units nor their sum',
      sheets: { 表: stations(98.5) },
      findings: [{ cell: 'G6', message: 'total-indicators', expected: '195', actual: '98.5' }],
    },
    {
      name: 'the head of the form says another score than the total, which is right',
      sheets: { 自评表: [['自评得分', 99.9, '绩效等级', '优'], [], ...scored(99)] },
      findings: [{ cell: 'B1', message: 'total-indicators', expected: '99' }],
    },
    {
      name: 'the score of a row that heads others',
      sheets: {
        自评表: [
          ['指标名称', '指标值', '完成值', '分值', '得分'],
          ['产出指标', null, null, 60, 58],
          ['培训场次', '≥20场', '22场', 40, 40],
          ['培训人数', '≥200人', '200人', 20, 20],
          ['满意度指标', null, null, 40, 40],
          ['群众满意度', '≥90%', '95%', 40, 40],
          ['总分', null, null, 100, 100],
        ],
      },
      findings: [{ cell: 'E2', message: 'group', expected: '60', actual: '58', related: ['E3', 'E4'] }],
    },
    {
      name: 'the score of a 小计, which the total follows',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '受益人数', '100人', '100人', 40, 40, null],
          [null, '质量指标', '合格率', '100%', '100%', 20, 20, null],
          ['小计', null, null, null, null, 60, 55, null],
          ['满意度指标', '满意度', '群众满意度', '90%', '92%', 40, 40, null],
          ['小计', null, null, null, null, 40, 40, null],
          ['合计', null, null, null, null, 100, 95, null],
        ],
      },
      findings: [{ cell: 'G4', message: 'group', expected: '60', actual: '55' }],
    },
    {
      name: 'a total that leaves the execution score out',
      sheets: { 自评表: form(['总分', '', '', '', '', 100, 88.5, '']) },
      findings: [
        {
          cell: 'G6',
          message: 'total',
          severity: 'error',
          expected: '98.4',
          actual: '88.5',
          difference: '-9.9',
          related: ['H2', 'G4', 'G5'],
          fix: { message: 'set-total', safe: false, edits: { G6: { kind: 'value', value: 98.4 } } },
        },
      ],
    },
    {
      name: 'under another word, by a tenth',
      sheets: {
        自评表: [
          ['一级指标', '二级指标', '三级指标', '目标值', '完成值', '权重', '自评得分'],
          ['产出指标', '数量指标', '巡查', '12次', '12次', 60, 60],
          ['效益指标', '社会效益', '知晓率', '≥80%', '76%', 40, 38],
          ['', '自评总分', '', '', '', 100, 98.1],
        ],
      },
      findings: [{ cell: 'G4', message: 'total-indicators', expected: '98', actual: '98.1', difference: '+0.1' }],
    },
  ],
  notChecked: [
    {
      name: 'a total that may hold an execution score which the form does not print',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '291人次', 50, 48.5, '取消两场'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 40, 40, null],
          ['总分', '', '', '', '', 100, 98.4, ''],
        ],
      },
      notChecked: [{ cell: 'G4', reason: 'execution-score-not-printed' }],
    },
    {
      name: 'a blank total',
      sheets: { 自评表: form(['总分', '', '', '', '', 100, null, '']) },
      notChecked: [{ cell: 'G6', reason: 'total-blank' }],
    },
    {
      name: 'a score that is missing beside its weight',
      sheets: { 自评表: form(['总分', '', '', '', '', 100, 98.4, ''], null) },
      notChecked: [{ cell: 'G6', reason: 'score-unreadable' }],
    },
    {
      name: 'an execution score that is missing beside its weight',
      sheets: { 自评表: form(['总分', '', '', '', '', 100, 98.4, ''], 48.5, null) },
      notChecked: [{ cell: 'G6', reason: 'score-unreadable' }],
    },
  ],
});
