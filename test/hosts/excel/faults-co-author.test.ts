import { createExcelHost } from '../../../src/hosts/excel';
import type { WorkbookHost, WritePlan } from '../../../src/hosts/workbook-host';
import { openWorkbook, workbookOf } from '../../support/excel';
import type { OpenWorkbook } from '../../support/excel';
import { cell, column, mark, plan } from '../../support/plans';

const ROWS = [
  ['项目', '预算', '支出'],
  ['宣传', 120.5, 100],
  ['培训', 80, 90],
  ['差旅', 7, 6],
];

/** The request that writes comes after two that plan. */
const WRITING = 2;

async function opened(): Promise<{ book: OpenWorkbook; host: WorkbookHost }> {
  const book = openWorkbook(workbookOf({ 表: ROWS, 另: ROWS }));
  const host = createExcelHost();
  await host.read();
  return { book, host };
}

/** Lets `work` happen at another person's desk between our planning and our writing. */
function meanwhile(
  { model, faults }: OpenWorkbook,
  work: (sheet: ReturnType<typeof model.sheet>) => void,
  skip = WRITING,
) {
  faults.plan(
    {
      kind: 'meanwhile',
      work: () => {
        work(model.sheet('表'));
      },
    },
    skip,
  );
}

const COLUMN = column('表', 'D1', { 1: '=B2-C2', 2: '=B3-C3', 3: '1' });
const MARKS = [mark('表', 'C3'), mark('表', 'C4', 'info')];
const EDIT: WritePlan['edits'][number] = {
  cell: cell('表', 'B4'),
  before: { kind: 'value', value: 7 },
  after: { kind: 'value', value: 70 },
};

/** Contents of the sheet's cells, ours included. */
const contents = ({ model }: OpenWorkbook) =>
  Object.fromEntries(
    Object.entries(model.describe().sheets[0]?.cells ?? {}).map(([name, { value, formula }]) => [
      name,
      formula ?? value,
    ]),
  );
const markedAreas = ({ model }: OpenWorkbook) =>
  model
    .describe()
    .sheets[0]?.conditionalFormats.flatMap(({ formula, areas }) =>
      formula.includes('error') || formula.includes('info') ? areas : [],
    );

describe('a co-author who changes something while we write', () => {
  it('in the very cells that our column was to fill keeps what was typed, and the column goes further right', async () => {
    const { book, host } = await opened();
    meanwhile(book, (sheet) => {
      book.model.edit(sheet, 2, 3, '我的备注');
    });
    expect(await host.write(plan({ marks: MARKS, columns: [COLUMN] }))).toMatchObject({ columns: 1, marks: 2 });
    expect(contents(book)).toMatchObject({ D3: '我的备注', E1: '净结余（核）', E2: '=B2-C2', E3: '=B3-C3', E4: 1 });
    expect(Object.keys(contents(book)).filter((name) => /^D[124]$/.test(name))).toEqual([]);
    expect(markedAreas(book)).toEqual(expect.arrayContaining(['C3', 'C4']));
  });

  it.each([
    ['a text', '=文字', "'=文字"],
    ['a number', 5, '5'],
    ['a formula', '=B2*2', '=B2*2'],
  ])('keeps %s exactly', async (_, expected, typed) => {
    const { book, host } = await opened();
    meanwhile(book, (sheet) => {
      book.model.edit(sheet, 1, 3, typed);
    });
    await host.write(plan({ columns: [COLUMN] }));
    expect(contents(book)).toMatchObject({ D2: expected, E2: '=B2-C2' });
  });

  it('keeps a number format that was given to a cell of our column, also when ours is gone again', async () => {
    const { book, host } = await opened();
    meanwhile(book, (sheet) => {
      sheet.setNumberFormat({ top: 2, left: 3, bottom: 2, right: 3 }, () => '0.0');
    });
    expect(await host.write(plan({ columns: [COLUMN] }))).toMatchObject({ columns: 1 });
    await host.clear();
    expect(book.model.sheet('表').cell(2, 3)).toEqual({ value: null, numberFormat: '0.0' });
  });

  it('in a cell that an edit was to change keeps it, and the write is refused', async () => {
    const { book, host } = await opened();
    const before = book.model.describe();
    meanwhile(book, (sheet) => {
      book.model.edit(sheet, 3, 1, '8');
    });
    await expect(host.write(plan({ columns: [COLUMN], edits: [EDIT] }))).rejects.toMatchObject({
      code: 'changed-since',
    });
    book.model.edit(book.model.sheet('表'), 3, 1, '7');
    expect(book.model.describe()).toEqual(before);
  });

  it('by putting a row in makes us refuse, and no mark or column is in a wrong row', async () => {
    const { book, host } = await opened();
    meanwhile(book, (sheet) => {
      book.model.shift(sheet, { axis: 'row', at: 1, count: 1 });
    });
    await expect(host.write(plan({ marks: MARKS, columns: [COLUMN] }))).rejects.toMatchObject({
      code: 'changed-since',
    });
    const expected = openWorkbook(workbookOf({ 表: ROWS, 另: ROWS }));
    expected.model.shift(expected.model.sheet('表'), { axis: 'row', at: 1, count: 1 });
    expect(book.model.describe()).toEqual(expected.model.describe());
  });

  it('elsewhere in a marked row loses nothing, and ours is written', async () => {
    const { book, host } = await opened();
    meanwhile(book, (sheet) => {
      book.model.edit(sheet, 2, 1, '81');
    });
    expect(await host.write(plan({ marks: MARKS }))).toMatchObject({ marks: 2 });
    expect(contents(book)).toMatchObject({ B3: 81 });
    expect(markedAreas(book)).toEqual(expect.arrayContaining(['C3', 'C4']));
  });

  it('in a row that has nothing to do with us loses nothing, and costs no request', async () => {
    const { book, host } = await opened();
    meanwhile(book, (sheet) => {
      book.model.edit(sheet, 8, 0, '备注');
    });
    expect(await book.countSyncs(() => host.write(plan({ marks: MARKS })))).toBe(3);
    expect(contents(book)).toMatchObject({ A9: '备注' });
  });

  it('in a cell of our column while it is removed keeps what was typed', async () => {
    const { book, host } = await opened();
    await host.write(plan({ columns: [COLUMN] }));
    meanwhile(book, (sheet) => {
      book.model.edit(sheet, 2, 3, '手填');
    });
    await host.clear();
    const typed = openWorkbook(workbookOf({ 表: ROWS, 另: ROWS }));
    typed.model.edit(typed.model.sheet('表'), 2, 3, '手填');
    expect(book.model.describe()).toEqual(typed.model.describe());
  });

  it('again and again makes us give up with all as it is without us', async () => {
    const { book, host } = await opened();
    const before = book.model.describe();
    meanwhile(book, (sheet) => {
      book.model.edit(sheet, 2, 3, '一');
    });
    // Planning, writing, taking back (three requests), planning anew (two): the second writing.
    meanwhile(
      book,
      (sheet) => {
        book.model.edit(sheet, 2, 4, '二');
      },
      8,
    );
    await expect(host.write(plan({ marks: MARKS, columns: [COLUMN] }))).rejects.toMatchObject({
      code: 'changed-since',
    });
    expect(contents(book)).toMatchObject({ D3: '一', E3: '二' });
    for (const name of [3, 4]) book.model.edit(book.model.sheet('表'), 2, name, '');
    expect(book.model.describe()).toEqual(before);
    expect(host.canUndo()).toBe(false);
  });
});
