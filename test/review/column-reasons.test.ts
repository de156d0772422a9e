import { DEFAULT_SETTINGS, review, teach, type TaughtForms } from '../../src/review';
import type { SummaryColumn } from '../../src/contracts/review';
import type { Snapshot } from '../../src/workbook/snapshot';
import { smallBook } from '../support/small-book';

const SPENDING = smallBook({
  支出表: [
    ['序号', '支出内容', '预算数', '支出', '净结余', '执行率', '责任处室'],
    [1, '办公费', 100, 80, 20, 0.8, '甲'],
    [2, '印刷费', 50, 45, 5, 0.9, '乙'],
    [3, '差旅费', 40, 10, 30, 0.25, '丙'],
    ['', '合计', 190, 135, 55, 0.7105, ''],
  ],
});

function columnsOf(book: Snapshot, forms: TaughtForms = []): ReadonlyMap<string, SummaryColumn> {
  const [table] = review(book, DEFAULT_SETTINGS, forms).tables;
  if (!table) throw new Error('no table');
  return new Map(table.columns.map((column) => [column.column, column]));
}

describe('why a column of amounts is read as it is', () => {
  it('names the heading, and the columns that the figures set it beside', () => {
    const columns = columnsOf(SPENDING);
    expect(columns.get('B')?.why).toEqual([{ key: 'word' }]);
    expect(columns.get('C')?.why).toEqual([
      { key: 'word' },
      { key: 'balance-of', columns: ['E'] },
      { key: 'rate-of', columns: ['F'] },
    ]);
    expect(columns.get('E')?.why).toEqual([{ key: 'word' }, { key: 'balance-holds', columns: ['C', 'D'] }]);
    expect(columns.get('F')?.why).toEqual([{ key: 'word' }, { key: 'rate-holds', columns: ['D', 'C'] }]);
  });

  it('says of a column that nothing reads that its heading is not known', () => {
    const column = columnsOf(SPENDING).get('G');
    expect(column).toMatchObject({ role: null, why: [{ key: 'no-word' }] });
  });

  it('tells a sum by its parts, and the parts by their sum', () => {
    const columns = columnsOf(
      smallBook({
        预算表: [
          ['支出内容', '合计', '财政拨款', '自筹资金'],
          ['办公费', 100, 60, 40],
          ['印刷费', 50, 30, 20],
          ['差旅费', 40, 15, 25],
        ],
      }),
    );
    expect(columns.get('B')).toMatchObject({
      role: 'budget',
      why: [{ key: 'stands-for-budget' }, { key: 'sum-of', columns: ['C', 'D'] }],
      against: { role: 'sum', why: [{ key: 'word' }] },
    });
    expect(columns.get('C')?.why).toContainEqual({ key: 'part-of', columns: ['B'] });
  });
});

describe('why a column of indicators is read as it is', () => {
  const book = smallBook({
    评分表: [
      ['一级指标', '二级指标', '三级指标', '年度目标', '全年完成', '分值', '得分', '上年数'],
      ['产出指标', '数量指标', '培训人数', '≥100人', '120人', 50, 50, '90人'],
      ['效益指标', '社会效益指标', '知晓率', '≥90%', '95%', 50, 48, '88%'],
    ],
  });

  it('names what spoke for its role', () => {
    const columns = columnsOf(book);
    expect(columns.get('D')).toMatchObject({ role: 'target' });
    expect(columns.get('D')?.why).toContainEqual({ key: 'cells-bounds' });
    expect(columns.get('G')?.why).toContainEqual({ key: 'within-weights' });
  });

  it('names a role that was weighed against it, and the column that won it', () => {
    const twice = smallBook({
      评分表: [
        ['一级指标', '三级指标', '目标值', '完成值', '分值', '得分', '自评得分'],
        ['产出指标', '培训人数', '≥100人', '120人', 50, 50, 49],
        ['效益指标', '知晓率', '≥90%', '95%', 50, 48, 47],
      ],
    });
    const columns = columnsOf(twice);
    const lost = [...columns.values()].find(({ against }) => against?.role === 'score');
    const won = [...columns.values()].find(({ role }) => role === 'score');
    expect(lost?.column).not.toBe(won?.column);
    expect(lost?.against?.why).toContainEqual({ key: 'role-taken', columns: [won?.column] });
  });
});

describe('why a column of funds is read as it is', () => {
  it('names the heading, or the formula that the rate’s heading states', () => {
    const columns = columnsOf(
      smallBook({
        资金表: [
          ['项目资金（万元）', '', '年初预算数', '全年预算数（A）', '全年执行数（B）', '执行率（B/A）'],
          ['', '年度资金总额', 100, 120, 90, 0.75],
          ['', '其中：财政拨款', 100, 120, 90, 0.75],
        ],
      }),
    );
    expect(columns.get('D')).toMatchObject({ role: 'budget', why: [{ key: 'word' }] });
    expect(columns.get('F')).toMatchObject({ role: 'rate' });
  });
});

describe('what a person said', () => {
  it('is the reason for a column, in one table or in all of its header', () => {
    const choice = { sheet: '支出表', head: 'A1', family: null, range: null, columns: { G: 'remark' } };
    const [table] = review(SPENDING, { ...DEFAULT_SETTINGS, tables: [choice] }).tables;
    expect(table?.columns.find(({ column }) => column === 'G')?.why).toEqual([{ key: 'chosen' }]);
    const form = table?.header && teach(choice, table.header);
    if (!form) throw new Error('the header cannot be taught');
    expect(columnsOf(SPENDING, [form]).get('G')?.why).toEqual([{ key: 'taught' }]);
  });

  it('settles a doubt, which is told until then', () => {
    const doubtful = smallBook({
      资金表: [
        ['项目资金（万元）', '项目', '全年预算数', '全年执行数'],
        ['', '年度资金总额', 120, 90],
        ['', '其中：财政拨款', 120, 90],
      ],
    });
    const [table] = review(doubtful).tables;
    expect(table).toMatchObject({ kind: 'funding', head: 'A1', otherFamily: 'items' });
    const choice = { sheet: '资金表', head: 'A1', family: 'funding' as const, range: null, columns: {} };
    expect(review(doubtful, { ...DEFAULT_SETTINGS, tables: [choice] }).tables[0]?.otherFamily).toBeUndefined();
  });
});
