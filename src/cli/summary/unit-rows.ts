import type { Severity, UnitFigures } from '../../review';
import type { Language } from '../../words';
import { summaryText } from '../../words/cli-text';
import type { Counts, Outcome } from '../outcome';

/** What the summary says of one file. */
export interface UnitRow {
  readonly name: string;
  /** In words: what came of it. */
  readonly state: string;
  readonly worst: Severity | null;
  /** Null where the file could not be read. */
  readonly counts: Counts | null;
  readonly figures: UnitFigures | null;
  readonly change: { readonly fresh: number; readonly solved: number } | null;
  /** Path of its copy, relative to the summary; null where there is none. */
  readonly link: string | null;
}

/** Findings of one rule over all files, by severity. */
export interface RuleRow {
  readonly rule: string;
  readonly counts: Readonly<Record<Severity, number>>;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The row of one file. */
export function unitRow({ file, report, counts }: Outcome, link: string | null, language: Language): UnitRow {
  if (!report || !counts) {
    const state = summaryText('state.unread', language);
    return { name: file, state, worst: 'error', counts: null, figures: null, change: null, link: null };
  }
  const worst = SEVERITIES.find((severity) => counts[severity] > 0) ?? null;
  const state = report.tables.length === 0 ? 'no-tables' : worst ? 'findings' : 'clean';
  return {
    name: file,
    state: summaryText(`state.${state}`, language),
    worst,
    counts,
    figures: report.figures,
    change: report.solved
      ? { fresh: report.findings.filter((found) => found.state === 'new').length, solved: report.solved.length }
      : null,
    link,
  };
}

/** What could not be read first, then by errors, warnings and hints, then by name. */
export function worstFirst(rows: readonly UnitRow[]): UnitRow[] {
  const weight = ({ counts }: UnitRow): readonly number[] =>
    counts ? [counts.error, counts.warning, counts.info] : [Infinity, 0, 0];
  return [...rows].sort((a, b) => {
    const [one, other] = [weight(a), weight(b)];
    for (const [index, count] of one.entries()) {
      const difference = (other[index] ?? 0) - count;
      // two that could not be read differ by no number
      if (difference !== 0 && !Number.isNaN(difference)) return difference;
    }
    return a.name < b.name ? -1 : 1;
  });
}

/** Findings that are not waived, by rule, the most frequent first. */
export class RuleCounts {
  private readonly counts = new Map<string, Record<Severity, number>>();

  add({ report }: Outcome): void {
    for (const { rule, severity, waived } of report?.findings ?? []) {
      if (waived) continue;
      const known = this.counts.get(rule) ?? { error: 0, warning: 0, info: 0 };
      known[severity]++;
      this.counts.set(rule, known);
    }
  }

  rows(): RuleRow[] {
    const sum = ({ counts }: RuleRow): number => counts.error + counts.warning + counts.info;
    return [...this.counts]
      .map(([rule, counts]) => ({ rule, counts }))
      .sort((a, b) => sum(b) - sum(a) || (a.rule < b.rule ? -1 : 1));
  }
}
