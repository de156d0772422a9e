import { readFile, stat } from 'node:fs/promises';
import type { Snapshot } from '../../workbook/snapshot';
import { DEFAULT_LIMITS } from './limits';
import { nodeCodec } from './node-codec';
import { toSnapshot } from './snapshot';
import { readWorkbook } from './workbook-reader';
import { XlsxError } from './xlsx-error';

/** Reads a workbook file. Throws XlsxError for what is no readable workbook, and Node's own error for no file. */
export async function readSnapshotFile(path: string): Promise<Snapshot> {
  const { size } = await stat(path);
  if (size > DEFAULT_LIMITS.fileBytes) {
    throw new XlsxError('too-large', { limit: DEFAULT_LIMITS.fileBytes, found: size });
  }
  return toSnapshot(readWorkbook(await readFile(path), nodeCodec));
}
