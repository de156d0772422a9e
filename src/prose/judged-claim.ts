import type { Fact } from './facts/fact';
import type { ProseText } from './report-text';
import type { TextClaim } from './text-claim';

export type Verdict = 'agrees' | 'differs' | 'contradicts-itself' | 'not-found';

/** Why a sentence cannot be right by itself, and which other figures say so. */
export interface Contradiction {
  readonly check: 'ratio' | 'parts' | 'growth' | 'net' | 'shares' | 'list' | 'complement' | 'grade' | 'twice';
  /** Indices of the other claims, in the list of all. */
  readonly others: readonly number[];
  /** What the other figures give, as it would be written. */
  readonly expected: string;
}

/** A claim with its place and what came of it. Facts and contradictions are filled in step by step. */
export interface JudgedClaim {
  readonly text: ProseText;
  readonly claim: TextClaim;
  verdict: Verdict;
  /** The facts that it was held against: one, or two for a quotient; those that hold the same behind them. */
  cells: readonly Fact[];
  same: readonly Fact[];
  /** The names are one, not only alike. */
  isSure: boolean;
  /** Exactly so many times another unit. */
  slip: string | null;
  note: 'two-candidates' | null;
  contradiction: Contradiction | null;
  /** A range of cells, where a whole table is meant. */
  range: string | null;
  /** Rows that are not met, where all are said to be. */
  unmet: readonly Fact[];
  /** The items that the table lists, where their number is told. */
  count: number | null;
}
