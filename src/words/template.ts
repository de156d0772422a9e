import type { Language } from './language';

/** One sentence in both languages. `one` is the English sentence for a count of exactly 1. */
export interface Words {
  readonly zh: string;
  readonly en: string;
  readonly one?: string;
}

/** A piece of a template: words, or the name of a placeholder. */
export type Piece = { readonly text: string } | { readonly name: string };

/** Splits "预算 {budget} 空白" into words and placeholders. A brace that closes nowhere is words. */
export function pieces(template: string): readonly Piece[] {
  const found: Piece[] = [];
  let from = 0;
  while (from < template.length) {
    const open = template.indexOf('{', from);
    const close = open < 0 ? -1 : template.indexOf('}', open);
    if (close < 0) break;
    if (open > from) found.push({ text: template.slice(from, open) });
    found.push({ name: template.slice(open + 1, close) });
    from = close + 1;
  }
  if (from < template.length) found.push({ text: template.slice(from) });
  return found;
}

/** Names of a template's placeholders, each once, sorted; "difference.size" is "difference". */
export function placeholders(template: string): readonly string[] {
  const names = pieces(template).flatMap((piece) => ('name' in piece ? (piece.name.split('.')[0] ?? []) : []));
  return [...new Set(names)].sort();
}

/** The template of a language; its English singular where `count` is "1" and there is one. */
export function templateOf(words: Words, language: Language, count?: string): string {
  if (language === 'zh') return words.zh;
  return count === '1' && words.one !== undefined ? words.one : words.en;
}

/**
 * Fills a sentence of our own words with texts. A placeholder without a value stays as it is, braces and all, so
 * that the defect is seen.
 */
export function fill(words: Words, language: Language, values: Readonly<Record<string, string>> = {}): string {
  return pieces(templateOf(words, language, values['count']))
    .map((piece) => ('text' in piece ? piece.text : (values[piece.name] ?? `{${piece.name}}`)))
    .join('');
}
