import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { nodeCodec } from '../../src/hosts/package/node-codec';
import { readWorkbook } from '../../src/hosts/file/workbook-reader';
import { WorkbookModel } from '../../src/standin';
import { fileChanges } from '../../src/workbench/file/file-changes';
import { standInData } from '../../src/workbench/file/standin-data';
import { openWorkbook, savedBytes } from '../../src/workbench/file/workbook-file';
import { parseArea, singleCell } from '../../src/workbook/address';

const NAMESPACE = 'urn:jihe:workbook:1';
const sample = readFileSync('samples/guangdong-2024.xlsx');

async function opened(bytes: Uint8Array) {
  const file = await openWorkbook('a.xlsx', bytes);
  const model = new WorkbookModel(standInData(file.workbook, file.name));
  return { file, model, saved: () => readWorkbook(savedBytes(file, model), nodeCodec) };
}

/** A sheet "S" with 1, 2 and their sum in A1:A3, text in B1, a style in B2. */
async function smallWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('S');
  sheet.getCell('A1').value = 1;
  sheet.getCell('A2').value = 2;
  sheet.getCell('A3').value = { formula: 'SUM(A1:A2)', result: 3 };
  sheet.getCell('B1').value = 'text';
  sheet.getCell('B2').font = { bold: true };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test('a workbook that nobody has changed has nothing to change in its file', async () => {
  const { file, model } = await opened(sample);
  const { sheets, addNames, removeNames, customXml } = fileChanges(file.workbook, model);
  expect(sheets).toEqual({});
  expect([addNames, removeNames]).toEqual([[], []]);
  expect(customXml).toEqual({ namespace: NAMESPACE, xml: null });
});

test('what a person enters is found again in the saved file', async () => {
  const { model, saved } = await opened(await smallWorkbook());
  const sheet = model.sheet('S');
  model.edit(sheet, 0, 0, '10');
  model.edit(sheet, 0, 1, "'=no formula");
  model.edit(sheet, 4, 2, 'TRUE');
  model.edit(sheet, 5, 2, '50%');
  model.edit(sheet, 6, 2, '=A1*2');
  model.edit(sheet, 1, 0, '');
  const [stored] = saved().sheets;
  expect(stored?.rows[0]?.values).toEqual([10, '=no formula']);
  expect(stored?.rows[1]?.values[0] ?? null).toBeNull();
  expect(stored?.rows[4]?.values[2]).toBe(true);
  expect([stored?.rows[5]?.values[2], stored?.rows[5]?.formats?.[2]]).toEqual([0.5, '0%']);
  expect(stored?.rows[6]?.formulas?.[2]).toBe('=A1*2');
  expect(stored?.rows[2]?.formulas?.[0]).toBe('=SUM(A1:A2)');
});

test('a sheet that was added is in the saved file, and one that was removed is not', async () => {
  const { file, model, saved } = await opened(await smallWorkbook());
  const added = model.addSheet('报告表1');
  model.edit(added, 0, 0, '项目');
  model.edit(added, 1, 0, '印刷费');
  model.edit(added, 1, 1, '12.5');
  added.merge({ top: 3, left: 0, bottom: 3, right: 2 });
  const sheets = saved().sheets;
  expect(sheets.map(({ name }) => name)).toEqual(['S', '报告表1']);
  expect(sheets[1]?.rows.map((row) => row?.values)).toEqual(expect.arrayContaining([['项目'], ['印刷费', 12.5]]));
  expect(sheets[1]?.merges).toEqual([{ top: 3, left: 0, bottom: 3, right: 2 }]);

  const again = await opened(savedBytes(file, model));
  again.model.removeSheet(again.model.sheet('报告表1'));
  expect(again.saved().sheets.map(({ name }) => name)).toEqual(['S']);
});

test('marks, names and our own XML part come and go with the model', async () => {
  const { file, model } = await opened(await smallWorkbook());
  const sheet = model.sheet('S');
  const area = parseArea('A1:A2') ?? singleCell(0, 0);
  sheet.addConditionalFormat({
    areas: [area],
    type: 'Custom',
    formula: '=LEN("jihe:error")>0',
    style: { fillColor: '#FFC7CE', fontColor: '#9C0006' },
  });
  model.addName('_jihe_col_0_0_balance', { sheet, area }).visible = false;
  Object.assign(model.addName('_jihe_format_1', { sheet, area }), { visible: false, comment: 'format 0"A"&\n' });
  model.customXml = [...model.customXml, { id: 'x', xml: `<jihe xmlns="${NAMESPACE}"/>` }];
  const marked = savedBytes(file, model);
  const stored = readWorkbook(marked, nodeCodec);
  expect(stored.sheets[0]?.conditionalFormats).toHaveLength(1);
  expect(stored.names).toMatchObject([
    { name: '_jihe_col_0_0_balance', hidden: true, text: 'S!$A$1:$A$2', comment: '' },
    { name: '_jihe_format_1', hidden: true, text: 'S!$A$1:$A$2', comment: 'format 0"A"&\n' },
  ]);
  expect(stored.customXml.map(({ namespace }) => namespace)).toEqual([NAMESPACE]);

  const again = await opened(marked);
  again.model.sheet('S').removeConditionalFormats(() => true);
  again.model.names = [];
  again.model.customXml = [];
  const cleared = again.saved();
  expect([cleared.sheets[0]?.conditionalFormats, cleared.names, cleared.customXml]).toEqual([[], [], []]);
});

test("a formula that the calculator does not know keeps Excel's own result", async () => {
  const { file, model } = await opened(await smallWorkbook());
  model.sheet('S').setResult(2, 0, { error: '#NAME?' });
  expect(fileChanges(file.workbook, model).sheets).toEqual({});
  model.sheet('S').setResult(2, 0, 30);
  expect(fileChanges(file.workbook, model).sheets?.['S']?.cells).toEqual([
    { row: 2, column: 0, content: { kind: 'formula', formula: '=SUM(A1:A2)', cached: 30 } },
  ]);
});

test('a cell without anything is removed, one with a style is only emptied', async () => {
  const { file, model } = await opened(await smallWorkbook());
  const sheet = model.sheet('S');
  sheet.clear(singleCell(0, 1), 'all');
  model.edit(sheet, 0, 0, '');
  const cells = fileChanges(file.workbook, model).sheets?.['S']?.cells;
  expect(cells).toContainEqual({ row: 0, column: 1, content: { kind: 'remove' } });
  expect(cells).toContainEqual({ row: 0, column: 0, content: { kind: 'clear' } });
});

test('widths and looks that the add-in sets are saved', async () => {
  const { model, saved } = await opened(await smallWorkbook());
  const sheet = model.sheet('S');
  model.edit(sheet, 0, 3, 'new');
  sheet.setStyle(singleCell(0, 3), 'bold', true);
  sheet.setStyle(singleCell(0, 3), 'fillColor', '#EEEEEE');
  sheet.setColumnWidth(singleCell(0, 3), 96);
  const workbook = saved();
  const [stored] = workbook.sheets;
  const style = workbook.cellStyle(stored?.rows[0]?.styles[3] ?? 0);
  expect([style.font.bold, style.fill]).toEqual([true, 'EEEEEE']);
  const again = new WorkbookModel(standInData(workbook, 'b.xlsx'));
  expect(again.sheet('S').columns.size(3)).toBe(96);
});
