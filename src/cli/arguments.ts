import { parseArgs } from 'node:util';
import type { Severity } from '../review';

export interface CheckArguments {
  readonly command: 'check';
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
  /** Folder for one result a file; null prints to standard output. */
  readonly out: string | null;
  readonly profile: string | null;
  readonly failOn: Extract<Severity, 'error' | 'warning'> | 'never';
  readonly language: 'zh' | 'en';
  /** Tell on standard error how long reading and reviewing took. */
  readonly timings: boolean;
}

export interface HelpArguments {
  readonly command: 'help' | 'version';
}

/** A command line that can't be understood; `message` is a key of the command line's words. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const FORMATS = ['text', 'json'] as const;
const FAIL_ON = ['error', 'warning', 'never'] as const;
const LANGUAGES = ['zh', 'en'] as const;

/** Reads `jihe check <files or folders…> [--format …] …`. Throws UsageError. */
export function readArguments(argv: readonly string[]): CheckArguments | HelpArguments {
  const { values, positionals } = parse(argv);
  if (values.version) return { command: 'version' };
  const [command, ...paths] = positionals;
  if (values.help || command === undefined || command === 'help') return { command: 'help' };
  if (command !== 'check') throw new UsageError(`unknown command: ${command}`);
  if (paths.length === 0) throw new UsageError('no files given');
  return {
    command,
    paths,
    format: oneOf('--format', values.format ?? 'text', FORMATS),
    out: values.out ?? null,
    profile: values.profile ?? null,
    failOn: oneOf('--fail-on', values['fail-on'] ?? 'error', FAIL_ON),
    language: oneOf('--language', values.language ?? 'zh', LANGUAGES),
    timings: values.timings ?? false,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        out: { type: 'string' },
        profile: { type: 'string' },
        'fail-on': { type: 'string' },
        language: { type: 'string' },
        timings: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`${option} must be one of: ${allowed.join(', ')}`);
  return found;
}
