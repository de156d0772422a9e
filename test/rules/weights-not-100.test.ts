import { CENTRAL, FUNDS } from '../support/forms';
import { testRule } from '../support/rule-tester';

const rows = (output: number | string | null, benefit: number, satisfaction: number) => [
  [...CENTRAL],
  ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', output, 50, null],
  ['效益指标', '社会效益', '知晓率', '≥80%', '85%', benefit, benefit, null],
  ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '95%', satisfaction, satisfaction, null],
];
const funds = (weight: number | string | null) => [
  [...FUNDS],
  ['', '年度资金总额', 100, 100, 100, weight, '100%', weight],
];

/** Decisions and management scored by standards, the indicators in a table of their own below. */
const inTwoTables = (between: readonly (string | null)[], outputs: number, total: number) => ({
  自评表: {
    rows: [
      ['项目权重', null, '评价内容', '分值', '自评分', '评价标准'],
      ['项目决策', '5分', '决策依据', 5, 5, '有依据计5分'],
      ['项目管理', '15分', '财务制度', 15, 15, '有制度计15分'],
      between,
      ['一级指标', '二级指标', '三级指标', '年初指标值', '年终完成值', '分值', '自评分'],
      ['产出指标', '数量指标', '养护里程', '300公里', '300公里', outputs, outputs],
      ['效益指标', '社会效益', '出行满意度', '≥90%', '92%', 40, 40],
      ['总分', null, null, null, null, total, total],
    ],
    merges: ['A1:B1', 'A4:G4'],
  },
});
const GOAL = ['项目年度目标1：养护公路', null, null, null, null, null, null];

/** Two stations under one header, each with a hundred, its weights and a 小计 or a name beside its rows. */
const stations = (
  weights: readonly (readonly [number, number, number])[],
  closing: 'subtotals' | 'names' | 'nothing',
) => ({
  自评表: [
    ['单位', '一级指标', '指标名称', '目标值', '完成值', '分值', '得分', '扣分原因'],
    ...weights.flatMap(([output, benefit, satisfaction], at) => [
      [
        closing === 'nothing' ? null : `${'甲乙丙'.charAt(at)}站`,
        '产出',
        `巡测${String(at)}`,
        '≥64处',
        '64处',
        output,
        output,
        null,
      ],
      [null, '效益', `预报${String(at)}`, '≥85%', '88.2%', benefit, benefit, null],
      [null, '满意度', `满意度${String(at)}`, '≥95%', '97%', satisfaction, satisfaction, null],
      ...(closing === 'subtotals'
        ? [['小计', null, null, null, null, output + benefit + satisfaction, output + benefit + satisfaction, null]]
        : []),
    ]),
  ],
});

testRule('weights-not-100', {
  valid: [
    { name: 'two tables of one form together', sheets: inTwoTables(GOAL, 40, 100) },
    { name: 'indicators and 预算执行率 together', sheets: { 自评表: [...funds(10), [], ...rows(50, 30, 10)] } },
    { name: 'indicators alone, where there is no fund block', sheets: { 自评表: rows(60, 30, 10) } },
    {
      name: 'a stated total of 100',
      sheets: { 自评表: [...funds(10), ...rows(50, 30, 10), ['总分', '', '', '', '', 100, 100, '']] },
    },
    {
      name: 'weights that are shares of the whole',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', { v: 0.6, nf: '0%' }, 60, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', '40%', 40, null],
          ['总分', '', '', '', '', { v: 1, nf: '0%' }, 100, null],
        ],
      },
    },
    {
      name: 'weights inside labels where the leaves have none',
      sheets: {
        自评表: {
          rows: [
            ['预算执行情况（20分）', '', '', '预算数', '执行数', '执行率', '得分'],
            ['', '年度财政资金总额', '', 100, 100, '100%', 20],
            ['绩效指标（80分）', '一级指标', '二级指标', '三级指标', '年初目标值（A）', '实际完成值（B）', '得分'],
            [null, '产出指标（40分）', '数量指标', '培训人次', '300人次', '310人次', 40],
            [null, '效益指标（40分）', '社会效益', '知晓率', '80%', '85%', 40],
          ],
          merges: ['A1:A2', 'A3:A5'],
        },
      },
    },
    ...(['subtotals', 'names', 'nothing'] as const).map((closing) => ({
      name: `a hundred for each of several stations, told apart by ${closing}`,
      sheets: stations(
        [
          [50, 40, 10],
          [60, 30, 10],
          [50, 30, 20],
        ],
        closing,
      ),
    })),
  ],
  invalid: [
    {
      name: 'one of several stations whose weights do not come to a hundred, at its 小计 or last weight',
      sheets: {
        甲: stations(
          [
            [50, 40, 10],
            [60, 30, 5],
            [50, 30, 20],
          ],
          'subtotals',
        ).自评表,
        乙: stations(
          [
            [50, 40, 10],
            [60, 35, 10],
          ],
          'names',
        ).自评表,
      },
      findings: [
        { cell: '甲!F9', message: 'sum-unit', actual: '95', difference: '-5', related: ['甲!F6', '甲!F7', '甲!F8'] },
        { cell: '乙!F7', message: 'sum-unit', actual: '105', data: { name: '乙站' } },
      ],
    },
    {
      name: 'classes of one form whose subtotals come to more than a hundred',
      sheets: stations(
        [
          [20, 20, 10],
          [30, 20, 10],
        ],
        'subtotals',
      ),
      findings: [{ cell: 'F8', message: 'sum-indicators', actual: '110' }],
    },
    {
      name: 'twice a hundred that no stretches of levels make up',
      sheets: stations(
        [
          [50, 45, 10],
          [55, 30, 10],
        ],
        'nothing',
      ),
      findings: [{ cell: 'F7', message: 'sum-indicators', actual: '200' }],
    },
    {
      name: 'a row of budget execution leaves no weight unprinted',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['项目管理(10分)', '投入管理', '预算执行率', '—', '100%', 10, 10, null],
          ...rows(40, 30, 10).slice(1),
        ],
      },
      findings: [{ cell: 'F5', message: 'sum-indicators', actual: '90' }],
    },
    {
      name: 'two tables of one form that fall short together',
      sheets: inTwoTables(GOAL, 35, 95),
      findings: [{ cell: 'F8', message: 'sum-indicators', actual: '95', difference: '-5' }],
    },
    {
      name: 'two forms on one sheet each by itself',
      sheets: inTwoTables(['项目支出绩效自评表', null, null, null, null, null, null], 60, 100),
      findings: [{ cell: 'D3', message: 'sum-indicators', actual: '20' }],
    },
    {
      name: 'at the last weight where no total is stated',
      sheets: { 自评表: [...funds(10), [], ...rows(50, 30, 15)] },
      findings: [{ cell: 'F7', message: 'sum', severity: 'error', expected: '100', actual: '105', difference: '+5' }],
    },
    {
      name: 'at the stated total, right as it may look',
      sheets: { 自评表: [...funds(10), ...rows(48, 30, 10), ['总分', '', '', '', '', 100, 98, '']] },
      findings: [{ cell: 'F7', message: 'sum', expected: '100', actual: '98', difference: '-2' }],
    },
    {
      name: 'weights that come to 100 under a total that does not',
      sheets: { 自评表: [...funds(10), ...rows(50, 30, 10), ['合计', '', '', '', '', 90, 100, '']] },
      findings: [{ cell: 'F7', message: 'stated', actual: '90', difference: '-10' }],
    },
    {
      name: 'the execution weight counts: 90 points beside 20',
      sheets: { 自评表: [...funds(20), [], ...rows(50, 30, 10)] },
      findings: [{ cell: 'F7', message: 'sum', actual: '110' }],
    },
    {
      name: 'weights inside labels',
      sheets: {
        自评表: [
          ['预算执行情况（20分）', '', '预算数', '执行数', '执行率', '得分'],
          ['', '年度财政资金总额', 100, 100, '100%', 20],
          ['一级指标', '二级指标', '三级指标', '年初目标值', '实际完成值', '得分'],
          ['产出指标（40分）', '数量指标', '培训人次', '300人次', '310人次', 40],
          ['效益指标（30分）', '社会效益', '知晓率', '80%', '85%', 30],
        ],
      },
      findings: [{ cell: 'A5', message: 'sum', actual: '90', related: ['A1', 'A4', 'A5'] }],
    },
    {
      name: 'weights under another heading',
      sheets: {
        自评表: [
          ['一级指标', '二级指标', '三级指标', '目标值', '完成值', '权重', '自评得分'],
          ['产出指标', '数量指标', '巡查', '12次', '12次', 60, 60],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 45, 45],
        ],
      },
      findings: [{ cell: 'F3', message: 'sum-indicators', actual: '105' }],
    },
  ],
  notChecked: [
    {
      name: 'the form prints no execution weight, and its usual one would fill the gap',
      sheets: { 自评表: rows(50, 30, 10) },
      notChecked: [{ cell: 'F4', reason: 'execution-weight-not-printed' }],
    },
    {
      name: 'labels that leave a first level without points',
      sheets: {
        自评表: [
          ['一级指标', '二级指标', '三级指标', '年初目标值', '实际完成值', '得分'],
          ['产出指标（40分）', '数量指标', '培训人次', '300人次', '310人次', 40],
          ['效益指标', '社会效益', '知晓率', '80%', '85%', 30],
        ],
      },
      notChecked: [{ cell: 'A2', reason: 'weight-blank' }],
    },
    {
      name: 'a weight in words',
      sheets: { 自评表: [...funds(10), [], ...rows('另定', 30, 10)] },
      notChecked: [{ cell: 'F7', reason: 'weight-unreadable' }],
    },
  ],
});
