import { parentPort, Worker, workerData } from 'node:worker_threads';
import { XlsxError } from '../hosts/package/xlsx-error';
import { legacyToXlsx } from '../hosts/legacy/legacy-to-xlsx';

/** Makes an .xlsx package of a binary workbook. Throws XlsxError. */
export type ConvertLegacy = (bytes: Uint8Array) => Promise<Uint8Array>;

/** What a converting thread may take: megabytes of memory, and milliseconds for one file. */
const MEMORY = 768;
const TIME = 60_000;
const ROLE = 'jihe-legacy';

/** What the thread answers. */
type Answer = { readonly bytes: Uint8Array } | { readonly code: XlsxError['code'] };

/** Converts in this very thread. The library is loaded with the first file that needs it. */
export async function convertHere(bytes: Uint8Array): Promise<Uint8Array> {
  return legacyToXlsx(bytes, await import(/* webpackChunkName: "legacy" */ '@e965/xlsx'));
}

/**
 * Converts in threads that run this very program, each for one file: whatever a file makes of the library, it takes no
 * more memory and time than the thread has. One that takes more is told as too large.
 */
export function convertInThread(program: string): ConvertLegacy {
  return (bytes) =>
    new Promise((resolve, reject) => {
      const thread = new Worker(program, {
        workerData: ROLE,
        resourceLimits: { maxOldGenerationSizeMb: MEMORY, maxYoungGenerationSizeMb: 64 },
      });
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        thread.removeAllListeners();
        // its end is nobody's concern any more
        thread.on('error', () => undefined);
        void thread.terminate();
        settle();
      };
      const tooLarge = (): void => end(() => reject(new XlsxError('too-large', { reason: 'legacy' })));
      const timer = setTimeout(tooLarge, TIME);
      thread.on('message', (answer: Answer) =>
        end(() => {
          if ('bytes' in answer) resolve(answer.bytes);
          else reject(new XlsxError(answer.code));
        }),
      );
      thread.on('error', (error) =>
        isOutOfMemory(error)
          ? tooLarge()
          : end(() => reject(error instanceof Error ? error : new Error(String(error)))),
      );
      thread.on('exit', tooLarge);
      thread.postMessage(bytes);
    });
}

const isOutOfMemory = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Whether this thread was started to convert. */
export const isLegacyThread = (): boolean => workerData === ROLE;

/** The thread's own side. An error that is no fault of the file is left to end the thread. */
export function serveLegacy(): void {
  const port = parentPort;
  port?.once('message', (bytes: Uint8Array) => {
    void convertHere(bytes).then(
      (converted) => {
        port.postMessage({ bytes: converted } satisfies Answer);
      },
      (error: unknown) => {
        if (!(error instanceof XlsxError)) throw error;
        port.postMessage({ code: error.code } satisfies Answer);
      },
    );
  });
}
