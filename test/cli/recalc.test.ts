import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readArguments } from '../../src/cli/arguments';
import { recalc } from '../../src/cli/recalc';
import { readSnapshotFile } from '../../src/hosts/file/read-file';
import { nodeCodec } from '../../src/hosts/package/node-codec';
import { removeOurs } from '../../src/hosts/file/removal';
import { patchWorkbook } from '../../src/hosts/file/workbook-patch';
import { toSnapshot } from '../../src/hosts/file/snapshot';
import { readWorkbook } from '../../src/hosts/file/workbook-reader';
import { review } from '../../src/review';
import { formulaAt, valueAt } from '../../src/workbook/snapshot';
import { keepingTerminal } from '../support/terminal';
import { resultsIn } from '../support/results-in';
import { scratchFolder, writeBytes, writeXlsx } from '../support/xlsx-files';

const SHEETS = {
  支出: [
    ['序号', '支出内容', '预算数（万元）', '支出', '净结余'],
    [1, '印刷费', 10, 10.5, -0.5],
    [2, '培训费', 20, 19, 1],
    [null, '合计', 30, 29.5, 0.5],
  ],
  说明: [['这里没有表'], ['=不是公式']],
};

async function run(...argv: string[]) {
  const options = readArguments(['recalc', ...argv]);
  if (options.command !== 'recalc') throw new Error('not a recalc');
  const { terminal, out, errors } = keepingTerminal();
  const code = await recalc(options, terminal, { now: () => new Date(2026, 10, 25, 9, 30) });
  return { code, out, errors };
}

describe('recalc', () => {
  it('writes live formulas right of the table and leaves its input alone', async () => {
    const folder = await scratchFolder();
    const file = await writeXlsx(folder, 'a.xlsx', SHEETS);
    const before = await readFile(file);
    const out = path.join(folder, 'out');
    expect(await run(file, '--out', out)).toMatchObject({ code: 0, errors: [] });
    expect((await readFile(file)).equals(before)).toBe(true);
    const copy = await readSnapshotFile(path.join(out, 'a.xlsx'));
    const sheet = copy.sheets[0];
    if (!sheet) throw new Error('no sheet');
    expect(formulaAt(sheet, 1, 5)).toBe('=C2-D2');
    expect(valueAt(sheet, 1, 5)).toBe(-0.5);
    expect(formulaAt(sheet, 1, 6)).toBe('=D2/C2');
    expect(copy.owned.flatMap(({ sheet: name, area }) => (name === '支出' ? [area] : []))).toEqual([
      { top: 0, left: 5, bottom: 3, right: 5 },
      { top: 0, left: 6, bottom: 3, right: 6 },
    ]);
  });

  it('finds the same in its own copy, and writes the same again', async () => {
    const folder = await scratchFolder();
    const file = await writeXlsx(folder, 'a.xlsx', SHEETS);
    const [once, twice] = [path.join(folder, '1'), path.join(folder, '2')];
    await run(file, '--out', once);
    await run(path.join(once, 'a.xlsx'), '--out', twice);
    const [first, second] = await Promise.all([
      readSnapshotFile(path.join(once, 'a.xlsx')),
      readSnapshotFile(path.join(twice, 'a.xlsx')),
    ]);
    expect(second).toEqual(first);
    expect(review(first).findings).toEqual(review(await readSnapshotFile(file)).findings);
  });

  it('keeps words that somebody typed over a column of ours, and writes beside them', async () => {
    const folder = await scratchFolder();
    const file = await writeXlsx(folder, 'a.xlsx', SHEETS);
    const [once, twice] = [path.join(folder, '1'), path.join(folder, '2')];
    await run(file, '--out', once);
    const typed = { row: 2, column: 5, content: { kind: 'text', value: '待核实' } } as const;
    const ours = path.join(once, 'a.xlsx');
    const changed = patchWorkbook(await readFile(ours), { sheets: { 支出: { cells: [typed] } } }, nodeCodec);
    await writeBytes(once, 'a.xlsx', changed);
    await run(ours, '--out', twice);
    const copy = path.join(twice, 'a.xlsx');
    const { sheets } = await readSnapshotFile(copy);
    const row = sheets[0]?.rows[2];
    expect(row?.values[5]).toBe('待核实');
    expect(row?.formulas?.[6]).toBe('=C3-D3');
    const cleared = toSnapshot(readWorkbook(removeOurs(await readFile(copy), nodeCodec), nodeCodec));
    expect(cleared.sheets[0]?.rows.map((one) => one?.values.slice(5).filter((value) => value !== null))).toEqual([
      [],
      [],
      ['待核实'],
      [],
    ]);
  });

  it('can be taken back: without ours the copy reads as the input', async () => {
    const folder = await scratchFolder();
    const file = await writeXlsx(folder, 'a.xlsx', SHEETS);
    await run(file, '--out', path.join(folder, 'out'));
    const cleared = removeOurs(await readFile(path.join(folder, 'out', 'a.xlsx')), nodeCodec);
    const [was, is] = [await readSnapshotFile(file), toSnapshot(readWorkbook(cleared, nodeCodec))];
    const cells = (snapshot: typeof was) =>
      snapshot.sheets.map(({ name, rows }) => ({
        name,
        rows: rows.map((row) => row?.values.filter((value) => value !== null)),
      }));
    expect(cells(is)).toEqual(cells(was));
    expect(is.owned).toEqual([]);
  });

  it('goes further right where a cell beside the table is taken', async () => {
    const folder = await scratchFolder();
    const rows = SHEETS.支出.map((row, index) => (index === 2 ? [...row, '我的批注'] : row));
    const file = await writeXlsx(folder, 'a.xlsx', { 支出: rows });
    await run(file, '--out', path.join(folder, 'out'));
    const copy = await readSnapshotFile(path.join(folder, 'out', 'a.xlsx'));
    expect(copy.owned.flatMap(({ sheet, area }) => (sheet === '支出' ? [area.left] : []))).toEqual([6, 7]);
    expect(copy.sheets[0] && valueAt(copy.sheets[0], 2, 5)).toBe('我的批注');
  });

  it('never overwrites an input, and goes on after a bad file', async () => {
    const folder = await scratchFolder();
    const file = await writeXlsx(folder, 'a.xlsx', SHEETS);
    const before = await readFile(file);
    expect((await run(file, '--out', folder)).code).toBe(2);
    expect((await readFile(file)).equals(before)).toBe(true);
    await writeBytes(folder, 'bad.xlsx', 'nothing that could be read as a workbook');
    const out = path.join(folder, 'out');
    const { code, errors } = await run(folder, '--out', out);
    expect(code).toBe(2);
    expect(errors).toHaveLength(1);
    expect(await resultsIn(out)).toEqual(['a.xlsx']);
  });
});
