import { createExcelHost } from '../../../src/hosts/excel';
import type { WorkbookHost } from '../../../src/hosts/workbook-host';
import { area, openWorkbook, workbookOf } from '../../support/excel';
import type { OpenWorkbook, SheetInput } from '../../support/excel';
import { cell, column, mark, plan } from '../../support/plans';

const ROWS = [
  ['项目', '预算', '支出'],
  ['宣传', 120.5, 100],
  ['培训', 80, 90],
];
const COLUMN = column('表', 'D1', { 1: '=B2-C2', 2: '1' });

async function opened(
  sheet: Partial<SheetInput> = {},
  arrange: (book: OpenWorkbook) => void = () => undefined,
): Promise<{ book: OpenWorkbook; host: WorkbookHost }> {
  const book = openWorkbook(workbookOf({ 表: { rows: ROWS, ...sheet }, 另: ROWS }));
  arrange(book);
  const host = createExcelHost();
  await host.read();
  return { book, host };
}

/** Puts a table there; its head is filled, as Excel does it. */
const addTable =
  (place: string) =>
  ({ model }: OpenWorkbook): void => {
    const sheet = model.sheet('表');
    const where = area(place);
    const head = { ...where, bottom: where.top };
    sheet.enter(head, (_, at) => (sheet.cell(where.top, where.left + at).value === null ? `列${String(at)}` : null));
    model.tables = [...model.tables, { id: `{T-${place}}`, name: '表格', sheet, area: where }];
  };
const places = ({ model }: OpenWorkbook) =>
  model.describe().names.flatMap(({ name, formula }) => (name.startsWith('_jihe_col_') ? [formula] : []));

describe('tables (ListObject)', () => {
  it.each([
    ['over the whole block', 'A1:C3', '=表!$E$1:$E$3'],
    ['with blank columns', 'A1:E3', '=表!$G$1:$G$3'],
    ['that begins right of the block', 'D1:F3', '=表!$H$1:$H$3'],
    ['above, whose next row would be ours', 'D20:D21', '=表!$D$1:$D$3'],
  ])('%s get no column of ours, not even at their side', async (_, place, expected) => {
    const { book, host } = await opened({}, addTable(place));
    const before = book.model.describe();
    expect(await host.write(plan({ columns: [COLUMN] }))).toMatchObject({ columns: 1, skipped: [] });
    expect(places(book)).toEqual([expected]);
    expect(book.model.describe().tables).toEqual(before.tables);
    await host.clear();
    expect(book.model.describe()).toEqual(before);
  });

  it('that end right above a column keep a row between', async () => {
    const { book, host } = await opened({ at: 'A5' }, addTable('D2:D4'));
    await host.write(plan({ columns: [column('表', 'D5', { 5: '=B6-C6' })] }));
    expect(places(book)).toEqual(['=表!$F$5:$F$6']);
  });

  it('are marked and mended like other cells', async () => {
    const { book, host } = await opened({}, addTable('A1:C3'));
    const before = book.model.describe();
    const edit = {
      cell: cell('表', 'C3'),
      before: { kind: 'value', value: 90 },
      after: { kind: 'value', value: 80 },
    } as const;
    await host.write(plan({ marks: [mark('表', 'C3')], edits: [edit] }));
    expect(book.model.sheet('表').cell(2, 2).value).toBe(80);
    await host.undo();
    expect(book.model.describe()).toEqual(before);
  });
});

describe('a name that our column needs', () => {
  const OURS = '_jihe_col_0_0_balance';
  it.each([
    ['a constant', OURS, '=0.06', ''],
    ['a formula', OURS, '=SUM(表!$B$2:$B$3)', ''],
    ['several columns', OURS, '=表!$A$1:$C$3', ''],
    ['a column with a comment of the user', OURS, '=表!$B$1:$B$3', '预算'],
    ['a column whose head is none of ours', OURS, '=表!$B$1:$B$3', ''],
    ['a column of another sheet', OURS, '=另!$B$1:$B$3', ''],
    ['something, in other letters', OURS.toUpperCase(), '=1', ''],
  ])('and that stands for %s stays as it is, and so does what it stands for', async (_, name, formula, comment) => {
    const { book, host } = await opened({}, ({ model }) => {
      model.addName(name, formula).comment = comment;
    });
    const before = book.model.describe();
    const other = column('另', 'D1', { 1: '2' }, { id: '1_0_balance' });
    expect(await host.write(plan({ marks: [mark('表', 'C3')], columns: [COLUMN, other] }))).toMatchObject({
      marks: 1,
      columns: 1,
      skipped: [{ sheet: '表', reason: 'name-taken' }],
    });
    expect(book.model.sheet('表').cell(0, 3).value).toBeNull();
    await host.clear();
    expect(book.model.describe()).toEqual(before);
    await host.write(plan({ columns: [COLUMN] }));
    await host.undo().catch((error: unknown) => {
      expect(error).toMatchObject({ code: 'nothing-to-undo' });
    });
    expect(book.model.describe()).toEqual(before);
  });

  it('in a copy that has no notes is ours by the head of its column', async () => {
    const { book, host } = await opened();
    const before = book.model.describe();
    await host.write(plan({ columns: [column('表', 'D1', { 1: '1' })] }));
    for (const name of book.model.names) if (name.name === OURS) [name.comment, name.visible] = ['', true];
    await createExcelHost().clear();
    expect(book.model.describe()).toEqual(before);
  });
});

describe('hidden sheets', () => {
  it.each(['hidden', 'veryHidden'] as const)(
    '(%s) are read, marked and computed, and stay hidden',
    async (visibility) => {
      const { book, host } = await opened({ visibility });
      const before = book.model.describe();
      expect((await host.read()).sheets[0]).toMatchObject({ visibility, rows: { length: 3 } });
      await host.write(plan({ marks: [mark('表', 'C3')], columns: [COLUMN] }));
      expect(book.model.sheet('表').visibility).toBe(visibility);
      expect(places(book)).toEqual(['=表!$D$1:$D$3']);
      await host.clear();
      expect(book.model.describe()).toEqual(before);
    },
  );

  it.each(['hidden', 'veryHidden'] as const)('(%s) are not shown: the person is told', async (visibility) => {
    const { book, host } = await opened({ visibility });
    const before = book.model.describe();
    await expect(host.reveal(cell('表', 'A1'))).rejects.toMatchObject({ code: 'sheet-hidden', data: { sheet: '表' } });
    expect(book.model.describe()).toEqual(before);
  });
});

describe('filtered and hidden rows', () => {
  it('are written like all others, and stay hidden', async () => {
    const { book, host } = await opened({ hiddenRows: [1] });
    const before = book.model.describe();
    await host.write(plan({ marks: [mark('表', 'C2')], columns: [COLUMN] }));
    expect(book.model.sheet('表').cell(1, 3).formula).toBe('=B2-C2');
    expect(book.model.describe().sheets[0]?.hiddenRows).toEqual([1]);
    await host.clear();
    expect(book.model.describe()).toEqual(before);
  });
});

describe('a sheet without room', () => {
  it('gets no column, and is named', async () => {
    const { book, host } = await opened({}, ({ model }) => {
      model.sheet('表').setColumnWidth(area('D1:ZZ1'), 0);
    });
    const before = book.model.describe();
    expect(await host.write(plan({ columns: [COLUMN] }))).toMatchObject({
      columns: 0,
      skipped: [{ sheet: '表', reason: 'no-room' }],
    });
    expect(book.model.describe()).toEqual(before);
  });

  it('is none that has formats up to its last column', async () => {
    const { book, host } = await opened({}, ({ model }) => {
      model.sheet('表').setStyle(area('XFD2'), 'bold', true);
    });
    expect(await book.countSyncs(() => host.write(plan({ columns: [COLUMN] })))).toBeLessThanOrEqual(3);
    expect(places(book)).toEqual(['=表!$D$1:$D$3']);
  });
});
