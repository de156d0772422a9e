import type { Fact } from './facts/fact';
import type { TextClaim } from './text-claim';

/** Headings of differences that are positive where something grew, and of those that are positive where it fell. */
const BOTH_WAYS = /增减|变动|差额|较上年|比上年/;
const FALLS = /减|降/;

/**
 * Whether a sentence says that something rose where its cell says that it fell, or the other way round: the word carries
 * the sign (比上年增加0.52万元 against −0.52). False where neither heading nor sign tells which way the cell goes.
 */
export function isOtherWay({ kind, role }: TextClaim, { role: column, column: heading, value }: Fact): boolean {
  if ((kind !== 'change' && kind !== 'growth') || (role !== 'up' && role !== 'down')) return false;
  if ((column !== 'change' && column !== 'growth') || !value || value.isZero()) return false;
  const rises = BOTH_WAYS.test(heading) || !FALLS.test(heading) ? value.isPositive() : value.isNegative();
  return rises !== (role === 'up');
}
