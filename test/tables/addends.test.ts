import { cellName } from '../../src/workbook/address';
import { amountLetters, itemTable } from '../support/recognised';

type Rows = Parameters<typeof itemTable>[0][string];

/** "合计 F ← C D E": each amount column that others add up to, by letters. */
const sums = (rows: Rows): string[] => {
  const { amounts } = itemTable({ 表: rows });
  const letter = (column: number): string => cellName(0, column).replace('1', '');
  return amounts
    .filter(({ parts }) => parts.length > 0)
    .map(({ text, column, parts }) => `${text} ${letter(column)} ← ${parts.map(letter).join(' ')}`);
};

describe('columns that add up to another', () => {
  it('are told by their figures, whatever they are called', () => {
    expect(
      sums([
        ['序号', '支出内容', '合计', '财政拨款', '自筹', '其他'],
        [1, '设备费', 76, 60, 10, 5],
        [2, '材料费', 25, 20, 5, 0],
        [3, '测试费', 15, 15, 0, 0],
      ]),
    ).toEqual(['合计 C ← D E F']);
  });

  it('may stand left of their sum', () => {
    const header = ['序号', '支出内容', '财政拨款', '自筹资金', '其他资金', '合计'];
    expect(sums([header, [1, '设备费', 60, 10, 5, 75], [2, '材料费', 20, 5, 0, 25]])).toEqual(['合计 F ← E D C']);
  });

  it('are the quarters of what was spent, not of what was planned', () => {
    const rows: Rows = [
      ['项目', '预算数', '一季度', '二季度', '三季度', '四季度', '支出数'],
      ['甲', 100, 20, 25, 25, 30, 100],
      ['乙', 40, 5, 10, 10, 15, 40],
      ['丙', 20, 2, 4, 6, 6, 18],
    ];
    expect(sums(rows)).toEqual(['支出数 G ← F E D C']);
    expect(amountLetters(itemTable({ 表: rows }))).toMatchObject({ budget: 'B', spent: 'G' });
  });

  it('make their sum what was spent where they are months of spending', () => {
    const rows: Rows = [
      ['项目', '预算数', '1月支出', '2月支出', '3月支出', '合计'],
      ['甲', 100, 20, 25, 25, 70],
      ['乙', 40, 5, 10, 10, 25],
    ];
    expect(amountLetters(itemTable({ 表: rows }))).toMatchObject({ budget: 'B', spent: 'F' });
  });

  it('are the plan at the beginning of the year and what was adjusted', () => {
    const header = ['项目', '年初预算', '预算调整', '全年预算', '支出数'];
    const rows: Rows = [header, ['甲', 50, 2, 52, 51], ['乙', 30, -5, 26, 24], ['丙', 10, 0, 10, 9]];
    expect(sums(rows)).toEqual(['全年预算 D ← B C']);
  });

  it('are none where half of the rows say otherwise', () => {
    const header = ['项目', '合计', '甲类', '乙类'];
    expect(sums([header, ['a', 9, 5, 4], ['b', 8, 5, 1], ['c', 7, 5, 1]])).toEqual([]);
  });

  it('lose a sum whose known sources agree in no row', () => {
    const header = ['项目', '合计', '财政拨款', '自筹资金'];
    expect(sums([header, ['a', 10, 5, 4], ['b', 8, 5, 1], ['c', 7, 5, 1]])).toEqual([]);
  });

  it('are never a plan and last year beside what changed', () => {
    const header = ['项目', '上年决算数', '增加数', '本年预算数'];
    expect(sums([header, ['a', 5, 4, 9], ['b', 5, 1, 6], ['c', 5, 3, 8]])).toEqual([]);
  });
});
