import * as xlsx from '@e965/xlsx';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findOffice, findOpenpyxl } from '../support/judges';
import { resultsIn } from '../support/results-in';
import { scratchFolder, writeBytes } from '../support/xlsx-files';

/** Each test starts the program several times. */
jest.setTimeout(240_000);

const program = path.resolve('dist/cli/jihe.cjs');

function jihe(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { status, stdout, errors: stderr.split('\n').filter((line) => line !== '') };
}

/** A table with two lines; the balance of the second is off by `off`. */
function book(off: number): xlsx.WorkBook {
  const sheet = xlsx.utils.aoa_to_sheet([
    ['序号', '支出内容', '预算数（万元）', '支出', '净结余'],
    [1, '印刷费', 10, 9, 1],
    [2, '培训费', 20, 19, 1 + off],
    [null, '合计', 30, 28, 2],
  ]);
  const made = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(made, sheet, '支出');
  return made;
}

const bytesOf = (off: number, bookType: 'xlsx' | 'biff8'): Buffer =>
  xlsx.write(book(off), { type: 'buffer', bookType }) as Buffer;

/** Three units, one with .xls and .et; what is no workbook beside them. */
async function units(): Promise<string> {
  const folder = await scratchFolder();
  for (const unit of ['甲', '乙', '丙']) await mkdir(path.join(folder, unit));
  await writeBytes(path.join(folder, '甲'), '自评表.xlsx', bytesOf(1, 'xlsx'));
  await writeBytes(path.join(folder, '乙'), '自评表.xls', bytesOf(1, 'biff8'));
  await writeBytes(path.join(folder, '乙'), '附表.et', bytesOf(0, 'biff8'));
  await writeBytes(path.join(folder, '丙'), '自评表.xlsx', bytesOf(0, 'xlsx'));
  await writeBytes(path.join(folder, '丙'), '说明.csv', '序号,内容');
  await writeBytes(path.join(folder, '丙'), '扫描件.pdf', '%PDF');
  // a compound file without anything in it
  await writeBytes(
    path.join(folder, '丙'),
    '坏.xls',
    Buffer.concat([bytesOf(0, 'biff8').subarray(0, 512), Buffer.alloc(99)]),
  );
  return folder;
}

describe('the built command line, for a bureau', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await units();
  });

  it('reads .xls and .et in threads of their own, and tells what it does not read', async () => {
    const out = await scratchFolder();
    for (const jobs of ['1', '2']) {
      const { status, errors } = jihe('check', folder, '--format', 'json', '--out', out, '--jobs', jobs);
      // the .csv, the broken .xls, and one line for the .pdf
      expect([status, errors.length]).toEqual([2, 3]);
      expect(await resultsIn(out)).toEqual(
        ['丙/自评表.json', '乙/自评表.json', '乙/附表.json', '甲/自评表.json'].sort(),
      );
      const [xls, other] = await Promise.all(
        ['乙/自评表.json', '甲/自评表.json'].map(
          async (name) => JSON.parse(await readFile(path.join(out, name), 'utf8')) as { findings: object[] },
        ),
      );
      expect(xls?.findings).toEqual(other?.findings);
      expect(xls?.findings).toHaveLength(1);
    }
    const refused = jihe('recalc', path.join(folder, '乙', '自评表.xls'), '--out', path.join(out, 'copies'));
    expect([refused.status, refused.errors.length, refused.errors[0]?.includes('.xlsx')]).toEqual([2, 1, true]);
  });

  it('compares with the last time', async () => {
    const [own, last] = [await units(), await scratchFolder()];
    jihe('check', own, '--format', 'json', '--out', last);
    await writeFile(path.join(own, '丙', '自评表.xlsx'), bytesOf(2, 'xlsx'));
    await writeFile(path.join(own, '甲', '自评表.xlsx'), bytesOf(0, 'xlsx'));
    await rm(path.join(own, '丙', '坏.xls'));
    await rm(path.join(own, '丙', '说明.csv'));
    const { stdout, status } = jihe('check', own, '--format', 'json', '--baseline', last, '--fail-on', 'new-error');
    const reports = JSON.parse(stdout) as { findings: { state: string }[]; solved: object[] }[];
    expect(status).toBe(1);
    expect(reports.flatMap(({ findings }) => findings.map(({ state }) => state)).sort()).toEqual(['new', 'same']);
    expect(reports.reduce((sum, { solved }) => sum + solved.length, 0)).toBe(1);
  });

  it('checks formulas of a list, whatever it is encoded in', async () => {
    const list = await writeBytes(
      await scratchFolder(),
      '公式.csv',
      '名称,公式,级别\n相符,支出!C4 = 支出!D4,疑点\n坏,SUM(,\n',
    );
    const file = path.join(folder, '甲', '自评表.xlsx');
    const { stdout } = jihe('check', file, '--format', 'json', '--formulas', list, '--fail-on', 'never');
    const report = JSON.parse(stdout) as { findings: { rule: string; cell: string }[]; notChecked: { rule: string }[] };
    expect(report.findings.filter(({ rule }) => rule === 'own-formula').map(({ cell }) => cell)).toEqual(['C4']);
    expect(report.notChecked.filter(({ rule }) => rule === 'own-formula')).toHaveLength(1);
    expect(jihe('check', file, '--formulas', path.join(folder, 'none.csv')).status).toBe(2);
  });

  it('prints SARIF and CSV, and puts shards together', async () => {
    const sarif = JSON.parse(jihe('check', folder, '--format', 'sarif').stdout) as {
      runs: { results: object[]; tool: { driver: { version: string } } }[];
    };
    expect(sarif.runs[0]?.results).toHaveLength(2);
    expect(sarif.runs[0]?.tool.driver.version).toMatch(/^\d+\.\d+\.\d+$/);
    // two findings, two files that could not be read
    expect(jihe('check', folder, '--format', 'csv').stdout.trimEnd().split('\n')).toHaveLength(5);
    const [out, merged, whole] = [await scratchFolder(), await scratchFolder(), await scratchFolder()];
    for (const shard of ['1/2', '2/2']) jihe('check', folder, '--format', 'json', '--out', out, '--shard', shard);
    expect(jihe('merge', out, '--out', merged, '--format', 'csv').status).toBe(2);
    jihe('check', folder, '--format', 'csv', '--out', whole);
    expect(await readFile(path.join(merged, 'jihe.csv'), 'utf8')).toBe(
      await readFile(path.join(whole, 'jihe.csv'), 'utf8'),
    );
  });

  it('writes letters by file and by folder', async () => {
    const [files, folders] = [await scratchFolder(), await scratchFolder()];
    expect(jihe('letter', folder, '--out', files).status).toBe(2);
    expect(await resultsIn(files)).toEqual(
      ['丙/自评表.docx', '乙/自评表.docx', '乙/附表.docx', '甲/自评表.docx'].sort(),
    );
    jihe('letter', folder, '--out', folders, '--by', 'folder', '--jobs', '2');
    expect(await resultsIn(folders)).toEqual(['丙.docx', '乙.docx', '甲.docx'].sort());
  });

  const office = findOffice();
  (office ? it : it.skip)('writes a summary, copies and letters that LibreOffice opens', async () => {
    const out = await scratchFolder();
    jihe('recalc', folder, '--out', path.join(out, 'copies'));
    jihe('check', folder, '--format', 'xlsx', '--out', out, '--copies', path.join(out, 'copies'));
    jihe('letter', folder, '--out', out, '--by', 'folder');
    const files = ['jihe-summary.xlsx', 'copies/甲/自评表.xlsx', '甲.docx'].map((name) => path.join(out, name));
    const profile = `-env:UserInstallation=file://${out}/profile`;
    const pdf = path.join(out, 'pdf');
    spawnSync(office ?? '', ['--headless', profile, '--convert-to', 'pdf', '--outdir', pdf, ...files]);
    const writes =
      existsSync(path.join(path.dirname(office ?? ''), 'swriter')) || (await readdir(pdf)).includes('甲.pdf');
    const expected = ['jihe-summary.pdf', '自评表.pdf', ...(writes ? ['甲.pdf'] : [])];
    expect((await readdir(pdf)).sort()).toEqual(expected.sort());
  });

  const python = findOpenpyxl();
  (python ? it : it.skip)('writes a summary that openpyxl reads, with its charts and links', async () => {
    const out = await scratchFolder();
    jihe('check', folder, '--format', 'xlsx', '--out', out, '--copies', path.join(out, 'copies'));
    const script = `
import openpyxl, sys, json
book = openpyxl.load_workbook(sys.argv[1])
first = book.worksheets[0]
links = [cell.value for row in first.iter_rows() for cell in row if str(cell.value).startswith('=HYPERLINK')]
print(json.dumps([len(book.worksheets), len(first._charts), len(links), first.page_setup.orientation, first.page_setup.paperSize]))`;
    const { stdout } = spawnSync(python ?? '', ['-c', script, path.join(out, 'jihe-summary.xlsx')], {
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout)).toEqual([7, 2, 4, 'landscape', 9]);
  });

  const readsLetters = python !== null && spawnSync(python, ['-c', 'import docx']).status === 0;
  (readsLetters ? it : it.skip)('writes a letter that python-docx reads', async () => {
    const out = await scratchFolder();
    jihe('letter', folder, '--out', out, '--by', 'folder');
    const script = `
import docx, sys, json
letter = docx.Document(sys.argv[1])
print(json.dumps([sum(p.text.startswith('1. ') for p in letter.paragraphs), len(letter.tables), len(letter.tables[0].rows)]))`;
    const { stdout } = spawnSync(python ?? '', ['-c', script, path.join(out, '甲.docx')], { encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual([1, 1, 2]);
  });
});
