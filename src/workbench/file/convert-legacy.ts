import { XlsxError } from '../../hosts/package/xlsx-error';

/** What the worker answers. */
export type ConvertedLegacy = { readonly bytes: Uint8Array } | { readonly code: XlsxError['code'] };

/** Milliseconds for one file. */
const TIME = 60_000;

/**
 * Makes an .xlsx package of a binary workbook (.xls, .et) in a worker of its own, which loads the library: the page stays
 * alive whatever the file makes of it, and one that takes too long is told as too large. Throws XlsxError.
 */
export function convertLegacy(bytes: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(/* webpackChunkName: "legacy" */ new URL('./legacy-worker.ts', import.meta.url));
    const timer = setTimeout(() => {
      end();
      reject(new XlsxError('too-large', { reason: 'legacy' }));
    }, TIME);
    const end = (): void => {
      clearTimeout(timer);
      worker.terminate();
    };
    worker.addEventListener('message', ({ data }: MessageEvent<ConvertedLegacy>) => {
      end();
      if ('bytes' in data) resolve(data.bytes);
      else reject(new XlsxError(data.code));
    });
    worker.addEventListener('error', (event) => {
      end();
      reject(new Error(event.message));
    });
    worker.postMessage(bytes);
  });
}
