import { createExcelHost } from '../../../src/hosts/excel';
import { REPORT_NAME, REPORT_SHEET } from '../../../src/report';
import { openWorkbook, workbookOf } from '../../support/excel';
import type { OpenWorkbook } from '../../support/excel';
import { cell, mark, plan } from '../../support/plans';
import { reportOf } from '../../support/reports';

const ROWS = [
  ['项目', '预算', '支出'],
  ['宣传', 120.5, 100],
  ['培训', 80, 90],
];
const FIRST = reportOf(3);
const SECOND = reportOf(7, '2026-11-26 10:00');

/** A workbook with a report in it, read anew. */
async function reported() {
  const book = openWorkbook(workbookOf({ 表: ROWS, 另: ROWS }));
  const host = createExcelHost();
  await host.read();
  await host.write(plan({ report: FIRST }));
  await host.read();
  return { book, host };
}

const names = ({ model }: OpenWorkbook) => model.sheets.map(({ name }) => name);
const ofReport = ({ model }: OpenWorkbook) => model.describe().names.filter(({ name }) => name === REPORT_NAME);
const type = ({ model }: OpenWorkbook, text: string): void => {
  model.edit(model.sheet('另'), 8, 4, text);
};

/** What makes a report theirs though nobody has touched it. */
const REFERENCES: readonly (readonly [string, (book: OpenWorkbook) => void])[] = [
  [
    'a formula',
    (book) => {
      type(book, `=${REPORT_SHEET}!B2`);
    },
  ],
  [
    'a formula that quotes the sheet',
    (book) => {
      type(book, `=SUM(1,'${REPORT_SHEET}'!B2:C9)`);
    },
  ],
  [
    'a text that is made a reference',
    (book) => {
      type(book, `=INDIRECT("'${REPORT_SHEET}'!B2")`);
    },
  ],
  [
    'a name',
    ({ model }) =>
      void model.addName('总数', { sheet: model.sheet(REPORT_SHEET), area: { top: 1, left: 1, bottom: 1, right: 1 } }),
  ],
  ['a name with a formula', ({ model }) => void model.addName('总数', `=COUNTA('${REPORT_SHEET}'!$A:$A)`)],
  ['a name of its own sheet', ({ model }) => void model.addName('总数', '=1', model.sheet(REPORT_SHEET))],
];

describe.each(REFERENCES)('a report to which %s of the person refers', (_, refer) => {
  it('stays when everything of ours is removed, and is theirs from then on', async () => {
    const { book, host } = await reported();
    refer(book);
    const { sheets } = book.model.describe();
    expect((await host.clear()).keptReport).toBe(REPORT_SHEET);
    expect(book.model.describe().sheets).toEqual(sheets);
    expect(ofReport(book)).toEqual([]);
    expect((await host.clear()).keptReport).toBeUndefined();
  });

  it('stays as it is when a new one is written, which stands beside it', async () => {
    const { book, host } = await reported();
    refer(book);
    const { sheets } = book.model.describe();
    const told = await host.write(plan({ report: SECOND }));
    expect(told).toMatchObject({ keptReport: REPORT_SHEET, reportSheet: `${REPORT_SHEET} (2)` });
    expect(book.model.describe().sheets.slice(0, sheets.length)).toEqual(sheets);
    await host.undo();
    expect(book.model.describe().sheets).toEqual(sheets);
  });

  it('is left and named by undo', async () => {
    const { book, host } = await reported();
    await host.write(plan({ report: SECOND }));
    refer(book);
    const { sheets } = book.model.describe();
    expect((await host.undo()).left).toEqual([cell(REPORT_SHEET, 'A1')]);
    expect(book.model.describe().sheets).toEqual(sheets);
  });
});

it.each([
  ['a text that only mentions it', `见${REPORT_SHEET}`],
  ['a formula of such a text', `="见${REPORT_SHEET}"&A1`],
  ['a sheet with a longer name', `='${REPORT_SHEET}甲'!A1`],
  ['another workbook’s sheet of that name', `=[2.xlsx]${REPORT_SHEET}!A1`],
])('%s does not hold a report', async (_, text) => {
  const { book, host } = await reported();
  type(book, text);
  expect((await host.clear()).keptReport).toBeUndefined();
  expect(names(book)).toEqual(['表', '另']);
});

it('a report is looked after where the sheet that refers to it has come since the last reading', async () => {
  const { book, host } = await reported();
  book.model.edit(book.model.addSheet('新'), 3, 3, `=${REPORT_SHEET}!B2`);
  expect((await host.clear()).keptReport).toBe(REPORT_SHEET);
  expect(names(book)).toEqual(['表', '另', REPORT_SHEET, '新']);
});

it('a report goes without a further sync as a rule, and marks cost nothing more beside it', async () => {
  const { book, host } = await reported();
  expect(await book.countSyncs(() => host.write(plan({ marks: [mark('表', 'C2')] })))).toBe(3);
  expect(await book.countSyncs(() => host.clear())).toBe(3);
  expect(names(book)).toEqual(['表', '另']);
});

it('a report in a workbook of many cells is looked after in answers that Excel gives', async () => {
  const many = Array.from({ length: 1500 }, (_, row) => [`项目${String(row)}`, row, row + 1, row + 2, row + 3]);
  const book = openWorkbook(workbookOf({ 表: ROWS, 大: many }));
  const host = createExcelHost({ payload: 100_000 });
  await host.read();
  await host.write(plan({ report: FIRST }));
  book.faults.payloadLimit = 250_000;
  book.model.edit(book.model.sheet('大'), 1400, 3, `=${REPORT_SHEET}!B2`);
  expect((await host.clear()).keptReport).toBe(REPORT_SHEET);
  expect(names(book)).toEqual(['表', '大', REPORT_SHEET]);
});
