import fc from '../support/fast-check';
import { SheetView } from '../../src/tables';
import type { Snapshot } from '../../src/workbook/snapshot';
import { smallBook, type SmallCell } from '../support/small-book';

const view = (rows: readonly (readonly SmallCell[])[], more: Partial<Snapshot> = {}): SheetView =>
  new SheetView({ ...smallBook({ 表: rows }), ...more }, 0);

test('a cell holds what its format shows, and the stored value beside it', () => {
  const sheet = view([[{ v: 123456, nf: '0!.0000' }, { v: 45311, nf: 'yyyy-mm-dd' }, 5]]);
  expect([0, 1, 2].map((column) => sheet.value(0, column))).toEqual([12.3456, '2024年1月20日', 5]);
  expect([0, 1, 2].map((column) => sheet.power(0, column))).toEqual([-4, 0, 0]);
  expect(sheet.stored.rows[0]?.values).toEqual([123456, 45311, 5]);
});

test('nobody sees invisible characters and stored apostrophes', () => {
  const sheet = view([
    ['合\u200b计', "'6.00", '\u202d23.40\u202c', '4\u00ad.00', "'十四五'规划", '\u2066\u2069\ufeff'],
  ]);
  expect([0, 1, 2, 3, 4].map((column) => sheet.text(0, column))).toEqual([
    '合计',
    '6.00',
    '23.40',
    '4.00',
    "'十四五'规划",
  ]);
  expect(sheet.isBlank(0, 5)).toBe(true);
});

test('a formula without a result is not calculated, one with an empty text is blank', () => {
  const sheet = view([
    [
      { v: null, f: '=A2' },
      { v: '', f: '=B2' },
      { v: 0, f: '=C2' },
    ],
  ]);
  expect([0, 1, 2].map((column) => sheet.value(0, column))).toEqual([{ error: '#NOT_CALCULATED' }, '', 0]);
});

test('in a workbook that nobody calculated a nought beside a formula is no result', () => {
  const sheet = view([[{ v: 0, f: '=A2' }, 0]], { calculation: 'never' });
  expect(sheet.value(0, 0)).toEqual({ error: '#NOT_CALCULATED' });
  expect(sheet.value(0, 1)).toBe(0);
});

test('a date counts in the calendar of its workbook', () => {
  expect(view([[{ v: 43849, nf: 'yyyy-mm-dd' }]], { date1904: true }).value(0, 0)).toBe('2024年1月20日');
});

test('a sheet without anything to translate is the stored one', () => {
  const plain = fc.oneof(fc.integer(), fc.constantFrom('甲', '1.5', '≥5场', ''), fc.constant(null));
  fc.assert(
    fc.property(fc.array(fc.array(plain, { maxLength: 5 }), { maxLength: 5 }), (rows) => {
      const sheet = view(rows);
      expect(sheet.sheet).toBe(sheet.stored);
    }),
  );
});

test('a number under a scaled format is what the plain format shows of the scaled number', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (value) => {
      const sheet = view([[{ v: value, nf: '0!.0000' }, Number(`${String(value)}e-4`)]]);
      expect(sheet.value(0, 0)).toBe(sheet.value(0, 1));
    }),
  );
});
