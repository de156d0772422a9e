import { DEFAULT_SETTINGS, type Settings } from '../../../src/contracts/settings';
import {
  AS_RECOGNISED,
  rangeFault,
  sameTableDraft,
  tableDraftOf,
  withRole,
  withTable,
} from '../../../src/taskpane/view/table-draft';
import { hiddenChoices, placeOf, withoutChoice } from '../../../src/taskpane/view/table-choices';
import { SPENDING, TABLES } from '../../support/review-fixture';

const table = TABLES.find(({ kind }) => kind === 'expenditure');
if (!table) throw new Error('the fixture has no expenditure');
const CHOICE: Settings['tables'][number] = {
  sheet: SPENDING,
  head: 'A3',
  family: null,
  range: 'A3:E18',
  columns: { D: 'none' },
};

describe('the range of a table', () => {
  it.each([
    ['', null],
    ['A3:E19', null],
    ['$A$3:$D$18', null],
    ['ａ３：ｅ１０', null],
    [`${SPENDING}!A3:E19`, null],
    [`'${SPENDING}'！A3:E19`, null],
    ['A3:', 'not-a-range'],
    ['第三行', 'not-a-range'],
    ['完成情况!A3:E19', 'other-sheet'],
    ['A4:E19', 'misses-head'],
    ['A2:E19', 'misses-head'],
    ['B3:E19', 'misses-head'],
    ['A3:E3', 'no-rows'],
    ['A3:E20', 'beyond-sheet'],
  ] as const)('%s: %s', (typed, fault) => {
    expect(rangeFault(typed, table)).toBe(fault);
  });
});

describe('what a person says of a table', () => {
  it('comes from the choice that was made, and is kept as one', () => {
    const draft = tableDraftOf({ ...table, choice: CHOICE });
    expect(draft).toEqual({ family: null, range: 'A3:E18', columns: { D: 'none' } });
    expect(withTable(DEFAULT_SETTINGS, table, draft).tables).toEqual([CHOICE]);
    expect(sameTableDraft(draft, AS_RECOGNISED)).toBe(false);
    expect(sameTableDraft(tableDraftOf(table), AS_RECOGNISED)).toBe(true);
  });

  it('replaces what was said before, and leaves other tables alone', () => {
    const other = { ...CHOICE, head: 'A30' };
    const settings = { ...DEFAULT_SETTINGS, tables: [other, CHOICE] };
    const draft = { ...AS_RECOGNISED, family: 'items' as const, range: ' a3：c18 ' };
    expect(withTable(settings, table, draft).tables).toEqual([
      other,
      { sheet: SPENDING, head: 'A3', family: 'items', range: 'A3:C18', columns: {} },
    ]);
    expect(withTable(settings, table, AS_RECOGNISED).tables).toEqual([other]);
  });

  it('keeps the place of a table that is set aside', () => {
    const [kept] = withTable(DEFAULT_SETTINGS, table, {
      family: 'none',
      range: 'nonsense',
      columns: { D: 'rate' },
    }).tables;
    expect(kept).toEqual({ sheet: SPENDING, head: 'A3', family: 'none', range: 'A3:E19', columns: {} });
    if (kept) expect(placeOf(kept)).toBe(`${SPENDING}!A3:E19`);
  });

  it('gives a column a role and takes it back', () => {
    const given = withRole(withRole(AS_RECOGNISED, 'D', 'spent'), 'D', 'none');
    expect(given.columns).toEqual({ D: 'none' });
    expect(withRole(given, 'D', null).columns).toEqual({});
  });
});

it('choices that no table shows are set aside or lost', () => {
  const aside: Settings['tables'][number] = { ...CHOICE, head: 'A40', family: 'none', range: null };
  const lost = { ...CHOICE, head: 'A50' };
  const settings = { ...DEFAULT_SETTINGS, tables: [CHOICE, aside, lost] };
  const tables = TABLES.map((one) => (one === table ? { ...one, choice: CHOICE } : one));
  expect(hiddenChoices(tables, settings)).toEqual({ aside: [aside], lost: [lost] });
  expect(withoutChoice(settings, lost).tables).toEqual([CHOICE, aside]);
  expect(placeOf(aside)).toBe(`${SPENDING}!A40`);
});
