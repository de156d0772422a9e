import { spawnSync } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { areaName } from '../../src/workbook/address';
import { findOpenpyxl } from '../support/judges';
import { writeCopies } from '../support/written-copies';
import { scratchFolder } from '../support/xlsx-files';

const python = findOpenpyxl();
const script = path.join(__dirname, 'differences.py');

interface Pair {
  readonly original: string;
  readonly copy: string;
  /** Ranges that are ours, by sheet. */
  readonly ours: Readonly<Record<string, readonly string[]>>;
}

/** What openpyxl finds different in each pair. */
function differences(pairs: readonly Pair[]): string[][] {
  const { status, stdout, stderr } = spawnSync(python ?? '', [script], {
    input: JSON.stringify(pairs),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as string[][];
}

(python === null ? describe.skip : describe)('written copies in openpyxl (needs Python with openpyxl)', () => {
  it('finds everything of the originals as it was', async () => {
    const copies = await writeCopies();
    const pairs = copies.map(({ original, copy, placed }): Pair => {
      const ours: Record<string, string[]> = {};
      for (const { column, area } of placed) (ours[column.sheet] ??= []).push(areaName(area));
      return { original, copy, ours };
    });
    const found = differences(pairs).map((lines, i) => [copies[i]?.name, lines]);
    expect(found).toEqual(copies.map(({ name }) => [name, []]));
  }, 120_000);

  it('would have found a change of any kind', async () => {
    const folder = await scratchFolder();
    const [original, copy] = [path.join(folder, 'a.xlsx'), path.join(folder, 'b.xlsx')];
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('S');
    sheet.getCell('A1').value = 1;
    sheet.getCell('B2').value = { formula: 'A1*2', result: 2, date1904: false };
    sheet.getCell('D4').value = 'ours';
    await workbook.xlsx.writeFile(original);
    await copyFile(original, copy);
    const changes: readonly (readonly [what: string, change: () => void])[] = [
      ['value', () => (sheet.getCell('A1').value = 2)],
      ['value', () => (sheet.getCell('B2').value = { formula: 'A1*2', result: 3, date1904: false })],
      ['number_format', () => (sheet.getCell('A1').numFmt = '0.00')],
      ['font', () => (sheet.getCell('A1').font = { bold: true })],
      ['fill', () => (sheet.getCell('A1').fill = { type: 'pattern', pattern: 'gray125' })],
      ['border', () => (sheet.getCell('A1').border = { top: { style: 'thin' } })],
      ['alignment', () => (sheet.getCell('A1').alignment = { wrapText: true })],
      ['merges', () => sheet.mergeCells('E5:F6')],
      ['validations', () => (sheet.getCell('A1').dataValidation = { type: 'list', formulae: ['"a,b"'] })],
      ['columns', () => (sheet.getColumn(2).width = 40)],
      ['page_setup', () => (sheet.pageSetup.orientation = 'landscape')],
      ['header_footer', () => (sheet.headerFooter.oddFooter = '&P')],
      ['print_area', () => (sheet.pageSetup.printArea = 'A1:B2')],
    ];
    let before = original;
    const pairs: Pair[] = [{ original, copy, ours: {} }];
    for (const [i, [, change]] of changes.entries()) {
      change();
      const after = path.join(folder, `${String(i)}.xlsx`);
      await workbook.xlsx.writeFile(after);
      pairs.push({ original: before, copy: after, ours: { S: ['D4:D4'] } });
      before = after;
    }
    const [same, ...found] = differences(pairs);
    expect(same).toEqual([]);
    expect(found).toEqual(changes.map(([what]) => expect.arrayContaining([expect.stringContaining(what)]) as unknown));
  }, 120_000);
});
