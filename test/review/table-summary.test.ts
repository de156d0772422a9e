import { CATALOGUE, DEFAULT_SETTINGS, review, type Settings } from '../../src/review';
import { rules } from '../../src/rules/registry';
import { reportRules } from '../../src/rules/report/report-registry';
import { smallBook } from '../support/small-book';

const BOOK = smallBook({
  支出表: [
    ['单位：万元'],
    ['序号', '支出内容', '预算数', '支出', '', '净结余'],
    [1, '办公费', 100, 80, null, 20],
    [2, '印刷费', 50, 50, null, 0],
    ['', '合计', 150, 130, null, 20],
    [],
    ['说明：无'],
  ],
});
const tableWith = (...tables: Settings['tables']) => {
  const [table, ...others] = review(BOOK, { ...DEFAULT_SETTINGS, tables }).tables;
  expect(others).toEqual([]);
  if (!table) throw new Error('no table');
  return table;
};
const CHOICE: Settings['tables'][number] = { sheet: '支出表', head: 'A2', family: null, range: null, columns: {} };

const COLUMNS = [
  { column: 'A', text: '序号', role: 'no' },
  { column: 'B', text: '支出内容', role: 'item' },
  { column: 'C', text: '预算数', role: 'budget' },
  { column: 'D', text: '支出', role: 'spent' },
  { column: 'E', text: '', role: null },
  { column: 'F', text: '净结余', role: 'balance' },
];

describe('the summary of a table', () => {
  it('names its head, its columns as their words say, and how far it can reach', () => {
    expect(tableWith()).toMatchObject({ head: 'A2', columns: COLUMNS, lastRow: 6, choice: null });
  });

  it('keeps saying what the words say where a person chose otherwise', () => {
    const choice: Settings['tables'][number] = { ...CHOICE, columns: { F: 'none', E: 'remark' } };
    expect(tableWith(choice)).toMatchObject({ head: 'A2', columns: COLUMNS, choice });
  });

  it('finds the choice whose range moved the side of the table', () => {
    const narrowed: Settings['tables'][number] = { ...CHOICE, range: 'B2:F5' };
    const table = tableWith(narrowed);
    expect(table).toMatchObject({ head: 'A2', columns: COLUMNS, choice: narrowed });
    expect(table.area.left).toBe(1);
  });

  it('leaves out columns that only share a merged heading, and has none where there is no header row', () => {
    const merged = smallBook({
      支出表: {
        rows: [
          ['支出内容', null, '预算数', '支出'],
          ['办公费', null, 100, 80],
          ['合计', null, 100, 80],
        ],
        merges: ['A1:B1'],
      },
    });
    expect(review(merged).tables[0]?.columns.map(({ column }) => column)).toEqual(['A', 'C', 'D']);
    const labels = smallBook({
      自评表: [
        ['预算执行情况', '预算数：', 100, '其中：财政拨款', 100],
        ['', '执行数：', 85, '其中：财政拨款', 85],
      ],
    });
    expect(review(labels).tables.map(({ kind, columns }) => [kind, columns])).toEqual([['funding', []]]);
  });
});

test('the catalogue names every rule, profile and column role once', () => {
  expect(CATALOGUE.rules.map(({ id }) => id)).toEqual([...rules, ...reportRules].map(({ id }) => id));
  for (const ids of [
    CATALOGUE.rules.map(({ id }) => id),
    CATALOGUE.profiles.map(({ id }) => id),
    CATALOGUE.columnRoles,
  ])
    expect(new Set(ids).size).toBe(ids.length);
});
