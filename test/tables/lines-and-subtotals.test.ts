import { itemLines, itemTable } from '../support/recognised';

describe('rows of item tables', () => {
  it('take their levels from their names where a column numbers the lines of the form', () => {
    const rows = [
      ['项目', '行次', '2022年预算数（元）', '2022年决算数（元）'],
      ['栏次', null, 1, 2],
      ['合计', 1, 50, 45],
      ['一、公务用车购置及运行维护费', 2, 30, 28],
      ['1.公务用车购置费', 3, 0, 0],
      ['2.公务用车运行维护费', 4, 30, 28],
      ['二、公务接待费', 5, 20, 17],
    ];
    expect(itemLines(itemTable({ 表: rows }))).toEqual([
      '3 total 合计 ← 4 7',
      '4 class 公务用车购置及运行维护费 ← 5 6',
      '5 item 公务用车购置费',
      '6 item 公务用车运行维护费',
      '7 item 公务接待费',
    ]);
  });

  it('are no parts of subtotals that follow one another, told by another column', () => {
    expect(
      itemLines(
        itemTable({
          表: {
            rows: [
              ['序号', '名称', '费用类型', '预算数（万元）'],
              [1, '版面费', '研究经费', 3],
              [2, '软件', '试制经费', 4],
              [3, '申请费', '研究经费', 2],
              ['研究经费中版面、软件和申请费小计', null, null, 5],
              ['试制经费中版面、软件和申请费小计', null, null, 4],
              ['合计', null, null, 9],
            ],
            merges: ['A5:C5', 'A6:C6', 'A7:C7'],
          },
        }),
      ),
    ).toEqual([
      '2 item 版面费',
      '3 item 软件',
      '4 item 申请费',
      '5 subtotal 研究经费中版面、软件和申请费小计',
      '6 subtotal 试制经费中版面、软件和申请费小计',
      '7 total 合计 ← 2 3 4',
    ]);
  });
});
