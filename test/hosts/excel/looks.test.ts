import { createExcelHost } from '../../../src/hosts/excel';
import { lookComment, rememberedLook, type LookChange } from '../../../src/hosts/own-look';
import type { WorkbookHost } from '../../../src/hosts/workbook-host';
import type { CellStyle } from '../../../src/standin/model';
import type { WorkbookModel } from '../../../src/standin';
import { area, openWorkbook, workbookOf, type OpenWorkbook } from '../../support/excel';
import { column, plan } from '../../support/plans';
import { copySheet } from '../../support/random-work/acts';

const ROWS = [
  ['项目', '预算', '支出'],
  ['甲', 1, 2],
  ['乙', 3, 4],
  ['丙', 5, 6],
  ['合计', 9, 12],
];
const CELLS = { 1: '=B2-C2', 2: '=B3-C3', 3: '=B4-C4', 4: '=B5-C5' };
const COLUMN = column('表', 'D1', CELLS);
const RATE = { ...column('表', 'E1', CELLS, { id: '0_0_rate' }) };
const BESIDE = { ...RATE, column: { ...RATE.column, lastColumn: 2 } };
const PLAN = plan({ columns: [COLUMN] });

const LINE = { style: 'medium', color: '#336699' };
const FRAME = { borderTop: LINE, borderRight: LINE, borderBottom: LINE, borderLeft: LINE };
const BODY: CellStyle = {
  fontName: '仿宋',
  fontSize: 14,
  horizontalAlignment: 'Right',
  verticalAlignment: 'Center',
  ...FRAME,
};
const HEAD: CellStyle = { ...BODY, bold: true, fillColor: '#DDEEFF', horizontalAlignment: 'Center' };
const TOTAL: CellStyle = { ...BODY, bold: true, italic: true, fontColor: '#993300', fillColor: '#FFFFFF' };

function dress(book: OpenWorkbook, cells: string, style: CellStyle): void {
  const sheet = book.model.sheet('表');
  for (const [name, value] of Object.entries(style)) {
    if (name.startsWith('border')) sheet.setBorder(area(cells), name as 'borderTop', () => value as typeof LINE);
    else sheet.setStyle(area(cells), name as 'bold', value);
  }
}

/** A table in a look of its own, with a head and a total of theirs. */
function opened(arrange: (book: OpenWorkbook) => void = () => undefined) {
  const book = openWorkbook(workbookOf({ 表: ROWS, 另: ROWS }));
  dress(book, 'A1:C1', HEAD);
  dress(book, 'A2:C4', BODY);
  dress(book, 'A5:C5', TOTAL);
  arrange(book);
  return { book, host: createExcelHost() };
}

const styles = ({ model }: OpenWorkbook, at: string): (CellStyle | undefined)[] => {
  const { top, left, bottom } = area(at);
  return Array.from({ length: bottom - top + 1 }, (_, index) => model.sheet('表').cell(top + index, left).style);
};
const without = (style: CellStyle, key: keyof CellStyle): CellStyle =>
  Object.fromEntries(Object.entries(style).filter(([name]) => name !== key));
const withoutLeft = (style: CellStyle): CellStyle => without(style, 'borderLeft');
const OURS = [HEAD, BODY, BODY, BODY, TOTAL].map(withoutLeft);
const namesOf = ({ model }: OpenWorkbook) => model.names.filter(({ name }) => name.startsWith('_jihe_look_'));

describe('a column of ours', () => {
  it('looks like the last column of its table, row by row, and asks for it in no request of its own', async () => {
    const plain = openWorkbook(workbookOf({ 表: ROWS, 另: ROWS }));
    await createExcelHost().write(PLAN);
    const { syncs } = plain.traffic;
    const { book, host } = opened();
    await host.write(PLAN);
    expect(styles(book, 'D1:D5')).toEqual(OURS);
    expect(book.traffic.syncs).toBe(syncs);
    expect(namesOf(plain)).toEqual([]);
    expect(namesOf(book).map(({ formula, visible }) => [formula, visible])).toEqual([
      ['=表!$D$1', false],
      ['=表!$D$2:$D$4', false],
      ['=表!$D$5', false],
    ]);
  });

  it('looks so too where it is the second of its table, and beside a free column draws the line at its left', async () => {
    const { book, host } = opened(({ model }) => {
      model.sheet('表').enter(area('D3'), () => '别处');
    });
    await host.write(plan({ columns: [COLUMN, BESIDE] }));
    expect(styles(book, 'D1:D5').map((style) => style?.fontName)).toEqual(Array(5).fill(undefined));
    expect(styles(book, 'E1:E5')).toEqual([HEAD, BODY, BODY, BODY, TOTAL]);
    expect(styles(book, 'F1:F5')).toEqual(OURS);
  });

  it('stays as it is when it is written again, and follows a table that has got another look', async () => {
    const alone = opened().book;
    const { book, host } = opened();
    await host.write(PLAN);
    const once = book.model.describe();
    await host.read();
    await host.write(PLAN);
    expect(book.model.describe()).toEqual(once);
    for (const one of [book, alone]) dress(one, 'A2:C4', { fontName: '黑体', fontSize: 9 });
    await host.read();
    await host.write(PLAN);
    expect(styles(book, 'D2:D4').map((style) => [style?.fontName, style?.fontSize])).toEqual(
      Array(3).fill(['黑体', 9]),
    );
    await host.clear();
    expect(book.model.describe()).toEqual(alone.model.describe());
  });

  it('keeps lines and fills that its place has of the person’s own', async () => {
    const dashed = { style: 'dashed', color: '#00AA00' };
    const own = (book: OpenWorkbook): void => {
      dress(book, 'D1:D5', { borderTop: dashed, borderBottom: dashed, fillColor: '#FFFFFF', fontName: '楷体' });
    };
    const alone = opened(own).book;
    const { book, host } = opened(own);
    await host.write(PLAN);
    expect(styles(book, 'D2')).toEqual([
      expect.objectContaining({ borderTop: dashed, borderRight: LINE, borderBottom: dashed, fontName: '仿宋' }),
    ]);
    await host.clear();
    expect(book.model.describe()).toEqual(alone.model.describe());
  });

  it('leaves what differs from cell to cell of its place', async () => {
    const own = (book: OpenWorkbook): void => {
      dress(book, 'D2', { fontSize: 20, borderRight: LINE });
    };
    const alone = opened(own).book;
    const { book, host } = opened(own);
    await host.write(PLAN);
    expect(styles(book, 'D2:D3').map((style) => [style?.fontName, style?.fontSize])).toEqual([
      ['仿宋', 20],
      ['仿宋', undefined],
    ]);
    await host.clear();
    expect(book.model.describe()).toEqual(alone.model.describe());
  });

  it('of a long table follows what its lower cells share', async () => {
    const rows = [['项目', '预算', '支出'], ...Array.from({ length: 600 }, (_, row) => [`第${String(row)}项`, 2, 1])];
    const book = openWorkbook(workbookOf({ 表: rows, 另: ROWS }));
    dress(book, 'A2:C601', BODY);
    dress(book, 'A400:C400', { fontSize: 20 });
    const before = book.model.describe();
    const host = createExcelHost();
    const cells = Object.fromEntries(
      rows.slice(1).map((_, row) => [row + 1, `=B${String(row + 2)}-C${String(row + 2)}`]),
    );
    await host.write(plan({ columns: [column('表', 'D1', cells)] }));
    expect([styles(book, 'D2'), styles(book, 'D200')].flat()).toEqual([withoutLeft(BODY), withoutLeft(BODY)]);
    expect(styles(book, 'D401')).toEqual([without(withoutLeft(BODY), 'fontSize')]);
    await host.clear();
    expect(book.model.describe()).toEqual(before);
  });

  it('is plain where there is no room in an answer for looks', async () => {
    const { book } = opened();
    const before = book.model.describe();
    const host = createExcelHost({ payload: 20_000 });
    await host.write(PLAN);
    expect(styles(book, 'D1:D5')).toEqual(Array(5).fill(undefined));
    await host.clear();
    expect(book.model.describe()).toEqual(before);
  });
});

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
  ['nothing has come between', []],
  ['the head of our column goes', [shift('row', 0, -1)]],
  ['the total goes', [shift('row', 4, -1)]],
  ['all rows go', [shift('row', 0, -5)]],
  ['a row comes above', [shift('row', 0, 1)]],
  ['rows come and go, and a column comes', [shift('row', 3, 2), shift('row', 1, -1), shift('column', 1, 1)]],
  ['the column goes', [shift('column', 3, -1)]],
])('where %s', (_, deeds) => {
  it.each(ENDS)('%s gives the looks back that there were', async (end, work) => {
    const alone = opened().book;
    const { book, host } = opened();
    await host.write(PLAN);
    for (const { model } of [book, alone]) for (const deed of deeds) deed(model);
    await work(host);
    if (end === 'a write without it') await host.clear();
    expect(book.model.describe()).toEqual(alone.model.describe());
  });

  it('the undo of a removal gives our looks back to all cells that come back', async () => {
    const { book, host } = opened();
    await host.read();
    await host.write(PLAN);
    await host.clear();
    for (const deed of deeds) deed(book.model);
    await host.undo();
    for (const { row, column: at, cell } of book.model.sheet('表').grid.cells()) {
      if (cell.value === COLUMN.title) expect(cell.style).toEqual(OURS[0]);
      if (cell.formula === undefined) continue;
      // as the table's own cell beside it
      expect(cell.style).toEqual(withoutLeft(book.model.sheet('表').cell(row, at - 1).style ?? {}));
    }
    await host.clear();
    expect(book.model.names).toEqual([]);
  });
});

it('looks go from copies of a sheet as well', async () => {
  const copied: Deed = (model) => {
    copySheet(model, model.sheet('表'), '副本');
  };
  const alone = opened().book;
  const { book, host } = opened();
  await host.write(PLAN);
  for (const { model } of [book, alone]) copied(model);
  await host.clear();
  expect(book.model.describe()).toEqual(alone.model.describe());
});

it('where another program has dropped what a name remembers, lines and fills go', async () => {
  const { book, host } = opened();
  await host.write(PLAN);
  for (const name of namesOf(book)) name.comment = '';
  await createExcelHost().clear();
  expect(
    styles(book, 'D1:D5').map((style) => Object.keys(style ?? {}).filter((key) => /border|fill/.test(key))),
  ).toEqual(Array(5).fill([]));
  expect(book.model.names).toEqual([]);
});

describe('the comment that remembers a look', () => {
  const change: LookChange = {
    before: { name: '等线', size: 11, bold: false, fill: '' },
    after: { name: '方正小标宋_GBK', size: 10.5, bold: true, fill: 'FFEEDD' },
    lines: { top: { style: 'thin', color: '000000' }, right: null, inside: { style: 'hair', color: '0000FF' } },
  };

  it('is read as it was written', () => {
    expect(rememberedLook(lookComment(change) ?? '')).toEqual(change);
  });

  it.each([
    ['is too long', { name: '字'.repeat(200) }],
    ['holds what parts it', { name: '甲|乙' }],
    ['is one that nobody can read again', { name: '' }],
  ])('is none where a name %s', (_, name) => {
    expect(lookComment({ ...change, after: { ...change.after, ...name } })).toBeNull();
  });

  it('of somebody else’s making changes only what it says soundly', () => {
    expect(rememberedLook('look 等线|-1|2|1|12345G|?|<b|center>|||>thin 000000|no colour||x y z')).toEqual({
      before: { name: '等线', italic: true, vertical: 'center' },
      after: {},
      lines: { top: { style: 'thin', color: '000000' }, bottom: null },
    });
  });
});
