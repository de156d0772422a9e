import { nearestDouble, readAmount } from '../../quantity';
import type { SheetView } from '../sheet/sheet-view';

/** What the cells of a column are, over the rows that were looked at. */
export interface ColumnProfile {
  readonly rows: number;
  readonly filled: number;
  /** Numbers, as figures or as texts. */
  readonly numbers: number;
  /** Numbers that are shares by their format or writing. */
  readonly ratios: number;
  /** Numbers that no share comes to. */
  readonly large: number;
  /** Texts that are no numbers and no blank marks. */
  readonly texts: number;
  /** Texts of digits and signs alone: codes, ordinals. */
  readonly codes: number;
  readonly distinct: number;
}

/** In per cent. */
const LARGEST_SHARE = 2000;
const CODE = /^[\dA-Za-z.、()（）\-_/]{1,24}$/;

/** Rows that are looked at below a header: the first of its body, up to two blank ones. */
const SAMPLE = 60;
const MOST_BLANK = 1;

/** The first rows of what stands under a header, blank ones left out. */
export function sampleRows(view: SheetView, from: number, limit: number): number[] {
  const rows: number[] = [];
  let blank = 0;
  for (let row = from; row <= limit && rows.length < SAMPLE; row++) {
    if (view.isBlankRow(row)) {
      if (++blank > MOST_BLANK) break;
      continue;
    }
    blank = 0;
    rows.push(row);
  }
  return rows;
}

/** Counts what the column holds in `rows`; covered cells of merges count as blank. */
export function profileOf(view: SheetView, column: number, rows: readonly number[]): ColumnProfile {
  let [filled, numbers, ratios, large, texts, codes] = [0, 0, 0, 0, 0, 0];
  const seen = new Set<string>();
  for (const row of rows) {
    const value = view.value(row, column);
    if (value === null) continue;
    const reading = readAmount(value, view.format(row, column));
    if (reading.kind === 'blank') continue;
    filled++;
    if (reading.kind === 'number') {
      numbers++;
      if (reading.unit === '%') ratios++;
      else if (Math.abs(nearestDouble(reading)) > LARGEST_SHARE) large++;
    }
    if (reading.kind === 'text') texts++;
    if (typeof value === 'string' && CODE.test(value.trim())) codes++;
    seen.add(typeof value === 'object' ? value.error : String(value));
  }
  return { rows: rows.length, filled, numbers, ratios, large, texts, codes, distinct: seen.size };
}

/** Most of what stands there is words. */
export const isTextual = ({ texts, numbers }: ColumnProfile): boolean => texts > 0 && texts > numbers;
/** Most of its figures are shares. */
export const isRatio = ({ ratios, numbers }: ColumnProfile): boolean => ratios * 2 > numbers;
/** Most of what stands there is figures. */
export const isNumeric = ({ texts, numbers }: ColumnProfile): boolean => numbers > 0 && numbers >= texts;
