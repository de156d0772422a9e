import { newWorkbook } from '../hosts/file/new-workbook';
import { nodeCodec } from '../hosts/package/node-codec';
import type { Language } from '../words';
import type { Outcome } from './outcome';
import { summarySheets } from './summary-sheets';
import { writeResult } from './write-result';

/** The summary workbook's name, the same in every language so that scripts find it. */
export const SUMMARY_FILE = 'jihe-summary.xlsx';

/** Writes the summary of all files; only a whole one ever bears the name. */
export async function writeSummary(target: string, outcomes: readonly Outcome[], language: Language): Promise<void> {
  await writeResult(target, newWorkbook(summarySheets(outcomes, language), nodeCodec));
}
