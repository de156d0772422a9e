import { createExcelHost } from '../../../src/hosts/excel';
import type { WorkbookHost } from '../../../src/hosts/workbook-host';
import type { WorkbookDescription } from '../../../src/standin/model/describe';
import { impatience, openWorkbook, workbookOf } from '../../support/excel';
import type { OpenWorkbook } from '../../support/excel';
import { cell, column, mark, plan } from '../../support/plans';

const DATA = workbookOf({
  表: [
    ['项目', '预算', '支出'],
    ['宣传', '120.5', 100],
    ['培训', 80, 90],
    ['合计', { v: 200, f: '=SUM(B2:B3)' }, 190],
  ],
});

const PLAN = plan({
  marks: [mark('表', 'B2')],
  columns: [column('表', 'D1', { 1: '=B2-C2', 2: '1' })],
  edits: [
    { cell: cell('表', 'B2'), before: { kind: 'value', value: '120.5' }, after: { kind: 'value', value: 120.5 } },
    {
      cell: cell('表', 'B4'),
      before: { kind: 'formula', formula: '=SUM(B2:B3)' },
      after: { kind: 'value', value: 200.5 },
    },
  ],
});

/** What fails, after rows were put in and the sheet was renamed. */
const OPERATIONS = {
  undo: (host: WorkbookHost) => host.undo(),
  'joining write': (host: WorkbookHost) => host.write(plan({ marks: [mark('甲', 'B3', 'info')], joins: true })),
  'next operation': (host: WorkbookHost) => host.write(plan({ marks: [mark('甲', 'C3')] })),
  'undo of a removal': (host: WorkbookHost) => host.undo(),
};
type Operation = keyof typeof OPERATIONS;

async function prepared(operation: Operation): Promise<{ book: OpenWorkbook; host: WorkbookHost }> {
  const book = openWorkbook(DATA);
  const host = createExcelHost();
  await host.write(PLAN);
  const sheet = book.model.sheet('表');
  book.model.shift(sheet, { axis: 'row', at: 1, count: 1 });
  sheet.rename('甲');
  if (operation === 'undo of a removal') await host.clear();
  await host.read();
  return { book, host };
}

/** Formulas by their text alone: there is nobody here to calculate them. */
const contentOf = ({ sheets }: WorkbookDescription): unknown =>
  Object.entries(sheets[0]?.cells ?? {}).map(([name, { formula, value, numberFormat }]) => [
    name,
    formula ?? value,
    numberFormat,
  ]);

const INSTANTIATE = 1;

/** Number of requests, and the indexes of the actions of the last one that change the workbook. */
async function requestsOf(operation: Operation): Promise<{ requests: number; actions: number[] }> {
  const { book, host } = await prepared(operation);
  const requests = await book.countSyncs(() => OPERATIONS[operation](host));
  const actions = book.traffic.batches.at(-1)?.Actions ?? [];
  return {
    requests,
    actions: actions.flatMap(({ ActionType, Name }, index) =>
      ActionType !== INSTANTIATE && Name !== '_KeepReference' ? [index] : [],
    ),
  };
}

describe.each(Object.keys(OPERATIONS) as Operation[])('%s after moves', (operation) => {
  it('that fails at any action leaves the workbook as it was, and can be tried again', async () => {
    const { requests, actions } = await requestsOf(operation);
    expect(requests).toBeLessThanOrEqual(3);
    const whole = await prepared(operation);
    await OPERATIONS[operation](whole.host);
    const after = whole.book.model.describe();
    for (const index of actions) {
      const { book, host } = await prepared(operation);
      const before = book.model.describe();
      book.faults.plan({ kind: 'fail', code: 'GeneralException', at: index }, requests - 1);
      await expect(OPERATIONS[operation](host)).rejects.toMatchObject({ code: 'failed' });
      expect(book.model.describe()).toEqual(before);
      expect(host.canUndo()).toBe(true);
      await OPERATIONS[operation](host);
      expect(book.model.describe()).toEqual(after);
    }
  }, 60_000);
});

describe('a joining write that is not answered', () => {
  it.each([true, false])('(done: %s) is taken back with the operation before it', async (done) => {
    const book = openWorkbook(DATA);
    const before = book.model.describe();
    const host = createExcelHost({ after: impatience(book) });
    await host.read();
    await host.write(PLAN);
    const sheet = book.model.sheet('表');
    book.model.shift(sheet, { axis: 'row', at: 1, count: 1 });
    await host.read();
    book.faults.plan({ kind: 'hang', done }, 2);
    const written = host.write(plan({ marks: [], joins: true }));
    if (done) await written;
    else await expect(written).rejects.toMatchObject({ code: 'timeout' });
    expect(await host.undo()).toMatchObject({ left: [] });
    book.model.shift(sheet, { axis: 'row', at: 1, count: -1 });
    expect(contentOf(book.model.describe())).toEqual(contentOf(before));
    expect(book.model.names).toEqual([]);
  });
});

describe('an undo that is not answered', () => {
  it.each([true, false])('(done: %s) is done, or can be asked for again', async (done) => {
    const book = openWorkbook(DATA);
    const untouched = book.model.describe();
    const host = createExcelHost({ after: impatience(book) });
    await host.read();
    await host.write(PLAN);
    book.faults.plan({ kind: 'hang', done }, 2);
    if (!done) {
      await expect(host.undo()).rejects.toMatchObject({ code: 'timeout' });
      expect(host.canUndo()).toBe(true);
    }
    expect(await host.undo()).toMatchObject({ left: [] });
    expect(contentOf(book.model.describe())).toEqual(contentOf(untouched));
    expect(book.model.names).toEqual([]);
    expect(host.canUndo()).toBe(false);
  });
});
