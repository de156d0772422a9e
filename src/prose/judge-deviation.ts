import { absolute, figureSpan, meet, spanIn } from './compare';
import { comparesTarget } from './deviations';
import type { Fact, Span } from './facts/fact';
import type { FactIndex } from './facts/fact-index';
import type { JudgedClaim } from './judged-claim';
import type { Before } from './row-anchors';

/**
 * 老年人免费乘车4518万人次，比目标多318万人次: a difference to the target of the row that the figure right before it stated, held
 * against the row's actual and target. Null for other figures, and where no such row is known.
 */
export function holdDeviation(judged: JudgedClaim, { claims }: Before, index: FactIndex): JudgedClaim | null {
  const { claim } = judged;
  const last = claims.at(-1);
  const [told, ...more] = last?.cells ?? [];
  const isDifference = (claim.role === 'up' || claim.role === 'down') && comparesTarget(claim.own);
  if (!claim.figure || !isDifference || !last || !told || more.length > 0) return null;
  if (last.claim.item !== claim.item || last.verdict !== 'agrees') return null;
  const [actual, plan] = (['actual', 'plan'] as const).map((role) => soleOf(index.rowOf(told), role));
  const left = actual && plan ? difference(actual, plan, claim.figure.isPoints ? '%' : claim.figure.unit) : null;
  if (!actual || !plan || !left) return null;
  const cells = [actual, plan];
  if (meet(figureSpan(claim.figure), absolute(left))) return { ...judged, cells, isSure: true, verdict: 'agrees' };
  const isSame = last.isSure && last.claim.sentence === claim.sentence;
  return isSame ? { ...judged, cells, isSure: true, verdict: 'differs' } : judged;
}

function soleOf(row: readonly Fact[], role: Fact['role']): Fact | null {
  const [fact, ...others] = row.filter((entry) => entry.role === role && entry.span !== null);
  return fact && others.length === 0 ? fact : null;
}

function difference(actual: Fact, plan: Fact, unit: string | null): Span | null {
  const [done, wanted] = [spanIn(actual, unit), spanIn(plan, unit)];
  if (!done || !wanted || actual.unitClass !== plan.unitClass) return null;
  return { low: done.low.minus(wanted.high), high: done.high.minus(wanted.low) };
}
