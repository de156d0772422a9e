import { parseArgs } from 'node:util';
import { formProfiles } from '../rules/forms/form-profile';

export interface CheckArguments {
  readonly command: 'check';
  readonly paths: readonly string[];
  /** `xlsx` is one summary workbook of all files, in `out`. */
  readonly format: 'text' | 'json' | 'xlsx';
  /** Folder for one result a file, or for the summary; null prints to standard output. */
  readonly out: string | null;
  readonly profile: string | null;
  readonly failOn: 'error' | 'warning' | 'new-error' | 'new-warning' | 'never';
  readonly language: 'zh' | 'en';
  /** Folder of copies that the summary links to. */
  readonly copies: string | null;
  /** Tell on standard error how long reading and reviewing took. */
  readonly timings: boolean;
  /** Files worked on at a time; null leaves it to their number. */
  readonly jobs: number | null;
  /** Pass over what `out` holds already for the same content, options and program. */
  readonly resume: boolean;
  /** Folder of the results of the last time, to compare with. */
  readonly baseline: string | null;
}

export interface RecalcArguments {
  readonly command: 'recalc';
  readonly paths: readonly string[];
  /** Folder for the written copies. */
  readonly out: string;
  readonly profile: string | null;
  readonly language: 'zh' | 'en';
  readonly jobs: number | null;
  readonly resume: boolean;
  /** Folder of the results of the last time, to compare with. */
  readonly baseline: string | null;
}

export interface HelpArguments {
  readonly command: 'help' | 'version';
}

/** A command line that can't be understood; `message` is a key of the command line's words. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const FORMATS = ['text', 'json', 'xlsx'] as const;
const FAIL_ON = ['error', 'warning', 'new-error', 'new-warning', 'never'] as const;
const LANGUAGES = ['zh', 'en'] as const;
const PROFILES = formProfiles.map(({ id }) => id);

/** Reads `jihe check <files or folders…> …` and `jihe recalc <files…> --out DIR`. Throws UsageError. */
export function readArguments(argv: readonly string[]): CheckArguments | RecalcArguments | HelpArguments {
  const { values, positionals } = parse(argv);
  if (values.version) return { command: 'version' };
  const [command, ...paths] = positionals;
  if (values.help || command === undefined || command === 'help') return { command: 'help' };
  if (command !== 'check' && command !== 'recalc') throw new UsageError(`unknown command: ${command}`);
  if (paths.length === 0) throw new UsageError('no files given');
  if (values.out === '') throw new UsageError('--out needs the name of a folder');
  const profile = values.profile === undefined ? null : oneOf('--profile', values.profile, PROFILES);
  const language = oneOf('--language', values.language ?? 'zh', LANGUAGES);
  const jobs = values.jobs === undefined ? null : jobsOf(values.jobs);
  const resume = values.resume ?? false;
  if (resume && values.out === undefined) throw new UsageError('--resume needs --out DIR');
  if (values.baseline === '') throw new UsageError('--baseline needs the name of a folder');
  const baseline = values.baseline ?? null;
  if (command === 'recalc') {
    if (values.out === undefined) throw new UsageError('recalc needs --out DIR');
    return { command, paths, out: values.out, profile, language, jobs, resume, baseline };
  }
  const format = oneOf('--format', values.format ?? 'text', FORMATS);
  if (format === 'xlsx' && values.out === undefined) throw new UsageError('--format xlsx needs --out DIR');
  const failOn = oneOf('--fail-on', values['fail-on'] ?? 'error', FAIL_ON);
  if (failOn.startsWith('new-') && baseline === null) throw new UsageError(`--fail-on ${failOn} needs --baseline DIR`);
  return {
    command,
    paths,
    format,
    out: values.out ?? null,
    profile,
    failOn,
    copies: values.copies ?? null,
    language,
    timings: values.timings ?? false,
    jobs,
    resume,
    baseline,
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
        copies: { type: 'string' },
        timings: { type: 'boolean' },
        jobs: { type: 'string' },
        resume: { type: 'boolean' },
        baseline: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function jobsOf(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new UsageError('--jobs must be a number from 1 to 999');
  return Number(value);
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`${option} must be one of: ${allowed.join(', ')}`);
  return found;
}
