// `npm run build [-- addin workbench cli] [--development] [--if-stale]`: builds the named programs, all without names.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const PROGRAMS = ['addin', 'workbench', 'cli'];
/** What a build depends on besides the installed packages. */
const SOURCES = ['src', 'assets', 'samples', 'scripts/lib', 'manifest.xml', 'webpack.config.js', 'package-lock.json'];

/** Latest change below a file or folder, in milliseconds; 0 where there is nothing. */
function latestChange(name) {
  const full = path.join(root, name);
  if (!existsSync(full)) return 0;
  const here = statSync(full);
  if (!here.isDirectory()) return here.mtimeMs;
  return readdirSync(full)
    .map((child) => latestChange(path.join(name, child)))
    .reduce((latest, time) => Math.max(latest, time), here.mtimeMs);
}

const stampOf = (program) => path.join(root, '.cache/builds', `${program}.json`);

/** What the last build of a program was made with; a difference makes it stale. */
function recipe(mode) {
  const { OFFICE_JS = '', BASE_URL = '' } = process.env;
  return JSON.stringify({ mode, OFFICE_JS, BASE_URL });
}

function isStale(program, mode) {
  const stamp = stampOf(program);
  if (!existsSync(stamp) || !existsSync(path.join(root, 'dist', program))) return true;
  if (readFileSync(stamp, 'utf8') !== recipe(mode)) return true;
  const built = statSync(stamp).mtimeMs;
  return SOURCES.some((source) => latestChange(source) > built);
}

/** Runs webpack for one program in a process of its own, so that programs are built side by side. */
function runWebpack(program, mode) {
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  const options = ['--mode', mode, '--config-name', program];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [webpack, ...options], { cwd: root, stdio: ['ignore', 2, 2] });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The build of ${program} failed.`));
    });
  });
}

/**
 * Builds the programs ("addin", "workbench", "cli"), those that are up to date left out where `ifStale` says so.
 * Throws where webpack fails, which has then said why.
 */
export async function build(programs, { mode = 'production', ifStale = false } = {}) {
  const unknown = programs.find((program) => !PROGRAMS.includes(program));
  if (unknown !== undefined) throw new Error(`No program "${unknown}": there are ${PROGRAMS.join(', ')}`);
  const wanted = ifStale ? programs.filter((program) => isStale(program, mode)) : programs;
  if (wanted.length === 0) return;
  process.stderr.write(`Building ${wanted.join(', ')} (${mode}) …\n`);
  const started = Date.now();
  await Promise.all(wanted.map((program) => runWebpack(program, mode)));
  for (const program of wanted) {
    mkdirSync(path.dirname(stampOf(program)), { recursive: true });
    writeFileSync(stampOf(program), recipe(mode));
    // what changes while a build runs may have missed it
    utimesSync(stampOf(program), new Date(started), new Date(started));
  }
  process.stderr.write(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.\n`);
}

/** Runs `work`; an error becomes one line and exit code 1. */
export async function orFail(work) {
  try {
    return await work();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const options = process.argv.slice(2);
  const programs = options.filter((option) => !option.startsWith('--'));
  await orFail(() =>
    build(programs.length > 0 ? programs : PROGRAMS, {
      mode: options.includes('--development') ? 'development' : 'production',
      ifStale: options.includes('--if-stale'),
    }),
  );
}
