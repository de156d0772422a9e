// Finds an installed Chrome, Edge or Chromium; with --install gets Chromium the way the platform allows.
// Prints the path of the browser on standard output, everything else on standard error.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const say = (text) => process.stderr.write(`${text}\n`);

function candidates() {
  const { env, platform } = process;
  const own = [env.CHROME_PATH, env.BROWSER_PATH].filter(Boolean);
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    const tails = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe', 'Chromium/Application/chrome.exe'];
    return [...own, ...roots.flatMap((root) => tails.map((tail) => path.join(root, tail)))];
  }
  if (platform === 'darwin') {
    const tails = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'Chromium.app/Contents/MacOS/Chromium'];
    return [...own, ...['/Applications', path.join(homedir(), 'Applications')].flatMap((root) => tails.map((tail) => path.join(root, tail)))];
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return [...own, ...names.flatMap((name) => folders.map((folder) => path.join(folder, name)))];
}

/** Path of an installed browser, or null. */
export function findBrowser() {
  return candidates().find((file) => existsSync(file)) ?? null;
}

/** Installs Chromium and Chinese fonts with apt where that is possible; says what it does. */
export function installBrowser() {
  const isRoot = typeof process.getuid === 'function' && process.getuid() === 0;
  const hasApt = process.platform === 'linux' && spawnSync('apt-get', ['--version']).status === 0;
  if (!isRoot || !hasApt) {
    say('No Chrome, Edge or Chromium found. Please install one (Debian, Ubuntu: sudo apt-get install chromium fonts-noto-cjk), or set CHROME_PATH.');
    return null;
  }
  say('No browser found: installing chromium and fonts-noto-cjk with apt-get …');
  const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  if (!apt('update') || !apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')) {
    say('apt-get could not install chromium.');
    return null;
  }
  return findBrowser();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const found = findBrowser() ?? (process.argv.includes('--install') ? installBrowser() : null);
  if (!found) process.exit(1);
  process.stdout.write(`${found}\n`);
}
