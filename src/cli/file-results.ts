import { mkdir } from 'node:fs/promises';
import { XlsxError } from '../hosts/package/xlsx-error';
import type { Language } from '../words';
import { reportErrorText } from '../words/report-error-text';
import { cliText, fileErrorText, fileReasonText } from '../words/cli-text';
import { systemErrorCode } from './system-error';
import type { Terminal } from './terminal';
import type { Outcome } from './outcome';
import { OutputError, removeAbandoned } from './write-result';

/** One line for a file that can't be read or copied, as what it was read; null for what is no fault of the file. */
export function reasonOf(error: unknown, language: Language, kind: 'workbook' | 'report' = 'workbook'): string | null {
  if (error instanceof XlsxError) {
    if (kind === 'report') return reportErrorText(error.code, language);
    const reason = error.data.reason === undefined ? '' : fileReasonText(error.data.reason, language);
    return fileErrorText(error.code, language) + reason;
  }
  if (error instanceof OutputError) return cliText(outputReason(error), language);
  const code = systemErrorCode(error);
  if (code === 'ENAMETOOLONG') return cliText('name-too-long', language);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return cliText(isUnreadableName(error) ? 'name-unreadable' : 'not-found', language);
  return code === undefined ? null : cliText('not-readable', language);
}

const outputReason = ({ cause }: OutputError): 'output-name-too-long' | 'not-writable' =>
  systemErrorCode(cause) === 'ENAMETOOLONG' ? 'output-name-too-long' : 'not-writable';

/** Bytes of a name that are no UTF-8 come as this character, under which the system does not know the file. */
const isUnreadableName = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'path' in error && String(error.path).includes('\ufffd');

/** What came of one file, on the terminal. */
export function tellOutcome({ label, out, notes, refused }: Outcome, terminal: Terminal): void {
  for (const note of notes) terminal.error(`${label}: ${note}`);
  if (out.length > 0) terminal.out(out);
  if (refused !== null) terminal.error(`${label}: ${refused}`);
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
