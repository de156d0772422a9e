import { deflateSync, inflateSync } from 'fflate';
import type { Codec } from './codec';
import { crc32 } from './crc32';

const LARGE_BYTES = 8 * 2 ** 20;
/** Up to this length a text is first tried as plain ASCII, without the cost of a TextDecoder call. */
const SHORT = 24;

/** The codec of a browser, over fflate; it runs in Node too. */
export const browserCodec: Codec = {
  inflateRaw(bytes, size) {
    // fflate writes no further than the given array; more data than declared shows in the checksum
    return inflateSync(bytes, { out: new Uint8Array(size) });
  },
  deflateRaw: (bytes) => deflateSync(bytes, { level: bytes.length > LARGE_BYTES ? 3 : 6 }),
  crc32,
  textReader(bytes) {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    return (start, end) =>
      (end - start <= SHORT ? shortAscii(bytes, start, end) : undefined) ?? decoder.decode(bytes.subarray(start, end));
  },
};

function shortAscii(bytes: Uint8Array, start: number, end: number): string | undefined {
  let text = '';
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 128;
    if (byte > 127) return undefined;
    text += String.fromCharCode(byte);
  }
  return text;
}
