import { readFileSync } from 'node:fs';
import { nodeCodec } from '../../src/hosts/package/node-codec';
import { toSnapshot } from '../../src/hosts/file/snapshot';
import { readWorkbook } from '../../src/hosts/file/workbook-reader';
import type { XlsxSheet, XlsxWorkbook } from '../../src/hosts/file/xlsx-workbook';
import { WorkbookModel } from '../../src/standin';
import { standInData } from '../../src/workbench/file/standin-data';
import { viewOf } from '../../src/workbench/grid/sheet-view';
import { valueAt } from '../../src/workbook/snapshot';

const workbook = readWorkbook(readFileSync('samples/guangdong-2024.xlsx'), nodeCodec);
const load = (data: XlsxWorkbook): WorkbookModel => new WorkbookModel(standInData(data, 'a.xlsx'));
const first = (): XlsxSheet => {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const withSheet = (change: Partial<XlsxSheet>): XlsxWorkbook => ({ ...workbook, sheets: [{ ...first(), ...change }] });

test('the model holds every value that the core reads', () => {
  const model = load(workbook);
  const snapshot = toSnapshot(workbook);
  expect(model.sheets.map(({ name }) => name)).toEqual(snapshot.sheets.map(({ name }) => name));
  let cells = 0;
  for (const sheet of snapshot.sheets) {
    const held = model.sheet(sheet.name);
    sheet.rows.forEach((row, r) => {
      row?.values.forEach((value, c) => {
        expect(held.cell(r, c).value).toEqual(value);
        cells++;
      });
    });
    for (const { row, column, cell } of held.grid.cells()) expect(valueAt(sheet, row, column)).toEqual(cell.value);
    expect(held.merges).toEqual(sheet.merges);
  }
  expect(cells).toBeGreaterThan(200);
});

test('fonts, fills, borders and alignments come along', () => {
  const { style, numberFormat } = load(workbook).sheet('表1-1 预算明细').cell(2, 2);
  expect(style).toMatchObject({
    fontName: '宋体',
    fontSize: 10,
    horizontalAlignment: 'Right',
    borderTop: { style: 'thin' },
  });
  expect(numberFormat).toBe('0.00');
});

test('conditional formats are in the order of their priority', () => {
  const rule = (priority: number, type: string) => ({
    type,
    priority,
    operator: undefined,
    stopIfTrue: false,
    formulas: ['A1>0'],
    style: { fill: 'FF0000', color: undefined, bold: undefined },
  });
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  const model = load(
    withSheet({
      conditionalFormats: [
        { areas: [area], rules: [rule(3, 'dataBar')] },
        { areas: [area], rules: [rule(2, 'cellIs'), rule(1, 'expression')] },
      ],
    }),
  );
  const formats = model.sheets[0]?.conditionalFormats ?? [];
  expect(formats.map(({ type }) => type)).toEqual(['Custom', 'CellValue', 'DataBar']);
  expect(formats[0]).toMatchObject({ formula: '=A1>0', style: { fillColor: '#FF0000' } });
});

test("Excel's own names and names that it would not take are left in the file", () => {
  const name = (text: string) => ({ name: text, text: '$A$1', hidden: false, comment: '', scope: undefined });
  const model = load({ ...workbook, names: ['_xlnm.Print_Area', 'a b', '合计', 'A_合计', 'a_合计'].map(name) });
  expect(model.names.map((entry) => entry.name)).toEqual(['合计', 'a_合计']);
});

test('sheets without cells are no part of the model', () => {
  const chart: XlsxSheet = { ...first(), name: '图表', kind: 'chart' };
  expect(load({ ...workbook, sheets: [chart, first()] }).sheets.map(({ name }) => name)).toEqual([first().name]);
});

test('what only a grid shows is kept beside the model', () => {
  const view = viewOf(
    withSheet({ frozen: { rows: 2, columns: 1 }, defaultRowHeight: 20, defaultColumnWidth: 9.140625 }),
  );
  expect(view.sheets.get(first().name)).toEqual({ frozenRows: 2, frozenColumns: 1, rowHeight: 20, columnWidth: 48 });
});
