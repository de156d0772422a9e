import type { HostErrorCode } from '../contracts/host-error';
import words from './host-errors.json';
import type { Language } from './language';
import { templateOf, type Words } from './template';

const sentences: Readonly<Record<HostErrorCode, Words>> = words;

/**
 * What happened, what was not written and what to do, for a HostError. The names that the host gave along (sheet,
 * cell) and its own wording ("detail") follow in brackets.
 */
export function hostErrorText(
  code: HostErrorCode,
  language: Language,
  data: Readonly<Record<string, string>> = {},
): string {
  const sentence = templateOf(sentences[code], language);
  const extra = [...new Set(Object.values(data).filter((text) => text !== ''))];
  if (extra.length === 0) return sentence;
  return language === 'zh' ? `${sentence}（${extra.join('；')}）` : `${sentence} (${extra.join('; ')})`;
}
