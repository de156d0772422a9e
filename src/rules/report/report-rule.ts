import type { FigurePlace } from '../../contracts/checked-claim';
import type { MessageData, MessageValue, Severity } from '../../contracts/finding';
import type { JudgedClaim } from '../../prose/judged-claim';
import type { CellAddress } from '../../workbook/address';
import type { RuleGroup } from '../rule';

/** One check of a report's sentences: which judged claims it speaks of, and what it says of one. */
export interface ReportRule {
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** What the rule says of a claim; null where the claim is none of its. */
  check(claim: JudgedClaim, context: ReportRuleContext): ReportDraft | null;
}

export interface ReportRuleContext {
  /** All claims, as contradictions number them. */
  readonly claims: readonly JudgedClaim[];
  /** The place of a claim as a sentence shows it. */
  readonly shown: (claim: JudgedClaim) => MessageValue;
  readonly placeOf: (claim: JudgedClaim) => FigurePlace | null;
}

export interface ReportDraft {
  readonly message: string;
  readonly data: MessageData;
  readonly severity?: Severity;
  readonly related: readonly CellAddress[];
  readonly expected: string | null;
  readonly actual: string;
  readonly difference: string | null;
}

/** Subject and figure as written. */
export function writtenOf({ text, claim }: JudgedClaim): string {
  return text.original.slice(claim.subjectStart, claim.end).trim();
}

/** The figure as written. */
export function figureOf({ text, claim }: JudgedClaim): string {
  return text.original.slice(claim.start, claim.end);
}
