import * as zlib from 'node:zlib';
import type { Codec } from './codec';
import { crc32 } from './crc32';

/** Above this size a lower level is used: three times faster for a tenth more bytes. */
const LARGE_BYTES = 8 * 2 ** 20;

/** The codec of Node, over node:zlib. */
export const nodeCodec: Codec = {
  inflateRaw: (bytes, size) =>
    zlib.inflateRawSync(bytes, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size + 1) }),
  deflateRaw: (bytes) => zlib.deflateRawSync(bytes, { level: bytes.length > LARGE_BYTES ? 3 : 6 }),
  // zlib.crc32 is there from Node 20.15 on
  crc32: typeof zlib.crc32 === 'function' ? (bytes) => zlib.crc32(bytes) : crc32,
  textReader(bytes) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return (start, end) => buffer.toString('utf8', start, end);
  },
};
