import type { Language } from '../../words';
import words from './page-words.json';

export type PageWord = keyof typeof words;

/** A text of the page around grid and pane. */
export function pageWord(key: PageWord, language: Language, name = ''): string {
  return words[key][language].replace('{name}', name);
}

/** The language of this visit: `?lang=en` in the address, Chinese otherwise. */
export function pageLanguage(search: string): Language {
  return new URLSearchParams(search).get('lang') === 'en' ? 'en' : 'zh';
}
