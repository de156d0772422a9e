import { createExcelHost } from '../../../src/hosts/excel';
import { area, openWorkbook, workbookOf } from '../../support/excel';
import { cell, column, mark, plan } from '../../support/plans';
import { withoutTraces, withoutUndoNames } from '../../support/undo-names';

const ROWS = [
  ['项目', '预算', '支出'],
  ['宣传', '120.5', { v: 100, nf: '0.00' }],
  ['培训', 80, { error: '#N/A' }],
];

const PLAN = plan({
  marks: [mark('表', 'B2')],
  columns: [column('表', 'D1', { 1: '=B2-C2', 2: '1' })],
  edits: [
    { cell: cell('表', 'B2'), before: { kind: 'value', value: '120.5' }, after: { kind: 'value', value: 120.5 } },
    {
      cell: cell('表', 'C2'),
      before: { kind: 'value', value: 100 },
      after: { kind: 'formula', formula: '=B2' },
      format: '0',
    },
  ],
});

async function written() {
  const book = openWorkbook(workbookOf({ 表: ROWS }));
  const before = book.model.describe();
  const host = createExcelHost();
  await host.read();
  await host.write(PLAN);
  return { book, before, host, sheet: book.model.sheet('表') };
}

describe('undo', () => {
  it('brings back what was there before the last write, in three sync at most', async () => {
    const { book, before, host } = await written();
    expect(host.canUndo()).toBe(true);
    let report: unknown;
    expect(await book.countSyncs(async () => (report = await host.undo()))).toBeLessThanOrEqual(3);
    expect(report).toEqual({ cells: 5, left: [] });
    expect(withoutTraces(book.model.describe())).toEqual(withoutTraces(before));
    expect(book.model.names).toEqual([]);
    expect(host.canUndo()).toBe(false);
    await expect(host.undo()).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });

  it('leaves and names cells that somebody has changed since', async () => {
    const { book, host, sheet } = await written();
    book.model.edit(sheet, 1, 1, '99');
    book.model.edit(sheet, 2, 3, '手填');
    expect(await host.undo()).toEqual({ cells: 3, left: [cell('表', 'B2'), cell('表', 'D3')] });
    expect([sheet.cell(1, 1).value, sheet.cell(2, 3).value, sheet.cell(1, 2).value]).toEqual([99, '手填', 100]);
  });

  it('does not mind what has been taken back by other means', async () => {
    const { book, host, sheet } = await written();
    book.model.edit(sheet, 1, 1, "'120.5");
    expect(await host.undo()).toEqual({ cells: 4, left: [] });
  });

  it('brings back the marks and columns of the write before', async () => {
    const { book, host } = await written();
    await host.read();
    const before = book.model.describe();
    await host.write(plan({ marks: [mark('表', 'C3', 'info')], columns: [] }));
    await host.undo();
    expect(book.model.describe()).toEqual(withoutUndoNames(before));
  });

  it('takes back a removal of every trace: marks, columns, widths and names are there again', async () => {
    const { book, host } = await written();
    const before = book.model.describe();
    await host.clear();
    expect(book.model.names).toEqual([]);
    expect(host.canUndo()).toBe(true);
    expect(await book.countSyncs(() => host.undo())).toBeLessThanOrEqual(3);
    expect(book.model.describe()).toEqual(withoutUndoNames(before));
    expect(host.canUndo()).toBe(false);
  });

  it('has nothing to take back where the last operation changed nothing', async () => {
    const { book, host } = await written();
    await host.read();
    await host.write(plan({ marks: PLAN.marks, columns: PLAN.columns }));
    expect(host.canUndo()).toBe(false);
    expect(book.model.sheet('表').cell(1, 1).value).toBe(120.5);
  });

  it('leaves a number format that somebody has given the cell since', async () => {
    const { book, host, sheet } = await written();
    sheet.setNumberFormat(area('B2:C2'), () => '0.000');
    expect(await host.undo()).toEqual({ cells: 5, left: [] });
    expect([sheet.cell(1, 1), sheet.cell(1, 2)]).toMatchObject([
      { value: '120.5', numberFormat: '0.000' },
      { value: 100, numberFormat: '0.000' },
    ]);
    expect(book.model.names).toEqual([]);
  });

  it('puts nothing where a merge would hide it', async () => {
    const { book, host, sheet } = await written();
    await host.write(
      plan({
        edits: [
          { cell: cell('表', 'B3'), before: { kind: 'value', value: 80 }, after: { kind: 'value', value: null } },
        ],
      }),
    );
    sheet.merge(area('A3:B3'));
    const before = withoutUndoNames(book.model.describe());
    expect(await host.undo()).toMatchObject({ left: [cell('表', 'B3')] });
    expect(withoutUndoNames(book.model.describe())).toEqual(before);
  });

  it('passes over sheets that are gone', async () => {
    const { book, host, sheet } = await written();
    book.model.addSheet('新');
    book.model.removeSheet(sheet);
    expect(await host.undo()).toEqual({ cells: 0, left: [] });
  });
});
