// `npm run screenshots`: takes the pictures of the README, docs/images/*.png, on the way through the browser tests that
// take any. `npm run screenshots report` plays only the tests whose names begin so.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
mkdirSync(path.join(root, 'docs/images'), { recursive: true });
const jest = path.join(root, 'node_modules/jest/bin/jest.js');
const [wanted = ''] = process.argv.slice(2);
const tests = readdirSync(path.join(root, 'test/e2e'))
  .filter((name) => name.startsWith(wanted) && name.endsWith('.test.ts'))
  .map((name) => `test/e2e/${name}`)
  .filter((name) => readFileSync(path.join(root, name), 'utf8').includes('.picture('));
const { status } = spawnSync(process.execPath, [jest, '--selectProjects', 'e2e', '--runTestsByPath', ...tests], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, SCREENSHOTS: '1' },
});
process.exit(status ?? 1);
