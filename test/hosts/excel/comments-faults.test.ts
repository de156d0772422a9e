import { createExcelHost } from '../../../src/hosts/excel';
import type { WorkbookHost } from '../../../src/hosts/workbook-host';
import { impatience, openWorkbook, workbookOf } from '../../support/excel';
import type { OpenWorkbook } from '../../support/excel';
import { cell, mark, plan } from '../../support/plans';

const ROWS = [
  ['项目', '预算', '支出'],
  ['宣传', 120.5, 100],
  ['培训', 80, 90],
];

const comments = (...texts: readonly (readonly [name: string, text: string])[]) =>
  texts.map(([name, text]) => ({ cell: cell('表', name), severity: 'error' as const, text }));

const OPERATIONS = {
  write: (host: WorkbookHost) =>
    host.write(plan({ marks: [mark('表', 'C2')], comments: comments(['B2', '新'], ['B3', '二'], ['C2', '又']) })),
  clear: (host: WorkbookHost) => host.clear(),
  undo: (host: WorkbookHost) => host.undo(),
};

async function prepared(): Promise<{ book: OpenWorkbook; host: WorkbookHost }> {
  const book = openWorkbook(workbookOf({ 表: ROWS }));
  const host = createExcelHost({ after: impatience(book) });
  await host.read();
  await host.write(plan({ comments: comments(['C3', '将改']) }));
  await host.write(plan({ comments: comments(['B2', '一'], ['B3', '二'], ['C3', '三']) }));
  return { book, host };
}

const INSTANTIATE = 1;

/** Indexes of the actions of an operation's last request that change the workbook. */
async function actionsOf(run: (host: WorkbookHost) => Promise<unknown>): Promise<number[]> {
  const { book, host } = await prepared();
  await run(host);
  const actions = book.traffic.batches.at(-1)?.Actions ?? [];
  return actions.flatMap(({ ActionType, Name }, index) =>
    ActionType !== INSTANTIATE && Name !== '_KeepReference' ? [index] : [],
  );
}

describe.each(Object.entries(OPERATIONS))('a %s of comments', (_, run) => {
  it('that fails at any action leaves the workbook as it was, and can be tried again', async () => {
    const actions = await actionsOf(run);
    expect(actions.length).toBeGreaterThan(2);
    const whole = await prepared();
    await run(whole.host);
    const after = whole.book.model.describe().comments;
    for (const index of actions) {
      const { book, host } = await prepared();
      const before = book.model.describe();
      book.faults.plan({ kind: 'fail', code: 'GeneralException', at: index }, 2);
      await expect(run(host)).rejects.toMatchObject({ code: 'failed' });
      expect(book.model.describe()).toEqual(before);
      await run(host);
      expect(book.model.describe().comments).toEqual(after);
    }
  }, 60_000);

  it('that is not answered and not carried out leaves the comments as they were', async () => {
    const { book, host } = await prepared();
    const before = book.model.describe();
    book.faults.plan({ kind: 'hang', done: false }, 2);
    await expect(run(host)).rejects.toMatchObject({ code: 'timeout' });
    expect(book.model.describe()).toEqual(before);
  });

  it('that is not answered and carried out is done', async () => {
    const whole = await prepared();
    await run(whole.host);
    const { book, host } = await prepared();
    book.faults.plan({ kind: 'hang', done: true }, 2);
    await run(host);
    expect(book.model.describe().comments).toEqual(whole.book.model.describe().comments);
  });
});
