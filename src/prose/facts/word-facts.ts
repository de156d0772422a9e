import { claimsOf, subjectOf } from '../text-claims';
import type { Fact } from './fact';
import { figureSpan } from '../compare';

const ROLES = { up: 'change', down: 'change', rest: 'rest', last: 'last', rate: 'actual' } as const;

/** Figures inside the words of an actual: 办理登记3836件，涉及金额2272.09亿元. */
export function factsInWords(
  folded: string,
  original: string,
  base: Omit<Fact, 'value' | 'span' | 'comparator' | 'unit' | 'unitClass'>,
): Fact[] {
  return claimsOf(folded, original, { role: base.role === 'plan' ? 'plan' : 'actual', year: null }).flatMap(
    (claim): Fact[] => {
      const { figure } = claim;
      if (!figure || figure.isRange) return [];
      const role =
        claim.kind === 'growth' ? 'growth' : claim.role in ROLES ? ROLES[claim.role as keyof typeof ROLES] : base.role;
      const name = subjectOf(claim);
      return [
        {
          ...base,
          text: original.slice(claim.start, claim.end),
          name,
          labels: [base.name, base.labels, claim.topic].join(' '),
          column: claim.own,
          role,
          block: 'words',
          value: figure.value,
          span: figureSpan(figure),
          comparator: figure.comparator,
          unit: figure.unit ?? (claim.kind === 'amount' ? '元' : null),
          unitClass: claim.kind === 'amount' ? 'money' : figure.unitClass,
        },
      ];
    },
  );
}
