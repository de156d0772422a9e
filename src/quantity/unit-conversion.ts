import type { Decimal } from './decimals';
import { unitFacts, unitRelation, type NamedUnit } from './units';

/**
 * `value`, counted in the base unit `from` (as quantities carry it: 元, %, 亩), counted in the unit `to` instead; null
 * where the two measure different things. A value without a unit is taken to be in `to` already.
 */
export function inUnit(value: Decimal, from: string | null, to: NamedUnit): Decimal | null {
  if (from === null) return value;
  if (to.base === null) return value.div(to.scale);
  switch (unitRelation(from, to.base)) {
    case 'same':
      return value.div(to.scale);
    case 'convert': {
      const [a, b] = [unitFacts(from)?.factor, unitFacts(to.base)?.factor];
      return a && b ? value.times(a).div(b).div(to.scale) : null;
    }
    case 'equal':
    case 'differ':
      return null;
  }
}
