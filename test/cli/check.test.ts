import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readArguments, UsageError, type CheckArguments } from '../../src/cli/arguments';
import { check } from '../../src/cli/check';
import { keepingTerminal } from '../support/terminal';
import { resultsIn } from '../support/results-in';
import { scratchFolder, writeBytes, writeXlsx } from '../support/xlsx-files';

const HEADER = ['序号', '支出内容', '预算数（万元）', '支出', '净结余'];
const CLEAN = { 支出: [HEADER, [1, '印刷费', 10, 9.5, 0.5], [2, '培训费', 20, 20, 0], [null, '合计', 30, 29.5, 0.5]] };
const OVER = { 支出: [HEADER, [1, '印刷费', 10, 10.5, -0.5], [2, '培训费', 20, 19, 1], [null, '合计', 30, 29.5, 0.5]] };
const WRONG = { 支出: [HEADER, [1, '印刷费', 10, 9.5, 0.5], [2, '培训费', 20, 20, 0], [null, '合计', 31, 29.5, 1.5]] };

function run(argv: readonly string[]) {
  const options = readArguments(argv);
  if (options.command !== 'check') throw new Error('not a check');
  const { terminal, out, errors } = keepingTerminal();
  return check(options, terminal).then((code) => ({ code, out, errors }));
}

describe('arguments', () => {
  it('has the defaults of the contract', () => {
    expect(readArguments(['check', 'a.xlsx'])).toEqual<CheckArguments>({
      command: 'check',
      paths: ['a.xlsx'],
      format: 'text',
      out: null,
      profile: null,
      failOn: 'error',
      copies: null,
      shard: null,
      language: 'zh',
      timings: false,
      forms: null,
      jobs: null,
      resume: false,
      baseline: null,
      formulas: null,
    });
  });

  it.each([
    [['chek', 'a.xlsx']],
    [['check']],
    [['check', 'a', '--format', 'xml']],
    [['check', 'a', '--fail-on', 'info']],
    [['check', 'a', '--unknown']],
    [['check', 'a', '--jobs', '0']],
    [['check', 'a', '--jobs', 'many']],
    [['check', 'a', '--format', 'xlsx']],
    [['check', 'a', '--resume']],
    [['check', 'a', '--fail-on', 'new-error']],
    [['check', 'a', '--shard', '3/2', '--out', 'o']],
    [['check', 'a', '--shard', '1/2']],
    [['letter', 'a']],
    [['letter', 'a', '--out', 'o', '--by', 'sheet']],
    [['merge', 'a']],
    [['check', 'a', '--baseline', '']],
  ])('refuses %j', (argv) => {
    expect(() => readArguments(argv)).toThrow(UsageError);
  });

  it('gives help where nothing is asked', () => {
    expect(readArguments([])).toEqual({ command: 'help' });
  });
});

describe('check', () => {
  it.each([
    ['a clean workbook', CLEAN, 'error', 0],
    ['a warning below --fail-on error', OVER, 'error', 0],
    ['a warning at --fail-on warning', OVER, 'warning', 1],
    ['an error', WRONG, 'error', 1],
    ['an error with --fail-on never', WRONG, 'never', 0],
  ] as const)('exits for %s', async (_, sheets, failOn, code) => {
    const file = await writeXlsx(await scratchFolder(), 'a.xlsx', sheets);
    expect((await run(['check', file, '--fail-on', failOn])).code).toBe(code);
  });

  it('prints the JSON of the contract', async () => {
    const file = await writeXlsx(await scratchFolder(), '甲.xlsx', OVER);
    const { out } = await run(['check', file, '--format', 'json']);
    const result = JSON.parse(out.join('')) as Record<string, unknown>;
    expect(result).toMatchObject({
      file: '甲.xlsx',
      tables: [{ kind: 'expenditure', sheet: '支出', range: 'A1:E4', unit: '万元' }],
      findings: [
        {
          rule: 'negative-balance',
          severity: 'warning',
          sheet: '支出',
          cell: 'E2',
          expected: '≥ 0',
          actual: '-0.5',
          difference: '-0.5',
          related: ['支出!C2', '支出!D2'],
          waived: null,
          fix: null,
        },
      ],
      notChecked: [],
    });
    expect(result['computed']).toContainEqual({
      sheet: '支出',
      row: 2,
      measure: 'balance',
      value: '-0.50',
      formula: '=C2-D2',
      cell: 'F2',
    });
  });

  it('goes on after files that cannot be read, and exits 2', async () => {
    const folder = await scratchFolder();
    await writeXlsx(folder, 'good.xlsx', WRONG);
    await writeBytes(folder, 'bad.xlsx', 'no workbook at all, only text that goes on for a while');
    await writeBytes(folder, 'cut.xlsx', (await readFile(path.join(folder, 'good.xlsx'))).subarray(0, 900));
    const { code, out, errors } = await run(['check', folder, path.join(folder, 'missing.xlsx'), '--format', 'json']);
    expect(code).toBe(2);
    expect(errors.map((line) => path.basename(line.split(': ')[0] ?? ''))).toEqual([
      'bad.xlsx',
      'cut.xlsx',
      'missing.xlsx',
    ]);
    expect(errors.every((line) => !line.includes('\n'))).toBe(true);
    expect(JSON.parse(out.join(''))).toMatchObject([{ file: 'good.xlsx' }]);
  });

  it('searches folders to the bottom, leaves lock files out and writes one result a file', async () => {
    const folder = await scratchFolder();
    await mkdir(path.join(folder, 'a', 'b'), { recursive: true });
    await writeXlsx(path.join(folder, 'a'), '1.xlsx', CLEAN);
    await writeXlsx(path.join(folder, 'a', 'b'), '1.xlsx', CLEAN);
    await writeBytes(path.join(folder, 'a'), '~$1.xlsx', 'lock');
    await writeBytes(path.join(folder, 'a'), 'notes.txt', 'text');
    const results = path.join(folder, 'results');
    const { code } = await run(['check', path.join(folder, 'a'), '--format', 'json', '--out', results]);
    expect(code).toBe(0);
    expect(await resultsIn(results)).toEqual(['1.json', 'b/1.json']);
  });

  it('never changes what it reads', async () => {
    const file = await writeXlsx(await scratchFolder(), 'a.xlsx', WRONG);
    const before = await readFile(file);
    await run(['check', file]);
    expect((await readFile(file)).equals(before)).toBe(true);
  });

  const sample = path.resolve('samples/guangdong-2024.xlsx');
  it('finds in the sample workbook what a reviewer finds', async () => {
    expect(existsSync(sample)).toBe(true);
    const { out } = await run(['check', sample, '--format', 'json']);
    const { findings } = JSON.parse(out.join('')) as {
      findings: { rule: string; sheet: string; cell: string; severity: string }[];
    };
    expect(
      findings.filter(({ severity }) => severity !== 'info').map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell}`),
    ).toEqual([
      'adjustment-not-posted 表1-3 经费支出!C3',
      'item-unmatched 表1-3 经费支出!B11',
      'spent-without-budget 表1-3 经费支出!D11',
      'negative-balance 表1-3 经费支出!E11',
      'negative-balance 表1-3 经费支出!E18',
      'target-differs 完成情况!C10',
    ]);
  });
});
