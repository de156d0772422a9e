import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readArguments } from '../../src/cli/arguments';
import { recalc } from '../../src/cli/recalc';
import { nodeCodec } from '../../src/hosts/package/node-codec';
import { planRemoval, removeOurs } from '../../src/hosts/file/removal';
import { ownReport } from '../../src/hosts/file/report-sheet';
import { toSnapshot } from '../../src/hosts/file/snapshot';
import { patchWorkbook } from '../../src/hosts/file/workbook-patch';
import { readWorkbook } from '../../src/hosts/file/workbook-reader';
import type { CellContent } from '../../src/hosts/file/changes';
import { REPORT_SHEET } from '../../src/report';
import { review } from '../../src/review';
import { findOffice } from '../support/judges';
import { keepingTerminal } from '../support/terminal';
import { scratchFolder, writeXlsx } from '../support/xlsx-files';

const SPENDING = [
  ['序号', '支出内容', '预算数（万元）', '支出', '净结余'],
  [1, '印刷费', 10, 10.5, -0.5],
  [2, '培训费', 20, 19, 1],
  [null, '合计', 30, 29.5, 0.5],
];

async function recalculated(file: string, out: string): Promise<Uint8Array> {
  const options = readArguments(['recalc', file, '--out', out]);
  if (options.command !== 'recalc') throw new Error('not a recalc');
  const { terminal, errors } = keepingTerminal();
  expect(await recalc(options, terminal, { now: () => new Date(2026, 10, 25, 9, 30) })).toBe(0);
  expect(errors).toEqual([]);
  return readFile(path.join(out, path.basename(file)));
}

/** Bytes as a file, recalculated. */
async function again(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await scratchFolder();
  const file = path.join(folder, 'a.xlsx');
  await writeFile(file, bytes);
  return recalculated(file, path.join(folder, 'out'));
}

async function original(sheets: Parameters<typeof writeXlsx>[2] = { 支出: SPENDING }): Promise<Uint8Array> {
  return readFile(await writeXlsx(await scratchFolder(), 'a.xlsx', sheets));
}

const read = (bytes: Uint8Array) => readWorkbook(bytes, nodeCodec);
const sheetNames = (bytes: Uint8Array) => read(bytes).sheets.map(({ name }) => name);
const typed = (bytes: Uint8Array, sheet: string, row: number, column: number, content: CellContent) =>
  patchWorkbook(bytes, { sheets: { [sheet]: { cells: [{ row, column, content }] } } }, nodeCodec);

describe('the report in a copy', () => {
  it('stands behind the other sheets, known as ours, and is no table to a review', async () => {
    const copy = await again(await original());
    expect(sheetNames(copy)).toEqual(['支出', REPORT_SHEET]);
    expect(ownReport(read(copy))?.report).not.toBeNull();
    const found = review(toSnapshot(read(copy)));
    expect(found.tables.map(({ sheet }) => sheet)).toEqual(['支出']);
    expect(found.findings).toEqual(review(toSnapshot(read(await original()))).findings);
  });

  it('is written over in its place', async () => {
    const first = await again(await original());
    const second = await again(first);
    expect(sheetNames(second)).toEqual(['支出', REPORT_SHEET]);
    expect(toSnapshot(read(second))).toEqual(toSnapshot(read(first)));
    const corrected = typed(first, '支出', 1, 3, { kind: 'number', value: 9 });
    const third = await again(corrected);
    expect(sheetNames(third)).toEqual(['支出', REPORT_SHEET]);
    expect(ownReport(read(third))?.report).not.toBeNull();
    expect(ownReport(read(third))?.report).not.toEqual(ownReport(read(first))?.report);
  });

  it('never takes the place of a sheet of the user', async () => {
    const own = [['这是我的'], ['复核意见']];
    const copy = await again(await original({ 支出: SPENDING, [REPORT_SHEET]: own }));
    expect(sheetNames(copy)).toEqual(['支出', REPORT_SHEET, `${REPORT_SHEET} (2)`]);
    expect(sheetNames(await again(copy))).toEqual(['支出', REPORT_SHEET, `${REPORT_SHEET} (2)`]);
    expect(toSnapshot(read(copy)).sheets[1]?.rows.map((row) => row?.values)).toEqual(own);
  });

  it.each<[string, number, number, CellContent]>([
    ['a remark in a blank cell', 4, 9, { kind: 'text', value: '已整改' }],
    ['a remark beside it', 5, 12, { kind: 'text', value: '已整改' }],
    ['a changed text', 3, 1, { kind: 'text', value: '类型' }],
  ])('is the person’s once it holds %s', async (_, row, column, content) => {
    const touched = typed(await again(await original()), REPORT_SHEET, row, column, content);
    const copy = await again(touched);
    expect(sheetNames(copy)).toEqual(['支出', REPORT_SHEET, `${REPORT_SHEET} (2)`]);
    const [was, is] = [touched, copy].map((bytes) => toSnapshot(read(bytes)).sheets[1]?.rows);
    expect(is).toEqual(was);
    expect(review(toSnapshot(read(copy))).tables.map(({ sheet }) => sheet)).toEqual(['支出']);
    const cleared = removeOurs(copy, nodeCodec);
    expect(sheetNames(cleared)).toEqual(['支出', REPORT_SHEET]);
    expect(read(cleared).names).toEqual(read(touched).names.filter(({ name }) => !name.startsWith('_jihe_')));
  });

  it('goes with everything else of ours', async () => {
    const bytes = await original();
    const cleared = removeOurs(await again(bytes), nodeCodec);
    expect(sheetNames(cleared)).toEqual(['支出']);
    expect(read(cleared).names).toEqual([]);
    expect(toSnapshot(read(cleared)).owned).toEqual([]);
  });

  it('stays where a formula refers to it', async () => {
    const copy = await again(await original());
    const formula = `='${REPORT_SHEET}'!A1`;
    const referring = typed(copy, '支出', 9, 0, { kind: 'formula', formula, cached: '复核报告' });
    expect(planRemoval(read(referring)).removeSheets).toBeUndefined();
    expect(sheetNames(removeOurs(referring, nodeCodec))).toEqual(['支出', REPORT_SHEET]);
  });
});

const office = findOffice();

(office === null ? describe.skip : describe)('LibreOffice', () => {
  it('shows the report of a copy, one page wide, and keeps it ours', async () => {
    const folder = await scratchFolder();
    const file = path.join(folder, 'a.xlsx');
    await writeFile(file, await again(await original()));
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    const out = path.join(folder, 'out');
    const run = spawnSync(office ?? '', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, file]);
    expect(run.status).toBe(0);
    const saved = await readFile(path.join(out, 'a.xlsx'));
    expect(ownReport(read(saved))?.report).toEqual(ownReport(read(await readFile(file)))?.report);
    expect(sheetNames(await again(saved))).toEqual(['支出', REPORT_SHEET]);
  }, 120_000);
});
