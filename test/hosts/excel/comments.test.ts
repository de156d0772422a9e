import { createExcelHost } from '../../../src/hosts/excel';
import { isOurContent } from '../../../src/hosts/excel/comment-text';
import type { PlannedComment, WorkbookHost } from '../../../src/hosts/workbook-host';
import type { Severity } from '../../../src/contracts/finding';
import { openWorkbook, workbookOf } from '../../support/excel';
import type { OpenWorkbook } from '../../support/excel';
import { cell, column, mark, plan } from '../../support/plans';

const ROWS = [
  ['项目', '预算', '支出'],
  ['宣传', 120.5, 100],
  ['培训', 80, 90],
  ['差旅', 10, 12],
];

function open(options: { readonly excelApi?: string } = {}): { book: OpenWorkbook; host: WorkbookHost } {
  const book = openWorkbook(workbookOf({ 表: ROWS, "另 '1'": ROWS }), options);
  return { book, host: createExcelHost() };
}

const comment = (name: string, text: string, severity: Severity = 'error', sheet = '表'): PlannedComment => ({
  cell: cell(sheet, name),
  severity,
  text,
});

/** Texts of our comments by cell, without the line that says they are ours. */
function ours({ model }: OpenWorkbook): Record<string, string> {
  const list = model.describe().comments.filter(({ content, replies }) => isOurContent(content) && !replies);
  return Object.fromEntries(list.map((one) => [`${one.sheet}!${one.cell}`, one.content.replace(/\n[^\n]*$/, '')]));
}

const theirs = ({ model }: OpenWorkbook): unknown =>
  model.describe().comments.filter(({ content, replies }) => !isOurContent(content) || replies);

function person(book: OpenWorkbook, name: string, content: string, isNote = false): void {
  const { row, column: at } = cell('表', name);
  book.model.as('person', () => book.model.addComment(book.model.sheet('表'), row, at, content, isNote));
}

function reply(book: OpenWorkbook, name: string): void {
  const { row, column: at } = cell('表', name);
  const found = book.model.commentAt(book.model.sheet('表'), row, at);
  if (!found) throw new Error('no comment');
  book.model.as('person', () => {
    book.model.changeComment(found, { replies: [{ id: 'r', content: '已核' }] });
  });
}

const FIRST = plan({
  marks: [mark('表', 'B2')],
  comments: [comment('B2', '第一'), comment('B3', '第二', 'info'), comment('C2', '第三', 'warning', "另 '1'")],
});

describe('comments', () => {
  it('are written, and go with everything else, without a trace', async () => {
    const { book, host } = open();
    person(book, 'C4', '请核对');
    const before = book.model.describe();
    await host.read();
    const { comments } = await host.write({ ...FIRST, columns: [column('表', 'D1', { 1: '=B2-C2' })] });
    expect(comments).toEqual({ written: 3, taken: 0, leftOut: 0 });
    expect(ours(book)).toEqual({ '表!B2': '第一', '表!B3': '第二', "另 '1'!C2": '第三' });
    expect(await host.clear()).toMatchObject({ comments: 3 });
    expect(book.model.describe()).toEqual(before);
  });

  it('cost no request more, and what stays the same is not written again', async () => {
    const { book, host } = open();
    await host.read();
    expect(await book.countSyncs(() => host.write(FIRST))).toBe(3);
    expect(await book.countSyncs(() => host.write({ ...FIRST, joins: true }))).toBe(2);
    const kept = book.model.comments.find(({ row, column: at }) => row === 2 && at === 1);
    await host.write(plan({ comments: [comment('B3', '第二'), comment('B2', '另一句')] }));
    expect(ours(book)).toEqual({ '表!B2': '另一句', '表!B3': '第二' });
    expect(book.model.comments).toContain(kept);
    expect(await book.countSyncs(() => host.clear())).toBe(3);
  });

  it('stay where a plan says nothing of them, and go where it wants none', async () => {
    const { book, host } = open();
    await host.read();
    await host.write(FIRST);
    const { comments } = await host.write(plan({ marks: [] }));
    expect(comments).toBeUndefined();
    expect(Object.keys(ours(book))).toHaveLength(3);
    expect(await host.write(plan({ comments: null }))).toMatchObject({ comments: { written: 0 } });
    expect(ours(book)).toEqual({});
  });

  it('leave the cells of others alone, notes or comments', async () => {
    const { book, host } = open({ excelApi: '1.15' });
    person(book, 'B2', '我的');
    const before = theirs(book);
    await host.read();
    expect(await host.write(FIRST)).toMatchObject({ comments: { written: 2, taken: 1, leftOut: 0 } });
    expect(theirs(book)).toEqual(before);
    await host.clear();
    expect(theirs(book)).toEqual(before);
  });

  it('are whole or not at all where a note that Excel cannot tell of is in the way', async () => {
    const { book, host } = open();
    person(book, 'B3', '旧批注', true);
    const before = book.model.describe();
    await host.read();
    await expect(host.write(FIRST)).rejects.toMatchObject({ code: 'failed' });
    expect(book.model.describe()).toEqual(before);
  });

  it('are theirs once they have answered to one or written into it', async () => {
    const { book, host } = open();
    await host.read();
    await host.write(FIRST);
    reply(book, 'B2');
    const second = book.model.commentAt(book.model.sheet('表'), 2, 1);
    if (second) book.model.changeComment(second, { content: second.content.replace('第二', '第二，已核') });
    const kept = theirs(book);
    expect(kept).toHaveLength(2);
    expect(await host.write(FIRST)).toMatchObject({ comments: { written: 1, taken: 2 } });
    expect(await host.clear()).toMatchObject({ comments: 1 });
    expect(theirs(book)).toEqual(kept);
    expect(ours(book)).toEqual({});
  });

  it('are two hundred at most, the most severe first', async () => {
    const rows = Array.from({ length: 250 }, (_, index) => [`第${String(index)}项`, index]);
    const book = openWorkbook(workbookOf({ 表: rows }));
    const host = createExcelHost();
    await host.read();
    const comments = rows.map((_, index) =>
      comment(`B${String(index + 1)}`, '一句', index < 60 ? 'info' : index < 100 ? 'warning' : 'error'),
    );
    expect(await host.write(plan({ comments }))).toMatchObject({ comments: { written: 200, taken: 0, leftOut: 50 } });
    const cells = Object.keys(ours(book));
    expect(cells).toHaveLength(200);
    expect(cells).toContain('表!B250');
    expect(cells).toContain('表!B10');
    expect(cells).not.toContain('表!B11');
  });

  it('leave out protected sheets', async () => {
    const { book, host } = open();
    await host.read();
    await host.write(FIRST);
    book.model.sheet('表').protect(true);
    await host.read();
    const before = ours(book);
    const wanted = plan({ comments: [comment('B2', '新', 'error'), comment('B2', '新', 'error', "另 '1'")] });
    expect(await host.write(wanted)).toMatchObject({
      comments: { written: 1 },
      skipped: [{ sheet: '表', reason: 'protected-sheet' }],
    });
    expect(ours(book)).toEqual({ '表!B2': before['表!B2'], '表!B3': before['表!B3'], "另 '1'!B2": '新' });
    expect(await host.clear()).toMatchObject({ skipped: [{ sheet: '表' }], comments: 1 });
  });

  it('are not written where rows have moved since', async () => {
    const { book, host } = open();
    await host.read();
    book.model.shift(book.model.sheet('表'), { axis: 'row', at: 2, count: 1 });
    await expect(host.write(plan({ comments: [comment('B3', '一句')] }))).rejects.toMatchObject({
      code: 'changed-since',
    });
    expect(book.model.comments).toEqual([]);
  });

  it('need ExcelApi 1.10: an older Excel gets everything else', async () => {
    const { book, host } = open({ excelApi: '1.9' });
    await host.read();
    expect(await host.write(FIRST)).toMatchObject({ marks: 1, comments: null });
    expect(book.model.comments).toEqual([]);
    expect(await host.clear()).toMatchObject({ marks: 1 });
  });
});

describe('undo of comments', () => {
  it('takes back what was added and puts back what was replaced', async () => {
    const { book, host } = open();
    await host.read();
    await host.write(FIRST);
    const before = ours(book);
    await host.write(plan({ comments: [comment('B2', '新'), comment('B4', '又')] }));
    expect(await host.undo()).toMatchObject({ left: [] });
    expect(ours(book)).toEqual(before);
  });

  it('finds cells that have moved, on a sheet with another name', async () => {
    const { book, host } = open();
    await host.read();
    await host.write(FIRST);
    await host.write(plan({ comments: [comment('B2', '新'), comment('B4', '又')] }));
    book.model.shift(book.model.sheet('表'), { axis: 'row', at: 1, count: 2 });
    book.model.sheet('表').rename('甲');
    expect(await host.undo()).toMatchObject({ left: [] });
    expect(ours(book)).toEqual({ '甲!B4': '第一', '甲!B5': '第二', "另 '1'!C2": '第三' });
  });

  it('puts back what a removal has taken', async () => {
    const { book, host } = open();
    await host.read();
    await host.write(FIRST);
    const before = ours(book);
    await host.clear();
    await host.undo();
    expect(ours(book)).toEqual(before);
  });

  it('leaves and names what has become theirs', async () => {
    const { book, host } = open();
    await host.read();
    await host.write(FIRST);
    reply(book, 'B2');
    expect(await host.undo()).toMatchObject({ left: [{ sheet: '表', row: 1, column: 1 }] });
    expect(ours(book)).toEqual({});
    expect(theirs(book)).toHaveLength(1);
  });

  it('takes comments back that came with a check that joined', async () => {
    const { book, host } = open();
    await host.read();
    const before = book.model.describe();
    await host.write(plan({ marks: [mark('表', 'B2')] }));
    await host.write({ ...FIRST, joins: true });
    await host.undo();
    expect(book.model.describe()).toEqual(before);
  });
});
