import { createExcelHost } from '../../../src/hosts/excel';
import type { WorkbookHost } from '../../../src/hosts/workbook-host';
import type { WorkbookModel } from '../../../src/standin';
import { area, openWorkbook, workbookOf } from '../../support/excel';
import { column, plan } from '../../support/plans';
import { copySheet } from '../../support/random-work/acts';

const ROWS = [['项目', '预算', '支出'], ...['甲', '乙', '丙'].map((name, row) => [name, row + 2, row]), ['备注']];
const TITLE = '一个很长很长的净结余（核）';
/** Two columns of ours, under a wide head each. */
const COLUMNS = [
  column('表', 'D1', { 1: '=B2-C2', 2: '=B3-C3', 3: '=B4-C4' }, { title: TITLE }),
  column('表', 'E1', { 1: '1', 2: '1', 3: '1' }, { id: '0_0_rate', title: TITLE }),
];
const PLAN = plan({ columns: COLUMNS });

/** What somebody does to the sheet after our columns have come. */
type Deed = (model: WorkbookModel) => void;
const shift =
  (axis: 'row' | 'column', at: number, count: number): Deed =>
  (model) => {
    model.shift(model.sheet('表'), { axis, at, count });
  };
const ROWS_GONE = shift('row', 0, -4);

const DEEDS: readonly [string, readonly Deed[]][] = [
  ['all rows of our columns go', [ROWS_GONE]],
  ['they go in two steps, and others come', [shift('row', 2, -2), shift('row', 0, -2), shift('row', 0, 3)]],
  ['the rows go and a column comes on the left', [ROWS_GONE, shift('column', 1, 1)]],
  ['the rows go and one of our columns', [ROWS_GONE, shift('column', 3, -1)]],
  ['one of our columns goes', [shift('column', 3, -1)]],
  ['both of our columns go', [shift('column', 3, -2)]],
  [
    'the rows go and the sheet gets another name',
    [
      ROWS_GONE,
      (model) => {
        model.sheet('表').rename("丙 '1'");
      },
    ],
  ],
  [
    'the sheet goes',
    [
      (model) => {
        model.removeSheet(model.sheet('表'));
      },
    ],
  ],
];

function opened() {
  const book = openWorkbook(workbookOf({ 表: { rows: ROWS, columnWidths: [[4, 3]] }, 另: ROWS }));
  return { book, host: createExcelHost() };
}

/** The workbook on which only that was done. */
function alone(deeds: readonly Deed[]): unknown {
  const { book } = opened();
  for (const deed of deeds) deed(book.model);
  return book.model.describe();
}

const ENDS: readonly [string, (host: WorkbookHost) => Promise<unknown>][] = [
  ['removal', (host) => host.clear()],
  ['removal from another pane', () => createExcelHost().clear()],
  ['undo', (host) => host.undo()],
  ['a write without columns', (host) => host.read().then(() => host.write(plan({ columns: [] })))],
];

describe.each(DEEDS)('where %s', (_, deeds) => {
  it.each(ENDS)('%s gives widths back', async (end, work) => {
    const { book, host } = opened();
    await host.write(PLAN);
    expect(book.model.sheet('表').columns.size(3)).toBeGreaterThan(100);
    for (const deed of deeds) deed(book.model);
    await work(host);
    if (end === 'a write without columns') await host.clear();
    expect(book.model.describe()).toEqual(alone(deeds));
  });
});

describe('the width of a column without us', () => {
  it('is remembered by one name that stands for the whole column', async () => {
    const { book, host } = opened();
    const own = [3, 4].map((at) => book.model.sheet('表').columns.size(at));
    await host.write(PLAN);
    const names = book.model.names.filter(({ name }) => name.startsWith('_jihe_width_'));
    expect(names.map(({ formula, visible }) => [formula, visible])).toEqual([
      ['=表!$D:$D', false],
      ['=表!$E:$E', false],
    ]);
    expect(names.map(({ name }) => name)).toEqual(own.map((points, at) => `_jihe_width_${at + 1}_${points * 1000}`));
    await host.read();
    await host.write(plan({ columns: COLUMNS.slice(0, 1) }));
    expect(book.model.names.map(({ formula }) => formula)).not.toContain('=表!$E:$E');
  });

  it('comes back after a removal was taken back, and rows went then', async () => {
    const { book, host } = opened();
    await host.write(PLAN);
    await host.clear();
    await host.undo();
    ROWS_GONE(book.model);
    await host.clear();
    expect(book.model.describe()).toEqual(alone([ROWS_GONE]));
  });

  it('comes back on a copy of the sheet as well', async () => {
    const { book, host } = opened();
    await host.write(PLAN);
    const copy: Deed = (model) => {
      copySheet(model, model.sheet('表'), '副本');
    };
    copy(book.model);
    ROWS_GONE(book.model);
    await host.clear();
    expect(book.model.describe()).toEqual(alone([copy, ROWS_GONE]));
  });

  it('is known from notes of earlier versions', async () => {
    const { book, host } = opened();
    const before = book.model.describe();
    const sheet = book.model.sheet('表');
    sheet.enter(area('D1'), () => TITLE);
    sheet.setColumnWidth(area('D1'), 90);
    const name = book.model.addName('_jihe_col_0_0_balance', { sheet, area: area('D1:D4') });
    [name.comment, name.visible] = ['{"w":48}', false];
    await host.clear();
    expect(book.model.describe()).toEqual(before);
  });

  it('is the standard one where a written copy says so, and stays where that is hidden', async () => {
    const { book, host } = opened();
    const before = book.model.describe();
    const sheet = book.model.sheet('表');
    const write = (): void => {
      sheet.setColumnWidth(area('D1'), 66);
      book.model.addName('_jihe_width_1_0', { sheet, area: area('D1:D1048576') }).visible = false;
    };
    write();
    await host.clear();
    expect(book.model.describe()).toEqual(before);
    write();
    sheet.setColumnWidth(area('XFD1'), 0);
    await host.clear();
    expect([sheet.columns.size(3), book.model.names]).toEqual([66, []]);
  });

  it('is not taken from a name of the user that looks like ours', async () => {
    const { book, host } = opened();
    const sheet = book.model.sheet('表');
    book.model.addName('_jihe_width_1_9000', { sheet, area: area('D1:D2') });
    const before = book.model.describe();
    await host.write(PLAN);
    await host.clear();
    expect(book.model.describe()).toEqual(before);
  });
});
