import { spawnSync } from 'node:child_process';

/** Seconds for each answer of a package server, and for downloading everything. */
const ANSWER_SECONDS = 20;
const DOWNLOAD_SECONDS = 240;

/** Whether packages can be installed here without asking anybody: Debian or a like system, as root. */
export function canInstall() {
  return process.getuid?.() === 0 && hasApt();
}

/** Whether apt-get is there. */
export function hasApt() {
  return process.platform === 'linux' && spawnSync('apt-get', ['--version']).status === 0;
}

/**
 * Installs Debian packages; false where that failed. Everything is fetched before anything is installed, so that a slow
 * network ends in time and never leaves half a package behind.
 */
export function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patience = ['-o', `Acquire::http::Timeout=${ANSWER_SECONDS}`, '-o', 'Acquire::Retries=1'];
  const apt = (seconds, ...args) =>
    spawnSync('apt-get', ['-qq', ...patience, ...args], {
      stdio: ['ignore', 2, 2],
      env,
      ...(seconds > 0 ? { timeout: seconds * 1000 } : {}),
    }).status === 0;
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  return apt(DOWNLOAD_SECONDS, 'update') && apt(DOWNLOAD_SECONDS, '--download-only', ...install) && apt(0, ...install);
}
