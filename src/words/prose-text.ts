import type { Language } from './language';
import words from './prose.json';
import { fill } from './template';

export type ProseKey = keyof typeof words;

/** What is said of a report and its sentences. */
export function proseText(key: ProseKey, language: Language, values?: Readonly<Record<string, string>>): string {
  return fill(words[key], language, values);
}
