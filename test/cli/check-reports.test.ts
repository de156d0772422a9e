import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readArguments } from '../../src/cli/arguments';
import { check } from '../../src/cli/check';
import type { JsonReportReview } from '../../src/cli/report-json';
import { proseText } from '../../src/words/prose-text';
import { docx, line } from '../support/docx-files';
import { FORM } from '../support/report-tester';
import { resultsIn } from '../support/results-in';
import { keepingTerminal } from '../support/terminal';
import { scratchFolder, writeBytes, writeXlsx } from '../support/xlsx-files';

const TITLE = '职业技能培训项目2023年度绩效自评报告';
const reportOf = (spent: string): Uint8Array =>
  docx(line(TITLE, 'Title') + line('一、资金情况', 'Heading1') + line(`项目实际支出${spent}万元。`));

async function run(...argv: string[]) {
  const options = readArguments(['check', ...argv]);
  if (options.command !== 'check') throw new Error('not a check');
  const { terminal, out, errors } = keepingTerminal();
  return { code: await check(options, terminal), text: out.join('\n'), errors: errors.join('\n') };
}

const readJson = async (file: string): Promise<JsonReportReview> =>
  JSON.parse(await readFile(file, 'utf8')) as JsonReportReview;

/** Two units with a report each of the stem of its workbook, one with a report alone. */
async function units(): Promise<string> {
  const folder = await scratchFolder();
  await writeXlsx(folder, '甲.xlsx', FORM);
  await writeBytes(folder, '甲.docx', reportOf('275.5'));
  await writeXlsx(folder, '乙.xlsx', FORM);
  await writeBytes(folder, '乙.docx', reportOf('257.5'));
  await writeBytes(folder, '丙.docx', reportOf('100'));
  return folder;
}

it('holds each report of a folder against the workbook of its stem, and says which has none', async () => {
  const folder = await units();
  const out = path.join(folder, 'out');
  const { code } = await run(folder, '--format', 'json', '--out', out);
  expect(code).toBe(1);
  expect(await resultsIn(out)).toEqual(
    ['甲', '乙', '丙'].flatMap((stem) => [`${stem}.docx.json`, ...(stem === '丙' ? [] : [`${stem}.json`])]).sort(),
  );
  const said = await Promise.all(['甲', '乙', '丙'].map((stem) => readJson(path.join(out, `${stem}.docx.json`))));
  expect(said.map(({ workbook }) => workbook)).toEqual(['甲.xlsx', '乙.xlsx', null]);
  expect(said.map(({ claims }) => claims.map(({ verdict, cells }) => [verdict, ...cells]))).toEqual([
    [['agrees', '自评表!E4']],
    [['differs', '自评表!E4']],
    [['not-found']],
  ]);
  expect(said.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([[], ['prose-differs'], []]);
});

it('takes the report that is named, whatever it is called and wherever it is', async () => {
  const folder = await scratchFolder();
  await mkdir(path.join(folder, '报告'));
  const workbook = await writeXlsx(folder, '自评表.xlsx', FORM);
  const report = await writeBytes(path.join(folder, '报告'), '定稿.docx', reportOf('257.5'));
  const { code, text } = await run(workbook, '--report', report, '--format', 'json');
  expect(code).toBe(1);
  const told = JSON.parse(text) as (JsonReportReview & { file: string })[];
  const named = told.find(({ file }) => file.endsWith('.docx'));
  expect(named?.workbook).toBe('自评表.xlsx');
  expect(named?.findings).toEqual([
    expect.objectContaining({ rule: 'prose-differs', paragraph: 2, actual: '257.5万元', related: ['自评表!E4'] }),
  ]);
});

it.each(['text', 'csv', 'sarif', 'xlsx'] as const)('tells findings of reports as %s', async (format) => {
  const folder = await units();
  const out = path.join(folder, 'out');
  const { code, text } = await run(folder, '--format', format, ...(format === 'text' ? [] : ['--out', out]));
  expect(code).toBe(1);
  if (format === 'text') {
    expect(text).toContain('prose-differs');
    // the third paragraph is number 2 in JSON
    expect(text).toContain(proseText('paragraph', 'zh', { index: '3' }));
    expect(text.split(proseText('no-workbook', 'zh'))).toHaveLength(2);
    return;
  }
  const [name = ''] = await resultsIn(out);
  const bytes = await readFile(path.join(out, name));
  if (format === 'sarif') {
    const { runs } = JSON.parse(bytes.toString()) as { runs: { results: { ruleId: string }[] }[] };
    expect(runs.flatMap(({ results }) => results.map(({ ruleId }) => ruleId))).toContain('prose-differs');
  } else if (format === 'csv') expect(bytes.toString()).toContain('prose-differs');
  else expect(bytes.subarray(0, 2).toString()).toBe('PK');
});

it('refuses a broken report in one line and goes on', async () => {
  const folder = await units();
  await writeBytes(folder, '丁.docx', 'no report');
  const { code, errors } = await run(folder);
  expect(code).toBe(2);
  expect(errors.split('\n').filter((told) => told.includes('丁.docx'))).toHaveLength(1);
});
