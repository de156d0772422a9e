/** Decodes the bytes from `start` to `end` (exclusive) as UTF-8; what is no UTF-8 becomes U+FFFD. */
export type TextReader = (start: number, end: number) => string;

/**
 * What reading a package needs of its surroundings: Node and the browser bring different ones.
 * `inflateRaw` and `deflateRaw` speak raw deflate (RFC 1951); errors of any kind mean damaged data.
 */
export interface Codec {
  /** Inflates to at most `size` bytes and throws where more would come out. */
  inflateRaw(bytes: Uint8Array, size: number): Uint8Array;
  deflateRaw(bytes: Uint8Array): Uint8Array;
  /** CRC-32 as zip uses it, as an unsigned number. */
  crc32(bytes: Uint8Array): number;
  textReader(bytes: Uint8Array): TextReader;
}
