// `npm test`: finds (or gets) a browser, builds the pages that the browser tests open, runs every jest project.
// Arguments go on to jest: `npm test -- test/rules`.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, installBrowser } from './find-browser.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const say = (text) => process.stderr.write(`${text}\n`);

const browser = findBrowser() ?? installBrowser();
if (!browser) process.exit(1);
say(`Browser tests run in ${browser}`);

function node(args, env = {}) {
  const result = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
say('Building the add-in and the workbench (development mode) …');
node([webpack, '--mode', 'development', '--config-name', 'addin', '--config-name', 'workbench']);
node([path.join(root, 'node_modules/jest/bin/jest.js'), ...process.argv.slice(2)], { CHROME_PATH: browser });
