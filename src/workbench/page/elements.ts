import type { Language } from '../../words';
import { pageWord, type PageWord } from './page-words';

/** The element of the page with this id; the page is ours, so a missing one is a defect. */
export function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element #${id}`);
  return found as T;
}

/** Fills in all texts of the page: contents, tooltips, names for screen readers, titles of frames. */
export function writeWords(language: Language): void {
  const write = (name: string, use: (element: HTMLElement, text: string) => void): void => {
    for (const found of document.querySelectorAll<HTMLElement>(`[data-${name}]`)) {
      use(found, pageWord(found.dataset[name] as PageWord, language));
    }
  };
  write('word', (found, text) => (found.textContent = text));
  write('tip', (found, text) => (found.title = text));
  write('label', (found, text) => {
    found.setAttribute('aria-label', text);
  });
  write('title', (found, text) => (found.title = text));
  document.title = pageWord('title', language);
}
