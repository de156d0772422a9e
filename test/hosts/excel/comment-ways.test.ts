import { commentContent, isOurContent } from '../../../src/hosts/excel/comment-text';
import { CellReader } from '../../../src/hosts/excel/cells/cell-reader';
import { commentWays, loadComments } from '../../../src/hosts/excel/read/cell-comments';
import { References } from '../../../src/hosts/excel/read/references';
import { ReportGround } from '../../../src/hosts/excel/read/report-ground';
import type { TimedContext } from '../../../src/hosts/excel/session';
import { queueComment } from '../../../src/hosts/excel/write/apply-comments';
import { MAX_COMMENTS, planComments } from '../../../src/hosts/excel/write/plan-comments';
import { cell } from '../../support/plans';
import { openWorkbook, workbookOf } from '../../support/excel';

const upTo =
  (newest: number) =>
  (version: string): boolean =>
    Number(version.split('.')[1]) <= newest;

describe('the way in which comments are written', () => {
  it.each([
    [9, false, null],
    [10, false, { writes: 'thread', reads: ['thread'] }],
    [17, true, { writes: 'thread', reads: ['thread'] }],
    [18, true, { writes: 'note', reads: ['note', 'thread'] }],
    // A client from one's own network may be older than Excel.
    [20, false, { writes: 'thread', reads: ['thread'] }],
  ])('in ExcelApi 1.%d, client with notes: %s', (newest, clientHasNotes, ways) => {
    expect(commentWays(upTo(newest), clientHasNotes)).toEqual(ways);
  });
});

describe('a text of ours', () => {
  it.each(['一句', '两句\n第二句', '', '—— 绩核', 'x'.repeat(5000), '😀'.repeat(1500)])(
    'is known again: %#',
    (text) => {
      const content = commentContent(text);
      expect(isOurContent(content)).toBe(true);
      expect(isOurContent(content.replaceAll('\n', '\r\n'))).toBe(true);
      expect(content.length).toBeLessThan(2100);
      for (const other of [`${content} `, `甲${content}`, content.slice(0, -1), content.replace('\n—— ', '\n— ')])
        expect(isOurContent(other)).toBe(false);
    },
  );

  it.each(['', '请核对', '请核对\n—— 绩核', '请核对\n—— 绩核 0000-0000'])('is none of a person’s: %j', (text) => {
    expect(isOurContent(text)).toBe(false);
  });
});

/** The notes of a workbook, as far as an Excel with ExcelApi 1.18 is asked for them here. */
function notesOf(texts: Readonly<Record<string, string>>) {
  const calls: string[] = [];
  const items = Object.entries(texts).map(([address, content]) => ({
    content,
    getLocation: () => ({ load: () => ({ address }) }),
  }));
  const notes = {
    items,
    load: () => notes,
    getItem: (key: string) => ({ delete: () => void calls.push(`delete ${key}`) }),
    add: (key: string, content: string) => void calls.push(`add ${key} ${content}`),
  };
  const comments = { items: [], load: () => undefined };
  const workbook = { notes, comments, worksheets: { getItem: () => ({ notes }) } };
  return { context: { workbook } as unknown as TimedContext, calls };
}

describe('notes', () => {
  it('are read where Excel and its client know them', () => {
    openWorkbook(workbookOf({ 表: [[1]] }), { excelApi: '1.18' });
    const ours = commentContent('一句');
    const { context } = notesOf({ '表!B2': ours, "'另 1'!C3": '作者:\n请核对' });
    expect(loadComments(context, 'all')()()).toEqual([
      { kind: 'note', id: '', content: ours, isOurs: true, ...cell('表', 'B2') },
      { kind: 'note', id: '', content: '作者:\n请核对', isOurs: false, ...cell('另 1', 'C3') },
    ]);
    expect(loadComments(context, 'ours')()()).toHaveLength(1);
  });

  it('are replaced by their cells', () => {
    const { context, calls } = notesOf({});
    const before = { kind: 'note', id: '', content: '旧' } as const;
    queueComment(context, { ...cell('表', 'B2'), before, after: { kind: 'note', content: '新' } });
    queueComment(context, { ...cell('表', 'C3'), before, after: null });
    expect(calls).toEqual(['delete B2', 'add B2 新', 'delete C3']);
  });
});

describe('a report sheet', () => {
  it.each([
    [0, true],
    [1, false],
  ])('with %d notes is ours: %s', async (count, isOurs) => {
    const report = { rows: [['复核报告']] };
    const book = openWorkbook(workbookOf({ 报告: report }), { excelApi: '1.18' });
    const isBare = await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('报告');
      // The client that tests run has no notes yet.
      Object.defineProperty(sheet, 'notes', { value: { getCount: () => ({ value: count }) } });
      const workbook = { notes: {}, worksheets: { getItem: () => sheet } };
      const timed = {
        workbook: context.workbook,
        application: context.application,
        sync: async () => void (await context.sync()),
      };
      const reader = new CellReader(timed, 100_000);
      const info = { id: '1', name: '报告', visibility: 'visible', protected: false } as const;
      const ground = new ReportGround(info, 0, 1, new References({ content: new Map(), otherNames: [] }, '报告'));
      ground.ask(reader);
      await reader.fetch(() => {
        ground.load({ workbook } as unknown as TimedContext);
      });
      return ground.isMadeOf(report);
    });
    expect(isBare).toBe(isOurs);
  });
});

describe('a plan of comments', () => {
  const wanted = (name: string, text: string) => ({ cell: cell('表', name), severity: 'error' as const, text });
  const there = (name: string, content: string, kind: 'note' | 'thread') => ({
    ...cell('表', name),
    kind,
    id: 'x',
    content,
    isOurs: isOurContent(content),
  });

  it('leaves a thread that says the same where notes are written', () => {
    const list = [there('B2', commentContent('一'), 'thread'), there('B3', commentContent('二'), 'thread')];
    const { changes } = planComments(list, [wanted('B2', '一'), wanted('B3', '新')], 'note');
    expect(changes).toMatchObject([
      { row: 2, before: { kind: 'thread', id: 'x' }, after: { kind: 'note', content: commentContent('新') } },
    ]);
  });

  it('gives a place that is taken to the next one', () => {
    const list = [there('B1', '请核对', 'note')];
    const many = Array.from({ length: MAX_COMMENTS + 1 }, (_, index) => wanted(`B${String(index + 1)}`, '句'));
    const { changes, report } = planComments(list, many, 'note');
    expect(report).toEqual({ written: MAX_COMMENTS, taken: 1, leftOut: 0 });
    expect(changes).toHaveLength(MAX_COMMENTS);
  });
});
