/** Roles that the cells of a column can bear out or deny; the others follow from words alone. */
export const WEIGHED = [
  'name',
  'level1',
  'level2',
  'sign',
  'target',
  'unit',
  'actual',
  'weight',
  'score',
  'completion',
  'deduction',
  'reason',
] as const;
export type Weighed = (typeof WEIGHED)[number];
export const isWeighed = (role: string): role is Weighed => (WEIGHED as readonly string[]).includes(role);

/** A word that leaves open what its column tells, where the table has no amounts. */
export const OPEN: ReadonlySet<string> = new Set(['item', 'initial', 'budget', 'spent']);
