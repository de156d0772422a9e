import { asciiBytes, findBytes } from '../package/bytes';
import { richText } from './rich-text';
import type { XmlPart } from '../package/xml-scanner';
import { XlsxError } from '../package/xlsx-error';

const COMMENT_END = asciiBytes('-->');
const CDATA_END = asciiBytes(']]>');

/**
 * The shared string table: where each item stands, decoded when first asked for, so that a long text that
 * thousands of cells share is held once.
 */
export class SharedStrings {
  private readonly texts: (string | undefined)[] = [];

  private constructor(
    private readonly part: XmlPart | undefined,
    /** Start and end of the content of each item, in pairs. */
    private readonly spans: Int32Array,
    private readonly prefix: string,
    private readonly maxCharacters: number,
  ) {}

  static readonly empty = new SharedStrings(undefined, new Int32Array(0), '', 0);

  static of(part: XmlPart, maxCharacters: number): SharedStrings {
    const { spans, prefix } = findItems(part);
    return new SharedStrings(part, spans, prefix, maxCharacters);
  }

  get size(): number {
    return this.spans.length / 2;
  }

  /** The text with this index; undefined where the table has none. */
  get(index: number): string | undefined {
    const known = this.texts[index];
    if (known !== undefined) return known;
    if (!this.part || !Number.isInteger(index) || index < 0 || index >= this.size) return undefined;
    const text = richText(this.part, this.spans[2 * index] ?? 0, this.spans[2 * index + 1] ?? 0, this.prefix);
    const cut = text.length > this.maxCharacters ? text.slice(0, this.maxCharacters) : text;
    this.texts[index] = cut;
    return cut;
  }
}

/** Walks over all tags of the table and keeps the bounds of the `<si>` elements. */
function findItems(part: XmlPart): { spans: Int32Array; prefix: string } {
  const { bytes } = part;
  const spans: number[] = [];
  let prefix = '';
  let open = -1;
  let p = bytes.indexOf(0x3c);
  for (; p >= 0; p = bytes.indexOf(0x3c, p)) {
    if (bytes[p + 1] === 0x21) {
      p = behindDeclaration(part, p);
      continue;
    }
    const closing = bytes[p + 1] === 0x2f;
    const first = closing ? p + 2 : p + 1;
    let local = first;
    let q = first;
    for (; q < bytes.length; q++) {
      const byte = bytes[q] ?? 0;
      if (byte === 0x3a) local = q + 1;
      else if (byte === 0x3e || byte === 0x2f || byte <= 32) break;
    }
    p = q;
    if (q - local !== 2 || bytes[local] !== 0x73 || bytes[local + 1] !== 0x69) continue;
    const end = bytes.indexOf(0x3e, q);
    if (end < 0) throw truncated(part);
    if (closing) {
      spans.push(open, open < 0 ? -1 : first - 2);
      open = -1;
    } else if (bytes[end - 1] === 0x2f) spans.push(end, end);
    else open = end + 1;
    if (spans.length <= 2) prefix = local === first ? '' : part.text(first, local - 1);
    p = end + 1;
  }
  if (open >= 0) throw truncated(part);
  return { spans: Int32Array.from(spans), prefix };
}

function behindDeclaration(part: XmlPart, p: number): number {
  const { bytes } = part;
  const comment = bytes[p + 2] === 0x2d;
  if (!comment && bytes[p + 2] !== 0x5b)
    throw new XlsxError('damaged', { part: part.name, reason: 'xml-document-type' });
  const end = findBytes(bytes, comment ? COMMENT_END : CDATA_END, p + 3);
  if (end < 0) throw truncated(part);
  return end + 3;
}

function truncated(part: XmlPart): XlsxError {
  return new XlsxError('damaged', { part: part.name, reason: 'xml-truncated' });
}
