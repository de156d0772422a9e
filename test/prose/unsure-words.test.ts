import { DEFAULT_SETTINGS, reviewReport } from '../../src/review';
import { plainReport } from '../support/report-tester';
import { smallBook } from '../support/small-book';

const FORM = [
  ['项目支出绩效自评表'],
  ['（2022年度）'],
  ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [null, '年度资金总额', 2400, 2400, 2316.4, 10, '96.52%', 9.65],
  [null, '其中：设备购置经费', 1500, 1500, 1451.8, null, '96.79%', null],
  [null, '运行维护经费', 900, 900, 864.6, null, '96.07%', null],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '接待观众', '≥90万人次', '92.6万人次', 10, 10, null],
  ['产出指标', '数量指标', '聘请授课教师', '≥60人', '67人', 10, 10, null],
  ['产出指标', '数量指标', '检查生产主体', '≥1500家次', '1578家次', 10, 10, null],
  ['产出指标', '质量指标', '设备在线率', '≥98%', '98.6%', 10, 10, null],
  ['产出指标', '时效指标', '改造完工时间', '2022年10月底前', '2022年11月15日', 10, 9, '高温限电'],
  ['产出指标', '成本指标', '人均成本', '≤10元/人次', '9.16元/人次', 10, 10, null],
  ['效益指标', '社会效益指标', '渠道水利用率', '≥63%', '63.5%', 20, 20, null],
  ['满意度指标', '服务对象满意度指标', '观众满意度', '≥90%', '92.4%', 10, 10, null],
  ['总分', null, null, null, null, 100, 98.65, null],
];
const LINES = [
  ['设备检验情况表'],
  ['序号', '设备种类', '计划批次', '完成批次', '首检不合格'],
  [1, '电梯', 18500, 19236, 1046],
  [2, '锅炉', 640, 652, 309],
  ['合计', null, 19140, 19888, 1355],
];
const AMOUNTS = [
  ['主要工程量完成情况表'],
  ['序号', '工程内容', '单位', '设计总量', '2022年完成', '截至2022年底累计'],
  [1, '雨水管网', '公里', 48.6, 13.6, 41.9],
  [2, '排涝泵站', '座', 7, 2, 6],
];

const review = (...paragraphs: string[]) =>
  reviewReport(
    plainReport(['博物馆免费开放项目2022年度绩效自评报告', '# 二、项目情况', ...paragraphs]),
    smallBook({ 自评表: FORM, 检验: LINES, 工程量: AMOUNTS }),
    DEFAULT_SETTINGS,
  );
const claimOf = (figure: string, ...paragraphs: string[]) => {
  const claim = review(...paragraphs).claims.find(({ text }) => text.endsWith(figure));
  return claim && [claim.verdict, ...claim.cells.slice(0, 1)];
};
const blamed = (...paragraphs: string[]) => review(...paragraphs).findings.map(({ rule }) => rule);

describe('a figure whose words are not sure of the cell contradicts nothing', () => {
  it.each([
    ['an amount that nothing calls the total', '剔除不符合条件的业务47笔、金额1.13亿元。', '1.13亿元'],
    ['the investment of a project of several years', '项目批复总投资5260万元，分两年实施。', '5260万元'],
    ['points that others gave', '省财政厅委托中介机构开展中期评价，我单位综合得分91.6分。', '91.6分'],
    ['points in another measure', '通过国家四级机构等级复评，得分873分。', '873分'],
    ['a sum over years', '5年来，全市累计投入较多，接待观众231.5万人次。', '231.5万人次'],
    ['what it was before the works', '改造前渠道水利用率仅为54.8%。', '54.8%'],
    ['how far it was within the year', '9月末预算执行率为81.6%。', '81.6%'],
    ['what is left of an amount', '该馆设备购置经费尚有14万元因方案未获批复而暂缓下达。', '14万元'],
    ['what was added within the year', '年中增加设备购置经费300万元、运行维护经费150万元。', '150万元'],
    ['a year to come', '2023年预算执行率确保达到99.5%。', '99.5%'],
    ['what is planned next', '接待能力不足。下一步：一是更新设施；二是接待观众达到120万人次。', '120万人次'],
    ['a condition', '对设备在线率低于90%的县予以通报。', '90%'],
    ['a unit of another kind', '纳入名录的生产主体1286家。', '1286家'],
    ['a rate that began elsewhere', '设备在线率98.6%，信号断线率由改造前的6.7%下降到1.1%。', '1.1%'],
    ['a part that its clause names', '观众满意度92.4%，其中外地观众评价最低，为86.4%。', '86.4%'],
    ['what is wanting', '未完成的28批次中，电梯14批次、锅炉14批次。', '锅炉14批次'],
    ['a line of a table in another measure', '全市在用电梯4.28万台。', '4.28万台'],
  ])('%s', (_, text, figure) => {
    expect(claimOf(figure, text)?.[0]).toBe('not-found');
    expect(blamed(text)).toEqual([]);
  });

  it.each([
    ['全年支出2361.4万元。', '2361.4万元', '自评表!E4'],
    ['项目自评得分96.85分。', '96.85分', '自评表!G16'],
    ['接待观众62.9万人次。', '62.9万人次', '自评表!E8'],
    ['预算执行率92.56%。', '92.56%', '自评表!G4'],
    ['渠道水利用率65.3%。', '65.3%', '自评表!E14'],
    ['改造完工时间2022年10月25日。', '2022年10月25日', '自评表!E12'],
  ])('while %s does', (text, figure, cell) => {
    expect(claimOf(figure, text)).toEqual(['differs', cell]);
    expect(blamed(text)).toEqual(['prose-differs']);
  });
});

describe('where the report says what the cell says', () => {
  const right = '全年接待观众92.6万人次。';

  it('a figure of another size under the same name is that of a part', () => {
    expect(claimOf('23.4万人次', right, '“漆木器展”展期92天，接待观众23.4万人次。')?.[0]).toBe('not-found');
  });

  it('a slip of the pen is still one', () => {
    expect(claimOf('接待观众62.9万人次', right, '总的看，接待观众62.9万人次。')).toEqual(['differs', '自评表!E8']);
    expect(claimOf('接待观众72.6万人次', right, '总的看，接待观众72.6万人次。')).toEqual(['differs', '自评表!E8']);
  });
});

describe('which cell is meant', () => {
  it.each([
    [
      'of goals that a sentence announces',
      '年度目标是：接待观众90万人次以上，设备在线率98%以上。',
      '98%以上',
      '自评表!D11',
    ],
    ['of the target right behind a result', '观众人均成本9.16元/人次，低于10元/人次。', '低于10元/人次', '自评表!D13'],
    [
      'of the line that a heading in the text names',
      '（1）设备购置经费。预算1500万元，支出1451.8万元。',
      '预算1500万元',
      '自评表!D5',
    ],
    ['of the line that the sentence names', '检验电梯19236台，首检不合格1046台。', '不合格1046台', '检验!E3'],
    ['of what was done, where the plan says otherwise', '检验情况：①锅炉652批次。', '锅炉652批次', '检验!D4'],
    ['of the column that runs up to the year', '截至2022年底，累计建成雨水管网41.9公里。', '41.9公里', '工程量!F3'],
    ['of what a column of units counts in', '设计新建雨水管网48.6公里。', '48.6公里', '工程量!D3'],
  ])('that %s', (_, text, figure, cell) => {
    expect(claimOf(figure, text)).toEqual(['agrees', cell]);
  });

  it('that of goals whose list another paragraph announces', () => {
    expect(claimOf('90万人次以上', '2022年主要目标为：', '（1）接待观众90万人次以上；')).toEqual([
      'agrees',
      '自评表!D8',
    ]);
  });
});

describe('what a sentence says of itself', () => {
  it.each([
    ['a list of some scores', '项目自评得分98.65分。其中，预算执行得9.65分，改造完工时间得9分。'],
    [
      'a part by what each gets',
      '全年支出2316.4万元，其中设备购置1451.8万元，按每家20万元的标准补助，运行维护864.6万元。',
    ],
    ['people that are named among others', '全所现有检验人员127人，其中检验师46人、高级检验师11人。'],
    ['a list that falls far short of what its cell says', '聘请授课教师67人，其中副高级以上职称31人、“土专家”14人。'],
    [
      'a list that ended at a semicolon',
      '全市现有特困人员1.27万人，其中集中供养3460人；60周岁以上老年人口97.4万人，失能老年人约13万人。',
    ],
    ['what a rate is compared with', '抽查报告60份，合格58份，抽查合格率96.67%，低于98%的标准。'],
    [
      'a list behind another figure',
      '服务期满242人，期满留用204人，期满留用率84.3%，其中考录公务员58人、专项招聘133人。',
    ],
    ['shares of two wholes', '散户面积占43%，不合格样品中来自散户的占67.3%。'],
    [
      'the change of a whole behind its parts',
      '全年预算数3412.5万元，其中基本支出2254.3万元，项目支出1158.2万元，较年初预算3284.6万元增加127.9万元。',
    ],
    ['a growth over last year', '接待观众92.6万人次，比2021年的81.3万人次增长13.9%。'],
    ['points over last year', '设备在线率98.6%，比2021年的96.2%提高2.4个百分点。'],
  ])('%s contradicts nothing', (_, text) => {
    expect(blamed(text)).not.toContain('prose-inconsistent');
  });

  it.each([
    ['parts', '现有路灯1428盏（其中城区381盏、园区242盏、乡镇840盏）。'],
    ['growth', '接待观众92.6万人次，比2021年的81.3万人次增长19.3%。'],
    ['points', '设备在线率98.6%，比2021年的96.2%提高4.2个百分点。'],
    ['what is left', '全年预算2400万元，全年支出2316.4万元，结余93.6万元。'],
  ])('while wrong %s do', (_, text) => {
    expect(blamed(text)).toContain('prose-inconsistent');
  });
});
