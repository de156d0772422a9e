import { runsOn } from '../support/own-forms';
import { share as rate, type Rows, told, withCell } from '../support/told';

/** Measures one below the other, what they are told of side by side. */
const turned: Rows = [
  ['专项资金使用情况（万元）'],
  ['支出内容', '设备购置', '教师培训', '课程建设', '校舍维修', '合计'],
  ['年初预算', 420, 86.5, 120, 205, 831.5],
  ['调剂', 18, -6.5, -8, -3.5, 0],
  ['调剂后预算', 438, 80, 112, 201.5, 831.5],
  ['实际支出', 431.2, 77.9, 108.4, 192.4, 809.9],
  ['结余', 6.8, 2.1, 3.6, 9.1, 21.6],
  ['执行率', rate(0.9845), rate(0.9738), rate(0.9679), rate(0.9548), rate(0.974)],
];

describe('lines that are measures', () => {
  it('are accused of nothing where each column agrees', () => {
    expect(told({ 表: turned })).toEqual([]);
  });

  it.each<[string, Rows, readonly string[]]>([
    ['a balance', withCell(turned, 6, 2, 3.1), ['balance-mismatch 表!C7']],
    ['a rate', withCell(turned, 7, 3, rate(0.9879)), ['rate-mismatch 表!D8']],
    [
      'more spent than there was',
      [
        ...turned.slice(0, 5),
        ['实际支出', 431.2, 77.9, 118.4, 192.4, 819.9],
        ['结余', 6.8, 2.1, -6.4, 9.1, 11.6],
        ['执行率', rate(0.9845), rate(0.9738), rate(1.0571), rate(0.9548), rate(0.986)],
      ],
      ['negative-balance 表!D7'],
    ],
  ])('%s is told in its column', (_, rows, expected) => {
    expect(told({ 表: rows })).toEqual(expected);
  });

  it('are items where no third line follows from two', () => {
    const items = turned.slice(0, 6).filter((_, index) => index !== 3);
    expect(told({ 表: withCell(items, 4, 3, 118.4) }).filter((entry) => !entry.startsWith('total-'))).toEqual([]);
  });
});

/** A summary and its detail, which share a heading and neither a plan nor what was spent. */
const summary: Rows = [
  ['普查经费安排汇总表', null, null, null, '单位：元'],
  ['乡镇', '两员报酬', '办公经费', '宣传费', '合计'],
  ['城关镇', 218400, 12600, 3000, 234000],
  ['黎阳镇', 127600, 7320, 3000, 137920],
  ['新镇镇', 63200, 3600, 3000, 69800],
  ['白寺乡', 52800, 3000, 3000, 58800],
  ['合计', 462000, 26520, 12000, 500520],
];
const detail: Rows = [
  ['普查员报酬明细表', null, null, '单位：元'],
  ['乡镇', '指导员金额', '普查员金额', '两员报酬'],
  ['城关镇', 50400, 168000, 218400],
  ['黎阳镇', 33600, 94000, 127600],
  ['新镇镇', 19200, 44000, 63200],
  ['白寺乡', 16800, 36000, 52800],
  ['合计', 120000, 342000, 462000],
];

describe('columns of one heading in a summary and its detail', () => {
  it('agree', () => {
    expect(told({ 汇总: summary, 明细: detail })).toEqual([]);
  });

  it('are told where one line differs', () => {
    const less = withCell(withCell(withCell(detail, 4, 2, 42000), 4, 3, 61200), 6, 2, 340000);
    expect(told({ 汇总: summary, 明细: withCell(less, 6, 3, 460000) })).toContain('amount-differs 明细!D5');
  });

  it('are two months where the tables have one header', () => {
    const next = withCell(withCell(withCell(detail, 4, 2, 42000), 4, 3, 61200), 6, 2, 340000);
    expect(told({ 三月: detail, 四月: withCell(next, 6, 3, 460000) })).toEqual([]);
  });
});

/** Scores by the unit and by who looked again. */
const twoScores: Rows = [
  ['项目绩效评分表'],
  ['一级指标', '二级指标', '三级指标', '分值', '自评得分', '复核得分', '扣分原因'],
  ['产出指标', '数量指标', '建成站点', 30, 30, 28, '两处未验收'],
  [null, '质量指标', '验收合格率', 30, 30, 30, null],
  ['小计', null, null, 60, 60, 58, null],
  ['效益指标', '社会效益指标', '服务人次', 25, 25, 25, null],
  [null, '满意度指标', '居民满意度', 15, 15, 13, '问卷不足'],
  ['小计', null, null, 40, 40, 38, null],
  ['合计', null, null, 100, 100, 96, null],
];

describe('a second column of scores', () => {
  it('adds up', () => {
    expect(told({ 评分: twoScores })).toEqual([]);
  });

  it('has its subtotal told', () => {
    expect(told({ 评分: withCell(twoScores, 4, 5, 57) })).toEqual(['score-total-mismatch 评分!F5']);
  });
});

describe('what figures say of totals', () => {
  it('what runs on is not added up', () => {
    expect(told({ 表: runsOn })).toEqual([]);
  });

  it('a sum beside it is', () => {
    expect(told({ 表: withCell(runsOn, 3, 1, 31) })).toContain('total-mismatch 表!B4');
  });

  it('what is carried on was neither planned nor spent', () => {
    const both: Rows = [
      ['支出决算表（元）'],
      ['项目', '预算数', '决算数'],
      ['教育支出', 500, 480],
      ['住房保障支出', 60, 60],
      ['本年支出合计', 560, 540],
      ['结余分配', null, 15],
      ['年末结转和结余', 10, 30],
      ['总计', 570, 585],
    ];
    expect(told({ 表: both })).toEqual([]);
    expect(told({ 表: withCell(both, 2, 2, 510) })).toContain('negative-balance 表!C3');
  });

  it('the sum in words closes the table, and may repeat its total', () => {
    const claim: Rows = [
      ['差旅费报销单（元）'],
      ['起止地点', '交通费', '住宿费', '小计'],
      ['甲地至乙地', 346, 2040, 2386],
      ['乙地至甲地', 158, 0, 158],
      ['合计', 504, 2040, 2544],
      ['合计（大写）', '贰仟伍佰肆拾肆元整', '预借', 3000],
    ];
    expect(told({ 表: claim })).toEqual([]);
    expect(told({ 表: withCell(claim, 5, 1, '贰仟伍佰肆拾元整') })).toEqual(['amount-in-words-differs 表!B6']);
  });
});

describe('where forms print things', () => {
  const scored: Rows = [
    ['项目绩效评分表'],
    ['一级指标', '二级指标', '三级指标', '目标值', '实际值', '完成率', '权重', '得分', '未达目标原因'],
    ['总分', null, null, null, null, null, 100, 98, null],
    ['产出指标', '数量指标', '投放车辆', '≥6500辆', '6612辆', '100%', 60, 60, null],
    ['效益指标', '社会效益指标', '骑行人次', '≥100万人次', '95万人次', '95%', 40, 38, '分流'],
    ['自查等级', null, null, '优'],
  ];

  it('a total above the indicators is theirs', () => {
    expect(told({ 表: scored }).filter((entry) => !entry.startsWith('dimension-'))).toEqual([]);
    expect(told({ 表: withCell(scored, 2, 7, 97) })).toContain('score-total-mismatch 表!H3');
  });

  it('a reason may stand under any column of its heading', () => {
    const rows: Rows = [
      ['项目支出绩效运行监控表'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '偏差原因分析', null, null],
      [null, null, null, null, null, '经费保障', '其他', '原因说明'],
      ['产出指标', '数量指标', '修复里程', '≥86公里', '51公里', null, '√', '按序时推进'],
      [null, null, '更换护栏', '≥18千米', '18千米', null, null, null],
    ];
    const merges = ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:H2'];
    const reasons = (list: Rows): readonly string[] =>
      told({ 表: { rows: list, merges } }).filter((entry) => entry.startsWith('shortfall-'));
    expect(reasons(rows)).toEqual([]);
    expect(reasons(withCell(rows, 3, 7, null))).toEqual([]);
    // It is missed where it would be said in words.
    expect(reasons(withCell(withCell(rows, 3, 6, null), 3, 7, null))).toEqual(['shortfall-unexplained 表!H4']);
  });
});

describe('a rate of something else than spending', () => {
  const saved: Rows = [
    ['政府采购情况表（元）'],
    ['采购项目', '采购预算', '成交金额', '节约金额', '节约率'],
    ['主机大修', 1680000, 1598000, 82000, rate(0.0488)],
    ['无人机', 942000, 896500, 45500, rate(0.0483)],
    ['执法记录仪', 128000, 124800, 3200, rate(0.025)],
    ['救生筏检验', 236000, 218400, 17600, rate(0.0746)],
    ['监控扩容', 1325000, 1246800, 78200, rate(0.059)],
    ['合计', 4311000, 4084500, 226500, rate(0.0525)],
  ];

  it('is right where all lines are', () => {
    expect(told({ 采购: saved })).toEqual([]);
  });

  it('is told where one line is not as the others', () => {
    expect(told({ 采购: withCell(saved, 6, 4, rate(0.095)) })).toEqual(['rate-mismatch 采购!E7']);
  });
});
