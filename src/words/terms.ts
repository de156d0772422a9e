import type { Language } from './language';
import { templateOf, type Words } from './template';
import words from './terms.json';

/** Ids of the words for what tables, columns and measures are called. */
export type TermKey = keyof typeof words;

const terms: Readonly<Record<string, Words | undefined>> = words;

/** Whether there are words for `id`. */
export function isTerm(id: string): id is TermKey {
  return Object.hasOwn(words, id);
}

/** A term in the reader's language; the id itself where there is none. */
export function termText(id: string, language: Language): string {
  const found = isTerm(id) ? terms[id] : undefined;
  return found ? templateOf(found, language) : id;
}
