import { itemTable, named } from '../support/recognised';

const rows = [
  ['序号', '支出内容', '预算数', '支出'],
  [1, '办公费', 5, 5],
  ['', '合计', 5, 5],
];

describe('the unit of a table', () => {
  it.each([
    ['in the title', [['2024年度经费支出明细表（单位：万元）'], ...rows], '万元'],
    ['in a line of its own', [['经费支出明细表'], ['', '', '', '金额单位：元'], ...rows], '元'],
    ['after 人民币', [['单位：人民币万元'], ...rows], '万元'],
    ['some lines above', [['单位：千元'], ['项目名称', '培训项目'], ['填报单位', '培训中心'], ...rows], '千元'],
    ['nowhere', [['经费支出明细表'], ...rows], null],
  ])('is found %s', (_, sheet, unit) => {
    expect(itemTable({ 表: sheet }).unit).toBe(unit);
  });

  it('is read from a side label with a letter a line and brackets set upright', () => {
    const sheet = {
      rows: [
        ['项\n目\n资\n金\n︵\n万\n元\n︶', null, '年初预算数', '全年预算数', '全年执行数', '执行率'],
        [null, '年度资金总额', 5, 5, 5, '100%'],
      ],
      merges: ['A1:A2'],
    };
    expect(named({ 表: sheet })).toEqual(['funding 表!A1:F2 万元']);
  });

  it('is what the header names before what stands above it', () => {
    const table = itemTable({
      表: [['金额单位：元'], ['序号', '支出内容', '预算数（万元）', '支出（万元）'], [1, '办公费', 5, 5]],
    });
    expect(table.unit).toBe('万元');
    expect(table.amounts.map(({ unit }) => unit)).toEqual(['万元', '万元']);
  });

  it('may differ between two columns', () => {
    const table = itemTable({
      表: [
        ['支出内容', '预算数（元）', '支出（万元）'],
        ['办公费', 50000, 5],
      ],
    });
    expect(table.amounts.map(({ unit }) => unit)).toEqual(['元', '万元']);
  });

  it('is not what another table names in its own headings', () => {
    const other = [
      ['序号', '支出事项', '预算金额（万元）'],
      [1, '办公费', 5],
      ['', '合计', 5],
    ];
    expect(named({ 表: [...other, [], ...rows] })).toEqual([
      'budget-plan 表!A1:C3 万元',
      'expenditure 表!A5:D7 no unit',
    ]);
    expect(named({ 表: [...other, ['单位：元'], ...rows] })[1]).toBe('expenditure 表!A5:D7 元');
  });

  it('is that of the nearest line, not of a table further up', () => {
    const tables = itemTable({ 甲: [['单位：元'], ...Array.from({ length: 20 }, () => []), ...rows] });
    expect(tables.unit).toBeNull();
  });
});
