import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemErrorCode } from './system-error';

const WORKBOOK = /\.(xlsx|xlsm|xltx)$/i;
/** Lock files that Excel leaves beside an open workbook. */
const LOCK = /^~\$/;

/**
 * The workbooks that a list of files and folders names, folders searched to the bottom, in name order. A file that
 * is named itself is taken whatever its ending; a path that does not exist is kept, so that reading it tells why.
 */
export async function findFiles(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of paths) {
    if (await isFolder(entry)) found.push(...(await workbooksIn(entry)));
    else found.push(entry);
  }
  return [...new Set(found)];
}

async function isFolder(entry: string): Promise<boolean> {
  try {
    return (await stat(entry)).isDirectory();
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

async function workbooksIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && WORKBOOK.test(entry.name) && !LOCK.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
