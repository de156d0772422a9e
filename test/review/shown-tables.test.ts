import { DEFAULT_SETTINGS, review, tableAt, teach, type TableChoice } from '../../src/review';
import { parseArea } from '../../src/workbook/address';
import { smallBook } from '../support/small-book';

const BOOK = smallBook({
  外部表: [
    ['某单位台账', null, null],
    ['Poste', 'Prévu', 'Réalisé'],
    ['甲', 100, 60],
    ['乙', 50, 40],
    ['合计', 150, 110],
  ],
});
const area = parseArea('A2:C5');
if (!area) throw new Error('no area');
const CHOICE: TableChoice = {
  sheet: '外部表',
  head: 'A2',
  family: 'items',
  range: 'A2:C5',
  columns: { A: 'item', B: 'budget', C: 'spent' },
};

describe('a table that a person shows', () => {
  it('is none by itself, and has its columns with their headings', () => {
    expect(review(BOOK, DEFAULT_SETTINGS).tables).toEqual([]);
    const table = tableAt(BOOK, { sheet: '外部表', area });
    expect(table).toMatchObject({ sheet: '外部表', head: 'A2', area, choice: null });
    expect(table?.columns.map(({ column, text }) => [column, text])).toEqual([
      ['A', 'Poste'],
      ['B', 'Prévu'],
      ['C', 'Réalisé'],
    ]);
    expect(tableAt(BOOK, { sheet: '没有', area })).toBeUndefined();
  });

  it('is checked by what was said of its columns, and keeps them for the next look', () => {
    const made = review(BOOK, { ...DEFAULT_SETTINGS, tables: [CHOICE] });
    expect(made.tables).toMatchObject([{ kind: 'expenditure', sheet: '外部表', area, choice: CHOICE }]);
    expect(made.tables[0]?.columns.map(({ column }) => column)).toEqual(['A', 'B', 'C']);
    expect(made.findings.map(({ rule, cell }) => [rule, cell.row, cell.column])).toContainEqual([
      'total-mismatch',
      4,
      2,
    ]);
    expect(made.checked.total).toBeGreaterThanOrEqual(2);
  });
});

describe('a table that a person has shown and taught', () => {
  const header = tableAt(BOOK, { sheet: '外部表', area })?.header;
  const form = header && teach(CHOICE, header);
  if (!form) throw new Error('nothing to teach');

  it('is read wherever its header stands, though no word tells it', () => {
    const other = smallBook({
      另一表: {
        at: 'C4',
        rows: [
          ['Poste', 'Prévu', 'Réalisé'],
          ['丙', 10, 6],
          ['丁', 5, 4],
          ['合计', 15, 10],
        ],
      },
    });
    const [table, ...more] = review(other, DEFAULT_SETTINGS, [form]).tables;
    expect(more).toEqual([]);
    expect(table).toMatchObject({ kind: 'expenditure', area: parseArea('C4:E7'), taught: form });
    expect(table?.columns.map(({ role }) => role)).toEqual(['item', 'budget', 'spent']);
  });

  it('is not looked for where the kind is left to the words', () => {
    expect(review(BOOK, DEFAULT_SETTINGS, [{ ...form, family: null }]).tables).toEqual([]);
  });
});
