import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { resultsIn } from '../support/results-in';
import { scratchFolder, writeBytes, writeXlsx } from '../support/xlsx-files';

/** Each test starts the program several times. */
jest.setTimeout(120_000);

const program = path.resolve('dist/cli/jihe.cjs');
const HEADER = ['序号', '支出内容', '预算数（万元）', '支出', '净结余'];
const rows = (i: number) => ({
  支出: [HEADER, [1, '印刷费', 10, 10 + i, -i], [2, '培训费', 20, 19, 1], [null, '合计', 30, 29 + i, 1 - i]],
});

/** Loaded into every thread: the one that reads `dies.xlsx` ends at once. */
const DEATH = `
const fs = require('node:fs/promises');
const { open } = fs;
fs.open = (file, ...rest) => (String(file).endsWith('dies.xlsx') ? process.exit(9) : open(file, ...rest));
`;

function jihe(args: readonly string[], node: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, program, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Eleven workbooks in two folders and one file that is none. */
async function batch(): Promise<string> {
  const folder = await scratchFolder();
  await mkdir(path.join(folder, 'b'));
  for (let i = 0; i < 11; i++)
    await writeXlsx(i % 3 === 0 ? folder : path.join(folder, 'b'), `${String(i)}.xlsx`, rows(i));
  await writeBytes(path.join(folder, 'b'), 'bad.xlsx', 'no workbook at all');
  return folder;
}

/** Whether programs that are started here go on when their terminal is closed, as under nohup. */
function ignoresHangups(): boolean {
  const status = '/proc/self/status';
  const ignored = existsSync(status) ? /^SigIgn:\t([0-9a-f]+)$/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return ignored !== undefined && (BigInt(`0x${ignored}`) & 1n) === 1n;
}

describe('the built command line', () => {
  let folder = '';
  let good = '';
  beforeAll(async () => {
    folder = await batch();
    good = await writeXlsx(await scratchFolder(), 'good.xlsx', rows(0));
  });

  it.each(['text', 'json'])('prints the same with one job and with three (%s)', (format) => {
    const one = jihe(['check', folder, '--format', format, '--jobs', '1']);
    expect(one.status).toBe(2);
    expect(one.stderr.trim().split('\n')).toHaveLength(1);
    expect(jihe(['check', folder, '--format', format, '--jobs', '3'])).toEqual(one);
  });

  it('writes the same results, summary and copies with one job and with three', async () => {
    const commands = [
      ['check', folder, '--format', 'json'],
      ['check', folder, '--format', 'xlsx'],
      ['recalc', path.join(folder, 'b')],
    ];
    for (const command of commands) {
      const [one, three] = [await scratchFolder(), await scratchFolder()];
      expect(jihe([...command, '--out', one, '--jobs', '1']).status).toBe(2);
      expect(jihe([...command, '--out', three, '--jobs', '3']).status).toBe(2);
      const names = await resultsIn(one);
      expect(await resultsIn(three)).toEqual(names);
      expect(names.length).toBeGreaterThan(0);
      if (command[0] === 'recalc') continue; // a copy tells its time
      for (const name of names)
        expect([name, await readFile(path.join(three, name))]).toEqual([name, await readFile(path.join(one, name))]);
    }
  });

  it('goes on after a thread that died, and tells of its file in one line', async () => {
    const own = await scratchFolder();
    for (const name of ['a', 'dies', 'e', 'f']) await writeXlsx(own, `${name}.xlsx`, rows(0));
    const death = path.join(own, 'death.cjs');
    await writeFile(death, DEATH);
    const { status, stdout, stderr } = jihe(['check', own, '--format', 'json', '--jobs', '2'], ['--require', death]);
    expect(status).toBe(2);
    const told = stderr.trim().split('\n');
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('dies.xlsx');
    const results = JSON.parse(stdout) as { file: string }[];
    expect(results.map(({ file }) => file)).toEqual(['a.xlsx', 'e.xlsx', 'f.xlsx']);
  });

  it.each(['text', 'json'])('ends in one line where its reader goes away (%s)', async (format) => {
    const run = spawn(process.execPath, [program, 'check', good, '--format', format, '--fail-on', 'never']);
    run.stdout.destroy();
    let told = '';
    run.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
    expect(await once(run, 'close')).toEqual([2, null]);
    expect(told.split('\n')).toEqual([expect.stringContaining('jihe: '), '']);
    expect(told).not.toContain('EPIPE');
  });

  (existsSync('/dev/full') ? it : it.skip)('ends in one line where the disk is full', async () => {
    const full = await open('/dev/full', 'w');
    for (const command of [['check', good], ['recalc', good, '--out', await scratchFolder()], ['--help']]) {
      const { status, stderr } = spawnSync(process.execPath, [program, ...command], {
        encoding: 'utf8',
        stdio: ['ignore', full.fd, 'pipe'],
      });
      expect({ status, stderr: stderr.split('\n') }).toEqual({
        status: 2,
        stderr: [expect.stringContaining('jihe: '), ''],
      });
    }
    await full.close();
  });

  (existsSync('/proc/kmsg') ? it : it.skip)('waits for no file that may never end', () => {
    for (const command of ['check', 'recalc']) {
      const { status, stderr } = jihe([command, '/proc/kmsg', '--out', path.join(folder, 'out')]);
      expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 2, lines: 1 });
    }
  });

  (process.platform === 'win32' ? it.skip : it).each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    // Under nohup somebody asked for work to go on.
    ...(ignoresHangups() ? [] : ([['SIGHUP', 129]] as const)),
  ] as const)('leaves nothing unfinished behind when it is interrupted by %s', async (signal, code) => {
    const out = await scratchFolder();
    const many = await scratchFolder();
    await Promise.all(Array.from({ length: 40 }, (_, i) => writeXlsx(many, `${String(i)}.xlsx`, rows(i))));
    const run = spawn(process.execPath, [program, 'recalc', many, '--out', out, '--jobs', '2']);
    await once(run.stdout, 'data');
    run.kill(signal);
    expect(await once(run, 'close')).toEqual([code, null]);
    const left = await resultsIn(out);
    expect(left.length).toBeGreaterThan(0);
    expect(left.filter((name) => !/^\d+\.xlsx$/.test(name))).toEqual([]);
  });
});
