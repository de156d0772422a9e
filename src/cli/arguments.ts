import { parseArgs } from 'node:util';
import formProfiles from '../rules/forms/form-profiles.json';

export interface CheckArguments {
  readonly command: 'check';
  readonly paths: readonly string[];
  /** `xlsx` is one summary workbook of all files, in `out`. */
  readonly format: 'text' | 'json' | 'xlsx' | 'sarif' | 'csv';
  /** Folder for one result a file, or for the summary; null prints to standard output. */
  readonly out: string | null;
  readonly profile: string | null;
  /** File of taught forms; null for none. */
  readonly forms: string | null;
  readonly failOn: 'error' | 'warning' | 'new-error' | 'new-warning' | 'never';
  readonly language: 'zh' | 'en';
  /** Work on this part of the files alone; null for all. */
  readonly shard: Shard | null;
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
  /** Formulas of one's own, to be checked in every file; null where none were given. */
  readonly formulas: FormulaFile | null;
}

export interface RecalcArguments {
  readonly command: 'recalc';
  readonly paths: readonly string[];
  /** Folder for the written copies. */
  readonly out: string;
  readonly profile: string | null;
  /** File of taught forms; null for none. */
  readonly forms: string | null;
  readonly language: 'zh' | 'en';
  readonly jobs: number | null;
  readonly resume: boolean;
  /** Folder of the results of the last time, to compare with. */
  readonly baseline: string | null;
  /** Formulas of one's own, to be checked in every file; null where none were given. */
  readonly formulas: FormulaFile | null;
}

export interface LetterArguments extends Omit<RecalcArguments, 'command'> {
  readonly command: 'letter';
  /** One letter a workbook, or one a folder. */
  readonly by: 'file' | 'folder';
}

/** A list of formulas: its path, and its text once it has been read. */
export interface FormulaFile {
  readonly path: string;
  readonly text: string;
}

/** Part `index` of `count` of the files, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

export interface MergeArguments {
  readonly command: 'merge';
  /** Folders with results of shards. */
  readonly paths: readonly string[];
  readonly format: CheckArguments['format'];
  readonly out: string;
  readonly copies: string | null;
  readonly language: 'zh' | 'en';
}

export interface HelpArguments {
  readonly command: 'help' | 'version';
}

/** A command line that can't be understood; `message` is a key of the command line's words. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const FORMATS = ['text', 'json', 'xlsx', 'sarif', 'csv'] as const;
const LETTERS_BY = ['file', 'folder'] as const;
const FAIL_ON = ['error', 'warning', 'new-error', 'new-warning', 'never'] as const;
const LANGUAGES = ['zh', 'en'] as const;
const PROFILES = formProfiles.map(({ id }) => id);

/** What works on files. */
export type FileArguments = CheckArguments | RecalcArguments | LetterArguments;

const COMMANDS = ['check', 'recalc', 'letter', 'merge'] as const;

/** Reads a command line: `jihe check <files or folders…> …` and the others of COMMANDS. Throws UsageError. */
export function readArguments(argv: readonly string[]): FileArguments | MergeArguments | HelpArguments {
  const { values, positionals } = parse(argv);
  if (values.version) return { command: 'version' };
  const [asked, ...paths] = positionals;
  if (values.help || asked === undefined || asked === 'help') return { command: 'help' };
  const command = COMMANDS.find((known) => known === asked);
  if (command === undefined) throw new UsageError(`unknown command: ${asked}`);
  if (paths.length === 0) throw new UsageError('no files given');
  if (values.out === '') throw new UsageError('--out needs the name of a folder');
  const profile = values.profile === undefined ? null : oneOf('--profile', values.profile, PROFILES);
  if (values.forms === '') throw new UsageError('--forms needs the name of a file');
  const forms = values.forms ?? null;
  const language = oneOf('--language', values.language ?? 'zh', LANGUAGES);
  const jobs = values.jobs === undefined ? null : jobsOf(values.jobs);
  if (command === 'merge') {
    if (values.out === undefined) throw new UsageError('merge needs --out DIR');
    const format = oneOf('--format', values.format ?? 'xlsx', FORMATS);
    return { command, paths, format, out: values.out, copies: values.copies ?? null, language };
  }
  const resume = values.resume ?? false;
  if (resume && values.out === undefined) throw new UsageError('--resume needs --out DIR');
  if (values.baseline === '') throw new UsageError('--baseline needs the name of a folder');
  const baseline = values.baseline ?? null;
  if (values.formulas === '') throw new UsageError('--formulas needs the name of a file');
  const formulas = values.formulas === undefined ? null : { path: values.formulas, text: '' };
  if (command === 'recalc') {
    if (values.report !== undefined) throw new UsageError('--report is for check');
    if (values.out === undefined) throw new UsageError('recalc needs --out DIR');
    return { command, paths, out: values.out, profile, forms, language, jobs, resume, baseline, formulas };
  }
  const { report } = values;
  if (report === '') throw new UsageError('--report needs the name of a file');
  const format = oneOf('--format', values.format ?? 'text', FORMATS);
  if (format === 'xlsx' && values.out === undefined) throw new UsageError('--format xlsx needs --out DIR');
  if (command === 'letter') {
    if (values.out === undefined) throw new UsageError('letter needs --out DIR');
    const by = oneOf('--by', values.by ?? 'file', LETTERS_BY);
    return { command, paths, out: values.out, profile, forms, language, jobs, resume, baseline, formulas, by };
  }
  const failOn = oneOf('--fail-on', values['fail-on'] ?? 'error', FAIL_ON);
  if (failOn.startsWith('new-') && baseline === null) throw new UsageError(`--fail-on ${failOn} needs --baseline DIR`);
  return {
    command,
    paths: report === undefined ? paths : [...paths, report],
    format,
    out: values.out ?? null,
    profile,
    forms,
    failOn,
    copies: values.copies ?? null,
    shard: values.shard === undefined ? null : shardOf(values.shard, values.out),
    language,
    timings: values.timings ?? false,
    jobs,
    resume,
    baseline,
    formulas,
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
        forms: { type: 'string' },
        'fail-on': { type: 'string' },
        language: { type: 'string' },
        copies: { type: 'string' },
        shard: { type: 'string' },
        by: { type: 'string' },
        timings: { type: 'boolean' },
        jobs: { type: 'string' },
        report: { type: 'string' },
        resume: { type: 'boolean' },
        baseline: { type: 'string' },
        formulas: { type: 'string' },
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

/** "2/8": the second of eight parts. */
function shardOf(value: string, out: string | undefined): Shard {
  const match = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(value);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || index > count) throw new UsageError('--shard must be i/n, with i from 1 to n');
  if (out === undefined) throw new UsageError('--shard needs --out DIR');
  return { index, count };
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`${option} must be one of: ${allowed.join(', ')}`);
  return found;
}
