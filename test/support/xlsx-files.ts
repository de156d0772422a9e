import { Workbook } from 'exceljs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

type Cell = string | number | boolean | null | { readonly formula: string; readonly result?: string | number };

/** A folder of its own for one test, outside the project. */
export const scratchFolder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'jihe-test-'));

/** Writes a workbook of plain sheets and answers its path. */
export async function writeXlsx(
  folder: string,
  name: string,
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
): Promise<string> {
  const workbook = new Workbook();
  for (const [sheet, rows] of Object.entries(sheets)) {
    const worksheet = workbook.addWorksheet(sheet);
    rows.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value === null) return;
        worksheet.getCell(r + 1, c + 1).value =
          typeof value === 'object'
            ? {
                formula: value.formula,
                ...(value.result === undefined ? {} : { result: value.result }),
                date1904: false,
              }
            : value;
      });
    });
  }
  const file = path.join(folder, name);
  await workbook.xlsx.writeFile(file);
  return file;
}

/** Writes bytes that are no workbook. */
export async function writeBytes(folder: string, name: string, bytes: Uint8Array | string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return file;
}
