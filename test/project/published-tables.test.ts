import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readArguments } from '../../src/cli/arguments';
import { check } from '../../src/cli/check';
import { SHARED } from '../support/published-files';
import { keepingTerminal } from '../support/terminal';
import { scratchFolder } from '../support/xlsx-files';

const scorer = path.join(SHARED, 'tools/score.mjs');
const generator = path.join(SHARED, 'tools/mutate.mjs');

interface Score {
  readonly recall: number;
  readonly precision: number;
  readonly computed: number;
  readonly tables: number;
}

async function scoreOf(workbooks: string): Promise<Score> {
  const out = await scratchFolder();
  const options = readArguments(['check', workbooks, '--format', 'json', '--out', out, '--fail-on', 'never']);
  if (options.command !== 'check') throw new Error('not a check');
  const { terminal, errors } = keepingTerminal();
  await check(options, terminal);
  // Lines that tell how far a slow run is are no errors.
  expect(errors.filter((line) => !/^已完成 \d+\/\d+/.test(line))).toEqual([]);
  const { stdout, status } = spawnSync(process.execPath, [scorer, workbooks, out], { encoding: 'utf8' });
  expect(status).toBe(0);
  const line = stdout.trim().split('\n').at(-1) ?? '';
  const figure = (name: string): number => Number(new RegExp(`${name} ([\\d.]+)`).exec(line)?.[1]);
  return {
    recall: figure('recall'),
    precision: figure('precision'),
    computed: figure('computed'),
    tables: figure('tables'),
  };
}

const published = ['seed', 'cases'].map((name) => path.join(SHARED, name)).filter((folder) => existsSync(folder));

(published.length > 0 && existsSync(scorer) ? describe : describe.skip)(
  'published tables (needs them beside the project)',
  () => {
    it.each(published.map((folder) => [path.basename(folder), folder]))('meets the bars on %s', async (_, folder) => {
      const score = await scoreOf(folder);
      expect(score.recall).toBeGreaterThanOrEqual(0.95);
      expect(score.precision).toBeGreaterThanOrEqual(0.95);
      expect(score.computed).toBeGreaterThanOrEqual(0.99);
      expect(score.tables).toBe(1);
    });
  },
);

(existsSync(generator) ? describe : describe.skip)(
  'generated workbooks with planted errors (needs their generator)',
  () => {
    it('finds what was planted and nothing else', async () => {
      const folder = await scratchFolder();
      const made = spawnSync(process.execPath, [generator, '--seed', '20261124', '--count', '60', '--out', folder], {
        encoding: 'utf8',
        env: { ...process.env, EXCELJS_HOME: path.resolve(__dirname, '../..') },
      });
      expect(made.status).toBe(0);
      const score = await scoreOf(folder);
      expect(score.recall).toBeGreaterThanOrEqual(0.98);
      expect(score.precision).toBeGreaterThanOrEqual(0.98);
    }, 60_000);
  },
);
