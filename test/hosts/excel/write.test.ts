import { createExcelHost } from '../../../src/hosts/excel';
import type { WritePlan } from '../../../src/hosts/workbook-host';
import type { WorkbookDescription } from '../../../src/standin';
import { area, openWorkbook, workbookOf } from '../../support/excel';
import type { OpenWorkbook, SheetInput } from '../../support/excel';
import { cell, column, mark, plan } from '../../support/plans';
import { withoutUndoNames } from '../../support/undo-names';

const FUNDS: SheetInput = {
  rows: [
    ['项目', '预算', '支出'],
    ['宣传', 120.5, 100],
    ['培训', 80, 90],
    ['合计', { v: 200.5, f: '=SUM(B2:B3)' }, 190],
  ],
  columnWidths: [[1, 20]],
};

/** A workbook with formats of the user's own in places where ours could do harm. */
function open(sheets: Record<string, SheetInput> = { 表: FUNDS, 另: FUNDS }): OpenWorkbook {
  const book = openWorkbook(workbookOf(sheets));
  const sheet = book.model.sheet('表');
  if (!sheet.protected) {
    sheet.addConditionalFormat({
      type: 'Custom',
      areas: [area('A1:F9')],
      formula: '=$C1>100',
      style: { fillColor: '#00FF00' },
    });
    sheet.setStyle(area('C2:D3'), 'fillColor', '#FFFF00');
  }
  return book;
}

const COLUMN = column('表', 'D1', { 1: '=B2-C2', 2: '=B3-C3', 3: '10.5' });
const PLAN = plan({
  marks: [mark('表', 'C3'), mark('表', 'C4'), mark('表', 'B2', 'warning'), mark('另', 'A2', 'info')],
  columns: [COLUMN],
});

const sheetNamed = ({ sheets }: WorkbookDescription, name: string) => sheets.find((sheet) => sheet.name === name);
const contents = (book: OpenWorkbook, sheet = '表') =>
  Object.fromEntries(
    Object.entries(sheetNamed(book.model.describe(), sheet)?.cells ?? {})
      .map(([name, { value, formula }]) => [name, formula ?? value])
      .filter(([, content]) => content !== null),
  );
/** Names of our columns; that of the width of each, which its head needs more of, stands for its whole column. */
function namesOf(book: OpenWorkbook) {
  const { names } = withoutUndoNames(book.model.describe());
  const isWidth = ({ name }: (typeof names)[number]): boolean => name.startsWith('_jihe_width_');
  const columns = names.filter(({ name }) => name.startsWith('_jihe_col_'));
  const whole = columns.map(({ formula }) => formula.replace(/!\$(\w+)\$.*$/, (_, at: string) => `!$${at}:$${at}`));
  expect(names.filter(isWidth).map(({ formula, visible }) => [formula, visible])).toEqual(
    whole.map((formula) => [formula, false]),
  );
  return columns.map(({ name, formula, visible }) => [name, formula, visible]);
}

async function readAnd(book: OpenWorkbook) {
  const host = createExcelHost();
  await host.read();
  return { host, syncs: (work: () => Promise<unknown>) => book.countSyncs(work) };
}

describe('marks', () => {
  it('are conditional formats that carry our name, one a severity and sheet', async () => {
    const book = open();
    const { host } = await readAnd(book);
    const report = await host.write(PLAN);
    expect(report).toMatchObject({ marks: 4, columns: 1, cells: 3, edits: 0, skipped: [] });
    const formats = sheetNamed(book.model.describe(), '表')?.conditionalFormats ?? [];
    const ours = formats.filter(({ formula }) => formula.includes('jihe:'));
    expect(ours.map(({ formula, areas }) => [formula, areas])).toEqual([
      ['=LEN("jihe:header")>0', ['D1']],
      ['=LEN("jihe:error")>0', ['C3:C4']],
      ['=LEN("jihe:warning")>0', ['B2']],
    ]);
    expect(formats).toHaveLength(4);
  });

  it('never touch the cells themselves', async () => {
    const book = open();
    const before = book.model.describe();
    const { host } = await readAnd(book);
    await host.write(plan({ marks: PLAN.marks }));
    const after = book.model.describe();
    expect(after.sheets.map(({ cells }) => cells)).toEqual(before.sheets.map(({ cells }) => cells));
  });

  it('show the most severe of several on one cell', async () => {
    const book = open();
    const { host } = await readAnd(book);
    const marks = [mark('表', 'C3', 'info'), mark('表', 'C3'), mark('表', 'C3', 'warning')];
    expect(await host.write(plan({ marks }))).toMatchObject({ marks: 1 });
    const ours = sheetNamed(book.model.describe(), '表')?.conditionalFormats.filter(({ formula }) =>
      formula.includes('jihe:'),
    );
    expect(ours?.map(({ formula }) => formula)).toEqual(['=LEN("jihe:error")>0']);
  });

  it('are replaced, also on sheets that have none any more', async () => {
    const book = open();
    const { host } = await readAnd(book);
    await host.write(PLAN);
    await host.write(plan({ marks: [mark('表', 'A4', 'info')] }));
    const ours = book.model
      .describe()
      .sheets.flatMap(({ name, conditionalFormats }) =>
        conditionalFormats
          .filter(({ formula }) => formula.includes('jihe:'))
          .map(({ formula, areas }) => [name, formula, areas]),
      );
    expect(ours).toEqual([
      ['表', '=LEN("jihe:info")>0', ['A4']],
      ['表', '=LEN("jihe:header")>0', ['D1']],
    ]);
  });

  it('reach every cell, however many there are', async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => [row, row]);
    const book = openWorkbook(workbookOf({ 表: rows }));
    const { host, syncs } = await readAnd(book);
    const marks = rows.flatMap((_, row) => (row % 2 === 0 ? [mark('表', `A${String(row + 1)}`)] : []));
    expect(await syncs(() => host.write(plan({ marks })))).toBeLessThanOrEqual(3);
    const formats = book.model.sheet('表').conditionalFormats;
    expect(formats.length).toBeGreaterThan(1);
    expect(formats.flatMap(({ areas }) => areas)).toHaveLength(1500);
  });
});

describe('computed columns', () => {
  it('hold live formulas and values in their format, under a hidden name', async () => {
    const book = open();
    const { host } = await readAnd(book);
    await host.write(PLAN);
    expect(contents(book)).toMatchObject({ D1: '净结余（核）', D2: '=B2-C2', D3: '=B3-C3', D4: 10.5 });
    expect(book.model.sheet('表').cell(1, 3).numberFormat).toBe('#,##0.00');
    expect(namesOf(book)).toEqual([['_jihe_col_0_0_balance', '=表!$D$1:$D$4', false]]);
  });

  it('go further right where somebody has written, and the name goes along', async () => {
    const book = open();
    book.model.edit(book.model.sheet('表'), 2, 3, '我的备注');
    book.model.edit(book.model.sheet('表'), 0, 4, '另一列');
    const { host } = await readAnd(book);
    await host.write(PLAN);
    expect(contents(book)).toMatchObject({ D3: '我的备注', E1: '另一列', F1: '净结余（核）', F3: '=B3-C3' });
    expect(namesOf(book)).toEqual([['_jihe_col_0_0_balance', '=表!$F$1:$F$4', false]]);
  });

  it.each([
    [
      'a merge',
      (book: OpenWorkbook) => {
        book.model.sheet('表').merge(area('B3:D3'));
      },
    ],
    [
      'a hidden column',
      (book: OpenWorkbook) => {
        book.model.sheet('表').setColumnWidth(area('D1'), 0);
      },
    ],
  ])('keep clear of %s', async (_, arrange) => {
    const book = open();
    arrange(book);
    const { host } = await readAnd(book);
    await host.write(PLAN);
    expect(namesOf(book)).toEqual([['_jihe_col_0_0_balance', '=表!$E$1:$E$4', false]]);
    expect(Object.keys(contents(book)).filter((name) => name.startsWith('D'))).toEqual([]);
  });

  it('stand beyond all formats on an Excel that cannot list merges', async () => {
    const book = openWorkbook(workbookOf({ 表: { ...FUNDS, merges: ['A9:G9'] } }), { excelApi: '1.9' });
    book.model.sheet('表').setStyle(area('A9:G9'), 'bold', true);
    await createExcelHost().write(plan({ columns: [COLUMN] }));
    expect(namesOf(book)).toEqual([['_jihe_col_0_0_balance', '=表!$H$1:$H$4', false]]);
  });

  it('stand side by side, each in a place of its own', async () => {
    const book = open();
    const { host } = await readAnd(book);
    const rate = column('表', 'D1', { 1: '=C2/B2' }, { id: '0_0_rate', format: '0.00%', title: '执行率（核）' });
    await host.write(plan({ columns: [COLUMN, rate] }));
    expect(contents(book)).toMatchObject({ D1: '净结余（核）', E1: '执行率（核）', E2: '=C2/B2' });
  });

  it('are written over where they are, and written only once', async () => {
    const book = open();
    const { host } = await readAnd(book);
    await host.write(PLAN);
    const once = book.model.describe();
    await host.read();
    await host.write(PLAN);
    expect(book.model.describe()).toEqual(once);
    expect(book.traffic.syncs).toBe(3 + 3 + 3 + 2);
  });

  it('follow their cells: the second writing goes where rows put in have moved them', async () => {
    const book = open();
    const { host } = await readAnd(book);
    await host.write(plan({ columns: [COLUMN] }));
    book.model.shift(book.model.sheet('表'), { axis: 'column', at: 1, count: 2 });
    book.model.shift(book.model.sheet('表'), { axis: 'row', at: 0, count: 1 });
    await host.read();
    const moved = column('表', 'F2', { 2: '=D3-E3', 3: '=D4-E4', 4: '10.5' });
    await host.write(plan({ columns: [moved] }));
    expect(namesOf(book)).toEqual([['_jihe_col_0_0_balance', '=表!$F$2:$F$5', false]]);
    expect(contents(book)).toMatchObject({ F2: '净结余（核）', F3: '=D3-E3' });
    expect(Object.keys(contents(book)).filter((name) => name.startsWith('G'))).toEqual([]);
  });

  it('shrink and grow with their tables', async () => {
    const book = open();
    const { host } = await readAnd(book);
    await host.write(plan({ columns: [COLUMN] }));
    await host.write(plan({ columns: [column('表', 'D1', { 1: '=B2-C2' })] }));
    expect(Object.keys(contents(book)).filter((name) => name.startsWith('D'))).toEqual(['D1', 'D2']);
    expect(namesOf(book)).toEqual([['_jihe_col_0_0_balance', '=表!$D$1:$D$2', false]]);
    await host.write(plan({ columns: [COLUMN] }));
    expect(contents(book)).toMatchObject({ D4: 10.5 });
  });

  it.each([
    ['a figure', 'D2'],
    ['a head', 'D1'],
  ])('leave words that somebody typed over %s: a new column goes beside, and a removal keeps them', async (_, name) => {
    const type = ({ model }: OpenWorkbook): void => {
      const { top, left } = area(name);
      model.edit(model.sheet('表'), top, left, '已核实');
    };
    const opened = (): OpenWorkbook => {
      const book = open();
      book.model.sheet('表').setNumberFormat(area('D2'), () => '0.0');
      return book;
    };
    const book = opened();
    const { host } = await readAnd(book);
    await host.write(plan({ columns: [COLUMN] }));
    type(book);
    await host.write(plan({ columns: [COLUMN] }));
    expect(contents(book)).toMatchObject({ [name]: '已核实', E2: '=B2-C2' });
    await host.clear();
    const alone = opened();
    type(alone);
    expect(book.model.describe()).toEqual(alone.model.describe());
  });

  it('are removed when they are no longer planned', async () => {
    const book = open();
    const before = book.model.describe();
    const { host } = await readAnd(book);
    await host.write(plan({ columns: [COLUMN] }));
    await host.write(plan({ columns: [] }));
    expect(withoutUndoNames(book.model.describe())).toEqual(before);
  });

  it('move to another sheet with the name', async () => {
    const book = open();
    const { host } = await readAnd(book);
    await host.write(plan({ columns: [COLUMN] }));
    await host.write(plan({ columns: [column('另', 'D1', { 1: '=B2-C2' })] }));
    expect(namesOf(book)).toEqual([['_jihe_col_0_0_balance', '=另!$D$1:$D$2', false]]);
    expect(Object.keys(contents(book)).filter((name) => name.startsWith('D'))).toEqual([]);
  });

  it('get a width in which their numbers can be read, and give it back', async () => {
    const book = open();
    const before = book.model.describe();
    const { host } = await readAnd(book);
    await host.write(plan({ columns: [column('表', 'D1', { 1: '123456789012.5' })] }));
    expect(book.model.sheet('表').columns.size(3)).toBeGreaterThan(80);
    await host.write(plan({ columns: [COLUMN] }));
    await host.clear();
    expect(book.model.describe()).toEqual(before);
  });

  it.each(['=1+1', '+1', '-1', '@SUM', "'x", '12%', 'TRUE', '2024-1-1', '007'])(
    'write the title %s as text',
    async (title) => {
      const book = open();
      await createExcelHost().write(plan({ columns: [column('表', 'D1', { 1: '1' }, { title })] }));
      expect(book.model.sheet('表').cell(0, 3)).toMatchObject({ value: title });
      expect(book.model.sheet('表').cell(0, 3).formula).toBeUndefined();
    },
  );
});

describe('edits', () => {
  it('change cells that are as they were when it was planned', async () => {
    const book = open();
    const { host } = await readAnd(book);
    const report = await host.write(
      plan({
        edits: [
          { cell: cell('表', 'C3'), before: { kind: 'value', value: 90 }, after: { kind: 'formula', formula: '=B3' } },
          {
            cell: cell('表', 'B4'),
            before: { kind: 'formula', formula: '=SUM(B2:B3)' },
            after: { kind: 'value', value: '=文字' },
            format: '@',
          },
          { cell: cell('表', 'A2'), before: { kind: 'value', value: '宣传' }, after: { kind: 'value', value: '007' } },
          { cell: cell('表', 'A3'), before: { kind: 'value', value: '培训' }, after: { kind: 'value', value: null } },
        ],
      }),
    );
    expect(report.edits).toBe(4);
    expect(contents(book)).toMatchObject({ C3: '=B3', B4: '=文字', A2: '007' });
    expect(book.model.sheet('表').cell(3, 1)).toMatchObject({ numberFormat: '@' });
    expect(contents(book)).not.toHaveProperty('A3');
  });

  it.each<[string, WritePlan['edits'][number]]>([
    [
      'another value',
      { cell: cell('表', 'C3'), before: { kind: 'value', value: 91 }, after: { kind: 'value', value: 1 } },
    ],
    [
      'a formula by now',
      { cell: cell('表', 'B4'), before: { kind: 'value', value: 200.5 }, after: { kind: 'value', value: 1 } },
    ],
    [
      'another formula',
      { cell: cell('表', 'B4'), before: { kind: 'formula', formula: '=B2' }, after: { kind: 'value', value: 1 } },
    ],
    ['nothing', { cell: cell('表', 'Z9'), before: { kind: 'value', value: 'x' }, after: { kind: 'value', value: 1 } }],
  ])('are refused where a cell holds %s', async (_, edit) => {
    const book = open();
    const before = book.model.describe();
    const { host } = await readAnd(book);
    await expect(host.write({ ...PLAN, edits: [edit] })).rejects.toMatchObject({ code: 'changed-since' });
    expect(book.model.describe()).toEqual(before);
    expect(host.canUndo()).toBe(false);
  });

  it('are refused under a merge', async () => {
    const book = open();
    book.model.sheet('表').merge(area('A7:C8'));
    const { host } = await readAnd(book);
    const edit = {
      cell: cell('表', 'B8'),
      before: { kind: 'value', value: null },
      after: { kind: 'value', value: 1 },
    } as const;
    await expect(host.write(plan({ edits: [edit] }))).rejects.toMatchObject({ code: 'changed-since' });
  });
});

describe('a plan that no longer fits', () => {
  it('is refused when rows were put in since the reading', async () => {
    const book = open();
    const { host } = await readAnd(book);
    book.model.shift(book.model.sheet('表'), { axis: 'row', at: 1, count: 1 });
    const before = book.model.describe();
    await expect(host.write(PLAN)).rejects.toMatchObject({ code: 'changed-since', data: { sheet: '表' } });
    expect(book.model.describe()).toEqual(before);
  });

  it.each(['removed', 'renamed'])('is refused when its sheet was %s', async (how) => {
    const book = open();
    const { host } = await readAnd(book);
    const sheet = book.model.sheet('另');
    if (how === 'removed') book.model.removeSheet(sheet);
    else sheet.rename('新名');
    const before = book.model.describe();
    await expect(host.write(PLAN)).rejects.toMatchObject({ code: 'sheet-gone', data: { sheet: '另' } });
    expect(book.model.describe()).toEqual(before);
  });

  it('is carried out when another sheet was removed', async () => {
    const book = open();
    const { host } = await readAnd(book);
    book.model.removeSheet(book.model.sheet('另'));
    expect(await host.write(plan({ marks: [mark('表', 'A1')] }))).toMatchObject({ marks: 1 });
  });
});

describe('protected sheets', () => {
  it('are left out and named, the others are written', async () => {
    const book = open({ 表: FUNDS, 另: { ...FUNDS, protected: true } });
    const before = sheetNamed(book.model.describe(), '另');
    const { host } = await readAnd(book);
    const report = await host.write(PLAN);
    expect(report).toMatchObject({ marks: 3, columns: 1, skipped: [{ sheet: '另', reason: 'protected-sheet' }] });
    expect(sheetNamed(book.model.describe(), '另')).toEqual(before);
  });

  it('are refused where there is nothing else', async () => {
    const book = open({ 表: { ...FUNDS, protected: true }, 另: FUNDS });
    const before = book.model.describe();
    const { host } = await readAnd(book);
    await expect(host.write(plan({ columns: [COLUMN] }))).rejects.toMatchObject({
      code: 'protected-sheet',
      data: { sheet: '表' },
    });
    expect(book.model.describe()).toEqual(before);
  });

  it('that hold marks of ours are named when marks are replaced or removed', async () => {
    const book = open();
    const { host } = await readAnd(book);
    await host.write(PLAN);
    book.model.sheet('另').protect(true);
    const skipped = [{ sheet: '另', reason: 'protected-sheet' }];
    expect(await host.write(plan({ marks: [mark('表', 'A1')] }))).toMatchObject({ skipped });
    expect(await host.clear()).toMatchObject({ skipped });
    await expect(host.clear()).rejects.toMatchObject({ code: 'protected-sheet' });
  });
});

describe('removing every trace', () => {
  it('leaves the workbook as it was before', async () => {
    const book = open();
    const before = book.model.describe();
    const { host, syncs } = await readAnd(book);
    expect(await syncs(() => host.write(PLAN))).toBeLessThanOrEqual(3);
    let report: unknown;
    expect(
      await syncs(async () => {
        report = await host.clear();
      }),
    ).toBeLessThanOrEqual(3);
    expect(report).toEqual({ marks: 4, columns: 1, skipped: [] });
    expect(book.model.describe()).toEqual(before);
  });

  it('gives number formats and widths back that were there before', async () => {
    const book = open();
    const sheet = book.model.sheet('表');
    sheet.setNumberFormat(area('D1:D2'), () => '0.0');
    sheet.setNumberFormat(area('D4'), () => '@');
    sheet.setColumnWidth(area('D1'), 20);
    const before = book.model.describe();
    await createExcelHost().write(PLAN);
    expect(contents(book)).toMatchObject({ D4: 10.5, D2: '=B2-C2' });
    await createExcelHost().clear();
    expect(book.model.describe()).toEqual(before);
  });

  it('finds what another pane wrote, also on copies of sheets, and names without cells', async () => {
    const book = open();
    const before = book.model.describe();
    await createExcelHost().write(PLAN);
    const copy = book.model.addSheet('表 (2)');
    copy.enter(area('D1:D4'), () => 'x');
    book.model.addName('_jihe_col_0_0_balance', "='表 (2)'!$D$1:$D$4", copy);
    book.model.addName('_jihe_col_8_0_rate', '=#REF!');
    copy.addConditionalFormat({ type: 'Custom', areas: [area('A1')], formula: '=LEN("jihe:error")>0' });
    await createExcelHost().clear();
    book.model.removeSheet(copy);
    expect(book.model.describe()).toEqual(before);
  });

  it('does nothing where there is nothing', async () => {
    const book = open();
    const { host, syncs } = await readAnd(book);
    expect(await syncs(() => host.clear())).toBeLessThanOrEqual(2);
    expect(await host.clear()).toEqual({ marks: 0, columns: 0, skipped: [] });
  });

  it('keeps what the user has made of the cells meanwhile beside ours', async () => {
    const book = open();
    const { host } = await readAnd(book);
    await host.write(PLAN);
    book.model.edit(book.model.sheet('表'), 4, 3, '我的');
    await host.clear();
    expect(contents(book)).toMatchObject({ D5: '我的' });
  });
});

describe('the number of sync', () => {
  it.each([5, 40])('is three at most for writing and removing on %d sheets', async (count) => {
    const names = Array.from({ length: count }, (_, index) => `表${String(index)}`);
    const book = openWorkbook(workbookOf(Object.fromEntries(names.map((name) => [name, FUNDS]))));
    const before = book.model.describe();
    const { host, syncs } = await readAnd(book);
    const marks = names.flatMap((name) => ['A1', 'B2', 'C3', 'A4'].map((at) => mark(name, at)));
    const columns = names.flatMap((name, index) => [
      column(name, 'D1', { 1: '=B2-C2', 2: '1' }, { id: `${String(index)}_0_balance` }),
      column(name, 'D1', { 1: '=C2/B2' }, { id: `${String(index)}_0_rate` }),
    ]);
    expect(await syncs(() => host.write(plan({ marks, columns })))).toBeLessThanOrEqual(3);
    expect(
      await syncs(() => host.write(plan({ marks: marks.slice(1), columns: columns.slice(1) }))),
    ).toBeLessThanOrEqual(3);
    expect(await syncs(() => host.clear())).toBeLessThanOrEqual(3);
    expect(book.model.describe()).toEqual(before);
  });
});
