import type { Codec } from './codec';
import type { Limits } from './limits';
import { asUtf8 } from './part-encoding';
import { partKey, readZipDirectory } from './zip-directory';
import type { ZipDirectory, ZipEntry } from './zip-directory';
import { XlsxError } from './xlsx-error';
import { XmlScanner } from './xml-scanner';
import type { XmlPart } from './xml-scanner';

/** A relationship of a part (OPC part 2, 6.5). */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: transitional and strict files share it ("worksheet", "styles", …). */
  readonly kind: string;
  readonly type: string;
  /** Part name without leading slash; the address as it stands where `external`. */
  readonly target: string;
  readonly external: boolean;
}

/** A package opened for reading: parts by name, unpacked and checked when asked for. */
export class XlsxPackage {
  readonly directory: ZipDirectory;
  private readonly related = new Map<string, readonly Relationship[]>();

  constructor(
    bytes: Uint8Array,
    readonly codec: Codec,
    readonly limits: Limits,
  ) {
    this.directory = readZipDirectory(bytes, limits);
  }

  entry(name: string): ZipEntry | undefined {
    return this.directory.byKey.get(partKey(name));
  }

  /** The part as XML in UTF-8; undefined where the package has none of that name. */
  part(name: string): XmlPart | undefined {
    const entry = this.entry(name);
    if (!entry) return undefined;
    const bytes = asUtf8(this.unpack(entry), entry.name);
    return { name: entry.name, bytes, text: this.codec.textReader(bytes), limits: this.limits };
  }

  /** The bytes of an entry, checked against its declared size and checksum. */
  unpack(entry: ZipEntry): Uint8Array {
    const packed = this.directory.bytes.subarray(entry.dataStart, entry.dataEnd);
    const bytes = entry.method === 0 ? packed : this.inflate(entry, packed);
    if (bytes.length !== entry.size) throw new XlsxError('damaged', { part: entry.name, reason: 'size' });
    if (this.codec.crc32(bytes) !== entry.crc) throw new XlsxError('damaged', { part: entry.name, reason: 'checksum' });
    return bytes;
  }

  private inflate(entry: ZipEntry, packed: Uint8Array): Uint8Array {
    if (entry.method !== 8) {
      throw new XlsxError('unsupported', { part: entry.name, reason: `method ${String(entry.method)}` });
    }
    try {
      return this.codec.inflateRaw(packed, entry.size);
    } catch (cause) {
      throw new XlsxError('damaged', { part: entry.name, reason: 'deflate' }, { cause });
    }
  }

  /** The relationships of a part; those of the package itself for "". */
  relationships(part: string): readonly Relationship[] {
    const key = partKey(part);
    const known = this.related.get(key) ?? this.readRelationships(part);
    this.related.set(key, known);
    return known;
  }

  private readRelationships(part: string): readonly Relationship[] {
    const xml = this.part(relationshipsPart(part));
    if (!xml) return [];
    const scanner = new XmlScanner(xml);
    scanner.root();
    const found: Relationship[] = [];
    scanner.eachChild(() => {
      if (scanner.name !== 'Relationship') return;
      const attributes = scanner.attributes();
      const type = attributes.get('Type') ?? '';
      const target = attributes.get('Target') ?? '';
      const external = attributes.get('TargetMode') === 'External';
      found.push({
        id: attributes.get('Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        type,
        target: external ? target : resolveTarget(part, target),
        external,
      });
      if (found.length > this.limits.relationships) {
        throw new XlsxError('limit', { part: xml.name, reason: 'relationships', limit: this.limits.relationships });
      }
    });
    return found;
  }
}

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolveTarget(base: string, target: string): string {
  const path = decodePercent(target.replaceAll('\\', '/'));
  if (path.startsWith('/')) return path.slice(1);
  const steps = base.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** Percent signs that spell no UTF-8 stand for themselves. */
function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split('%'), (hex) => parseInt(hex, 16));
    const decoded = new TextDecoder().decode(bytes);
    return decoded.includes('\ufffd') ? run : decoded;
  });
}
