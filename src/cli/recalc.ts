import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { localTime } from '../report';
import { cliText } from '../words/cli-text';
import type { RecalcArguments } from './arguments';
import { outputNames } from './file-results';
import { findFiles } from './find-files';
import { jobsFor } from './jobs';
import type { RecalcTask } from './outcome';
import { runTasks, type StartWorker } from './run-tasks';
import { EXIT, type Terminal } from './terminal';

/**
 * Writes a copy of every file with marks, computed columns and the report sheet into a folder. The inputs are never
 * changed: a copy that would fall on an input is refused. A file that can't be read or copied safely gets one line, the
 * others go on. All reports of a run bear the same time.
 */
export async function recalc(
  options: RecalcArguments,
  terminal: Terminal,
  start: StartWorker | null = null,
  now: () => Date = () => new Date(),
): Promise<number> {
  const { out } = options;
  const time = localTime(now());
  const files = await findFiles(options.paths);
  if (files.length === 0) {
    terminal.error(cliText('no-files', options.language));
    return EXIT.unreadable;
  }
  await mkdir(out, { recursive: true });
  const names = outputNames(files);
  const inputs = new Set(files.map((file) => path.resolve(file)));
  const tasks = files.map((file): RecalcTask => {
    const target = path.join(out, `${names.get(file) ?? path.basename(file)}${path.extname(file) || '.xlsx'}`);
    return { command: 'recalc', file, target: inputs.has(path.resolve(target)) ? null : target, time, options };
  });
  let refused = false;
  for await (const outcome of runTasks(tasks, jobsFor(files.length, options.jobs), start)) {
    if (outcome.out !== null) terminal.out(outcome.out);
    for (const note of outcome.notes) terminal.error(note);
    if (outcome.refused === null) continue;
    refused = true;
    terminal.error(`${outcome.file}: ${outcome.refused}`);
  }
  return refused ? EXIT.unreadable : EXIT.clean;
}
