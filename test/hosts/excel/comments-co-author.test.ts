import { createExcelHost } from '../../../src/hosts/excel';
import { isOurContent } from '../../../src/hosts/excel/comment-text';
import type { WorkbookHost } from '../../../src/hosts/workbook-host';
import { openWorkbook, workbookOf } from '../../support/excel';
import type { OpenWorkbook } from '../../support/excel';
import { cell, mark, plan } from '../../support/plans';

const ROWS = [
  ['项目', '预算', '支出'],
  ['宣传', 120.5, 100],
  ['培训', 80, 90],
];
/** The request that writes comes after two that plan. */
const WRITING = 2;

const comments = (...texts: readonly (readonly [name: string, text: string])[]) =>
  texts.map(([name, text]) => ({ cell: cell('表', name), severity: 'error' as const, text }));

/** A workbook with comments of ours on B2 and B3. */
async function commented(): Promise<{ book: OpenWorkbook; host: WorkbookHost }> {
  const book = openWorkbook(workbookOf({ 表: ROWS }));
  const host = createExcelHost();
  await host.read();
  await host.write(plan({ comments: comments(['B2', '一'], ['B3', '二']) }));
  return { book, host };
}

/** The comment on a cell. */
function at({ model }: OpenWorkbook, name: string) {
  const { row, column } = cell('表', name);
  return model.commentAt(model.sheet('表'), row, column);
}

/** What a co-author does to the comment on B2 right before the request after the next `skip`. */
const DEEDS: readonly (readonly [string, (book: OpenWorkbook) => void])[] = [
  [
    'answers',
    (book) => {
      const found = at(book, 'B2');
      if (found) book.model.changeComment(found, { replies: [{ id: 'r', content: '已核', author: '张会计' }] });
    },
  ],
  [
    'writes into it',
    (book) => {
      const found = at(book, 'B2');
      if (found) book.model.changeComment(found, { content: '以此为准' });
    },
  ],
];

function meanwhile(book: OpenWorkbook, deed: (book: OpenWorkbook) => void, skip = WRITING): void {
  const work = (): void => {
    deed(book);
  };
  book.faults.plan({ kind: 'meanwhile', work }, skip);
}

const OPERATIONS: readonly (readonly [string, (host: WorkbookHost) => Promise<unknown>])[] = [
  ['a removal', (host) => host.clear()],
  [
    'a write of other comments',
    (host) => host.write(plan({ marks: [mark('表', 'C2')], comments: comments(['B2', '新']) })),
  ],
  ['a write of none', (host) => host.write(plan({ comments: null }))],
  ['an undo', (host) => host.undo()],
];

describe.each(OPERATIONS)('%s', (_, run) => {
  it.each(DEEDS)('loses nothing of a co-author who %s at that very moment', async (_deed, deed) => {
    const { book, host } = await commented();
    meanwhile(book, deed);
    await run(host);
    const kept = at(book, 'B2');
    const said = [kept?.content, ...(kept?.replies ?? []).map(({ content }) => content)].join('\n');
    expect(said).toMatch(/已核|以此为准/);
    // Theirs by now, so that a later removal leaves it; ours on the other cell is gone.
    expect(isOurContent(kept?.content ?? '') && !kept?.replies).toBe(false);
    expect(at(book, 'B3')).toBeUndefined();
    await host.clear();
    expect(at(book, 'B2')).toBe(kept);
  });

  it.each([1, 0])('leaves what a co-author says even earlier (%d requests before)', async (skip) => {
    const { book, host } = await commented();
    for (const [, deed] of DEEDS.slice(0, 1)) meanwhile(book, deed, skip);
    await run(host);
    expect(
      at(book, 'B2')
        ?.replies?.map(({ content }) => content)
        .join(),
    ).toMatch(/已核$/);
  });
});

it('an answer that had to be put back says who gave it', async () => {
  const { book, host } = await commented();
  for (const [, deed] of DEEDS.slice(0, 1)) meanwhile(book, deed);
  await host.clear();
  expect(at(book, 'B2')?.replies?.map(({ content }) => content)).toEqual(['张会计：已核']);
});

it('a comment that a co-author takes away meanwhile costs nothing', async () => {
  const { book, host } = await commented();
  meanwhile(book, ({ model }) => {
    const found = at(book, 'B2');
    if (found) model.removeComment(found);
  });
  await host.clear();
  expect(book.model.describe().comments).toEqual([]);
});

it('two co-authors, one after the other, make us give up with both answers kept', async () => {
  const { book, host } = await commented();
  const answer = (name: string) => (): void => {
    const found = at(book, name);
    if (found) book.model.changeComment(found, { replies: [{ id: name, content: `答${name}` }] });
  };
  meanwhile(book, answer('B2'));
  // Planning, writing, taking back (two requests: no comment of ours is left to look for), planning anew (two).
  meanwhile(book, answer('B3'), 7);
  await expect(host.clear()).rejects.toMatchObject({ code: 'changed-since' });
  for (const name of ['B2', 'B3'])
    expect(at(book, name)?.replies?.map(({ content }) => content)).toEqual([`答${name}`]);
});

it('an answer to a new comment that a failed write takes back is kept', async () => {
  const write = (host: WorkbookHost): Promise<unknown> => host.write(plan({ comments: comments(['B2', '新']) }));
  const trial = await commented();
  await write(trial.host);
  const actions = trial.book.traffic.batches.at(-1)?.Actions.length ?? 0;
  const { book, host } = await commented();
  book.faults.plan({ kind: 'fail', code: 'GeneralException', at: actions - 1 }, WRITING);
  // Taking back: two requests that plan, one that writes.
  for (const [, deed] of DEEDS.slice(0, 1)) meanwhile(book, deed, WRITING + 3);
  await expect(write(host)).rejects.toMatchObject({ code: 'failed' });
  expect(at(book, 'B2')?.replies?.map(({ content }) => content)).toEqual(['张会计：已核']);
  expect(at(book, 'B3')).toBeDefined();
});
