import path from 'node:path';
import { XlsxError } from '../hosts/file/xlsx-error';
import type { Language } from '../words';
import { cliText, fileErrorText, fileReasonText } from '../words/cli-text';
import { systemErrorCode } from './system-error';

/** Names of the results: the file's own without its ending, numbered where two files share it. */
export function outputNames(files: readonly string[]): ReadonlyMap<string, string> {
  const used = new Map<string, number>();
  return new Map(
    files.map((file) => {
      const name = path.basename(file).replace(/\.[^.]+$/, '');
      const count = (used.get(name.toLowerCase()) ?? 0) + 1;
      used.set(name.toLowerCase(), count);
      return [file, count === 1 ? name : `${name}-${String(count)}`];
    }),
  );
}

/** One line for a file that can't be read or copied; null for what is no fault of the file. */
export function reasonOf(error: unknown, language: Language): string | null {
  if (error instanceof XlsxError) {
    const reason = error.data.reason === undefined ? '' : fileReasonText(error.data.reason, language);
    return fileErrorText(error.code, language) + reason;
  }
  const code = systemErrorCode(error);
  if (code === 'ENOENT') return cliText('not-found', language);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EISDIR') return cliText('not-readable', language);
  return null;
}
