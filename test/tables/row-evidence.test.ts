import { itemLines, itemTable } from '../support/recognised';

const lines = (rows: readonly (readonly (string | number | null)[])[], merges: readonly string[] = []) =>
  itemLines(itemTable({ 表: { rows, merges } }));

const HEAD = ['序号', '支出内容', '预算数（万元）', '支出数（万元）'];

describe('which rows add up to which', () => {
  it.each([
    ['a line without a number', [1, 2, 3, null]],
    ['numbers put in by hand', [1, 2, '新增', '2-1']],
    ['a number given twice', [1, 2, 2, 3]],
    ['no numbers', [null, null, null, null]],
  ])('is told by the sums, with %s', (_, numbers) => {
    const [a, b, c, d] = numbers;
    const rows = [HEAD, [a, '印刷费', 20, 18], [b, '差旅费', 10, 9], [c, '会议费', 5, 5], [d, '其他', 7, 6]];
    expect(lines([...rows, [null, '合计', 42, 38]] as never).at(-1)).toBe('6 total 合计 ← 2 3 4 5');
  });

  it('finds subtotals in whatever column they stand, and classes beside them', () => {
    const rows = [
      ['支出类别', '支出内容', '预算数（万元）', '支出数（万元）'],
      ['业务费', '印刷费', 20, 18],
      [null, '差旅费', 10, 9],
      [null, '小计', 30, 27],
      ['设备费', '电脑', 40, 40],
      [null, '小计', 40, 40],
      ['合计', null, 70, 67],
    ];
    expect(lines(rows, ['A2:A4', 'A5:A6', 'A7:B7'])).toEqual([
      '2 item 印刷费',
      '3 item 差旅费',
      '4 subtotal 小计 ← 2 3',
      '5 item 电脑',
      '6 subtotal 小计 ← 5',
      '7 total 合计 ← 4 6',
    ]);
  });

  it('keeps a run of numbers in its class, though the class is the sum of all but the last of them', () => {
    const rows = (last: number | string) => [
      ['序号', '支出内容', '预算数（元）'],
      ['一', '车辆装备', 60],
      [1, '消防车', 40],
      [2, '运输车', 15],
      [3, '保险', 5],
      ['二', '防护装备', 30],
      [4, '防护服', 12],
      [5, '呼吸器', 10],
      [6, '头盔', 8],
      [last, '救援靴', 7],
      ['三', '器材', 20],
      [8, '消防泵', 20],
      [null, '合计', 117],
    ];
    expect(lines(rows(7))[4]).toBe('6 class 防护装备 ← 7 8 9 10');
    expect(lines(rows('四'))[4]).toBe('6 class 防护装备 ← 7 8 9');
  });

  it('leaves sums that are carried from page to page out', () => {
    const rows = [
      HEAD,
      [1, '印刷费', 20, 18],
      [2, '差旅费', 10, 9],
      [null, '本页小计', 30, 27],
      HEAD,
      [null, '承前页', 30, 27],
      [3, '电脑', 40, 40],
      [4, '打印机', 5, 5],
      [null, '本页小计', 45, 45],
      [null, '累计', 75, 72],
    ];
    expect(lines(rows).slice(3)).toEqual([
      '6 carried 承前页',
      '7 item 电脑',
      '8 item 打印机',
      '9 subtotal 本页小计 ← 7 8',
      '10 total 累计 ← 4 9',
    ]);
  });

  it('counts deducted lines against their sum, and takes no statement for a list', () => {
    const rows = [HEAD, [1, '印刷费', 100, 90], [2, '差旅费', 50, 45], [3, '减：收回以前年度结余', 10, 5]];
    const table = itemTable({ 表: [...rows, [null, '合计', 140, 130]] });
    expect(table.rows.map(({ minus }) => minus)).toEqual([false, false, true, false]);
    expect(itemLines(table).at(-1)).toBe('5 total 合计 ← 2 3 4');
  });

  it('reads the regions of a total at the head', () => {
    const rows = [
      ['地区', '预算数（万元）', '支出数（万元）'],
      ['全省', 90, 85],
      ['甲市', 60, 50],
      ['乙市', 30, 35],
    ];
    expect(lines(rows)[0]).toBe('2 total 全省 ← 3 4');
  });

  it('keeps the reading of the marks where it is the total that is wrong', () => {
    const rows = [
      ['科目', '预算数（万元）'],
      ['1、设备费', 100],
      ['(1)购置', 50],
      ['(2)试制', 30],
      ['2、材料费', 20],
      ['总计', 120],
    ];
    expect(lines(rows)).toEqual([
      '2 class 设备费 ← 3 4',
      '3 item 购置',
      '4 item 试制',
      '5 item 材料费',
      '6 total 总计 ← 2 5',
    ]);
  });
});
