import { spawnSync } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readArguments } from '../../src/cli/arguments';
import { check } from '../../src/cli/check';
import { letter } from '../../src/cli/letter';
import { SUMMARY_FILE } from '../../src/cli/summary-file';
import { readSnapshotFile } from '../../src/hosts/file/read-file';
import { DEFAULT_SETTINGS, review } from '../../src/review';
import { letterPart } from '../../src/letter/letter-content';
import { summaryText } from '../../src/words/cli-text';
import { findOffice, findPython, findWriter } from '../support/judges';
import { keepingTerminal } from '../support/terminal';
import { scratchFolder, writeXlsx } from '../support/xlsx-files';

const HEADER = ['序号', '支出内容', '预算数（万元）', '支出', '净结余'];
const ITEMS = ['印刷费', '培训费', '差旅费', '会议费', '邮电费', '维修费'];
/** Two wrong balances and a wrong total. */
const SHEETS = {
  支出: [HEADER, ...ITEMS.map((name, at) => [at + 1, name, 20, 19, at < 2 ? 3 : 1]), [null, '合计', 121, 114, 6]],
};

/** A summary of two units and the letter on one of them, as the command line writes them. */
async function written(): Promise<{ summary: string; document: string; points: readonly string[] }> {
  const [folder, out] = [await scratchFolder(), await scratchFolder()];
  for (const unit of ['一中', '二中']) {
    await mkdir(path.join(folder, unit));
    await writeXlsx(path.join(folder, unit), '自评表.xlsx', SHEETS);
  }
  const { terminal, errors } = keepingTerminal();
  const summing = readArguments(['check', folder, '--format', 'xlsx', '--out', out]);
  const writing = readArguments(['letter', folder, '--out', out]);
  if (summing.command !== 'check' || writing.command !== 'letter') throw new Error('other commands were read');
  await check(summing, terminal);
  await letter(writing, terminal);
  expect(errors).toEqual([]);
  const file = path.join(folder, '一中', '自评表.xlsx');
  const part = letterPart(review(await readSnapshotFile(file), DEFAULT_SETTINGS), '自评表.xlsx', 'zh');
  const points = part.sections.flatMap((section) => section.points).map((text, at) => `${String(at + 1)}. ${text}`);
  expect(points.length).toBeGreaterThan(1);
  return { summary: path.join(out, SUMMARY_FILE), document: path.join(out, '一中', '自评表.docx'), points };
}

const openpyxl = findPython('openpyxl');
const pythonDocx = findPython('docx');
const office = findOffice();
const writer = findWriter();

function askPython(python: string, ...files: readonly string[]): unknown {
  const script = path.join(__dirname, 'desk-files.py');
  const { status, stdout, stderr } = spawnSync(python, [script, ...files], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as unknown;
}

(openpyxl === null ? it.skip : it)('openpyxl reads the summary: units, charts, paper (needs openpyxl)', async () => {
  const { summary } = await written();
  const read = askPython(openpyxl ?? '', summary, '-') as {
    summary: Record<string, { rows: unknown[][]; charts: number; paper: unknown; orientation: string }>;
  };
  const sheets = Object.entries(read.summary);
  expect(sheets[0]?.[0]).toBe(summaryText('sheet.units', 'zh'));
  const units = sheets[0]?.[1];
  expect(units?.charts).toBe(2);
  // 9 is A4
  expect([String(units?.paper), units?.orientation]).toEqual(['9', 'landscape']);
  expect(JSON.stringify(units?.rows)).toMatch(/一中.*二中/);
});

(pythonDocx === null ? it.skip : it)(
  'python-docx reads the letter: its points and rows to reply (needs python-docx)',
  async () => {
    const { document, points } = await written();
    const read = askPython(pythonDocx ?? '', '-', document) as {
      letter: { paragraphs: string[]; tables: string[][][] };
    };
    expect(read.letter.paragraphs.filter((text) => /^\d+\. /.test(text))).toEqual(points);
    expect(read.letter.tables.map((rows) => rows.length)).toEqual([points.length + 1]);
  },
);

/** The file as LibreOffice prints it. */
async function printed(soffice: string, file: string): Promise<Buffer> {
  const folder = await scratchFolder();
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const args = ['--headless', '--norestore', `-env:UserInstallation=${profile}`, '--convert-to', 'pdf'];
  const { status, stderr } = spawnSync(soffice, [...args, '--outdir', folder, file], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (status !== 0) throw new Error(stderr);
  return readFile(path.join(folder, `${path.parse(file).name}.pdf`));
}

const isPdf = (bytes: Buffer): boolean => bytes.length > 5000 && bytes.subarray(0, 5).toString() === '%PDF-';

(office === null ? it.skip : it)(
  'LibreOffice opens and prints the summary (needs soffice)',
  async () => {
    expect(isPdf(await printed(office ?? '', (await written()).summary))).toBe(true);
  },
  180_000,
);

(writer === null ? it.skip : it)(
  'LibreOffice opens and prints the letter (needs Writer)',
  async () => {
    expect(isPdf(await printed(writer ?? '', (await written()).document))).toBe(true);
  },
  180_000,
);
