import { createExcelHost } from '../../../src/hosts/excel';
import type { WritePlan } from '../../../src/hosts/workbook-host';
import { openWorkbook, workbookOf } from '../../support/excel';
import { cell, column, mark, plan } from '../../support/plans';

/** Excel on the web takes and gives 5 MB. */
const LIMIT = 5_000_000;
/** Milliseconds for tests with much to write. */
const PATIENCE = 60_000;

describe('the limit of a request', () => {
  it(
    'is kept by thousands of single cells',
    async () => {
      const rows = Array.from({ length: 800 }, (_, row) => [`第${String(row)}项`, String(row)]);
      const book = openWorkbook(workbookOf({ 表: rows }));
      const edits: WritePlan['edits'][number][] = rows.flatMap(([, text = ''], row) =>
        row % 2 === 0
          ? [
              {
                cell: cell('表', `B${String(row + 1)}`),
                before: { kind: 'value', value: text },
                after: { kind: 'value', value: row },
              },
            ]
          : [],
      );
      book.faults.payloadLimit = LIMIT / 10;
      const host = createExcelHost({ payload: 400_000 });
      await host.read();
      expect(await host.write(plan({ edits }))).toMatchObject({ edits: 400 });
      expect(book.model.sheet('表').cell(798, 1).value).toBe(798);
      expect(Math.max(...book.traffic.batches.map((batch) => JSON.stringify(batch).length))).toBeLessThan(LIMIT / 10);
    },
    PATIENCE,
  );

  it(
    'is kept by marks that are spread wide',
    async () => {
      const rows = Array.from({ length: 800 }, (_, row) => [row, row, row, row]);
      const book = openWorkbook(workbookOf({ 表: rows }));
      const marks = rows.flatMap((_, row) =>
        (row % 2 === 0 ? ['A', 'C'] : ['B', 'D']).map((at) => mark('表', `${at}${String(row + 1)}`)),
      );
      const host = createExcelHost({ payload: 20_000 });
      book.faults.payloadLimit = 200_000;
      expect(await host.write(plan({ marks }))).toMatchObject({ marks: 1600 });
      await host.clear();
      expect(book.model.sheet('表').conditionalFormats).toEqual([]);
    },
    PATIENCE,
  );

  it('refused by Excel itself says so, and nothing was written', async () => {
    const book = openWorkbook(workbookOf({ 表: [['项目', 'x'.repeat(5000)]] }));
    const before = book.model.describe();
    const host = createExcelHost();
    await host.read();
    book.faults.plan({ kind: 'fail', code: 'RequestPayloadSizeLimitExceeded', at: 'start' }, 2);
    await expect(host.write(plan({ marks: [mark('表', 'A1')] }))).rejects.toMatchObject({ code: 'payload-too-large' });
    expect(book.model.describe()).toEqual(before);
    expect(host.canUndo()).toBe(false);
  });
});

describe('the limit of an answer', () => {
  it('that is hit after writing is no reason to leave anything behind', async () => {
    const book = openWorkbook(
      workbookOf({
        表: [
          ['项目', '预算'],
          ['宣传', 1],
        ],
      }),
    );
    const before = book.model.describe();
    const host = createExcelHost();
    await host.read();
    book.faults.plan({ kind: 'fail', code: 'ResponsePayloadSizeLimitExceeded', at: 'end' }, 2);
    const wanted = plan({ marks: [mark('表', 'B2')], columns: [column('表', 'C1', { 1: '=B2' })] });
    await expect(host.write(wanted)).rejects.toMatchObject({ code: 'payload-too-large' });
    expect(book.model.describe()).toEqual(before);
  });
});

describe('the limit of 5,000,000 cells', () => {
  it('is refused in a message of its own before a cell is read', async () => {
    const book = openWorkbook(workbookOf({ 好: [[1]], 远: { rows: [['项目']] } }));
    book.model.edit(book.model.sheet('远'), 1_048_575, 16_383, '误');
    const before = book.model.describe();
    let error: unknown;
    const syncs = await book.countSyncs(async () => {
      await createExcelHost()
        .read()
        .catch((reason: unknown) => (error = reason));
    });
    expect(error).toMatchObject({ code: 'sheet-too-large', data: { sheet: '远' } });
    expect(syncs).toBe(2);
    expect(book.model.describe()).toEqual(before);
  });

  it(
    'is not met by a long sheet that is read in blocks',
    async () => {
      const book = openWorkbook(workbookOf({ 长: { rows: [['项目', 1]] } }));
      book.model.edit(book.model.sheet('长'), 59_999, 1, '2');
      book.faults.payloadLimit = LIMIT;
      const snapshot = await createExcelHost().read();
      expect(snapshot.sheets[0]?.rows[59_999]?.values[1]).toBe(2);
    },
    PATIENCE,
  );
});

describe('more than 512 merged areas', () => {
  const rows = Array.from({ length: 700 }, (_, row) => [`第${String(row)}项`, null, row]);
  const merges = rows.map((_, row) => `A${String(row + 1)}:B${String(row + 1)}`);

  it('are read, and kept clear of', async () => {
    const book = openWorkbook(workbookOf({ 表: { rows, merges: [...merges, 'D650:E650'] } }));
    const before = book.model.describe();
    const host = createExcelHost();
    expect((await host.read()).sheets[0]?.merges).toHaveLength(700);
    await host.write(plan({ columns: [column('表', 'D1', { 1: '=C2', 699: '=C700' })], marks: [mark('表', 'C700')] }));
    expect(book.model.sheet('表').cell(0, 5).value).not.toBeNull();
    await host.clear();
    expect(book.model.describe()).toEqual(before);
  });

  it('in a sheet with formats up to its last column are read too', async () => {
    const book = openWorkbook(workbookOf({ 表: { rows, merges } }));
    for (let row = 0; row < 700; row++)
      book.model.sheet('表').setStyle({ top: row, bottom: row, left: 16_383, right: 16_383 }, 'bold', true);
    book.faults.payloadLimit = LIMIT;
    expect((await createExcelHost().read()).sheets[0]?.merges).toHaveLength(700);
  });
});
