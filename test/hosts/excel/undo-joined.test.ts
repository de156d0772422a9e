import { createExcelHost } from '../../../src/hosts/excel';
import type { WritePlan } from '../../../src/hosts/workbook-host';
import { openWorkbook, workbookOf } from '../../support/excel';
import { cell, column, mark, plan } from '../../support/plans';
import { withoutTraces, withoutUndoNames } from '../../support/undo-names';

const ROWS = [
  ['项目', '预算', '支出'],
  ['宣传', '120.5', { v: 100, nf: '0.00' }],
  ['培训', 80, 90],
];

const fix = (name: string, before: string | number, after: number): WritePlan['edits'][number] => ({
  cell: cell('表', name),
  before: { kind: 'value', value: before },
  after: { kind: 'value', value: after },
});

const WRITE_BACK = plan({ columns: [column('表', 'D1', { 1: '=B2-C2', 2: '1' })] });
const FIX = plan({ edits: [fix('B2', '120.5', 120.5)], marks: [mark('表', 'C3')] });

const joining = (part: Partial<WritePlan>): WritePlan => plan({ ...part, joins: true });

function open() {
  const book = openWorkbook(workbookOf({ 表: ROWS }));
  return { book, host: createExcelHost(), before: book.model.describe() };
}

describe('a write that joins', () => {
  it.each<[string, readonly WritePlan[]]>([
    ['marks after a fix', [FIX, joining({ marks: [mark('表', 'B3', 'warning')] })]],
    ['no marks after a fix', [FIX, joining({ marks: [] })]],
    ['marks twice', [FIX, joining({ marks: [] }), joining({ marks: [mark('表', 'A1')] })]],
    ['marks after columns', [WRITE_BACK, joining({ marks: [mark('表', 'B2')] })]],
    [
      'columns written anew elsewhere and wider',
      [
        WRITE_BACK,
        joining({ columns: [column('表', 'F1', { 1: '=B2', 2: '=B3' }, { id: '0_0_rate', title: '一个更长的标题' })] }),
      ],
    ],
    ['the same cell changed again', [FIX, joining({ edits: [fix('B2', 120.5, 7)] })]],
    ['another cell changed', [FIX, joining({ edits: [fix('C3', 90, 80)] })]],
    ['nothing', [FIX, joining({ marks: FIX.marks })]],
    ['no operation before it', [joining({ marks: [mark('表', 'B2')], edits: FIX.edits })]],
  ])('(%s) is taken back as one with the operation before it', async (_, plans) => {
    const { book, host, before } = open();
    for (const one of plans) {
      await host.read();
      await host.write(one);
    }
    expect(await book.countSyncs(() => host.undo())).toBeLessThanOrEqual(3);
    expect(withoutTraces(book.model.describe())).toEqual(withoutTraces(before));
    expect(host.canUndo()).toBe(false);
  });

  it('does not reach further back than the last operation', async () => {
    const { book, host } = open();
    await host.write(FIX);
    await host.read();
    const before = book.model.describe();
    await host.write(WRITE_BACK);
    await host.write(joining({ marks: [] }));
    await host.undo();
    expect(book.model.describe()).toEqual(withoutUndoNames(before));
  });

  it('and takes back all that was done leaves nothing to undo', async () => {
    const { book, host, before } = open();
    await host.write(joining({ marks: [mark('表', 'B2')] }));
    expect(host.canUndo()).toBe(true);
    await host.write(joining({ marks: [] }));
    expect(host.canUndo()).toBe(false);
    expect(book.model.describe()).toEqual(before);
  });

  it('finds the cells of the operation that have moved in between', async () => {
    const { book, host } = open();
    await host.write(FIX);
    const sheet = book.model.sheet('表');
    book.model.shift(sheet, { axis: 'row', at: 1, count: 2 });
    sheet.rename('甲');
    await host.read();
    await host.write({ ...joining({}), marks: [mark('甲', 'A1')] });
    book.model.shift(sheet, { axis: 'column', at: 0, count: 1 });
    expect(await host.undo()).toEqual({ cells: 1, left: [] });
    expect(sheet.cell(3, 2).value).toBe('120.5');
    expect(sheet.conditionalFormats).toEqual([]);
    expect(book.model.names).toEqual([]);
  });

  it('to a removal brings back what was removed', async () => {
    const { book, host } = open();
    await host.write(WRITE_BACK);
    await host.write(joining({ marks: [mark('表', 'B2')] }));
    const before = book.model.describe();
    await host.clear();
    await host.read();
    await host.write(joining({ marks: [mark('表', 'B2')] }));
    await host.undo();
    expect(book.model.describe()).toEqual(withoutUndoNames(before));
  });

  it('takes three sync at most, the names that watch cells included', async () => {
    const { book, host } = open();
    await host.read();
    expect(await book.countSyncs(() => host.write(FIX))).toBeLessThanOrEqual(3);
    expect(await book.countSyncs(() => host.write(joining({ marks: [] })))).toBeLessThanOrEqual(3);
  });
});
