import { nodeCodec } from '../hosts/package/node-codec';
import { XlsxError } from '../hosts/package/xlsx-error';
import { readWorkbook } from '../hosts/file/workbook-reader';
import type { XlsxWorkbook } from '../hosts/file/xlsx-workbook';
import type { ConvertLegacy } from './legacy-thread';
import { optimiseForFile } from './optimiser';

/** The workbook of a file of any kind that can be checked. Throws XlsxError as readWorkbook does. */
export async function openWorkbook(bytes: Uint8Array, convert: ConvertLegacy): Promise<XlsxWorkbook> {
  optimiseForFile(bytes.length);
  try {
    return readWorkbook(bytes, nodeCodec);
  } catch (error) {
    if (!(error instanceof XlsxError) || error.code !== 'legacy-xls') throw error;
    return readWorkbook(await convert(bytes), nodeCodec);
  }
}
