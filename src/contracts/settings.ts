import type { Severity, Waiver } from './finding';
import type { TableChoice } from './table-choice';

/** A waived finding: rule and cell, with the reason that a person gave. */
export interface StoredWaiver extends Waiver {
  readonly rule: string;
  readonly sheet: string;
  /** A1 without the sheet. */
  readonly cell: string;
}

/**
 * A waived finding about the report: no place, since paragraphs come and go, but its key (`review/report-keys.ts`) and
 * the words that it speaks of. It holds while both are the same.
 */
export interface StoredReportWaiver extends Waiver {
  readonly rule: string;
  readonly key: string;
  /** Subject and figure as written in the report, or the name of a cell of its tables. */
  readonly text: string;
}

/** Everything that a person can set, per workbook. Ratios are exact decimal texts. */
export interface Settings {
  readonly thresholds: {
    /** Completion from which an over-completion needs a reason (forms.md: ≥ 130 %). */
    readonly overachieved: string;
    /** Change of the budget within the year from which a reason is due (20 %). */
    readonly budgetChange: string;
    /** Execution rate below which a reason is due (90 %). */
    readonly lowExecution: string;
  };
  /**
   * Difference, in the unit of the table, up to which a sum or a balance counts as right because its parts were rounded
   * each by itself (尾差); "0" for none.
   */
  readonly tolerance: string;
  /** Completion between A and 2A where less is better: 1 − (actual − A) ÷ A, or A ÷ actual. */
  readonly lessIsBetter: 'linear' | 'ratio';
  readonly rounding: 'half-up' | 'truncate';
  /** Grades from the best: the total score from which each holds. */
  readonly grades: readonly { readonly grade: string; readonly from: string }[];
  readonly rules: Readonly<Record<string, { readonly off?: boolean; readonly severity?: Severity }>>;
  /** Hints are painted on their cells as errors and doubts are; otherwise they are listed alone. */
  readonly paintHints: boolean;
  /** Hidden sheets, examples and old copies take part in comparisons across tables as well. */
  readonly comparesLeftOut: boolean;
  /** Form profile id; null to choose by the headers. */
  readonly profile: string | null;
  readonly waivers: readonly StoredWaiver[];
  /** Findings of the report beside the workbook that were set aside. */
  readonly reportWaivers: readonly StoredReportWaiver[];
  /** Kind, range and column roles that a person has overruled. */
  readonly tables: readonly TableChoice[];
  /** Findings of the last check that a person asked for, by their keys (`review/finding-keys.ts`); null before the first. */
  readonly seen: readonly string[] | null;
}

export const DEFAULT_SETTINGS: Settings = {
  thresholds: { overachieved: '1.3', budgetChange: '0.2', lowExecution: '0.9' },
  tolerance: '0',
  lessIsBetter: 'linear',
  rounding: 'half-up',
  grades: [
    { grade: '优', from: '90' },
    { grade: '良', from: '80' },
    { grade: '中', from: '60' },
    { grade: '差', from: '0' },
  ],
  rules: {},
  paintHints: false,
  comparesLeftOut: false,
  profile: null,
  waivers: [],
  reportWaivers: [],
  tables: [],
  seen: null,
};
