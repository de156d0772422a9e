import words from './cli.json';
import fileErrors from './file-errors.json';
import fileReasons from './file-reasons.json';
import type { Language } from './language';
import summary from './summary.json';

/** A sentence of the command line. */
export function cliText(key: keyof typeof words, language: Language): string {
  return words[key][language];
}

/** What a person reads where a file could not be read; the code is that of XlsxError. */
export function fileErrorText(code: keyof typeof fileErrors, language: Language): string {
  return fileErrors[code][language];
}

const reasons: Readonly<Record<string, { readonly zh: string; readonly en: string } | undefined>> = fileReasons;

/** Why a copy could not be written; '' for a reason that has no words. */
export function fileReasonText(reason: string, language: Language): string {
  return reasons[reason]?.[language] ?? '';
}

export type SummaryKey = keyof typeof summary;

/** Names of sheets and columns of the summary workbook. */
export function summaryText(key: SummaryKey, language: Language): string {
  return summary[key][language];
}
