import { readdir, stat } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import path from 'node:path';
import { systemErrorCode } from './system-error';

const WORKBOOK = /\.(xlsx|xlsm|xltx)$/i;
/** Lock files that Excel leaves beside an open workbook. */
const LOCK = /^~\$/;

/**
 * The workbooks that a list of files and folders names, folders searched to the bottom, in name order. A file that
 * is named itself is taken whatever its ending; what cannot be opened is kept, so that reading it tells why. Folders
 * within the searched ones that are `except` are passed over: they hold results.
 */
export async function findFiles(paths: readonly string[], except: string | null = null): Promise<string[]> {
  const results = except === null ? null : path.resolve(except);
  const found: string[] = [];
  for (const entry of paths) {
    if (await isFolder(entry)) found.push(...(await workbooksIn(entry, results)).sort());
    else found.push(entry);
  }
  return [...new Set(found)];
}

async function isFolder(entry: string): Promise<boolean> {
  try {
    return (await stat(entry)).isDirectory();
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return false;
  }
}

/** Links to workbooks count as workbooks; links to folders are not followed, for they may lead back. */
async function workbooksIn(folder: string, except: string | null): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await entriesOf(folder)) {
    if (entry === null) found.push(folder);
    else {
      const place = path.join(folder, entry.name);
      if (!entry.isDirectory()) {
        if (WORKBOOK.test(entry.name) && !LOCK.test(entry.name)) found.push(place);
      } else if (path.resolve(place) !== except) found.push(...(await workbooksIn(place, except)));
    }
  }
  return found;
}

/** The entries of a folder; null alone for one that cannot be opened. */
async function entriesOf(folder: string): Promise<(Dirent | null)[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return [null];
  }
}
