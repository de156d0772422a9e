import { createExcelHost } from '../../../src/hosts/excel';
import { HostError, type WorkbookHost } from '../../../src/hosts/workbook-host';
import { REPORT_NAME, REPORT_SHEET } from '../../../src/report';
import { review } from '../../../src/review';
import { openWorkbook, workbookOf } from '../../support/excel';
import type { OpenWorkbook } from '../../support/excel';
import { cell, mark, plan } from '../../support/plans';
import { reportOf } from '../../support/reports';

const ROWS = [
  ['序号', '支出内容', '预算数（万元）', '支出', '净结余'],
  [1, '印刷费', 10, 10.5, -0.5],
  [2, '培训费', 20, 19, 1],
  [null, '合计', 30, 29.5, 0.5],
];

const FIRST = reportOf(3);
const SECOND = reportOf(7, '2026-11-26 10:00');

async function opened(sheets: Record<string, (string | number | null)[][]> = { 支出: ROWS }) {
  const book = openWorkbook(workbookOf(sheets));
  const host = createExcelHost();
  await host.read();
  return { book, host };
}

/** A workbook with a report in it, read anew. */
async function reported() {
  const { book, host } = await opened();
  await host.write(plan({ report: FIRST }));
  await host.read();
  return { book, host };
}

/** Somebody copies the report sheet: the copy comes with a name of its own, as Excel makes it. */
function copyReport({ model }: OpenWorkbook): void {
  model.addSheet('复核报告 (2)');
  const copy = model.sheet('复核报告 (2)');
  FIRST.rows.forEach((cells, row) => {
    const area = { top: row, left: 0, bottom: row, right: cells.length - 1 };
    copy.enter(area, (_, column) => cells[column]);
  });
  model.addName(REPORT_NAME, `='${copy.name}'!$A$1:$H$${String(FIRST.rows.length)}`, copy).visible = false;
}

const names = (book: OpenWorkbook) => book.model.sheets.map(({ name }) => name);
const textsOf = (book: OpenWorkbook, sheet = REPORT_SHEET) =>
  SECOND.rows.map((cells, row) => cells.map((_, column) => book.model.sheet(sheet).cell(row, column)));
const ourName = (book: OpenWorkbook) =>
  book.model.describe().names.flatMap(({ name, formula }) => (name === REPORT_NAME ? [formula] : []));

describe('the report sheet in Excel', () => {
  it('is written in three sync, behind the other sheets, ready to print', async () => {
    const { book, host } = await opened();
    let told: unknown;
    const syncs = await book.countSyncs(async () => {
      told = await host.write(plan({ marks: [mark('支出', 'E2')], report: FIRST }));
    });
    expect(syncs).toBeLessThanOrEqual(3);
    expect(told).toMatchObject({ reportSheet: REPORT_SHEET, marks: 1 });
    expect(names(book)).toEqual(['支出', REPORT_SHEET]);
    expect(ourName(book)).toHaveLength(1);
    const sheet = book.model.describe().sheets[1];
    expect(sheet?.page).toMatchObject({
      orientation: 'Landscape',
      frozenRows: 4,
      titleRows: '$4:$4',
      zoom: { horizontalFitToPages: 1 },
    });
    expect(book.model.selection.sheet.name).toBe('支出');
  });

  it('holds its texts as texts and its links as formulas', async () => {
    const { book } = await reported();
    const cells = textsOf(book).flat();
    expect(cells.filter(({ value }) => value === '=≥ 0')).toHaveLength(3);
    const formulas = cells.flatMap(({ formula }) => formula ?? []);
    expect(formulas).toHaveLength(3);
    expect(formulas[0]).toBe('=HYPERLINK("#\'支出\'!E2","E2")');
  });

  it('is no table to a review', async () => {
    const { host } = await reported();
    expect(review(await host.read()).tables.map(({ sheet }) => sheet)).toEqual(['支出']);
  });

  it('is written again only where it differs, in its place', async () => {
    const { book, host } = await reported();
    book.model.addSheet('后来');
    await host.read();
    const once = book.model.describe();
    await host.write(plan({ report: FIRST }));
    expect(book.model.describe()).toEqual(once);
    await host.write(plan({ report: SECOND }));
    expect(names(book)).toEqual(['支出', REPORT_SHEET, '后来']);
    await host.write(plan({ report: FIRST }));
    expect(book.model.describe()).toEqual(once);
  });

  it('leaves no trace when everything of ours is removed', async () => {
    const { book, host } = await opened();
    const before = book.model.describe();
    await host.write(plan({ marks: [mark('支出', 'E2')], report: FIRST }));
    expect((await host.clear()).keptReport).toBeUndefined();
    expect(book.model.describe()).toEqual(before);
  });

  it('goes by itself where none is wanted', async () => {
    const { book, host } = await opened();
    const before = book.model.describe();
    await host.write(plan({ report: FIRST }));
    await host.write(plan({ report: null }));
    expect({ ...book.model.describe(), names: [] }).toEqual(before);
    await host.clear();
    expect(book.model.describe()).toEqual(before);
  });

  it('never takes the place of a sheet of the user', async () => {
    const { book, host } = await opened({ 支出: ROWS, [REPORT_SHEET]: [['我的']] });
    const before = book.model.describe();
    const told = await host.write(plan({ report: FIRST }));
    expect(told.reportSheet).toBe(`${REPORT_SHEET} (2)`);
    expect(book.model.describe().sheets.slice(0, 2)).toEqual(before.sheets);
    await host.clear();
    expect(book.model.describe()).toEqual(before);
  });

  it.each<[string, (book: OpenWorkbook) => void]>([
    ['writes into it', (book) => book.model.edit(book.model.sheet(REPORT_SHEET), 5, 9, '已整改')],
    ['writes beside it', (book) => book.model.edit(book.model.sheet(REPORT_SHEET), 5, 14, '已整改')],
    ['comments on it', (book) => void book.model.addComment(book.model.sheet(REPORT_SHEET), 5, 1, '请核对')],
    [
      'puts a row into it',
      (book) => book.model.shift(book.model.sheet(REPORT_SHEET), { axis: 'row', at: 2, count: 1 }),
    ],
  ])('is the person’s once somebody %s', async (_, touch) => {
    const { book, host } = await reported();
    touch(book);
    const theirs = book.model.describe().sheets[1];
    await host.read();
    expect((await host.write(plan({ report: SECOND }))).reportSheet).toBe(`${REPORT_SHEET} (2)`);
    expect(book.model.describe().sheets[1]).toEqual(theirs);
    await host.undo();
    expect(book.model.describe().sheets.slice(1)).toEqual([theirs]);
    expect((await host.clear()).keptReport).toBe(REPORT_SHEET);
    expect(book.model.describe().sheets.slice(1)).toEqual([theirs]);
    expect(book.model.describe().names).toEqual([]);
  });

  it('follows when the sheet is renamed', async () => {
    const { book, host } = await reported();
    book.model.sheet(REPORT_SHEET).rename('二季度报告');
    await host.read();
    await host.write(plan({ report: SECOND }));
    expect(names(book)).toEqual(['支出', '二季度报告']);
    await host.clear();
    expect(names(book)).toEqual(['支出']);
  });

  it('is refused where the structure is protected, and nothing is written', async () => {
    const { book, host } = await opened();
    book.model.structureProtected = true;
    const before = book.model.describe();
    await expect(host.write(plan({ marks: [mark('支出', 'E2')], report: FIRST }))).rejects.toMatchObject({
      code: 'workbook-protected',
    });
    expect(book.model.describe()).toEqual(before);
  });

  it('stays where the structure is protected, and that is told', async () => {
    const { book, host } = await reported();
    book.model.structureProtected = true;
    const { skipped } = await host.clear();
    expect(skipped).toEqual([{ sheet: REPORT_SHEET, reason: 'workbook-protected' }]);
    expect(names(book)).toEqual(['支出', REPORT_SHEET]);
  });

  it('that somebody has copied goes, and of the copy only the name that came with it', async () => {
    const { book, host } = await reported();
    copyReport(book);
    const copy = book.model.describe().sheets.find(({ name }) => name === '复核报告 (2)');
    await host.clear();
    expect(names(book)).toEqual(['支出', '复核报告 (2)']);
    expect(book.model.describe().sheets[1]).toEqual(copy);
    expect(ourName(book)).toEqual([]);
  });

  it('of 5,000 findings takes six sync at most, and no request over 4 MB', async () => {
    const { book, host } = await opened();
    const { batches } = book.traffic;
    const from = batches.length;
    expect(await book.countSyncs(() => host.write(plan({ report: reportOf(5000) })))).toBeLessThanOrEqual(6);
    for (const batch of batches.slice(from)) expect(JSON.stringify(batch).length).toBeLessThan(4_000_000);
    expect(await book.countSyncs(() => host.write(plan({ report: reportOf(5000, '2027') })))).toBeLessThanOrEqual(6);
  }, 60_000);
});

type Step = 'create' | 'replace' | 'clear';
const begin: Record<Step, () => Promise<{ book: OpenWorkbook; host: WorkbookHost }>> = {
  create: () => opened(),
  replace: reported,
  clear: reported,
};
/** Requests before the one that writes: where no report is there, none of its cells are asked for. */
const PLANNING: Record<Step, number> = { create: 1, replace: 2, clear: 2 };
const carryOut = (host: WorkbookHost, step: Step): Promise<unknown> =>
  step === 'clear' ? host.clear() : host.write(plan({ report: SECOND }));

describe.each<Step>(['create', 'replace', 'clear'])('a report (%s)', (step) => {
  it('is taken back by undo', async () => {
    const { book, host } = await begin[step]();
    const before = book.model.describe();
    await carryOut(host, step);
    expect(book.model.describe()).not.toEqual(before);
    expect(await host.undo()).toMatchObject({ left: [] });
    expect(withoutQuotes(book.model.describe())).toEqual(withoutQuotes(before));
  });

  it('that fails at any action leaves the workbook as it was', async () => {
    const trial = await begin[step]();
    await carryOut(trial.host, step);
    const actions = trial.book.traffic.batches.at(-1)?.Actions.length ?? 0;
    expect(actions).toBeGreaterThan(3);
    const stride = Math.max(1, Math.floor(actions / 40));
    const places = [...new Set([...Array(actions).keys()].filter((at) => at % stride === 0 || at > actions - 25))];
    for (const at of places) {
      const { book, host } = await begin[step]();
      const before = book.model.describe();
      book.faults.plan({ kind: 'fail', code: 'GeneralException', at }, PLANNING[step]);
      const told: unknown = await carryOut(host, step).catch((error: unknown) => error);
      // Where the setting up of pages is refused, the report is written without it.
      if (told instanceof HostError) expect(withoutQuotes(book.model.describe())).toEqual(withoutQuotes(before));
      else expect(told).toMatchObject({ unpagedReport: true });
    }
  }, 120_000);
});

describe('undo of a report', () => {
  it('leaves and names a sheet into which somebody has written since', async () => {
    const { book, host } = await opened();
    await host.write(plan({ report: FIRST }));
    book.model.edit(book.model.sheet(REPORT_SHEET), 6, 9, '已整改');
    const theirs = book.model.describe().sheets[1];
    expect((await host.undo()).left).toEqual([cell(REPORT_SHEET, 'A1')]);
    expect(book.model.describe().sheets[1]).toEqual(theirs);
  });

  it('takes back several reports that were written one after the other as one', async () => {
    const { book, host } = await opened();
    const before = book.model.describe();
    await host.write(plan({ report: FIRST }));
    await host.write(plan({ report: SECOND, joins: true }));
    await host.undo();
    expect(book.model.describe()).toEqual(before);
  });
});

/** A text that was put back may have got an apostrophe that it did not have before; it is the same text. */
const withoutQuotes = (description: object): unknown =>
  JSON.parse(JSON.stringify(description, (key, value: unknown) => (key === 'quoted' ? undefined : value)));
