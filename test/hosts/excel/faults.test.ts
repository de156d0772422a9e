import { createExcelHost } from '../../../src/hosts/excel';
import type { WorkbookHost } from '../../../src/hosts/workbook-host';
import { area, impatience, openWorkbook, workbookOf } from '../../support/excel';
import type { OpenWorkbook } from '../../support/excel';
import { cell, column, mark, plan } from '../../support/plans';
import { withoutUndoNames } from '../../support/undo-names';

const ROWS = [
  ['项目', '预算', '支出'],
  ['宣传', 120.5, 100],
  ['培训', 80, 90],
];

function open(): OpenWorkbook {
  const book = openWorkbook(workbookOf({ 表: { rows: ROWS, columnWidths: [[3, 3]] }, 另: ROWS }));
  book.model.sheet('表').addConditionalFormat({ type: 'Custom', areas: [area('A1:C9')], formula: '=$A1=1' });
  return book;
}

const FIRST = plan({
  marks: [mark('表', 'B2'), mark('另', 'C3', 'info')],
  columns: [column('表', 'D1', { 1: '=B2-C2', 2: '1' }), column('另', 'D1', { 1: '2' }, { id: '1_0_rate' })],
});

/** Changes everything that can be changed: marks, columns, names, widths, a cell of the user's own. */
const SECOND = plan({
  marks: [mark('表', 'B3', 'warning'), mark('表', 'B2', 'info')],
  columns: [
    column('表', 'D1', { 2: '=B3-C3' }, { format: '0.0000000000000000' }),
    column('表', 'D1', { 1: '3' }, { id: '0_0_rate' }),
  ],
  edits: [
    {
      cell: cell('表', 'C2'),
      before: { kind: 'value', value: 100 },
      after: { kind: 'formula', formula: '=B2' },
      format: '0',
    },
  ],
});

/** A workbook with our things in it, and a user's format put above them. */
async function prepared(): Promise<{ book: OpenWorkbook; host: WorkbookHost }> {
  const book = open();
  const host = createExcelHost();
  await host.read();
  await host.write(FIRST);
  book.model.sheet('表').addConditionalFormat({ type: 'Custom', areas: [area('B1:B9')], formula: '=$B1=1' });
  await host.read();
  return { book, host };
}

/** Milliseconds for a test that does the same many times, or does much at once. */
const PATIENCE = 60_000;

type Operation = 'write' | 'clear' | 'undo';
const run = (host: WorkbookHost, operation: Operation): Promise<unknown> =>
  ({ write: () => host.write(SECOND), clear: () => host.clear(), undo: () => host.undo() })[operation]();

/** Indexes of the actions of an operation's last request that set something or call a method: those that change the workbook. */
async function actionsOf(operation: Operation): Promise<number[]> {
  const { book, host } = await prepared();
  await run(host, operation);
  const actions = book.traffic.batches.at(-1)?.Actions ?? [];
  return actions.flatMap(({ ActionType, Name }, index) =>
    ActionType !== INSTANTIATE && Name !== '_KeepReference' ? [index] : [],
  );
}

const INSTANTIATE = 1;

describe.each<Operation>(['write', 'clear', 'undo'])('a %s that fails', (operation) => {
  it(
    'half-way, at any action, leaves the workbook as it was',
    async () => {
      const actions = await actionsOf(operation);
      expect(actions.length).toBeGreaterThan(10);
      for (const index of actions) {
        const { book, host } = await prepared();
        const before = book.model.describe();
        book.faults.plan({ kind: 'fail', code: 'GeneralException', at: index }, 2);
        await expect(run(host, operation)).rejects.toMatchObject({ code: 'failed' });
        expect(book.model.describe()).toEqual(before);
      }
    },
    PATIENCE,
  );

  it.each(['start', 'end'] as const)('at the %s of the request leaves the workbook as it was', async (at) => {
    const { book, host } = await prepared();
    const before = book.model.describe();
    book.faults.plan({ kind: 'fail', code: 'GeneralException', at }, 2);
    await expect(run(host, operation)).rejects.toMatchObject({ code: 'failed' });
    expect(book.model.describe()).toEqual(before);
    await run(host, operation);
    expect(book.model.describe()).not.toEqual(before);
  });

  it.each([0, 1])('before it changes anything (request %d) leaves the workbook as it was', async (request) => {
    const { book, host } = await prepared();
    const before = book.model.describe();
    book.faults.plan({ kind: 'fail', code: 'GeneralException', at: 'start' }, request);
    await expect(run(host, operation)).rejects.toMatchObject({ code: 'failed' });
    expect(book.model.describe()).toEqual(before);
  });

  it.each([
    ['AccessDenied', 'access-denied'],
    ['InvalidOperationInCellEditMode', 'cell-edit-mode'],
    ['RequestPayloadSizeLimitExceeded', 'payload-too-large'],
    ['ApiNotFound', 'failed'],
  ])('with %s says %s', async (code, expected) => {
    const { book, host } = await prepared();
    const before = book.model.describe();
    book.faults.plan({ kind: 'fail', code, at: 'start' }, 2);
    await expect(run(host, operation)).rejects.toMatchObject({ code: expected });
    expect(book.model.describe()).toEqual(before);
  });

  it('because something was removed meanwhile is planned anew', async () => {
    const { book, host } = await prepared();
    const before = book.model.describe();
    book.faults.plan({ kind: 'fail', code: 'ItemNotFound', at: 10 }, 2);
    await run(host, operation);
    expect(book.model.describe()).not.toEqual(before);
    if (operation !== 'write') return;
    const { book: other, host: untroubled } = await prepared();
    await run(untroubled, operation);
    expect(book.model.describe()).toEqual(other.model.describe());
  });

  it('because a cell is being edited says so and changes nothing', async () => {
    const { book, host } = await prepared();
    const before = book.model.describe();
    book.faults.editing = true;
    await expect(run(host, operation)).rejects.toMatchObject({ code: 'cell-edit-mode' });
    expect(book.model.describe()).toEqual(before);
    book.faults.editing = false;
    await run(host, operation);
  });

  it('and cannot be taken back says so', async () => {
    const { book, host } = await prepared();
    book.faults.plan({ kind: 'fail', code: 'GeneralException', at: 10 }, 2);
    book.faults.plan({ kind: 'fail', code: 'GeneralException', at: 'start' }, 3);
    await expect(run(host, operation)).rejects.toMatchObject({ code: 'half-written' });
  });
});

describe('an Excel that does not answer', () => {
  it.each([0, 1, 2])('is given up (request %d), and the next operation works', async (request) => {
    const { book } = await prepared();
    const host = createExcelHost({ after: impatience(book) });
    book.faults.plan({ kind: 'hang', done: false }, request);
    await expect(host.read()).rejects.toMatchObject({ code: 'timeout' });
    await host.read();
  });

  it('to a write that it has not carried out leaves all as it was', async () => {
    const { book } = await prepared();
    const before = book.model.describe();
    const host = createExcelHost({ after: impatience(book) });
    await host.read();
    book.faults.plan({ kind: 'hang', done: false }, 2);
    await expect(host.write(SECOND)).rejects.toMatchObject({ code: 'timeout' });
    expect(book.model.describe()).toEqual(before);
  });

  it('to a write that it has carried out is found to have done so', async () => {
    const { book } = await prepared();
    const before = book.model.describe();
    const host = createExcelHost({ after: impatience(book) });
    await host.read();
    book.faults.plan({ kind: 'hang', done: true }, 2);
    expect(await host.write(SECOND)).toMatchObject({ columns: 2, edits: 1 });
    expect(await host.undo()).toMatchObject({ left: [] });
    expect(withoutUndoNames(book.model.describe())).toEqual(withoutUndoNames(before));
  });

  it('even when it is asked what it has done is told with the cells in doubt, and undo finds out later', async () => {
    const { book } = await prepared();
    const before = book.model.describe();
    const host = createExcelHost({ after: impatience(book) });
    await host.read();
    book.faults.plan({ kind: 'hang', done: true }, 2);
    book.faults.plan({ kind: 'hang', done: false }, 3);
    await expect(host.write(SECOND)).rejects.toMatchObject({
      code: 'half-written',
      inDoubt: expect.arrayContaining([cell('表', 'C2'), cell('表', 'D3')]) as unknown,
    });
    expect(await host.undo()).toMatchObject({ left: [] });
    expect(withoutUndoNames(book.model.describe())).toEqual(withoutUndoNames(before));
  });

  it('does not let later operations overtake earlier ones', async () => {
    const { book, host } = await prepared();
    book.faults.latency = 10;
    const [snapshot] = await Promise.all([host.read(), host.write(plan({ marks: [] }))]);
    expect(snapshot.sheets).toHaveLength(2);
  });
});

describe('large writes', () => {
  const rows = Array.from({ length: 400 }, (_, row) => [row, row]);
  const cells = Object.fromEntries(
    rows.slice(1).map((_, row) => [row + 1, `=A${String(row + 2)}-B${String(row + 2)}`]),
  );
  const LARGE = plan({ columns: [column('表', 'C1', cells)], marks: [mark('表', 'A1')] });

  it('go out in several requests, each within the limit', async () => {
    const book = openWorkbook(workbookOf({ 表: rows }));
    const host = createExcelHost({ payload: 12_000 });
    book.faults.payloadLimit = 60_000;
    await host.write(LARGE);
    expect(book.model.sheet('表').cell(399, 2).formula).toBe('=A400-B400');
    expect(book.traffic.syncs).toBeGreaterThan(3);
  });

  it.each(['GeneralException', 'InvalidOperationInCellEditMode'])(
    'that fail with %s after the first request are taken back',
    async (code) => {
      const longRows = Array.from({ length: 12_000 }, (_, row) => [row, row]);
      const many = Object.fromEntries(longRows.slice(1).map((_, row) => [row + 1, '=1']));
      const book = openWorkbook(workbookOf({ 表: longRows }));
      const before = book.model.describe();
      const host = createExcelHost({ payload: 180_000 });
      const probe = book.traffic.syncs;
      await host.write(plan({ columns: [column('表', 'C1', many)] }));
      const requests = book.traffic.syncs - probe;
      await host.clear();
      book.faults.plan({ kind: 'fail', code, at: 'start' }, requests - 1);
      await expect(host.write(plan({ columns: [column('表', 'C1', many)] }))).rejects.toBeInstanceOf(Error);
      expect(book.model.describe()).toEqual(before);
    },
    PATIENCE,
  );
});
