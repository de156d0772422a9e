// `npm run jihe -- check …`: runs the command line, building it first where its sources are newer.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const built = path.join(root, 'dist/cli/jihe.cjs');

function newest(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(path.join(entry.parentPath, entry.name)).mtimeMs), 0);
}

if (!existsSync(built) || statSync(built).mtimeMs < newest(path.join(root, 'src'))) {
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  const result = spawnSync(process.execPath, [webpack, '--mode', 'production', '--config-name', 'cli'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (result.status !== 0) process.exit(2);
}
process.exit(spawnSync(process.execPath, [built, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 2);
