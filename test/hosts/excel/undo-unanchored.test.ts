import { createExcelHost } from '../../../src/hosts/excel';
import { ExcelError } from '../../../src/standin/excel-error';
import { openWorkbook, workbookOf } from '../../support/excel';
import { cell, column, mark, plan } from '../../support/plans';
import { withoutTraces, withoutUndoNames } from '../../support/undo-names';

const DATA = workbookOf({
  表: [
    ['项目', '预算', '支出'],
    ['宣传', '120.5', 100],
    ['培训', 80, 60],
  ],
});

const PLAN = plan({
  marks: [mark('表', 'B2')],
  columns: [column('表', 'D1', { 1: '=B2-C2', 2: '=B3-C3' })],
  edits: [
    { cell: cell('表', 'B2'), before: { kind: 'value', value: '120.5' }, after: { kind: 'value', value: 120.5 } },
  ],
});

/** An Excel that takes no name for what `refuses` says. */
function open(refuses: (formula: string) => boolean) {
  const book = openWorkbook(DATA);
  const add = book.model.addName.bind(book.model);
  let refusals = 0;
  book.model.addName = (name, target, scope) => {
    if (typeof target === 'string' && refuses(target)) {
      refusals++;
      throw new ExcelError('InvalidArgument');
    }
    return add(name, target, scope);
  };
  return { ...book, host: createExcelHost(), refusals: () => refusals };
}

describe('an Excel that takes no names for lists of areas', () => {
  const isList = (formula: string): boolean => formula.includes(',');

  it('is written to all the same, and asked for them only once', async () => {
    const { host, model, refusals } = open(isList);
    await host.read();
    expect(await host.write(PLAN)).toMatchObject({ marks: 1, columns: 1, edits: 1 });
    await host.write(plan({ marks: [mark('表', 'C2')] }));
    expect(refusals()).toBe(1);
    const wanted = openWorkbook(DATA);
    const other = createExcelHost();
    await other.read();
    await other.write(PLAN);
    await other.write(plan({ marks: [mark('表', 'C2')] }));
    expect(model.describe()).toEqual(withoutUndoNames(wanted.model.describe()));
  });

  it('has what was written taken back by what the cells hold', async () => {
    const { host, model } = open(isList);
    const before = model.describe();
    await host.read();
    await host.write(PLAN);
    model.edit(model.sheet('表'), 2, 2, '61');
    expect(await host.undo()).toMatchObject({ left: [] });
    const cells = model.describe().sheets[0]?.cells;
    expect(cells).toMatchObject({ ...before.sheets[0]?.cells, C3: { value: 61 } });
    expect(cells).not.toHaveProperty('D1');
  });
});

it('an Excel that takes no name at all refuses, and the workbook is as before', async () => {
  const { host, model } = open(() => true);
  const add = model.addName;
  model.addName = (name, _, scope) => add(name, '=1', scope);
  const before = model.describe();
  await host.read();
  await expect(host.write(PLAN)).rejects.toMatchObject({ code: 'failed' });
  expect(withoutTraces(model.describe())).toEqual(withoutTraces(before));
});
