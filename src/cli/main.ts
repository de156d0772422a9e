import { existsSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { cliText } from '../words/cli-text';
import { readArguments, UsageError } from './arguments';
import { check } from './check';
import { recalc } from './recalc';
import { systemErrorCode } from './system-error';
import { EXIT, inOneLine, type Terminal } from './terminal';
import { serveTasks, startThread } from './worker-thread';
import { removeUnfinished } from './write-result';

declare const JIHE_VERSION: string;

/** Where results are being written: what is unfinished there goes when the run is broken off. */
let results: string | null = null;

const terminal: Terminal = {
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
};

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
        terminal.out(`${cliText('usage', 'zh')}\n\n${cliText('usage', 'en')}`);
        return EXIT.clean;
    }
  } catch (error) {
    if (error instanceof UsageError) terminal.error(`jihe: ${inOneLine(error.message)}\n${cliText('usage', 'zh')}`);
    else terminal.error(`jihe: ${cliText('failed', 'zh')}${inOneLine(messageOf(error))}`);
    return EXIT.unreadable;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Leaves at once, with nothing unfinished behind. */
function breakOff(code: number): never {
  if (results !== null && existsSync(results)) removeUnfinished(results);
  process.exit(code);
}

/** A reader that went away wants no more; an interrupted run ends as the system expects it. */
function watchEnds(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (systemErrorCode(error) === 'EPIPE') breakOff(EXIT.unreadable);
      throw error;
    });
  }
  for (const [signal, number] of SIGNALS) process.on(signal, () => breakOff(128 + number));
}

const SIGNALS = [
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const;

/** Threads run this same file, see below. */
const startWorker = () => startThread(__filename);

if (isMainThread) {
  watchEnds();
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
} else serveTasks();
