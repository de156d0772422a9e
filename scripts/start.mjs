// `npm start`: the workbench, a spreadsheet with the 绩核 pane beside it, in the default browser.
// Options: --port N (3000), --no-open (only print the address).
import { spawn } from 'node:child_process';
import { build, orFail } from './build.mjs';
import { serve } from './serve.mjs';

const options = process.argv.slice(2);
const port = options.includes('--port') ? Number(options[options.indexOf('--port') + 1]) : 3000;
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  process.stderr.write('--port takes a number from 0 to 65535\n');
  process.exit(1);
}

/** How each platform opens an address. */
const OPENERS = {
  win32: ['cmd', ['/c', 'start', '""']],
  darwin: ['open', []],
};

/** Opens the address in the default browser. That there is none is no failure: the address has been printed. */
function open(address) {
  const [command, leading] = OPENERS[process.platform] ?? ['xdg-open', []];
  const child = spawn(command, [...leading, address], { stdio: 'ignore', detached: true });
  child.once('error', () => process.stdout.write('No browser could be opened; please open the address yourself.\n'));
  child.unref();
}

await orFail(() => build(['addin', 'workbench'], { ifStale: true }));
const address = await serve(port);
process.stdout.write(`\n  绩核 workbench: ${address}\n  Stop with Ctrl+C.\n\n`);
if (!options.includes('--no-open')) open(address);
