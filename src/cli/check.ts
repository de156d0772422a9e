import path from 'node:path';
import { cliText } from '../words/cli-text';
import type { CheckArguments } from './arguments';
import { makeFolder, outputNames, reasonOf, tellOutcome } from './file-results';
import { findFiles } from './find-files';
import { jobsFor } from './jobs';
import type { CheckTask, Outcome } from './outcome';
import { runTasks, type StartWorker } from './run-tasks';
import { SUMMARY_FILE, writeSummary } from './summary-file';
import { EXIT, safeJson, type Terminal } from './terminal';
import { fileGuard } from './write-result';

/**
 * Checks every file. A file that can't be read gets one line on standard error and the others go on. What is printed
 * and written does not depend on the number of jobs. Exit code 2 where one could not be read, else 1 where a finding
 * reaches --fail-on, else 0.
 */
export async function check(
  options: CheckArguments,
  terminal: Terminal,
  start: StartWorker | null = null,
): Promise<number> {
  const { format, out, language } = options;
  const summary = format === 'xlsx' && out !== null ? path.join(out, SUMMARY_FILE) : null;
  if (summary !== null && (await (await fileGuard(options.paths))(summary))) {
    terminal.error(`${summary}: ${cliText('would-overwrite', language)}`);
    return EXIT.unreadable;
  }
  const files = await filesToCheck(options.paths, summary);
  if (files.length === 0) {
    terminal.error(cliText('no-files', language));
    return EXIT.unreadable;
  }
  if (out !== null && !(await makeFolder(out, terminal, language))) return EXIT.unreadable;
  const tasks = await tasksFor(files, options);
  const outcomes: Outcome[] = [];
  for await (const outcome of runTasks(tasks, jobsFor(files.length, options.jobs), start)) {
    tellOutcome(outcome, terminal);
    outcomes.push(outcome);
  }
  if (format === 'json' && out === null) {
    const reports = outcomes.flatMap(({ report }) => report ?? []);
    terminal.out(safeJson(files.length === 1 && reports.length === 1 ? reports[0] : reports).split('\n'));
  }
  if (summary !== null && !(await summarise(summary, outcomes, terminal, language))) return EXIT.unreadable;
  if (outcomes.some(({ refused }) => refused !== null)) return EXIT.unreadable;
  return outcomes.some(({ failed }) => failed) ? EXIT.findings : EXIT.clean;
}

/** A summary of an earlier run among the workbooks is no workbook to check. */
async function filesToCheck(paths: readonly string[], summary: string | null): Promise<string[]> {
  const files = await findFiles(paths);
  if (summary === null) return files;
  const isSummary = await fileGuard([summary]);
  const known = await Promise.all(files.map(isSummary));
  return files.filter((_, index) => known[index] !== true);
}

const ENDINGS = { text: '.txt', json: '.json', xlsx: null } as const;

/** One task a file; its result goes into the folder where there is one and the format has a result for each file. */
async function tasksFor(files: readonly string[], options: CheckArguments): Promise<CheckTask[]> {
  const { format, out } = options;
  const ending = ENDINGS[format];
  const names = outputNames(files);
  const isInput = await fileGuard(files);
  return Promise.all(
    files.map(async (file): Promise<CheckTask> => {
      const target = out === null || ending === null ? null : path.join(out, `${names.get(file) ?? ''}${ending}`);
      return { command: 'check', file, target, overwrites: target !== null && (await isInput(target)), options };
    }),
  );
}

/** Writes the summary and tells where, or why it could not be written. */
async function summarise(
  summary: string,
  outcomes: readonly Outcome[],
  terminal: Terminal,
  language: CheckArguments['language'],
): Promise<boolean> {
  try {
    await writeSummary(summary, outcomes, language);
    terminal.out(summary);
    return true;
  } catch (error) {
    const reason = reasonOf(error, language);
    if (reason === null) throw error;
    terminal.error(`${summary}: ${reason}`);
    return false;
  }
}
