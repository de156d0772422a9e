import { createExcelHost } from '../../../src/hosts/excel';
import type { WorkbookChange } from '../../../src/hosts/workbook-host';
import type { CellAddress } from '../../../src/workbook/address';
import { area, openWorkbook, workbookOf } from '../../support/excel';
import { cell } from '../../support/plans';

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setTimeout(resolve));
}

async function watched() {
  const book = openWorkbook(workbookOf({ 表: [[1]], 另: [[2]] }));
  const host = createExcelHost();
  await host.read();
  const cells: CellAddress[] = [];
  const changes: WorkbookChange[] = [];
  const stops = [
    await host.watchSelection((seen) => cells.push(seen)),
    await host.watchChanges((change) => changes.push(change)),
  ];
  return { book, host, cells, changes, stops, sheet: book.model.sheet('表') };
}

describe('selection events', () => {
  it('that come twice are told once', async () => {
    const { book, cells, sheet } = await watched();
    book.faults.events = 'doubled';
    book.model.select(sheet, area('B2'));
    await settled();
    book.model.select(sheet, area('C3'));
    await settled();
    expect(cells).toEqual([cell('表', 'B2'), cell('表', 'C3')]);
  });

  it('that get lost are made up for by the next', async () => {
    const { book, cells, sheet } = await watched();
    book.faults.events = 'lost';
    book.model.select(sheet, area('B2'));
    await settled();
    book.faults.events = undefined;
    book.model.select(sheet, area('C3'));
    await settled();
    expect(cells).toEqual([cell('表', 'C3')]);
  });

  it('of a sheet that nobody knows are dropped while Excel takes no question', async () => {
    const { book, cells } = await watched();
    const fresh = book.model.addSheet('新');
    await settled();
    book.faults.editing = true;
    book.model.select(fresh, area('B2'));
    await settled();
    book.faults.editing = false;
    book.model.select(fresh, area('C3'));
    await settled();
    expect(cells.at(-1)).toEqual(cell('新', 'C3'));
  });

  it('change nothing in the workbook, lost, doubled or stopped', async () => {
    const { book, stops, sheet } = await watched();
    book.model.select(sheet, area('A1'));
    const before = book.model.describe();
    for (const fault of ['lost', 'doubled'] as const) {
      book.faults.events = fault;
      book.model.select(sheet, area('B2'));
      await settled();
      book.model.select(sheet, area('A1'));
      await settled();
    }
    for (const stop of stops) await stop();
    expect(book.model.describe()).toEqual(before);
  });
});

describe('change events', () => {
  it('that come twice tell the same twice', async () => {
    const { book, changes, sheet } = await watched();
    book.faults.events = 'doubled';
    book.model.edit(sheet, 0, 0, '5');
    await settled();
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every((change) => change.sheet === '表')).toBe(true);
  });

  it('that get lost are no reason to write into changed rows', async () => {
    const { book, host, changes, sheet } = await watched();
    book.faults.events = 'lost';
    book.model.edit(sheet, 0, 0, '5');
    await settled();
    expect(changes).toEqual([]);
    const before = book.model.describe();
    const marks = [{ cell: cell('表', 'B1'), severity: 'error' }] as const;
    await expect(host.write({ marks, columns: null, edits: [] })).rejects.toMatchObject({ code: 'changed-since' });
    expect(book.model.describe()).toEqual(before);
  });
});
