import type { PlacedFormula } from '../../../src/contracts/own-formula';
import { DEFAULT_SETTINGS } from '../../../src/contracts/settings';
import { createExcelHost } from '../../../src/hosts/excel';
import { review } from '../../../src/review';
import { formulaChange, ownFormulaLists } from '../../../src/review/own-formulas';
import { openWorkbook, workbookOf } from '../../support/excel';
import { plan } from '../../support/plans';

const DATA = [
  ['甲', 10],
  ['乙', 20],
  ['合计', 30],
];
const LIST = [
  ['名称', '公式', '级别', '容差', '提示'],
  ['和', 'SUM(B1:B2)=B3', '错误', 0.5, '先核对明细'],
  ['差', 'B1=B2', '疑点', null, null],
];
const NEW: PlacedFormula = {
  list: 0,
  row: null,
  formula: { name: '=1+1', formula: '=B3=31', level: 'error', tolerance: '0.5', sentence: '@合计' },
};

async function opened(sheets: Parameters<typeof workbookOf>[0]) {
  const book = openWorkbook(workbookOf(sheets));
  const host = createExcelHost();
  const snapshot = await host.read();
  const formulas = ownFormulaLists(snapshot).flatMap(({ lines }, list) =>
    lines.map(({ row, name, formula, level, tolerance, sentence }) => ({
      list,
      row,
      formula: { name, formula, level, tolerance, sentence },
    })),
  );
  return { book, host, snapshot, formulas };
}
const fromSheet = async (host: ReturnType<typeof createExcelHost>) => ownFormulaLists(await host.read());

describe('audit formulas that are saved into the workbook', () => {
  it('come on a sheet of their own as texts, are checked from then on, and go with one undo', async () => {
    const { book, host, snapshot } = await opened({ 数据: DATA });
    const before = book.model.describe();
    const { edits, sheets } = formulaChange(snapshot, [NEW], 'zh');
    await host.write(plan({ edits, sheets }));
    expect(book.model.sheets.map(({ name }) => name)).toEqual(['数据', '复核公式']);
    const sheet = book.model.sheet('复核公式');
    expect([0, 1, 3, 4].map((column) => sheet.cell(1, column))).toMatchObject([
      { value: '=1+1' },
      { value: '=B3=31' },
      { value: '0.5' },
      { value: '@合计' },
    ]);
    expect(await fromSheet(host)).toMatchObject([{ lines: [{ ...NEW.formula, row: 1 }] }]);
    const findings = review(await host.read(), DEFAULT_SETTINGS).findings.filter(({ rule }) => rule === 'own-formula');
    expect(findings).toMatchObject([{ actual: '30', expected: '31', severity: 'error' }]);
    await host.undo();
    expect(book.model.describe()).toEqual(before);
  });

  it('are changed in their cells alone, added below, and taken back as they were', async () => {
    const { book, host, snapshot, formulas } = await opened({ 数据: DATA, 复核公式: LIST });
    const [first] = formulas;
    if (!first) throw new Error('no formula');
    const wished = [{ ...first, formula: { ...first.formula, formula: 'SUM(B1:B2)-B3=0' } }, NEW];
    await host.write(plan(formulaChange(snapshot, wished, 'zh')));
    const sheet = book.model.sheet('复核公式');
    expect(sheet.cell(1, 3).value).toBe(0.5);
    expect(await fromSheet(host)).toMatchObject([
      {
        lines: [
          { row: 1, formula: 'SUM(B1:B2)-B3=0', sentence: '先核对明细' },
          { row: 3, formula: '=B3=31' },
        ],
      },
    ]);
    await host.undo();
    expect((await host.read()).sheets).toEqual(snapshot.sheets);
  });

  it.each([
    [
      'the cell says something else',
      (model: ReturnType<typeof openWorkbook>['model']) => {
        model.edit(model.sheet('复核公式'), 1, 1, 'B1=1');
      },
    ],
    [
      'somebody has written below the list',
      (model: ReturnType<typeof openWorkbook>['model']) => {
        model.edit(model.sheet('复核公式'), 3, 0, '我的备注');
      },
    ],
  ])('are refused where %s by now', async (_, meanwhile) => {
    const { book, host, snapshot, formulas } = await opened({ 数据: DATA, 复核公式: LIST });
    const [first] = formulas;
    if (!first) throw new Error('no formula');
    const wished = [{ ...first, formula: { ...first.formula, formula: 'B3=30' } }, ...formulas.slice(1), NEW];
    meanwhile(book.model);
    const before = book.model.describe();
    await expect(host.write(plan(formulaChange(snapshot, wished, 'zh')))).rejects.toMatchObject({
      code: 'changed-since',
    });
    expect(book.model.describe()).toEqual(before);
  });

  it('are refused on a sheet that is protected', async () => {
    const { host, snapshot, formulas } = await opened({ 数据: DATA, 复核公式: { rows: LIST, protected: true } });
    await expect(host.write(plan(formulaChange(snapshot, [...formulas, NEW], 'zh')))).rejects.toMatchObject({
      code: 'protected-sheet',
    });
  });
});
