// `node scripts/bench/bench-folder.mjs`: a folder of 1,000 workbooks by one thread and by two: time, files an hour, memory.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from './make-folder.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const count = Number(process.env.BENCH_FILES ?? 1000);
const runs = Number(process.env.BENCH_RUNS ?? 3);
const cli = path.join(root, 'dist/cli/jihe.cjs');
const folder = path.join(root, `.cache/bench/folder-${count}`);
const out = path.join(root, '.cache/bench/results');

if (!existsSync(cli)) throw new Error('build the command line first: npm run build -- cli');
if (!existsSync(folder)) {
  mkdirSync(folder, { recursive: true });
  makeFolder(folder, count);
}

/** Told on standard error by a hook at the end of the run: most memory of the whole process, in kilobytes. */
const MEMORY = "process.on('exit', () => process.stderr.write(`memory ${process.resourceUsage().maxRSS}\\n`))";

function check(jobs) {
  rmSync(out, { recursive: true, force: true });
  const hook = `data:text/javascript,${encodeURIComponent(MEMORY)}`;
  const args = ['--import', hook, cli, 'check', folder, '--format', 'json', '--out', out, '--fail-on', 'never'];
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...args, '--jobs', String(jobs)], { encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 2) throw new Error(`jihe check ended with ${status}: ${stderr}`);
  const memory = Math.max(...[...stderr.matchAll(/^memory (\d+)$/gm)].map((match) => Number(match[1])));
  return { seconds, memory: memory / 1024 };
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const [one, two] = [[], []];
// alternately, so that whatever else the machine does weighs on both alike
for (let run = 0; run < runs; run++) {
  one.push(check(1));
  two.push(check(2));
}
const [single, double] = [one, two].map((list) => median(list.map(({ seconds }) => seconds)));
const memory = (list) => Math.max(...list.map((entry) => entry.memory)).toFixed(0);
process.stdout.write(
  [
    `${count} files, ${runs} runs, medians`,
    `1 job: ${single.toFixed(1)} s, ${((count / single) * 3600).toFixed(0)} files an hour, ${memory(one)} MB`,
    `2 jobs: ${double.toFixed(1)} s, ${((count / double) * 3600).toFixed(0)} files an hour, ${memory(two)} MB`,
    `2 jobs are ${(single / double).toFixed(2)} times as fast   (goal ≥ 1.7 on two free processors)`,
    '',
  ].join('\n'),
);
