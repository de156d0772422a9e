import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import fc from '../support/fast-check';
import { readArguments } from '../../src/cli/arguments';
import { pairFiles } from '../../src/cli/baseline';
import { check } from '../../src/cli/check';
import type { JsonReport } from '../../src/cli/json-report';
import { recalc } from '../../src/cli/recalc';
import { readSnapshotFile } from '../../src/hosts/file/read-file';
import { keepingTerminal } from '../support/terminal';
import { scratchFolder, writeXlsx } from '../support/xlsx-files';

/** Lines of a table; those of `wrong` state a balance that is too large by one. */
const sheets = (lines: number, wrong: ReadonlySet<number>, above = 0) => ({
  支出: [
    ...Array.from({ length: above }, (_, i) => [`说明${String(i)}`]),
    ['序号', '支出内容', '预算数（万元）', '支出', '净结余'],
    ...Array.from({ length: lines }, (_, i) => [i + 1, `项目${String(i)}`, 100 + i, 40 + i, wrong.has(i) ? 61 : 60]),
  ],
});

async function run(...argv: string[]) {
  const options = readArguments(argv);
  const { terminal, out, errors } = keepingTerminal();
  if (options.command !== 'check' && options.command !== 'recalc') throw new Error('no command on files');
  const code = await (options.command === 'check' ? check(options, terminal) : recalc(options, terminal));
  return { code, text: out.join('\n'), errors };
}

const json = async (...argv: string[]): Promise<JsonReport> =>
  JSON.parse((await run('check', ...argv, '--format', 'json')).text) as JsonReport;

describe('--baseline', () => {
  it.each(['json', 'text', 'xlsx'])(
    'tells exactly what was mended and what was put in (last time as %s)',
    async (format) => {
      const [first, second, last] = [await scratchFolder(), await scratchFolder(), await scratchFolder()];
      await writeXlsx(first, 'a.xlsx', sheets(12, new Set([1, 3, 5, 7])));
      await writeXlsx(second, 'a.xlsx', sheets(12, new Set([1, 5, 8, 9, 10])));
      await run('check', first, '--format', format, '--out', last);
      const { findings, solved } = await json(second, '--baseline', last);
      const cells = (state: string): string[] =>
        findings.filter((found) => found.state === state).map(({ cell }) => cell);
      expect(cells('new')).toEqual(['E10', 'E11', 'E12']);
      expect(cells('same')).toEqual(['E3', 'E7']);
      expect(solved?.map(({ rule, cell }) => [rule, cell])).toEqual([
        ['balance-mismatch', 'E5'],
        ['balance-mismatch', 'E9'],
      ]);
    },
  );

  it('knows findings again in rows that have moved, and in a file of another name', async () => {
    const [first, second, last] = [await scratchFolder(), await scratchFolder(), await scratchFolder()];
    await mkdir(path.join(first, '一中'));
    await mkdir(path.join(second, '一中'));
    await writeXlsx(path.join(first, '一中'), '自评表.xlsx', sheets(6, new Set([2, 4])));
    await writeXlsx(path.join(second, '一中'), '自评表(修改后).xlsx', sheets(6, new Set([2, 4]), 3));
    await run('check', first, '--format', 'json', '--out', last);
    const { findings, solved } = await json(second, '--baseline', last);
    expect(findings.map(({ state }) => state)).toEqual(['same', 'same']);
    expect(solved).toEqual([]);
  });

  it('holds for any set that is mended and any that is put in', async () => {
    const some = fc.uniqueArray(fc.nat({ max: 29 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(some, some, async (then, now) => {
        const [folder, last] = [await scratchFolder(), await scratchFolder()];
        await writeXlsx(folder, 'a.xlsx', sheets(30, new Set(then)));
        await run('check', folder, '--format', 'json', '--out', last);
        await writeXlsx(folder, 'a.xlsx', sheets(30, new Set(now)));
        const { findings, solved } = await json(folder, '--baseline', last);
        const kept = now.filter((line) => then.includes(line)).length;
        expect(findings.filter(({ state }) => state === 'new')).toHaveLength(now.length - kept);
        expect(solved).toHaveLength(then.length - kept);
      }),
      { numRuns: 12 },
    );
  });

  it('lets --fail-on look at new findings alone', async () => {
    const [folder, last] = [await scratchFolder(), await scratchFolder()];
    await writeXlsx(folder, 'a.xlsx', sheets(6, new Set([2])));
    await run('check', folder, '--out', last);
    const argv = ['check', folder, '--baseline', last, '--fail-on'];
    expect([(await run(...argv, 'error')).code, (await run(...argv, 'new-error')).code]).toEqual([1, 0]);
    await writeXlsx(folder, 'a.xlsx', sheets(6, new Set([2, 3])));
    expect((await run(...argv, 'new-error')).code).toBe(1);
  });

  it('is told in the text and in the report of a copy', async () => {
    const [folder, last, out] = [await scratchFolder(), await scratchFolder(), await scratchFolder()];
    await writeXlsx(folder, 'a.xlsx', sheets(6, new Set([2, 3])));
    await run('check', folder, '--out', last);
    await writeXlsx(folder, 'a.xlsx', sheets(6, new Set([3, 4])));
    const told = '新增 1 处，已解决 1 处，仍有 1 处';
    expect((await run('check', folder, '--baseline', last)).text).toContain(told);
    await run('recalc', folder, '--baseline', last, '--out', out);
    const { sheets: copied } = await readSnapshotFile(path.join(out, 'a.xlsx'));
    expect(JSON.stringify(copied.at(-1)?.rows)).toContain(told);
  });

  it('tells of files that are there no more, and of a folder that holds no results', async () => {
    const [folder, last] = [await scratchFolder(), await scratchFolder()];
    for (const name of ['甲.xlsx', '乙.xlsx', '丙.xlsx']) await writeXlsx(folder, name, sheets(2, new Set()));
    await run('check', folder, '--out', last);
    await rename(path.join(folder, '甲.xlsx'), path.join(await scratchFolder(), '甲.xlsx'));
    const { code, errors } = await run('check', folder, '--baseline', last);
    expect([code, errors.length, errors[0]?.startsWith('甲.xlsx: ')]).toEqual([0, 1, true]);
    for (const none of [folder, path.join(folder, 'missing')])
      expect(await run('check', folder, '--baseline', none)).toMatchObject({ code: 2, text: '' });
  });
});

describe('pairFiles', () => {
  it.each([
    [['a/自评表.xlsx'], ['a/自评表.xlsx', 'b/自评表.xlsx'], [['a/自评表.xlsx', 'a/自评表.xlsx']]],
    [['a/自评表.xlsx'], ['a/自评表.xls'], [['a/自评表.xlsx', 'a/自评表.xls']]],
    [
      ['a/自评表-2.xlsx', 'a/附表.xlsx'],
      ['a/自评表.xlsx', 'a/附表.xlsx'],
      [
        ['a/附表.xlsx', 'a/附表.xlsx'],
        ['a/自评表-2.xlsx', 'a/自评表.xlsx'],
      ],
    ],
    [['甲单位.xlsx'], ['乙部门.xlsx'], []],
    [['自评表1.xlsx', '自评表2.xlsx'], ['自评表.xlsx'], []],
  ])('%j of now, %j of the last time', (now, before, pairs) => {
    expect([...pairFiles(now, before).before]).toEqual(pairs);
  });
});
