// `node scripts/bench/kill-folder.mjs`: a folder of 1,000 workbooks (200 units, equal names, 20 .xls, 5 broken, 3 lock files)
// checked in one run, and in a run that is killed (SIGKILL) at ten random moments and gone on with. Each file that was not
// read has one line, every result leads back to its file, and both runs end with the same results, byte for byte.
// BENCH_FILES and BENCH_KILLS ask for other numbers; a long suite of the tests plays it with fewer.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from './make-folder.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const count = Number(process.env.BENCH_FILES ?? 1000);
const kills = Number(process.env.BENCH_KILLS ?? 10);
const cli = path.join(root, 'dist/cli/jihe.cjs');
/** Longest that any run may take, in milliseconds. */
const PATIENCE = 600_000;

if (!existsSync(cli)) throw new Error('build the command line first: npm run build -- cli');
const place = mkdtempSync(path.join(tmpdir(), 'jihe-killed-'));
const [folder, whole, killed] = ['in', 'whole', 'killed'].map((name) => path.join(place, name));
mkdirSync(folder);
makeFolder(folder, count);

const argv = (out) => [cli, 'check', folder, '--format', 'json', '--out', out, '--resume', '--jobs', '2'];
const posix = (name) => name.split(path.sep).join('/');

/** A run to its end: its exit code, the files that it says it could not read, milliseconds. */
function run(out) {
  const start = performance.now();
  const { status, signal, stderr } = spawnSync(process.execPath, argv(out), {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: PATIENCE,
    killSignal: 'SIGKILL',
  });
  if (status === null) throw new Error(`the run was ended by ${String(signal)}`);
  const refused = stderr.split('\n').flatMap((line) => /^(.+?\.xlsx?): /.exec(line)?.[1] ?? []);
  return { status, refused: refused.sort(), milliseconds: performance.now() - start };
}

/** Runs and kills after so many milliseconds; whether it was killed before its end. */
async function killedAfter(milliseconds) {
  const child = spawn(process.execPath, argv(killed), { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  const [, signal] = await once(child, 'close');
  clearTimeout(timer);
  return signal === 'SIGKILL';
}

/** Every file below a folder of results but the journal, with its bytes. */
function resultsIn(out) {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => posix(path.relative(out, path.join(entry.parentPath, entry.name))));
  return new Map(
    names.filter((name) => name.endsWith('.json')).map((name) => [name, readFileSync(path.join(out, name))]),
  );
}

const leftOver = (out) =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.json') && !entry.name.endsWith('.jsonl'))
    .map(({ name }) => name);

const faults = [];
const first = run(whole);
const expected = resultsIn(whole);
const inputs = readdirSync(folder, { recursive: true })
  .map(posix)
  .filter((name) => /\.xlsx?$/.test(name) && !path.posix.basename(name).startsWith('~$'));
if (new Set(first.refused).size !== first.refused.length) faults.push('a file was refused in more than one line');
if (expected.size + first.refused.length !== inputs.length)
  faults.push(`${inputs.length} files, ${expected.size} results, ${first.refused.length} lines`);
const ledBack = new Set([...expected.values()].map((bytes) => JSON.parse(bytes.toString('utf8')).file));
const refusedOf = (name) => first.refused.some((file) => posix(file).endsWith(name));
for (const name of inputs)
  if (ledBack.has(name) === refusedOf(name)) faults.push(`${name}: neither one result nor one line`);
if (ledBack.size !== expected.size) faults.push('two results lead back to one file');

const moments = [];
let ended = 0;
for (let kill = 0; kill < kills; kill++) {
  const moment = 100 + Math.random() * 1.5 * (first.milliseconds / kills);
  moments.push((moment / 1000).toFixed(1));
  if (!(await killedAfter(moment))) ended++;
  if (!existsSync(killed)) continue;
  for (const [name, bytes] of resultsIn(killed))
    if (!expected.get(name)?.equals(bytes)) faults.push(`${name} is not whole`);
}
// What a killed run had begun to write stays for an hour, in case that its writer lives; the last run adds nothing to it.
const before = new Set(existsSync(killed) ? leftOver(killed) : []);
const last = run(killed);
const found = resultsIn(killed);
if (last.status !== first.status) faults.push(`ended with ${last.status}, not with ${first.status}`);
if (JSON.stringify(last.refused) !== JSON.stringify(first.refused)) faults.push('other files were refused');
for (const name of new Set([...expected.keys(), ...found.keys()]))
  if (!expected.get(name)?.equals(found.get(name) ?? Buffer.alloc(0))) faults.push(`${name} differs`);
const rests = leftOver(killed).filter((name) => !before.has(name));
if (rests.length > 0) faults.push(`left over: ${rests.slice(0, 5).join(', ')}`);

process.stdout.write(
  [
    `${inputs.length} files in ${(first.milliseconds / 1000).toFixed(1)} s: ${expected.size} results, ${first.refused.length} lines, exit code ${first.status}`,
    `killed at ${moments.join(', ')} s of each run (${ended} had ended by then), then gone on with:`,
    faults.length === 0 ? 'the same results, byte for byte' : faults.slice(0, 20).join('\n'),
    '',
  ].join('\n'),
);
rmSync(place, { recursive: true, force: true });
process.exitCode = faults.length === 0 ? 0 : 1;
