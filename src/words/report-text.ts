import type { Language } from './language';
import words from './report.json';
import { fill, type Words } from './template';

export type ReportKey = keyof typeof words;

const table: Readonly<Record<ReportKey, Words>> = words;

/** A sentence of the report sheet, its placeholders filled with texts. */
export function reportText(key: ReportKey, language: Language, values?: Readonly<Record<string, string>>): string {
  return fill(table[key], language, values);
}
