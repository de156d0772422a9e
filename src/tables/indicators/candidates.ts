import type { HeaderColumn } from '../table-types';
import type { Candidate } from './role-candidates';
import { WEIGHED, type Weighed } from './weighed-roles';

/** Roles whose columns, once settled, say something for or against those of this one. */
const HEARD: Readonly<Partial<Record<Weighed, readonly Weighed[]>>> = {
  target: ['sign', 'unit', 'actual'],
  actual: ['unit', 'target', 'completion'],
  weight: ['score', 'target'],
  score: ['weight', 'target', 'actual'],
  completion: ['target', 'actual'],
  deduction: ['weight', 'score'],
  reason: ['weight', 'score'],
};

/** What supports each role of each column, weighed again only where a role was settled that says something of it. */
export class Candidates {
  private readonly known = new Map<HeaderColumn, Map<Weighed, Candidate | null>>();

  constructor(
    columns: readonly HeaderColumn[],
    private readonly weigh: (column: HeaderColumn, role: Weighed) => Candidate | null,
  ) {
    for (const column of columns) this.known.set(column, new Map());
  }

  /** The candidates among these columns for the roles that are open, column by column. */
  *of(columns: readonly HeaderColumn[], isOpen: (role: Weighed) => boolean): Iterable<Candidate> {
    const open = WEIGHED.filter(isOpen);
    for (const column of columns) {
      const known = this.known.get(column);
      if (!known) continue;
      for (const role of open) {
        let candidate = known.get(role);
        if (candidate === undefined) known.set(role, (candidate = this.weigh(column, role)));
        if (candidate) yield candidate;
      }
    }
  }

  /** A role was settled. */
  renew(settled: Weighed): void {
    const hearing = WEIGHED.filter((role) => HEARD[role]?.includes(settled));
    for (const known of this.known.values()) for (const role of hearing) known.delete(role);
  }
}
