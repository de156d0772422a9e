import { browserCodec } from '../../hosts/package/browser-codec';
import { XlsxError } from '../../hosts/package/xlsx-error';
import { patchWorkbook } from '../../hosts/file/workbook-patch';
import { readWorkbook } from '../../hosts/file/workbook-reader';
import type { XlsxWorkbook } from '../../hosts/file/xlsx-workbook';
import type { WorkbookModel } from '../../standin/model';
import { fileChanges } from './file-changes';

/** A workbook together with the bytes that it came from. */
export interface WorkbookFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly workbook: XlsxWorkbook;
  /** Of a file of another kind, which itself can never be written. */
  readonly isCopy: boolean;
}

/**
 * A workbook of any kind that can be read. Of an older program's binary file (.xls, .et) it is a copy as .xlsx, which
 * `isCopy` tells. Throws XlsxError where the bytes are no workbook.
 */
export async function openWorkbook(name: string, bytes: Uint8Array): Promise<WorkbookFile> {
  try {
    return { name, bytes, workbook: readWorkbook(bytes, browserCodec), isCopy: false };
  } catch (error) {
    if (!(error instanceof XlsxError) || error.code !== 'legacy-xls') throw error;
    const { convertLegacy } = await import(/* webpackChunkName: "legacy-way" */ './convert-legacy');
    const copy = await convertLegacy(bytes);
    return { name, bytes: copy, workbook: readWorkbook(copy, browserCodec), isCopy: true };
  }
}

/** The file with what the model holds now. Throws XlsxError where it cannot be written safely. */
export function savedBytes({ bytes, workbook }: WorkbookFile, model: WorkbookModel): Uint8Array {
  return patchWorkbook(bytes, fileChanges(workbook, model), browserCodec);
}

/** Hands the bytes to the browser as a download. */
export function download(name: string, bytes: Uint8Array): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // the browser has taken hold of the data once the click is over
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 0);
}
