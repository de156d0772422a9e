import { availableParallelism } from 'node:os';

/** With fewer files than this, starting threads takes longer than it saves. */
const FEW = 32;
/** Bytes of all files up to which this thread is done in half a second, so that it hears when it is broken off. */
const SMALL = 256 * 2 ** 10;

/** How many files are worked on at a time: as asked for, else one thread a processor where there are many files. */
export function jobsFor(files: number, asked: number | null): number {
  return Math.min(asked ?? (files < FEW ? 1 : availableParallelism()), Math.max(1, files));
}

/** Whether the work goes to threads: several at a time, or more than is done at once, so that the run can be broken off. */
export function needsThreads(files: number, jobs: number, bytes: number): boolean {
  return jobs > 1 || files >= FEW || bytes > SMALL;
}
