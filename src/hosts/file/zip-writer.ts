import { concatBytes, u16, utf8Bytes } from '../package/bytes';
import type { Codec } from '../package/codec';
import type { ZipDirectory, ZipEntry } from '../package/zip-directory';
import { notPatchable } from '../package/xlsx-error';

export interface AddedEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ZipEdits {
  readonly replaced: ReadonlyMap<ZipEntry, Uint8Array>;
  readonly removed: ReadonlySet<ZipEntry>;
  readonly added: readonly AddedEntry[];
}

/** 1980-01-01, the earliest date of the format: the same changes give the same bytes. */
const FIXED_DATE = 0x21;
const UTF8_NAMES = 0x800;
const DEFLATE = 8;
const VERSION = 20;
const MOST_ENTRIES = 0xfffe;

/**
 * Writes the archive again. Entries that are not named in `edits` are copied byte for byte, local header and packed
 * data alike, and everything keeps its order; new entries come last.
 */
export function writeZip(directory: ZipDirectory, edits: ZipEdits, codec: Codec): Uint8Array {
  const { bytes, entries, endRecord } = directory;
  if (entries.some(({ farOffset }) => farOffset)) throw notPatchable('zip64');
  const inFile = [...entries].sort((a, b) => a.localOffset - b.localOffset);
  const chunks: Uint8Array[] = [];
  let offset = 0;
  const push = (chunk: Uint8Array): void => {
    chunks.push(chunk);
    offset += chunk.length;
  };
  push(bytes.subarray(0, inFile[0]?.localOffset ?? 0));

  const records = new Map<ZipEntry, Uint8Array>();
  inFile.forEach((entry, i) => {
    if (edits.removed.has(entry)) return;
    const replacement = edits.replaced.get(entry);
    const at = offset;
    if (replacement === undefined) {
      push(bytes.subarray(entry.localOffset, inFile[i + 1]?.localOffset ?? directory.directoryStart));
      // a copy even of a Node Buffer, whose own slice shares its memory
      const record = Uint8Array.from(bytes.subarray(entry.recordStart, entry.recordEnd));
      view(record).setUint32(42, at, true);
      records.set(entry, record);
      return;
    }
    const nameLength = u16(bytes, entry.recordStart + 28);
    const name = bytes.subarray(entry.recordStart + 46, entry.recordStart + 46 + nameLength);
    const stamp = { time: u16(bytes, entry.recordStart + 12), date: u16(bytes, entry.recordStart + 14) };
    records.set(entry, pack(name, replacement, entry.flags & UTF8_NAMES, stamp, at, codec, push));
  });
  const addedRecords = edits.added.map(({ name, bytes: content }) => {
    const stamp = { time: 0, date: FIXED_DATE };
    return pack(utf8Bytes(name), content, UTF8_NAMES, stamp, offset, codec, push);
  });

  const directoryStart = offset;
  const all = [...entries.flatMap((entry) => records.get(entry) ?? []), ...addedRecords];
  if (all.length > MOST_ENTRIES) throw notPatchable('entries');
  all.forEach(push);
  const comment = bytes.subarray(endRecord + 22, endRecord + 22 + u16(bytes, endRecord + 20));
  push(endOfDirectory(all.length, directoryStart, offset - directoryStart, comment.length));
  push(comment);
  return concatBytes(chunks);
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Pushes a deflated entry (APPNOTE 4.3.7) and returns its record for the central directory (4.3.12). */
function pack(
  name: Uint8Array,
  content: Uint8Array,
  flags: number,
  stamp: { readonly time: number; readonly date: number },
  offset: number,
  codec: Codec,
  push: (chunk: Uint8Array) => void,
): Uint8Array {
  const packed = codec.deflateRaw(content);
  const crc = codec.crc32(content);
  const common = (target: DataView, at: number): void => {
    target.setUint16(at, VERSION, true);
    target.setUint16(at + 2, flags, true);
    target.setUint16(at + 4, DEFLATE, true);
    target.setUint16(at + 6, stamp.time, true);
    target.setUint16(at + 8, stamp.date, true);
    target.setUint32(at + 10, crc, true);
    target.setUint32(at + 14, packed.length, true);
    target.setUint32(at + 18, content.length, true);
    target.setUint16(at + 22, name.length, true);
  };
  const local = new Uint8Array(30 + name.length);
  view(local).setUint32(0, 0x04034b50, true);
  common(view(local), 4);
  local.set(name, 30);
  push(local);
  push(packed);

  const record = new Uint8Array(46 + name.length);
  view(record).setUint32(0, 0x02014b50, true);
  view(record).setUint16(4, VERSION, true);
  common(view(record), 6);
  view(record).setUint32(42, offset, true);
  record.set(name, 46);
  return record;
}

function endOfDirectory(count: number, start: number, size: number, commentLength: number): Uint8Array {
  const record = new Uint8Array(22);
  const target = view(record);
  target.setUint32(0, 0x06054b50, true);
  target.setUint16(8, count, true);
  target.setUint16(10, count, true);
  target.setUint32(12, size, true);
  target.setUint32(16, start, true);
  target.setUint16(20, commentLength, true);
  return record;
}
