import { DEFAULT_SETTINGS, reviewReport } from '../../src/review';
import { plainReport } from '../support/report-tester';
import { smallBook } from '../support/small-book';

type Sheets = Parameters<typeof smallBook>[0];

const TITLE = '公共服务项目2023年度绩效自评报告';
const claimsOf = (sheets: Sheets, ...text: readonly string[]) =>
  reviewReport(plainReport([TITLE, ...text]), smallBook(sheets), DEFAULT_SETTINGS).claims;
/** Figure, verdict and cell of each claim. */
const held = (sheets: Sheets, ...text: readonly string[]) =>
  claimsOf(sheets, ...text).map(({ text: said, verdict, cells }) => [
    said.match(/[\d.]+\D{0,3}$/)?.[0],
    verdict,
    ...cells,
  ]);

const DETAIL: Sheets = {
  支出明细: [
    ['2023年项目支出明细表'],
    ['金额单位：万元'],
    ['序号', '项目名称', '预算安排', '实际支出', '结转结余', '预算执行率'],
    [1, '古塔修缮工程', 186, 180.4, 5.6, '96.99%'],
    [2, '宗祠保护利用', 92.5, 92.5, 0, '100%'],
    [3, '合计', 278.5, 272.9, 5.6, '97.99%'],
  ],
};
const SELF = [
  ['部门整体支出绩效自评表'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  ['履职效能', '质量指标', '结案率', '≥95%', '96.29%', 15, 15],
  ['履职效能', '数量指标', '开展普法宣传活动', '≥50场', '64场', 15, 15],
];
const CASES: Sheets = {
  审执统计: [
    ['2023年审判执行工作统计表'],
    ['案件类型', '受理合计（件）', '结案（件）', '结案率'],
    ['刑事', 518, 505, '97.49%'],
    ['民事', 7625, 7388, '96.89%'],
    ['合计', 8143, 7893, '96.93%'],
  ],
  整体自评: SELF,
};
const FUNDS: Sheets = {
  资金收支: [
    ['2023年补助资金收支表'],
    ['单位：万元'],
    ['资金来源', '预算数', '到位数', '支出数', '支出率（支出数÷到位数）'],
    ['中央补助', 412.8, 412.8, 405.36, '98.2%'],
    ['市级资金', 95, 80, 78.6, '98.25%'],
    ['合计', 507.8, 492.8, 483.96, '98.21%'],
  ],
};
const YEARS: Sheets = {
  收支情况: [
    ['2023年度收入支出情况表'],
    ['单位：万元'],
    ['项目', '2023年', '2022年', '比上年增减额', '增减比例'],
    ['收入总计', 21846.3, 19902.6, 1943.7, '9.77%'],
    ['财政拨款收入', 16712.4, 15480.2, 1232.2, '7.96%'],
    ['其他收入', 5133.9, 4422.4, 711.5, '16.09%'],
    ['支出总计', 21120.8, 19655.3, 1465.5, '7.46%'],
  ],
  项目支出: [
    ['项目支出明细表'],
    ['单位：万元'],
    ['项目', '全年预算数', '全年执行数', '执行率'],
    ['实训基地建设', 2650, 2427.4, '91.6%'],
    ['学生资助', 1580, 1561.3, '98.82%'],
    ['合计', 4230, 3988.7, '94.3%'],
  ],
};

describe('the cell of a figure', () => {
  it.each<[string, Sheets, string, readonly (readonly unknown[])[]]>([
    [
      'is of the row that the words name, though they end in the heading of a column',
      DETAIL,
      '古塔修缮工程预算安排186万元，支出180.4万元，执行率96.99%。',
      [
        ['186万元', 'agrees', '支出明细!C4'],
        ['180.4万元', 'agrees', '支出明细!D4'],
        ['96.99%', 'agrees', '支出明细!F4'],
      ],
    ],
    [
      'is in the column that the words name, and so is a rate of the row before',
      CASES,
      '民事审判方面，受理民事案件7625件，审结7388件，结案率96.89%。',
      [
        ['7625件', 'agrees', '审执统计!B4'],
        ['7388件', 'agrees', '审执统计!C4'],
        ['96.89%', 'agrees', '审执统计!D4'],
      ],
    ],
    [
      'is none for a rate that the row does not state, but its quotient',
      FUNDS,
      '实际到位492.8万元，到位率97.05%，市级资金有15万元未到位。',
      [
        ['492.8万元', 'agrees', '资金收支!C6'],
        ['97.05%', 'agrees', '资金收支!C6', '资金收支!B6'],
        ['15万元', 'not-found'],
      ],
    ],
    [
      'stands under the year where years are the headings, and no income among spending',
      YEARS,
      '2023年收入总计2.18亿元。财政拨款收入16712.4万元。全年项目支出预算4230万元。',
      [
        ['2.18亿元', 'agrees', '收支情况!B4'],
        ['16712.4万元', 'agrees', '收支情况!B5'],
        ['4230万元', 'agrees', '项目支出!B6'],
      ],
    ],
    [
      'is no execution rate for a share',
      DETAIL,
      '古塔修缮工程支出180.4万元，占实际支出的66.1%。',
      [
        ['180.4万元', 'agrees', '支出明细!D4'],
        ['66.1%', 'not-found'],
      ],
    ],
  ])('%s', (_, sheets, text, expected) => {
    expect(held(sheets, text)).toEqual(expected);
  });

  it('is none for what is to be done after the year', () => {
    const sheets = { 自评表: SELF };
    expect(held(sheets, '# 五、下一步打算', '拟再开展普法宣传活动80场。')).toEqual([['80场', 'not-found']]);
    expect(held(sheets, '# 三、完成情况', '开展普法宣传活动80场。')).toEqual([['80场', 'differs', '自评表!E4']]);
  });
});

describe('the parts of a score', () => {
  const contradictions = (text: string) =>
    reviewReport(plainReport([TITLE, text]), null, DEFAULT_SETTINGS).findings.map(({ rule, actual }) => [rule, actual]);

  it.each([
    ['what could be reached is none', '自评得分98分，其中：预算执行得9分（满分10分），产出指标得89分。'],
    ['the rest may be told without figures', '自评总分97分，其中预算执行率得9分，成本得8分，其余指标均为满分。'],
  ])('%s', (_, text) => {
    expect(contradictions(text)).toEqual([]);
  });

  it('are added up where all are told', () => {
    expect(contradictions('自评得分98分，其中：预算执行得9分，产出指标得88分。')).toEqual([
      ['prose-inconsistent', '98分'],
    ]);
  });
});
