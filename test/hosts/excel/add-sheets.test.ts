import type { NewSheet } from '../../../src/contracts/new-sheet';
import { HostError, type WorkbookHost } from '../../../src/hosts/workbook-host';
import { createExcelHost } from '../../../src/hosts/excel';
import { freeSheetName } from '../../../src/hosts/excel/write/free-sheet-name';
import { area, openWorkbook, workbookOf, type OpenWorkbook } from '../../support/excel';
import { cell, mark, plan } from '../../support/plans';

const ROWS = [
  ['项目', '预算数', '支出数'],
  ['办公费', 12, 11.5],
];
const FIRST: NewSheet = {
  name: '表1-3 经费支出',
  rows: [
    ['表1-3 经费支出'],
    ['单位：万元'],
    ['项目', '支出数', '备注'],
    ['办公费', 11.5, '2024-01'],
    ['合计', 11.5, null],
  ],
  merges: [area('A1:C1'), area('A2:C2')],
  formats: [[], [], [], [null, '0.00'], [null, '0.00']],
  above: 2,
};
const SECOND: NewSheet = {
  name: '支出',
  rows: [
    ['=1+1', 'TRUE'],
    ["'引", 7],
  ],
  merges: [],
  formats: [],
  above: 0,
};

async function opened(sheets = { 支出: ROWS }): Promise<{ book: OpenWorkbook; host: WorkbookHost }> {
  const book = openWorkbook(workbookOf(sheets));
  const host = createExcelHost();
  await host.read();
  return { book, host };
}
const names = ({ model }: OpenWorkbook): string[] => model.sheets.map(({ name }) => name);
const valuesOf = ({ model }: OpenWorkbook, name: string): unknown[][] => {
  const sheet = model.sheet(name);
  return [0, 1, 2, 3, 4].map((row) => [0, 1, 2].map((column) => sheet.cell(row, column).value));
};
const add = (host: WorkbookHost, ...sheets: NewSheet[]) => host.write(plan({ sheets }));

describe('sheets that are added', () => {
  it('come behind the others with values, number formats and merges, and no formula', async () => {
    const { book, host } = await opened();
    const before = book.model.describe().sheets;
    expect((await add(host, FIRST, SECOND)).sheets).toEqual(['表1-3 经费支出', '支出 (2)']);
    expect(names(book)).toEqual(['支出', '表1-3 经费支出', '支出 (2)']);
    expect(book.model.describe().sheets.slice(0, 1)).toEqual(before);
    expect(valuesOf(book, '表1-3 经费支出')).toEqual([
      ['表1-3 经费支出', null, null],
      ['单位：万元', null, null],
      ['项目', '支出数', '备注'],
      ['办公费', 11.5, '2024-01'],
      ['合计', 11.5, null],
    ]);
    const sheet = book.model.sheet('表1-3 经费支出');
    expect(sheet.merges).toEqual([area('A1:C1'), area('A2:C2')]);
    expect(sheet.cell(3, 1).numberFormat).toBe('0.00');
    expect(valuesOf(book, '支出 (2)').slice(0, 2)).toEqual([
      ['=1+1', 'TRUE', null],
      ["'引", 7, null],
    ]);
    expect(book.model.sheet('支出 (2)').cell(0, 0).formula).toBeUndefined();
  });

  it('go again with one undo, the marks that followed included', async () => {
    const { book, host } = await opened();
    const before = book.model.describe();
    await add(host, FIRST, SECOND);
    await host.read();
    await host.write({ ...plan({ marks: [mark('表1-3 经费支出', 'B4')] }), joins: true });
    expect(await host.undo()).toMatchObject({ left: [] });
    expect(book.model.describe()).toEqual(before);
  });

  it.each<[string, (book: OpenWorkbook) => void]>([
    ['writes into one', (book) => book.model.edit(book.model.sheet('表1-3 经费支出'), 3, 1, '12')],
    ['writes beside one', (book) => book.model.edit(book.model.sheet('表1-3 经费支出'), 9, 9, '注')],
    ['comments on one', (book) => void book.model.addComment(book.model.sheet('表1-3 经费支出'), 3, 1, '请核对')],
    ['refers to one', (book) => book.model.edit(book.model.sheet('支出'), 5, 0, "='表1-3 经费支出'!B4")],
  ])('stay where somebody %s, and are named', async (_, touch) => {
    const { book, host } = await opened();
    await add(host, FIRST, SECOND);
    touch(book);
    await host.read();
    expect((await host.undo()).left).toEqual([cell('表1-3 经费支出', 'A1')]);
    expect(names(book)).toEqual(['支出', '表1-3 经费支出']);
  });

  it.each([false, true])('go under whatever name a person has given them (marked since: %s)', async (isMarked) => {
    const { book, host } = await opened();
    const before = book.model.describe();
    await add(host, FIRST, SECOND);
    if (isMarked) {
      await host.read();
      await host.write({ ...plan({ marks: [mark('表1-3 经费支出', 'B4')] }), joins: true });
    }
    book.model.sheet('表1-3 经费支出').rename('报告原表');
    book.model.sheet('支出 (2)').rename('表1-3 经费支出');
    await host.read();
    expect(await host.undo()).toMatchObject({ left: [] });
    expect(book.model.describe()).toEqual(before);
  });

  it('are known by more than a name: one that got the name since stays, the renamed one goes', async () => {
    const { book, host } = await opened();
    await add(host, FIRST);
    book.model.sheet('表1-3 经费支出').rename('报告原表');
    const other = book.model.addSheet('表1-3 经费支出');
    book.model.edit(other, 0, 0, '自己的表');
    await host.read();
    expect(await host.undo()).toMatchObject({ left: [] });
    expect(names(book)).toEqual(['支出', '表1-3 经费支出']);
    expect(valuesOf(book, '表1-3 经费支出')[0]).toEqual(['自己的表', null, null]);
  });

  it('stay under their new name where somebody writes into one that was renamed, and are named by it', async () => {
    const { book, host } = await opened();
    await add(host, FIRST);
    const sheet = book.model.sheet('表1-3 经费支出');
    sheet.rename('报告原表');
    book.model.edit(sheet, 3, 1, '12');
    await host.read();
    expect((await host.undo()).left).toEqual([cell('报告原表', 'A1')]);
    expect(names(book)).toEqual(['支出', '报告原表']);
  });

  it('are refused where the structure is protected, and nothing is written', async () => {
    const { book, host } = await opened();
    book.model.structureProtected = true;
    const before = book.model.describe();
    await expect(add(host, FIRST)).rejects.toMatchObject({ code: 'workbook-protected' });
    expect(book.model.describe()).toEqual(before);
  });

  it('leave the workbook as it was where any action fails', async () => {
    const trial = await opened();
    await add(trial.host, FIRST, SECOND);
    const actions = trial.book.traffic.batches.at(-1)?.Actions.length ?? 0;
    expect(actions).toBeGreaterThan(20);
    const stride = Math.max(1, Math.floor(actions / 25));
    for (let at = 0; at < actions; at += at > actions - 4 ? 1 : stride) {
      const { book, host } = await opened();
      const before = book.model.describe();
      book.faults.plan({ kind: 'fail', code: 'GeneralException', at }, 1);
      const told: unknown = await add(host, FIRST, SECOND).catch((error: unknown) => error);
      expect(told).toBeInstanceOf(HostError);
      expect(book.model.describe()).toEqual(before);
    }
  }, 120_000);
});

it.each([
  ['表1-3 经费支出', [], '表1-3 经费支出'],
  ['表1-3 经费支出', ['表1-3 经费支出'], '表1-3 经费支出 (2)'],
  ['Sheet', ['SHEET', 'sheet (2)'], 'Sheet (3)'],
  ['表[1]：收入/支出*?', [], '表 1 ：收入 支出'],
  ['', [], '报告表格'],
  ['长'.repeat(40), ['长'.repeat(31)], `${'长'.repeat(27)} (2)`],
])('%s beside %j becomes %s', (wanted, taken, name) => {
  expect(freeSheetName(wanted, taken)).toBe(name);
  expect(name.length).toBeLessThanOrEqual(31);
});
