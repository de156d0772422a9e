import {
  DEFAULT_SETTINGS,
  exportForms,
  FORM_LIMITS,
  importForms,
  review,
  teach,
  withForms,
  withoutForm,
  type TableChoice,
  type TaughtForm,
  type TaughtForms,
} from '../../src/review';
import { areaName, cellName } from '../../src/workbook/address';
import { smallBook, type SmallSheet } from '../support/small-book';

/** A form whose heads no lexicon knows: what was taught says what they are. */
const HEADER = ['款项', '甲数', '乙数', '丙数'];
const sheetOf = (year: string, at = 'A1'): SmallSheet => ({
  at,
  rows: [
    [...HEADER.slice(0, 1), `${year}年甲数`, '乙数', '丙数'],
    ['办公费', 60, 50, 12],
    ['印刷费', 40, 45, -5],
    ['合计', 100, 95, 5],
  ],
});
const CHOICE: TableChoice = {
  sheet: '表',
  head: 'A1',
  family: 'items',
  range: 'A1:D4',
  columns: { A: 'item', B: 'budget', C: 'spent', D: 'balance' },
};
const told = (sheet: SmallSheet, forms: TaughtForms, tables: readonly TableChoice[] = []) => {
  const result = review(smallBook({ 表: sheet }), { ...DEFAULT_SETTINGS, tables }, forms);
  return {
    tables: result.tables.map(({ kind, area, taught }) => [kind, areaName(area), taught?.title ?? null]),
    findings: result.findings.map(({ rule, cell }) => `${cellName(cell.row, cell.column)} ${rule}`),
  };
};

/** What the workbook with the correction teaches. */
function taught(): TaughtForm {
  const { tables } = review(smallBook({ 表: sheetOf('2024') }), { ...DEFAULT_SETTINGS, tables: [CHOICE] });
  const [table] = tables;
  const form = table?.choice && table.header ? teach(table.choice, table.header) : null;
  if (!form) throw new Error('nothing to teach');
  return form;
}

describe('a form that was taught once', () => {
  it('reads tables with the same header: of another year, elsewhere on a sheet', () => {
    const form = taught();
    expect(told(sheetOf('2025', 'C5'), [form])).toEqual({
      tables: [['expenditure', 'C5:F8', form.title]],
      findings: expect.arrayContaining(['F6 balance-mismatch', 'F7 negative-balance']) as unknown,
    });
  });

  it('gives way to what the workbook itself decides, and to no other header', () => {
    const form = taught();
    const none: TableChoice = { ...CHOICE, family: 'none', range: null, columns: {} };
    expect(told(sheetOf('2024'), [form], [none]).tables).toEqual([]);
    const other = { ...form, header: `${form.header}|x` };
    expect(told(sheetOf('2024'), [other])).toEqual(told(sheetOf('2024'), []));
  });

  it('of no table leaves the table out', () => {
    const form = { ...taught(), family: 'none' as const };
    expect(told(sheetOf('2024'), [form]).tables).toEqual([]);
  });

  it('is known by its joined cells as well as by its texts', () => {
    const form = taught();
    const joined: SmallSheet = { ...sheetOf('2024'), merges: ['C1:D1'] };
    expect(told(joined, [form]).tables.filter(([, , title]) => title !== null)).toEqual([]);
  });
});

describe('the file of forms', () => {
  const form: TaughtForm = {
    header: 'a|b',
    title: 'a | b',
    family: 'items',
    span: [0, 1],
    columns: { '0': 'item', '-1': 'none' },
  };
  const other: TaughtForm = { ...form, header: 'c', span: null, family: null };

  it('says what it was given', () => {
    expect(importForms(exportForms([form, other]))).toEqual({ forms: [form, other] });
  });

  it('holds one form a header, the later one', () => {
    const changed: TaughtForm = { ...form, family: 'funding' };
    expect(withForms([form, other], [changed])).toEqual([changed, other]);
    expect(withoutForm([form, other], 'a|b')).toEqual([other]);
    expect(importForms(exportForms([form, changed]))).toEqual({ forms: [changed] });
  });

  const said = (forms: unknown, more: object = {}): string =>
    JSON.stringify({ jihe: 'taught-forms', version: 1, forms, ...more });

  it.each<[string, string, string]>([
    ['no JSON', '{', 'not-json'],
    ['something else', '{"forms":[]}', 'not-forms'],
    ['no list', said({}), 'not-forms'],
    ['a later version', said([], { version: 2 }), 'later-version'],
    ['too long a text', ' '.repeat(FORM_LIMITS.text + 1), 'too-large'],
    ['too many', said(Array.from({ length: FORM_LIMITS.forms + 1 }, () => form)), 'too-large'],
    ['a role that is none', said([{ ...form, columns: { '0': 'king' } }]), 'malformed'],
    ['a column that is none', said([{ ...form, columns: { A: 'item' } }]), 'malformed'],
    ['a column beyond any sheet', said([{ ...form, columns: { '99999': 'item' } }]), 'malformed'],
    ['a family that is none', said([{ ...form, family: 'tables' }]), 'malformed'],
    ['a span that goes back', said([{ ...form, span: [3, 1] }]), 'malformed'],
    ['a span of one', said([{ ...form, span: [3] }]), 'malformed'],
    ['no header', said([{ ...form, header: '' }]), 'malformed'],
    ['too long a header', said([{ ...form, header: 'x'.repeat(FORM_LIMITS.header + 1) }]), 'malformed'],
    ['one sound and one not', said([form, null]), 'malformed'],
  ])('is refused with %s', (_, text, fault) => {
    expect(importForms(text)).toEqual({ fault });
  });
});
