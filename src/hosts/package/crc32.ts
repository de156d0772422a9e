const POLYNOMIAL = 0xedb88320;

/** Four tables of 256: table k holds the remainder of a byte followed by k zero bytes. */
const TABLES = makeTables();

function makeTables(): readonly Uint32Array[] {
  const first = new Uint32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ POLYNOMIAL : c >>> 1;
    first[n] = c;
  }
  const tables = [first];
  for (let k = 1; k < 4; k++) {
    const previous = tables[k - 1] ?? first;
    tables.push(previous.map((c) => (c >>> 8) ^ (first[c & 255] ?? 0)));
  }
  return tables;
}

/** CRC-32 (ISO 3309, as zip uses it), four bytes a step; for surroundings that bring none of their own. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = TABLES;
  if (!t0 || !t1 || !t2 || !t3) throw new RangeError('crc tables');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~3;
  let c = 0xffffffff;
  let p = 0;
  for (; p < whole; p += 4) {
    c ^= view.getUint32(p, true);
    c = (t3[c & 255] ?? 0) ^ (t2[(c >>> 8) & 255] ?? 0) ^ (t1[(c >>> 16) & 255] ?? 0) ^ (t0[c >>> 24] ?? 0);
  }
  for (; p < bytes.length; p++) c = (c >>> 8) ^ (t0[(c ^ (bytes[p] ?? 0)) & 255] ?? 0);
  return (c ^ 0xffffffff) >>> 0;
}
