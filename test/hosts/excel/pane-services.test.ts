import { createExcelHost } from '../../../src/hosts/excel';
import { firstCell } from '../../../src/hosts/excel/selection';
import type { CellAddress } from '../../../src/workbook/address';
import { area, openWorkbook, workbookOf } from '../../support/excel';
import { cell, mark, plan } from '../../support/plans';

const open = () => openWorkbook(workbookOf({ 表: [[1]], '另 表': [[2]] }));

async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await new Promise((resolve) => setTimeout(resolve));
}

describe('reveal', () => {
  it('selects the cell on its sheet', async () => {
    const book = open();
    await createExcelHost().reveal(cell('另 表', 'C4'));
    expect(book.model.describe().selection).toEqual({ sheet: '另 表', area: 'C4' });
  });

  it('says when the sheet is gone', async () => {
    open();
    await expect(createExcelHost().reveal(cell('没有', 'A1'))).rejects.toMatchObject({ code: 'sheet-gone' });
  });
});

describe('watchSelection', () => {
  it('tells the first selected cell until it is stopped', async () => {
    const { model } = open();
    const seen: CellAddress[] = [];
    const stop = await createExcelHost().watchSelection((address) => seen.push(address));
    model.select(model.sheet('另 表'), area('B2:C3'));
    model.select(model.sheet('表'), area('A1'));
    await settled();
    expect(seen).toEqual([cell('另 表', 'B2'), cell('表', 'A1')]);
    await stop();
    model.select(model.sheet('表'), area('C3'));
    await settled();
    expect(seen).toHaveLength(2);
  });

  it('knows sheets that come later', async () => {
    const { model } = open();
    const seen: CellAddress[] = [];
    await createExcelHost().watchSelection((address) => seen.push(address));
    model.select(model.addSheet('新'), area('D5'));
    await settled();
    expect(seen).toEqual([cell('新', 'D5')]);
  });

  it.each([
    ['C3', 2, 2],
    ['C3:D4,F1', 2, 2],
    ['B:D', 0, 1],
    ['3:4', 2, 0],
    ["'a!b'!$C$3", 2, 2],
  ])('reads %s', (text, row, column) => {
    expect(firstCell(text)).toEqual({ row, column });
  });
});

describe('store', () => {
  it('keeps one text, replaces it, and removes it', async () => {
    const book = open();
    const host = createExcelHost();
    const text = (content: string) => `<jihe xmlns="urn:jihe:workbook:1">${content}</jihe>`;
    await host.store(text('1'));
    expect((await host.read()).stored).toBe(text('1'));
    await host.store(text('2'));
    expect(book.model.describe().customXml).toEqual([text('2')]);
    await host.store(null);
    expect(book.model.describe().customXml).toEqual([]);
    await host.store(null);
  });

  it('leaves parts of others alone and joins several of ours into one', async () => {
    const book = openWorkbook({
      ...workbookOf({ 表: [] }),
      customXml: [
        '<x xmlns="urn:other"/>',
        '<jihe xmlns="urn:jihe:workbook:1">1</jihe>',
        '<jihe xmlns="urn:jihe:workbook:1">2</jihe>',
      ],
    });
    await createExcelHost().store('<jihe xmlns="urn:jihe:workbook:1">3</jihe>');
    expect(book.model.describe().customXml).toEqual([
      '<x xmlns="urn:other"/>',
      '<jihe xmlns="urn:jihe:workbook:1">3</jihe>',
    ]);
  });
});

describe('office errors', () => {
  it.each([
    ['InvalidOperationInCellEditMode', 'cell-edit-mode'],
    ['AccessDenied', 'access-denied'],
    ['ConnectionFailure', 'workbook-closed'],
    ['ApiNotFound', 'api-too-old'],
    ['ResponsePayloadSizeLimitExceeded', 'payload-too-large'],
    ['SomethingNew', 'failed'],
  ])('%s means %s', async (code, expected) => {
    const book = open();
    book.faults.plan({ kind: 'fail', code, at: 'start' });
    await expect(createExcelHost().read()).rejects.toMatchObject({
      code: expected,
      // Office says in English only what our sentence says of a cell that is being edited.
      data: expected === 'cell-edit-mode' ? {} : { detail: expect.any(String) },
    });
  });
});

describe('undo steps of Excel itself', () => {
  it.each([
    ['1.20', true],
    ['1.14', undefined],
  ])('are grouped where Excel can (%s)', async (excelApi, expected) => {
    openWorkbook(workbookOf({ 表: [[1]] }), { excelApi });
    const run = jest.spyOn(Excel, 'run');
    await createExcelHost().write(plan({ marks: [mark('表', 'A1')] }));
    const [options] = run.mock.calls[0] ?? [];
    run.mockRestore();
    expect(options).toMatchObject({ delayForCellEdit: false });
    expect((options as Excel.RunOptions & { mergeUndoGroup?: boolean }).mergeUndoGroup).toBe(expected);
  });
});
