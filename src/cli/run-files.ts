import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { cliText } from '../words/cli-text';
import type { CheckArguments, FileArguments, Shard } from './arguments';
import { Baseline } from './baseline';
import { makeFolder, tellOutcome } from './file-results';
import { findFiles, type Except, type FoundFiles, type InputFile } from './find-files';
import { jobsFor, needsThreads } from './jobs';
import { Journal } from './journal';
import { convertHere, type ConvertLegacy } from './legacy-thread';
import type { Finished, Outcome, Remembered, Task } from './outcome';
import { outputNames } from './output-names';
import { Progress } from './progress';
import { runTasks, type StartWorker } from './run-tasks';
import { systemErrorCode } from './system-error';
import { EXIT, type Terminal } from './terminal';
import { withFormulaText } from './with-formulas';
import { fileGuard } from './write-result';

/** What a run stands in. */
export interface Surroundings {
  readonly start: StartWorker | null;
  /** Makes .xlsx packages of binary workbooks. */
  readonly convert: ConvertLegacy;
  readonly now: () => Date;
  /** Milliseconds, for rates. */
  readonly clock: () => number;
  /** Tells the results of this program from those of another. */
  readonly version: string;
  /** Hears how many files of how many are done. */
  readonly heard: (done: number, total: number) => void;
}

export const PLAIN_SURROUNDINGS: Surroundings = {
  start: null,
  convert: convertHere,
  now: () => new Date(),
  clock: () => performance.now(),
  version: '',
  heard: () => undefined,
};

/** Where the journal of a run lies in the folder of its results. */
export function journalFile(command: string, shard: Shard | null = null): string {
  return `.jihe-${command}${shard === null ? '' : `-${String(shard.index)}of${String(shard.count)}`}.jsonl`;
}

/** What files are read for the options of a run. */
export type Given = Pick<FileArguments, 'formulas'>;

/** What a command wants of a run over files. */
export interface FileRun {
  readonly options: FileArguments;
  /** Ending of the results; null for copies, which keep that of their file. */
  readonly ending: string | null;
  /** Whether each file has a result of its own in the folder. */
  readonly writes: boolean;
  /** Results of an earlier run that may stand among the workbooks. */
  readonly except: Except;
  /** Options that make a result another one. */
  readonly key: unknown;
  /** Endings of the files that are searched for in folders; those of sheets where it is missing. */
  readonly kinds?: readonly string[];
  /** Sees all files of the run before the first task is made. */
  readonly prepare?: (files: readonly InputFile[]) => void;
  /** `given` are the options with what they name read. */
  readonly task: (file: InputFile, given: Given, known: Known) => Task;
}

/** What is known of a file before the work on it begins. */
export interface Known {
  /** Path of its result; null where it has none of its own. */
  readonly target: string | null;
  readonly overwrites: boolean;
  readonly earlier: Finished | null;
  readonly before: readonly Remembered[] | null;
}

/** What a run came to. */
export interface FileRunEnd {
  /** The exit code by the files alone. */
  readonly code: number;
  readonly found: FoundFiles;
  /** Every outcome again, in order; only where the run keeps a journal. */
  readonly again: () => Iterable<Outcome>;
  readonly close: () => void;
}

/**
 * Finds the files, works on each, and hands on what came of each, in order. A file that can't be read gets one line on
 * standard error and the others go on. Answers null, told, where the run could not begin.
 */
export async function runFiles(
  run: FileRun,
  terminal: Terminal,
  { start, convert, clock, version, heard }: Surroundings,
  each: (outcome: Outcome, count: number) => void = () => undefined,
): Promise<FileRunEnd | null> {
  const { options } = run;
  const { language, out } = options;
  const given = await withFormulaText(options, terminal);
  if (given === null) return null;
  const found = await findFiles(options.paths, run.except, run.kinds);
  for (const pattern of found.unmatched) terminal.error(`${pattern}: ${cliText('no-match', language)}`);
  if (found.files.length === 0) {
    if (found.unmatched.length === 0) terminal.error(cliText('no-files', language));
    tellOthers(found, terminal, language);
    return null;
  }
  const shard = options.command === 'check' ? options.shard : null;
  const files = shard ? found.files.filter((_, index) => index % shard.count === shard.index - 1) : found.files;
  heard(0, files.length);
  if (out !== null && !(await makeFolder(out, terminal, language))) return null;
  const baseline = options.baseline === null ? null : openBaseline(options.baseline, terminal, language);
  if (options.baseline !== null && baseline === null) return null;
  const journal =
    out === null
      ? null
      : openJournal(
          path.join(out, journalFile(options.command, shard)),
          run,
          [version, given.formulas?.text],
          terminal,
        );
  if (out !== null && journal === null) return null;

  run.prepare?.(found.files);
  const pairing = baseline?.pair(found.files.map(({ name }) => name));
  const tasks = await tasksOf(
    run,
    given,
    found.files,
    files,
    journal,
    (name) => baseline?.of(pairing?.before.get(name) ?? '') ?? null,
  );
  const jobs = jobsFor(files.length, options.jobs);
  const threads = start !== null && needsThreads(files.length, jobs, await bytesOf(files));
  const progress = new Progress(files.length, terminal, language, clock);
  let [count, code] = [0, found.unmatched.length > 0 ? EXIT.unreadable : EXIT.clean] as [number, number];
  for await (const answer of runTasks(tasks, jobs, threads ? start : null, convert)) {
    const known = answer.same ? journal?.read(answer.file) : undefined;
    const outcome: Outcome = known ? { ...known, label: answer.label, same: true } : answer;
    if (!answer.same) journal?.append(outcome);
    tellOutcome(outcome, terminal);
    each(outcome, files.length);
    if (outcome.refused !== null) code = EXIT.unreadable;
    else if (outcome.failed && code === EXIT.clean) code = EXIT.findings;
    heard(++count, files.length);
    progress.step(outcome);
  }
  progress.end();
  if (shard === null || shard.index === 1)
    for (const name of pairing?.missing ?? []) terminal.error(`${name}: ${cliText('missing-now', language)}`);
  tellOthers(found, terminal, language);
  return {
    code,
    found,
    again: function* () {
      for (const { name } of files) {
        const outcome = journal?.read(name);
        if (outcome) yield outcome;
      }
    },
    close: () => journal?.close(),
  };
}

/** One task for each of `files`; results are named, and guarded, as in a run over all. */
async function tasksOf(
  { options: { out }, ending, writes, task }: FileRun,
  given: Given,
  all: readonly InputFile[],
  files: readonly InputFile[],
  journal: Journal | null,
  before: (name: string) => readonly Remembered[] | null,
): Promise<Task[]> {
  const names = outputNames(
    all.map(({ name }) => name),
    ending,
  );
  const nameOf = new Map(all.map((file, index) => [file, names[index] ?? '']));
  const isInput = await fileGuard(all.map((file) => file.path));
  return Promise.all(
    files.map(async (file) => {
      const target = out === null || !writes ? null : path.join(out, nameOf.get(file) ?? '');
      const overwrites = target !== null && (await isInput(target));
      const earlier = journal?.finished(file.name) ?? null;
      return task(file, given, { target, overwrites, earlier, before: before(file.name) });
    }),
  );
}

/** The results of the last time; null, told, where there are none. */
function openBaseline(folder: string, terminal: Terminal, language: CheckArguments['language']): Baseline | null {
  try {
    const baseline = new Baseline(folder);
    if (baseline.size > 0) return baseline;
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
  }
  terminal.error(`${folder}: ${cliText('no-baseline', language)}`);
  return null;
}

function openJournal(
  file: string,
  { options, key }: FileRun,
  surroundings: readonly unknown[],
  terminal: Terminal,
): Journal | null {
  try {
    const hash = createHash('sha256')
      .update(JSON.stringify([surroundings, options.command, key]))
      .digest('hex');
    return Journal.open(file, hash, options.resume);
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    terminal.error(`${file}: ${cliText('not-writable', options.language)}`);
    return null;
  }
}

/** Bytes of all files together; what cannot be looked at counts as nothing. */
async function bytesOf(files: readonly InputFile[]): Promise<number> {
  let sum = 0;
  for (const file of files.slice(0, 32)) {
    try {
      sum += (await stat(file.path)).size;
    } catch (error) {
      if (systemErrorCode(error) === undefined) throw error;
    }
  }
  return sum;
}

/** One line for all that the folders hold otherwise than as sheets. */
function tellOthers({ others }: FoundFiles, terminal: Terminal, language: CheckArguments['language']): void {
  if (others.size === 0) return;
  const kinds = [...others].sort(([a], [b]) => (a < b ? -1 : 1));
  const list = kinds.map(
    ([ending, count]) => `${ending === '/' ? cliText('folder-link', language) : ending} ${String(count)}`,
  );
  terminal.error(`${cliText('others', language)} ${list.join(', ')}`);
}
