// `npm test`: finds (or gets) a browser, builds the pages that the browser tests open, runs every jest project.
// Arguments go on to jest: `npm test -- test/rules`. No browser is needed where they name other tests.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, orFail } from './build.mjs';
import { findOrInstallBrowser } from './find-browser.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const options = process.argv.slice(2);
const chosen = options.filter((option) => !option.startsWith('-'));
const env = { ...process.env };

if (chosen.length === 0 || chosen.some((name) => name.includes('e2e'))) {
  env.CHROME_PATH = await orFail(findOrInstallBrowser);
  process.stderr.write(`Browser tests run in ${env.CHROME_PATH}\n`);
  await orFail(() => build(['addin', 'workbench'], { ifStale: true }));
}
const jest = path.join(root, 'node_modules/jest/bin/jest.js');
const { status } = spawnSync(process.execPath, [jest, ...options], { cwd: root, stdio: 'inherit', env });
process.exit(status ?? 1);
