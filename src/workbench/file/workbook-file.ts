import { browserCodec } from '../../hosts/package/browser-codec';
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
}

/** Throws XlsxError where the bytes are no workbook. */
export function openWorkbook(name: string, bytes: Uint8Array): WorkbookFile {
  return { name, bytes, workbook: readWorkbook(bytes, browserCodec) };
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
