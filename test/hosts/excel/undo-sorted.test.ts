import { createExcelHost } from '../../../src/hosts/excel';
import { WorkbookModel, type StandInWorkbookData } from '../../../src/standin';
import { singleCell } from '../../../src/workbook/address';
import type { CellEdit } from '../../../src/workbook/edit';
import { openWorkbook, workbookOf } from '../../support/excel';
import { cell, column, plan } from '../../support/plans';
import { swapRows } from '../../support/random-work/acts';
import { withoutTraces } from '../../support/undo-names';

const DATA = workbookOf({
  表: [
    ['项目', '预算', '支出'],
    ['宣传', 120.5, 100],
    ['培训', 80, 90],
    ['会议', 80, 70],
    ['合计', 280.5, 260],
  ],
});

/** Formulas that name their own row and others, figures, and a row for which nothing was computed. */
const BALANCE = column('表', 'D1', { 1: '=B2-C2', 2: '=B3-$C$5', 3: '10' });
const RATE = column(
  '表',
  'E1',
  { 1: '0.8', 2: '1.1', 4: '0.9' },
  { id: '0_0_rate', title: '支出率（核）', format: '0.0%' },
);

type Deed = (model: WorkbookModel) => void;

const putRowsIn =
  (at: number, count = 1): Deed =>
  (model) => {
    model.shift(model.sheet('表'), { axis: 'row', at, count });
  };
const sort =
  (row: number, sheet = '表'): Deed =>
  (model) => {
    swapRows(model.sheet(sheet), row, row + 1);
  };
const rename: Deed = (model) => {
  model.sheet('表').rename('新');
};
const type =
  (name: string, input: string): Deed =>
  (model) => {
    const { row, column } = cell('表', name);
    model.sheet('表').enter(singleCell(row, column), () => input);
  };

/** Writes the columns, then lets the person do something, who does `theirs` where nothing was written. */
async function undoAfter(deeds: readonly Deed[], theirs: readonly Deed[] = deeds) {
  const book = openWorkbook(DATA);
  const host = createExcelHost();
  await host.write(plan({ columns: [BALANCE, RATE] }));
  const alone = new WorkbookModel(DATA);
  for (const deed of deeds) deed(book.model);
  for (const deed of theirs) deed(alone);
  const { left } = await host.undo();
  return { left, now: withoutTraces(book.model.describe()), alone: withoutTraces(alone.describe()) };
}

describe('undo of columns takes away all that is under their names', () => {
  it.each<[string, readonly Deed[]]>([
    ['a row put in below the heads, and sorted', [putRowsIn(1), sort(1)]],
    ['rows put in between, and sorted', [putRowsIn(2, 2), sort(3), sort(2), sort(1)]],
    ['rows sorted', [sort(1), sort(2)]],
    ['a row sorted beside one for which nothing was computed', [sort(2)]],
  ])('after %s', async (_, deeds) => {
    const { left, now, alone } = await undoAfter(deeds);
    expect(left).toEqual([]);
    expect(now).toEqual(alone);
  });

  it('what Excel has filled into a row that was put in goes as well', async () => {
    const { left, now, alone } = await undoAfter([putRowsIn(2), type('D3', '=B3-C3')], [putRowsIn(2)]);
    expect(left).toEqual([]);
    expect(now).toEqual(alone);
  });

  it('a figure that somebody has typed there stays and is named, and words stay', async () => {
    const deeds = [putRowsIn(2), type('D3', '77'), type('E3', '待核')];
    const { left, now, alone } = await undoAfter(deeds);
    expect(left).toEqual([cell('表', 'D3')]);
    expect(now).toEqual(alone);
  });
});

it('of a column in the place of a longer one that cannot come back leaves nothing of either', async () => {
  const book = openWorkbook(DATA);
  const host = createExcelHost();
  await host.write(plan({ columns: [column('表', 'D1', { 1: '=B2-C2', 2: '7', 4: '=B5-C5' })] }));
  await host.read();
  await host.write(plan({ columns: [column('表', 'D1', { 1: '0.8', 2: '1.1' }, { id: '0_0_rate' })] }));
  const alone = new WorkbookModel(DATA);
  for (const model of [book.model, alone]) type('D5', '待核')(model);
  const { left } = await host.undo();
  expect(left).toEqual([cell('表', 'D5')]);
  expect(book.model.sheet('表').cell(0, 3)).toEqual(alone.sheet('表').cell(0, 3));
  await host.clear();
  expect(withoutTraces(book.model.describe())).toEqual(withoutTraces(alone.describe()));
});

const INPUT = (input: string | number): CellEdit['before'] =>
  typeof input === 'string' && input.startsWith('=')
    ? { kind: 'formula', formula: input }
    : { kind: 'value', value: input };
const edit = (name: string, before: string | number, after: string | number): CellEdit => ({
  cell: cell('表', name),
  before: INPUT(before),
  after: INPUT(after),
});

/** Two fixes that say the same of their rows, and one of a figure. */
const EDITS = [edit('C2', 100, '=B2*2'), edit('C3', 90, '=B3*2'), edit('B4', 80, 81)];

async function undoEdits(data: StandInWorkbookData, deeds: readonly Deed[]) {
  const book = openWorkbook(data);
  const host = createExcelHost();
  await host.read();
  await host.write(plan({ edits: EDITS }));
  const alone = new WorkbookModel(data);
  for (const deed of deeds) for (const model of [book.model, alone]) deed(model);
  const { left } = await host.undo();
  const contentOf = (model: WorkbookModel): unknown => withoutTraces(model.describe());
  return { left, model: book.model, now: contentOf(book.model), alone: contentOf(alone) };
}

describe('undo of edits gives each row its own', () => {
  it.each<[string, readonly Deed[]]>([
    ['rows sorted', [sort(1)]],
    ['many rows sorted', [sort(1), sort(2), sort(3)]],
    ['a row put in, and sorted', [putRowsIn(1), sort(1)]],
    [
      'columns put in, and rows sorted',
      [(model) => model.shift(model.sheet('表'), { axis: 'column', at: 0, count: 1 }), sort(2)],
    ],
    ['a sheet that has got another name, and rows sorted', [rename, sort(1, '新'), sort(2, '新')]],
    ['rows that have got other texts', [type('A2', '宣传费'), type('A4', '会务')]],
  ])('after %s', async (_, deeds) => {
    const { left, now, alone } = await undoEdits(DATA, deeds);
    expect(left).toEqual([]);
    expect(now).toEqual(alone);
  });

  it.each<[string, readonly (readonly (string | number)[])[], readonly Deed[]]>([
    ['that had the texts of another from the first', [['其他', 5, 6]], [sort(2)]],
    ['of which somebody has written a second', [], [sort(2), type('A6', '培训')]],
  ])('and names a cell of a row %s, which was sorted', async (_, more, deeds) => {
    const rows = [
      ['项目', '预算', '支出'],
      ['宣传', 1, 100],
      [more[0]?.[0] ?? '培训', 2, 90],
      ['会议', 80, 4],
      ...more,
    ];
    const { left, model } = await undoEdits(workbookOf({ 表: rows }), deeds);
    expect(left).toEqual([cell('表', 'C3')]);
    expect(model.sheet('表').cell(1, 2).value).toBe(100);
    expect(model.sheet('表').cell(2, 2).value).toBe(4);
    expect(model.sheet('表').cell(3, 2).formula).toBe('=B4*2');
  });

  it('and names a cell where the row of another edit stands, its own having got other texts', async () => {
    const { left, model } = await undoEdits(DATA, [sort(1), type('A2', '培训费')]);
    expect(left).toEqual([cell('表', 'C3')]);
    expect(model.sheet('表').cell(1, 2).formula).toBe('=B2*2');
    expect(model.sheet('表').cell(2, 2).value).toBe(100);
  });

  it('and does not take the row of another table for one that has got another text', async () => {
    const rows = [
      ['项目', '预算', '支出'],
      ['宣传', 1, 100],
      ['培训', 2, 90],
      ['会议', 80, 4],
    ];
    const twice = workbookOf({
      表: [...rows, ['', '', ''], ['项目', '预算', '支出'], ['培训', 3, { v: 6, f: '=B7*2' }]],
    });
    const { left, now, alone } = await undoEdits(twice, [type('A3', '培训费')]);
    expect(left).toEqual([]);
    expect(now).toEqual(alone);
  });
});
