/** Languages of everything a person reads. */
export type Language = 'zh' | 'en';

export const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** The language for an Office display language such as "zh-CN", "zh-TW" or "en-US"; Chinese where it is unknown. */
export function languageOf(display: string | null | undefined): Language {
  if (display === null || display === undefined || display === '') return 'zh';
  return /^zh\b/i.test(display) ? 'zh' : 'en';
}

/** BCP 47 tag of a language: what a page's `lang` attribute says. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };
