import { Workbook } from 'exceljs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

type Cell = string | number | boolean | null | { readonly formula: string; readonly result?: string | number };

const scratchFolders: string[] = [];

/** A folder of its own for one test, outside the project; gone when the tests of the file are over. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'jihe-test-'));
  scratchFolders.push(folder);
  return folder;
}

afterAll(async () => {
  await Promise.all(
    scratchFolders.splice(0).map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 3 })),
  );
});

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
