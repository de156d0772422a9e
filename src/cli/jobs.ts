import { availableParallelism } from 'node:os';

/** With fewer files than this, starting threads takes longer than it saves. */
const FEW = 32;

/** How many files are worked on at a time: as asked for, else one thread a processor where there are many files. */
export function jobsFor(files: number, asked: number | null): number {
  return Math.min(asked ?? (files < FEW ? 1 : availableParallelism()), Math.max(1, files));
}
