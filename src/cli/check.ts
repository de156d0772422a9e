import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { cliText } from '../words/cli-text';
import type { CheckArguments } from './arguments';
import { outputNames } from './file-results';
import { findFiles } from './find-files';
import { jobsFor } from './jobs';
import type { CheckTask, Outcome } from './outcome';
import { runTasks, type StartWorker } from './run-tasks';
import { SUMMARY_FILE, writeSummary } from './summary-file';
import { EXIT, type Terminal } from './terminal';

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
  if (summary !== null && options.paths.some((entry) => path.resolve(entry) === path.resolve(summary))) {
    terminal.error(`${summary}: ${cliText('would-overwrite', language)}`);
    return EXIT.unreadable;
  }
  const files = (await findFiles(options.paths)).filter(
    // a summary of an earlier run among the workbooks is no workbook to check
    (file) => summary === null || path.resolve(file) !== path.resolve(summary),
  );
  if (files.length === 0) {
    terminal.error(cliText('no-files', language));
    return EXIT.unreadable;
  }
  if (out !== null) await mkdir(out, { recursive: true });
  const names = outputNames(files);
  const tasks = files.map((file): CheckTask => ({
    command: 'check',
    file,
    name: names.get(file) ?? path.basename(file),
    options,
  }));
  const outcomes: Outcome[] = [];
  for await (const outcome of runTasks(tasks, jobsFor(files.length, options.jobs), start)) {
    for (const note of outcome.notes) terminal.error(note);
    if (outcome.out !== null) terminal.out(outcome.out);
    if (outcome.refused !== null) terminal.error(`${outcome.file}: ${outcome.refused}`);
    outcomes.push(outcome);
  }
  if (format === 'json' && out === null) {
    const reports = outcomes.flatMap(({ report }) => report ?? []);
    terminal.out(JSON.stringify(files.length === 1 && reports.length === 1 ? reports[0] : reports, null, 1));
  }
  if (summary !== null) {
    await writeSummary(summary, outcomes, language);
    terminal.out(summary);
  }
  if (outcomes.some(({ refused }) => refused !== null)) return EXIT.unreadable;
  return outcomes.some(({ failed }) => failed) ? EXIT.findings : EXIT.clean;
}
