import type { Language } from './language';
import words from './report-errors.json';

export type ReportErrorCode = keyof typeof words;

const table: Readonly<Record<string, Readonly<Record<Language, string>> | undefined>> = words;

/** Why a report in Word could not be read, by the code of its XlsxError; one of workbooks means that it is no .docx. */
export function reportErrorText(code: string, language: Language): string {
  return (table[code] ?? words['not-docx'])[language];
}
