import { createExcelHost } from '../../../src/hosts/excel';
import type { WorkbookHost } from '../../../src/hosts/workbook-host';
import { area, impatience, openWorkbook, workbookOf } from '../../support/excel';
import type { OpenWorkbook } from '../../support/excel';
import { cell, column, mark, plan } from '../../support/plans';
import { reportOf } from '../../support/reports';

const ROWS = [
  ['项目', '预算', '支出'],
  ['宣传', 120.5, 100],
  ['培训', 80, 90],
];

const EDITS = [
  { cell: cell('表', 'B3'), before: { kind: 'value', value: 80 }, after: { kind: 'value', value: 90 } },
] as const;
const PLAN = plan({
  marks: [mark('表', 'C3'), mark('另', 'C3', 'info')],
  columns: [column('表', 'D1', { 1: '=B2-C2', 2: '1' }), column('另', 'D1', { 1: '2' }, { id: '1_0_balance' })],
  edits: EDITS,
});

async function opened(): Promise<{ book: OpenWorkbook; host: WorkbookHost }> {
  const book = openWorkbook(workbookOf({ 表: ROWS, 另: ROWS }));
  const host = createExcelHost();
  await host.read();
  return { book, host };
}

/** Everything that writes, on a workbook that holds something of ours. */
const OPERATIONS: [string, (host: WorkbookHost) => Promise<unknown>][] = [
  ['write', (host) => host.write({ ...PLAN, edits: [] })],
  ['clear', (host) => host.clear()],
  ['undo', (host) => host.undo()],
];

async function written(): Promise<{ book: OpenWorkbook; host: WorkbookHost }> {
  const { book, host } = await opened();
  await host.write(plan({ marks: [mark('表', 'A2')], columns: PLAN.columns }));
  await host.read();
  return { book, host };
}

describe('a protected sheet', () => {
  it('is left alone wholly, also where its cells are unlocked, and the other sheet is written', async () => {
    const { book, host } = await opened();
    const sheet = book.model.sheet('表');
    sheet.unlocked = [area('A1:F9')];
    sheet.protect(true);
    await host.read();
    const before = book.model.describe().sheets[0];
    expect(await host.write(PLAN)).toMatchObject({
      marks: 1,
      columns: 1,
      edits: 0,
      skipped: [{ sheet: '表', reason: 'protected-sheet' }],
    });
    expect(book.model.describe().sheets[0]).toEqual(before);
    expect(book.model.sheet('另').cell(0, 3).value).not.toBeNull();
  });

  it('is named where nothing else was to be written, and its unlocked cells are as they were', async () => {
    const { book, host } = await opened();
    const sheet = book.model.sheet('表');
    sheet.unlocked = [area('B3')];
    sheet.protect(true);
    await host.read();
    const before = book.model.describe();
    await expect(host.write(plan({ edits: EDITS }))).rejects.toMatchObject({
      code: 'protected-sheet',
      data: { sheet: '表' },
    });
    expect(book.model.describe()).toEqual(before);
  });

  it.each(OPERATIONS)('that is protected between planning and writing makes a %s end as it began', async (_, run) => {
    const { book, host } = await written();
    const before = book.model.describe();
    const protect = (locked: boolean) => (): void => {
      book.model.sheet('另').protect(locked);
    };
    book.faults.plan({ kind: 'meanwhile', work: protect(true) }, 2);
    await expect(run(host)).rejects.toMatchObject({ code: 'protected-sheet' });
    protect(false)();
    expect(book.model.describe()).toEqual(before);
  });
});

describe('undo', () => {
  it('of something on a sheet that was protected since is refused before anything is sent that Excel would stop', async () => {
    const { book, host } = await opened();
    await host.write(PLAN);
    book.model.sheet('表').protect(true);
    const before = book.model.describe();
    const syncs = await book.countSyncs(() =>
      expect(host.undo()).rejects.toMatchObject({ code: 'protected-sheet', data: { sheet: '表' } }),
    );
    expect(syncs).toBe(2);
    expect(book.model.describe()).toEqual(before);
    book.model.sheet('表').protect(false);
    expect(await host.undo()).toMatchObject({ left: [] });
  });

  it('of a report in a workbook whose structure was protected since is refused in a message of its own', async () => {
    const { book, host } = await opened();
    await host.write(plan({ report: reportOf(3) }));
    book.model.structureProtected = true;
    const before = book.model.describe();
    await expect(host.undo()).rejects.toMatchObject({ code: 'workbook-protected' });
    expect(book.model.describe()).toEqual(before);
    book.model.structureProtected = false;
    await host.undo();
    expect(book.model.sheets.map(({ name }) => name)).toEqual(['表', '另']);
  });
});

describe('a workbook whose structure is protected', () => {
  it('is marked, computed, mended, taken back and cleared like any other', async () => {
    const { book, host } = await opened();
    book.model.structureProtected = true;
    const before = book.model.describe();
    expect(await host.write(PLAN)).toMatchObject({ marks: 2, columns: 2, edits: 1, skipped: [] });
    await host.undo();
    expect(book.model.describe()).toEqual(before);
    await host.write({ ...PLAN, edits: [] });
    await host.clear();
    expect(book.model.describe()).toEqual(before);
  });
});

describe('a workbook that may only be viewed', () => {
  it.each(OPERATIONS)('refuses a %s in a message of its own', async (_, run) => {
    const { book, host } = await written();
    book.model.readOnly = true;
    const before = book.model.describe();
    await expect(run(host)).rejects.toMatchObject({ code: 'read-only' });
    expect(book.model.describe()).toEqual(before);
  });

  it('keeps no settings, and says so', async () => {
    const { book, host } = await opened();
    book.model.readOnly = true;
    const before = book.model.describe();
    await expect(host.store('<jihe xmlns="urn:jihe:workbook:1"/>')).rejects.toMatchObject({ code: 'read-only' });
    expect(book.model.describe()).toEqual(before);
  });

  it('is read and shown', async () => {
    const { book, host } = await opened();
    book.model.readOnly = true;
    expect((await host.read()).sheets).toHaveLength(2);
    await host.reveal(cell('另', 'B2'));
    expect(book.model.describe().selection).toEqual({ sheet: '另', area: 'B2' });
  });
});

describe('a closed workbook', () => {
  it.each<[string, (host: WorkbookHost) => Promise<unknown>]>([
    ...OPERATIONS,
    ['read', (host) => host.read()],
    ['reveal', (host) => host.reveal(cell('表', 'A1'))],
    ['store', (host) => host.store(null)],
    ['watchSelection', (host) => host.watchSelection(() => undefined)],
  ])('makes %s say so', async (_, run) => {
    const { book, host } = await written();
    const before = book.model.describe();
    book.faults.closed = true;
    await expect(run(host)).rejects.toMatchObject({ code: 'workbook-closed' });
    expect(book.model.describe()).toEqual(before);
  });

  it('between planning and writing is no half-written one', async () => {
    const { book, host } = await written();
    const before = book.model.describe();
    const work = (): void => {
      book.faults.closed = true;
    };
    book.faults.plan({ kind: 'meanwhile', work }, 2);
    await expect(host.clear()).rejects.toMatchObject({ code: 'workbook-closed' });
    expect(book.model.describe()).toEqual(before);
  });
});

describe('a cell that is being edited', () => {
  it.each(OPERATIONS)('from the moment of writing on stops a %s that has not begun', async (_, run) => {
    const { book, host } = await written();
    const before = book.model.describe();
    const work = (): void => {
      book.faults.editing = true;
    };
    book.faults.plan({ kind: 'meanwhile', work }, 2);
    await expect(run(host)).rejects.toMatchObject({ code: 'cell-edit-mode' });
    expect(book.model.describe()).toEqual(before);
  });
});

describe('a slow link', () => {
  it('only takes longer', async () => {
    const { book, host } = await opened();
    const before = book.model.describe();
    book.faults.latency = 30;
    expect((await host.read()).sheets).toHaveLength(2);
    expect(await host.write(PLAN)).toMatchObject({ marks: 2, columns: 2 });
    await host.undo();
    expect(book.model.describe()).toEqual(before);
  });

  it('that is slower than Excel may be is a timeout, and nothing was written', async () => {
    const { book } = await opened();
    const host = createExcelHost({ timeout: 40, after: impatience(book) });
    await host.read();
    const before = book.model.describe();
    book.faults.latency = 120;
    await expect(host.write(PLAN)).rejects.toMatchObject({ code: 'timeout' });
    // Answers come in order: the late one has come when this one has.
    await book.run((context) => context.sync());
    expect(book.model.describe()).toEqual(before);
  });
});
