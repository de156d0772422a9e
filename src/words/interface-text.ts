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

/** One beside the other: putting them together costs a start more than all that is looked up in them. */
const tables: readonly Readonly<Partial<Record<InterfaceKey, Words>>>[] = [
  reportWords,
  formulaWords,
  settingsWords,
  words,
  terms,
];

function wordsOf(key: InterfaceKey): Words {
  for (const table of tables) {
    const found = table[key];
    if (found) return found;
  }
  throw new RangeError(`no words for ${key}`);
}

/** A sentence of the interface, its placeholders filled with texts. */
export function interfaceText(
  key: InterfaceKey,
  language: Language,
  values?: Readonly<Record<string, string>>,
): string {
  return fill(wordsOf(key), language, values);
}
