import { existsSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import type { Language } from '../words';
import { cliText } from '../words/cli-text';
import { readArguments, UsageError } from './arguments';
import { check } from './check';
import { recalc } from './recalc';
import { systemErrorCode } from './system-error';
import { EXIT, printable, terminalOn } from './terminal';
import { serveTasks, startThread } from './worker-thread';
import { beginRun, removeUnfinished } from './write-result';

declare const JIHE_VERSION: string;

/** Where results are being written: what is unfinished there goes when the run is broken off. */
let results: string | null = null;

const terminal = terminalOn(process.stdout, process.stderr);

async function main(argv: readonly string[]): Promise<number> {
  try {
    const options = readArguments(argv);
    if (options.command === 'check' || options.command === 'recalc') results = options.out;
    switch (options.command) {
      case 'check':
        return await check(options, terminal, startWorker);
      case 'recalc':
        return await recalc(options, terminal, startWorker);
      case 'version':
        terminal.out(JIHE_VERSION);
        return EXIT.clean;
      case 'help':
        terminal.out([...usage('zh'), '', ...usage('en')]);
        return EXIT.clean;
    }
  } catch (error) {
    if (error instanceof UsageError) terminal.error([`jihe: ${error.message}`, ...usage('zh')]);
    else terminal.error(`jihe: ${cliText('failed', 'zh')}${messageOf(error)}`);
    return EXIT.unreadable;
  }
}

const usage = (language: Language): string[] => cliText('usage', language).split('\n');

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Leaves at once, with nothing unfinished behind. */
function breakOff(code: number): never {
  if (results !== null && existsSync(results)) removeUnfinished(results);
  process.exit(code);
}

/** An output that takes no more ends the run, in one line where one can still be said; so does an interruption, as the system expects it. */
function watchEnds(): void {
  process.stdout.on('error', (error) => {
    if (systemErrorCode(error) === undefined) throw error;
    process.stderr.write(printable(`jihe: ${cliText('no-output', 'zh')}`), () => breakOff(EXIT.unreadable));
  });
  process.stderr.on('error', () => breakOff(EXIT.unreadable));
  for (const [signal, number] of SIGNALS) process.on(signal, () => breakOff(128 + number));
}

const SIGNALS = [
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const;

/** Threads run this same file, see below. */
const startWorker = () => startThread(__filename);

if (isMainThread) {
  beginRun();
  watchEnds();
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
} else serveTasks();
