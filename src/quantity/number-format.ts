import { sectionsOf, type Section, type Token } from './formats/sections';

/** What a number format code says about the numbers under it. Analysed once a code and kept. */
export interface FormatFacts {
  /** general: shows what is stored; number: a fixed count of decimals; date, time: a serial; other: @, fractions, exponents. */
  readonly kind: 'general' | 'number' | 'date' | 'time' | 'other';
  /** Decimals shown, of the percentage where `percent`; negative where trailing commas hide thousands. Else 0. */
  readonly decimals: number;
  readonly percent: boolean;
  /** Literal text after the digits (0.00"万元" → "万元"), trimmed. */
  readonly suffix: string;
}

const known = new Map<string, FormatFacts>();
/** A workbook has a few dozen formats; a hostile one may have very many. */
const KEPT_FORMATS = 4096;

/** Facts of an Excel number format code in its English form. Only the first section counts. */
export function formatFacts(format: string): FormatFacts {
  const found = known.get(format);
  if (found) return found;
  const [first] = sectionsOf(format);
  const facts = first ? factsOf(first) : { kind: 'general' as const, decimals: 0, percent: false, suffix: '' };
  if (known.size < KEPT_FORMATS) known.set(format, facts);
  return facts;
}

/** Decimals that a format shows and whether it shows percent; null where it fixes none (General, dates, text). */
export function formatDecimals(format: string): { decimals: number; percent: boolean } | null {
  const { kind, decimals, percent } = formatFacts(format);
  return kind === 'number' ? { decimals, percent } : null;
}

/** Whether numbers under this format are serial days shown as calendar dates. */
export function isDateFormat(format: string): boolean {
  return formatFacts(format).kind === 'date';
}

/** The kind of numbers that a section shows. */
export function kindOf({ tokens }: Section): FormatFacts['kind'] {
  const has = (kind: Token['kind']): boolean => tokens.some((token) => token.kind === kind);
  if (tokens.length === 0 || has('general')) return 'general';
  if (has('exponent') || has('text')) return 'other';
  const letters = tokens.flatMap(({ kind, text }) => (kind === 'date' ? [text.charAt(0)] : []));
  const time = has('elapsed') || letters.some((letter) => letter === 'h' || letter === 's');
  if (letters.some((letter) => DAY_LETTERS.includes(letter)) || (letters.includes('m') && !time)) return 'date';
  if (time) return 'time';
  return has('slash') || !has('digit') ? 'other' : 'number';
}

/** Years, days, weekdays and eras: what makes a date of a time. "a" alone is AM/PM too, which never stands without h. */
const DAY_LETTERS = 'ydebg';

function factsOf(section: Section): FormatFacts {
  const kind = kindOf(section);
  const suffix = suffixOf(section.tokens);
  if (kind === 'general') return { kind, decimals: 0, percent: false, suffix };
  if (kind !== 'number') return { kind, decimals: 0, percent: false, suffix: '' };
  return { kind, ...shownDecimals(section.tokens), suffix };
}

/** The literal text behind the last digit. */
export function suffixOf(tokens: readonly Token[]): string {
  const last = tokens.findLastIndex(({ kind }) => kind === 'digit' || kind === 'general');
  return tokens
    .slice(last + 1)
    .map(({ kind, text }) => (kind === 'literal' ? text : ''))
    .join('')
    .trim();
}

function shownDecimals(tokens: readonly Token[]): { decimals: number; percent: boolean } {
  let decimals = 0;
  let fraction = false;
  let commas = 0;
  let percents = 0;
  for (const { kind } of tokens) {
    if (kind === 'digit') {
      if (fraction) decimals += 1;
      commas = 0;
    } else if (kind === 'point') fraction = true;
    else if (kind === 'comma') commas += 1;
    else if (kind === 'percent') percents += 1;
  }
  return { decimals: decimals - 3 * commas, percent: percents === 1 };
}
