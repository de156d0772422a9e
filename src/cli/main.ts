import { existsSync, readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import type { Language } from '../words';
import { cliText } from '../words/cli-text';
import { readArguments, UsageError, type FileArguments } from './arguments';
import { systemErrorCode } from './system-error';
import { processTerminal } from './process-terminal';
import type { Surroundings } from './run-files';
import { EXIT, printable } from './terminal';
import { beginNoMore, beginRun, removeUnfinished } from './write-result';

declare const JIHE_VERSION: string;

/** The run that is going on: its folder of results, how far it is, and the language that it speaks. */
const running: { out: string | null; done: number; total: number; language: Language } = {
  out: null,
  done: 0,
  total: 0,
  language: 'zh',
};

const terminal = processTerminal();

/** All that works on files, apart from what is told without any. */
const loadCommands = () => import(/* webpackChunkName: "commands" */ './commands');
type Commands = Awaited<ReturnType<typeof loadCommands>>;

/** The version with a hash of the program: results of an earlier build of the same version are no longer its own. */
const versionOf = ({ hashOf }: Commands): string => `${JIHE_VERSION} ${hashOf(readFileSync(__filename))}`;

async function main(argv: readonly string[]): Promise<number> {
  try {
    const options = readArguments(argv);
    if (options.command === 'version' || options.command === 'help') {
      terminal.out(options.command === 'version' ? JIHE_VERSION : [...usage('zh'), '', ...usage('en')]);
      return EXIT.clean;
    }
    const commands = await loadCommands();
    commands.optimiseLater();
    switch (options.command) {
      case 'check':
        return await commands.check(options, terminal, surroundingsOf(options, commands));
      case 'recalc':
        return await commands.recalc(options, terminal, surroundingsOf(options, commands));
      case 'letter':
        return await commands.letter(options, terminal, surroundingsOf(options, commands));
      case 'merge':
        return await commands.merge(options, terminal, JIHE_VERSION);
    }
  } catch (error) {
    if (error instanceof UsageError) terminal.error([`jihe: ${error.message}`, ...usage('zh')]);
    else terminal.error(`jihe: ${cliText('failed', 'zh')}${messageOf(error)}`);
    return EXIT.unreadable;
  }
}

const usage = (language: Language): string[] => cliText('usage', language).split('\n');

function surroundingsOf({ out, language }: FileArguments, commands: Commands): Partial<Surroundings> {
  Object.assign(running, { out, language });
  return {
    start: () => commands.startThread(__filename),
    convert: commands.convertInThread(__filename),
    version: out === null ? JIHE_VERSION : versionOf(commands),
    heard: (done, total) => void Object.assign(running, { done, total }),
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Leaves at once, with nothing unfinished behind. */
function breakOff(code: number): never {
  beginNoMore();
  if (running.out !== null && existsSync(running.out)) removeUnfinished(running.out);
  process.exit(code);
}

/** Says how far a run came that somebody broke off, and how to go on. */
function tellBrokenOff(): void {
  const { out, done, total, language } = running;
  if (total === 0) return;
  terminal.status?.(null);
  const text = cliText('broken-off', language).replace('{done}', String(done)).replace('{total}', String(total));
  terminal.error(text + (out === null ? '' : cliText('go-on', language)));
}

/** An output that takes no more ends the run, in one line where one can still be said; so does an interruption, as the system expects it. */
function watchEnds(): void {
  process.stdout.on('error', (error) => {
    if (systemErrorCode(error) === undefined) throw error;
    process.stderr.write(printable(`jihe: ${cliText('no-output', 'zh')}`), () => breakOff(EXIT.unreadable));
  });
  process.stderr.on('error', () => breakOff(EXIT.unreadable));
  for (const [signal, number] of SIGNALS)
    process.on(signal, () => {
      tellBrokenOff();
      breakOff(128 + number);
    });
}

const SIGNALS = [
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const;

if (isMainThread) {
  beginRun();
  watchEnds();
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
} else {
  void loadCommands().then(({ serveThread }) => {
    serveThread(__filename);
  });
}
