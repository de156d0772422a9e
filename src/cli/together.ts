import path from 'node:path';
import type { CheckArguments, MergeArguments } from './arguments';
import { COMBINED_FILES, combinedOf, writeCombined } from './combined';
import { reasonOf } from './file-results';
import type { Outcome } from './outcome';
import { SUMMARY_FILE, writeSummary } from './summary-file';
import type { Terminal } from './terminal';

/** Where the result of all files together goes; null where the format has one for each file. */
export function togetherFile(format: CheckArguments['format'], out: string): string | null {
  if (format === 'xlsx') return path.join(out, SUMMARY_FILE);
  return format === 'sarif' || format === 'csv' ? path.join(out, COMBINED_FILES[format]) : null;
}

/** Writes the result of all files together and tells where, or why it could not be written. `program` is a version. */
export async function writeTogether(
  target: string,
  outcomes: () => Iterable<Outcome>,
  { format, language, copies }: Pick<CheckArguments | MergeArguments, 'format' | 'language' | 'copies'>,
  terminal: Terminal,
  program: string,
): Promise<boolean> {
  try {
    const combined = format === 'json' ? null : combinedOf(format, language, program);
    if (combined === null) await writeSummary(target, [...outcomes()], language, copies);
    else writeCombined(target, outcomes(), combined);
    terminal.out(target);
    return true;
  } catch (error) {
    const reason = reasonOf(error, language);
    if (reason === null) throw error;
    terminal.error(`${target}: ${reason}`);
    return false;
  }
}
