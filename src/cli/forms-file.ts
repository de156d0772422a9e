import { readFile, stat } from 'node:fs/promises';
import { FORM_LIMITS, importForms, type TaughtForms } from '../review';
import { UsageError } from './arguments';
import { systemErrorCode } from './system-error';

/** Bytes that a letter may take. */
const LETTER = 4;

/** The taught forms of --forms FILE; none without. Throws UsageError where the file can't be read or is no file of forms. */
export async function readForms(file: string | null): Promise<TaughtForms> {
  if (file === null) return [];
  try {
    if ((await stat(file)).size > FORM_LIMITS.text * LETTER) throw new UsageError(`--forms ${file}: too-large`);
    const read = importForms(await readFile(file, 'utf8'));
    if ('fault' in read) throw new UsageError(`--forms ${file}: ${read.fault}`);
    return read.forms;
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    throw new UsageError(`--forms ${file}: ${code}`, { cause: error });
  }
}
