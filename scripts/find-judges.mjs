// Finds the programs that judge our written copies, LibreOffice and openpyxl; with --install gets them from Debian.
// Their tests are skipped where they are missing, so that this never fails: it says what is there.
import { spawnSync } from 'node:child_process';
import { aptInstall, canInstall } from './lib/apt-install.mjs';

const say = (text) => process.stderr.write(`${text}\n`);
const runs = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const JUDGES = [
  {
    name: 'LibreOffice',
    package: 'libreoffice-calc',
    isThere: () => ['soffice', 'libreoffice'].some((command) => runs(command, '--version')),
  },
  {
    name: 'openpyxl',
    package: 'python3-openpyxl',
    isThere: () => ['/usr/bin/python3', 'python3'].some((python) => runs(python, '-c', 'import openpyxl')),
  },
];

const missing = JUDGES.filter((judge) => !judge.isThere());
if (missing.length > 0 && process.argv.includes('--install')) {
  const packages = missing.map((judge) => judge.package);
  if (!canInstall()) say(`Not installed (needs Debian and root): ${packages.join(', ')}`);
  else {
    say(`Installing ${packages.join(' and ')} with apt-get …`);
    if (!aptInstall(packages)) say('apt-get could not install them.');
  }
}
for (const judge of JUDGES) {
  const state = judge.isThere()
    ? 'is there'
    : `is missing: its tests are skipped (Debian: apt-get install ${judge.package})`;
  say(`${judge.name} ${state}`);
}
