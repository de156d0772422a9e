import ExcelJS from 'exceljs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readArguments } from '../../src/cli/arguments';
import { recalc } from '../../src/cli/recalc';
import { createExcelHost } from '../../src/hosts/excel';
import { removeOurs } from '../../src/hosts/file/removal';
import { styleAt } from '../../src/hosts/file/sheet-patch';
import { readWorkbook } from '../../src/hosts/file/workbook-reader';
import { nodeCodec } from '../../src/hosts/package/node-codec';
import { openWorkbook as openFile, savedBytes } from '../../src/workbench/file/workbook-file';
import { standInData } from '../../src/workbench/file/standin-data';
import { openWorkbook } from '../support/excel';
import { column, plan } from '../support/plans';
import { keepingTerminal } from '../support/terminal';
import { scratchFolder } from '../support/xlsx-files';

const LINE = { style: 'medium', color: { argb: 'FF336699' } } as const;
const PLAN = plan({ columns: [column('表', 'D1', { 1: '=B2-C2', 2: '=B3-C3' })] });

/** A table in a look of its own, and beside it cells that have one as well. */
async function dressed(isPlaceDressed = true): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表');
  sheet.addRows([
    ['项目', '预算', '支出'],
    ['甲', 3, 2],
    ['乙', 5, 4],
  ]);
  sheet.eachRow((row, number) => {
    row.eachCell((cell) => {
      cell.font = { name: '仿宋', size: 14, bold: number === 1 };
      cell.alignment = { horizontal: number === 1 ? 'center' : 'right', vertical: 'middle' };
      cell.border = { top: LINE, right: LINE, bottom: LINE };
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEEFF' } };
    });
  });
  for (const cell of isPlaceDressed ? ['D1', 'D2', 'D3', 'E1', 'E2', 'E3'] : []) {
    sheet.getCell(cell).font = { name: '楷体', size: 9, italic: true };
    sheet.getCell(cell).alignment = { horizontal: 'left', vertical: 'top' };
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The file in the stand-in, where the host for Excel works on it. */
async function inStandIn(bytes: Uint8Array) {
  const file = await openFile('表.xlsx', bytes);
  const { model } = openWorkbook(standInData(file.workbook, file.name));
  const host = createExcelHost();
  await host.read();
  return { host, saved: () => savedBytes(file, model) };
}

/** Contents and looks of the first cells of the sheet. */
function seen(bytes: Uint8Array): unknown {
  const workbook = readWorkbook(bytes, nodeCodec);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  return [0, 1, 2].map((row) =>
    [0, 1, 2, 3, 4].map((at) => [sheet.rows[row]?.values[at] ?? null, workbook.cellStyle(styleAt(sheet, row, at))]),
  );
}

describe('a column that was written in the workbench and saved', () => {
  it('looks like its table, and goes from the file without a trace', async () => {
    const bytes = await dressed();
    const { host, saved } = await inStandIn(bytes);
    await host.write(PLAN);
    const written = readWorkbook(saved(), nodeCodec);
    const [sheet] = written.sheets;
    if (!sheet) throw new Error('no sheet');
    for (const row of [0, 1, 2]) {
      const [ours, table] = [3, 2].map((at) => written.cellStyle(styleAt(sheet, row, at)));
      expect({ ...ours?.border, l: undefined }).toEqual({ ...table?.border, l: undefined });
      expect([ours?.font.name, ours?.font.size, ours?.font.bold, ours?.font.italic, ours?.fill, ours?.align.h]).toEqual(
        [table?.font.name, table?.font.size, table?.font.bold, false, table?.fill, table?.align.h],
      );
    }
    expect(seen(removeOurs(saved(), nodeCodec))).toEqual(seen(bytes));
  });

  it('goes without a trace where the file was opened again and it is removed there', async () => {
    const bytes = await dressed();
    const first = await inStandIn(bytes);
    await first.host.write(PLAN);
    const second = await inStandIn(first.saved());
    await second.host.clear();
    expect(seen(second.saved())).toEqual(seen(bytes));
    expect(readWorkbook(second.saved(), nodeCodec).names).toEqual([]);
  });
});

describe.each([
  ['have a look of their own', true],
  ['were never touched', false],
])('columns of a copy that the command line has written where cells %s', (_, isPlaceDressed) => {
  it('look like their table, and the host for Excel leaves none of them', async () => {
    const bytes = await dressed(isPlaceDressed);
    const [folder, out] = [await scratchFolder(), await scratchFolder()];
    await writeFile(path.join(folder, '表.xlsx'), bytes);
    const options = readArguments(['recalc', path.join(folder, '表.xlsx'), '--out', out]);
    if (options.command !== 'recalc') throw new Error('not a recalc');
    const { terminal, errors } = keepingTerminal();
    await recalc(options, terminal);
    expect(errors).toEqual([]);
    const copy = await readFile(path.join(out, '表.xlsx'));
    const written = readWorkbook(copy, nodeCodec);
    const [sheet] = written.sheets;
    if (!sheet) throw new Error('no sheet');
    expect(sheet.rows[1]?.formulas?.[3]).toBe('=B2-C2');
    expect(written.cellStyle(styleAt(sheet, 1, 3)).font.name).toBe('仿宋');
    const { host, saved } = await inStandIn(copy);
    await host.clear();
    expect(seen(saved())).toEqual(seen(bytes));
    expect(readWorkbook(saved(), nodeCodec).names.filter(({ name }) => name.startsWith('_jihe_'))).toEqual([]);
  });
});
