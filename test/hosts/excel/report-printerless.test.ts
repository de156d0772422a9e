import { createExcelHost } from '../../../src/hosts/excel';
import { REPORT_SHEET } from '../../../src/report';
import { openWorkbook, workbookOf } from '../../support/excel';
import type { OpenWorkbook } from '../../support/excel';
import { mark, plan } from '../../support/plans';
import { reportOf } from '../../support/reports';

const ROWS = [
  ['项目', '预算', '支出'],
  ['宣传', 120.5, 100],
];
const FIRST = reportOf(3);

/** A workbook on a machine without a printer. */
async function opened() {
  const book = openWorkbook(workbookOf({ 表: ROWS }));
  const host = createExcelHost();
  await host.read();
  book.faults.printerless = true;
  return { book, host };
}

const report = ({ model }: OpenWorkbook) => model.describe().sheets.find(({ name }) => name === REPORT_SHEET);

/** The report as it is where there is a printer. */
async function printed() {
  const { book, host } = await opened();
  book.faults.printerless = false;
  await host.write(plan({ report: FIRST }));
  return report(book);
}

describe('on a machine without a printer', () => {
  it('a report is written with all but its page setup, and that is told', async () => {
    const { book, host } = await opened();
    const told = await host.write(plan({ marks: [mark('表', 'C2')], report: FIRST }));
    expect(told).toMatchObject({ marks: 1, reportSheet: REPORT_SHEET, unpagedReport: true });
    const { page, ...rest } = report(book) ?? {};
    expect({ ...rest, page: null }).toEqual({ ...(await printed()), page: null });
    expect(page).toEqual({ showGridlines: false, frozenRows: 4 });
  });

  it('it is ours all the same: written again, taken back, removed', async () => {
    const { book, host } = await opened();
    const before = book.model.describe();
    await host.write(plan({ report: FIRST }));
    const again = await host.write(plan({ report: reportOf(5) }));
    expect(again).toMatchObject({ reportSheet: REPORT_SHEET });
    expect(again.unpagedReport).toBeUndefined();
    await host.undo();
    await host.clear();
    expect(book.model.describe()).toEqual(before);
  });

  it('a report that was removed comes back by undo', async () => {
    const { book, host } = await opened();
    book.faults.printerless = false;
    await host.write(plan({ report: FIRST }));
    const there = report(book);
    await host.clear();
    book.faults.printerless = true;
    expect((await host.undo()).left).toEqual([]);
    expect({ ...report(book), page: null }).toEqual({ ...there, page: null });
  });

  it('a removal that fails at any action brings the report back', async () => {
    const prepared = async () => {
      const { book, host } = await opened();
      await host.write(plan({ report: FIRST }));
      await host.read();
      return { book, host };
    };
    const trial = await prepared();
    await trial.host.clear();
    const actions = trial.book.traffic.batches.at(-1)?.Actions.length ?? 0;
    expect(actions).toBeGreaterThan(3);
    for (let at = 0; at < actions; at++) {
      const { book, host } = await prepared();
      const { sheets } = book.model.describe();
      book.faults.plan({ kind: 'fail', code: 'GeneralException', at }, 2);
      await expect(host.clear()).rejects.toMatchObject({ code: 'failed' });
      expect(withoutQuotes(book.model.describe().sheets)).toEqual(withoutQuotes(sheets));
    }
  });

  it('other errors are none of it: a report that may not be written is not tried again', async () => {
    const trial = await opened();
    trial.book.faults.printerless = false;
    await trial.host.write(plan({ report: FIRST }));
    const actions = trial.book.traffic.batches.at(-1)?.Actions ?? [];
    const setup = actions.findIndex(({ Name }) => Name === 'Orientation');
    expect(setup).toBeGreaterThan(0);
    const { book, host } = await opened();
    book.faults.printerless = false;
    const before = book.model.describe();
    book.faults.plan({ kind: 'fail', code: 'AccessDenied', at: setup }, 1);
    await expect(host.write(plan({ report: FIRST }))).rejects.toMatchObject({ code: 'access-denied' });
    expect(book.model.describe()).toEqual(before);
  });
});

/** A text that was put back may have got an apostrophe that it did not have before; it is the same text. */
const withoutQuotes = (sheets: unknown): unknown =>
  JSON.parse(JSON.stringify(sheets, (key, value: unknown) => (key === 'quoted' ? undefined : value)));
