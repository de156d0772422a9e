import { amountLetters, indicatorTable, itemTable, letters, named } from '../support/recognised';

describe('headings over several columns', () => {
  it('of amounts: beside a 小计 all others are its sources, whatever their words', () => {
    const table = itemTable({
      表: {
        rows: [
          ['支出内容', '预算数（万元）', null, null, '实际支出数（万元）', null, null, '结余'],
          [null, '小计', '财政拨款', '校级配套', '小计', '财政拨款', '校级配套', null],
          ['维修费', 9, 5, 4, 8, 5, 3, 1],
          ['合计', 9, 5, 4, 8, 5, 3, 1],
        ],
        merges: ['A1:A2', 'B1:D1', 'E1:G1', 'H1:H2'],
      },
    });
    expect(table.amounts.map(({ role }) => role)).toEqual([
      'budget',
      'part',
      'part',
      'spent',
      'part',
      'part',
      'balance',
    ]);
    expect(table.amounts.map(({ parts }) => parts.length)).toEqual([2, 0, 0, 2, 0, 0, 0]);
  });

  it('of amounts that are all split alike: the first source of each is read', () => {
    const split = (balance: readonly [string, string | null]) => ({
      表: {
        rows: [
          ['行号', '科目', '预算批复数', null, '本年发生数', null, '累计发生数', null, ...balance],
          [null, null, ...Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? '中央资金' : '其他来源'))],
          [null, null, '(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
          [1, '设备费（万元）', 8, 2, 3, 1, 7, 2, 1, 0],
          [2, '材料费', 6, 1, 2, 1, 6, 1, 0, 0],
        ],
        merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:H1', 'I1:J1'],
      },
    });
    expect(amountLetters(itemTable(split(['收支差额', null])))).toMatchObject({
      budget: 'C',
      spent: 'G',
      balance: 'I',
    });
  });

  it('of a target: the word once more beneath, or another word for the value, beside sign and unit', () => {
    const form = (value: string) => ({
      表: {
        rows: [
          ['一级指标', '二级指标', '三级指标', '指标值', null, null, '完成值', '分值', '得分'],
          [null, null, null, '符号', value, '单位', null, null, null],
          ['产出', '数量', '采购图书', '≥', 300, '册', 310, 60, 60],
          ['效益', '社会效益', '借阅人次', '≥', 900, '人次', 900, 40, 40],
        ],
        merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1', 'G1:G2', 'H1:H2', 'I1:I2'],
      },
    });
    for (const value of ['指标值', '内容', '值'])
      expect(letters(indicatorTable(form(value)).columns)).toMatchObject({ sign: 'D', target: 'E', unit: 'F' });
  });

  it('of counties under what was allotted and what was spent: the county that pays is no second list', () => {
    const sheet = {
      表: {
        rows: [
          ['市县', '资金下达', null, null, '资金执行', null, null, '执行率'],
          [null, '小计', '省级', '市县', '小计', '省级', '市县', null],
          ['儋北市', 144, 96, 48, 140, 93, 47, '97.22%'],
          ['琼岭县', 94, 63, 31, 92, 61, 31, '97.87%'],
          ['合计', 238, 159, 79, 232, 154, 78, '97.48%'],
        ],
        merges: ['A1:A2', 'B1:D1', 'E1:G1', 'H1:H2'],
      },
    };
    expect(named(sheet)).toEqual(['expenditure 表!A1:H5 no unit']);
    expect(amountLetters(itemTable(sheet))).toMatchObject({ budget: 'B', spent: 'E', rate: 'H' });
  });

  it('of regions and their sources head an allotment', () => {
    expect(
      named({
        表: [
          ['序号', '县(市、区)', '中央资金', '省级资金', '合计', '备注'],
          ['合计', null, 60, 40, 100, null],
          [1, '东川县', 36, 24, 60, null],
          [2, '南岭区', 24, 16, 40, null],
        ],
      }),
    ).toEqual(['budget-plan 表!A1:F4 no unit']);
  });
});
