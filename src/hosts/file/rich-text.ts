import { DEFAULT_LIMITS } from '../package/limits';
import type { XmlPart } from '../package/xml-scanner';
import { XmlScanner } from '../package/xml-scanner';
import { decodeEntities, decodeEscapes, normalizeLines } from '../package/xml-text';

/** Bytes that one character of a cell may take in a file: an escape of seven letters, each an entity of twelve bytes. */
export const BYTES_PER_CHARACTER = 84;
/** Letters that one character may take once entities are resolved. */
const LETTERS_PER_CHARACTER = 7;

/** Longer texts are cut: what comes behind so many bytes can be none of what is kept. */
function mostBytes({ limits = DEFAULT_LIMITS }: XmlPart): number {
  return (limits.cellCharacters + 1) * BYTES_PER_CHARACTER;
}

const isEnough = (text: string, { limits = DEFAULT_LIMITS }: XmlPart): boolean =>
  text.length > (limits.cellCharacters + 1) * LETTERS_PER_CHARACTER;

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const LETTER_T = 0x74;

/**
 * The text of a string item (`<si>` or `<is>`) whose content stands from `start` to `end`: its runs joined,
 * without phonetic readings and without elements of other makers. `prefix` is that of the item's own tag.
 */
export function richText(part: XmlPart, start: number, end: number, prefix: string): string {
  return plainText(part, start, end) ?? joinRuns(part, start, end, prefix);
}

/** The common `<t>text</t>` without attributes; undefined where the item is anything else. */
function plainText(part: XmlPart, start: number, end: number): string | undefined {
  const { bytes } = part;
  const opens = bytes[start] === LESS && bytes[start + 1] === LETTER_T && bytes[start + 2] === GREATER;
  const closes = bytes[end - 4] === LESS && bytes[end - 3] === SLASH && bytes[end - 2] === LETTER_T;
  if (!opens || !closes || bytes[end - 1] !== GREATER || end - start < 7) return undefined;
  const text = part.text(start + 3, Math.min(end - 4, start + 3 + mostBytes(part)));
  return text.includes('<') ? undefined : cellText(text);
}

function joinRuns(part: XmlPart, start: number, end: number, prefix: string): string {
  const scanner = new XmlScanner(part, start, end);
  let text = '';
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue;
    const own = scanner.prefix === prefix;
    if (isEnough(text, part)) break;
    if (own && scanner.name === 't') text += scanner.elementText(mostBytes(part));
    else if (isForeign(own, scanner.name)) scanner.skipElement();
  }
  return decodeEscapes(text);
}

/** Phonetic readings (18.4.6 rPh), and elements of other namespaces but the fallback of an alternate content. */
function isForeign(own: boolean, name: string): boolean {
  return own ? name === 'rPh' : name !== 'AlternateContent' && name !== 'Fallback';
}

/** The text of `<v>` or `<t>` without any tag in it, as Excel shows it. */
export function cellText(raw: string): string {
  return decodeEscapes(decodeEntities(normalizeLines(raw)));
}

const CDATA = '<![CDATA[';

/** The text of a leaf element from `start` to `end`, CDATA sections and comments included in its content. */
export function leafText(part: XmlPart, start: number, end: number): string {
  const raw = part.text(start, Math.min(end, start + mostBytes(part)));
  if (!raw.includes('<')) return cellText(raw);
  if (!raw.includes(CDATA) && !raw.includes('<!--') && !raw.includes('<?')) return cellText(raw);
  const scanner = new XmlScanner(part, start, end);
  let text = '';
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (isEnough(text, part)) break;
    if (token === 'text') text += scanner.value(mostBytes(part));
  }
  return decodeEscapes(text);
}
