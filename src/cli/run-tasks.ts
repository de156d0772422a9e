import { cliText } from '../words/cli-text';
import { checkFile } from './check-file';
import { checkReportFile } from './check-report-file';
import { convertHere, type ConvertLegacy } from './legacy-thread';
import { letterFile } from './letter-file';
import { outcomeOf, type Outcome, type Task } from './outcome';
import { recalcFile } from './recalc-file';
import { isReportFile } from './report-pairs';

/** Somebody who works on one file at a time, in a thread of his own. */
export interface TaskWorker {
  /** Rejects where the worker broke down over the task; he is of no use afterwards. */
  run(task: Task): Promise<Outcome>;
  stop(): Promise<void>;
}

export type StartWorker = () => TaskWorker;

/** Outcomes that may wait for that of an earlier task, so that memory does not grow with the number of files. */
const AHEAD = 64;

/** Works on one file, here and now. */
export async function runTask(task: Task, convert: ConvertLegacy = convertHere): Promise<Outcome> {
  if (task.overwrites) return outcomeOf(task, { refused: cliText('would-overwrite', task.options.language) });
  switch (task.command) {
    case 'check':
      return isReportFile(task.file) ? checkReportFile(task) : checkFile(task, convert);
    case 'letter':
      return letterFile(task, convert);
    case 'recalc':
      return recalcFile(task);
  }
}

/**
 * Works on all files, `jobs` at a time, and yields what came of each in the order of the tasks. An error that is no
 * fault of the file, a worker that dies among them, becomes the outcome of that one file.
 * Without `start` everything is done in this thread.
 */
export async function* runTasks(
  tasks: Iterable<Task>,
  jobs: number,
  start: StartWorker | null,
  convert: ConvertLegacy = convertHere,
): AsyncGenerator<Outcome> {
  if (start === null) {
    for (const task of tasks) yield await runTask(task, convert).catch((error: unknown) => brokenDown(task, error));
    return;
  }
  const queue = new Queue(tasks);
  const lanes = Array.from({ length: jobs }, () => lane(queue, start));
  for (let next = await queue.first(); next !== null; next = await queue.first()) yield next;
  await Promise.all(lanes);
}

/** A task on its way: its outcome comes later. */
interface Begun {
  readonly task: Task;
  readonly outcome: Promise<Outcome>;
  readonly settle: (outcome: Outcome) => void;
}

/** Hands tasks out, never more than AHEAD before the first whose outcome is still awaited, and gives outcomes in order. */
class Queue {
  private readonly waiting: Iterator<Task>;
  private readonly begun: Begun[] = [];
  private ended = false;
  /** Those who wait until something changes. */
  private sleepers: (() => void)[] = [];

  constructor(tasks: Iterable<Task>) {
    this.waiting = tasks[Symbol.iterator]();
  }

  /** The next task; null where there is none. */
  async take(): Promise<Begun | null> {
    while (!this.ended && this.begun.length >= AHEAD) await this.change();
    const next = this.ended ? null : this.waiting.next();
    if (next === null || next.done === true) {
      this.ended = true;
      this.wake();
      return null;
    }
    let settle: (outcome: Outcome) => void = () => undefined;
    const outcome = new Promise<Outcome>((resolve) => (settle = resolve));
    const begun = { task: next.value, outcome, settle };
    this.begun.push(begun);
    this.wake();
    return begun;
  }

  /** The outcome that is next in order; null after the last. */
  async first(): Promise<Outcome | null> {
    while (this.begun.length === 0 && !this.ended) await this.change();
    const [next] = this.begun;
    if (next === undefined) return null;
    const outcome = await next.outcome;
    this.begun.shift();
    this.wake();
    return outcome;
  }

  private change(): Promise<void> {
    return new Promise((resolve) => this.sleepers.push(resolve));
  }

  private wake(): void {
    for (const sleeper of this.sleepers.splice(0)) sleeper();
  }
}

/** Works on tasks until there are none; a worker that broke down is replaced. */
async function lane(queue: Queue, start: StartWorker): Promise<void> {
  let worker: TaskWorker | undefined;
  for (let begun = await queue.take(); begun !== null; begun = await queue.take()) {
    try {
      worker ??= start();
      begun.settle(await worker.run(begun.task));
    } catch (error) {
      begun.settle(brokenDown(begun.task, error));
      await worker?.stop();
      worker = undefined;
    }
  }
  await worker?.stop();
}

function brokenDown(task: Task, error: unknown): Outcome {
  const message = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
  return outcomeOf(task, { refused: `${cliText('broke-down', task.options.language)}${message}` });
}
