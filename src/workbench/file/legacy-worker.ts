import * as library from '@e965/xlsx';
import { XlsxError } from '../../hosts/package/xlsx-error';
import { legacyToXlsx } from '../../hosts/legacy/legacy-to-xlsx';
import type { ConvertedLegacy } from './convert-legacy';

/** The worker's whole life: one binary workbook comes, its .xlsx package or the code of why it has none goes. */
addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  postMessage(converted(data));
});

function converted(bytes: Uint8Array): ConvertedLegacy {
  try {
    return { bytes: legacyToXlsx(bytes, library) };
  } catch (error) {
    // anything else ends the worker, and is told as an error of it
    if (!(error instanceof XlsxError)) throw error;
    return { code: error.code };
  }
}
