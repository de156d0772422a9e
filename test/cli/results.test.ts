import { spawnSync } from 'node:child_process';
import { link, mkdir, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readArguments, UsageError } from '../../src/cli/arguments';
import { check } from '../../src/cli/check';
import { findFiles } from '../../src/cli/find-files';
import { outputNames } from '../../src/cli/output-names';
import { recalc } from '../../src/cli/recalc';
import { journalFile } from '../../src/cli/run-files';
import { inOneLine, printable, safeJson } from '../../src/cli/terminal';
import {
  beginRun,
  fileGuard,
  OutputError,
  removeUnfinished,
  unfinishedName,
  writeResult,
} from '../../src/cli/write-result';
import { packageParts, worksheet, zip } from '../hosts/file/make-package';
import { resultsIn } from '../support/results-in';
import { keepingTerminal } from '../support/terminal';
import { scratchFolder, writeBytes, writeXlsx } from '../support/xlsx-files';

const SHEETS = {
  支出: [
    ['序号', '支出内容', '预算数（万元）', '支出', '净结余'],
    [1, '印刷费', 10, 10.5, -0.5],
    [null, '合计', 10, 10.5, -0.5],
  ],
};

async function run(...argv: string[]) {
  const options = readArguments(argv);
  const { terminal, out, errors } = keepingTerminal();
  if (options.command !== 'check' && options.command !== 'recalc') throw new Error('no command on files');
  const code = await (options.command === 'check' ? check(options, terminal) : recalc(options, terminal));
  return { code, out, errors };
}

const encode = (text: string): string => Array.from(text, (sign) => `&#${String(sign.codePointAt(0))};`).join('');

/** Whether this system lets links be made, as Windows does not without rights. */
const LINKS = process.platform !== 'win32';
const onLinks = LINKS ? it : it.skip;

describe('an input stays as it is, under whatever name a result would fall on it', () => {
  onLinks.each([
    [
      'a folder that is a link to its own',
      async (folder: string) => {
        await symlink(folder, path.join(folder, 'out'));
      },
    ],
    [
      'a hard link',
      async (folder: string, file: string) => {
        await mkdir(path.join(folder, 'out'));
        await link(file, path.join(folder, 'out', 'a.xlsx'));
      },
    ],
    [
      'a link to the file',
      async (folder: string, file: string) => {
        await mkdir(path.join(folder, 'out'));
        await symlink(file, path.join(folder, 'out', 'a.xlsx'));
      },
    ],
  ])('%s', async (_, prepare) => {
    const folder = await scratchFolder();
    const file = await writeXlsx(folder, 'a.xlsx', SHEETS);
    const before = await readFile(file);
    await prepare(folder, file);
    const { code, out, errors } = await run('recalc', file, '--out', path.join(folder, 'out'));
    expect({ code, out, errors: errors.length }).toEqual({ code: 2, out: [], errors: 1 });
    expect((await readFile(file)).equals(before)).toBe(true);
  });

  it('a workbook whose name is that of its own result', async () => {
    const folder = await scratchFolder();
    const file = path.join(folder, 'a.json');
    await writeFile(file, await readFile(await writeXlsx(folder, 'a.xlsx', SHEETS)));
    const before = await readFile(file);
    expect((await run('check', file, '--format', 'json', '--out', folder)).code).toBe(2);
    expect((await readFile(file)).equals(before)).toBe(true);
  });

  onLinks('a summary of another folder that is a link', async () => {
    const folder = await scratchFolder();
    const file = await writeXlsx(folder, 'jihe-summary.xlsx', SHEETS);
    const before = await readFile(file);
    await symlink(folder, path.join(folder, 'out'));
    expect((await run('check', file, '--format', 'xlsx', '--out', path.join(folder, 'out'))).code).toBe(2);
    expect((await readFile(file)).equals(before)).toBe(true);
  });
});

describe('names of results', () => {
  it.each([
    [
      ['1/a.xlsx', '2/a.xlsx', '1/a-2.xlsx'],
      ['1/a.json', '2/a.json', '1/a-2.json'],
    ],
    [
      ['自评表.xls', '自评表.xlsx', '附表.xls'],
      ['自评表.xls.json', '自评表.xlsx.json', '附表.json'],
    ],
    [
      ['a.xlsx', 'A.XLSX', 'a.xlsm'],
      ['a.xlsx.json', 'A.XLSX-2.json', 'a.xlsm.json'],
    ],
    [
      ['\u00e9.xlsx', 'e\u0301.xlsx'],
      ['\u00e9.xlsx.json', 'e\u0301.xlsx-2.json'],
    ],
    [
      ['a', 'a.xlsx.xlsx', 'a.xlsx'],
      ['a.json', 'a.xlsx.json', 'a.xlsx-2.json'],
    ],
  ])('never meet: %j', (files, names) => {
    expect(outputNames(files, '.json')).toEqual(names);
  });

  it('of copies are those of their files', () => {
    expect(outputNames(['1/a.xlsx', '1/a.xlsm', '1/A.xlsx', 'b'], null)).toEqual([
      '1/a.xlsx',
      '1/a.xlsm',
      '1/A-2.xlsx',
      'b.xlsx',
    ]);
  });
});

describe('what is found in folders', () => {
  it('is not what an earlier run wrote there', async () => {
    const folder = await scratchFolder();
    await writeXlsx(folder, 'a.xlsx', SHEETS);
    const out = path.join(folder, 'copies');
    for (let i = 0; i < 2; i++)
      expect(await run('recalc', folder, '--out', out)).toMatchObject({ code: 0, errors: [] });
    expect(await resultsIn(out)).toEqual(['a.xlsx']);
  });

  onLinks('includes links to workbooks, and what cannot be opened', async () => {
    const [folder, other] = [await scratchFolder(), await scratchFolder()];
    const file = await writeXlsx(other, 'a.xlsx', SHEETS);
    await symlink(file, path.join(folder, 'linked.xlsx'));
    await symlink(path.join(other, 'gone.xlsx'), path.join(folder, 'broken.xlsx'));
    await symlink(folder, path.join(folder, 'round'));
    const { files, others } = await findFiles([folder]);
    expect(files.map(({ name }) => name)).toEqual(['broken.xlsx', 'linked.xlsx']);
    expect([...others]).toEqual([['/', 1]]);
    const { code, errors } = await run('check', folder, '--fail-on', 'never');
    // one line for the broken link, one for the link to a folder
    expect({ code, errors: errors.length }).toEqual({ code: 2, errors: 2 });
  });
});

describe('what is no file', () => {
  it.each([
    ['a path behind a file', (folder: string) => path.join(folder, 'a.xlsx', 'b.xlsx')],
    ['a name that no system has', (folder: string) => path.join(folder, `${'x'.repeat(5000)}.xlsx`)],
  ])('gets one line: %s', async (_, place) => {
    const folder = await scratchFolder();
    const good = await writeXlsx(folder, 'a.xlsx', SHEETS);
    const { code, errors, out } = await run('check', place(folder), good, '--fail-on', 'never');
    expect({ code, errors: errors.length, out: out.length }).toEqual({ code: 2, errors: 1, out: 1 });
  });

  onLinks('gets one line, and is not waited for: a pipe, a device, a link to itself', async () => {
    const folder = await scratchFolder();
    const pipe = path.join(folder, 'pipe.xlsx');
    const loop = path.join(folder, 'loop.xlsx');
    spawnSync('mkfifo', [pipe]);
    await symlink(loop, loop);
    for (const command of ['check', 'recalc']) {
      const { code, errors } = await run(command, pipe, '/dev/zero', loop, '--out', path.join(folder, 'out'));
      expect({ code, errors: errors.length }).toEqual({ code: 2, errors: 3 });
    }
  });

  it.each(['check', 'recalc'])('a folder for results gets one line: %s', async (command) => {
    const folder = await scratchFolder();
    const file = await writeXlsx(folder, 'a.xlsx', SHEETS);
    for (const out of [file, path.join(file, 'b')]) {
      const { code, errors } = await run(command, file, '--out', out);
      expect({ code, errors: errors.length }).toEqual({ code: 2, errors: 1 });
    }
  });
});

describe('a result', () => {
  it('bears its name only as a whole, and leaves nothing behind where it cannot be written', async () => {
    const folder = await scratchFolder();
    const target = path.join(folder, '项'.repeat(82) + '.xlsx');
    await writeResult(target, 'whole');
    expect(await readFile(target, 'utf8')).toBe('whole');
    await mkdir(path.join(folder, 'taken', 'by a folder'), { recursive: true });
    await expect(writeResult(path.join(folder, 'taken'), 'x')).rejects.toThrow(OutputError);
    expect((await readdir(folder)).sort()).toEqual(['taken', path.basename(target)]);
  });

  it('that a run left unfinished goes, those of other runs stay', async () => {
    const folder = await scratchFolder();
    const other = `.jihe-${String(process.pid)}-0-7.part`;
    for (const name of [unfinishedName(), other, 'a.xlsx']) await writeBytes(folder, name, 'x');
    removeUnfinished(folder);
    expect((await readdir(folder)).sort()).toEqual([other, 'a.xlsx'].sort());
  });

  it('that a run of the same process id left keeps no other run from its results', async () => {
    const folder = await scratchFolder();
    beginRun();
    const left = unfinishedName();
    await writeBytes(folder, left, 'x');
    beginRun();
    await writeResult(path.join(folder, 'a.json'), '{}', folder);
    removeUnfinished(folder);
    expect((await readdir(folder)).sort()).toEqual([left, 'a.json'].sort());
    expect(unfinishedName().split('-').slice(0, 2)).toEqual(left.split('-').slice(0, 2));
  });

  it('that a killed run left goes with the next run once it is old, and stays while somebody may be writing it', async () => {
    const folder = await scratchFolder();
    const file = await writeXlsx(folder, 'a.xlsx', SHEETS);
    const out = path.join(folder, 'out');
    await mkdir(path.join(out, '.jihe-folder.part'), { recursive: true });
    const old = new Date(Date.now() - 2 * 3_600_000);
    for (const name of ['.jihe-1-0-0.part', '.jihe-1-5-0.part', '.jihe notes.part', 'b.part'])
      await utimes(await writeBytes(out, name, 'x'), old, old);
    await writeBytes(out, `.jihe-${String(process.pid)}-0-0.part`, 'x');
    expect(await run('recalc', file, '--out', out)).toMatchObject({ code: 0, errors: [] });
    const left = [
      journalFile('recalc'),
      '.jihe notes.part',
      `.jihe-${String(process.pid)}-0-0.part`,
      '.jihe-folder.part',
      'a.xlsx',
      'b.part',
    ];
    expect((await readdir(out)).sort()).toEqual(left.sort());
  });

  it('is told apart from inputs that are not there', async () => {
    const folder = await scratchFolder();
    const isInput = await fileGuard([path.join(folder, 'missing.xlsx')]);
    expect(await isInput(path.join(folder, 'other.xlsx'))).toBe(false);
    expect(await isInput(path.join(folder, '.', 'missing.xlsx'))).toBe(true);
  });
});

describe('lines', () => {
  it('are single ones without orders to the terminal, whatever a file or a cell is called', () => {
    expect(inOneLine('新\n建\u001b[31m\u202e\u009b\u061c.xlsx')).toBe('新\\n建\\x1b[31m\\u202e\\x9b\\u061c.xlsx');
    expect(printable(['a\nb', 'c\u0007'])).toBe('a\\nb\nc\\x07\n');
  });

  it('of JSON hold none either, and mean the same', () => {
    const value = { 'a\u009b': ['\u202e\u2028\u001b\n', '绩效\u007f'] };
    const json = safeJson(value);
    expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
    expect(JSON.parse(json)).toEqual(value);
  });

  it.each([
    ['check', 'text'],
    ['check', 'json'],
    ['recalc', ''],
  ])('%s %s: whatever sheets, parts and cells are called', async (command, format) => {
    const folder = await scratchFolder();
    const odd = '\u001b[31m\u0007\nfake: line\u009b2J\u202e';
    const sheet = worksheet(
      `<row>${['指标名称', '目标值', `实际\u009b完成值`, '分值', '得分'].map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>` +
        `<row><c t="inlineStr"><is><t>数量_x001B_[1m\u009b</t></is></c><c><v>10</v></c><c><v>12</v></c><c><v>10</v></c><c><v>12</v></c></row>`,
    );
    const parts = packageParts({ sheets: [sheet, sheet] });
    const named = Object.entries(parts).map(([name, content]) => [
      name,
      typeof content === 'string'
        ? content
            .replace('name="S1"', `name="a${encode(odd)}"`)
            .replace(/rId2"\/>(?=<\/sheets>)/, 'gone"/>')
            .replace('name="S2"', `name="${encode(odd)}"`)
        : content,
    ]);
    const file = await writeBytes(folder, 'a.xlsx', zip(Object.fromEntries(named)));
    const out = command === 'recalc' ? ['--out', path.join(folder, 'out')] : ['--format', format];
    const { out: told, errors } = await run(command, file, ...out);
    expect(errors.length).toBeGreaterThan(0);
    for (const text of [...told, ...errors])
      expect(text.split('\n').filter((line) => /[\p{Cc}\u202e]/u.test(line) || line.startsWith('fake'))).toEqual([]);
  });

  onLinks('tell of a file with a line break in its name', async () => {
    const folder = await scratchFolder();
    const file = await writeBytes(folder, 'a\nb.xlsx', 'no workbook at all, only text');
    const { errors } = await run('check', file);
    expect(errors).toHaveLength(1);
    expect(errors[0]).not.toContain('\n');
  });
});

it.each([[['check', 'a', '--profile', 'nowhere']], [['recalc', 'a', '--out', '']], [['check', 'a', '--out', '']]])(
  'refuses %j',
  (argv) => {
    expect(() => readArguments(argv)).toThrow(UsageError);
  },
);
