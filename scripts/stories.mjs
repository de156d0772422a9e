// `npm run stories [-- N]`: plays the random stories of test/hosts/excel with N new seeds (one where N is missing), 2,000
// stories each, and ends at the first that fails. What it prints then plays the story again.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const jest = path.join(root, 'node_modules/jest/bin/jest.js');
const args = ['--selectProjects', 'bridge', '--', 'test/hosts/excel/random-work', 'test/hosts/excel/undo-random'];
const runs = Number(process.argv[2] ?? 1);
for (let run = 1; run <= runs; run++) {
  const seed = String(randomInt(2 ** 31));
  process.stdout.write(`run ${run} of ${runs}: JIHE_SEED=${seed}\n`);
  const { status } = spawnSync(process.execPath, [jest, ...args], {
    cwd: root,
    env: { JIHE_STORIES: '2000', ...process.env, JIHE_SEED: seed },
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
