// Finds an installed Chrome, Edge or Chromium; with --install gets Chromium the way the platform allows.
// Prints the path of the browser on standard output, everything else on standard error.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { aptInstall, canInstall, hasApt } from './lib/apt-install.mjs';

const say = (text) => process.stderr.write(`${text}\n`);

const PACKAGES = ['chromium', 'fonts-noto-cjk'];
const WINDOWS = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Chromium/Application/chrome.exe',
];
const MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
];
const LINUX = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Where this platform keeps its browsers, likely ones first. */
function places({ env, platform }) {
  const below = (folders, files) => folders.flatMap((folder) => files.map((file) => path.join(folder, file)));
  if (platform === 'win32') {
    return below([env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean), WINDOWS);
  }
  if (platform === 'darwin') return below(['/Applications', path.join(homedir(), 'Applications')], MAC);
  const folders = [...(env.PATH ?? '').split(path.delimiter).filter(Boolean), '/snap/bin'];
  return LINUX.flatMap((name) => below(folders, [name]));
}

/** Path of an installed browser, or null. CHROME_PATH comes first; throws where it names no file. */
export function findBrowser() {
  const own = process.env.CHROME_PATH;
  if (own && !existsSync(own)) throw new Error(`CHROME_PATH names no file: ${own}`);
  return own || (places(process).find((file) => existsSync(file)) ?? null);
}

/** The browser that is there, or one installed now. Says what it does; throws what to do where it can't. */
export function findOrInstallBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (!canInstall()) {
    const how = hasApt() ? `for example: sudo apt-get install ${PACKAGES.join(' ')}` : 'Chrome, Edge or Chromium';
    throw new Error(`The browser tests found no browser. Please install one (${how}), or set CHROME_PATH.`);
  }
  say(`No browser found: installing ${PACKAGES.join(' and ')} with apt-get …`);
  const installed = aptInstall(PACKAGES) && findBrowser();
  if (!installed) throw new Error(`apt-get could not install ${PACKAGES.join(' and ')}.`);
  return installed;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const browser = process.argv.includes('--install') ? findOrInstallBrowser() : findBrowser();
    if (!browser) throw new Error('No browser found.');
    process.stdout.write(`${browser}\n`);
  } catch (error) {
    say(error.message);
    process.exit(1);
  }
}
