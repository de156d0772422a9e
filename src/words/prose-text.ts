import type { ReportFinding } from '../contracts/report-review';
import { addressName } from '../workbook/address';
import type { Language } from './language';
import words from './prose.json';
import { fill } from './template';

export type ProseKey = keyof typeof words;

/** What is said of a report and its sentences. */
export function proseText(key: ProseKey, language: Language, values?: Readonly<Record<string, string>>): string {
  return fill(words[key], language, values);
}

/** "正文第24段" for the paragraph of a zero-based index; people count from one. */
export function paragraphText(index: number, language: Language): string {
  return proseText('paragraph', language, { index: String(index + 1) });
}

/** Where a finding about a report stands, as people say it: "正文第23段", or a cell of a table of the report. */
export function reportPlaceText({ place, cell }: Pick<ReportFinding, 'place' | 'cell'>, language: Language): string {
  if (cell) return addressName(cell);
  return 'paragraph' in place ? paragraphText(place.paragraph, language) : '';
}
