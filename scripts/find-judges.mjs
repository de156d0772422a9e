// Finds the programs that judge what we write: LibreOffice (Calc and Writer), openpyxl and python-docx; with --install gets
// them from Debian.
// Their tests are skipped where they are missing, so that this never fails: it says what is there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { aptInstall, canInstall } from './lib/apt-install.mjs';

const say = (text) => process.stderr.write(`${text}\n`);
const runs = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const hasModule = (module) => ['/usr/bin/python3', 'python3'].some((python) => runs(python, '-c', `import ${module}`));

const JUDGES = [
  {
    name: 'LibreOffice',
    package: 'libreoffice-calc',
    isThere: () => ['soffice', 'libreoffice'].some((command) => runs(command, '--version')),
  },
  {
    name: "LibreOffice's Writer",
    package: 'libreoffice-writer',
    isThere: () => existsSync('/usr/lib/libreoffice/program/libswlo.so'),
  },
  {
    name: 'openpyxl',
    package: 'python3-openpyxl',
    isThere: () => hasModule('openpyxl'),
  },
  {
    name: 'python-docx',
    package: 'python3-docx',
    isThere: () => hasModule('docx'),
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
