import type { Language } from './language';
import { fill, type Words } from './template';
import terms from './terms.json';
import words from './interface.json';
import formulaWords from './interface-formulas.json';
import reportWords from './interface-report.json';
import settingsWords from './interface-settings.json';

/** Ids of the sentences of the pane, its settings and lists included, and of the terms that it shows. */
export type InterfaceKey =
  | keyof typeof words
  | keyof typeof settingsWords
  | keyof typeof formulaWords
  | keyof typeof reportWords
  | keyof typeof terms;

const table: Readonly<Record<InterfaceKey, Words>> = {
  ...terms,
  ...words,
  ...settingsWords,
  ...formulaWords,
  ...reportWords,
};

/** A sentence of the interface, its placeholders filled with texts. */
export function interfaceText(
  key: InterfaceKey,
  language: Language,
  values?: Readonly<Record<string, string>>,
): string {
  return fill(table[key], language, values);
}
