import { DEFAULT_SETTINGS, review } from '../../src/review';
import { smallBook, type SmallCell, type SmallSheet } from '../support/small-book';
import { share, type Book, type Rows, told, withCell } from '../support/told';

/** Sheets that stand around a self-evaluation, right as they are. */
const RIGHT: Readonly<Record<string, SmallSheet>> = {
  'counts beneath the money, under years': {
    rows: [
      ['三公经费对比表', '', '', '', '单位：万元'],
      ['项目', '上年决算', '本年预算', '本年决算', '增减额'],
      ['公务用车', 50.44, 33, 31.87, -1.13],
      ['公务接待费', 4.12, 4.5, 3.29, -1.21],
      ['合计', 54.56, 37.5, 35.16, -2.34],
      ['补充资料', '计量单位', '2023年', '2024年', '增减数'],
      ['公务接待批次', '批次', 46, 38, -8],
      ['公务用车保有量', '辆', 11, 12, 1],
    ],
  },
  'points of last year beside their share are no scores': {
    rows: [
      ['因素法分配测算表', '', '', '', '', '', '单位：分、万元'],
      ['县', '耕地面积', '', '上年绩效得分', '', '综合系数', '分配额'],
      ['', '数值', '占比', '得分', '占比', '', ''],
      ['桐县', 52.4, share(0.3333), 92.5, share(0.3458), 0.3383, 338],
      ['青县', 41.8, share(0.2659), 88, share(0.329), 0.2848, 285],
      ['唐县', 63, share(0.4008), 87, share(0.3252), 0.3769, 377],
      ['合计', 157.2, share(1), 267.5, share(1), 1, 1000],
    ],
    merges: ['A2:A3', 'B2:C2', 'D2:E2', 'F2:F3', 'G2:G3'],
  },
  'what was done last year is none of a plan': {
    rows: [
      ['一级指标', '二级指标', '三级指标', '半年指标值', '全年指标值', '上年完成值', '分值'],
      ['产出指标', '数量指标', '开放天数', '≥150天', '≥310天', '312天', 50],
      ['', '', '演出场次', '≥40场', '≥96场', '92场', 30],
      ['效益指标', '社会效益', '到馆人次', '≥10万人次', '≥21万人次', '20万人次', 10],
      ['满意度指标', '满意度', '读者满意度', '≥90%', '≥90%', '93%', 10],
    ],
  },
  'a plan that was cut back, under one heading with its sum': {
    rows: [
      ['县级拨付进度表', '', '', '', '', '', '单位：万元'],
      ['县', '应安排资金', '', '', '到位额', '支出额', '县级结存'],
      ['', '上级下达', '收回调减', '合计', '', '', ''],
      ['随县', 420, 0, 420, 420, 408.6, 11.4],
      ['曾县', 360, -25, 335, 335, 318.2, 16.8],
      ['蔡县', 298, -8, 290, 290, 273.5, 16.5],
      ['谷县', 515, 0, 515, 505, 477.14, 27.86],
      ['合计', 1593, -33, 1560, 1550, 1477.44, 72.56],
    ],
    merges: ['A2:A3', 'B2:D2', 'E2:E3', 'F2:F3', 'G2:G3'],
  },
  'what was left before, and what is left of it in two ways': {
    rows: [
      ['结转结余清理表', '', '', '', '', '', '', '单位：元'],
      ['项目', '上年结转结余', '本年预算', '可用资金', '本年支出', '年末结转结余', '收回金额', '继续使用'],
      ['实训基地', 462300, 2800000, 3262300, 2984650, 277650, 0, 277650],
      ['专业群', 186420.5, 3600000, 3786420.5, 3722180.5, 64240, 64240, 0],
      ['技术服务', 318700, 520000, 838700, 641380, 197320, 97320, 100000],
      ['教育培训', 46500, 360000, 406500, 402160, 4340, 0, 4340],
      ['合计', 1013920.5, 7280000, 8293920.5, 7750370.5, 543550, 161560, 381990],
    ],
  },
  'a label over each section': {
    rows: [
      ['运维费台账', '', '', '', '', '单位：元'],
      ['站点名称', '合同运维费①', '考核扣款②', '应付运维费③=①-②', '已付运维费④', '未付尾款⑤=③-④'],
      ['A标段（清源公司）', '', '', '', '', ''],
      ['白水站', 468000, 9360, 458640, 435000, 23640],
      ['柳坪站', 142000, 1420, 140580, 132000, 8580],
      ['小计', 610000, 10780, 599220, 567000, 32220],
      ['B标段（绿川公司）', '', '', '', '', ''],
      ['龙泉站', 556000, 5560, 550440, 520000, 30440],
      ['石井站', 175000, 1750, 173250, 164600, 8650],
      ['小计', 731000, 7310, 723690, 684600, 39090],
      ['合计', 1341000, 18090, 1322910, 1251600, 71310],
    ],
    merges: ['A3:F3', 'A7:F7'],
  },
  'the sources of funds above their sum': {
    rows: [
      ['一、资金情况', '资金来源', '预算安排', '到位资金', '到位率', '实际支出', '支出率'],
      ['', '中央转移支付资金', 86, 86, '100.00%', 85.12, '98.98%'],
      ['', '省级补助资金', 140, 140, '100.00%', 136.5, '97.50%'],
      ['', '市级预算资金', 214, 214, '100.00%', 207.38, '96.91%'],
      ['', '资金合计', 440, 440, '100.00%', 429, '97.50%'],
    ],
    merges: ['A1:A5'],
  },
};

describe.each(Object.entries(RIGHT))('%s', (_, sheet) => {
  it('is accused of nothing', () => {
    expect(told({ 表: sheet })).toEqual([]);
  });
});

it('tells a wrong figure of such a sheet once, at its cell', () => {
  const of = (name: string, row: number, column: number, value: SmallCell): readonly string[] => {
    const sheet = RIGHT[name] ?? { rows: [] };
    return told({ 表: { ...sheet, rows: withCell(sheet.rows, row, column, value) } });
  };
  expect(of('a label over each section', 8, 5, 10650)).toEqual(['balance-mismatch 表!F9']);
  expect(of('the sources of funds above their sum', 2, 6, '95.70%')).toEqual(['rate-mismatch 表!G3']);
  expect(of('the sources of funds above their sum', 4, 5, 439)).toContain('funding-mismatch 表!F5');
  expect(of('what was left before, and what is left of it in two ways', 2, 5, 267650)).toEqual([
    'balance-mismatch 表!F3',
  ]);
});

describe('a list of projects and the form of one of them', () => {
  const list: Rows = [
    ['监控汇总', '', '', '单位：万元'],
    ['项目名称', '年初预算', '执行数', '执行率'],
    ['残疾儿童康复救助', 580, 348.6, share(0.601)],
    ['职业技能培训', 96, 91.2, share(0.95)],
    ['无障碍设施', 214, 198.4, share(0.9271)],
    ['合计', 890, 638.2, share(0.7171)],
  ];
  const form = (spent: number): Rows => [
    ['项目名称', '残疾儿童康复救助', '', '', ''],
    ['项目资金（万元）', '', '年初预算数', '全年执行数', '偏差原因'],
    ['年度资金总额', '', 580, spent, '按季结算，资金按进度支付'],
    ['其中：中央补助', '', 400, 240.6, '按季结算'],
    ['区级财政资金', '', 180, spent - 240.6, '按季结算'],
  ];

  it('are compared in its own line', () => {
    expect(told({ 汇总: list, 救助: form(348.6) }).filter((entry) => entry.startsWith('amount'))).toEqual([]);
    expect(told({ 汇总: list, 救助: form(384.6) }).filter((entry) => entry.startsWith('amount'))).toEqual([
      'amount-differs 救助!D3',
    ]);
  });
});

describe('a summary and the sheets that are called after its lines', () => {
  const detail = (sum: number): Rows => [
    ['明细表', '', '单位：元'],
    ['代征单位', '上半年', '下半年', '全年合计'],
    ['邮政公司', 100, 200, 300],
    ['检测中心', 150, 250, 400],
    ['合计', 250, 450, sum],
  ];
  const book = (own: number): Book => ({
    汇总表: [
      ['经费使用情况汇总表', '', '', '', '单位：元'],
      ['支出项目', '年初预算', '实际支出', '结余', ''],
      ['协税员经费', 800, 700, 100, ''],
      ['代征手续费', 900, own, 900 - own, ''],
      ['平台运维费', 750, 700, 50, ''],
      ['合计', 2450, 1400 + own, 1050 - own, ''],
    ],
    附表1协税员经费: detail(700),
    附表2代征手续费: detail(700),
    附表3平台运维费: detail(700),
  });

  it('agree, or are told where they differ', () => {
    expect(told(book(700))).toEqual([]);
    expect(told(book(745))).toEqual(['amount-differs 附表2代征手续费!D5']);
  });
});

describe('a budget of prices and counts, and what was spent of it', () => {
  const plan: Rows = [
    ['编制单位：教师发展中心', '', '', '', '', '单位：元'],
    ['序号', '支出科目', '标准', '数量', '预算金额', '测算说明'],
    [1, '专家授课费', 1500, 64, 96000, ''],
    [2, '资料印制费', 45, 400, 18000, ''],
    [3, '学员住宿费', 180, 1200, 216000, ''],
    [4, '学员伙食费', 110, 1400, 154000, ''],
    ['合计', '', '', '', 484000, ''],
  ];
  const spent = (meals: number): Rows => [
    ['编制单位：教师发展中心　　截至2024年12月31日', '', '', '', '单位：元'],
    ['序号', '支出科目', '预算支出', '实际支出', '净结余'],
    [1, '专家授课费', 96000, 93000, 3000],
    [2, '资料印制费', 18000, 17460, 540],
    [3, '学员住宿费', 216000, 211680, 4320],
    [4, '学员伙食费', meals, 150920, meals - 150920],
    ['合计', '', 330000 + meals, 473060, meals - 143060],
  ];

  it('are compared by the amounts, not by the prices', () => {
    expect(told({ 预算: plan, 支出: spent(154000) })).toEqual([]);
    expect(told({ 预算: plan, 支出: spent(159500) })).toContain('amount-differs 支出!C6');
  });
});

it('calls a class by its label where that stands across the column of numbers', () => {
  const rows: Rows = [
    ['专项资金执行表', '', '', '', '单位：元'],
    ['序号', '项目名称', '预算数', '支出数', '执行率'],
    ['一、中央专项资金', '', 300, 240, share(0.8)],
    [1, '实训中心', 100, 90, share(0.9)],
    [2, '学位点', 200, 150, share(0.75)],
    ['二、省级专项资金', '', 200, 150, share(0.9)],
    [1, '重点学科', 120, 90, share(0.75)],
    [2, '人才引进', 80, 60, share(0.75)],
    ['合计', '', 500, 390, share(0.78)],
  ];
  const { findings } = review(smallBook({ 表: { rows, merges: ['A3:B3', 'A6:B6', 'A9:B9'] } }), DEFAULT_SETTINGS);
  expect(findings.filter(({ rule }) => rule === 'rate-mismatch').map(({ data }) => data['name'])).toEqual([
    '省级专项资金',
  ]);
});
