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
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,8}|#\d{1,8}|\w{1,32});/g, (whole, name: string) => {
    if (name.startsWith('#')) {
      const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }
    const known = NAMED.get(name);
    if (known === undefined) throw new XlsxError('damaged', { reason: 'entity' });
    return known;
  });
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
