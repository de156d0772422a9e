import { createExcelHost } from '../../../src/hosts/excel';
import type { CellEdit } from '../../../src/workbook/edit';
import { WorkbookModel } from '../../../src/standin';
import { cellName } from '../../../src/workbook/address';
import { area, openWorkbook, workbookOf } from '../../support/excel';
import { cell, column, mark, plan } from '../../support/plans';
import { withoutTraces } from '../../support/undo-names';

const DATA = workbookOf({
  表: [
    ['项目', '预算', '支出', '比率'],
    ['宣传', '120.5', 100, { v: 0.8, f: '=ROUND(C2/$B$3,2)' }],
    ['培训', '80', 90, { v: 1, f: '=C3/80' }],
    ['会议', '80', '80', 0.5],
    ['合计', { v: 200, f: '=SUM(B2:B4)' }, 190, { v: 1, f: "='另 表'!B2" }],
  ],
  '另 表': [
    ['甲', 1],
    ['乙', 2],
  ],
});

const edit = (name: string, before: string | number, after: string | number): CellEdit => ({
  cell: cell('表', name),
  before: inputOf(before),
  after: inputOf(after),
});

const inputOf = (input: string | number): CellEdit['before'] =>
  typeof input === 'string' && input.startsWith('=')
    ? { kind: 'formula', formula: input }
    : { kind: 'value', value: input };

const PLAN = plan({
  marks: [mark('表', 'B2'), mark('表', 'D3', 'warning'), mark('另 表', 'B2')],
  columns: [column('表', 'E1', { 1: '=B2-C2', 2: '=B3-C3', 3: '=B4-$C$5', 4: '3' })],
  edits: [
    edit('B2', '120.5', 120.5),
    edit('B3', '80', 80),
    edit('B4', '80', 80),
    edit('C4', '80', '=B4'),
    edit('D2', '=ROUND(C2/$B$3,2)', 0.8),
    edit('D5', "='另 表'!B2", '=C5/B5'),
    edit('B5', '=SUM(B2:B4)', '=B2+B3+B4'),
  ],
});

/** What a person does; the same on the workbook that we have written to and on the one that we have not. */
type Deed = (book: WorkbookModel) => void;

const rows =
  (at: number, count: number, sheet = 0): Deed =>
  (book) => {
    book.shift(sheetOf(book, sheet), { axis: 'row', at, count });
  };
const columns =
  (at: number, count: number, sheet = 0): Deed =>
  (book) => {
    book.shift(sheetOf(book, sheet), { axis: 'column', at, count });
  };
const rename =
  (name: string, sheet = 0): Deed =>
  (book) => {
    sheetOf(book, sheet).rename(name);
  };
const move: Deed = (book) => {
  book.moveSheet(sheetOf(book, 0), 1);
};

/** By the order in which they were at first. */
function sheetOf(book: WorkbookModel, index: number) {
  const sheet = [...book.sheets].sort((a, b) => (a.id < b.id ? -1 : 1))[index];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** Sheets by first order; results of formulas are nobody's. */
function contents(book: WorkbookModel): unknown {
  const { names, sheets } = book.describe();
  return withoutTraces({
    ...book.describe(),
    names,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      cells: Object.fromEntries(
        Object.entries(sheet.cells).map(([name, { value, formula, ...rest }]) => [
          name,
          { ...rest, value: formula === undefined ? value : null, ...(formula !== undefined && { formula }) },
        ]),
      ),
    })),
  });
}

async function undoAfter(...deeds: readonly Deed[]) {
  const book = openWorkbook(DATA);
  const host = createExcelHost();
  await host.read();
  await host.write(PLAN);
  const alone = new WorkbookModel(DATA);
  for (const deed of deeds) {
    deed(book.model);
    deed(alone);
  }
  return { book, host, alone, report: await host.undo() };
}

describe('undo finds its cells again', () => {
  it.each<[string, readonly Deed[]]>([
    ['nothing moved', []],
    ['rows put in above', [rows(0, 3)]],
    ['a row put in below the header', [rows(1, 1)]],
    ['a row put in between', [rows(2, 1)]],
    ['a row put in before the last', [rows(4, 2)]],
    ['a row put in below', [rows(7, 1)]],
    ['columns put in at the left', [columns(0, 2)]],
    ['a column put in between', [columns(2, 1)]],
    ['a column put in before our own', [columns(4, 1)]],
    ['a row put in and another taken out in between', [rows(2, 1), rows(4, -1)]],
    ['a row with our edits taken out', [rows(2, -1)]],
    ['the header taken out', [rows(0, -1)]],
    ['a column taken out that nobody names', [columns(0, -1)]],
    ['a column with edits taken out', [columns(3, -1)]],
    ['a renamed sheet', [rename("新 '名'")]],
    ['a sheet moved', [move]],
    ['a sheet moved and renamed, with rows and columns put in', [move, rename('x'), rows(2, 2), columns(1, 1)]],
    ['rows put in on the sheet that a formula names', [rows(0, 1, 1), rows(1, 1)]],
    ['many moves', [rows(3, 1), columns(2, 2), rows(0, 1), rows(6, -1), columns(0, -1)]],
  ])('after %s', async (_, deeds) => {
    const { book, alone, report } = await undoAfter(...deeds);
    expect(report.left).toEqual([]);
    expect(contents(book.model)).toEqual(contents(alone));
  });

  it('and leaves no name of its own behind', async () => {
    const { book, host } = await undoAfter(rows(2, 1));
    expect(book.model.names).toEqual([]);
    expect(host.canUndo()).toBe(false);
  });

  it('and names those that somebody has changed, where they are now', async () => {
    const { report } = await undoAfter(rows(0, 2), (book) => {
      book.edit(sheetOf(book, 0), 3, 1, '5');
    });
    expect(report.left).toEqual([cell('表', 'B4')]);
  });

  it('but touches nothing where the names that watch them are gone', async () => {
    const book = openWorkbook(DATA);
    const host = createExcelHost();
    await host.read();
    await host.write(PLAN);
    book.model.names = book.model.names.filter(({ name }) => !name.startsWith('_jihe_undo_'));
    const before = book.model.sheet('表').cell(1, 1);
    const { left } = await host.undo();
    expect(left).toEqual(expect.arrayContaining([cell('表', 'B2'), cell('表', 'B5')]));
    expect(book.model.sheet('表').cell(1, 1)).toEqual(before);
    expect(book.model.sheet('表').columns.sizes.size).toBe(1);
    await host.clear();
    expect(book.model.sheet('表').columns.sizes.size).toBe(0);
  });

  it('and puts the marks and columns of before where their cells are now', async () => {
    const book = openWorkbook(DATA);
    const host = createExcelHost();
    await host.read();
    await host.write(
      plan({
        marks: [mark('表', 'B2'), mark('表', 'B4'), mark('表', 'C4'), mark('表', 'A5', 'info')],
        columns: [column('表', 'E1', { 1: '=B2-C2', 3: '=B4-$C$5' })],
      }),
    );
    const alone = structuredClone(book.model.describe());
    await host.read();
    await host.write(plan({ marks: [mark('表', 'D3')], columns: [column('表', 'E1', { 1: '7' }, { format: '0' })] }));
    const sheet = book.model.sheet('表');
    for (const shift of [
      { axis: 'row', at: 2, count: 1 },
      { axis: 'column', at: 1, count: 1 },
    ] as const)
      book.model.shift(sheet, shift);
    expect(await host.undo()).toMatchObject({ left: [] });
    const now = book.model.describe().sheets[0];
    expect(now?.conditionalFormats.map(({ areas, formula }) => [formula, areas.join()])).toEqual(
      alone.sheets[0]?.conditionalFormats.map(({ areas, formula }) => [formula, areas.map(MOVED).join()]),
    );
    expect([now?.cells['F2']?.formula, now?.cells['F5']?.formula]).toEqual(['=C2-D2', '=C5-$D$6']);
    expect(book.model.names.map(({ name, formula }) => [name, formula])).toEqual([
      ['_jihe_width_1_48000', '=表!$F:$F'],
      ['_jihe_col_0_0_balance', '=表!$F$1:$F$5'],
    ]);
  });

  it('and leaves a column of ours removable of which not every cell is found for certain', async () => {
    const count = 1000;
    const long = workbookOf({ 表: Array.from({ length: count }, (_, row) => [row, row]) });
    const cells = Object.fromEntries(
      Array.from({ length: count - 1 }, (_, row) => [row + 1, `=A${String(row + 2)}-B${String(row + 2)}`]),
    );
    const book = openWorkbook(long);
    const alone = new WorkbookModel(long);
    const host = createExcelHost();
    await host.write(plan({ columns: [column('表', 'C1', cells)] }));
    for (const model of [book.model, alone]) rows(503, 1)(model);
    const { left } = await host.undo();
    expect(left.length).toBeLessThan(20);
    expect(book.model.names.map(({ name }) => name)).toEqual(left.length > 0 ? ['_jihe_col_0_0_balance'] : []);
    await host.clear();
    expect(contents(book.model)).toEqual(contents(alone));
  });

  describe('and a column of ours that went elsewhere, since somebody had typed over its head,', () => {
    async function undoElsewhere(data: typeof DATA, planned: ReturnType<typeof column>, deed: Deed) {
      const [book, alone, host] = [openWorkbook(data), new WorkbookModel(data), createExcelHost()];
      const { headerRow, column: at } = planned.column;
      await host.write(plan({ columns: [planned] }));
      for (const model of [book.model, alone]) model.edit(sheetOf(model, 0), headerRow, at, '我的说明');
      await host.read();
      await host.write(plan({ columns: [planned] }));
      for (const model of [book.model, alone]) deed(model);
      const { left } = await host.undo();
      return { book, alone, host, left };
    }

    const nameIn = ({ names }: WorkbookModel): string | undefined =>
      names.find(({ name }) => name.startsWith('_jihe_col_'))?.formula;

    it.each<[string, Deed, string | undefined, Record<string, string>]>([
      ['comes back with its head', rows(0, 1), '=表!$E$2:$E$5', { E3: '=B3-C3', E4: '=B4-C4', E5: '=B5-$C$6' }],
      ['comes back without its head', rows(0, -1), '=表!$E$1:$E$3', { E1: '=B1-C1', E2: '=B2-C2', E3: '=B3-$C$4' }],
      ['comes back with what is left of it', rows(0, -2), '=表!$E$1:$E$2', { E1: '=B1-C1', E2: '=B2-$C$3' }],
      ['goes where its former place is gone', columns(4, -1), undefined, {}],
    ])('%s', async (_, deed, place, formulas) => {
      const planned = column('表', 'E1', { 1: '=B2-C2', 2: '=B3-C3', 3: '=B4-$C$5' });
      const { book, alone, host, left } = await undoElsewhere(DATA, planned, deed);
      expect(left).toEqual([]);
      expect(nameIn(book.model)).toBe(place);
      const cells = Object.entries(book.model.describe().sheets[0]?.cells ?? {});
      const written = cells
        .filter(([name]) => area(name).left > 3)
        .flatMap(([name, { formula }]) => (formula ? [[name, formula]] : []));
      expect(Object.fromEntries(written)).toEqual(formulas);
      await host.clear();
      expect(contents(book.model)).toEqual(contents(alone));
    });

    it('stays where it is by now where not every cell is found for certain', async () => {
      const lines = Array.from({ length: 1000 }, (_, row) => row);
      const cells = Object.fromEntries(lines.slice(1).map((row) => [row, `=A${String(row + 1)}-B${String(row + 1)}`]));
      const data = workbookOf({ 表: lines.map((row) => [row, row]) });
      const { book, alone, host, left } = await undoElsewhere(data, column('表', 'C1', cells), rows(503, 1));
      expect(left).not.toEqual([]);
      expect(nameIn(book.model)).toBe('=表!$D$1:$D$1001');
      await host.clear();
      expect(contents(book.model)).toEqual(contents(alone));
    });
  });

  it('also where their names are many', async () => {
    const count = 400;
    const long = workbookOf({
      '一张名字很长很长的工作表 (2)': Array.from({ length: count }, (_, row) => [String(row)]),
    });
    const sheet = '一张名字很长很长的工作表 (2)';
    const book = openWorkbook(long);
    const host = createExcelHost();
    await host.write(
      plan({
        edits: Array.from({ length: count }, (_, row) => ({
          cell: { sheet, row, column: 0 },
          before: { kind: 'value', value: String(row) },
          after: { kind: 'value', value: row },
        })),
      }),
    );
    expect(Math.max(...book.model.names.map(({ formula }) => formula.length))).toBeLessThanOrEqual(255);
    const alone = new WorkbookModel(long);
    for (const model of [book.model, alone]) for (const deed of [rows(17, 1), rows(300, -2), rows(200, 1)]) deed(model);
    expect(await host.undo()).toEqual({ cells: count - 2, left: [] });
    expect(contents(book.model)).toEqual(contents(alone));
  });
});

/** Cells after a row was put in before the third and a column before the second. */
const MOVED = (name: string): string => {
  const { top, left } = area(name);
  return cellName(top < 2 ? top : top + 1, left < 1 ? left : left + 1);
};
