import { parseA1Ref, stringifyA1Ref, stringifyTokens, tokenize } from '@borgar/fx';
import type { RangeA1 } from '@borgar/fx';
import type { Shift } from './shift';
import { shiftSpan } from './shift';

const SHIFTABLE = new Set(['range', 'range_beam', 'range_ternary']);

/** A sheet's cells that a formula reads; a missing side runs to the end of the sheet. */
export interface Reference {
  /** Undefined for the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly range: RangeA1;
}

/** The plain references of a formula; those to other workbooks are left out. */
export function referencesOf(formula: string): Reference[] {
  return tokenize(formula).flatMap((token) => {
    const reference = SHIFTABLE.has(token.type) ? parseA1Ref(token.value) : undefined;
    if (!reference || !('range' in reference) || !reference.range) return [];
    const { context = [], range } = reference;
    return context.length > 1 ? [] : [{ sheet: context[0], range }];
  });
}

/**
 * A formula of the sheet `own` after rows or columns of the sheet `shifted` have moved; a reference whose cells are
 * gone becomes #REF!.
 */
export function shiftFormula(formula: string, own: string, shifted: string, shift: Shift): string {
  return stringifyTokens(
    tokenize(formula).map((token) => {
      if (!SHIFTABLE.has(token.type)) return token;
      const reference = parseA1Ref(token.value);
      if (!reference || !('range' in reference) || !reference.range) return token;
      const { context = [] } = reference;
      if (context.length > 1 || (context[0] ?? own).toLowerCase() !== shifted.toLowerCase()) return token;
      const range = shiftRange(reference.range, shift);
      return { ...token, value: range ? stringifyA1Ref({ ...reference, range }) : '#REF!' };
    }),
  );
}

function shiftRange(range: RangeA1, shift: Shift): RangeA1 | undefined {
  const [first, last] = shift.axis === 'row' ? [range.top, range.bottom] : [range.left, range.right];
  if (first === null || first === undefined || last === null || last === undefined) return range;
  const span = shiftSpan(first, last, shift);
  if (!span) return undefined;
  return shift.axis === 'row'
    ? { ...range, top: span[0], bottom: span[1] }
    : { ...range, left: span[0], right: span[1] };
}
