import { asciiBytes, findBytes, latin1 } from './bytes';
import type { TextReader } from './codec';
import { decodeEntities, normalizeLines } from './xml-text';
import { DEFAULT_LIMITS, type Limits } from './limits';
import { XlsxError } from './xlsx-error';

/** An XML part in UTF-8. */
export interface XmlPart {
  /** Its name in the package, for error messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: TextReader;
  /** What it may hold; the defaults where it does not say. */
  readonly limits?: Limits;
}

export type XmlToken = 'open' | 'close' | 'text' | 'end';

const COMMENT_END = asciiBytes('-->');
const CDATA_END = asciiBytes(']]>');
const INSTRUCTION_END = asciiBytes('?>');

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const BANG = 0x21;
const QUESTION = 0x3f;
const HYPHEN = 0x2d;
const BRACKET = 0x5b;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/**
 * A forward-only reader of tags and texts in the bytes of an XML part: names without their prefixes, entities
 * resolved, comments skipped, document type declarations refused. It allocates nothing for what nobody asks.
 */
export class XmlScanner {
  /** Whether the open tag just met closes itself; then no close token follows. */
  selfClosing = false;
  /** Bytes of the token just met: the whole tag, or the text without its CDATA frame. */
  start = 0;
  tokenEnd = 0;
  /** Open elements around the token just met; an open and its close token have the same. */
  depth = 0;

  private level = 0;
  private elements = 0;
  private position: number;
  /** Bounds of the full name of the tag just met, and where its local name starts. */
  private nameStart = 0;
  private localStart = 0;
  private nameEnd = 0;
  private nameText: string | undefined;
  private cdata = false;
  private readonly bytes: Uint8Array;
  private readonly limits: Limits;
  private readonly maxElements: number;
  private readonly maxDepth: number;

  constructor(
    readonly part: XmlPart,
    start = 0,
    private readonly end = part.bytes.length,
    maxDepth?: number,
    maxElements?: number,
  ) {
    this.limits = part.limits ?? DEFAULT_LIMITS;
    this.maxDepth = maxDepth ?? this.limits.depth;
    this.maxElements = maxElements ?? this.limits.elements;
    this.bytes = part.bytes;
    this.position = start;
  }

  /** Local name of the tag just met. */
  get name(): string {
    return (this.nameText ??= latin1(this.bytes, this.localStart, this.nameEnd));
  }

  /** Prefix of the tag just met: "x" of "x:row", else "". */
  get prefix(): string {
    return this.localStart === this.nameStart ? '' : latin1(this.bytes, this.nameStart, this.localStart - 1);
  }

  /** Name of the tag just met as it is spelled. */
  get fullName(): string {
    return latin1(this.bytes, this.nameStart, this.nameEnd);
  }

  /** Moves to the next token. */
  next(): XmlToken {
    const { bytes, end } = this;
    for (;;) {
      const p = this.position;
      if (p >= end) {
        if (this.level !== 0) throw this.damaged('unclosed');
        return 'end';
      }
      if (bytes[p] !== LESS) return this.textToken(p);
      const mark = bytes[p + 1];
      if (mark === QUESTION) this.skipPast(INSTRUCTION_END, p + 2);
      else if (mark !== BANG) return this.tagToken(p);
      else if (bytes[p + 2] === HYPHEN && bytes[p + 3] === HYPHEN) this.skipPast(COMMENT_END, p + 4);
      else if (bytes[p + 2] === BRACKET) return this.cdataToken(p);
      else throw this.damaged('document-type');
    }
  }

  /** The attributes of the open tag just met, by full name and by name without prefix. */
  attributes(): ReadonlyMap<string, string> {
    const region = this.part.text(this.nameEnd, this.tokenEnd - (this.selfClosing ? 2 : 1));
    const found = new Map<string, string>();
    let at = 0;
    for (;;) {
      const equals = region.indexOf('=', at);
      if (equals < 0) return found;
      const name = region.slice(at, equals).trim();
      let open = equals + 1;
      while (open < region.length && region.charCodeAt(open) <= 32) open++;
      const quote = region[open];
      const close = quote === '"' || quote === "'" ? region.indexOf(quote, open + 1) : -1;
      if (close < 0 || name === '') throw this.damaged('attribute');
      const value = decodeEntities(region.slice(open + 1, close));
      found.set(name, value);
      const colon = name.indexOf(':');
      if (colon > 0 && !name.startsWith('xmlns')) {
        const local = name.slice(colon + 1);
        if (!found.has(local)) found.set(local, value);
      }
      at = close + 1;
    }
  }

  /** One attribute of the open tag just met by its full name, found without reading the others into texts. */
  attribute(name: string): string | undefined {
    const { bytes, tokenEnd } = this;
    let q = this.nameEnd;
    for (;;) {
      let equals = q;
      while (equals < tokenEnd && bytes[equals] !== EQUALS) equals++;
      if (equals >= tokenEnd) return undefined;
      let nameEnd = equals;
      while ((bytes[nameEnd - 1] ?? 0) <= 32) nameEnd--;
      let open = equals + 1;
      while ((bytes[open] ?? GREATER) <= 32) open++;
      const close = bytes.indexOf(bytes[open] ?? 0, open + 1);
      if (close < 0 || close >= tokenEnd) throw this.damaged('attribute');
      const nameStart = nameEnd - name.length;
      if ((bytes[nameStart - 1] ?? 0) <= 32 && this.spells(name, nameStart)) {
        return decodeEntities(this.part.text(open + 1, close));
      }
      q = close + 1;
    }
  }

  private spells(name: string, at: number): boolean {
    for (let i = 0; i < name.length; i++) if (this.bytes[at + i] !== name.charCodeAt(i)) return false;
    return true;
  }

  /** The decoded text of the text token just met, of no more than so many of its bytes. */
  value(mostBytes = Infinity): string {
    const text = normalizeLines(this.part.text(this.start, Math.min(this.tokenEnd, this.start + mostBytes)));
    return this.cdata ? text : decodeEntities(text);
  }

  /**
   * The text directly within the element just opened; moves behind its close tag. Of each of its texts `mostBytes` are
   * read where that is said; else one that is too long is refused.
   */
  elementText(mostBytes?: number): string {
    if (this.selfClosing) return '';
    const inside = this.level;
    let text = '';
    for (;;) {
      const token = this.need();
      if (token === 'close' && this.level < inside) return text;
      if (token !== 'text' || this.level !== inside) continue;
      const { textBytes } = this.limits;
      if (mostBytes === undefined && this.tokenEnd - this.start + text.length > textBytes)
        throw this.limit('text', textBytes);
      text += this.value(mostBytes);
    }
  }

  /** Calls `visit` at each child element of the element just opened; moves behind its close tag. */
  eachChild(visit: () => void): void {
    if (this.selfClosing) return;
    const inside = this.level;
    for (;;) {
      const token = this.need();
      if (token === 'close' && this.level < inside) return;
      if (token === 'open' && this.depth === inside) visit();
    }
  }

  /** Moves behind the close tag of the element just opened. */
  skipElement(): void {
    this.eachChild(() => undefined);
  }

  /** Goes on at `position`, behind the close tag of the element just opened, which somebody else has read. */
  resumeBehindElement(position: number): void {
    this.position = position;
    this.level = this.depth;
  }

  /** Opens the document element and returns its name. */
  root(): string {
    for (;;) {
      const token = this.next();
      if (token === 'open') return this.name;
      if (token === 'end') throw this.damaged('no-element');
    }
  }

  damaged(reason: string): XlsxError {
    return new XlsxError('damaged', { part: this.part.name, reason: `xml-${reason}` });
  }

  private limit(reason: string, limit: number): XlsxError {
    return new XlsxError('limit', { part: this.part.name, reason, limit });
  }

  private need(): XmlToken {
    const token = this.next();
    if (token === 'end') throw this.damaged('unclosed');
    return token;
  }

  private textToken(p: number): XmlToken {
    const next = this.bytes.indexOf(LESS, p);
    this.start = p;
    this.tokenEnd = this.position = next < 0 || next > this.end ? this.end : next;
    this.depth = this.level;
    this.cdata = false;
    return 'text';
  }

  private cdataToken(p: number): XmlToken {
    this.start = p + 9;
    this.skipPast(CDATA_END, p + 9);
    this.tokenEnd = this.position - 3;
    this.depth = this.level;
    this.cdata = true;
    return 'text';
  }

  private tagToken(p: number): XmlToken {
    const { bytes, end } = this;
    const closing = bytes[p + 1] === SLASH;
    const first = closing ? p + 2 : p + 1;
    let local = first;
    let q = first;
    for (; q < end; q++) {
      const byte = bytes[q] ?? 0;
      if (byte === COLON) local = q + 1;
      else if (byte === GREATER || byte === SLASH || byte <= 32) break;
    }
    this.nameStart = first;
    this.localStart = local;
    this.nameEnd = q;
    this.nameText = undefined;
    let quote = 0;
    for (; q < end; q++) {
      const byte = bytes[q];
      if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
      else if (byte === GREATER) break;
    }
    if (q >= end) throw this.damaged('truncated');
    if (q - p > this.limits.tagBytes) throw this.limit('tag', this.limits.tagBytes);
    this.start = p;
    this.tokenEnd = this.position = q + 1;
    this.selfClosing = !closing && bytes[q - 1] === SLASH;
    if (closing) {
      this.level--;
      if (this.level < 0) throw this.damaged('unopened');
      this.depth = this.level;
      return 'close';
    }
    this.depth = this.level;
    if (++this.elements > this.maxElements) throw this.limit('elements', this.maxElements);
    if (!this.selfClosing && ++this.level > this.maxDepth) throw this.limit('depth', this.maxDepth);
    return 'open';
  }

  private skipPast(wanted: Uint8Array, from: number): void {
    const found = findBytes(this.bytes, wanted, from, this.end);
    if (found < 0) throw this.damaged('truncated');
    this.position = found + wanted.length;
  }
}
