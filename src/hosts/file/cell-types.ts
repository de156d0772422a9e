/** How a cell says what it holds (18.18.11 ST_CellType): the `t` attribute by its letters. */
export type CellType = 'number' | 'shared' | 'boolean' | 'error' | 'text' | 'inline' | 'date';

const S = 0x73;
const LETTERS: ReadonlyMap<number, CellType> = new Map<number, CellType>([
  [0x62, 'boolean'],
  [0x65, 'error'],
  [0x69, 'inline'],
  [0x64, 'date'],
]);

/** The type that the bytes from `start` to `end` name: n, s, b, e, str, inlineStr or d. */
export function cellType(bytes: Uint8Array, start: number, end: number): CellType {
  const first = bytes[start] ?? 0;
  if (first === S) return end - start === 1 ? 'shared' : 'text';
  return LETTERS.get(first) ?? 'number';
}

const DAY = 86_400_000;
/** 1899-12-30: the day before Excel's day 1, moved by one for its 29 February 1900. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?)?Z?$/;

/** The serial number of an ISO 8601 date, time or both as `t="d"` cells hold it; undefined where the text is none. */
export function isoSerial(text: string, date1904: boolean): number | undefined {
  const match = ISO.exec(text.trim());
  if (!match || match[0] === '') return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map((digits) => Number(digits ?? 0));
  const midnight = Date.UTC(year ?? 0, (month ?? 1) - 1, day);
  const days = match[1] === undefined ? 0 : (midnight - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY;
  return days + ((hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0)) / 86_400;
}
