// Measures, in one run: review ÷ reading, a whole `jihe check` against an openpyxl script that only sums the same file, and
// what the Excel host needs for scattered fixes against as many computed cells. BENCH_ONLY=host leaves out the first two.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeExpenditure } from './make-expenditure.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const rows = Number(process.env.BENCH_ROWS ?? 100_000);
const runs = Number(process.env.BENCH_RUNS ?? 5);
const cli = path.join(root, 'dist/cli/jihe.cjs');
const folder = path.join(root, '.cache/bench');
const file = path.join(folder, `expenditure-${rows}.xlsx`);

function run(command, args) {
  const start = performance.now();
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return { ms: performance.now() - start, ...result };
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const say = (text) => process.stdout.write(`${text}\n`);

/** Fixes, undo and removal of scattered cells in the stand-in, against the writing of as many computed cells. */
function measureHost() {
  mkdirSync(folder, { recursive: true });
  const measures = path.join(folder, 'excel-host.json');
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const { status } = spawnSync(process.execPath, [jest, '--config', path.join(root, 'scripts/bench/jest.config.cjs')], {
    cwd: root,
    env: { ...process.env, JIHE_MEASURES: measures },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('the measures of the Excel host failed');
  const { cells, columns, fixes, undo, clear } = JSON.parse(readFileSync(measures, 'utf8'));
  say(`Excel host, ${cells} cells: computed column ${columns.toFixed(0)} ms, scattered fixes ${fixes.toFixed(0)} ms,`);
  say(`undo of the fixes ${undo.toFixed(0)} ms, removal of the column ${clear.toFixed(0)} ms`);
  say(`fixes ÷ computed cells     ${(fixes / columns).toFixed(2)}   (goal ≤ 1.50)`);
  say(`undo ÷ computed cells      ${(undo / columns).toFixed(2)}   (goal ≤ 1.50)`);
}

if (process.env.BENCH_ONLY === 'host') {
  measureHost();
  process.exit(0);
}

const built = run(process.execPath, [
  path.join(root, 'node_modules/webpack/bin/webpack.js'),
  '--config-name',
  'cli',
  '--mode',
  'production',
]);
if (built.status !== 0 || !existsSync(cli))
  throw new Error(`the command line did not build:\n${built.stdout}${built.stderr}`);
mkdirSync(folder, { recursive: true });
if (!existsSync(file)) makeExpenditure(file, rows);
say(
  `expenditure table, ${rows} items × 12 columns, ${(statSync(file).size / 1e6).toFixed(1)} MB, ${runs} runs, medians`,
);

const timings = [];
const whole = [];
const check = [cli, 'check', file, '--fail-on', 'never'];
for (let i = 0; i < runs; i++) {
  const timed = run(process.execPath, [...check, '--timings']);
  const found = /read ([\d.]+) ms, review ([\d.]+) ms, columns ([\d.]+) ms/.exec(timed.stderr);
  if (timed.status !== 0 || !found) throw new Error(`jihe check failed: ${timed.stderr}`);
  timings.push({ read: Number(found[1]), review: Number(found[2]), columns: Number(found[3]) });
  const plain = run(process.execPath, check);
  if (plain.status !== 0) throw new Error(`jihe check failed: ${plain.stderr}`);
  whole.push(plain.ms);
}
const read = median(timings.map((entry) => entry.read));
const review = median(timings.map((entry) => entry.review));
const columns = median(timings.map((entry) => entry.columns));
say(
  `read ${read.toFixed(0)} ms, review ${review.toFixed(0)} ms, computed columns ${columns.toFixed(0)} ms (made only when asked for)`,
);
say(`review ÷ read              ${(review / read).toFixed(2)}   (goal ≤ 0.40)`);
say(`(review + columns) ÷ read  ${((review + columns) / read).toFixed(2)}`);

const python = ['/usr/bin/python3', 'python3', 'python'].find(
  (candidate) => run(candidate, ['-c', 'import openpyxl']).status === 0,
);
if (!python)
  say('openpyxl is not installed: the comparison with it is left out (Debian: apt-get install python3-openpyxl)');
else {
  const sums = run(python, [path.join(root, 'scripts/bench/sum_with_openpyxl.py'), file]);
  if (sums.status !== 0) throw new Error(sums.stderr);
  say(`jihe check ${median(whole).toFixed(0)} ms, openpyxl sum ${sums.ms.toFixed(0)} ms`);
  say(`openpyxl ÷ jihe check      ${(sums.ms / median(whole)).toFixed(1)}   (goal ≥ 5)`);
}

measureHost();
