import { readFileSync } from 'node:fs';
import { createExcelHost } from '../../src/hosts/excel';
import type { ModelChange, Origin, StandInWorkbookData } from '../../src/standin';
import { createCalculator } from '../../src/standin/calculation';
import { areaName } from '../../src/workbook/address';
import { openWorkbook, workbookOf } from '../support/excel';
import { column, plan } from '../support/plans';

const wasm = readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm'));

async function open(data: StandInWorkbookData) {
  const book = openWorkbook(data);
  book.model.useCalculator(await createCalculator(book.model, wasm));
  const value = (name: string, sheet = '表') => {
    const found = /^([A-Z])(\d+)$/.exec(name);
    return book.model.sheet(sheet).cell(Number(found?.[2]) - 1, (found?.[1]?.charCodeAt(0) ?? 65) - 65).value;
  };
  const edit = (row: number, at: number, input: string, sheet = '表') => {
    book.model.edit(book.model.sheet(sheet), row, at, input);
  };
  return { ...book, value, edit };
}

const FUNDS = workbookOf({
  表: [
    ['项目', '预算', '支出'],
    ['宣传', 4753.66, 4753.16],
    ['培训', 80, 0],
    ['合计', { f: '=SUM(B2:B3)' }, { f: "=SUM('另 表'!A1,C2:C3)" }],
  ],
  '另 表': [[7]],
});

describe('calculating', () => {
  it('fills in results that a workbook does not have', async () => {
    const { value } = await open(FUNDS);
    expect([value('B4'), value('C4')]).toEqual([4833.66, 4760.16]);
  });

  it('follows what a person types, on this sheet and on others', async () => {
    const { value, edit } = await open(FUNDS);
    edit(1, 1, '5000');
    expect(value('B4')).toBe(5080);
    edit(0, 0, '8', '另 表');
    expect(value('C4')).toBe(4761.16);
    edit(1, 1, '');
    expect(value('B4')).toBe(80);
  });

  it.each([
    ['=B2-C2', 0.5],
    ['=C2/B2', 0.999894818],
    ['=B2/C3', { error: '#DIV/0!' }],
    ['=IFERROR(B2/C3,"—")', '—'],
    ['=IF(B2>C2,TRUE,FALSE)', true],
    ['=ROUND(2.675,2)', 2.68],
    ['=DATE(2024,3,5)', 45356],
    ['=A2&"x"', '宣传x'],
    ['=TEXT(0.5,"0.00%")', '50.00%'],
    ['=-B2*10^290', -4753.66e290],
    ['=Z99', 0],
    ['=NOSUCH(1)', { error: '#NAME?' }],
  ])('%s gives what Excel gives', async (formula, expected) => {
    const { value, edit } = await open(FUNDS);
    edit(0, 4, formula);
    const result = value('E1');
    expect(typeof result === 'number' ? Number(result.toPrecision(9)) : result).toEqual(expected);
  });

  it('shows in a written column what Excel would show, and follows an edit', async () => {
    const { value, edit, model } = await open(FUNDS);
    const host = createExcelHost();
    await host.write(plan({ columns: [column('表', 'D1', { 1: '=B2-C2', 2: '=C3/B3', 3: '=SUM(D2:D3)' })] }));
    expect([value('D2'), value('D3'), value('D4')]).toEqual([0.5, 0, 0.5]);
    const { sheets } = await host.read();
    expect(sheets[0]?.rows[3]?.values[3]).toBe(0.5);
    edit(1, 2, '4752.66');
    expect([value('D2'), value('D4')]).toEqual([1, 1]);
    await host.clear();
    expect(model.describe().sheets[0]?.cells).not.toHaveProperty('D2');
  });

  it('keeps the results of a file until what they depend on changes', async () => {
    const { value, edit } = await open(
      workbookOf({
        表: [[1, { v: 'aus Excel', f: '=A1+1' }, { v: 42, f: '=CUBEVALUE("x",A1)' }, { v: 3, f: '=[1]Tab!A1' }]],
      }),
    );
    expect([value('B1'), value('C1'), value('D1')]).toEqual(['aus Excel', 42, 3]);
    edit(5, 5, '1');
    expect(value('B1')).toBe('aus Excel');
    edit(0, 0, '2');
    expect([value('B1'), value('C1'), value('D1')]).toEqual([3, 42, 3]);
  });

  it('follows rows that are put in, sheets that are renamed, and defined names', async () => {
    const data = { ...FUNDS, names: [{ name: '总额', formula: '=表!$B$4' }] };
    const { value, edit, model } = await open(data);
    edit(0, 4, '=总额*2');
    expect(value('E1')).toBeCloseTo(9667.32, 9);
    model.shift(model.sheet('表'), { axis: 'row', at: 1, count: 1 });
    edit(1, 1, '1');
    expect([value('B5'), value('E1')]).toEqual([4833.66, 9667.32]);
    model.sheet('另 表').rename('新');
    edit(0, 0, '9', '新');
    model.shift(model.sheet('表'), { axis: 'row', at: 2, count: -2 });
    expect(value('B3')).toEqual({ error: '#REF!' });
  });

  it('tells listeners of results on behalf of the calculation', async () => {
    const { model, edit } = await open(FUNDS);
    const seen: [string, Origin][] = [];
    model.onChange((change: ModelChange, origin) => {
      if (change.kind === 'cells') seen.push([areaName(change.area), origin]);
    });
    edit(1, 1, '1');
    expect(seen).toEqual([
      ['B2', 'person'],
      ['B4', 'calculation'],
    ]);
  });

  it('calculates another workbook that is loaded in place of the first', async () => {
    const { model, value } = await open(FUNDS);
    model.load(workbookOf({ 表: [[2, { f: '=A1*21' }]] }));
    expect(value('B1')).toBe(42);
  });

  it('answers circular references with an error, not with silence', async () => {
    const { value, edit } = await open(FUNDS);
    edit(0, 4, '=F1');
    edit(0, 5, '=E1');
    expect(value('E1')).toHaveProperty('error');
  });
});
