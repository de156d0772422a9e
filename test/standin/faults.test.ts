import type { BatchFault } from '../../src/standin';
import { openWorkbook, workbookOf } from '../support/excel';
import type { OpenWorkbook } from '../support/excel';

const open = (excelApi?: string) => openWorkbook(workbookOf({ 表: [[1]] }), excelApi === undefined ? {} : { excelApi });

const write = ({ run }: OpenWorkbook, text = 'x') =>
  run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('表');
    sheet.getRange('B1').values = [[text]];
    sheet.getRange('C1').values = [[text]];
    await context.sync();
  });

const cells = ({ model }: OpenWorkbook) => Object.keys(model.describe().sheets[0]?.cells ?? {});

describe('faults', () => {
  it.each<[BatchFault & { kind: 'fail' }, string[]]>([
    [{ kind: 'fail', code: 'GeneralException', at: 'start' }, ['A1']],
    [{ kind: 'fail', code: 'GeneralException', at: 'end' }, ['A1', 'B1', 'C1']],
  ])('%j leaves %j', async (fault, left) => {
    const book = open();
    book.faults.plan(fault);
    await expect(write(book)).rejects.toMatchObject({ code: fault.code });
    expect(cells(book)).toEqual(left);
  });

  it('fails half-way with the earlier actions done', async () => {
    const left = new Set<string>();
    const whole = open();
    await write(whole);
    const actions = whole.traffic.batches[0]?.Actions.length ?? 0;
    expect(actions).toBeGreaterThan(2);
    for (let index = 0; index < actions; index++) {
      const book = open();
      book.faults.plan({ kind: 'fail', code: 'GeneralException', at: index });
      await expect(write(book)).rejects.toMatchObject({ code: 'GeneralException' });
      left.add(cells(book).join());
    }
    expect([...left]).toEqual(['A1', 'A1,B1']);
  });

  it('hits the batch that it is planned for', async () => {
    const book = open();
    book.faults.plan({ kind: 'fail', code: 'GeneralException', at: 'start' }, 1);
    await write(book);
    await expect(write(book)).rejects.toMatchObject({ code: 'GeneralException' });
    await write(book);
  });

  it.each([true, false])('never answers (done: %s)', async (done) => {
    const book = open();
    book.faults.plan({ kind: 'hang', done });
    const answered = jest.fn();
    void write(book).then(answered, answered);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answered).not.toHaveBeenCalled();
    expect(cells(book)).toEqual(done ? ['A1', 'B1', 'C1'] : ['A1']);
  });

  it('refuses everything while a cell is being edited', async () => {
    const book = open();
    book.faults.editing = true;
    await expect(write(book)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    book.faults.editing = false;
    await write(book);
  });

  it('refuses requests and answers beyond the limit', async () => {
    const book = open();
    book.faults.payloadLimit = 5_000;
    const long = 'x'.repeat(6_000);
    await expect(write(book, long)).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    book.model.edit(book.model.sheet('表'), 0, 0, long);
    const reading = book.run(async (context) => {
      context.workbook.worksheets.getItem('表').getRange('A1').load('values');
      await context.sync();
    });
    await expect(reading).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  it('takes its time on a slow link', async () => {
    const book = open();
    book.faults.latency = 60;
    const start = performance.now();
    await write(book);
    expect(performance.now() - start).toBeGreaterThan(50);
  });
});

describe('older Excel', () => {
  const merged = ({ run }: OpenWorkbook) =>
    run(async (context) => {
      context.workbook.worksheets.getItem('表').getRange('A1').getMergedAreasOrNullObject();
      await context.sync();
    });

  it('says which sets it has', () => {
    open('1.9');
    const isSupported = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version);
    expect(['1.1', '1.9', '1.10', '1.14'].map(isSupported)).toEqual([true, true, false, false]);
  });

  it('does not know members of newer ones', async () => {
    await expect(merged(open('1.9'))).rejects.toMatchObject({ code: 'ApiNotFound' });
    await merged(open('1.13'));
  });
});
