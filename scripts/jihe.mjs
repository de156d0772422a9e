// `npm run jihe -- check …`: runs the command line, building it first where its sources are newer.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

/** The command line's own code for "could not be read". */
const UNREADABLE = 2;
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
try {
  await build(['cli'], { ifStale: true });
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(UNREADABLE);
}
const { status } = spawnSync(process.execPath, [path.join(root, 'dist/cli/jihe.cjs'), ...process.argv.slice(2)], {
  // npm runs scripts in the project's folder: names of files are meant from where the person stands
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: 'inherit',
});
process.exit(status ?? UNREADABLE);
