import words from './function-errors.json';
import type { Language } from './language';
import { templateOf, type Words } from './template';

/** Reasons that there is a sentence for: those of the custom functions. */
export type FailureSentence = keyof typeof words;

const sentences: Readonly<Record<FailureSentence, Words>> = words;

/** Why a custom function gives no figure, in one sentence. */
export function functionErrorText(reason: FailureSentence, language: Language): string {
  return templateOf(sentences[reason], language);
}
