import { normalizeText, type Quantity } from '../../quantity';

/** Whether two targets, or two actuals, say the same: numbers by value, other texts by their words. */
export function sameAnswer(a: Quantity, b: Quantity, aText: string, bText: string): boolean {
  if (normalizeText(aText) === normalizeText(bText)) return true;
  if (a.kind === 'number' && b.kind === 'number') {
    const sameSign =
      a.comparator === null ||
      b.comparator === null ||
      a.comparator === b.comparator ||
      (a.comparator === 'eq' && b.comparator === null);
    const sameUnit = a.unit === null || b.unit === null || a.unit === b.unit;
    return a.value.eq(b.value) && sameSign && sameUnit;
  }
  return false;
}
