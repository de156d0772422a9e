import { toBeValidSarifLog } from '@microsoft/jest-sarif';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readArguments } from '../../src/cli/arguments';
import { check } from '../../src/cli/check';
import { CsvList } from '../../src/cli/csv-list';
import { merge } from '../../src/cli/merge';
import { done } from '../../src/cli/outcome';
import { NO_FIGURES } from '../../src/contracts/review';
import { CATALOGUE } from '../../src/review';
import { resultsIn } from '../support/results-in';
import { keepingTerminal } from '../support/terminal';
import { scratchFolder, writeBytes, writeXlsx } from '../support/xlsx-files';

const HEADER = ['序号', '支出内容', '预算数（万元）', '支出', '净结余'];
const sheets = (wrong: boolean) => ({
  支出: [
    HEADER,
    [1, '印刷费', 10, 11, -1],
    [2, '培训费', 20, 19, wrong ? 2 : 1],
    [null, '合计', 30, 30, wrong ? 1 : 0],
  ],
});

async function run(...argv: string[]) {
  const options = readArguments(argv);
  const { terminal, out, errors } = keepingTerminal();
  if (options.command === 'merge') return { code: await merge(options, terminal, '1.0'), text: out.join('\n'), errors };
  if (options.command !== 'check') throw new Error('not a check');
  return { code: await check(options, terminal), text: out.join('\n'), errors };
}

/** Seven units, one of them broken. */
async function units(): Promise<string> {
  const folder = await scratchFolder();
  for (let i = 0; i < 7; i++) {
    const unit = path.join(folder, `单位 ${String(i)}`);
    await mkdir(unit);
    if (i === 3) await writeBytes(unit, '自评表.xlsx', 'no workbook');
    else await writeXlsx(unit, '自评表.xlsx', sheets(i % 2 === 0));
  }
  return folder;
}

interface Sarif {
  readonly version: string;
  readonly $schema: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
        readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
      }[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly baselineState?: string;
    }[];
    readonly invocations: readonly {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
    }[];
  }[];
}

expect.extend({ toBeValidSarifLog });

describe('--format sarif', () => {
  it('is one run with rules, a result a finding, and what could not be read', async () => {
    const folder = await units();
    const { code, text } = await run('check', folder, '--format', 'sarif');
    expect(code).toBe(2);
    const log = JSON.parse(text) as Sarif;
    expect(log).toBeValidSarifLog();
    const { version, $schema, runs } = log;
    expect([version, $schema.endsWith('sarif-schema-2.1.0.json'), runs.length]).toEqual(['2.1.0', true, 1]);
    const [first] = runs;
    if (!first) throw new Error('no run');
    const ids = first.tool.driver.rules.map(({ id }) => id);
    expect(ids).toEqual(CATALOGUE.rules.map(({ id }) => id));
    expect(first.results.length).toBeGreaterThan(6);
    for (const { ruleId, level, message, locations, partialFingerprints } of first.results) {
      expect(ids).toContain(ruleId);
      expect(['error', 'warning', 'note']).toContain(level);
      expect(message.text).not.toBe('');
      expect(locations).toHaveLength(1);
      const uri = locations[0]?.physicalLocation.artifactLocation.uri ?? '';
      // a relative reference: no scheme, nothing that has to be escaped
      expect(uri).toMatch(/^[\w%./-]+$/);
      expect(decodeURIComponent(uri)).toMatch(/^单位 \d\/自评表\.xlsx$/);
      expect(locations[0]?.logicalLocations[0]?.fullyQualifiedName).toMatch(/^支出![A-Z]+\d+$/);
      expect(Object.values(partialFingerprints)[0]).toMatch(/^[a-z\d]+\.[a-z\d]+$/);
    }
    expect(first.invocations).toMatchObject([{ executionSuccessful: false }]);
    expect(first.invocations[0]?.toolExecutionNotifications).toHaveLength(1);
  });

  it('is the same in a folder of results, and tells new from old', async () => {
    const [folder, out, last] = [await units(), await scratchFolder(), await scratchFolder()];
    const printed = await run('check', folder, '--format', 'sarif');
    await run('check', folder, '--format', 'sarif', '--out', out);
    expect(await resultsIn(out)).toEqual(['jihe.sarif']);
    expect((await readFile(path.join(out, 'jihe.sarif'), 'utf8')).trimEnd()).toBe(printed.text);
    await run('check', folder, '--out', last);
    await writeXlsx(path.join(folder, '单位 1'), '自评表.xlsx', sheets(true));
    const { text } = await run('check', folder, '--format', 'sarif', '--baseline', last);
    expect(JSON.parse(text)).toBeValidSarifLog();
    const states = (JSON.parse(text) as Sarif).runs[0]?.results.map(({ baselineState }) => baselineState) ?? [];
    expect([...new Set(states)].sort()).toEqual(['new', 'unchanged']);
  });
});

describe('--format csv', () => {
  it('has a row for each finding and each file that could not be read, in UTF-8 that Excel knows', async () => {
    const folder = await units();
    const { text } = await run('check', folder, '--format', 'csv');
    const lines = text.split('\n');
    expect(lines[0]?.startsWith('\ufeff')).toBe(true);
    const { text: json } = await run('check', folder, '--format', 'json');
    const reports = JSON.parse(json) as { findings: unknown[] }[];
    const count = reports.reduce((sum, { findings }) => sum + findings.length, 0);
    expect(lines).toHaveLength(1 + count + 1);
    expect(lines.filter((line) => line.startsWith('单位 3/自评表.xlsx,'))).toHaveLength(1);
  });

  it('holds nothing that a spreadsheet would calculate, and keeps figures figures', () => {
    const finding = {
      key: 'a.b',
      rule: 'balance-mismatch',
      severity: 'error' as const,
      sheet: '=cmd|x',
      cell: 'A1',
      message: '+1,"x"',
      expected: '-0.50',
      actual: '@SUM(A1)',
      difference: '-1+1',
      related: [],
      waived: { reason: '\t=1', date: '2026-01-02' },
      fix: null,
    };
    const report = { file: 'a', tables: [], findings: [finding], notChecked: [], computed: [], figures: NO_FIGURES };
    const [line = ''] = new CsvList('zh').add(done('-a.xlsx', { report }));
    expect(line.startsWith("'-a.xlsx,'=cmd|x,A1,")).toBe(true);
    expect(line).toContain(`"'+1,""x""",-0.50,'@SUM(A1),'-1+1,`);
    expect(line).toContain("'\t=1 (2026-01-02)");
  });
});

describe('--shard and merge', () => {
  it.each(['json', 'text', 'xlsx', 'sarif', 'csv'])('give what one run gives (%s)', async (format) => {
    const [folder, whole, merged] = [await units(), await scratchFolder(), await scratchFolder()];
    const argv = ['check', folder, '--format', format, '--out'];
    const one = await run(...argv, whole);
    const shards: string[] = [];
    const errors: string[] = [];
    for (const shard of ['1/3', '2/3', '3/3']) {
      const out = await scratchFolder();
      errors.push(...(await run(...argv, out, '--shard', shard)).errors);
      shards.push(out);
    }
    expect(errors).toEqual(one.errors);
    const all = await run('merge', ...shards, '--out', merged, '--format', format);
    expect([all.code, all.errors]).toEqual([one.code, one.errors]);
    const names = await resultsIn(whole);
    expect(await resultsIn(merged)).toEqual(names);
    for (const name of names) {
      const [a, b] = await Promise.all([whole, merged].map((place) => readFile(path.join(place, name), 'latin1')));
      // the text of several programs differs in nothing but the version that a test has none of
      expect([name, b?.replace('"version": "1.0",', '')]).toEqual([name, a]);
    }
  });

  it('take one folder for all shards as well, and miss one that was not run', async () => {
    const [folder, out] = [await units(), await scratchFolder()];
    for (const shard of ['1/3', '3/3']) await run('check', folder, '--format', 'json', '--out', out, '--shard', shard);
    const { code, errors } = await run('merge', out, '--out', await scratchFolder());
    expect(code).toBe(2);
    expect(errors.filter((line) => line.includes('2/3'))).toHaveLength(1);
    expect((await run('merge', folder, '--out', out)).code).toBe(2);
  });

  it('part the files without a rest', async () => {
    const folder = await units();
    const seen: string[] = [];
    for (let i = 1; i <= 4; i++) {
      const out = await scratchFolder();
      await run('check', folder, '--format', 'json', '--out', out, '--shard', `${String(i)}/4`);
      seen.push(...(await resultsIn(out)));
    }
    expect(seen.sort()).toEqual([0, 1, 2, 4, 5, 6].map((i) => `单位 ${String(i)}/自评表.json`));
  });
});
