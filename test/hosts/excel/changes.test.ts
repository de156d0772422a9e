import { createExcelHost } from '../../../src/hosts/excel';
import { areaOfEvent } from '../../../src/hosts/excel/changes';
import { OwnWrites } from '../../../src/hosts/excel/own-writes';
import { NO_CHANGES } from '../../../src/hosts/excel/write/change-set';
import type { WorkbookChange } from '../../../src/hosts/workbook-host';
import { MAX_COLUMNS, MAX_ROWS } from '../../../src/workbook/address';
import { area, openWorkbook, workbookOf } from '../../support/excel';
import { column, mark, plan } from '../../support/plans';

const BOOK = workbookOf({
  表: [
    ['项目', '预算', '支出'],
    ['宣传', 120.5, 100],
  ],
  另: [[1]],
});

async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) await new Promise((resolve) => setTimeout(resolve));
}

async function watching(excelApi?: string) {
  const book = openWorkbook(BOOK, excelApi === undefined ? {} : { excelApi });
  const host = createExcelHost();
  await host.read();
  const seen: WorkbookChange[] = [];
  const stop = await host.watchChanges((change) => seen.push(change));
  return { ...book, host, seen, stop, sheet: book.model.sheet('表') };
}

/** The versions that matter: oldest, first that names what set a change off, first that tells of new names. */
const VERSIONS = ['1.9', '1.14', '1.17'];

describe.each(VERSIONS)('changes in Excel with ExcelApi %s', (version) => {
  it('are told with sheet and area until it is stopped', async () => {
    const { model, sheet, seen, stop } = await watching(version);
    model.edit(sheet, 1, 2, '90');
    model.edit(model.sheet('另'), 0, 0, '2');
    await settled();
    expect(seen).toEqual([
      { sheet: '表', area: area('C2') },
      { sheet: '另', area: area('A1') },
    ]);
    await stop();
    model.edit(sheet, 1, 2, '80');
    await settled();
    expect(seen).toHaveLength(2);
  });

  it('are told of another one who has the workbook open', async () => {
    const { model, sheet, seen } = await watching(version);
    model.as('co-author', () => {
      model.edit(sheet, 1, 1, '1');
    });
    await settled();
    expect(seen).toEqual([{ sheet: '表', area: area('B2') }]);
  });

  it('are not told of what we write ourselves, cells, marks, names and all', async () => {
    const { host, seen } = await watching(version);
    const ours = plan({
      marks: [mark('表', 'B2')],
      columns: [column('表', 'D1', { 1: '=B2-C2' })],
      edits: [
        {
          cell: { sheet: '表', row: 1, column: 1 },
          before: { kind: 'value', value: 120.5 },
          after: { kind: 'value', value: 120 },
        },
      ],
    });
    await host.write(ours);
    await host.undo();
    await host.write(ours);
    await host.clear();
    await settled();
    expect(seen).toEqual([]);
  });

  it('are not told of sheets that we let come and go', async () => {
    const { model, host, seen } = await watching(version);
    const added = { name: '附表', rows: [['甲', 1]], merges: [], formats: [], above: 0 };
    await host.write(plan({ sheets: [added] }));
    await settled();
    await host.undo();
    await settled();
    expect(seen).toEqual([]);
    model.addSheet('旁人');
    await settled();
    expect(seen).toEqual([{ sheet: '旁人', area: null }]);
  });

  it('are told where somebody changes other cells while we write', async () => {
    const { host, model, seen } = await watching(version);
    const writing = host.write(plan({ columns: [column('表', 'D1', { 1: '=B2-C2' })] }));
    model.edit(model.sheet('另'), 0, 0, '2');
    await writing;
    await settled();
    expect(seen).toEqual([{ sheet: '另', area: area('A1') }]);
  });

  it('are told of rows that come and go', async () => {
    const { model, sheet, seen } = await watching(version);
    model.shift(sheet, { axis: 'row', at: 1, count: 2 });
    model.shift(sheet, { axis: 'column', at: 0, count: -1 });
    await settled();
    expect(seen.map(({ area: there }) => there)).toEqual([
      { top: 1, bottom: 2, left: 0, right: MAX_COLUMNS - 1 },
      { top: 0, bottom: MAX_ROWS - 1, left: 0, right: 0 },
    ]);
  });

  it('are told of sheets that come and go, and of what is typed there', async () => {
    const { model, seen } = await watching(version);
    const added = model.addSheet('新');
    await settled();
    model.edit(added, 0, 0, 'x');
    await settled();
    model.removeSheet(model.sheet('另'));
    model.removeSheet(added);
    await settled();
    expect(seen).toEqual([
      { sheet: '新', area: null },
      { sheet: '新', area: area('A1') },
      { sheet: '另', area: null },
      { sheet: '新', area: null },
    ]);
  });

  it('that come twice are told twice, those that get lost not at all', async () => {
    const { model, sheet, seen, faults } = await watching(version);
    faults.events = 'lost';
    model.edit(sheet, 1, 2, '1');
    await settled();
    faults.events = 'doubled';
    model.edit(sheet, 1, 1, '1');
    await settled();
    const once = { sheet: '表', area: area('B2') };
    expect(seen).toEqual([once, once]);
  });
});

it('tells of a new name where Excel does', async () => {
  const { sheet, seen } = await watching('1.17');
  sheet.rename('新表');
  await settled();
  expect(seen).toEqual([{ sheet: '新表', area: null }]);
});

it('takes the sheet’s new name from the next reading where Excel does not tell', async () => {
  const { host, model, sheet, seen } = await watching('1.9');
  sheet.rename('新表');
  await host.read();
  model.edit(sheet, 1, 2, '1');
  await settled();
  expect(seen).toEqual([{ sheet: '新表', area: area('C2') }]);
});

describe('own writes', () => {
  const cells = ['A1', 'A2', 'B2'].map((name) => {
    const { top, left } = area(name);
    const state = { value: null, formula: null, format: 'General' };
    return { sheet: '表', row: top, column: left, before: state, after: state };
  });

  it('cover their cells alone, and only until their echo has died away', () => {
    let now = 0;
    const own = new OwnWrites(() => now);
    expect(own.covers('表', area('A1'))).toBe(false);
    const end = own.begin({ ...NO_CHANGES, cells });
    now = 100_000;
    expect(own.covers('表', area('A1:A2'))).toBe(true);
    expect(own.covers('表', area('A1:B2'))).toBe(false);
    expect(own.covers('另', area('A1'))).toBe(false);
    end();
    now += 1000;
    expect(own.covers('表', area('B2'))).toBe(true);
    now += 5000;
    expect(own.covers('表', area('B2'))).toBe(false);
  });

  it('cover what one range writes, cells between the written ones included', () => {
    const own = new OwnWrites();
    own.begin({ ...NO_CHANGES, cells });
    own.sends('表', area('A1:A9'));
    expect(own.covers('表', area('A1:A9'))).toBe(true);
    expect(own.covers('表', area('A3'))).toBe(false);
    expect(own.covers('另', area('A1:A9'))).toBe(false);
  });

  it('end with the latest of them', () => {
    let now = 0;
    const own = new OwnWrites(() => now);
    const endFirst = own.begin({ ...NO_CHANGES, cells: cells.slice(0, 1) });
    own.begin({ ...NO_CHANGES, cells: cells.slice(1) });
    endFirst();
    now = 100_000;
    expect(own.covers('表', area('A2'))).toBe(true);
    expect(own.covers('表', area('A1'))).toBe(false);
  });
});

describe('the area of an event', () => {
  it.each([
    ['C3', area('C3')],
    ['$C$3:D4', area('C3:D4')],
    ["'a!b'!C3", area('C3')],
    ['B:D', { top: 0, bottom: MAX_ROWS - 1, left: 1, right: 3 }],
    ['4:3', { top: 2, bottom: 3, left: 0, right: MAX_COLUMNS - 1 }],
    ['A1,C3', null],
    ['', null],
    ['1:2:3', null],
  ])('%s', (text, expected) => {
    expect(areaOfEvent(text)).toEqual(expected);
  });
});
