import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { getEnvironmentData, setEnvironmentData, threadId } from 'node:worker_threads';
import { systemErrorCode } from './system-error';

/** A result that could not be written, through no fault of the file that it is about. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** Names of unfinished results, of any run. Short, so that any name of a result leaves room for it. */
const UNFINISHED = /^\.jihe-[\w-]{1,60}\.part$/;
/** Milliseconds after which nobody writes any more: a result takes seconds. */
const ABANDONED = 3_600_000;
const RUN = 'jihe-run';
let written = 0;

/** What the unfinished results of this run begin with, in all its threads. Process ids alone come again, in containers at once. */
function prefixOfRun(): string {
  if (getEnvironmentData(RUN) === undefined) beginRun();
  return `.jihe-${String(getEnvironmentData(RUN))}-`;
}

/** Shared by all threads of the run: 1 once it is broken off. */
const BROKEN = 'jihe-broken-off';
const isBrokenOff = (): boolean => {
  const shared = getEnvironmentData(BROKEN);
  return shared instanceof SharedArrayBuffer && Atomics.load(new Int32Array(shared), 0) === 1;
};

/** Gives the run its mark, before it starts threads. */
export function beginRun(): void {
  setEnvironmentData(BROKEN, new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  setEnvironmentData(RUN, `${String(process.pid)}-${randomBytes(4).toString('hex')}`);
}

/** The name of the next unfinished result. */
export function unfinishedName(): string {
  return `${prefixOfRun()}${String(threadId)}-${String(written++)}.part`;
}

/**
 * Writes a result, with the folders that it goes into; only a whole one ever bears its name. What is unfinished stands
 * in `folder`, the folder of all results. Throws OutputError.
 */
export async function writeResult(
  target: string,
  content: Uint8Array | string,
  folder: string = path.dirname(target),
): Promise<void> {
  // A run that is broken off begins no further result; the program is about to end.
  if (isBrokenOff()) return new Promise(() => undefined);
  const unfinished = path.join(folder, unfinishedName());
  try {
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(unfinished, content, { flag: 'wx' });
    await rename(unfinished, target);
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw systemErrorCode(cause) === undefined ? cause : new OutputError(target, { cause });
  }
}

/** From now on no thread of the run begins a result. */
export function beginNoMore(): void {
  const shared = getEnvironmentData(BROKEN);
  if (shared instanceof SharedArrayBuffer) Atomics.store(new Int32Array(shared), 0, 1);
}

/** Milliseconds between two looks for what threads had begun to write, and how many looks there are at most. */
const PAUSE = 20;
const MOST_LOOKS = 15;

/**
 * Removes what a run that is broken off has not finished in its folder, also what its threads had begun: that ends within
 * moments of `beginNoMore`.
 */
export function removeUnfinished(folder: string): void {
  const pause = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const own = prefixOfRun();
  for (let [look, quiet] = [0, 0]; look < MOST_LOOKS && quiet < 2; look++) {
    const found = readdirSync(folder).filter((name) => name.startsWith(own));
    for (const name of found) rmSync(path.join(folder, name), { force: true });
    quiet = found.length === 0 ? quiet + 1 : 0;
    Atomics.wait(pause, 0, 0, PAUSE);
  }
}

/** Removes unfinished results that other runs left behind when they were killed; what cannot be removed stays. */
export function removeAbandoned(folder: string, now = Date.now()): void {
  try {
    for (const name of readdirSync(folder)) {
      if (!UNFINISHED.test(name)) continue;
      const file = path.join(folder, name);
      const found = lstatSync(file);
      if (found.isFile() && now - found.mtimeMs > ABANDONED) rmSync(file, { force: true });
    }
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
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
