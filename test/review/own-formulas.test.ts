import type { OwnFormula, PlacedFormula } from '../../src/contracts/own-formula';
import { DEFAULT_SETTINGS } from '../../src/contracts/settings';
import { formulaChange, formulaPlaces, formulaTrial, ownFormulaLists } from '../../src/review/own-formulas';
import { cellName } from '../../src/workbook/address';
import { smallBook } from '../support/small-book';

const DATA = [
  ['甲', 10],
  ['乙', 20],
  ['合计', 30],
];
const HEADER = ['名称', '公式', '级别', '容差', '提示'];
const own = (formula: string, more: Partial<OwnFormula> = {}): OwnFormula => ({
  ...{ name: '', formula, level: null, tolerance: '', sentence: '' },
  ...more,
});
const kept = (book: Parameters<typeof ownFormulaLists>[0]): PlacedFormula[] =>
  ownFormulaLists(book).flatMap(({ lines }, list) => lines.map(({ row, ...formula }) => ({ list, row, formula })));
const told = (change: ReturnType<typeof formulaChange>): string[] =>
  change.edits.map(({ cell, before, after }) => {
    const said = (input: typeof before): string => (input.kind === 'value' ? String(input.value ?? '') : input.formula);
    return `${cell.sheet}!${cellName(cell.row, cell.column)} ${said(before)}→${said(after)}`;
  });

describe('trying a formula', () => {
  const book = smallBook({ 数据: DATA });
  const place = { sheet: '复核公式', row: 4, column: 1 };
  const tried = (formula: OwnFormula) => formulaTrial(book, DEFAULT_SETTINGS)(formula, place);

  it('gives both sides, whether or not it holds', () => {
    expect(tried(own('SUM(B1:B2)=B3'))).toMatchObject({ kind: 'holds', left: '30', right: '30', difference: '0' });
    expect(tried(own('B1=B2'))).toMatchObject({ kind: 'fails', left: '10', right: '20', difference: '-10' });
    expect(tried(own('B1=10.4', { tolerance: '0.5' })).kind).toBe('holds');
  });

  it.each([
    ['SUM(B1', '', 'syntax'],
    ['别处!B1=1', '', 'unknown-name'],
    ['B1=10', '很小', 'tolerance'],
    ['B1+1', '', 'no-answer'],
  ])('tells with its line what is no formula: %s', (formula, tolerance, reason) => {
    expect(tried(own(formula, { tolerance }))).toMatchObject({
      kind: 'not-checked',
      entry: { rule: 'own-formula', reason, cell: place, data: { line: '5' } },
    });
  });
});

describe('what has to be written', () => {
  it('is nothing where nothing was changed, whatever is written and however', () => {
    const book = smallBook({ 数据: DATA, 复核公式: [HEADER, [1, ' B1=10 ', '很严重', 0.5, '注意']] });
    expect(formulaChange(book, kept(book), 'zh')).toEqual({ edits: [], sheets: [] });
  });

  it('is the cells that differ, a blank for what is gone, and a line below everything', () => {
    const book = smallBook({
      数据: DATA,
      复核公式: [HEADER, ['一', 'B1=10'], ['二', 'B2=20', '疑点'], [null, null, null, null, null, '旁注']],
    });
    const [first] = kept(book);
    if (!first) throw new Error('no formula');
    const wished = [
      { ...first, formula: { ...first.formula, formula: 'B1=11', level: 'info' as const } },
      { list: 0, row: null, formula: own('B3=30', { name: '三', tolerance: '0.1' }) },
    ];
    expect(told(formulaChange(book, wished, 'zh')).toSorted()).toEqual(
      [
        '复核公式!A3 二→',
        '复核公式!B3 B2=20→',
        '复核公式!C3 疑点→',
        '复核公式!B2 B1=10→B1=11',
        '复核公式!C2 →提示',
        '复核公式!A5 →三',
        '复核公式!B5 →B3=30',
        '复核公式!D5 →0.1',
      ].toSorted(),
    );
    expect(formulaPlaces(book, wished, 'zh').map(({ row }) => row)).toEqual([1, 4]);
  });

  it('is a sheet where there is no list; it is read again as it was wished for', () => {
    const book = smallBook({ 数据: DATA });
    const formula = own('B3=30', { name: '合计', level: 'warning', tolerance: '0.5', sentence: '看一下' });
    for (const language of ['zh', 'en'] as const) {
      const { edits, sheets } = formulaChange(book, [{ list: 0, row: null, formula }], language);
      expect([edits.length, sheets.length]).toEqual([0, 1]);
      const [sheet] = sheets;
      const again = smallBook({ 数据: DATA, [sheet?.name ?? '']: sheet?.rows ?? [] });
      expect(ownFormulaLists(again)).toMatchObject([{ lines: [{ ...formula, row: 1 }], takesTolerances: true }]);
    }
  });

  it('has a heading for a part that the list lacks, beside everything on the sheet', () => {
    const book = smallBook({
      复核公式: [
        ['公式', '备注'],
        ['1=1', 'x', 'y'],
      ],
    });
    const [line] = kept(book);
    if (!line) throw new Error('no formula');
    const wished = [{ ...line, formula: { ...line.formula, tolerance: '2' } }];
    const change = formulaChange(book, wished, 'zh');
    expect(told(change).filter((text) => text.includes('容差'))).toHaveLength(1);
    expect(change.edits.map(({ cell }) => cell.column).every((column) => column >= 3)).toBe(true);
  });

  it('begins with headings on a sheet that is quite empty', () => {
    const book = smallBook({ 数据: DATA, 复核公式: [] });
    const change = formulaChange(book, [{ list: 0, row: null, formula: own('B3=30') }], 'zh');
    expect(told(change).toSorted()).toEqual(
      ['A1 →名称', 'B1 →公式', 'C1 →级别', 'D1 →容差', 'E1 →提示', 'B2 →B3=30']
        .map((text) => `复核公式!${text}`)
        .toSorted(),
    );
  });

  it('leaves a list without headings as it is read: no place for a tolerance', () => {
    const book = smallBook({ 数据: DATA, 复核公式: [['一', 'B1=10', '错误', '不对']] });
    expect(ownFormulaLists(book)).toMatchObject([{ takesTolerances: false, lines: [{ row: 0, sentence: '不对' }] }]);
    const [line] = kept(book);
    if (!line) throw new Error('no formula');
    const wished = [{ ...line, formula: { ...line.formula, sentence: '差了' } }];
    expect(told(formulaChange(book, wished, 'zh'))).toEqual(['复核公式!D1 不对→差了']);
  });
});
