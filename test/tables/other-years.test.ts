import { amountLetters, fundingTable, itemTable, named } from '../support/recognised';

const lines = [
  [1, '办公费', 5, 5, 5, 5],
  [2, '差旅费', 3, 3, 3, 3],
  ['', '合计', 8, 8, 8, 8],
];

describe('columns of another year', () => {
  it.each([
    [['2023年执行数', '2024年预算数', '2024年执行数'], { other: 'C', budget: 'D', spent: 'E' }],
    [['上年决算数', '本年预算数', '本年决算数'], { other: 'C', budget: 'D', spent: 'E' }],
    [['本年预算数', '本年决算数', '上年决算数'], { budget: 'C', spent: 'D', other: 'E' }],
    [['2024年预算', '2024年决算', '2023年决算'], { budget: 'C', spent: 'D', other: 'E' }],
    [['去年支出数', '今年预算数', '今年支出数'], { other: 'C', budget: 'D', spent: 'E' }],
    [['上一年度支出', '本年度预算', '本年度支出'], { other: 'C', budget: 'D', spent: 'E' }],
  ])('are neither plan nor spending of this one: %j', (headings, columns) => {
    expect(amountLetters(itemTable({ 表: [['序号', '支出内容', ...headings], ...lines] }))).toEqual(columns);
  });

  it('leave the plan of this year, wherever they stand', () => {
    const header = ['序号', '项目', '上年预算数', '上年支出数', '本年预算数', '本年支出数'];
    expect(amountLetters(itemTable({ 表: [header, ...lines] }))).toMatchObject({ budget: 'E', spent: 'F' });
  });

  it('are told by headings of groups as well', () => {
    const table = itemTable({
      表: {
        rows: [
          ['序号', '项目', '本年', null, '上年', null],
          [null, null, '预算数', '决算数', '预算数', '决算数'],
          ...lines,
        ],
        merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'],
      },
    });
    expect(amountLetters(table)).toMatchObject({ budget: 'C', spent: 'D' });
  });

  it('make no expenditure table of a plan', () => {
    const plan = [['2025年支出预算表'], ['序号', '支出项目', '2024年执行数', '2025年预算数'], ...lines];
    expect(named({ 表: plan })).toEqual(['budget-plan 表!A2:D5 no unit']);
  });

  it('are those that the title does not name', () => {
    const rows = [['2024年度预算执行表'], ['序号', '项目', '2024年预算数', '2024年执行数', '2025年预算数'], ...lines];
    expect(amountLetters(itemTable({ 表: rows }))).toEqual({ budget: 'C', spent: 'D', other: 'E' });
  });

  it('are neither a day until which something is counted nor what was carried over', () => {
    const until = ['序号', '项目', '2024年预算数', '截至2025年1月底支出', '结余'];
    expect(amountLetters(itemTable({ 表: [until, ...lines] }))).toEqual({ budget: 'C', spent: 'D', balance: 'E' });
    const carried = ['序号', '项目', '合计', '本年财政拨款', '上年结转'];
    expect(itemTable({ 表: [carried, [1, '办公费', 5, 3, 2], [2, '差旅费', 3, 3, 0]] }).amounts[0]).toMatchObject({
      role: 'budget',
      parts: [3, 4],
    });
  });

  it('are left out of fund blocks too', () => {
    const rows = [
      ['项目资金（万元）', '', '2023年执行数', '2024年预算数', '2024年执行数', '执行率'],
      [null, '年度资金总额', 90, 100, 95, '95%'],
      [null, '其中：财政拨款', 90, 100, 95, '95%'],
    ];
    expect(fundingTable({ 表: { rows, merges: ['A1:A3'] } }).columns).toMatchObject({ budget: 3, spent: 4, rate: 5 });
  });
});
