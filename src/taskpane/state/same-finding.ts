import { sameCell } from '../../workbook/address';
import type { Finding } from '../../contracts/finding';
import type { Review } from '../../contracts/review';

/**
 * The place in a new review of a finding of the old one: same rule at the same cell; where its cell has moved, the only
 * one of its rule on the sheet that says the same and is new where it stands. Null where there is none.
 */
export function placeOf(finding: Finding, before: Review, after: Review): number | null {
  const index = after.findings.findIndex((candidate) => isAtSamePlace(candidate, finding));
  if (index >= 0) return index;
  const moved = after.findings.flatMap((candidate, at) =>
    saysTheSame(candidate, finding) && !before.findings.some((old) => isAtSamePlace(old, candidate)) ? [at] : [],
  );
  return moved.length === 1 ? (moved[0] ?? null) : null;
}

function isAtSamePlace(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && sameCell(a.cell, b.cell);
}

function saysTheSame(a: Finding, b: Finding): boolean {
  return (
    a.rule === b.rule &&
    a.message === b.message &&
    a.cell.sheet === b.cell.sheet &&
    a.expected === b.expected &&
    a.actual === b.actual &&
    a.difference === b.difference
  );
}
