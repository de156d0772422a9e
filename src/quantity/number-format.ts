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
  const facts = analyse(format);
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

/** The characters of the first section that are placeholders or codes, and the literal text after the last digit. */
interface Skeleton {
  readonly codes: string;
  readonly suffix: string;
  /** "[h]:mm": hours that run on. */
  readonly elapsed: boolean;
}

function skeletonOf(format: string): Skeleton {
  let codes = '';
  let suffix = '';
  let elapsed = false;
  for (let at = 0; at < format.length; at += 1) {
    const char = format.charAt(at);
    if (char === ';') break;
    if (char === '"') {
      const end = closing(format, '"', at);
      suffix += format.slice(at + 1, end);
      at = end;
    } else if (char === '[') {
      const end = closing(format, ']', at);
      elapsed ||= isElapsed(format.slice(at + 1, end));
      at = end;
    } else if (char === '\\') {
      at += 1;
      suffix += format.charAt(at);
    } else if (char === '_' || char === '*') {
      at += 1;
    } else {
      codes += char;
      if (isPlaceholder(char)) suffix = '';
      else if (char > '\u007f') suffix += char;
    }
  }
  return { codes, suffix: suffix.trim(), elapsed };
}

function closing(format: string, mark: string, from: number): number {
  const end = format.indexOf(mark, from + 1);
  return end < 0 ? format.length : end;
}

function isElapsed(inside: string): boolean {
  return inside !== '' && [...inside.toLowerCase()].every((char) => char === 'h' || char === 'm' || char === 's');
}

function isPlaceholder(char: string): boolean {
  return char === '0' || char === '#' || char === '?';
}

function analyse(format: string): FormatFacts {
  const { codes, suffix, elapsed } = skeletonOf(format);
  const lower = codes.toLowerCase();
  const facts = { decimals: 0, percent: false, suffix: '' };
  if (lower.trim() === '' && !elapsed && suffix === '') return { ...facts, kind: 'general' };
  if (lower.includes('general')) return { ...facts, kind: 'general', suffix };
  if (lower.includes('e+') || lower.includes('e-') || lower.includes('@')) return { ...facts, kind: 'other' };
  const day = lower.includes('y') || lower.includes('d') || lower.includes('e');
  const time = elapsed || lower.includes('h') || lower.includes('s');
  if (day || (lower.includes('m') && !time)) return { ...facts, kind: 'date' };
  if (time) return { ...facts, kind: 'time' };
  if (lower.includes('/') || ![...lower].some(isPlaceholder)) return { ...facts, kind: 'other' };
  return { kind: 'number', ...shownDecimals(lower), suffix };
}

function shownDecimals(codes: string): { decimals: number; percent: boolean } {
  let decimals = 0;
  let fraction = false;
  let commas = 0;
  let percents = 0;
  for (const char of codes) {
    if (isPlaceholder(char)) {
      if (fraction) decimals += 1;
      commas = 0;
    } else if (char === '.') fraction = true;
    else if (char === ',') commas += 1;
    else if (char === '%') percents += 1;
  }
  return { decimals: decimals - 3 * commas, percent: percents === 1 };
}
