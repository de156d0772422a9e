import { readFile, stat } from 'node:fs/promises';
import type { Snapshot } from '../../workbook/snapshot';
import { DEFAULT_LIMITS } from '../package/limits';
import { nodeCodec } from '../package/node-codec';
import { toSnapshot } from './snapshot';
import { readWorkbook } from './workbook-reader';
import { XlsxError } from '../package/xlsx-error';

/**
 * The bytes of a workbook file. Throws XlsxError for what is too large or no file that has an end (pipes and devices
 * are never opened), and Node's own error for no file.
 */
export async function readWorkbookFile(path: string): Promise<Uint8Array> {
  const found = await stat(path);
  if (!found.isFile() && !found.isDirectory()) throw new XlsxError('not-xlsx', { reason: 'no-file' });
  if (found.size > DEFAULT_LIMITS.fileBytes) {
    throw new XlsxError('too-large', { limit: DEFAULT_LIMITS.fileBytes, found: found.size });
  }
  return readFile(path);
}

/** Reads a workbook file. Throws as readWorkbookFile and readWorkbook do. */
export async function readSnapshotFile(path: string): Promise<Snapshot> {
  return toSnapshot(readWorkbook(await readWorkbookFile(path), nodeCodec));
}
