/** Little-endian numbers and searches in bytes. Positions past the end read as 0. */

export function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

export function u32(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
}

/** 64 bits as a number: exact up to 2^53, and anything above is beyond every limit anyway. */
export function u64(bytes: Uint8Array, at: number): number {
  return u32(bytes, at) + u32(bytes, at + 4) * 2 ** 32;
}

export function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** The position of `wanted` at or after `from`, or -1. */
export function findBytes(bytes: Uint8Array, wanted: Uint8Array, from: number, end = bytes.length): number {
  const first = wanted[0] ?? 0;
  const last = end - wanted.length;
  for (let p = bytes.indexOf(first, from); p >= 0 && p <= last; p = bytes.indexOf(first, p + 1)) {
    let k = 1;
    while (k < wanted.length && bytes[p + k] === wanted[k]) k++;
    if (k === wanted.length) return p;
  }
  return -1;
}

/** Whether `wanted` stands at `at`. */
export function startsWith(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let k = 0; k < wanted.length; k++) if (bytes[at + k] !== wanted[k]) return false;
  return true;
}

/** As many letters are joined one by one as fast as all at once. */
const JOINED_LETTERS = 10;

/** So many letters are made at once: each is an argument, and arguments stand on the stack. */
const MOST_AT_ONCE = 8_192;

/** The bytes as Latin-1 letters: for names of tags and other short ASCII. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  if (end - start > JOINED_LETTERS)
    for (let at = start; at < end; at += MOST_AT_ONCE)
      text += Reflect.apply(
        String.fromCharCode,
        String,
        bytes.subarray(at, Math.min(end, at + MOST_AT_ONCE)),
      ) as string;
  else for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}

export function concatBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const encoder = new TextEncoder();

export function utf8Bytes(text: string): Uint8Array {
  return encoder.encode(text);
}
