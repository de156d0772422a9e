import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Task } from './outcome';
import { systemErrorCode } from './system-error';

export const hashOf = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** The hash of all that a result depends on beside the options of the run: the file, and what it is compared with. */
export function sourceOf(bytes: Uint8Array, { before }: Pick<Task, 'before'>): string {
  return before === null ? hashOf(bytes) : hashOf(hashOf(bytes) + JSON.stringify(before));
}

/** Whether an earlier run has done this very file and its result is still there as it was written. */
export async function isFinished({ earlier, target }: Task, source: string): Promise<boolean> {
  if (earlier?.source !== source) return false;
  if (target === null || earlier.result === null) return target === null && earlier.result === null;
  try {
    return hashOf(await readFile(target)) === earlier.result;
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return false;
  }
}
