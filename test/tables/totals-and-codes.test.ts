import { headerWord } from '../../src/tables/words/lexicon';
import { amountLetters, itemLines, itemTable, named } from '../support/recognised';

describe('totals of item tables', () => {
  it('that say of what they are add up what stands above them', () => {
    const rows = [
      ['支出项目', '预算数（元）'],
      ['一、教育支出', 20],
      ['二、其他支出', 45],
      ['本年支出合计', 65],
      ['年末结转和结余', 15],
      ['总计', 80],
    ];
    expect(itemLines(itemTable({ 表: rows })).slice(2)).toEqual([
      '4 subtotal 本年支出合计 ← 2 3',
      '5 item 年末结转和结余',
      '6 total 总计 ← 4 5',
    ]);
  });

  it('may be followed by another one', () => {
    const rows = [
      ['支出项目', '预算数（元）'],
      ['教育支出', 20],
      ['支出合计', 20],
      ['结转下年', 5],
      ['支出总计', 25],
    ];
    expect(itemLines(itemTable({ 表: rows }))).toEqual([
      '2 item 教育支出',
      '3 subtotal 支出合计 ← 2',
      '4 item 结转下年',
      '5 total 支出总计 ← 3 4',
    ]);
  });

  it('that say of what they are head what follows, where nothing comes before', () => {
    const rows = [
      ['项目', '预算数'],
      ['“三公”经费合计', 9],
      ['因公出国费', 4],
      ['公务接待费', 5],
    ];
    expect(itemLines(itemTable({ 表: rows }))[0]).toBe('2 total “三公”经费合计 ← 3 4');
    const several = [
      ['项目', '预算数'],
      ['基本支出合计', 9],
      ['拨款', 9],
      ['项目支出合计', 8],
      ['工资', 5],
      ['水电', 3],
    ];
    expect(itemLines(itemTable({ 表: several }))).toEqual([
      '2 class 基本支出合计 ← 3',
      '3 item 拨款',
      '4 class 项目支出合计 ← 5 6',
      '5 item 工资',
      '6 item 水电',
    ]);
  });

  it('may stand in the column of codes', () => {
    const rows = [
      ['科目编码', '科目名称', '决算数'],
      ['301', '工资福利支出', 30],
      ['30101', '基本工资', 30],
      ['303', '补助', 10],
      ['30301', '离休费', 10],
      ['人员经费合计', null, 40],
    ];
    expect(itemLines(itemTable({ 表: rows })).at(-1)).toBe('6 total 人员经费合计 ← 2 4');
  });

  it('come after the blank rows that a form keeps for more items', () => {
    const blank = [null, null, null];
    const rows = [['序号', '支出内容', '预算数'], [1, '甲', 5], blank, blank, [2, '乙', 3], ...Array(6).fill(blank)];
    expect(named({ 表: [...rows, ['', '合计', 8]] })).toEqual(['budget-plan 表!A1:C12 no unit']);
    expect(named({ 表: [...rows, [null, '填表人', '张']] })).toEqual(['budget-plan 表!A1:C5 no unit']);
  });
});

describe('codes of the classification', () => {
  it('may be spelt by several columns', () => {
    const rows = [
      ['科目编码', null, null, '科目名称', '决算数'],
      ['类', '款', '项', null, null],
      ['合计', null, null, null, 30],
      ['205', null, null, '教育支出', 30],
      ['205', '02', null, '普通教育', 30],
      ['205', '02', 2, '小学教育', 20],
      ['205', '02', 3, '初中教育', 10],
    ];
    const merges = ['A1:C1', 'D1:D2', 'E1:E2', 'A3:D3'];
    expect(itemLines(itemTable({ 表: { rows, merges } }))).toEqual([
      '3 total 合计 ← 4',
      '4 class 教育支出 ← 5',
      '5 class 普通教育 ← 6 7',
      '6 item 小学教育',
      '7 item 初中教育',
    ]);
  });

  it.each([
    ['[302]商品和服务支出', '[30201]办公费'],
    ['302 商品和服务支出', '30201 办公费'],
    ['302-商品和服务支出', '30201-办公费'],
  ])('may stand before the names: %s', (heading, item) => {
    const rows = [
      ['支出科目', '预算数'],
      [heading, 8],
      [item, 8],
      ['合计', 8],
    ];
    expect(itemLines(itemTable({ 表: rows })).map((line) => line.split(' ').slice(1).join(' '))).toEqual([
      `class ${heading} ← 3`,
      `item ${item}`,
      'total 合计 ← 2',
    ]);
  });

  it('are not the figures of names', () => {
    const rows = [
      ['支出内容', '预算数'],
      ['302人培训', 8],
      ['30200份资料', 8],
      ['合计', 16],
    ];
    expect(itemLines(itemTable({ 表: rows })).at(-1)).toBe('4 total 合计 ← 2 3');
  });

  it('head a total in their own column, which is no fund block', () => {
    const rows = [
      ['公开05表', null, null, '单位：万元'],
      ['项目', null, '预算数', '决算数'],
      ['功能分类科目编码', '科目名称', null, null],
      ['栏次', null, 1, 2],
      ['合计', null, 50, 48],
      [201, '一般公共服务支出', 50, 48],
      [20103, '政府办公厅', 50, 48],
    ];
    const merges = ['A2:B2', 'C2:C3', 'D2:D3', 'A4:B4', 'A5:B5'];
    expect(named({ 表: { rows, merges } })).toEqual(['expenditure 表!A2:D7 万元']);
  });
});

describe('a row under the header', () => {
  it('that says 栏次 numbers columns, whatever their number', () => {
    const rows = [
      ['项目', '行次', '金额'],
      ['栏次', null, '1'],
      ['一、教育支出', 1, 20],
      ['合计', 2, 20],
    ];
    expect(itemLines(itemTable({ 表: rows }))).toEqual(['3 item 教育支出', '4 total 合计 ← 3']);
  });
});

describe('a table of income', () => {
  it.each([
    [
      [
        ['收入项目', '预算数', '决算数'],
        ['税收', 5, 6],
        ['合计', 5, 6],
      ],
      true,
    ],
    [
      [
        ['收入', null, null],
        ['项目', '预算数', '决算数'],
        ['税收', 5, 6],
        ['合计', 5, 6],
      ],
      true,
    ],
    [
      [
        ['支出', null, null],
        ['项目', '预算数', '决算数'],
        ['工资', 5, 6],
        ['合计', 5, 6],
      ],
      false,
    ],
    [[['资金来源：省级财政'], ['项目', '预算数', '决算数'], ['工资', 5, 6], ['合计', 5, 6]], false],
  ])('is told by the heading of its items: %j', (rows, income) => {
    expect(itemTable({ 表: rows }).isIncome).toBe(income);
  });
});

describe('headings of amounts', () => {
  it.each([
    ['已支出资金', 'spent'],
    ['结余资金额', 'balance'],
    ['支付资金', 'spent'],
    ['预算资金额', 'budget'],
    ['本年支付资金', 'spent'],
  ])('mean the same whatever ending they have: %s', (heading, role) => {
    expect(headerWord(heading)?.roles).toEqual([role]);
  });

  it.each(['项目资金', '业务经费', '资金'])('are none where the ending is all that is known: %s', (heading) => {
    expect(headerWord(heading)).toBeNull();
  });

  it('may be years beside their sum', () => {
    const rows = [
      ['序号', '支出内容', '合计', '2023年', '2024年'],
      [1, '甲', 60, 30, 30],
      [2, '乙', 30, 10, 20],
    ];
    expect(itemTable({ 表: rows }).amounts[0]).toMatchObject({ role: 'budget', parts: [3, 4] });
  });

  it.each([
    ['1季度', '2季度'],
    ['1月', '2月'],
    ['1-6月', '7-12月'],
    ['2023年度', '2024年度'],
  ])('may be periods that begin with figures: %s | %s', (...periods) => {
    const rows = [
      ['序号', '支出内容', ...periods, '支出合计'],
      [1, '甲', 30, 30, 60],
      [2, '乙', 10, 20, 30],
    ];
    expect(named({ 表: rows })).toEqual(['expenditure 表!A1:E3 no unit']);
  });

  it('are none where a row only happens to name a month', () => {
    const rows = [
      ['支出内容', '预算数', '3月'],
      ['甲', 30, 30],
    ];
    expect(named({ 表: rows })).toEqual([]);
  });

  it('that tell a share of amounts are none', () => {
    expect(headerWord('决算数为上年决算数的%')).toBeNull();
    expect(headerWord('执行率（%）')?.roles).toEqual(['rate']);
  });

  it('may be 本年数 beside 上年数', () => {
    const rows = [
      ['项目', '上年数', '本年数'],
      ['人员经费', 80, 95],
      ['合计', 80, 95],
    ];
    expect(amountLetters(itemTable({ 表: rows }))).toEqual({ other: 'B', budget: 'C' });
  });
});

describe('an income statement', () => {
  it('is no table of items: it deducts as it goes down', () => {
    const rows = [
      ['项目', '本年金额', '上年金额'],
      ['一、营业收入', 1000, 900],
      ['减：营业成本', 600, 500],
      ['二、营业利润', 400, 400],
    ];
    expect(named({ 表: rows })).toEqual([]);
  });
});
