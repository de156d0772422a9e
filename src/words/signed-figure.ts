import type { Language } from './language';

/** Words for the side on which a figure lies: of what it should be (`way`), of another one (`more`). */
const SIDES = {
  way: { zh: { above: '多', below: '少' }, en: { above: 'high', below: 'low' } },
  more: { zh: { above: '多', below: '少' }, en: { above: 'more', below: 'less' } },
} as const;

/**
 * A part of a signed figure, as a template asks for it by "{difference.size}": `size` is the figure without its sign,
 * `way` and `more` say the sign as a word. Null for parts that there are not.
 */
export function partOfFigure(figure: string, part: string, language: Language): string | null {
  const sign = /^[-−+]/.exec(figure)?.[0] ?? '';
  if (part === 'size') return figure.slice(sign.length);
  if (part !== 'way' && part !== 'more') return null;
  return SIDES[part][language][sign === '-' || sign === '−' ? 'below' : 'above'];
}
