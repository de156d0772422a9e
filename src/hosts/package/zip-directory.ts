import { asciiBytes, findBytes, latin1, u16, u32, u64 } from './bytes';
import type { Limits } from './limits';
import { XlsxError } from './xlsx-error';

/** One entry of the central directory (APPNOTE 4.3.12). Offsets count from the start of the file. */
export interface ZipEntry {
  /** As stored; `key` is what it is found by. */
  readonly name: string;
  readonly key: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly localOffset: number;
  /** First byte of the packed data and of whatever follows it. */
  readonly dataStart: number;
  readonly dataEnd: number;
  /** Where its record stands in the central directory. */
  readonly recordStart: number;
  readonly recordEnd: number;
  /** The offset stands in a zip64 field: readable, but such a record cannot be moved. */
  readonly farOffset: boolean;
}

export interface ZipDirectory {
  readonly bytes: Uint8Array;
  /** In the order of the central directory, which need not be that of the file. */
  readonly entries: readonly ZipEntry[];
  /** By key; of several entries with one name the first, as Excel reads it. */
  readonly byKey: ReadonlyMap<string, ZipEntry>;
  /** Names of files that occur more than once. */
  readonly duplicates: readonly string[];
  readonly directoryStart: number;
  readonly endRecord: number;
  /** What is to be added to stored offsets: bytes that somebody put before the archive. */
  readonly shift: number;
}

const LOCAL = 0x04034b50;
const SPANNED = 0x30304b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const COMPOUND_FILE = 0xe011cfd0;
const ENCRYPTED_STREAM = asciiBytes(Array.from('EncryptedPackage', (letter) => `${letter}\0`).join(''));

/** Part names are compared without case (OPC 6.2.2.3); real files also hold leading and backward slashes. */
export function partKey(name: string): string {
  return name
    .replaceAll('\\', '/')
    .replace(/^\/{1,64}/, '')
    .toLowerCase();
}

/** Reads the directory and checks what can be checked before anything is unpacked. */
export function readZipDirectory(bytes: Uint8Array, limits: Limits): ZipDirectory {
  refuseForeign(bytes, limits);
  const end = readEnd(bytes);
  if (end.count > limits.entries) throw new XlsxError('limit', { reason: 'entries', limit: limits.entries });
  const entries: ZipEntry[] = [];
  let at = end.directoryStart;
  let [total, packed] = [0, 0];
  for (let i = 0; i < end.count; i++) {
    const entry = readEntry(bytes, at, end.shift, limits);
    total += entry.size;
    packed += entry.packedSize;
    if (total > limits.totalBytes) throw new XlsxError('bomb', { reason: 'total', limit: limits.totalBytes });
    entries.push(entry);
    at = entry.recordEnd;
  }
  if (isBloated(total, packed, limits)) throw new XlsxError('bomb', { reason: 'ratio', limit: limits.ratio });
  refuseOverlaps(entries, end.directoryStart);
  const byKey = new Map<string, ZipEntry>();
  const duplicates: string[] = [];
  for (const entry of entries) {
    if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
    else if (!entry.key.endsWith('/')) duplicates.push(entry.name);
  }
  return {
    bytes,
    entries,
    byKey,
    duplicates,
    directoryStart: end.directoryStart,
    endRecord: end.record,
    shift: end.shift,
  };
}

function refuseForeign(bytes: Uint8Array, limits: Limits): void {
  if (bytes.length > limits.fileBytes) {
    throw new XlsxError('too-large', { limit: limits.fileBytes, found: bytes.length });
  }
  const signature = u32(bytes, 0);
  if (signature === COMPOUND_FILE) {
    throw new XlsxError(findBytes(bytes, ENCRYPTED_STREAM, 0) < 0 ? 'legacy-xls' : 'encrypted');
  }
  if (signature !== LOCAL && signature !== END && signature !== SPANNED) {
    throw new XlsxError('not-xlsx', { reason: bytes.length === 0 ? 'empty' : 'no-zip' });
  }
}

interface EndOfDirectory {
  readonly record: number;
  readonly count: number;
  readonly directoryStart: number;
  readonly shift: number;
}

/** Finds the end record from behind: it may be followed by a comment of up to 65,535 bytes. */
function readEnd(bytes: Uint8Array): EndOfDirectory {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  let record = bytes.length - 22;
  while (record >= lowest && u32(bytes, record) !== END) record--;
  if (record < lowest || record < 0) throw new XlsxError('truncated', { reason: 'no-directory' });
  let count = u16(bytes, record + 10);
  let size = u32(bytes, record + 12);
  let start = u32(bytes, record + 16);
  let directoryEnd = record;
  const locator = record - 20;
  if ((count === 0xffff || size === 0xffffffff || start === 0xffffffff) && locator >= 0) {
    if (u32(bytes, locator) === LOCATOR64) {
      const far = u64(bytes, locator + 8);
      if (far + 56 > bytes.length || u32(bytes, far) !== END64) throw damaged('zip64');
      count = u64(bytes, far + 32);
      size = u64(bytes, far + 40);
      start = u64(bytes, far + 48);
      directoryEnd = far;
    }
  }
  let shift = 0;
  if (count > 0 && u32(bytes, start) !== CENTRAL) {
    shift = directoryEnd - size - start;
    if (shift <= 0 || u32(bytes, start + shift) !== CENTRAL) throw damaged('directory');
  }
  return { record, count, directoryStart: start + shift, shift };
}

function readEntry(bytes: Uint8Array, at: number, shift: number, limits: Limits): ZipEntry {
  if (at + 46 > bytes.length || u32(bytes, at) !== CENTRAL) throw damaged('directory');
  const nameEnd = at + 46 + u16(bytes, at + 28);
  const extraEnd = nameEnd + u16(bytes, at + 30);
  const recordEnd = extraEnd + u16(bytes, at + 32);
  const flags = u16(bytes, at + 8);
  const name =
    flags & 0x800
      ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(at + 46, nameEnd))
      : latin1(bytes, at + 46, nameEnd);
  const sizes = readSizes(bytes, at, nameEnd, extraEnd);
  const localOffset = sizes.offset + shift;
  if (flags & 1) throw new XlsxError('encrypted', { part: name });
  if (sizes.size > limits.partBytes) {
    throw new XlsxError('bomb', { part: name, limit: limits.partBytes, found: sizes.size });
  }
  if (isBloated(sizes.size, sizes.packed, limits)) {
    throw new XlsxError('bomb', { part: name, reason: 'ratio', limit: limits.ratio });
  }
  if (localOffset + 30 + sizes.packed > bytes.length) throw new XlsxError('truncated', { part: name });
  if (u32(bytes, localOffset) !== LOCAL) throw damaged('local-header', name);
  const dataStart = localOffset + 30 + u16(bytes, localOffset + 26) + u16(bytes, localOffset + 28);
  const dataEnd = dataStart + sizes.packed;
  if (dataEnd > bytes.length) throw new XlsxError('truncated', { part: name });
  return {
    name,
    key: partKey(name),
    flags,
    method: u16(bytes, at + 10),
    crc: u32(bytes, at + 16),
    packedSize: sizes.packed,
    size: sizes.size,
    localOffset,
    dataStart,
    dataEnd,
    recordStart: at,
    recordEnd,
    farOffset: sizes.farOffset,
  };
}

function isBloated(size: number, packed: number, { ratio, ratioFloorBytes }: Limits): boolean {
  return size > ratioFloorBytes && size > packed * ratio;
}

/** Sizes and offset of a record, from its zip64 field (APPNOTE 4.5.3) where they do not fit in 32 bits. */
function readSizes(bytes: Uint8Array, at: number, extraStart: number, extraEnd: number) {
  let packed = u32(bytes, at + 20);
  let size = u32(bytes, at + 24);
  let offset = u32(bytes, at + 42);
  const farOffset = offset === 0xffffffff;
  for (let field = extraStart; field + 4 <= extraEnd; field += 4 + u16(bytes, field + 2)) {
    if (u16(bytes, field) !== 1) continue;
    let value = field + 4;
    if (size === 0xffffffff) {
      size = u64(bytes, value);
      value += 8;
    }
    if (packed === 0xffffffff) {
      packed = u64(bytes, value);
      value += 8;
    }
    if (farOffset) offset = u64(bytes, value);
  }
  return { packed, size, offset, farOffset };
}

/** Entries that share bytes are the trick of overlapping bombs; no honest writer makes them. */
function refuseOverlaps(entries: readonly ZipEntry[], directoryStart: number): void {
  const inFile = [...entries].sort((a, b) => a.localOffset - b.localOffset);
  inFile.forEach((entry, i) => {
    const next = inFile[i + 1]?.localOffset ?? directoryStart;
    if (entry.dataEnd > next) throw damaged('overlap', entry.name);
  });
}

function damaged(reason: string, part?: string): XlsxError {
  return new XlsxError('damaged', part === undefined ? { reason } : { reason, part });
}
