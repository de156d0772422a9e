import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { XlsxError } from '../hosts/package/xlsx-error';
import type { Language } from '../words';
import { cliText, fileErrorText, fileReasonText } from '../words/cli-text';
import { systemErrorCode } from './system-error';
import type { Terminal } from './terminal';
import type { Outcome } from './outcome';
import { OutputError, removeAbandoned } from './write-result';

/**
 * Names of the results: the file's own without its ending, numbered where an earlier one has taken it. File systems
 * differ in what they take for one name, so that neither case nor the composition of letters tells names apart.
 */
export function outputNames(files: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();
  return new Map(
    files.map((file) => {
      const own = path.basename(file).replace(/\.[^.]+$/, '');
      let name = own;
      let count = counts.get(keyOf(own)) ?? 0;
      while (counts.has(keyOf(name))) name = `${own}-${String(++count)}`;
      counts.set(keyOf(own), Math.max(1, count)).set(keyOf(name), counts.get(keyOf(name)) ?? 1);
      return [file, name];
    }),
  );
}

/** One line for a file that can't be read or copied; null for what is no fault of the file. */
export function reasonOf(error: unknown, language: Language): string | null {
  if (error instanceof XlsxError) {
    const reason = error.data.reason === undefined ? '' : fileReasonText(error.data.reason, language);
    return fileErrorText(error.code, language) + reason;
  }
  if (error instanceof OutputError) return cliText('not-writable', language);
  const code = systemErrorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return cliText('not-found', language);
  return code === undefined ? null : cliText('not-readable', language);
}

/** What came of one file, on the terminal. */
export function tellOutcome({ file, out, notes, refused }: Outcome, terminal: Terminal): void {
  for (const note of notes) terminal.error(`${file}: ${note}`);
  if (out.length > 0) terminal.out(out);
  if (refused !== null) terminal.error(`${file}: ${refused}`);
}

/** Makes the folder for results where it is missing, and clears away what killed runs left in it; tells and answers false where it cannot be one. */
export async function makeFolder(folder: string, terminal: Terminal, language: Language): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true });
    removeAbandoned(folder);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    terminal.error(`${folder}: ${cliText('not-writable', language)}`);
    return false;
  }
}
