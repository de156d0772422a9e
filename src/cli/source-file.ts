import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Task } from './outcome';
import { systemErrorCode } from './system-error';

export const hashOf = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

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
