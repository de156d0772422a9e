import type { Outcome } from './outcome';

/** One text of all files, made as outcomes come: each answer is lines. */
export interface Combined {
  begin(): readonly string[];
  /** `count` is how many files there are. */
  add(outcome: Outcome, count: number): readonly string[];
  end(): readonly string[];
}
