import { spawnSync } from 'node:child_process';

/** Needs the built command line. By hand, with 1,000 files: `node scripts/bench/kill-folder.mjs`. */
test('a run that is killed again and again ends with the results of one that was not', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/bench/kill-folder.mjs'], {
    encoding: 'utf8',
    env: { ...process.env, BENCH_FILES: '120', BENCH_KILLS: '5' },
  });
  expect([status, stdout.split('\n').at(-2), stderr]).toEqual([0, 'the same results, byte for byte', '']);
}, 300_000);
