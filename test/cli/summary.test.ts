import { NO_FIGURES } from '../../src/contracts/review';
import { unzipSync } from 'fflate';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { readArguments } from '../../src/cli/arguments';
import { check } from '../../src/cli/check';
import { done } from '../../src/cli/outcome';
import { SUMMARY_FILE, summaryWorkbook } from '../../src/cli/summary-file';
import { summarySheets } from '../../src/cli/summary-sheets';
import { newWorkbook } from '../../src/hosts/file/new-workbook';
import { nodeCodec } from '../../src/hosts/package/node-codec';
import { readSnapshotFile } from '../../src/hosts/file/read-file';
import { toSnapshot } from '../../src/hosts/file/snapshot';
import { readWorkbook } from '../../src/hosts/file/workbook-reader';
import { summaryText, type SummaryKey } from '../../src/words/cli-text';
import { formatAt, formulaAt, valueAt, type SheetSnapshot } from '../../src/workbook/snapshot';
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
      (['units', 'rules', 'unread', 'files', 'findings', 'notChecked', 'computed'] as const).map((key) =>
        summaryText(`sheet.${key}`, 'zh'),
      ),
    );
    const counts = ['file', 'state', 'tables', 'error', 'warning', 'info', 'waivedCount', 'notCheckedCount'] as const;
    expect(records(sheets[3], counts)).toMatchObject([
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
    expect(records(sheets[4], [...finding, 'difference', 'waived'])).toMatchObject([
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
    const measures = records(sheets[6], ['file', 'sheet', 'cell', 'measure', 'value', 'formula']);
    expect(measures).toContainEqual(expect.objectContaining({ cell: 'F2', value: -0.5, formula: '=C2-D2' }));
    expect(sheets[6] && formatAt(sheets[6], 1, 4)).toBe('0.00');
  });

  it('passes over the summary of an earlier run, and never writes over an input', async () => {
    const folder = await scratchFolder();
    await writeXlsx(folder, 'a.xlsx', OVER);
    const first = await run(folder, '--format', 'xlsx', '--out', folder);
    expect(await run(folder, '--format', 'xlsx', '--out', folder)).toEqual(first);
    const { sheets } = await readSnapshotFile(path.join(folder, SUMMARY_FILE));
    expect(sheets[3]?.rows).toHaveLength(2);
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
          key: 'a.b',
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
      figures: NO_FIGURES,
    };
    const workbook = readWorkbook(newWorkbook(summarySheets([done('a', { report })], 'en'), nodeCodec), nodeCodec);
    expect(workbook.sheets.map(({ frozen }) => frozen.rows)).toEqual([1, 1, 1, 1, 1]);
    const row = workbook.sheets[2]?.rows[1];
    expect([1, 6, 7, 8].map((column) => row?.values[column])).toEqual([text, '+1', '12345678901234567.89', -0.5]);
    expect(row?.formulas?.some((formula) => typeof formula === 'string') ?? false).toBe(false);
    expect(row?.values[10]).toContain('已说明');
    for (const sheet of summarySheets([], 'en')) expect(sheet.filter).toMatchObject({ top: 0, left: 0, bottom: 0 });
  });

  it('begins with the units, the worst first, with totals, figures, links and two charts', async () => {
    const unit = (file: string, error: number, rate: string | null) =>
      done(file, {
        counts: { error, warning: 1, info: 0, notChecked: 2 },
        report: {
          file,
          tables: [{ kind: 'expenditure', sheet: '支出', range: 'A1:E4', unit: '万元', profile: null }],
          findings: [],
          notChecked: [],
          computed: [],
          figures: { ...NO_FIGURES, rate, score: '92.5' },
        },
      });
    const outcomes = [unit('甲.xlsx', 0, '0.5'), unit('乙.xlsx', 3, null), done('丙.xlsx', { refused: '文件已损坏' })];
    const bytes = summaryWorkbook(outcomes, 'zh', ['../副本/甲.xlsx', '../副本/乙"1".xlsx', null]);
    expect(summaryWorkbook(outcomes, 'zh', ['../副本/甲.xlsx', '../副本/乙"1".xlsx', null])).toEqual(bytes);
    const { sheets } = toSnapshot(readWorkbook(bytes, nodeCodec));
    const [first] = sheets;
    if (!first) throw new Error('no sheet');
    const header = first.rows.findIndex((_, row) => valueAt(first, row, 0) === summaryText('file', 'zh'));
    expect(
      [1, 2, 3, 4].map((row) => Array.from({ length: 8 }, (_, column) => valueAt(first, header + row, column))),
    ).toEqual([
      ['丙.xlsx', summaryText('state.unread', 'zh'), null, null, null, null, null, null],
      ['乙.xlsx', summaryText('state.findings', 'zh'), 3, 1, 0, 2, null, 92.5],
      ['甲.xlsx', summaryText('state.findings', 'zh'), 0, 1, 0, 2, 0.5, 92.5],
      [summaryText('total', 'zh'), null, 3, 2, 0, 4, null, null],
    ]);
    expect(formulaAt(first, header + 2, 8)).toBe(`=HYPERLINK("../副本/乙""1"".xlsx","${summaryText('open', 'zh')}")`);
    const parts = Object.keys(unzipSync(bytes));
    // no finding, no chart of rules
    expect(parts.filter((name) => name.startsWith('xl/charts/'))).toEqual(['xl/charts/chart1.xml']);
  });
});
