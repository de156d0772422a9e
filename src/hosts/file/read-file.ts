import { constants } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import type { Snapshot } from '../../workbook/snapshot';
import { DEFAULT_LIMITS } from '../package/limits';
import { nodeCodec } from '../package/node-codec';
import { toSnapshot } from './snapshot';
import { readWorkbook } from './workbook-reader';
import { XlsxError } from '../package/xlsx-error';

/** Some systems have regular files that wait for what may never come; Windows knows no such flag. */
const AT_ONCE = constants.O_RDONLY | ((constants as Readonly<Record<string, number | undefined>>)['O_NONBLOCK'] ?? 0);

/**
 * The bytes of a workbook file, as many as it had when it was opened. Throws XlsxError for what is empty, too large, or
 * no file that has an end (pipes and devices are never opened), and Node's own error for no file.
 */
export async function readWorkbookFile(path: string): Promise<Uint8Array> {
  const size = await sizeOf(path);
  const file = await open(path, AT_ONCE);
  try {
    return await readBytes(file, size);
  } finally {
    await file.close();
  }
}

/** Files of the system itself (below /proc) say that they are empty, and may never end. */
async function sizeOf(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isFile() && !found.isDirectory()) throw new XlsxError('not-xlsx', { reason: 'no-file' });
  if (found.isFile() && found.size === 0) throw new XlsxError('not-xlsx', { reason: 'empty' });
  if (found.size > DEFAULT_LIMITS.fileBytes) {
    throw new XlsxError('too-large', { limit: DEFAULT_LIMITS.fileBytes, found: found.size });
  }
  return found.size;
}

async function readBytes(file: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await file.read(bytes, filled, size - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

/** Reads a workbook file. Throws as readWorkbookFile and readWorkbook do. */
export async function readSnapshotFile(path: string): Promise<Snapshot> {
  return toSnapshot(readWorkbook(await readWorkbookFile(path), nodeCodec));
}
