import { rename, writeFile } from 'node:fs/promises';
import { newWorkbook } from '../hosts/file/new-workbook';
import { nodeCodec } from '../hosts/file/node-codec';
import type { Language } from '../words';
import type { Outcome } from './outcome';
import { summarySheets } from './summary-sheets';

/** The summary workbook's name, the same in every language so that scripts find it. */
export const SUMMARY_FILE = 'jihe-summary.xlsx';

/** Writes the summary of all files; only a whole one ever bears the name. */
export async function writeSummary(target: string, outcomes: readonly Outcome[], language: Language): Promise<void> {
  const unfinished = `${target}.part`;
  await writeFile(unfinished, newWorkbook(summarySheets(outcomes, language), nodeCodec));
  await rename(unfinished, target);
}
