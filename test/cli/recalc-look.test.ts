import path from 'node:path';
import ExcelJS from 'exceljs';
import { readArguments } from '../../src/cli/arguments';
import { recalc } from '../../src/cli/recalc';
import { keepingTerminal } from '../support/terminal';
import { scratchFolder } from '../support/xlsx-files';

const LINE = { style: 'thin', color: { argb: 'FF808080' } } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/** A table in a look of its own. */
async function dressed(): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('支出');
  sheet.addRows([
    ['支出内容', '预算（万元）', '支出（万元）'],
    ['办公费', 24, 22],
    ['印刷费', 7, 6],
  ]);
  sheet.eachRow((row, number) => {
    row.eachCell((cell) => {
      cell.font = { name: '仿宋', size: 14, bold: number === 1 };
      cell.alignment = { horizontal: 'center', vertical: 'middle' };
      cell.border = BORDER;
    });
  });
  const file = path.join(await scratchFolder(), '表.xlsx');
  await book.xlsx.writeFile(file);
  return file;
}

it('a computed column of a copy looks like the last column of its table, row by row, but for its number format', async () => {
  const file = await dressed();
  const out = await scratchFolder();
  const options = readArguments(['recalc', file, '--out', out]);
  if (options.command !== 'recalc') throw new Error('not a recalc');
  const { terminal, errors } = keepingTerminal();
  await recalc(options, terminal);
  expect(errors).toEqual([]);
  const copy = new ExcelJS.Workbook();
  await copy.xlsx.readFile(path.join(out, '表.xlsx'));
  const sheet = copy.getWorksheet('支出');
  const lookOf = (cell: string): unknown => {
    const { font, alignment, border } = sheet?.getCell(cell) ?? {};
    return { font, alignment, border };
  };
  expect(sheet?.getCell('D2').formula).toBe('B2-C2');
  expect([1, 2, 3].map((row) => lookOf(`D${String(row)}`))).toEqual([1, 2, 3].map((row) => lookOf(`C${String(row)}`)));
  expect(sheet?.getCell('D2').numFmt).not.toBe(sheet?.getCell('C2').numFmt);
});
