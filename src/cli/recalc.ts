import path from 'node:path';
import { localTime } from '../report';
import { cliText } from '../words/cli-text';
import type { RecalcArguments } from './arguments';
import { makeFolder, outputNames, tellOutcome } from './file-results';
import { findFiles } from './find-files';
import { jobsFor } from './jobs';
import type { RecalcTask } from './outcome';
import { runTasks, type StartWorker } from './run-tasks';
import { EXIT, type Terminal } from './terminal';
import { fileGuard } from './write-result';

/**
 * Writes a copy of every file with marks, computed columns and the report sheet into a folder. The inputs are never
 * changed: a copy that would fall on an input is refused, whatever name it has there. Copies that stand in a searched
 * folder are no inputs. A file that can't be read or copied safely gets one line, the
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
  const files = await findFiles(options.paths, out);
  if (files.length === 0) {
    terminal.error(cliText('no-files', options.language));
    return EXIT.unreadable;
  }
  if (!(await makeFolder(out, terminal, options.language))) return EXIT.unreadable;
  const names = outputNames(files);
  const isInput = await fileGuard(files);
  const tasks = await Promise.all(
    files.map(async (file): Promise<RecalcTask> => {
      const target = path.join(out, `${names.get(file) ?? ''}${path.extname(file) || '.xlsx'}`);
      return { command: 'recalc', file, target, overwrites: await isInput(target), time, options };
    }),
  );
  let refused = false;
  for await (const outcome of runTasks(tasks, jobsFor(files.length, options.jobs), start)) {
    tellOutcome(outcome, terminal);
    refused ||= outcome.refused !== null;
  }
  return refused ? EXIT.unreadable : EXIT.clean;
}
