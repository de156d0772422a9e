// Screenshots as small PNG files: an index of their most frequent colours instead of three bytes a pixel. No dithering.
import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bytes of a pixel by the colour type of the header. */
const CHANNELS = { 2: 3, 6: 4 };

/** The check sum of a chunk (PNG specification, annex D). */
function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

function chunk(type, data) {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, 'latin1');
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), data])));
  return Buffer.concat([head, data, sum]);
}

/** Width, height and 0xRRGGBB of each pixel of a PNG with 8 bits a channel, which is not interlaced; its alpha is left out. */
function decode(png) {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('no PNG');
  const parts = [];
  let header;
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const data = png.subarray(at + 8, at + 8 + length);
    const type = png.toString('latin1', at + 4, at + 8);
    if (type === 'IHDR') header = data;
    if (type === 'IDAT') parts.push(data);
    at += 12 + length;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = CHANNELS[header[9]];
  if (header[8] !== 8 || !channels || header[12] !== 0) throw new Error('a PNG of another kind');
  const bytes = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const pixels = new Uint32Array(width * height);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const row = unfilter(bytes[start], bytes.subarray(start + 1, start + 1 + stride), above, channels);
    for (let x = 0; x < width; x++) {
      const at = x * channels;
      pixels[y * width + x] = (row[at] << 16) | (row[at + 1] << 8) | row[at + 2];
    }
    above = row;
  }
  return { width, height, pixels };
}

/** A row as it was before its filter (PNG specification, 9.2). */
function unfilter(filter, coded, above, channels) {
  const row = new Uint8Array(coded.length);
  for (let at = 0; at < coded.length; at++) {
    const left = at < channels ? 0 : row[at - channels];
    const corner = at < channels ? 0 : above[at - channels];
    row[at] = coded[at] + [0, left, above[at], (left + above[at]) >> 1, paeth(left, above[at], corner)][filter];
  }
  return row;
}

function paeth(left, up, corner) {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** How far colours of the palette stand apart at first, and closer and closer while it has room. */
const APART = [64, 48, 32, 24, 16, 8, 1];

/** From this share of the pixels on, a colour is a ground, and kept as it is. */
const GROUND = 0.004;

/** How far two colours are from each other, as the eye has it. */
const distance = (a, b) =>
  Math.hypot(2 * ((a >> 16) - (b >> 16)), 3 * (((a >> 8) & 255) - ((b >> 8) & 255)), (a & 255) - (b & 255)) / 2;

/**
 * At most so many colours, the most frequent ones that stand apart, and for each colour of the picture the index of the
 * nearest of them: a sign in red is kept, however much grey there is.
 */
function paletteOf(pixels, most) {
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const colours = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const palette = colours.filter((colour) => counts.get(colour) > pixels.length * GROUND).slice(0, most / 2);
  for (const apart of APART) {
    for (const colour of colours) {
      if (palette.length < most && palette.every((one) => distance(one, colour) >= apart)) palette.push(colour);
    }
  }
  const nearest = (colour) =>
    palette.reduce((best, one, index) => (distance(colour, one) < distance(colour, palette[best]) ? index : best), 0);
  return { palette, indices: new Map(colours.map((colour) => [colour, nearest(colour)])) };
}

/** The same picture in at most `most` (≤ 256) colours, as PNG bytes. */
export function smallPng(png, most = 16) {
  const { width, height, pixels } = decode(png);
  const { palette, indices } = paletteOf(pixels, most);
  const bits = most <= 16 ? 4 : 8;
  const stride = Math.ceil((width * bits) / 8);
  const rows = Buffer.alloc(height * (stride + 1));
  pixels.forEach((pixel, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const index = indices.get(pixel);
    const place = y * (stride + 1) + 1 + Math.floor((x * bits) / 8);
    rows[place] |= bits === 8 || x % 2 === 1 ? index : index << 4;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bits;
  header[9] = 3;
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
