import type { Area } from '../../workbook/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';

/** Rows or columns put in before `at` (`count` > 0), or `-count` of them taken out from `at` on. Zero-based. */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
}

/** Where a row or column is after the shift; undefined where it was taken out. */
export function shiftIndex(index: number, { at, count }: Shift): number | undefined {
  if (index < at) return index;
  if (count < 0 && index < at - count) return undefined;
  return index + count;
}

/**
 * An area after the shift: it grows with what is put in inside it, and is gone when nothing of it is left. Whole rows
 * and columns stay whole.
 */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  const [first, last] = shift.axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];
  if (first === 0 && last === (shift.axis === 'row' ? MAX_ROWS : MAX_COLUMNS) - 1) return area;
  const span = shiftSpan(first, last, shift);
  if (!span) return undefined;
  const [start, end] = span;
  return shift.axis === 'row' ? { ...area, top: start, bottom: end } : { ...area, left: start, right: end };
}

export function shiftSpan(first: number, last: number, shift: Shift): readonly [number, number] | undefined {
  const { at, count } = shift;
  if (count >= 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const start = first < at ? first : Math.max(at, first + count);
  const end = last < at ? last : Math.max(at - 1, last + count);
  return end < start ? undefined : [start, end];
}
