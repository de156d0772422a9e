import { Decimal } from '../../quantity';
import type { Contradiction, JudgedClaim } from '../judged-claim';

/** Figures of one text that cannot all be right. */
export interface Conflict {
  readonly check: Contradiction['check'];
  /** The figure that the others give: what is blamed where nothing else is known. */
  readonly result: JudgedClaim;
  readonly others: readonly JudgedClaim[];
  /** What the others give for the result, as it would be written. */
  readonly expected: string;
  /** The same as a canonical value; null where no figure is given. */
  readonly gives: Decimal | null;
}

/**
 * Where no figure differs from its sheet and the sheet says what the result says, the others may have been taken together
 * though they do not belong together: so it is where each has a cell of its own (of a list of parts 其中 tells that it is
 * one), and where what they give is far from the result, which a slip of the pen seldom is.
 */
export function isBorneOut({ check, result, others, gives }: Conflict): boolean {
  if (result.verdict !== 'agrees' || others.some(({ verdict }) => verdict === 'differs')) return false;
  if (check !== 'parts' && others.every(({ verdict }) => verdict === 'agrees')) return true;
  const told = result.claim.figure?.value;
  return gives !== null && told !== undefined && isFar(gives, told);
}

const isFar = (one: Decimal, other: Decimal): boolean =>
  one.minus(other).abs().gt(Decimal.max(one.abs(), other.abs()).times(FAR));
const FAR = 0.15;

/** A rate that its sheet confirms is right: what was counted is not, where no sheet has it. */
function unconfirmed(
  check: Conflict['check'],
  result: JudgedClaim,
  others: readonly JudgedClaim[],
): JudgedClaim | undefined {
  const isOther =
    check === 'ratio' && result.verdict === 'agrees' && others.every(({ verdict }) => verdict === 'not-found');
  return isOther ? others[0] : undefined;
}

/**
 * Marks the figure to blame: the one that differs from its sheet, else the one that no sheet confirms, else the result.
 * `places` numbers all claims.
 */
export function blame({ check, result, others, expected }: Conflict, places: ReadonlyMap<JudgedClaim, number>): void {
  const involved = [result, ...others];
  if (involved.some((judged) => judged.contradiction !== null)) return;
  const differing = involved.filter(({ verdict }) => verdict === 'differs');
  const guilty = differing.length === 1 ? (differing[0] ?? result) : (unconfirmed(check, result, others) ?? result);
  if (differing.length > 1 && !differing.includes(result)) return;
  const rest = involved.filter((judged) => judged !== guilty);
  if (guilty.verdict !== 'differs') guilty.verdict = 'contradicts-itself';
  guilty.contradiction = { check, others: rest.map((judged) => places.get(judged) ?? -1), expected };
  // what merely follows from the wrong figure is told with it
  for (const judged of rest) if (judged.verdict === 'differs') judged.verdict = 'not-found';
}
