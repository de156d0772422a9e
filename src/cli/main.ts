import { isMainThread } from 'node:worker_threads';
import { cliText } from '../words/cli-text';
import { readArguments, UsageError } from './arguments';
import { check } from './check';
import { recalc } from './recalc';
import { EXIT, type Terminal } from './terminal';
import { serveTasks, startThread } from './worker-thread';

declare const JIHE_VERSION: string;

const terminal: Terminal = {
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
};

async function main(argv: readonly string[]): Promise<number> {
  try {
    const options = readArguments(argv);
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
    if (!(error instanceof UsageError)) throw error;
    terminal.error(`jihe: ${error.message}\n${cliText('usage', 'zh')}`);
    return EXIT.unreadable;
  }
}

/** Threads run this same file, see below. */
const startWorker = () => startThread(__filename);

if (isMainThread) {
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
} else serveTasks();
