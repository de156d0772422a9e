import { cliText } from '../words/cli-text';
import { checkFile } from './check-file';
import { done, type Outcome, type Task } from './outcome';
import { recalcFile } from './recalc-file';

/** Somebody who works on one file at a time, in a thread of his own. */
export interface TaskWorker {
  /** Rejects where the worker broke down over the task; he is of no use afterwards. */
  run(task: Task): Promise<Outcome>;
  stop(): Promise<void>;
}

export type StartWorker = () => TaskWorker;

/** Works on one file, here and now. */
export async function runTask(task: Task): Promise<Outcome> {
  if (task.overwrites) return done(task.file, { refused: cliText('would-overwrite', task.options.language) });
  return task.command === 'check' ? checkFile(task) : recalcFile(task);
}

/**
 * Works on all files, `jobs` at a time, and yields what came of each in the order of the tasks. An error that is no
 * fault of the file, a worker that dies among them, becomes the outcome of that one file.
 * Without `start` everything is done in this thread.
 */
export async function* runTasks(
  tasks: readonly Task[],
  jobs: number,
  start: StartWorker | null,
): AsyncGenerator<Outcome> {
  if (jobs <= 1 || start === null) {
    for (const task of tasks) yield await runTask(task).catch((error: unknown) => brokenDown(task, error));
    return;
  }
  const settle: ((outcome: Outcome) => void)[] = [];
  const outcomes = tasks.map((_, index) => new Promise<Outcome>((resolve) => (settle[index] = resolve)));
  const waiting = tasks.entries();
  const lanes = Array.from({ length: Math.min(jobs, tasks.length) }, () => lane(waiting, start, settle));
  for (const outcome of outcomes) yield await outcome;
  await Promise.all(lanes);
}

/** Takes tasks off the common list until it is empty; a worker that broke down is replaced. */
async function lane(
  waiting: IterableIterator<[number, Task]>,
  start: StartWorker,
  settle: readonly ((outcome: Outcome) => void)[],
): Promise<void> {
  let worker: TaskWorker | undefined;
  for (const [index, task] of waiting) {
    try {
      worker ??= start();
      settle[index]?.(await worker.run(task));
    } catch (error) {
      settle[index]?.(brokenDown(task, error));
      await worker?.stop();
      worker = undefined;
    }
  }
  await worker?.stop();
}

function brokenDown(task: Task, error: unknown): Outcome {
  const message = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
  return done(task.file, { refused: `${cliText('broke-down', task.options.language)}${message}` });
}
