import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { nodeCodec } from '../../src/hosts/package/node-codec';
import { toSnapshot } from '../../src/hosts/file/snapshot';
import { OWNED_NAME_PREFIX } from '../../src/hosts/own-column';
import { readWorkbook } from '../../src/hosts/file/workbook-reader';
import type { XlsxWorkbook } from '../../src/hosts/file/xlsx-workbook';
import { MARK_STYLES } from '../../src/hosts/mark-styles.data';
import { placeColumns, type PlacedColumn } from '../../src/hosts/place-columns';
import { restoreSettings, review, type Severity } from '../../src/review';
import { addressName, areaName, cellName, parseRange } from '../../src/workbook/address';
import { formulaAt, valueAt, type SheetSnapshot } from '../../src/workbook/snapshot';
import { findOffice } from '../support/judges';
import { writeCopies, type WrittenCopy } from '../support/written-copies';
import { scratchFolder } from '../support/xlsx-files';

const office = findOffice();

/** A result that no formula has: a cell that still shows it has not been calculated. */
const PLANTED = 987_654_321;

/** LibreOffice's own setting "recalculate on load: always" for workbooks of Excel. */
const ALWAYS_RECALCULATE =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">' +
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">' +
  '<value>0</value></prop></item></oor:items>';

/** The workbook with a wrong result planted in every formula cell that holds a number. */
function plantWrongResults(bytes: Uint8Array): { bytes: Uint8Array; planted: number } {
  let planted = 0;
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    if (!/worksheets\/[^/]+\.xml$/.test(name)) return [name, content] as const;
    const xml = strFromU8(content).replace(
      /(<(?:x:)?c(?![^>]*\st=)[^>]*><(?:x:)?f[^>]*>[^<]*<\/(?:x:)?f><(?:x:)?v>)[^<]*/g,
      (_, head: string) => {
        planted++;
        return head + String(PLANTED);
      },
    );
    return [name, strToU8(xml)] as const;
  });
  return { bytes: zipSync(Object.fromEntries(parts), { level: 1 }), planted };
}

async function readXlsx(file: string): Promise<XlsxWorkbook> {
  return readWorkbook(await readFile(file), nodeCodec);
}

interface Judged {
  readonly written: WrittenCopy;
  /** What LibreOffice made of the copy. */
  readonly workbook: XlsxWorkbook;
  readonly planted: number;
}

/** One start of LibreOffice, in a profile of its own, loads, calculates and saves all copies. */
async function judgedByOffice(soffice: string): Promise<Judged[]> {
  const folder = await scratchFolder();
  const [profile, wrong, saved] = ['profile', 'wrong', 'saved'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  await mkdir(path.join(profile, 'user'), { recursive: true });
  await writeFile(path.join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  await mkdir(wrong);
  const copies = await writeCopies();
  const files: string[] = [];
  const counts: number[] = [];
  for (const [index, { copy }] of copies.entries()) {
    const { bytes, planted } = plantWrongResults(await readFile(copy));
    const file = path.join(wrong, `${String(index)}.xlsx`);
    await writeFile(file, bytes);
    files.push(file);
    counts.push(planted);
  }
  const settings = ['--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(profile).href}`];
  const convert = ['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', saved, ...files];
  const { status, stderr } = spawnSync(soffice, [...settings, ...convert], { encoding: 'utf8', timeout: 240_000 });
  if (status !== 0) throw new Error(`LibreOffice ended with ${String(status)}: ${stderr}`);
  return Promise.all(
    copies.map(async (written, index) => ({
      written,
      workbook: await readXlsx(path.join(saved, `${String(index)}.xlsx`)),
      planted: counts[index] ?? 0,
    })),
  );
}

const sheetOf = (sheets: readonly SheetSnapshot[], name: string): SheetSnapshot => {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

/** Where our names of columns point, as "sheet!F3:F19". */
const ownedColumns = ({ names }: XlsxWorkbook): string[] =>
  names
    .filter(({ name }) => name.startsWith(OWNED_NAME_PREFIX))
    .flatMap(({ text }) => parseRange(text, '') ?? [])
    .map(({ sheet, area }) => `${sheet}!${areaName(area)}`)
    .sort();

/** The same number up to what a cell's binary number and a ratio's ten decimals can differ. */
const isSame = (shown: unknown, value: number): boolean =>
  typeof shown === 'number' && Math.abs(shown - value) <= 1e-9 * Math.max(1, Math.abs(value));

/** Cells that bear a mark and its fill, by severity, as "sheet!A1". */
function marksIn(workbook: XlsxWorkbook): Record<string, string[]> {
  const marks: Record<string, string[]> = {};
  for (const sheet of workbook.sheets) {
    for (const { areas, rules } of sheet.conditionalFormats) {
      const severity = (Object.keys(MARK_STYLES) as Severity[]).find((candidate) => {
        const { formula, fill } = MARK_STYLES[candidate];
        return rules.some(
          ({ formulas, style }) => `=${formulas[0] ?? ''}` === formula && `#${style?.fill ?? ''}` === fill,
        );
      });
      if (severity === undefined) continue;
      for (const { top, left, bottom, right } of areas) {
        for (let row = top; row <= bottom; row++) {
          for (let column = left; column <= right; column++)
            (marks[severity] ??= []).push(addressName({ sheet: sheet.name, row, column }));
        }
      }
    }
  }
  for (const list of Object.values(marks)) list.sort();
  return marks;
}

(office === null ? describe.skip : describe)('written copies in LibreOffice (needs soffice)', () => {
  let judged: readonly Judged[] = [];
  beforeAll(async () => {
    judged = await judgedByOffice(office ?? '');
  }, 300_000);

  it('calculates every computed cell to the value of the review', () => {
    const different: string[] = [];
    const seen = { formulas: 0, values: 0, measures: new Set<string>() };
    for (const { written, workbook } of judged) {
      const { sheets } = toSnapshot(workbook);
      for (const { column, area } of written.placed) {
        const sheet = sheetOf(sheets, column.sheet);
        for (const cell of column.cells) {
          seen[cell.formula === null ? 'values' : 'formulas']++;
          seen.measures.add(column.measure);
          const shown = valueAt(sheet, cell.row, area.left);
          if (!isSame(shown, Number(cell.value)))
            different.push(
              `${written.name} ${column.sheet}!${cellName(cell.row, area.left)}: ${JSON.stringify(shown)}, not ${cell.value}`,
            );
        }
      }
    }
    expect(different).toEqual([]);
    expect(seen.formulas).toBeGreaterThan(20);
    expect(seen.values).toBeGreaterThan(20);
    expect([...seen.measures].sort()).toEqual(['balance', 'completion', 'rate', 'score']);
  });

  it('has really calculated: of the wrong results planted before, none is left', () => {
    const kept = judged.flatMap(({ written, workbook }) =>
      toSnapshot(workbook).sheets.flatMap((sheet) =>
        sheet.rows.flatMap((row, r) =>
          (row?.values ?? []).flatMap((value, c) =>
            value === PLANTED ? [`${written.name} ${sheet.name}!${cellName(r, c)}`] : [],
          ),
        ),
      ),
    );
    expect(kept).toEqual([]);
    // every live formula of ours had one, and so had those of the people
    const live = judged.reduce(
      (sum, { written }) =>
        sum + written.placed.flatMap(({ column }) => column.cells.filter(({ formula }) => formula !== null)).length,
      0,
    );
    expect(judged.reduce((sum, { planted }) => sum + planted, 0)).toBeGreaterThan(live);
  });

  it('keeps the columns: headers, live formulas and our names', () => {
    for (const { written, workbook } of judged) {
      const snapshot = toSnapshot(workbook);
      expect([written.name, ownedColumns(workbook)]).toEqual([
        written.name,
        written.placed.map(({ column, area }) => `${column.sheet}!${areaName(area)}`).sort(),
      ]);
      for (const { column, area } of written.placed) {
        const sheet = sheetOf(snapshot.sheets, column.sheet);
        expect(typeof valueAt(sheet, column.headerRow, area.left)).toBe('string');
        expect(column.cells.map(({ row }) => formulaAt(sheet, row, area.left))).toEqual(
          column.cells.map(({ formula }) => formula),
        );
      }
    }
  });

  it('leaves columns that are taken up again, not written a second time', () => {
    const places = (columns: readonly PlacedColumn[]): string[] =>
      columns.map(({ column, area }) => `${column.measure} ${column.sheet}!${areaName(area)}`).sort();
    for (const { written, workbook } of judged) {
      const snapshot = toSnapshot(workbook);
      const again = placeColumns(snapshot, review(snapshot, restoreSettings(snapshot.stored)).computed);
      expect([written.name, places(again)]).toEqual([written.name, places(written.placed)]);
    }
  });

  it('keeps the marks, each on its cells', async () => {
    let marked = 0;
    for (const { written, workbook } of judged) {
      const marks = marksIn(workbook);
      expect([written.name, marks]).toEqual([written.name, marksIn(await readXlsx(written.copy))]);
      marked += Object.values(marks).flat().length;
      const found = new Set(
        written.review.findings
          .filter(({ waived, unpainted }) => !waived && unpainted !== true)
          .map(({ cell }) => addressName(cell)),
      );
      expect(Object.values(marks).flat().sort()).toEqual([...found].sort());
    }
    expect(marked).toBeGreaterThan(20);
  });
});
