import { createExcelHost } from '../../../src/hosts/excel';
import { openWorkbook, workbookOf } from '../../support/excel';
import type { WorkbookHost } from '../../../src/hosts/workbook-host';
import { cell, column, mark, plan } from '../../support/plans';
import { withoutUndoNames } from '../../support/undo-names';

const ROWS = [['项目', '预算'], ...Array.from({ length: 12 }, (_, row) => [`第${String(row)}项`, row])];

/** Figures that become others, in every other row. */
const EDITS = [2, 4, 6, 8].map((row) => ({
  cell: { sheet: '表', row, column: 1 },
  before: { kind: 'value', value: row - 1 } as const,
  after: { kind: 'value', value: row - 0.5 } as const,
}));
const COLUMN = column('表', 'C1', Object.fromEntries(EDITS.map(({ cell: { row } }) => [row, `=B${String(row + 1)}`])));
const NEW_SHEET = { name: '新表', rows: [['甲', 1]], merges: [], formats: [], above: 0 };
const PLAN = plan({ edits: EDITS, columns: [COLUMN], marks: [mark('表', 'B3')] });

async function filtered() {
  const book = openWorkbook(workbookOf({ 表: { rows: ROWS, hiddenRows: [4, 5, 8] } }));
  const host = createExcelHost();
  await host.read();
  return { book, host, before: book.model.describe() };
}

/** What the cells hold that the plan writes. */
function written({ model }: Awaited<ReturnType<typeof filtered>>['book']): readonly unknown[] {
  const sheet = model.sheet('表');
  return EDITS.flatMap(({ cell: { row } }) => [sheet.cell(row, 1).value, sheet.cell(row, 2).formula]);
}

describe.each(['swallow', 'repeat'] as const)('rows that a filter hides, where Excel does %s values', (how) => {
  it('are written all the same, cell by cell, and nothing else is', async () => {
    const { book, host, before } = await filtered();
    book.faults.filtered = how;
    await host.write(PLAN);
    expect(written(book)).toEqual(EDITS.flatMap(({ cell: { row } }) => [row - 0.5, `=B${String(row + 1)}`]));
    expect(await host.undo()).toMatchObject({ left: [] });
    expect(book.model.describe().sheets).toEqual(before.sheets);
  });
});

describe.each(['swallow', 'repeat'] as const)(
  'rows that are filtered only after a write, where Excel does %s values',
  (how) => {
    const HIDDEN = [
      [3, 5],
      [8, 8],
    ] as const;
    const work: readonly [string, (host: WorkbookHost) => Promise<unknown>][] = [
      ['a removal takes all of ours', (host) => host.clear()],
      ['an undo takes all of it back', (host) => host.undo()],
      [
        'a write without columns takes them',
        (host) => host.read().then(() => host.write(plan({ columns: [], marks: [] }))),
      ],
    ];

    it.each(work)('%s', async (_, end) => {
      const opened = (): ReturnType<typeof openWorkbook> => openWorkbook(workbookOf({ 表: ROWS }));
      const alone = opened();
      for (const [top, bottom] of HIDDEN) alone.model.sheet('表').hideRows(top, bottom, true);
      const { model, faults } = opened();
      const host = createExcelHost();
      await host.read();
      await host.write(plan({ columns: [COLUMN], marks: [mark('表', 'B3')] }));
      for (const [top, bottom] of HIDDEN) model.sheet('表').hideRows(top, bottom, true);
      faults.filtered = how;
      await end(host);
      await host.clear();
      expect(model.describe()).toEqual(alone.model.describe());
    });
  },
);

it('what Excel does not keep however it is written is taken back and told', async () => {
  const { book, host, before } = await filtered();
  // Whatever is written there, it does not stay.
  const sheet = book.model.sheet('表');
  const enter = sheet.enter.bind(sheet);
  sheet.enter = (area, input) => {
    enter(area, (row, at) => (area.left === 1 && area.top + row === 4 ? null : input(row, at)));
  };
  await expect(host.write(PLAN)).rejects.toMatchObject({ code: 'not-kept', data: { cell: '表!B5' } });
  expect(book.model.describe()).toEqual(before);
});

describe('what is stored', () => {
  const TEXT = '<jihe xmlns="urn:jihe:workbook:1"><settings>{"a":"1 &gt; 0"}</settings></jihe>';

  it('is asked for again, and a loss is told', async () => {
    const { book, host } = await filtered();
    book.faults.forgetful = true;
    await expect(host.store(TEXT)).rejects.toMatchObject({ code: 'not-stored' });
    book.faults.clear();
    await host.store(TEXT);
    expect((await host.read()).stored).toBe(TEXT);
  });

  it('is asked for again where something was stored before, and Excel keeps to that', async () => {
    const { book, host } = await filtered();
    await host.store(TEXT);
    const [part] = book.model.customXml;
    if (!part) throw new Error('nothing stored');
    Object.defineProperty(part, 'xml', { get: () => TEXT, set: () => undefined });
    await expect(host.store(TEXT.replace('1 &gt;', '2 &gt;'))).rejects.toMatchObject({ code: 'not-stored' });
  });

  it('is asked for again where it was to go', async () => {
    const { book, host } = await filtered();
    await host.store(TEXT);
    const kept = book.model.customXml;
    Object.defineProperty(book.model, 'customXml', { get: () => kept, set: () => undefined });
    await expect(host.store(null)).rejects.toMatchObject({ code: 'not-stored' });
  });

  it('is denied for another reason than protection where no sheet is protected', async () => {
    const { book, host } = await filtered();
    book.faults.plan({ kind: 'fail', code: 'AccessDenied', at: 'start' }, 1);
    await expect(host.store(TEXT)).rejects.toMatchObject({ code: 'access-denied' });
  });
});

describe('AccessDenied where no sheet is protected', () => {
  const operations: readonly [string, (host: WorkbookHost) => Promise<unknown>][] = [
    ['reading', (host) => host.read()],
    ['a write', (host) => host.write(PLAN)],
    [
      'comments',
      (host) => host.write(plan({ comments: [{ cell: cell('表', 'A3'), severity: 'error', text: '绩核：看一看' }] })),
    ],
    ['a new sheet', (host) => host.write(plan({ sheets: [NEW_SHEET] }))],
    ['a removal', (host) => host.clear()],
    ['an undo', (host) => host.undo()],
  ];

  it.each(operations)(
    'speaks of rights and labels in each request of %s, and leaves all as it was',
    async (_, work) => {
      const told = new Set<unknown>();
      for (let request = 0; request < 4; request++) {
        const { book, host } = await filtered();
        await host.write(plan({ columns: [COLUMN], marks: [mark('表', 'B3')] }));
        await host.read();
        const before = withoutUndoNames(book.model.describe());
        book.faults.plan({ kind: 'fail', code: 'AccessDenied', at: 'start' }, request);
        const denied = await work(host).then(
          () => undefined,
          (error: unknown) => error,
        );
        if (denied === undefined) break;
        told.add((denied as { code?: unknown }).code);
        expect(withoutUndoNames(book.model.describe())).toEqual(before);
      }
      expect([...told]).toEqual(['access-denied']);
    },
  );
});

describe('a work that is called off', () => {
  const rows = Array.from({ length: 5200 }, (_, row): [string, number] => [`第${String(row)}项`, row]);
  const many = plan({
    edits: rows.map(([, value], row) => ({
      cell: { sheet: '表', row, column: 1 },
      before: { kind: 'value', value },
      after: { kind: 'value', value: row + 0.5 },
    })),
  });

  it('tells how far it is, and leaves all as it was', async () => {
    const { model } = openWorkbook(workbookOf({ 表: rows }));
    const host = createExcelHost();
    await host.read();
    const before = model.describe();
    const controller = new AbortController();
    const told: number[] = [];
    const work = host.write(
      many,
      (done, total) => {
        told.push(done);
        if (done > 0 && done < total) controller.abort();
      },
      controller.signal,
    );
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    expect(Math.max(...told)).toBeLessThan(rows.length);
    expect(told.at(0)).toBe(0);
    expect(told.at(-1)).toBe(0);
    expect(model.describe()).toEqual(before);
  }, 60_000);
});
