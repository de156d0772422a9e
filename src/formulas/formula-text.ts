/** Characters of one formula, as many as Excel takes. */
export const MOST_CHARACTERS = 8192;

/** A place named by the table, its row and its column: {经费支出.合计.预算}. */
export interface NamedPlace {
  /** A kind of table, or the name of a sheet. */
  readonly table: string;
  readonly row: string;
  readonly role: string;
}

/** A formula as the parser takes it: named places stand as names. */
export interface PlainFormula {
  readonly text: string;
  readonly places: ReadonlyMap<string, NamedPlace>;
}

/** Signs that people type on a Chinese keyboard, or copy from a document, for those of formulas; see signOf. */
const SIGNS: Readonly<Record<string, string | undefined>> = {
  '−': '-',
  '×': '*',
  '÷': '/',
  '、': ',',
  '≤': '<=',
  '≥': '>=',
  '≠': '<>',
  '“': '"',
  '”': '"',
  '　': ' ',
};

/** The sign of formulas that a typed one stands for: those of full width have their own place in Unicode. */
function signOf(typed: string): string {
  const code = typed.charCodeAt(0);
  return SIGNS[typed] ?? (code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : typed);
}

/** Quotes of names: more than anybody writes, and few enough for the parser. */
const MOST_QUOTES = 512;

/**
 * Makes a formula that a person typed ready for the parser: signs of a Chinese keyboard become those of formulas, names
 * of sheets before "!" get their quotes, places in braces become names. What stands in quotes stays. Null for what no
 * formula can be: too long, a brace that is not closed, a place without its three parts.
 */
export function plainFormula(typed: string, sheets: readonly string[]): PlainFormula | null {
  if (typed.length > MOST_CHARACTERS) return null;
  const longestFirst = [...sheets].sort((a, b) => b.length - a.length);
  const places = new Map<string, NamedPlace>();
  let text = '';
  for (let at = 0; at < typed.length;) {
    const sign = signOf(typed.charAt(at));
    if (sign === '"' || sign === "'") {
      const end = endOfQuoted(typed, at, sign);
      text += sign + typed.slice(at + 1, end) + (end < typed.length ? sign : '');
      at = end + 1;
    } else if (sign === '{') {
      const end = closingBrace(typed, at);
      const place = end < 0 ? null : placeIn(typed.slice(at + 1, end));
      if (place === null) return null;
      const name = `_place${String(places.size)}_`;
      places.set(name, place);
      text += name;
      at = end + 1;
    } else {
      const sheet = longestFirst.find(
        (name) => typed.startsWith(name, at) && signOf(typed.charAt(at + name.length)) === '!',
      );
      if (sheet === undefined) {
        text += sign;
        at++;
      } else {
        text += `'${sheet.replaceAll("'", "''")}'!`;
        at += sheet.length + 1;
      }
    }
  }
  text = text.trim();
  if (text.split("'").length > MOST_QUOTES) return null;
  return { text: text.startsWith('=') ? text : `=${text}`, places };
}

/** Where a quoted text ends; two quotes are one that belongs to it. */
function endOfQuoted(typed: string, start: number, quote: string): number {
  for (let at = start + 1; at < typed.length; at++) {
    const sign = signOf(typed.charAt(at));
    if (sign !== quote) continue;
    const next = typed.charAt(at + 1);
    if (signOf(next) !== quote) return at;
    at++;
  }
  return typed.length;
}

function closingBrace(typed: string, start: number): number {
  for (let at = start + 1; at < typed.length; at++) if (signOf(typed.charAt(at)) === '}') return at;
  return -1;
}

/** The row may have dots in its name: the table stands before the first, the role behind the last. */
function placeIn(text: string): NamedPlace | null {
  const plain = text.replaceAll('．', '.');
  const [first, last] = [plain.indexOf('.'), plain.lastIndexOf('.')];
  if (first < 0 || first === last) return null;
  const [table, row, role] = [plain.slice(0, first), plain.slice(first + 1, last), plain.slice(last + 1)].map((part) =>
    part.trim(),
  );
  return table && row && role ? { table, row, role } : null;
}
