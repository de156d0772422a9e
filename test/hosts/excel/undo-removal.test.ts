import { createExcelHost } from '../../../src/hosts/excel';
import type { WorkbookHost } from '../../../src/hosts/workbook-host';
import type { WorkbookModel } from '../../../src/standin';
import { areaName } from '../../../src/workbook/address';
import { area, openWorkbook, workbookOf } from '../../support/excel';
import { cell, column, mark, plan } from '../../support/plans';
import { mergeCells } from '../../support/random-work/acts';
import { columnsOf } from '../../support/random-work/theirs';
import { withoutTraces } from '../../support/undo-names';

const SHEET = '表';
const DATA = workbookOf({
  [SHEET]: [
    ['经费支出（万元）'],
    ['项目', '预算', '支出', '备注'],
    ['宣传', '120.5', 100, '甲'],
    ['培训', 80, 90, '乙'],
    [null, 7, 7],
    ['合计', 207.5, 197],
    ['注：单位为万元'],
  ],
  另: [['无关', 1]],
});

const PLAN = plan({
  marks: [mark(SHEET, 'B3'), mark(SHEET, 'C4', 'warning'), mark(SHEET, 'B6')],
  columns: [
    column(SHEET, 'E2', { 2: '=B3-C3', 3: '=B4-C4', 4: '0', 5: '=B6-C6' }, { title: '一个很长很长的标题（核）' }),
    column(SHEET, 'F2', { 2: '83' }, { id: '0_0_rate' }),
  ],
});

type Deed = (model: WorkbookModel) => void;
const sheetOf = (model: WorkbookModel) => {
  const sheet = model.sheets.find(({ name }) => name !== '另');
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const shift =
  (axis: 'row' | 'column', at: number, count: number): Deed =>
  (model) => {
    model.shift(sheetOf(model), { axis, at, count });
  };
const type =
  (name: string, text: string): Deed =>
  (model) => {
    const { top, left } = area(name);
    model.edit(sheetOf(model), top, left, text);
  };
const format =
  (name: string): Deed =>
  (model) => {
    sheetOf(model).setNumberFormat(area(name), () => '0.00');
  };
const merge =
  (name: string): Deed =>
  (model) => {
    sheetOf(model).merge(area(name));
  };
const rename: Deed = (model) => {
  sheetOf(model).rename("新 '名'");
};

async function removed(note?: string) {
  const book = openWorkbook(DATA);
  const host = createExcelHost();
  await host.read();
  await host.write(PLAN);
  const columns = () => columnsOf(book.model).map(({ name: { name, formula } }) => [name, formula]);
  const marks = () => sheetOf(book.model).conditionalFormats.flatMap(({ areas }) => areas.map(areaName));
  if (note !== undefined) for (const { name } of columnsOf(book.model)) name.comment = note;
  await host.clear();
  return { book, host, columns, marks };
}

/** What of ours is on the sheet after undo: formulas of our columns and the cells of our names. */
function ours(model: WorkbookModel) {
  const sheet = sheetOf(model);
  return columnsOf(model).map(
    ({
      range: {
        area: { top, left, bottom },
      },
    }) =>
      Array.from({ length: bottom - top + 1 }, (_, index) => {
        const { formula, value } = sheet.cell(top + index, left);
        return formula ?? value;
      }),
  );
}

const TITLE = '一个很长很长的标题（核）';
const RATE = ['净结余（核）', 83];

describe('undo of a removal, after which nothing watches cells, finds them by their texts', () => {
  it.each<[string, readonly Deed[], (string | number | null)[][]]>([
    ['nothing was moved', [], [[TITLE, '=B3-C3', '=B4-C4', 0, '=B6-C6'], RATE]],
    ['rows were put in above', [shift('row', 0, 2)], [[TITLE, '=B5-C5', '=B6-C6', 0, '=B8-C8'], RATE]],
    ['a row was put in between', [shift('row', 3, 1)], [[TITLE, '=B3-C3', null, '=B5-C5', 0, '=B7-C7'], RATE]],
    [
      'a row was put in, and a text elsewhere was changed',
      [shift('row', 0, 1), type('A5', '培训费')],
      [[TITLE, '=B4-C4', '=B5-C5', 0, '=B7-C7'], RATE],
    ],
    [
      'columns were put in at the left and in between',
      [shift('column', 0, 1), shift('column', 3, 1)],
      [[TITLE, '=C3-E3', '=C4-E4', 0, '=C6-E6'], RATE],
    ],
    ['a row was taken out', [shift('row', 2, -1)], [[TITLE, '=B3-C3', 0, '=B5-C5'], RATE.slice(0, 1)]],
    ['the heads were taken out', [shift('row', 1, -1)], [['=B2-C2', '=B3-C3', 0, '=B5-C5'], [83]]],
    [
      'notes were written beside the table',
      [type('H3', '已核'), type('H4', '待核')],
      [[TITLE, '=B3-C3', '=B4-C4', 0, '=B6-C6'], RATE],
    ],
    ['a figure was changed', [type('B4', '81')], [[TITLE, '=B3-C3', '=B4-C4', 0, '=B6-C6'], RATE]],
    [
      'all texts of a row were changed',
      [type('A4', '会议'), type('D4', '丁')],
      [[TITLE, '=B3-C3', '=B4-C4', 0, '=B6-C6'], RATE],
    ],
    [
      'the sheet was renamed and a row put in',
      [rename, shift('row', 2, 1)],
      [
        [TITLE, null, '=B4-C4', '=B5-C5', 0, '=B7-C7'],
        [RATE[0] ?? null, null, 83],
      ],
    ],
  ])('where %s', async (_, deeds, expected) => {
    const { book, host } = await removed();
    for (const deed of deeds) deed(book.model);
    const alone = withoutTraces(book.model.describe());
    expect(await host.undo()).toMatchObject({ left: [] });
    expect(ours(book.model)).toEqual(expected);
    await host.clear();
    expect(withoutTraces(book.model.describe())).toEqual(alone);
  });

  it('and knows a column as ours without its head, also where its name had no note', async () => {
    const { book, host } = await removed('');
    shift('row', 1, -1)(book.model);
    const alone = withoutTraces(book.model.describe());
    expect(await host.undo()).toMatchObject({ left: [] });
    expect(ours(book.model)).toEqual([['=B2-C2', '=B3-C3', 0, '=B5-C5'], [83]]);
    await host.clear();
    expect(withoutTraces(book.model.describe())).toEqual(alone);
  });

  it('and puts marks on the cells that bore them', async () => {
    const { book, host, marks } = await removed();
    shift('row', 3, 1)(book.model);
    await host.undo();
    expect(marks()).toEqual(expect.arrayContaining(['B3', 'C5', 'B7']));
  });

  it('and gives up what cannot be told, by name', async () => {
    const { book, host, columns } = await removed();
    // A row beside one without texts: it may have come before or after it.
    shift('row', 4, 1)(book.model);
    const alone = withoutTraces(book.model.describe());
    const { left } = await host.undo();
    expect(left.map(({ column: at }) => at)).toEqual(expect.arrayContaining([4]));
    expect(columns()).toEqual([['_jihe_col_0_0_rate', `=${SHEET}!$F$2:$F$3`]]);
    await host.clear();
    expect(withoutTraces(book.model.describe())).toEqual(alone);
  });

  it('also where a check has joined it in between', async () => {
    const { book, host } = await removed();
    shift('row', 2, 1)(book.model);
    await host.read();
    await host.write(plan({ marks: [mark(SHEET, 'C5')], joins: true }));
    shift('row', 0, 1)(book.model);
    expect(await host.undo()).toMatchObject({ left: [] });
    expect(ours(book.model)).toEqual([
      [TITLE, null, '=B5-C5', '=B6-C6', 0, '=B8-C8'],
      [RATE[0], null, RATE[1]],
    ]);
  });

  it('in three sync at most, where the sheets have the names that they had', async () => {
    const { book, host } = await removed();
    shift('row', 3, 1)(book.model);
    expect(await book.countSyncs(() => host.undo())).toBeLessThanOrEqual(3);
  });

  it('and in a few more where the answer would be too large', async () => {
    const rows = Array.from({ length: 300 }, (_, row) => [`第 ${String(row)} 项`, row, '说明']);
    const book = openWorkbook(workbookOf({ [SHEET]: rows }));
    book.faults.payloadLimit = 60_000;
    const host = createExcelHost({ payload: 50_000 });
    await host.read();
    await host.write(plan({ columns: [column(SHEET, 'D1', { 1: '=B2', 299: '=B300' })] }));
    await host.clear();
    shift('row', 150, 1)(book.model);
    expect(await host.undo()).toMatchObject({ left: [] });
    expect([sheetOf(book.model).cell(1, 3).formula, sheetOf(book.model).cell(300, 3).formula]).toEqual([
      '=B2',
      '=B301',
    ]);
  });
});

describe('undo of a removal leaves a column away', () => {
  it.each<[string, Deed]>([
    ['has written into a figure', type('E4', '手填')],
    ['has written where we had none', type('E7', '手填')],
    ['has given a number format', format('E4')],
    ['has given a number format where we had none', format('E7')],
    ['has merged cells', merge('D4:E4')],
    ['has merged cells, from ours on', merge('E4:G4')],
  ])('where somebody %s since, so that the cell is theirs', async (_, deed) => {
    const book = openWorkbook(DATA);
    const host = createExcelHost();
    await host.read();
    await host.write(
      plan({
        columns: [
          column(SHEET, 'E2', { 2: '=B3-C3', 3: '1', 7: '2' }, { title: TITLE }),
          column(SHEET, 'F2', { 2: '83' }, { id: '0_0_rate' }),
        ],
      }),
    );
    await host.clear();
    deed(book.model);
    const alone = withoutTraces(book.model.describe());
    const { left } = await host.undo();
    expect(left).toEqual([expect.objectContaining({ sheet: SHEET, column: cell(SHEET, 'E1').column })]);
    expect(columnsOf(book.model).map(({ name: { name, formula } }) => [name, formula])).toEqual([
      ['_jihe_col_0_0_rate', `=${SHEET}!$F$2:$F$3`],
    ]);
    expect(sheetOf(book.model).columns.sizes.has(4)).toBe(false);
    await host.clear();
    expect(withoutTraces(book.model.describe())).toEqual(alone);
  });
});

it('figures and formulas come back as such into cells that had been given the format of a text', async () => {
  const book = openWorkbook(DATA);
  const host = createExcelHost();
  await host.read();
  await host.write(PLAN);
  const sheet = sheetOf(book.model);
  sheet.setNumberFormat(area('E3:F6'), () => '@');
  const before = withoutTraces(book.model.describe());
  await host.clear();
  expect((await host.undo()).left).toEqual([]);
  expect(withoutTraces(book.model.describe())).toEqual(before);
  expect(sheet.cell(2, 4).formula).toBe('=B3-C3');
  expect(sheet.cell(2, 5).value).toBe(83);
});

it('a second removal, which finds nothing, leaves the first one to be taken back', async () => {
  const book = openWorkbook(DATA);
  const host = createExcelHost();
  await host.read();
  await host.write(PLAN);
  const before = withoutTraces(book.model.describe());
  await host.clear();
  await host.clear();
  expect(host.canUndo()).toBe(true);
  expect((await host.undo()).left).toEqual([]);
  expect(withoutTraces(book.model.describe())).toEqual(before);
});

it.each([
  ['removal', (host: WorkbookHost) => host.clear()],
  ['second write', (host: WorkbookHost) => host.write(PLAN)],
])('words typed over a head before a %s stand where they stood when it is taken back', async (_, run) => {
  const book = openWorkbook(DATA);
  const host = createExcelHost();
  await host.read();
  await host.write(PLAN);
  type('E2', '我的')(book.model);
  await host.read();
  const before = withoutTraces(book.model.describe());
  await run(host);
  expect(sheetOf(book.model).cell(1, 4).value).toBe('我的');
  expect((await host.undo()).left).toEqual([]);
  expect(withoutTraces(book.model.describe())).toEqual(before);
});

it.each([
  ['removal', (host: WorkbookHost) => host.clear()],
  ['second write', (host: WorkbookHost) => host.write(PLAN)],
])('a column whose head a merge has taken away before a %s comes back as it was', async (_, run) => {
  const book = openWorkbook(DATA);
  const host = createExcelHost();
  await host.read();
  await host.write(PLAN);
  mergeCells(sheetOf(book.model), area('D2:E2'));
  await host.read();
  const before = withoutTraces(book.model.describe());
  await run(host);
  expect(sheetOf(book.model).cell(2, 4).formula).toBeUndefined();
  expect((await host.undo()).left).toEqual([]);
  expect(withoutTraces(book.model.describe())).toEqual(before);
});
