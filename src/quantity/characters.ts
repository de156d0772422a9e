import { TRAILING, TWINS, WORDING_TWINS } from './characters.data';

/**
 * One view of a text in which characters that mean the same are the same character. `fold` keeps length and
 * positions, one UTF-16 unit for one; everything else in this folder reads folded texts only.
 */

const SPACE = 0x20;
const UNITS = 0x10000;
/** In a table of twins: the character stays as it is, or is left out. */
const SAME = 0;
const DROPPED = 0xffff;
/** String.fromCharCode takes so many arguments at a time. */
const CHUNK = 8192;

const foldTable = buildFoldTable();
const wordingTable = buildWordingTable(foldTable);

function buildFoldTable(): Uint16Array {
  const table = new Uint16Array(UNITS);
  for (let code = 0xff01; code <= 0xff5e; code += 1) table[code] = code - 0xfee0;
  table.fill(SPACE, 0, SPACE);
  for (const char of '\u007f\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff\u2060') table[char.charCodeAt(0)] = SPACE;
  table.fill(SPACE, 0x2000, 0x2010);
  addTwins(table, TWINS);
  return table;
}

function buildWordingTable(folded: Uint16Array): Uint16Array {
  const table = Uint16Array.from(folded);
  addTwins(table, WORDING_TWINS);
  for (let code = table.indexOf(SPACE); code >= 0; code = table.indexOf(SPACE, code + 1)) table[code] = DROPPED;
  table[SPACE] = DROPPED;
  return table;
}

function addTwins(table: Uint16Array, twins: readonly string[]): void {
  for (const set of twins) {
    for (let at = 1; at < set.length; at += 1) table[set.charCodeAt(at)] = set.charCodeAt(0);
  }
}

function translate(text: string, table: Uint16Array): string {
  const first = firstChange(text, table);
  if (first === text.length) return text;
  const units = new Uint16Array(text.length - first);
  let kept = 0;
  for (let at = first; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const twin = table[code] ?? SAME;
    if (twin === DROPPED) continue;
    units[kept] = twin === SAME ? code : twin;
    kept += 1;
  }
  let result = text.slice(0, first);
  for (let at = 0; at < kept; at += CHUNK) {
    const chunk: string = Reflect.apply(String.fromCharCode, String, units.subarray(at, Math.min(at + CHUNK, kept)));
    result += chunk;
  }
  return result;
}

function firstChange(text: string, table: Uint16Array): number {
  let at = 0;
  while (at < text.length && table[text.charCodeAt(at)] === SAME) at += 1;
  return at;
}

/** The text with width and signs made equal and every kind of blank a plain space; same length as `text`. */
export function fold(text: string): string {
  return translate(text, foldTable);
}

/** Characters that `fold` makes one of a few of. */
export class FoldedSet {
  private readonly members = new Uint8Array(UNITS);

  constructor(chars: string) {
    for (let at = 0; at < chars.length; at += 1) this.members[chars.charCodeAt(at)] = 1;
  }

  has(code: number): boolean {
    return this.members[foldTable[code] || code] === 1;
  }

  /** Whether the text holds nothing else. */
  covers(text: string): boolean {
    for (let at = 0; at < text.length; at += 1) if (!this.has(text.charCodeAt(at))) return false;
    return true;
  }
}

const silent = new FoldedSet(` ${TRAILING}`);

/**
 * For comparing names and wording: all blanks removed, width and punctuation made equal, full stops and semicolons at
 * the end dropped. Letters keep their case.
 */
export function normalizeText(text: string): string {
  return translate(text.slice(0, endOfWords(text)), wordingTable);
}

/** Where the blanks and stops behind the last word begin. */
export function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && silent.has(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** A Chinese character or a Latin letter: what words and units are made of. */
export function isLetter(code: number): boolean {
  return isLatin(code) || (code >= 0x3400 && code <= 0x9fff);
}
