import { DEFAULT_SETTINGS, review } from '../../src/review';
import { smallBook, type SmallCell } from '../support/small-book';
import { share as rate, type Book, type Rows, told, withCell } from '../support/told';

const kinds = (book: Book): readonly string[] =>
  review(smallBook(book), DEFAULT_SETTINGS).tables.map(({ kind }) => kind);

/** Each form is right as it stands; with the cell replaced, just the findings named are told. */
const FORMS: readonly {
  readonly name: string;
  readonly rows: Rows;
  readonly merges?: readonly string[];
  readonly wrong: readonly (readonly [row: number, column: number, value: SmallCell, findings: readonly string[]])[];
}[] = [
  {
    name: 'a rate of funds beside the rate of spending says by numbers what it divides',
    rows: [
      ['资金投入和使用（万元）', '', '预算安排①', '到位资金②', '资金到位率②/①', '实际支出③', '执行率③/②', '未支出原因'],
      ['合计', '', 3150, 2950, rate(0.9365), 2817, rate(0.9549), '尾款未到支付节点'],
      ['省级资金', '', 2350, 2350, rate(1), 2278.9, rate(0.9697), ''],
      ['市县配套', '', 800, 600, rate(0.75), 538.1, rate(0.8968), '尾款未到支付节点'],
    ],
    wrong: [
      [1, 4, rate(0.9635), ['rate-mismatch 表!E2']],
      [3, 4, rate(0.7), ['rate-mismatch 表!E4']],
      [2, 6, rate(0.9967), ['rate-mismatch 表!G3']],
    ],
  },
  {
    name: 'a column of scores an institution under one heading',
    rows: [
      ['考核指标', '满分', '各机构得分', '', '', '扣分情况'],
      ['', '', '城关卫生院', '马头卫生院', '牛庄卫生院', ''],
      ['品种配备占比', 30, 30, 29, 28, '马头、牛庄低于七成'],
      ['处方点评合格率', 30, 28, 30, 27, '用药指征不足'],
      ['补助资金核算', 40, 40, 38, 39, '回款超期'],
      ['合计得分', 100, 98, 97, 94, ''],
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2'],
    wrong: [[5, 4, 95, ['score-total-mismatch 表!E6']]],
  },
  {
    name: 'one measure under several headings and its sum',
    rows: [
      ['补贴发放统计表', '', '', '', '', '单位：人次、元'],
      ['乡镇', '生活补贴', '', '护理补贴', '', '发放金额合计'],
      ['', '发放人次', '发放金额', '发放人次', '发放金额', ''],
      ['安澜街道', 3840, 384000, 2760, 331200, 715200],
      ['南圩街道', 3125, 312500, 2310, 277200, 589700],
      ['石浦镇', 2470, 247000, 1820, 218400, 465400],
      ['龙潭镇', 1985, 198500, 1480, 177600, 376100],
      ['合计', 11420, 1142000, 8370, 1004400, 2146400],
    ],
    merges: ['A2:A3', 'B2:C2', 'D2:E2', 'F2:F3'],
    wrong: [[5, 5, 456400, ['total-mismatch 表!F6']]],
  },
  {
    name: 'what is left of one year is there in the next',
    rows: [
      ['专项资金执行表', '', '', '', '', '', '单位：元'],
      ['项目', '2022年度', '', '', '2023年度', '', ''],
      ['', '下达预算', '实际支出', '年末结转', '下达预算', '实际支出', '年末结转'],
      ['实训中心', 2400000, 1862300, 537700, 1800000, 2215640, 122060],
      ['学位点', 1500000, 1328800, 171200, 1650000, 1710250, 110950],
      ['重点学科', 3200000, 2875600, 324400, 3000000, 3126480, 197920],
      ['人才引进', 1800000, 1246000, 554000, 1600000, 1580000, 574000],
      ['合计', 8900000, 7312700, 1587300, 8050000, 8632370, 1004930],
    ],
    merges: ['A2:A3', 'B2:D2', 'E2:G2'],
    wrong: [[5, 6, 179920, ['balance-mismatch 表!G6']]],
  },
  {
    name: 'reasons in a row of their own',
    rows: [
      ['一级指标', '二级指标', '三级指标', '年初目标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '改造病房', '≥36间', '33间', 50, 45.83],
      ['效益指标', '社会效益', '收治患者', '≥4200人次', '4386人次', 40, 40],
      ['满意度指标', '满意度', '患者满意度', '≥90%', '94%', 10, 10],
      ['总分', '', '', '', '', 100, 95.83],
      ['偏差大或目标未完成原因分析', '', '东楼三层机房未能腾空，少改造3间，次年5月底前补齐。', '', '', '', ''],
    ],
    wrong: [[5, 2, '无', ['shortfall-unexplained 表!E2']]],
  },
  {
    name: 'a second total of scores, beside one that holds',
    rows: [
      ['一级指标', '三级指标', '目标值', '完成值', '分值', '自评得分', '复核得分', '扣分原因'],
      ['产出', '新建卫生室', '≥54所', '54所', 30, 30, 30, ''],
      ['', '配备设备', '≥110台', '110台', 30, 30, 29.5, '签收单缺1份'],
      ['效益', '覆盖人口', '≥12万人', '14万人', 30, 30, 30, ''],
      ['满意度', '群众满意度', '≥90%', '93%', 10, 10, 10, ''],
      ['合计', '', '', '', 100, 100, 99.5, ''],
    ],
    wrong: [[5, 6, 98.5, ['score-total-mismatch 表!G6']]],
  },
  {
    name: 'grades of a list of projects follow from their scores',
    rows: [
      ['项目自评结果汇总表', '', '', '', '', '单位：万元'],
      ['项目名称', '全年预算', '全年执行', '结余', '自评得分', '自评等级'],
      ['执法检查', 150, 143.79, 6.21, 97.94, '优'],
      ['平台运维', 114, 111.04, 2.96, 99.54, '优'],
      ['风险普查', 60, 55.26, 4.74, 88.92, '良'],
      ['宣传教育', 42, 41.37, 0.63, 97.5, '优'],
      ['合计', 366, 351.46, 14.54, '—', '—'],
    ],
    wrong: [[4, 5, '优', ['grade-mismatch 表!F5']]],
  },
  {
    name: 'a column that asks why a budget was changed',
    rows: [
      ['基金项目预算执行情况表', '', '', '', '', '单位：万元'],
      ['项目名称', '年初预算', '调整预算', '执行数', '结余', '调整原因'],
      ['征地补偿', 4200, 5460, 5187.3, 272.7, '年中追加收储地块'],
      ['道路建设', 3600, 3600, 3426.48, 173.52, ''],
      ['停车场', 1280, 960, 902.4, 57.6, '招标节约'],
      ['合计', 9080, 10020, 9516.18, 503.82, ''],
    ],
    wrong: [[4, 5, '', ['budget-change-unexplained 表!C5']]],
  },
];

describe.each(FORMS)('$name', ({ rows, wrong, merges = [] }) => {
  it('is accused of nothing where it is right', () => {
    expect(told({ 表: { rows, merges } })).toEqual([]);
  });

  it.each(wrong)('tells what is wrong at row %i, column %i', (row, column, value, findings) => {
    expect(told({ 表: { rows: withCell(rows, row, column, value), merges } })).toEqual(findings);
  });
});

describe('evidence from beside', () => {
  const sided: Rows = [
    ['食堂收支公示', '', '', '', '', ''],
    ['公示时间：2024年6月', '', '', '', '', '单位：元'],
    ['收入', '', '', '支出', '', ''],
    ['项目', '本月金额', '占比', '项目', '本月金额', '占比'],
    ['学生伙食费', 186420, '', '粮油', 41265.5, ''],
    ['教师伙食费', 21680, '', '肉禽蛋', 96830.2, ''],
    ['改善计划补助', 68250, '', '蔬菜水果', 58417.65, ''],
    ['本月收入合计', 276350, '', '本月支出合计', 196513.35, ''],
  ];

  it('reads a table under the headings of another one, whether its sum holds or not', () => {
    const merges = ['A3:C3', 'D3:F3'];
    expect(kinds({ 表: { rows: sided, merges } })).toHaveLength(2);
    expect(told({ 表: { rows: sided, merges } })).toEqual([]);
    expect(told({ 表: { rows: withCell(sided, 7, 4, 197513.35), merges } })).toEqual(['total-mismatch 表!E8']);
  });

  it('takes the one source under a heading of funds for the whole', () => {
    const rows: Rows = [
      ['资金（万元）', '', '批复数', '执行数', '执行率'],
      ['一般公共预算', '', 365, 352.77, rate(0.9665)],
      ['一级指标', '三级指标', '年度指标值', '实际完成值', '得分'],
      ['产出指标', '加装装置', '≥1500台', '1536台', 80],
      ['效益指标', '故障下降率', '≥10%', '12%', 10],
      ['满意度指标', '居民满意度', '≥85%', '89%', 10],
    ];
    const merges = ['A1:B1', 'A2:B2'];
    expect(kinds({ 表: { rows, merges } })).toContain('funding');
    expect(told({ 表: { rows: withCell(rows, 1, 4, rate(0.9656)), merges } })).toEqual(['rate-mismatch 表!E2']);
  });
});

it('holds what was paid, not what was contracted, against the fund block', () => {
  const book = (paid: number): Book => ({
    自评表: [
      ['项目资金（万元）', '', '全年预算数', '全年执行数', '执行率'],
      ['', '年度资金总额', 1680, paid, rate(Math.round((paid / 1680) * 10000) / 10000)],
    ],
    明细: [
      ['设备购置明细表', '', '', '', '', '单位：元'],
      ['设备名称', '预算金额', '合同金额', '节约资金', '已支付金额', '未支付金额'],
      ['螺旋CT', 6800000, 6520000, 280000, 6194000, 326000],
      ['超声仪', 3600000, 3498000, 102000, 3323100, 174900],
      ['流水线', 2450000, 2386000, 64000, 2386000, 0],
      ['手术室', 3950000, 3826000, 124000, 3716300, 109700],
      ['合计', 16800000, 16230000, 570000, 15619400, 610600],
    ],
  });
  expect(told(book(1561.94))).toEqual([]);
  expect(told(book(1571.94))).toContain('amount-differs 明细!E7');
});
