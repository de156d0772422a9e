import { createExcelHost } from '../../../src/hosts/excel';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { area, openWorkbook, workbookOf } from '../../support/excel';
import type { OpenWorkbook, SheetInput } from '../../support/excel';

const FUNDS: SheetInput = {
  at: 'B3',
  rows: [
    ['项目', '预算', '支出'],
    ['宣传', { v: 120.5, nf: '#,##0.00' }, 100],
    [null, null, null],
    ['培训', '80', { error: '#DIV/0!' }],
    ['合计', { v: 200.5, f: '=SUM(C4:C6)' }, { v: '', f: '=""' }],
  ],
  merges: ['B1:D2', 'B5:C5', 'F3:F9'],
};

const books: Record<string, Record<string, SheetInput | SheetInput['rows']>> = {
  five: Object.fromEntries(['1-1', '1-2', '1-3', '2-1', '2-2'].map((name) => [`表${name}`, FUNDS])),
  forty: Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`表${String(index)}`, FUNDS])),
  empty: { Sheet1: [] },
};

async function read(book: OpenWorkbook, payload?: number): Promise<{ snapshot: Snapshot; syncs: number }> {
  const host = createExcelHost(payload === undefined ? {} : { payload });
  let snapshot: Snapshot | undefined;
  const syncs = await book.countSyncs(async () => {
    snapshot = await host.read();
  });
  if (!snapshot) throw new Error('nothing was read');
  return { snapshot, syncs };
}

describe('reading a workbook', () => {
  it('tells values, formulas and formats of each row, at the columns of the sheet', async () => {
    const { snapshot } = await read(openWorkbook(workbookOf({ 表: FUNDS })));
    const { rows } = snapshot.sheets[0] ?? { rows: [] };
    expect(rows.slice(0, 2)).toEqual([undefined, undefined]);
    expect(rows[2]).toEqual({ values: [null, '项目', '预算', '支出'] });
    expect(rows[3]).toEqual({
      values: [null, '宣传', 120.5, 100],
      formats: [undefined, undefined, '#,##0.00', undefined],
    });
    expect(rows[4]).toBeUndefined();
    expect(rows[5]).toEqual({ values: [null, '培训', '80', { error: '#DIV/0!' }] });
    expect(rows[6]).toEqual({ values: [null, '合计', 200.5, ''], formulas: [null, null, '=SUM(C4:C6)', '=""'] });
    expect(rows).toHaveLength(7);
  });

  it.each(Object.keys(books))('takes three sync at most (%s)', async (name) => {
    const { syncs } = await read(openWorkbook(workbookOf(books[name] ?? {})));
    expect(syncs).toBeLessThanOrEqual(3);
  });

  it('tells that formulas are calculated when somebody asks for it only', async () => {
    const { snapshot } = await read(openWorkbook(workbookOf({ 表: FUNDS })));
    const byHand = await read(openWorkbook({ ...workbookOf({ 表: FUNDS }), calculationMode: 'Manual' }));
    expect([snapshot.calculation, byHand.snapshot.calculation]).toEqual(['automatic', 'manual']);
  });

  it('takes a text that merely begins with = for a text', async () => {
    const book = openWorkbook(workbookOf({ 表: [['x']] }));
    book.model.edit(book.model.sheet('表'), 1, 0, "'=x");
    const { snapshot } = await read(book);
    expect(snapshot.sheets[0]?.rows[1]).toEqual({ values: ['=x'] });
  });

  it('tells names, visibility, protection and order of the sheets', async () => {
    const { snapshot } = await read(
      openWorkbook(
        workbookOf({
          乙: { rows: [[1]], protected: true },
          甲: { rows: [], visibility: 'hidden' },
          丙: { rows: [], visibility: 'veryHidden' },
        }),
      ),
    );
    expect(snapshot.sheets.map(({ name, visibility, protected: locked }) => [name, visibility, locked])).toEqual([
      ['乙', 'visible', true],
      ['甲', 'hidden', false],
      ['丙', 'veryHidden', false],
    ]);
    expect(snapshot.sheets[1]?.rows).toEqual([]);
  });

  it('lists merges that begin in the rows with content', async () => {
    const { snapshot } = await read(
      openWorkbook(workbookOf({ 表: { ...FUNDS, rows: [['标题'], ...FUNDS.rows], at: 'B1' } })),
    );
    expect(snapshot.sheets[0]?.merges).toEqual(['B1:D2', 'B5:C5'].map(area));
  });

  it('lists more merges than Excel gives at once', async () => {
    const rows = Array.from({ length: 400 }, () => ['a', null, 'b', null]);
    const merges = rows.flatMap((_, row) => [
      `A${String(row + 1)}:B${String(row + 1)}`,
      `C${String(row + 1)}:D${String(row + 1)}`,
    ]);
    const { snapshot, syncs } = await read(openWorkbook(workbookOf({ 表: { rows, merges } })));
    expect(snapshot.sheets[0]?.merges).toHaveLength(800);
    expect(syncs).toBeLessThanOrEqual(3);
  });

  it.each([
    ['no', [], []],
    ['some', [3, 5], [3, 5]],
    ['all', [2, 3, 4, 5, 6], [2, 3, 4, 5, 6]],
  ])('tells that %s rows are hidden', async (_, hiddenRows, expected) => {
    const { snapshot, syncs } = await read(openWorkbook(workbookOf({ 表: { ...FUNDS, hiddenRows } })));
    expect([...(snapshot.sheets[0]?.hiddenRows ?? [])]).toEqual(expected);
    expect(syncs).toBeLessThanOrEqual(3);
  });

  it('tells what is ours: columns by their hidden names, and the stored text', async () => {
    const { snapshot } = await read(
      openWorkbook({
        ...workbookOf({ 表: FUNDS, '另 表': FUNDS, 三: { rows: [['执行率（核）']], at: 'C1' } }),
        names: [
          { name: '_jihe_col_0_0_balance', formula: "='另 表'!$E$3:$E$7", visible: false, comment: '{}' },
          { name: '_jihe_col_9_0_rate', formula: '=表!#REF!', visible: false },
          { name: '_jihe_col_1_0_rate', formula: '=三!$C$1:$C$2', visible: false, sheet: '三' },
          { name: '_jihe_col_2_0_rate', formula: '=表!$B$3:$B$7' },
          { name: '合计', formula: '=表!$B$7' },
        ],
        customXml: ['<a xmlns="urn:other"/>', '<jihe xmlns="urn:jihe:workbook:1">1</jihe>'],
      }),
    );
    expect(snapshot.owned).toEqual([
      { sheet: '另 表', area: area('E3:E7') },
      { sheet: '三', area: area('C1:C2') },
    ]);
    expect(snapshot.stored).toBe('<jihe xmlns="urn:jihe:workbook:1">1</jihe>');
  });

  it('reads large sheets in blocks of rows, and says how far it is', async () => {
    const rows = Array.from({ length: 500 }, (_, row) => [row, `第${String(row)}行`]);
    const book = openWorkbook(workbookOf({ 表: rows, 另: [['x']] }));
    const seen: [number, number][] = [];
    const snapshot = await createExcelHost({ payload: 16_000 }).read((done, total) => seen.push([done, total]));
    expect(snapshot.sheets[0]?.rows.map((row) => row?.values[0])).toEqual(rows.map(([first]) => first));
    expect(seen.length).toBeGreaterThan(4);
    expect(seen.at(-1)).toEqual([1001, 1001]);
    expect(book.traffic.syncs).toBe(2 + seen.length);
  });

  it('asks again in halves for an answer that Excel finds too large', async () => {
    const long = '绩效'.repeat(500);
    const book = openWorkbook(workbookOf({ 表: Array.from({ length: 64 }, (_, row) => [row, long]) }));
    book.faults.payloadLimit = 100_000;
    const { snapshot } = await read(book);
    expect(snapshot.sheets[0]?.rows.map((row) => row?.values[0])).toEqual(Array.from({ length: 64 }, (_, row) => row));
    expect(snapshot.sheets[0]?.rows[63]?.values[1]).toBe(long);
  });

  it('says when even one row is too large', async () => {
    const book = openWorkbook(workbookOf({ 表: [['x'.repeat(30_000)]] }));
    book.faults.payloadLimit = 20_000;
    await expect(read(book)).rejects.toMatchObject({ code: 'payload-too-large' });
  });

  it('works without merges on an Excel that cannot list them', async () => {
    const { snapshot, syncs } = await read(openWorkbook(workbookOf({ 表: FUNDS }), { excelApi: '1.9' }));
    expect(snapshot.sheets[0]?.rows).toHaveLength(7);
    expect(snapshot.sheets[0]?.merges).toEqual([]);
    expect(syncs).toBeLessThanOrEqual(3);
  });

  it('refuses an Excel that is too old', async () => {
    await expect(read(openWorkbook(workbookOf({ 表: [] }), { excelApi: '1.8' }))).rejects.toMatchObject({
      code: 'api-too-old',
    });
  });

  it('changes nothing', async () => {
    const book = openWorkbook(workbookOf({ 表: FUNDS }));
    const before = book.model.describe();
    await read(book);
    expect(book.model.describe()).toEqual(before);
  });
});
