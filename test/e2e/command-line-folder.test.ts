import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { resultsIn } from '../support/results-in';
import { scratchFolder, writeBytes, writeXlsx } from '../support/xlsx-files';

/** Each test starts the program several times. */
jest.setTimeout(240_000);

const program = path.resolve('dist/cli/jihe.cjs');
const onSignals = process.platform === 'win32' ? it.skip : it;

function jihe(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { status, stdout, errors: stderr.split('\n').filter((line) => line !== '') };
}

const rows = (i: number) => ({
  支出: [
    ['序号', '支出内容', '预算数（万元）', '支出', '净结余'],
    [1, '印刷费', 10, 10 + i, -i],
    [null, '合计', 10, 10 + i, -i],
  ],
});

/** Workbooks of one name in a folder for each unit, with broken ones and lock files beside them. */
async function units(count: number): Promise<string> {
  const folder = await scratchFolder();
  for (let i = 0; i < count; i++) {
    const unit = path.join(folder, `unit ${String(i).padStart(3, '0')}`);
    await mkdir(unit);
    await writeXlsx(unit, '绩效自评表.xlsx', rows(i % 3));
    if (i % 20 === 0) await writeBytes(unit, '坏.xlsx', 'no workbook at all');
    if (i % 25 === 0) await writeBytes(unit, '~$绩效自评表.xlsx', 'lock');
  }
  return folder;
}

/** Path and content of each result. */
async function contents(folder: string): Promise<[string, string][]> {
  const names = await resultsIn(folder);
  return Promise.all(
    names.map(async (name): Promise<[string, string]> => [
      name,
      (await readFile(path.join(folder, name))).toString('base64'),
    ]),
  );
}

describe('a folder of units, by the built command line', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await units(80);
  });

  it('mirrors folders, leads every result back to its file, and tells each that was not read in a line', async () => {
    const out = await scratchFolder();
    const { status, errors } = jihe('check', folder, '--format', 'json', '--out', out);
    expect([status, errors.length]).toEqual([2, 4]);
    const names = await resultsIn(out);
    expect(names).toHaveLength(80);
    for (const name of names) {
      const { file } = JSON.parse(await readFile(path.join(out, name), 'utf8')) as { file: string };
      expect(file).toBe(name.replace('.json', '.xlsx'));
    }
  });

  it('expands wildcards that no shell has expanded', async () => {
    const { status, stdout } = jihe(
      'check',
      path.join(folder, '**', '绩效*.xlsx'),
      '--format',
      'json',
      '--fail-on',
      'never',
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toHaveLength(80);
    expect(jihe('check', path.join(folder, '*.xlsm')).status).toBe(2);
  });

  onSignals.each(['json', 'xlsx'])(
    'goes on after being killed at any moment as if nothing had been (%s)',
    async (format) => {
      const whole = await scratchFolder();
      const argv = ['check', folder, '--format', format, '--jobs', '2', '--out'];
      const start = performance.now();
      const before = jihe(...argv, whole);
      const time = performance.now() - start;
      const broken = await scratchFolder();
      for (let kill = 1; kill <= 5; kill++) {
        const run = spawn(process.execPath, [program, ...argv, broken, '--resume'], { stdio: 'ignore' });
        const timer = setTimeout(() => run.kill('SIGKILL'), (time * kill) / 6);
        await once(run, 'close');
        clearTimeout(timer);
      }
      const after = jihe(...argv, broken, '--resume');
      expect({ ...after, stdout: '' }).toEqual({ ...before, stdout: '' });
      const left = (await contents(broken)).filter(([name]) => !name.endsWith('.part'));
      expect(left).toEqual(await contents(whole));
    },
  );

  onSignals(
    'ends within a second when it is interrupted, also within one long file, and says how to go on',
    async () => {
      const own = await scratchFolder();
      const line = (i: number) => [i, `项目${String(i)}`, i, i, 0];
      await writeXlsx(own, 'long.xlsx', {
        支出: [rows(0).支出[0] ?? [], ...Array.from({ length: 120_000 }, (_, i) => line(i))],
      });
      await writeFile(path.join(own, 'z.xlsx'), await readFile(path.join(folder, 'unit 001', '绩效自评表.xlsx')));
      const out = await scratchFolder();
      // the first thing that comes into the folder is the journal
      const watcher = watch(out);
      const begun = once(watcher, 'change');
      const run = spawn(process.execPath, [program, 'check', own, '--out', out, '--format', 'json']);
      let told = '';
      run.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
      await begun;
      watcher.close();
      const start = performance.now();
      run.kill('SIGINT');
      expect(await once(run, 'close')).toEqual([130, null]);
      expect(performance.now() - start).toBeLessThan(1000);
      expect(told).toContain('--resume');
      expect(await resultsIn(out)).toEqual([]);
    },
  );
});
