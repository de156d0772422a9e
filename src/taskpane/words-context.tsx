import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { interfaceText, type InterfaceKey, type Language } from '../words';

export interface PaneWords {
  readonly language: Language;
  readonly t: (key: InterfaceKey, values?: Readonly<Record<string, string>>) => string;
}

const make = (language: Language): PaneWords => ({
  language,
  t: (key, values) => interfaceText(key, language, values),
});

const WordsContext = createContext<PaneWords>(make('zh'));

export function WordsProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const words = useMemo(() => make(language), [language]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The words of the pane in the person's language. */
export function useWords(): PaneWords {
  return useContext(WordsContext);
}
