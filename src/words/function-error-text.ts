import type { FailureReason } from '../functions/function-result';
import words from './function-errors.json';
import type { Language } from './language';
import { templateOf, type Words } from './template';

const sentences: Readonly<Record<FailureReason, Words>> = words;

/** Why a custom function gives no figure, in one sentence. */
export function functionErrorText(reason: FailureReason, language: Language): string {
  return templateOf(sentences[reason], language);
}
