import { XlsxError } from './xlsx-error';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Resolves the five entities of XML and numeric ones. Others would need a DTD, which is refused everywhere. */
export function decodeEntities(text: string): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let done = '';
  // millions of pieces are joined some at a time: neither one by one nor all at once
  let pieces: string[] = [];
  let from = 0;
  for (; at >= 0; at = text.indexOf('&', at + 1)) {
    const end = text.indexOf(';', at + 1);
    if (end < 0) break;
    if (end - at > LONGEST_ENTITY) continue;
    const name = text.slice(at + 1, end);
    const sign = NAMED.get(name) ?? signOf(name);
    if (sign === undefined) continue;
    pieces.push(text.slice(from, at), sign);
    from = end + 1;
    at = end;
    if (pieces.length < PIECES) continue;
    done += pieces.join('');
    pieces = [];
  }
  return done + pieces.join('') + text.slice(from);
}

/** Characters from "&" to ";" of an entity. */
const LONGEST_ENTITY = 33;
const PIECES = 4096;

/** The character of a numeric entity by its name ("#65", "#x41"); undefined for a text that is no entity. */
function signOf(name: string): string | undefined {
  if (!name.startsWith('#')) {
    if (/^\w{1,32}$/.test(name)) throw new XlsxError('damaged', { reason: 'entity' });
    return undefined;
  }
  const code = name.startsWith('x', 1) ? wholeNumber(name, 2, 16) : wholeNumber(name, 1, 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** The number of one to eight digits from `start` to the end; NaN for anything else. */
function wholeNumber(text: string, start: number, base: 10 | 16): number {
  if (text.length === start || text.length > start + 8) return NaN;
  let number = 0;
  for (let i = start; i < text.length; i++) {
    const digit = digitOf(text.charCodeAt(i));
    if (digit >= base) return NaN;
    number = number * base + digit;
  }
  return number;
}

/** The value of a hexadecimal digit by its character code; Infinity for other characters. */
function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = (code | 32) - 97;
  return letter >= 0 && letter < 6 ? letter + 10 : Infinity;
}

/** Line ends as XML demands them (XML 1.0, 2.11). */
export function normalizeLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Resolves `_xHHHH_` (ECMA-376 part 1, 22.9.2.19 ST_Xstring); `_x005F_` is the escaped underscore. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Whether XML can hold the text as it is: no forbidden control character, no half of a surrogate pair. */
export function isXmlText(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isForbidden(text.charCodeAt(i))) return false;
  return !/\p{Surrogate}/u.test(text);
}

/** Text and attribute values as XML spells them. Control characters that XML forbids are left out. */
export function encodeXml(text: string): string {
  return replaceControls(
    text.replace(/[&<>"]/g, (sign) => ENTITY[sign] ?? sign),
    () => '',
  );
}

/** The text of a cell: XML, with control characters and what looks like an escape written as `_xHHHH_`. */
export function encodeCellText(text: string): string {
  const escaped = text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_').replaceAll('\r', escapeCode(13));
  return replaceControls(
    escaped.replace(/[&<>"]/g, (sign) => ENTITY[sign] ?? sign),
    escapeCode,
  );
}

function escapeCode(code: number): string {
  return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Tab, line feed and carriage return are the only control characters of XML 1.0. */
function isForbidden(code: number): boolean {
  return (code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 0xfffe || code === 0xffff;
}

function replaceControls(text: string, by: (code: number) => string): string {
  let result = '';
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isForbidden(code)) continue;
    result += text.slice(kept, i) + by(code);
    kept = i + 1;
  }
  return kept === 0 ? text : result + text.slice(kept);
}
