import { DEFAULT_SETTINGS, reviewReport } from '../../src/review';
import { plainReport } from '../support/report-tester';
import { smallBook } from '../support/small-book';

const FORM = [
  ['项目支出绩效自评表'],
  ['（2023年度）'],
  ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [null, '年度资金总额', 360, 380, 371.6, 10, '97.79%', 9.78],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '举办培训班', '≥18期', '20期', 20, 20, null],
  ['产出指标', '数量指标', '新建急救站点', '3个', '2个', 8, 5.33, '选址未定'],
  ['效益指标', '经济效益指标', '签约项目协议投资额', '≥100亿元', '112.6亿元', 22, 22, null],
  ['满意度指标', '服务对象满意度指标', '凭证激活率', '≥80%', '81.6%', 40, 40, null],
  ['总分', null, null, null, null, 100, 97.11, null],
];
const CLASSES = [
  ['2023年培训情况表'],
  ['班次类别', '期数（期）', '培训人次（人次）'],
  ['中青年干部培训班', 6, 292],
  ['科级干部任职培训班', 14, 1218],
  ['合计', 20, 1510],
];
const USES = [
  ['秸秆利用方式统计表'],
  ['单位：万吨'],
  ['利用方式', '2023年', '2022年'],
  ['肥料化', 31.42, 29.86],
  ['饲料化', 7.58, 6.92],
  ['合计', 39, 36.78],
];
const AUDITS = [
  ['审计项目完成情况表'],
  ['审计类型', '计划数（个）', '完成数（个）'],
  ['预算执行审计', 6, 6],
  ['经济责任审计', 9, 10],
  ['政府投资审计', 5, 5],
  ['合计', 20, 21],
];
const LOSSES = [
  ['分险种情况表'],
  ['险种', '计量单位', '承保数量', '赔付金额（万元）'],
  ['水稻', '万亩', 86.4, 1486.2],
  ['玉米', '万亩', 52.7, 902.75],
  ['合计', null, null, 2388.95],
];

const reviewed = (text: string) =>
  reviewReport(
    plainReport(['干部培训项目2023年度绩效自评报告', '# 二、完成情况', text]),
    smallBook({ 自评表: FORM, 班次: CLASSES, 利用: USES, 审计: AUDITS, 险种: LOSSES }),
    DEFAULT_SETTINGS,
  );
const claimOf = (text: string, figure: string) => {
  const claim = reviewed(text).claims.find(({ text: told }) => told.endsWith(figure));
  return claim && [claim.verdict, ...claim.cells];
};

describe('among figures that are alike', () => {
  it.each([
    ['the one that counts in the unit', '中青年干部培训班6期、292人次。', '6期', ['agrees', '班次!B3']],
    ['the other one of the row', '中青年干部培训班6期、292人次。', '292人次', ['agrees', '班次!C3']],
    ['in the unit over the table', '其中：肥料化31.42万吨。', '31.42万吨', ['agrees', '利用!B4']],
    ['another than in the table', '其中：肥料化31.24万吨。', '31.24万吨', ['differs', '利用!B4']],
    ['the row beside a column of units', '水稻赔付1486.2万元。', '1486.2万元', ['agrees', '险种!D3']],
    [
      'a result whose name holds a word of plans',
      '签约项目协议投资额112.6亿元。',
      '112.6亿元',
      ['agrees', '自评表!E8'],
    ],
    ['no row of which the words say what all are', '2023年计划审计项目20个。', '20个', ['not-found']],
    ['the points of the budget', '预算执行率满分10分，得9.78分。', '满分10分', ['agrees', '自评表!F4']],
    ['what they brought', '预算执行率满分10分，得9.78分。', '得9.78分', ['agrees', '自评表!H4']],
    ['the points of a row', '新建急救站点指标满分8分，得5.33分。', '满分8分', ['agrees', '自评表!F7']],
    ['the mean of others is none', '凭证激活率81.6%，全省平均为78.3%。', '78.3%', ['not-found']],
    ['one letter left of a name is not the whole', '支付赔款301.5万元。', '301.5万元', ['not-found']],
  ])('%s', (_, text, figure, expected) => {
    expect(claimOf(text, figure)).toEqual(expected);
  });
});

describe('sentences that agree with themselves', () => {
  const conflicts = (text: string) =>
    reviewed(text).findings.filter(({ rule }) => rule === 'prose-inconsistent').length;

  it.each([
    ['what was taken off a score is no part of it', '自评得分97.11分，其中新建急救站点分值8分，得5.33分，扣2.67分。'],
    ['a share of the figure before', '送审金额42600万元，核减工程造价3344.1万元，核减率7.85%。'],
    [
      'a growth of the whole behind its parts',
      '支出：341.56万元。其中：人员经费168.74万元，公用经费32.6万元，项目支出140.22万元。支出合计较上年决算数增加32.38万元，增加10.47%。',
    ],
    ['a list that goes on with what is no part', '年末在职63人，其中专职教师44人，离退休人员39人。'],
    [
      'parts of a whole that is told in another unit',
      '新建村组道路，年初指标值不低于18.5公里，实际完成19200米，其中新建5.8公里、硬化13.4公里。',
    ],
    [
      'budgets beside the parts of what was spent',
      '全年执行41.62万元，其中检验费预算25万元，支出20万元；监测费支出21.62万元。',
    ],
    ['a change of another thing', '其中：饲料化7.58万吨。能源化利用量比上年减少0.27万吨，下降10.34%。'],
  ])('%s', (_, text) => {
    expect(conflicts(text)).toBe(0);
  });

  it.each([
    ['a growth that none of them gives', '支出：341.56万元。支出合计较上年决算数增加32.38万元，增加13.47%。'],
    ['parts that do not make their whole', '全年培训63人，其中教师44人、干部29人。'],
  ])('and %s', (_, text) => {
    expect(conflicts(text)).toBe(1);
  });
});
