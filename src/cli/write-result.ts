import { readdirSync, rmSync } from 'node:fs';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { systemErrorCode } from './system-error';

/** A result that could not be written, through no fault of the file that it is about. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** Unfinished results of this process, of all its threads. Short, so that any name of a result leaves room for it. */
const UNFINISHED = `.jihe-${String(process.pid)}-`;
let written = 0;

/** Writes a result; only a whole one ever bears its name. Throws OutputError. */
export async function writeResult(target: string, content: Uint8Array | string): Promise<void> {
  const unfinished = path.join(path.dirname(target), `${UNFINISHED}${String(threadId)}-${String(written++)}.part`);
  try {
    await writeFile(unfinished, content, { flag: 'wx' });
    await rename(unfinished, target);
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw systemErrorCode(cause) === undefined ? cause : new OutputError(target, { cause });
  }
}

/** Removes what a run that is broken off has not finished in its folder. */
export function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(UNFINISHED)) rmSync(path.join(folder, name), { force: true });
  }
}

/** Tells whether writing to a path would fall on one of these files, by whatever name: links, folders and case included. */
export async function fileGuard(files: readonly string[]): Promise<(target: string) => Promise<boolean>> {
  const known = new Set(await Promise.all(files.map(identityOf)));
  const names = new Set(files.map((file) => path.resolve(file)));
  return async (target) => {
    if (names.has(path.resolve(target))) return true;
    const identity = await identityOf(target);
    return identity !== null && known.has(identity);
  };
}

/** The same for all names of one file; null where there is none. */
async function identityOf(file: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(file, { bigint: true });
    return `${String(dev)} ${String(ino)}`;
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return null;
  }
}
