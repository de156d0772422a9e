import { amountLetters, itemTable, named, recognised } from '../support/recognised';
import { columnName } from '../../src/workbook/address';

const groups = (table: ReturnType<typeof itemTable>) =>
  table.groups.map(({ budget, spent, balance, rate, deductions }) =>
    [budget, spent, balance, rate, ...deductions]
      .map((column) => (column === null ? '-' : columnName(column)))
      .join(''),
  );

describe('columns of item tables', () => {
  it.each(['类别', '区划', '部门', '课题', '资金归属处室', ''])('need no word over their labels: %s', (heading) => {
    const table = itemTable({
      表: [
        [heading, '预算数（万元）', '支出数（万元）', '结余（万元）'],
        ['办公费', 60, 50, 10],
        ['差旅费', 30, 35, -5],
        ['合计', 90, 85, 5],
      ],
    });
    expect([table.nameColumn, amountLetters(table)]).toEqual([0, { budget: 'B', spent: 'C', balance: 'D' }]);
  });

  it('take amounts by their morphemes and by what follows from what', () => {
    const table = itemTable({
      表: [
        ['课题组', '课题单位', '课题经费总额（万元）', '已花费的金额', '剩余的经费', '经费执行情况(%)'],
        ['课题一', '农业大学', 660, 634.62, 25.38, 96.15],
        ['课题二', '理工大学', 382.06, 367.37, 14.69, 96.16],
        ['课题三', '农业科学院', 158.39, 152.3, 6.09, 96.16],
      ],
    });
    expect(groups(table)[0]?.slice(0, 3)).toBe('CDE');
  });

  it('tell the sources of a table apart, each with its plan, spending and rate', () => {
    const table = itemTable({
      表: {
        rows: [
          ['项目名称', '合计', null, null, '中央', null, null, '地方', null, null],
          [
            null,
            ...['预算数', '支出数', '执行率'],
            ...['预算数', '支出数', '执行率'],
            ...['预算数', '支出数', '执行率'],
          ],
          ['甲', 100, 95, 0.95, 60, 57, 0.95, 40, 38, 0.95],
          ['乙', 50, 30, 0.6, 30, 12, 0.4, 20, 18, 0.9],
          ['丙', 80, 60, 0.75, 40, 20, 0.5, 40, 40, 1],
        ],
        merges: ['A1:A2', 'B1:D1', 'E1:G1', 'H1:J1'],
      },
    });
    expect(groups(table)).toEqual(['BC-D', 'EF-G', 'HI-J']);
  });

  it('find a third term of the balance', () => {
    const table = itemTable({
      表: [
        ['项目名称', '预算数', '支出数', '冻结', '剩余'],
        ['甲', 60, 50, 4, 6],
        ['乙', 30, 20, 1, 9],
        ['丙', 20, 11, 2, 7],
      ],
    });
    expect(groups(table)[0]).toBe('BCE-D');
  });

  it('are none where nothing but words stands under an amount group', () => {
    const table = itemTable({
      表: {
        rows: [
          ['序号', '科目名称', '合计', null],
          [null, null, '金额（元）', '计算依据'],
          [1, '设备费', 100, '按合同'],
          [2, '材料费', 20, '按标准'],
          [null, '总计', 120, null],
        ],
        merges: ['A1:A2', 'B1:B2', 'C1:D1'],
      },
    });
    expect(table.amounts.map(({ column }) => columnName(column))).toEqual(['C']);
  });
});

describe('what was not read', () => {
  const left = (rows: readonly (readonly (string | number | null)[])[]) =>
    recognised({ 表: rows }).leftOver.map(({ kind, area, columns }) => [
      kind,
      area.top,
      columns.map(columnName).join(''),
    ]);

  it('is told once a table for all columns of figures without a role', () => {
    expect(
      left([
        ['项目名称', '预算数（万元）', '支出数（万元）', '甲', '乙'],
        ['办公费', 60, 50, 3, 4],
        ['差旅费', 30, 25, 7, 1],
        ['合计', 90, 75, null, null],
      ]),
    ).toEqual([['column', 0, 'DE']]);
  });

  it('is told of a block of figures on a sheet of ours', () => {
    const rows = [['项目支出绩效自评表'], [], ['甲', 1, 2], ['乙', 3, 4], ['丙', 5, 6]];
    expect(named({ 表: rows })).toEqual([]);
    expect(left(rows)).toEqual([['block', 2, '']]);
  });

  it('is not told of a sheet without one sign of our forms', () => {
    expect(
      left([
        ['Name', 'Jan', 'Feb'],
        ['a', 1, 2],
        ['b', 3, 4],
        ['c', 5, 6],
      ]),
    ).toEqual([]);
  });

  it('is not told of prices and quantities, whose headings say what they are', () => {
    expect(
      left([
        ['项目名称', '数量', '单价', '金额（元）'],
        ['电脑', 3, 5000, 15000],
        ['桌椅', 4, 500, 2000],
        ['合计', null, null, 17000],
      ]),
    ).toEqual([]);
  });
});
