// `npm run fuzz [-- N]`: plays the mutants of test/hosts/file/fuzz.test.ts with N new seeds (one where N is missing), 1,000
// of each file, and ends at the first that fails. What it prints then makes the mutant again.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const jest = path.join(root, 'node_modules/jest/bin/jest.js');
const runs = Number(process.argv[2] ?? 1);
for (let run = 1; run <= runs; run++) {
  const seed = String(randomInt(2 ** 31));
  process.stdout.write(`run ${run} of ${runs}: JIHE_SEED=${seed}\n`);
  const { status } = spawnSync(
    process.execPath,
    [jest, '--selectProjects', 'core', '--', 'test/hosts/file/fuzz.test.ts'],
    {
      cwd: root,
      env: { JIHE_MUTANTS: '1000', ...process.env, JIHE_SEED: seed },
      stdio: 'inherit',
    },
  );
  if (status !== 0) process.exit(status ?? 1);
}
