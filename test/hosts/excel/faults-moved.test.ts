import { createExcelHost } from '../../../src/hosts/excel';
import type { WorkbookHost } from '../../../src/hosts/workbook-host';
import type { WorkbookModel } from '../../../src/standin';
import { openWorkbook, workbookOf } from '../../support/excel';
import { cell, column, mark, plan } from '../../support/plans';
import { withoutTraces } from '../../support/undo-names';

const ROWS = [['项目', '预算', '支出'], ...Array.from({ length: 40 }, (_, row) => [`第${String(row)}项`, row, row])];
const FORMULAS = Object.fromEntries(
  ROWS.slice(1).map((_, row) => [row + 1, `=B${String(row + 2)}-C${String(row + 2)}`]),
);
const PLAN = plan({
  marks: [mark('表', 'C3'), mark('表', 'C9', 'warning')],
  columns: [
    column('表', 'D1', FORMULAS),
    column('表', 'E1', { 1: '1', 40: '2' }, { id: '0_0_rate', title: '一个很长很长的比率（核）' }),
  ],
  edits: [{ cell: cell('表', 'B9'), before: { kind: 'value', value: 7 }, after: { kind: 'value', value: 70 } }],
});

/** Cells on both sides of the rows that come, in columns of their own, so that each takes its own part of a request. */
const FIXES = [1, 2].flatMap((column) =>
  [3, 13].map((row) => ({
    cell: { sheet: '表', row, column },
    before: { kind: 'value', value: row - 1 } as const,
    after: { kind: 'value', value: 100 * row } as const,
  })),
);

/** What a co-author does to the first sheet. */
type Deed = (model: WorkbookModel) => void;
const sheetOf = ({ sheets: [first] }: WorkbookModel) => {
  if (!first) throw new Error('no sheet');
  return first;
};
const DEEDS: readonly [string, Deed][] = [
  [
    'puts a row in',
    (model) => {
      model.shift(sheetOf(model), { axis: 'row', at: 5, count: 1 });
    },
  ],
  [
    'puts a column in',
    (model) => {
      model.shift(sheetOf(model), { axis: 'column', at: 1, count: 1 });
    },
  ],
  [
    'takes the last row out',
    (model) => {
      model.shift(sheetOf(model), { axis: 'row', at: 40, count: -1 });
    },
  ],
  [
    'renames the sheet',
    (model) => {
      sheetOf(model).rename('改');
    },
  ],
];

function opened(payload?: number) {
  const book = openWorkbook(workbookOf({ 表: ROWS, 另: ROWS }));
  return { book, host: createExcelHost({ ...(payload !== undefined && { payload }) }) };
}

/** The workbook on which only the co-author has worked. */
function alone(deed: Deed): unknown {
  const { book } = opened();
  deed(book.model);
  return withoutTraces(book.model.describe());
}

describe.each(DEEDS)('a co-author who %s', (_, deed) => {
  it('between failure and taking back has nothing of ours left, and everything of the user’s', async () => {
    const { book, host } = opened();
    await host.read();
    book.faults.plan({ kind: 'fail', code: 'GeneralException', at: 'end' }, 2);
    const work = (): void => {
      deed(book.model);
    };
    book.faults.plan({ kind: 'meanwhile', work }, 3);
    await expect(host.write(PLAN)).rejects.toMatchObject({ code: 'failed' });
    expect(withoutTraces(book.model.describe())).toEqual(alone(deed));
  });

  it.each([3, 4, 5])('between the requests of one write (before request %d) neither', async (request) => {
    const { book, host } = opened(6000);
    await host.read();
    const work = (): void => {
      deed(book.model);
    };
    book.faults.plan({ kind: 'meanwhile', work }, request);
    const written = host.write(PLAN);
    await expect(written).rejects.toBeInstanceOf(Error);
    await written.catch((error: unknown) => {
      expect(['changed-since', 'sheet-gone']).toContain((error as { readonly code: string }).code);
    });
    expect(withoutTraces(book.model.describe())).toEqual(alone(deed));
  });

  it.each([3, 4])('between the requests of many fixes (before request %d) neither', async (request) => {
    const { book, host } = opened(3000);
    await host.read();
    await host.write({ ...PLAN, edits: [] });
    const work = (): void => {
      deed(book.model);
    };
    book.faults.plan({ kind: 'meanwhile', work }, request);
    await expect(host.write(plan({ edits: FIXES }))).rejects.toBeInstanceOf(Error);
    await createExcelHost().clear();
    expect(withoutTraces(book.model.describe())).toEqual(alone(deed));
  });

  it('does not make undo of the operation before go wrong', async () => {
    const { book, host } = opened();
    await host.read();
    await host.write(plan({ edits: PLAN.edits }));
    book.faults.plan({ kind: 'fail', code: 'GeneralException', at: 'end' }, 2);
    const work = (): void => {
      deed(book.model);
    };
    book.faults.plan({ kind: 'meanwhile', work }, 3);
    await expect(host.write({ ...PLAN, edits: [] })).rejects.toMatchObject({ code: 'failed' });
    const { left } = await host.undo();
    // What it cannot find for certain it names, and leaves.
    if (left.length === 0) expect(withoutTraces(book.model.describe())).toEqual(alone(deed));
    else expect(left).toHaveLength(1);
  });
});

/** Does some work, once more where it was refused because a sheet has another name by now. */
async function again(work: () => Promise<unknown>): Promise<void> {
  await work().catch(async (error: unknown) => {
    expect(error).toMatchObject({ code: 'sheet-gone' });
    await work();
  });
}

describe.each(DEEDS)('a co-author who %s while it is planned', (_, deed) => {
  it.each<[string, number, (host: WorkbookHost) => Promise<unknown>]>([
    ['a removal', 1, (host) => host.clear()],
    ['a removal', 2, (host) => host.clear()],
    ['an undo', 1, (host) => host.undo()],
    ['an undo', 2, (host) => host.undo()],
  ])('does not make %s hit other cells (before request %d)', async (_name, request, run) => {
    const { book, host } = opened();
    await host.read();
    await host.write({ ...PLAN, edits: [] });
    const work = (): void => {
      deed(book.model);
    };
    book.faults.plan({ kind: 'meanwhile', work }, request);
    await again(() => run(host));
    expect(withoutTraces(book.model.describe())).toEqual(alone(deed));
  });

  it('does not make the removal of what another pane wrote hit other cells', async () => {
    const { book, host } = opened();
    await host.read();
    await host.write({ ...PLAN, edits: [] });
    book.model.names = book.model.names.filter(({ name }) => !name.startsWith('_jihe_undo_'));
    const work = (): void => {
      deed(book.model);
    };
    book.faults.plan({ kind: 'meanwhile', work }, 1);
    await again(() => createExcelHost().clear());
    expect(withoutTraces(book.model.describe())).toEqual(alone(deed));
  });
});

describe.each(DEEDS)('a co-author who %s while many answers are read', (_, deed) => {
  it('does not make an undo in many requests write what was read before', async () => {
    const { book, host } = opened(6000);
    await host.read();
    await host.write({ ...PLAN, edits: [] });
    const work = (): void => {
      deed(book.model);
    };
    book.faults.plan({ kind: 'meanwhile', work }, 2);
    await again(() => host.undo());
    expect(withoutTraces(book.model.describe())).toEqual(alone(deed));
  });
});
