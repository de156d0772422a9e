import { createExcelHost } from '../../../src/hosts/excel';
import type { WorkbookHost } from '../../../src/hosts/workbook-host';
import type { WorkbookModel } from '../../../src/standin';
import { area, openWorkbook, workbookOf } from '../../support/excel';
import { column, plan } from '../../support/plans';
import { copySheet } from '../../support/random-work/acts';

const ROWS = [['项目', '预算', '支出'], ...['甲', '乙', '丙', '丁'].map((name, row) => [name, row + 2, row])];
const COLUMN = column('表', 'D1', { 1: '=B2-C2', 2: '=B3-C3', 3: '=B4-C4', 4: '1' });
const PLAN = plan({ columns: [COLUMN] });

/** A workbook with number formats of the person's own where our column goes. */
function opened() {
  const book = openWorkbook(workbookOf({ 表: ROWS, 另: ROWS }));
  const sheet = book.model.sheet('表');
  for (const [cells, format] of [
    ['D2:D3', '0.000'],
    ['D5', '0.0%'],
  ] as const)
    sheet.setNumberFormat(area(cells), () => format);
  return { book, host: createExcelHost() };
}

/** What somebody does to the sheet after our column has come. */
type Deed = (model: WorkbookModel) => void;
const shift =
  (axis: 'row' | 'column', at: number, count: number): Deed =>
  (model) => {
    model.shift(model.sheet('表'), { axis, at, count });
  };

const ENDS: readonly [string, (host: WorkbookHost) => Promise<unknown>][] = [
  ['removal', () => createExcelHost().clear()],
  ['undo', (host) => host.undo()],
  ['a write without it', (host) => host.read().then(() => host.write(plan({ columns: [] })))],
];

describe.each<[string, readonly Deed[]]>([
  ['the head of our column goes', [shift('row', 0, -1)]],
  ['the head and the next row go', [shift('row', 0, -2)]],
  ['a row with a format goes', [shift('row', 1, -1)]],
  ['all rows with a format go', [shift('row', 1, -2)]],
  ['a row goes between formats', [shift('row', 3, -1)]],
  ['the last row goes', [shift('row', 4, -1)]],
  ['all rows go', [shift('row', 0, -5)]],
  ['a row comes above', [shift('row', 0, 1)]],
  ['rows come right above a format', [shift('row', 1, 2)]],
  ['a row comes below a format', [shift('row', 3, 1)]],
  ['rows come and go, and a column comes', [shift('row', 4, 2), shift('row', 1, -1), shift('column', 1, 1)]],
  ['the column goes', [shift('column', 3, -1)]],
])('where %s', (_, deeds) => {
  it.each(ENDS)('%s gives number formats back where they were', async (end, work) => {
    const alone = opened().book;
    const { book, host } = opened();
    await host.write(PLAN);
    for (const { model } of [book, alone]) for (const deed of deeds) deed(model);
    await work(host);
    if (end === 'a write without it') await host.clear();
    expect(book.model.describe()).toEqual(alone.model.describe());
  });
});

describe('number formats without us', () => {
  it('are remembered by names that stand for the very cells, for as long as ours are there', async () => {
    const { book, host } = opened();
    await host.write(PLAN);
    const names = () =>
      book.model.names.flatMap(({ name, formula, comment, visible }) =>
        name.startsWith('_jihe_format_') ? [[formula, comment, visible]] : [],
      );
    const formats = [
      ['=表!$D$2:$D$3', 'format 0.000', false],
      ['=表!$D$5', 'format 0.0%', false],
    ];
    expect(names()).toEqual(formats);
    await host.read();
    await host.write(PLAN);
    expect(names()).toEqual(formats);
    await host.read();
    await host.write(plan({ columns: [column('表', 'D1', { 1: '=B2-C2' })] }));
    expect(names()).toEqual([['=表!$D$2', 'format 0.000', false]]);
    expect(book.model.sheet('表').cell(2, 3)).toMatchObject({ value: null, numberFormat: '0.000' });
  });

  it('come back after a removal was taken back, and rows went then', async () => {
    const alone = opened().book;
    const { book, host } = opened();
    await host.write(PLAN);
    await host.clear();
    await host.undo();
    for (const { model } of [book, alone]) shift('row', 0, -1)(model);
    await host.clear();
    expect(book.model.describe()).toEqual(alone.model.describe());
  });

  it.each([1, 2, 3])('come back where a removal was taken back after row %d went', async (row) => {
    const alone = opened().book;
    const { book, host } = opened();
    await host.read();
    await host.write(PLAN);
    await host.clear();
    for (const { model } of [book, alone]) shift('row', row, -1)(model);
    await host.undo();
    expect(book.model.sheet('表').cell(1, 3).formula).toBe('=B2-C2');
    await host.clear();
    expect(book.model.describe()).toEqual(alone.model.describe());
  });

  it('come back on a copy of the sheet as well', async () => {
    const alone = opened().book;
    const { book, host } = opened();
    const deeds: readonly Deed[] = [
      (model) => {
        copySheet(model, model.sheet('表'), '副本');
      },
      shift('row', 0, -1),
    ];
    await host.write(PLAN);
    for (const { model } of [book, alone]) for (const deed of deeds) deed(model);
    await host.clear();
    expect(book.model.describe()).toEqual(alone.model.describe());
  });

  it('are known from notes of earlier versions', async () => {
    const { book, host } = opened();
    const before = book.model.describe();
    const sheet = book.model.sheet('表');
    sheet.enter(area('D1:D5'), () => '1');
    sheet.setNumberFormat(area('D1:D5'), () => '0');
    const name = book.model.addName('_jihe_col_0_0_balance', { sheet, area: area('D1:D5') });
    [name.comment, name.visible] = ['{"f":["General",1,"0.000",2,"General",1,"0.0%",1]}', false];
    await host.clear();
    expect(book.model.describe()).toEqual(before);
  });

  it('of more kinds than names are given to make a column go elsewhere', async () => {
    const book = openWorkbook(workbookOf({ 表: Array.from({ length: 40 }, (_, row) => [row, row]) }));
    const sheet = book.model.sheet('表');
    for (let row = 0; row < 40; row += 2)
      sheet.setNumberFormat(area(`C${String(row + 1)}`), () => (row % 4 === 0 ? '0.0' : '0.00'));
    const before = book.model.describe();
    const cells = Object.fromEntries(Array.from({ length: 39 }, (_, row) => [row + 1, '1']));
    const host = createExcelHost();
    await host.write(plan({ columns: [column('表', 'C1', cells)] }));
    expect(book.model.sheet('表').cell(1, 3).value).toBe(1);
    await host.clear();
    expect(book.model.describe()).toEqual(before);
  });
});
