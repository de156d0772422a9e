import type { CheckedClaim } from '../contracts/checked-claim';
import type { JudgedClaim } from '../prose/judged-claim';
import { subjectOf } from '../prose/text-claims';
import { addressName } from '../workbook/address';
import { bareNumber } from './bare-number';

/** Judged claims as the contract hands them out. */
export function checkedClaims(claims: readonly JudgedClaim[]): CheckedClaim[] {
  return claims.map((judged) => checked(judged, claims));
}

function checked(judged: JudgedClaim, all: readonly JudgedClaim[]): CheckedClaim {
  const { claim, text, verdict } = judged;
  const { figure } = claim;
  const isFound = verdict === 'agrees' || verdict === 'differs';
  const cells = judged.cells.map(({ cell }) => addressName(cell));
  return {
    place: text.place,
    start: claim.start,
    end: claim.end,
    text: text.original.slice(claim.subjectStart, claim.end).trim(),
    kind: claim.kind,
    subject: subjectOf(claim).trim(),
    role: roleOf(judged),
    year: claim.year,
    value: figure ? bareNumber(figure.value) : null,
    unit: figure?.unit ?? (claim.kind === 'amount' ? '元' : null),
    verdict,
    cells: !isFound ? [] : cells.length > 0 ? cells : judged.range === null ? [] : [judged.range],
    related: [
      ...(judged.contradiction?.others ?? []).flatMap((index) => nameOf(all[index])),
      ...judged.same.map(({ cell }) => addressName(cell)),
      ...judged.unmet.slice(1).map(({ cell }) => addressName(cell)),
    ],
    note: judged.note,
  };
}

function roleOf({ claim }: JudgedClaim): CheckedClaim['role'] {
  if (claim.isCumulative) return 'cumulative';
  if (claim.year !== null) return 'last-year';
  return claim.role === 'plan' || claim.role === 'initial' || claim.role === 'arrived' ? 'plan' : 'actual';
}

/** "¶23:60-69" for a figure of a paragraph. */
function nameOf(judged: JudgedClaim | undefined): string[] {
  if (!judged) return [];
  const { place } = judged.text;
  const span = `${String(judged.claim.start)}-${String(judged.claim.end)}`;
  if ('paragraph' in place) return [`¶${String(place.paragraph)}:${span}`];
  return 'cell' in place ? [`${addressName(place.cell)}:${span}`] : [];
}
