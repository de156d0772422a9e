import { appendFile, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readArguments } from '../../src/cli/arguments';
import { check } from '../../src/cli/check';
import { Journal } from '../../src/cli/journal';
import { done, type Outcome } from '../../src/cli/outcome';
import { Progress, timeText } from '../../src/cli/progress';
import { recalc } from '../../src/cli/recalc';
import { journalFile as journalName, type Surroundings } from '../../src/cli/run-files';
import { resultsIn } from '../support/results-in';
import { keepingTerminal } from '../support/terminal';
import { scratchFolder, writeBytes, writeXlsx } from '../support/xlsx-files';

const HEADER = ['序号', '支出内容', '预算数（万元）', '支出', '净结余'];
const sheets = (spent: number) => ({
  支出: [HEADER, [1, '印刷费', 10, spent, 10 - spent], [null, '合计', 10, spent, 10 - spent]],
});
const outcome = (file: string, more: Partial<Outcome> = {}): Outcome =>
  done(file, { finished: { source: `source of ${file}`, result: null }, ...more });

describe('Journal', () => {
  const journalFile = async (): Promise<string> => path.join(await scratchFolder(), journalName('check'));

  it('keeps outcomes over runs, the last of each file, under one key', async () => {
    const file = await journalFile();
    const first = Journal.open(file, 'k', false);
    for (const entry of [outcome('甲', { notes: ['旧'] }), outcome('乙'), outcome('甲', { notes: ['新'] })])
      first.append(entry);
    first.close();
    const again = Journal.open(file, 'k', true);
    expect(again.finished('甲')).toEqual({ source: 'source of 甲', result: null });
    expect(again.read('甲')?.notes).toEqual(['新']);
    expect(again.read('丙')).toBeNull();
    again.close();
    const other = Journal.open(file, 'other', true);
    expect(other.finished('甲')).toBeNull();
    other.close();
    const fresh = Journal.open(file, 'k', false);
    expect(fresh.finished('甲')).toBeNull();
    fresh.close();
  });

  it('goes on behind a line that a killed run left unfinished', async () => {
    const file = await journalFile();
    const first = Journal.open(file, 'k', false);
    first.append(outcome('甲'));
    first.close();
    await appendFile(file, '{"key":"k","outcome":{"file":"乙","fini');
    const again = Journal.open(file, 'k', true);
    expect([again.finished('甲') !== null, again.finished('乙')]).toEqual([true, null]);
    again.append(outcome('乙'));
    again.close();
    const third = Journal.open(file, 'k', true);
    expect(third.read('乙')).toEqual(outcome('乙'));
    third.close();
    expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(3);
  });

  it('finds lines of any length', async () => {
    const file = await journalFile();
    const first = Journal.open(file, 'k', false);
    const long = outcome('甲', { notes: ['项'.repeat(200_000)] });
    first.append(long);
    first.append(outcome('乙'));
    first.close();
    const again = Journal.open(file, 'k', true);
    expect([again.read('甲'), again.read('乙')]).toEqual([long, outcome('乙')]);
    again.close();
  });

  it('takes a file of refusals as not finished', async () => {
    const file = await journalFile();
    const first = Journal.open(file, 'k', false);
    first.append(done('甲', { refused: 'damaged' }));
    first.close();
    const again = Journal.open(file, 'k', true);
    expect(again.finished('甲')).toBeNull();
    again.close();
  });
});

describe('--resume', () => {
  async function run(argv: readonly string[], surroundings: Partial<Surroundings> = {}) {
    const options = readArguments(argv);
    const { terminal, out, errors } = keepingTerminal();
    if (options.command !== 'check' && options.command !== 'recalc') throw new Error('no command on files');
    const code = await (options.command === 'check'
      ? check(options, terminal, surroundings)
      : recalc(options, terminal, surroundings));
    return { code, out, errors };
  }

  async function twoUnits() {
    const folder = await scratchFolder();
    await writeXlsx(folder, 'a.xlsx', sheets(9));
    await writeXlsx(folder, 'b.xlsx', sheets(11));
    return { folder, out: await scratchFolder() };
  }

  /** Puts a result back in time, so that it shows whether it is written again. */
  async function markResult(out: string, name: string): Promise<() => Promise<boolean>> {
    const { mtimeMs } = await stat(path.join(out, name));
    await utimes(path.join(out, name), new Date(0), new Date(0));
    return async () => (await stat(path.join(out, name))).mtimeMs >= mtimeMs;
  }

  it.each([
    ['check', ['--format', 'json'], 'b.json'],
    ['check', [], 'b.txt'],
    ['recalc', [], 'b.xlsx'],
  ])('does nothing again that is there: %s %j', async (command, more, name) => {
    const { folder, out } = await twoUnits();
    const argv = [command, folder, '--out', out, ...more];
    const first = await run(argv);
    const written = await markResult(out, name);
    expect(await run([...argv, '--resume'])).toEqual(first);
    expect(await written()).toBe(false);
    await run(argv);
    expect(await written()).toBe(true);
  });

  it.each<[string, (folder: string, out: string) => Promise<unknown>, readonly string[], Partial<Surroundings>]>([
    ['the content is another', (folder) => writeXlsx(folder, 'b.xlsx', sheets(12)), [], {}],
    ['the result is gone', (_, out) => writeFile(path.join(out, 'b.json'), ''), [], {}],
    ['an option is another', () => Promise.resolve(), ['--language', 'en'], {}],
    ['the program is another', () => Promise.resolve(), [], { version: 'next' }],
  ])('works again where %s', async (_, change, more, surroundings) => {
    const { folder, out } = await twoUnits();
    const argv = ['check', folder, '--out', out, '--format', 'json', '--fail-on', 'warning'];
    await run(argv);
    const written = await markResult(out, 'b.json');
    await change(folder, out);
    expect((await run([...argv, ...more, '--resume'], surroundings)).code).toBe(1);
    expect(await written()).toBe(true);
  });

  it('sums up what was done before and what is done now alike', async () => {
    const { folder, out } = await twoUnits();
    await writeBytes(folder, 'c.xlsx', 'no workbook');
    const argv = ['check', folder, '--out', out, '--format', 'xlsx'];
    const first = await run(argv);
    const [name = ''] = await resultsIn(out);
    const summary = await readFile(path.join(out, name));
    expect(await run([...argv, '--resume'])).toEqual(first);
    expect((await readFile(path.join(out, name))).equals(summary)).toBe(true);
  });
});

describe('Progress', () => {
  const counts = { error: 1, warning: 1, info: 0, notChecked: 4 };

  function watched(interactive: boolean) {
    const said: (string | readonly string[] | null)[] = [];
    let time = 0;
    const say = (text: string | readonly string[] | null): void => void said.push(text);
    const terminal = { out: say, error: say, ...(interactive ? { status: say } : {}) };
    return { said, progress: new Progress(100, terminal, 'en', () => time), wait: (ms: number) => (time += ms) };
  }

  it('rewrites a line on a terminal, with what is done, how fast, what is left and what was found', () => {
    const { said, progress, wait } = watched(true);
    for (let i = 0; i < 20; i++) {
      wait(100);
      progress.step(done('x', { counts }));
    }
    progress.end();
    expect(said).toHaveLength(11);
    expect(said.at(-2)).toMatch(/\b20\b.*\b100\b.*\b10\b.*8 s.*\b40\b/);
    expect(said.at(-1)).toBeNull();
  });

  it('says a plain line now and then elsewhere, and nothing in short runs', () => {
    const { said, progress, wait } = watched(false);
    for (let i = 0; i < 100; i++) {
      wait(1000);
      progress.step(done('x', { same: i < 50 }));
    }
    progress.end();
    expect(said).toHaveLength(6);
    const short = watched(false);
    short.progress.step(done('x'));
    short.progress.end();
    expect(short.said).toEqual([]);
  });

  it.each([
    [0.2, '1 s'],
    [59, '59 s'],
    [61, '1:01'],
    [7384, '2:03:04'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(timeText(seconds)).toBe(text);
  });
});
