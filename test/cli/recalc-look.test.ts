import path from 'node:path';
import { readFile, writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { readArguments } from '../../src/cli/arguments';
import { recalc } from '../../src/cli/recalc';
import { removeOurs } from '../../src/hosts/file/removal';
import { styleAt } from '../../src/hosts/file/sheet-patch';
import { patchWorkbook } from '../../src/hosts/file/workbook-patch';
import { readWorkbook } from '../../src/hosts/file/workbook-reader';
import { nodeCodec } from '../../src/hosts/package/node-codec';
import { keepingTerminal } from '../support/terminal';
import { scratchFolder } from '../support/xlsx-files';

const LINE = { style: 'thin', color: { argb: 'FF808080' } } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/** A table in a look of its own. `arrange` has the last word. */
async function dressed(arrange: (sheet: ExcelJS.Worksheet) => void = () => undefined): Promise<string> {
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
  arrange(sheet);
  const file = path.join(await scratchFolder(), '表.xlsx');
  await book.xlsx.writeFile(file);
  return file;
}

async function copyOf(file: string): Promise<string> {
  const out = await scratchFolder();
  const options = readArguments(['recalc', file, '--out', out]);
  if (options.command !== 'recalc') throw new Error('not a recalc');
  const { terminal, errors } = keepingTerminal();
  await recalc(options, terminal);
  expect(errors).toEqual([]);
  return path.join(out, '表.xlsx');
}

/** Contents and looks of all cells of the sheet, as a person sees them. */
function seen(bytes: Uint8Array) {
  const workbook = readWorkbook(bytes, nodeCodec);
  const sheet = workbook.sheets.find(({ name }) => name === '支出');
  if (!sheet) throw new Error('no sheet');
  return {
    names: workbook.names.map(({ name }) => name),
    cells: sheet.rows.map((row, index) =>
      Array.from({ length: 8 }, (_, column) => [
        row?.values[column] ?? null,
        workbook.cellStyle(styleAt(sheet, index, column)),
      ]),
    ),
  };
}

const DASHED = { style: 'dashed', color: { argb: 'FF00AA00' } } as const;
const own = (cells: readonly string[], style: Partial<ExcelJS.Style>) => (sheet: ExcelJS.Worksheet) => {
  for (const cell of cells) Object.assign(sheet.getCell(cell), style);
};

describe.each<[string, (sheet: ExcelJS.Worksheet) => void]>([
  ['were never touched', () => undefined],
  [
    'have a font, a fill and a number format of their own',
    own(['D1', 'D2', 'D3'], {
      font: { name: '楷体', size: 9, italic: true },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEEEEE' } },
      numFmt: '0.000',
    }),
  ],
  ['have lines of their own', own(['D2', 'D3'], { border: { bottom: DASHED, top: DASHED } })],
  [
    'wrap their text and are not locked',
    own(['D1', 'D2'], { alignment: { wrapText: true }, protection: { locked: false } }),
  ],
])('where the cells beside a table %s', (_, arrange) => {
  it('a removal leaves them so, from the copy and from a copy of it', async () => {
    const file = await dressed(arrange);
    const before = seen(await readFile(file));
    const copy = await copyOf(file);
    expect(seen(await readFile(copy))).not.toEqual(before);
    expect(seen(removeOurs(await readFile(copy), nodeCodec))).toEqual(before);
    const again = await copyOf(copy);
    expect(seen(await readFile(again)).cells).toEqual(seen(await readFile(copy)).cells);
    expect(seen(removeOurs(await readFile(again), nodeCodec))).toEqual(before);
  });

  it('they look like the table in what is not their own', async () => {
    const copy = new ExcelJS.Workbook();
    await copy.xlsx.readFile(await copyOf(await dressed(arrange)));
    const sheet = copy.getWorksheet('支出');
    const { font, alignment, border } = sheet?.getCell('D2') ?? {};
    expect([font?.name, font?.size, font?.italic ?? false]).toEqual(['仿宋', 14, false]);
    expect(alignment).toMatchObject({ horizontal: 'center', vertical: 'middle' });
    expect(border?.right).toMatchObject({ style: 'thin' });
  });
});

it('a copy of a copy follows a table that has got another look', async () => {
  const styled = own(['D1', 'D2', 'D3'], { font: { name: '楷体', size: 9 } });
  const copy = await copyOf(await dressed(styled));
  const [content, sides] = [{ kind: 'keep' }, { b: { style: 'dashed', color: '00AA00' }, t: null }] as const;
  const restyled = [1, 2].map((row) => ({
    row,
    column: 2,
    content,
    style: { font: { name: '黑体', size: 20 }, sides },
  }));
  const changed = path.join(await scratchFolder(), '表.xlsx');
  await writeFile(changed, patchWorkbook(await readFile(copy), { sheets: { 支出: { cells: restyled } } }, nodeCodec));
  const again = new ExcelJS.Workbook();
  await again.xlsx.readFile(await copyOf(changed));
  const { font, border } = again.getWorksheet('支出')?.getCell('D2') ?? {};
  expect([font?.name, font?.size]).toEqual(['黑体', 20]);
  expect(border).toMatchObject({ bottom: { style: 'dashed' } });
  expect(border?.top).toBeUndefined();
  expect(seen(removeOurs(await readFile(changed), nodeCodec)).names).toEqual([]);
});

it('a computed column of a copy looks like the last column of its table, row by row, but for its number format', async () => {
  const file = await dressed();
  const copy = new ExcelJS.Workbook();
  await copy.xlsx.readFile(await copyOf(file));
  const sheet = copy.getWorksheet('支出');
  const lookOf = (cell: string): unknown => {
    const { font, alignment, border } = sheet?.getCell(cell) ?? {};
    return { font, alignment, border };
  };
  expect(sheet?.getCell('D2').formula).toBe('B2-C2');
  expect([1, 2, 3].map((row) => lookOf(`D${String(row)}`))).toEqual([1, 2, 3].map((row) => lookOf(`C${String(row)}`)));
  expect(sheet?.getCell('D2').numFmt).not.toBe(sheet?.getCell('C2').numFmt);
});
