import {
  compareFindings,
  DEFAULT_SETTINGS,
  findingKey,
  restoreSettings,
  review,
  storeSettings,
} from '../../src/review';
import { expenditure } from '../support/forms';
import { smallBook, type SmallCell } from '../support/small-book';

type Rows = readonly (readonly SmallCell[])[];
const HEAD: Rows = [[...expenditure('元')]];
const ROWS: Rows = [
  [1, '办公费', 100, 120, -20],
  [2, '印刷费', 100, 130, -30],
  [3, '差旅费', 100, 90, 11],
  ['', '合计', 300, 340, -40],
];
const findings = (rows: Rows, sheet = '支出表') => review(smallBook({ [sheet]: [...HEAD, ...rows] })).findings;
const keys = (rows: Rows) => findings(rows).map(findingKey);

describe('the key of a finding', () => {
  it('holds no text of the workbook and tells findings apart', () => {
    const made = keys(ROWS);
    expect(new Set(made).size).toBe(made.length);
    for (const key of made) expect(key).toMatch(/^[0-9a-z]{1,7}\.[0-9a-z]{1,7}$/);
  });

  it('does not depend on severity, waivers or the place in the list', () => {
    const [first] = findings(ROWS);
    if (!first) throw new Error('no finding');
    const other = { ...first, severity: 'info' as const, waived: { reason: '已说明', date: '2025-03-01' }, table: 9 };
    expect(findingKey(other)).toBe(findingKey(first));
  });
});

describe('what has changed since', () => {
  it('is nothing where nothing has', () => {
    expect(compareFindings(findings(ROWS), keys(ROWS))).toEqual({ fresh: [], gone: 0, goneAt: [] });
  });

  it('is nothing where a row was put in, a sheet renamed, or only a figure changed in its place', () => {
    const [first, ...others] = ROWS;
    if (!first) throw new Error('no row');
    const moved = [first, [], ...others];
    expect(compareFindings(findings(moved), keys(ROWS)).fresh).toEqual([]);
    expect(compareFindings(findings(ROWS, '改名'), keys(ROWS))).toEqual({ fresh: [], gone: 0, goneAt: [] });
    const worse = ROWS.map((row) => row.map((cell) => (cell === 11 ? 12 : cell)));
    expect(compareFindings(findings(worse), keys(ROWS)).fresh).toEqual([]);
  });

  it('is what has come, by its place in the list, and how many have gone', () => {
    const mended = ROWS.map((row) => row.map((cell) => (cell === 11 ? 10 : cell)));
    const before = findings(ROWS);
    const after = findings(mended);
    const gone = before.filter(
      ({ rule, cell }) => !after.some((one) => one.rule === rule && one.cell.row === cell.row),
    );
    expect(gone.length).toBeGreaterThan(0);
    expect(compareFindings(after, before.map(findingKey))).toMatchObject({ fresh: [], gone: gone.length });
    const fresh = compareFindings(before, after.map(findingKey));
    expect(fresh.gone).toBe(0);
    expect(fresh.fresh.map((index) => before[index])).toEqual(gone);
  });

  it('counts each one before once: a twin is new', () => {
    const [one] = findings(ROWS);
    if (!one) throw new Error('no finding');
    const twin = { ...one, cell: { ...one.cell, row: one.cell.row + 7 } };
    expect(compareFindings([one, twin], [findingKey(one)])).toEqual({ fresh: [1], gone: 0, goneAt: [] });
  });
});

describe('the keys in the settings', () => {
  it('come back as they were kept, and are missing where none were', () => {
    const seen = keys(ROWS);
    expect(restoreSettings(storeSettings({ ...DEFAULT_SETTINGS, seen })).seen).toEqual(seen);
    expect(restoreSettings(storeSettings(DEFAULT_SETTINGS)).seen).toBeNull();
  });
});
