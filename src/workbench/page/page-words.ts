import type { Language } from '../../words';
import words from './page-words.json';

export type PageWord = keyof typeof words;

/** A text of the page around grid and pane. */
export function pageWord(key: PageWord, language: Language, name = ''): string {
  return words[key][language].replace('{name}', name);
}

const LANGUAGE_KEY = 'jihe.language';

/** The language of this visit: `?lang=en` in the address, else what was chosen here or in the pane before, else Chinese. */
export function pageLanguage(search: string): Language {
  const wanted = new URLSearchParams(search).get('lang') ?? localStorage.getItem(LANGUAGE_KEY);
  return wanted === 'en' ? 'en' : 'zh';
}

/** Keeps the choice where the pane keeps its own: the pane hears of it and follows. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(LANGUAGE_KEY, language);
}

/** Calls `listener` with the language that is chosen in the pane. */
export function watchLanguage(listener: (language: Language) => void): void {
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === LANGUAGE_KEY && (newValue === 'zh' || newValue === 'en')) listener(newValue);
  });
}
