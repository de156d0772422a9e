import { createExcelHost } from '../../../src/hosts/excel';
import type { WorkbookHost, WritePlan } from '../../../src/hosts/workbook-host';
import { impatience, openWorkbook, workbookOf } from '../../support/excel';
import type { OpenWorkbook } from '../../support/excel';
import { column, mark, plan } from '../../support/plans';
import { reportOf } from '../../support/reports';
import { withoutTraces } from '../../support/undo-names';

const ROWS = [['项目', '预算', '支出'], ...Array.from({ length: 40 }, (_, row) => [`第${String(row)}项`, row, row])];
const FORMULAS = Object.fromEntries(
  ROWS.slice(1).map((_, row) => [row + 1, `=B${String(row + 2)}-C${String(row + 2)}`]),
);

/** Requests so small that each operation takes several. */
const PAYLOAD = 6000;

const COLUMNS = plan({
  marks: [mark('表', 'C3'), mark('表', 'C9', 'warning')],
  columns: [
    column('表', 'D1', FORMULAS),
    column('表', 'E1', { 1: '1', 40: '2' }, { id: '0_0_rate', title: '一个很长很长的比率（核）' }),
  ],
});
const REPORT = plan({ report: reportOf(12) });

const PLANS: readonly [string, WritePlan][] = [
  ['columns', COLUMNS],
  ['a report', REPORT],
];

async function opened(): Promise<{ book: OpenWorkbook; host: WorkbookHost }> {
  const book = openWorkbook(workbookOf({ 表: ROWS }));
  const host = createExcelHost({ payload: PAYLOAD });
  await host.read();
  return { book, host };
}

/** Waits no longer than it has to for an Excel that is silent. */
const impatient = (book: OpenWorkbook): WorkbookHost => createExcelHost({ payload: PAYLOAD, after: impatience(book) });

/** From that request on there is no answer: not to what is asked afterwards either. */
function fallSilent({ faults }: OpenWorkbook, request: number, done: boolean): void {
  faults.plan({ kind: 'hang', done }, request);
  faults.plan({ kind: 'hang', done: false }, request + 1);
}

/** As long as it only reads nothing is written by halves. */
const SILENCE = { code: expect.stringMatching(/^(?:timeout|half-written)$/) as unknown };

/** How many requests an operation takes. */
async function requestsOf(
  prepare: (host: WorkbookHost) => Promise<unknown>,
  run: (host: WorkbookHost) => Promise<unknown>,
) {
  const { book, host } = await opened();
  await prepare(host);
  return book.countSyncs(() => run(createExcelHost({ payload: PAYLOAD })));
}

const nothing = (): Promise<void> => Promise.resolve();
const OPERATIONS = PLANS.flatMap(([name, wanted]) => [
  [`writes ${name}`, nothing, (host: WorkbookHost) => host.write(wanted)] as const,
  [
    `removes ${name}`,
    (host: WorkbookHost) => host.write(wanted),
    (host: WorkbookHost) => host.clear() as Promise<unknown>,
  ] as const,
]);

describe.each(OPERATIONS)('an Excel that falls silent while it %s', (_, prepare, run) => {
  it.each([true, false])(
    'before any request (done: %s) leaves nothing that a pane opened anew cannot remove',
    async (done) => {
      const requests = await requestsOf(prepare, run);
      expect(requests).toBeGreaterThan(3);
      for (let silent = 2; silent < requests; silent++) {
        const { book, host } = await opened();
        const before = withoutTraces(book.model.describe());
        await prepare(host);
        fallSilent(book, silent, done);
        await expect(run(impatient(book))).rejects.toMatchObject(SILENCE);
        book.faults.clear();
        await createExcelHost().clear();
        expect(withoutTraces(book.model.describe())).toEqual(before);
      }
    },
    60_000,
  );
});

it('a report can be written where one was begun when Excel fell silent', async () => {
  const { book } = await opened();
  fallSilent(book, 3, true);
  await expect(impatient(book).write(REPORT)).rejects.toMatchObject({ code: 'half-written' });
  book.faults.clear();
  expect(book.model.sheets).toHaveLength(2);
  const { reportSheet } = await createExcelHost().write(REPORT);
  expect(book.model.sheets.map(({ name }) => name)).toEqual(['表', reportSheet]);
});

it('a workbook that is lost between two requests is said to be written in part, and undo completes it later', async () => {
  const other = await opened();
  const requests = await other.book.countSyncs(() => other.host.write(COLUMNS));
  const { book, host } = await opened();
  const before = withoutTraces(book.model.describe());
  const close = (): void => {
    book.faults.closed = true;
  };
  book.faults.plan({ kind: 'meanwhile', work: close }, requests - 1);
  await expect(host.write(COLUMNS)).rejects.toMatchObject({ code: 'half-written' });
  expect(withoutTraces(book.model.describe())).not.toEqual(before);
  book.faults.closed = false;
  expect(await host.undo()).toMatchObject({ left: [] });
  expect(withoutTraces(book.model.describe())).toEqual(before);
});

it('an undo that moves a column of ours back leaves no width behind, wherever Excel falls silent', async () => {
  const ours = column('表', 'D1', FORMULAS, { title: '一个很长很长的结余（核）' });
  /** A column of ours that has moved, because somebody typed over its head. */
  const moved = async (): Promise<{ book: OpenWorkbook; host: WorkbookHost }> => {
    const { book } = await opened();
    const host = impatient(book);
    await host.write(plan({ columns: [ours] }));
    book.model.edit(book.model.sheet('表'), 0, 3, '我的');
    await host.write(plan({ columns: [ours] }));
    return { book, host };
  };
  const trial = await moved();
  const requests = await trial.book.countSyncs(() => trial.host.undo());
  expect(requests).toBeGreaterThan(3);
  for (let silent = 2; silent < requests; silent++) {
    const { book, host } = await moved();
    fallSilent(book, silent, true);
    await expect(host.undo()).rejects.toMatchObject(SILENCE);
    book.faults.clear();
    await createExcelHost().clear();
    expect(book.model.describe().sheets.map(({ columnWidths }) => columnWidths)).toEqual([{}]);
  }
});
