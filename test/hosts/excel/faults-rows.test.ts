import { createExcelHost } from '../../../src/hosts/excel';
import type { WorkbookHost, WritePlan } from '../../../src/hosts/workbook-host';
import type { SheetModel } from '../../../src/standin';
import { openWorkbook, workbookOf } from '../../support/excel';
import type { OpenWorkbook } from '../../support/excel';
import { cell, column, mark, plan } from '../../support/plans';

const ROWS = [
  ['项目', '预算', '支出'],
  ['宣传', 120.5, 100],
  ['培训', 80, 90],
  ['差旅', 7, 6],
  ['印刷', 7, 6],
  ['合计', { v: 214.5, f: '=SUM(B2:B5)' }, 202],
];

async function opened(rows: Parameters<typeof workbookOf>[0][string] = ROWS): Promise<{
  book: OpenWorkbook;
  host: WorkbookHost;
  sheet: SheetModel;
}> {
  const book = openWorkbook(workbookOf({ 表: rows, 另: ROWS }));
  const host = createExcelHost();
  await host.read();
  return { book, host, sheet: book.model.sheet('表') };
}

/** A row goes in and another out: the sheet begins and ends where it did. */
function exchangeRows({ model }: OpenWorkbook, inserted: number, removed: number): void {
  model.shift(model.sheet('表'), { axis: 'row', at: inserted, count: 1 });
  model.shift(model.sheet('表'), { axis: 'row', at: removed, count: -1 });
}

const PLANS: Record<string, WritePlan> = {
  marks: plan({ marks: [mark('表', 'C4')] }),
  columns: plan({ columns: [column('表', 'D1', { 1: '=B2-C2', 2: '=B3-C3', 3: '=B4-C4' })] }),
  edits: plan({
    edits: [{ cell: cell('表', 'C4'), before: { kind: 'value', value: 6 }, after: { kind: 'value', value: 7 } }],
  }),
};

async function expectRefusal(book: OpenWorkbook, host: WorkbookHost, wanted: WritePlan, code: string): Promise<void> {
  const before = book.model.describe();
  await expect(host.write(wanted)).rejects.toMatchObject({ code });
  expect(book.model.describe()).toEqual(before);
  expect(host.canUndo()).toBe(false);
}

describe.each(Object.entries(PLANS))('%s planned for rows', (_, wanted) => {
  it('that are elsewhere by now are refused, although the sheet begins and ends where it did', async () => {
    const { book, host } = await opened();
    exchangeRows(book, 2, 5);
    await expectRefusal(book, host, wanted, 'changed-since');
  });

  it('whose place another row has taken are refused', async () => {
    const { book, host, sheet } = await opened();
    ['补助', '1', '6'].forEach((text, at) => {
      book.model.edit(sheet, 3, at, text);
    });
    await expectRefusal(book, host, wanted, 'changed-since');
  });

  it('are written where rows of other things have changed', async () => {
    const { book, host, sheet } = await opened();
    book.model.edit(sheet, 4, 0, '印刷费');
    book.model.edit(sheet, 4, 1, '9');
    await host.write(wanted);
    expect(host.canUndo()).toBe(true);
  });

  it('are written after a new reading', async () => {
    const { book, host } = await opened();
    exchangeRows(book, 5, 5);
    await host.read();
    await host.write(wanted);
    expect(host.canUndo()).toBe(true);
  });
});

describe('a row', () => {
  it('in which a person has put a figure right is still the same for marks', async () => {
    const { book, host, sheet } = await opened();
    book.model.edit(sheet, 3, 2, '5');
    book.model.edit(sheet, 3, 1, '8');
    expect(await host.write(PLANS['marks'] ?? plan({}))).toMatchObject({ marks: 1 });
  });

  it('in which a marked text was put right is still the same', async () => {
    const { book, host, sheet } = await opened([
      ['指标', '目标', '完成'],
      ['培训期数', '≥10期', '≥10期'],
    ]);
    book.model.edit(sheet, 1, 2, '12期');
    expect(await host.write(plan({ marks: [mark('表', 'C2')] }))).toMatchObject({ marks: 1 });
  });

  it('whose figures a computed value comes from must be the same', async () => {
    const { book, host, sheet } = await opened();
    const wanted = column('表', 'D1', { 1: '1' });
    const sourced = { ...wanted, column: { ...wanted.column, sources: [1, 2] } };
    book.model.edit(sheet, 1, 2, '101');
    await expectRefusal(book, host, plan({ columns: [sourced] }), 'changed-since');
  });

  it('without texts must be the same', async () => {
    const { book, host, sheet } = await opened([
      [1, 2],
      [3, 4],
    ]);
    book.model.edit(sheet, 1, 0, '5');
    await expectRefusal(book, host, plan({ marks: [mark('表', 'B2')] }), 'changed-since');
  });

  it('that we have changed ourselves is known', async () => {
    const { book, host } = await opened();
    await host.write({ ...(PLANS['edits'] ?? plan({})), marks: [mark('表', 'C4')] });
    const again = { cell: cell('表', 'A4'), before: { kind: 'value', value: '差旅' } } as const;
    await host.write(plan({ edits: [{ ...again, after: { kind: 'value', value: '差旅费' } }] }));
    await host.write(plan({ marks: [mark('表', 'A4')] }));
    await host.write(PLANS['columns'] ?? plan({}));
    await host.write(plan({ marks: [mark('表', 'B4')] }));
    expect(book.model.sheet('表').cell(3, 0).value).toBe('差旅费');
  });

  it('of our own column tells nothing of the rows', async () => {
    const { book, host, sheet } = await opened();
    await host.write(PLANS['columns'] ?? plan({}));
    await host.read();
    book.model.edit(sheet, 3, 3, '9');
    await host.write(PLANS['columns'] ?? plan({}));
    expect(sheet.cell(3, 3).formula).toBe('=B4-C4');
  });
});

describe('long sheets', () => {
  const rows = [['项目', '预算'], ...Array.from({ length: 3000 }, (_, row) => [`第${String(row)}项`, row])];

  it('take no request more for it than for their cells, 2,000 a request', async () => {
    const { book, host } = await opened(rows);
    const wanted = column('表', 'C1', Object.fromEntries(rows.slice(1).map((_, row) => [row + 1, '=1'])));
    const marks = rows.map((_, row) => mark('表', `B${String(row + 1)}`));
    expect(await book.countSyncs(() => host.write(plan({ marks, columns: [wanted] })))).toBeLessThanOrEqual(4);
  });

  it('are checked by their texts where not all can be read', async () => {
    const book = openWorkbook(workbookOf({ 表: rows }));
    const host = createExcelHost({ payload: 300_000 });
    await host.read();
    exchangeRows(book, 100, 2000);
    const marks = rows.map((_, row) => mark('表', `B${String(row + 1)}`));
    await expectRefusal(book, host, plan({ marks }), 'changed-since');
  });
});

describe('a sheet', () => {
  it.each(['removed', 'renamed', 'replaced by another of its name'])('that was %s is not written to', async (how) => {
    const { book, host, sheet } = await opened();
    if (how === 'removed') book.model.removeSheet(sheet);
    else sheet.rename('旧表');
    if (how.startsWith('replaced')) {
      const other = book.model.addSheet('表');
      ROWS.forEach((row, r) => {
        row.forEach((value, c) => {
          if (typeof value !== 'object') book.model.edit(other, r, c, String(value));
        });
      });
    }
    await expectRefusal(book, host, PLANS['marks'] ?? plan({}), 'sheet-gone');
  });

  it.each(['removed', 'renamed'])('that is %s between planning and writing leaves all as it was', async (how) => {
    const change = ({ model }: OpenWorkbook): void => {
      if (how === 'removed') model.removeSheet(model.sheet('表'));
      else model.sheet('表').rename('旧表');
    };
    const expected = await opened();
    change(expected.book);
    const { book, host } = await opened();
    const work = (): void => {
      change(book);
    };
    book.faults.plan({ kind: 'meanwhile', work }, 2);
    const marks = [mark('另', 'A2'), mark('表', 'C4')];
    await expect(host.write({ ...plan(PLANS['columns'] ?? {}), marks })).rejects.toMatchObject({ code: 'sheet-gone' });
    expect(book.model.describe()).toEqual(expected.book.model.describe());
  });
});
