import letter from './letter.json';
import type { Language } from './language';

export type LetterKey = keyof typeof letter;

/** A sentence of a letter with its values put in. */
export function letterText(key: LetterKey, language: Language, values: Readonly<Record<string, string>> = {}): string {
  return letter[key][language].replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);
}
