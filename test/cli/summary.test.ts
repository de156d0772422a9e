import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { readArguments } from '../../src/cli/arguments';
import { check } from '../../src/cli/check';
import { done } from '../../src/cli/outcome';
import { SUMMARY_FILE } from '../../src/cli/summary-file';
import { summarySheets } from '../../src/cli/summary-sheets';
import { newWorkbook } from '../../src/hosts/file/new-workbook';
import { nodeCodec } from '../../src/hosts/package/node-codec';
import { readSnapshotFile } from '../../src/hosts/file/read-file';
import { readWorkbook } from '../../src/hosts/file/workbook-reader';
import { summaryText, type SummaryKey } from '../../src/words/cli-text';
import { formatAt, valueAt, type SheetSnapshot } from '../../src/workbook/snapshot';
import { keepingTerminal } from '../support/terminal';
import { resultsIn } from '../support/results-in';
import { scratchFolder, writeBytes, writeXlsx } from '../support/xlsx-files';

const HEADER = ['序号', '支出内容', '预算数（万元）', '支出', '净结余'];
const OVER = { 支出: [HEADER, [1, '印刷费', 10, 10.5, -0.5], [2, '培训费', 20, 19, 1], [null, '合计', 30, 29.5, 0.5]] };

async function run(...argv: string[]) {
  const options = readArguments(['check', ...argv]);
  if (options.command !== 'check') throw new Error('not a check');
  const { terminal, out, errors } = keepingTerminal();
  const code = await check(options, terminal);
  return { code, out, errors };
}

/** The rows of a sheet as records by the keys of its columns. */
function records(sheet: SheetSnapshot | undefined, keys: readonly SummaryKey[]): Record<string, unknown>[] {
  if (!sheet) throw new Error('no sheet');
  const header = keys.map((key) => summaryText(key, 'zh'));
  expect(sheet.rows[0]?.values.slice(0, keys.length)).toEqual(header);
  return sheet.rows
    .slice(1)
    .map((_, row) => Object.fromEntries(keys.map((key, column) => [key, valueAt(sheet, row + 1, column)])));
}

describe('--format xlsx', () => {
  it('sums all files up in one workbook', async () => {
    const folder = await scratchFolder();
    await mkdir(path.join(folder, 'deep'));
    await writeXlsx(path.join(folder, 'deep'), 'b.xlsx', OVER);
    await writeBytes(folder, 'bad.xlsx', 'no workbook');
    const out = path.join(folder, 'out');
    const { code, errors } = await run(folder, '--format', 'xlsx', '--out', out);
    expect(code).toBe(2);
    expect(errors).toHaveLength(1);
    expect(await resultsIn(out)).toEqual([SUMMARY_FILE]);
    const { sheets } = await readSnapshotFile(path.join(out, SUMMARY_FILE));
    expect(sheets.map(({ name }) => name)).toEqual(
      (['files', 'findings', 'notChecked', 'computed'] as const).map((key) => summaryText(`sheet.${key}`, 'zh')),
    );
    const counts = ['file', 'state', 'tables', 'error', 'warning', 'info', 'waivedCount', 'notCheckedCount'] as const;
    expect(records(sheets[0], counts)).toMatchObject([
      { file: 'bad.xlsx', tables: null, error: null },
      {
        file: 'deep/b.xlsx',
        state: summaryText('state.findings', 'zh'),
        tables: 1,
        error: 0,
        warning: 1,
        waivedCount: 0,
      },
    ]);
    const finding = ['file', 'sheet', 'cell', 'severity', 'title', 'rule', 'message', 'expected', 'actual'] as const;
    expect(records(sheets[1], [...finding, 'difference', 'waived'])).toMatchObject([
      {
        file: 'deep/b.xlsx',
        sheet: '支出',
        cell: 'E2',
        rule: 'negative-balance',
        actual: -0.5,
        difference: -0.5,
        waived: null,
      },
    ]);
    const measures = records(sheets[3], ['file', 'sheet', 'cell', 'measure', 'value', 'formula']);
    expect(measures).toContainEqual(expect.objectContaining({ cell: 'F2', value: -0.5, formula: '=C2-D2' }));
    expect(sheets[3] && formatAt(sheets[3], 1, 4)).toBe('0.00');
  });

  it('passes over the summary of an earlier run, and never writes over an input', async () => {
    const folder = await scratchFolder();
    await writeXlsx(folder, 'a.xlsx', OVER);
    const first = await run(folder, '--format', 'xlsx', '--out', folder);
    expect(await run(folder, '--format', 'xlsx', '--out', folder)).toEqual(first);
    const { sheets } = await readSnapshotFile(path.join(folder, SUMMARY_FILE));
    expect(sheets[0]?.rows).toHaveLength(2);
    const own = path.join(folder, SUMMARY_FILE);
    expect((await run(own, '--format', 'xlsx', '--out', folder)).code).toBe(2);
  });

  it('freezes and filters the headers and keeps texts as texts', () => {
    const text = '=HYPERLINK("x")';
    const report = {
      file: 'a',
      tables: [],
      findings: [
        {
          rule: 'negative-balance',
          severity: 'warning' as const,
          sheet: text,
          cell: 'A1',
          message: '+1',
          expected: '12345678901234567.89',
          actual: '-0.50',
          difference: null,
          related: [],
          waived: { reason: '已说明', date: '2026-01-02' },
          fix: null,
        },
      ],
      notChecked: [],
      computed: [],
    };
    const workbook = readWorkbook(newWorkbook(summarySheets([done('a', { report })], 'en'), nodeCodec), nodeCodec);
    expect(workbook.sheets.map(({ frozen }) => frozen.rows)).toEqual([1, 1, 1, 1]);
    const row = workbook.sheets[1]?.rows[1];
    expect([1, 6, 7, 8].map((column) => row?.values[column])).toEqual([text, '+1', '12345678901234567.89', -0.5]);
    expect(row?.formulas?.some((formula) => typeof formula === 'string') ?? false).toBe(false);
    expect(row?.values[10]).toContain('已说明');
    for (const sheet of summarySheets([], 'en')) expect(sheet.filter).toMatchObject({ top: 0, left: 0, bottom: 0 });
  });
});
