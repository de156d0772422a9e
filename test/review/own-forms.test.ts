import { DEFAULT_SETTINGS, review } from '../../src/review';
import { addressName } from '../../src/workbook/address';
import { smallBook, type SmallCell, type SmallSheet } from '../support/small-book';

type Rows = readonly (readonly SmallCell[])[];
type Form = SmallSheet;

/** Errors and warnings of a sheet as "rule A1", in the order of the review. */
const told = (form: Form): readonly string[] =>
  review(smallBook({ 表: form }), DEFAULT_SETTINGS)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, cell }) => `${rule} ${addressName(cell).replace('表!', '')}`);

/** The form with one cell replaced, by its zero-based row and column. */
const withCell = (form: Form, row: number, column: number, value: SmallCell): Form => ({
  ...form,
  rows: form.rows.map((cells, index) =>
    index === row ? cells.map((cell, at) => (at === column ? value : cell)) : cells,
  ),
});

const share = (value: number): SmallCell => ({ v: value, nf: '0%' });

/** Lines of a journal: its balance goes on from line to line, its months and years are added up. */
const journal: Rows = [
  ['专项资金收支台账（元）'],
  ['日期', '摘要', '拨入', '支用', '结余'],
  ['3月4日', '上年结余转入', null, null, 1000],
  ['3月9日', '收第一批经费', 5000, null, 6000],
  ['3月20日', '付材料款', null, 1200, 4800],
  [null, '本月合计', 5000, 1200, 4800],
  [null, '本年累计', 5000, 1200, 4800],
  ['4月2日', '付劳务费', null, 800, 4000],
  ['4月8日', '收第二批经费', 2000, null, 6000],
  ['4月19日', '付监理费', null, 500, 5500],
  [null, '本月合计', 2000, 1300, 5500],
  [null, '本年累计', 7000, 2500, 5500],
];

const codes: Rows = [
  ['项目经费收支结存表', null, null, null, null, null, '单位：元'],
  ['经济分类编码', '支出科目', '上年结转', '本年下达', '可用指标', '本年列支', '期末结存'],
  ['合计', null, 130, 900, 1030, 910, 120],
  ['302', '商品和服务支出', 100, 600, 700, 610, 90],
  ['30201', '办公费', 40, 200, 240, 210, 30],
  ['30211', '差旅费', 60, 400, 460, 400, 60],
  ['303', '对个人和家庭的补助', 30, 200, 230, 200, 30],
  ['30308', '助学金', 30, 200, 230, 200, 30],
  ['310', '资本性支出', 0, 100, 100, 100, 0],
  ['31003', '专用设备购置', 0, 100, 100, 100, 0],
  ['制表：            复核：            打印日期：2024年12月31日'],
];

const besides: Rows = [
  ['三公经费及会议费预算对比表（万元）'],
  ['项目', '2023年决算数', '2024年预算数', '增减额', '增减原因'],
  ['“三公”经费合计', 61, 56, -5, null],
  ['一、公务接待费', 9, 8, -1, null],
  ['    其中：外事接待', 0.6, 2, 1.4, null],
  ['二、公务用车购置及运行维护费', 52, 48, -4, null],
  ['    1.公务用车购置', 12, 0, -12, null],
  ['    2.公务用车运行维护费', 40, 48, 8, null],
  ['另：会议费', 5, 6, 1, null],
  ['    培训费', 12, 16, 4, null],
];

const counts: Rows = [
  ['一次性补贴发放汇总表'],
  ['序号', '村', '发放户数（户）', '核定面积（亩）', '补贴标准（元/亩）', '应发金额（元）'],
  [1, '双桥村', 312, 1472, 12.5, 18400],
  [2, '红星村', 268, 1320, 12.5, 16500],
  [3, '五一村', 341, 1748, 12.5, 21850],
  ['合计', null, 921, 4540, null, 56750],
];

const households: Rows = [
  ['低保金发放统计表'],
  ['乡镇', '城市低保', null, '农村低保', null, '合计', null],
  [null, '人数', '发放金额（元）', '人数', '发放金额（元）', '人数', '发放金额（元）'],
  ['全县', 120, 60000, 900, 270000, 1020, 330000],
  ['城关街道', 100, 50000, 100, 30000, 200, 80000],
  ['白马镇', 20, 10000, 500, 150000, 520, 160000],
  ['石桥镇', 0, 0, 300, 90000, 300, 90000],
];

const pages: Rows = [
  ['资助项目拨款明细账（元）'],
  ['序号', '资助项目', '批准资助额', '已拨金额', '待拨金额'],
  [1, '消防改造', 300, 250, 50],
  [2, '适老化改造', 200, 200, 0],
  [null, '本页小计', 500, 450, 50],
  [null, '累    计', 500, 450, 50],
  ['第1页 共2页'],
  ['序号', '资助项目', '批准资助额', '已拨金额', '待拨金额'],
  [null, '承前页', 500, 450, 50],
  [3, '救助站改建', 400, 300, 100],
  [4, '助学', 100, 100, 0],
  [null, '本页小计', 500, 400, 100],
  [null, '累    计', 1000, 850, 150],
];

const functions: Rows = [
  ['支出预算总表', null, null, null, null, null, '单位：万元'],
  ['科目名称', '合计', '基本支出', null, null, '项目支出', '经营支出'],
  [null, null, '小计', '人员经费', '公用经费', null, null],
  ['教育支出', 600, 440, 390, 50, 155, 5],
  ['社会保障支出', 68, 68, 67, 1, null, null],
  ['卫生健康支出', 20, 20, 20, null, null, null],
  ['住房保障支出', 31, 31, 31, null, null, null],
  ['合计', 719, 559, 508, 51, 155, 5],
];

const contracts: Rows = [
  ['工程合同付款台账', null, null, null, null, null, '单位：元'],
  ['工程名称', '审定价', '质保金3%', '应付工程款', '累计已付', '尚欠款', '付款比例'],
  ['食堂改造', 100000, 3000, 97000, 97000, 0, share(0.97)],
  ['外墙防水', 200000, 6000, 194000, 150000, 44000, share(0.75)],
  ['空调更换', 300000, 9000, 291000, 240000, 51000, share(0.8)],
  ['合计', 600000, 18000, 582000, 487000, 95000, share(0.81)],
];

const deducted: Rows = [
  ['可用财力测算表', null, null, '单位：万元'],
  ['项  目', '上年完成数', '本年测算数', '增减额', '说  明'],
  ['一、一般公共预算收入', 860, 900, 40, null],
  ['    其中：税收收入', 580, 610, 30, null],
  ['二、加：上级补助收入', 2140, 2190, 50, null],
  ['三、加：上年结转', 100, 110, 10, null],
  ['四、减：上解支出', 70, 80, 10, null],
  ['五、减：债务还本支出', 160, 140, -20, null],
  ['可用财力合计', 2870, 2980, 110, null],
  ['其中：用于民生支出', 1700, 1800, 100, null],
];

const levels: Form = {
  rows: [
    ['补贴资金分级执行统计表', null, null, null, null, null, null, null, null, null, '单位：万元'],
    ['序号', '补贴名称', '合计', null, null, '省级', null, null, '县级', null, null],
    [null, null, '下达', '兑付', '结转', '下达', '兑付', '结转', '下达', '兑付', '结转'],
    [1, '危房改造', 500, 480, 20, 450, 435, 15, 50, 45, 5],
    [2, '农机购置', 660, 650, 10, 620, 612, 8, 40, 38, 2],
    [3, '生态补偿', 330, 327, 3, 300, 299, 1, 30, 28, 2],
    [4, '生活保障', 900, 890, 10, 800, 795, 5, 100, 95, 5],
    [null, '合计', 2390, 2347, 43, 2170, 2141, 29, 220, 206, 14],
  ],
  merges: ['C2:E2', 'F2:H2', 'I2:K2', 'A2:A3', 'B2:B3'],
};

const units: Form = {
  rows: [
    ['所属单位收支情况汇总表', null, null, null, '单位：万元'],
    ['项    目', '合计', '局机关', '推广中心', '服务站'],
    ['一、人员经费', 250, 110, 80, 60],
    ['二、公用经费', 36, 18, 10, 8],
    ['三、项目支出', 120, 60, 40, 20],
    ['本年支出合计', 406, 188, 130, 88],
    [],
    ['年末在职人数（人）', 30, 15, 9, 6],
    ['人均公用经费（元）', 12000, 12000, 11111, 13333],
  ],
};

const rows = (list: Rows): Form => ({ rows: list });

describe('forms in their own words', () => {
  it.each<[string, Form]>([
    ['a journal with a running balance', rows(journal)],
    ['codes of classes under a heading of their own', rows(codes)],
    ['lines told besides', rows(besides)],
    ['counts and prices beside money', rows(counts)],
    ['people beside money, by group', { rows: households, merges: ['A2:A3', 'B2:C2', 'D2:E2', 'F2:G2'] }],
    ['pages that carry on', rows(pages)],
    ['a subtotal of some of the columns', { rows: functions, merges: ['A2:A3', 'B2:B3', 'C2:E2', 'F2:F3', 'G2:G3'] }],
    ['a rate of another column than the balance', rows(contracts)],
    ['lines added and deducted', rows(deducted)],
    ['one group of columns a source', levels],
    ['rows of counts and averages under the sums', units],
  ])('%s are accused of nothing', (_, form) => {
    expect(told(form)).toEqual([]);
  });

  it.each<[string, Form, readonly [row: number, column: number, value: SmallCell], readonly string[]]>([
    ['a balance that does not go on', rows(journal), [7, 4, 4300], ['balance-mismatch E8', 'balance-mismatch E9']],
    ['a balance under codes', rows(codes), [5, 6, 66], ['balance-mismatch G6']],
    ['a part told besides its total', rows(besides), [5, 2, 47], ['total-mismatch C6', 'total-mismatch C3']],
    ['an amount of money beside counts', rows(counts), [5, 5, 57650], ['total-mismatch F6']],
    ['what a page comes to', rows(pages), [11, 3, 390], ['total-mismatch D12']],
    ['a payment that leaves another rest', rows(contracts), [3, 5, 40000], ['balance-mismatch F4']],
    ['a deduction that was added', rows(deducted), [8, 2, 3140], ['total-mismatch C9']],
    ['a rest of one source', levels, [5, 10, 3], ['balance-mismatch K6']],
  ])('%s is found', (_, form, [row, column, value], [first = '', ...others]) => {
    const found = told(withCell(form, row, column, value));
    expect(found).toContain(first);
    // What else is said follows from it: sums of its row and its column.
    expect(found.filter((entry) => entry !== first && !others.includes(entry) && !entry.startsWith('total-'))).toEqual(
      [],
    );
  });
});

/** Weights of 100 in a form that scores by its own words. */
const judges: Form = {
  rows: [
    ['自查评分表'],
    ['项目类别', '考核项目', '考核要点', '标准分', '评分办法', '自查得分', '扣分原因'],
    ['组织管理', '管理体系', '成立领导小组并明确分工', 20, '缺一项扣1分', 20, null],
    [null, null, '对村卫生室督导考核', 20, '每少1次扣1.5分', 18.5, '四季度少督导1次'],
    ['资金管理', '预算执行', '补助资金及时足额拨付', 20, '延迟拨付每次扣1分', 20, null],
    [null, '财务核算', '专账核算、支出合规', 20, '发现1笔不合规扣1分', 20, null],
    ['满意度', '服务对象', '居民综合满意度', 20, '低于80%按比例得分', 20, null],
    ['合  计', null, null, 100, null, 98.5, null],
  ],
  merges: ['A3:A4', 'B3:B4', 'A5:A6', 'A8:C8'],
};

const unitsApart: Form = {
  rows: [
    ['政策绩效自评指标得分表'],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '计量单位',
      '预期目标',
      '实际达到',
      '实现程度(%)',
      '权数',
      '评定分',
      '差异说明',
    ],
    ['产出指标', '数量指标', '补贴面积', '万亩', 62.5, 62.38, 99.81, 20, 19.96, '核减0.12万亩'],
    ['产出指标', '数量指标', '受益农户', '户', 48200, 48366, 100, 20, 20, null],
    ['产出指标', '时效指标', '及时到户率', '%', 100, 95.2, 95.2, 20, 19.04, '外出户银行卡失效'],
    ['效益指标', '生态效益', '秸秆利用率', '%', 92, 93.5, 100, 20, 20, null],
    ['满意度指标', '服务对象满意度', '农户满意率', '%', 90, 96, 100, 20, 20, null],
    ['合计得分', null, null, null, null, null, null, 100, 99, null],
  ],
};

const takenOut: Form = {
  rows: [
    ['自查评分表'],
    ['评价维度', '评价内容', '评价要素', '满分', '目标完成标准', '完成情况', '实得分', '得失分说明'],
    ['产出', '产出数量', '改造商贸中心', 30, '6个', '6个', 30, null],
    ['产出', '产出数量', '新建冷链仓储', 10, '不适用', '不适用', '不适用', '未列入冷链试点'],
    ['效益', '社会效益', '带动就业人数', 30, '≥300人', '270人', 27, '两家企业停工'],
    ['满意度', '服务对象', '居民满意度', 30, '≥90%', '91.5%', 30, null],
    ['适用指标小计', null, null, 90, null, null, 87, null],
    ['折算总分', null, null, 100, null, null, 96.7, null],
  ],
  merges: ['A7:C7', 'A8:C8'],
};

const pointsOff: Form = {
  rows: [
    ['自评评分表'],
    ['一级指标', '二级指标', '三级指标', '标准分值', '扣分标准', '年度目标', '实际完成', '扣分', '实得分', '扣分依据'],
    ['产出指标', '产出数量', '审结案件', 40, '低于计划按比例扣分', '4200件', '4386件', 0, 40, null],
    ['产出指标', '产出数量', '巡回审判场次', 30, '每少1场扣0.1分', '60场', '57场', 0.3, 29.7, '汛期道路中断'],
    ['产出指标', '产出质量', '审计发现问题', 10, '每发现1处扣1分', '0处', '1处', 1, 9, '已补办'],
    ['效益指标', '社会效益', '调解成功率', 10, '每低1个百分点扣1分', '≥65%', '68.9%', 0, 10, null],
    ['满意度指标', '满意度', '当事人满意度', 10, '每低1个百分点扣0.5分', '≥90%', '91.2%', 0, 10, null],
    ['合　计', null, null, 100, null, null, null, 1.3, 98.7, null],
  ],
};

const factors: Form = {
  rows: [
    ['绩效自评表'],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '绩效目标',
      '完成情况',
      '权重分',
      '评价等次',
      '等次系数',
      '得分',
      '差距及改进',
    ],
    ['产出指标', '数量指标', '授权专利', '8件', '6件', 40, '中', 0.7, 28, '2件转入下年'],
    ['产出指标', '质量指标', '论文占比', '40%', '37%', 20, '良', 0.9, 18, '投稿期刊偏低'],
    ['效益指标', '社会效益', '科普活动', '12场', '12场', 20, '优', 1, 20, null],
    ['满意度指标', '服务对象', '单位满意度', '≥90%', '94%', 20, '优', 1, 20, null],
    ['总　分', null, null, null, null, 100, null, null, 86, null],
  ],
};

const twoWeights: Form = {
  rows: [
    ['绩效自评表'],
    [
      '一级指标',
      '一级权重(%)',
      '评价指标',
      '组内权重(%)',
      '综合权重(%)',
      '目标值',
      '实际值',
      '单项得分',
      '折算得分',
      '扣分原因',
    ],
    ['项目产出', 60, '道路硬化', 50, 30, '18公里', '18公里', 100, 30, null],
    [null, null, '技能培训', 50, 30, '600人次', '570人次', 95, 28.5, '报名不足'],
    ['项目效益', 40, '带动就业', 75, 30, '400人', '384人', 96, 28.8, '招工推迟'],
    [null, null, '满意度', 25, 10, '≥90%', '93%', 100, 10, null],
    ['总　计', 100, null, null, 100, null, null, null, 97.3, null],
  ],
  merges: ['A3:A4', 'B3:B4', 'A5:A6', 'B5:B6'],
};

describe('forms that score in their own words', () => {
  it.each<[string, Form]>([
    ['names that stand in the column that has one a row', judges],
    ['values whose units stand beside them', unitsApart],
    ['lines that do not apply, and the others scaled up', takenOut],
    ['points taken off', pointsOff],
    ['a factor for each grade', factors],
    ['weights of levels and of all', twoWeights],
  ])('%s are accused of nothing', (_, form) => {
    expect(told(form)).toEqual([]);
  });

  it.each<[string, Form, readonly [row: number, column: number, value: SmallCell], string]>([
    ['a reason missing', judges, [3, 6, null], 'shortfall-unexplained'],
    ['a completion', unitsApart, [4, 6, 92.5], 'completion-mismatch G5'],
    ['a subtotal of what applies', takenOut, [6, 6, 88], 'score-total-mismatch G7'],
    ['a score after points were taken off', pointsOff, [3, 8, 29.9], 'score-mismatch I4'],
    ['a score by its factor', factors, [2, 8, 30], 'score-mismatch I3'],
    ['a score over its weight', twoWeights, [5, 8, 11], 'score-over-weight I6'],
  ])('%s is found', (_, form, [row, column, value], expected) => {
    expect(told(withCell(form, row, column, value)).some((entry) => entry.startsWith(expected))).toBe(true);
  });
});
