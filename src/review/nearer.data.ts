/**
 * Where two rules see the same wrong figure, the nearer one speaks and the other keeps quiet (rules.md, "Two rules on
 * one fault"). `cell`: both point at the same cell; `row`: both point into the same row of the same sheet; `mended-row`: so, and the nearer
 * one knows what should stand there.
 */
export const NEARER: readonly {
  readonly nearer: string;
  readonly quiet: string;
  readonly where: 'cell' | 'row' | 'mended-row';
}[] = [
  { nearer: 'total-mismatch', quiet: 'funding-mismatch', where: 'cell' },
  { nearer: 'total-mismatch', quiet: 'weights-not-100', where: 'cell' },
  { nearer: 'total-mismatch', quiet: 'score-total-mismatch', where: 'cell' },
  { nearer: 'total-formula-gap', quiet: 'total-mismatch', where: 'cell' },
  { nearer: 'execution-score-mismatch', quiet: 'score-mismatch', where: 'cell' },
  { nearer: 'malformed-number', quiet: 'amount-not-number', where: 'cell' },
  { nearer: 'negative-balance', quiet: 'overspent', where: 'row' },
  { nearer: 'unit-mixed', quiet: 'text-total-mismatch', where: 'cell' },
  { nearer: 'unit-mixed', quiet: 'number-as-text', where: 'cell' },
  { nearer: 'unit-mixed', quiet: 'negative-balance', where: 'row' },
  { nearer: 'unit-mixed', quiet: 'balance-mismatch', where: 'row' },
  { nearer: 'unit-mixed', quiet: 'overspent', where: 'row' },
  { nearer: 'unit-mixed', quiet: 'amount-differs', where: 'row' },
  { nearer: 'unit-mixed', quiet: 'rate-mismatch', where: 'mended-row' },
  { nearer: 'unit-mixed', quiet: 'low-execution', where: 'mended-row' },
  { nearer: 'unit-mixed', quiet: 'execution-score-mismatch', where: 'mended-row' },
  { nearer: 'unit-mixed', quiet: 'budget-change-unexplained', where: 'mended-row' },
  { nearer: 'score-over-weight', quiet: 'score-mismatch', where: 'cell' },
  { nearer: 'score-scale', quiet: 'score-mismatch', where: 'row' },
  { nearer: 'score-scale', quiet: 'shortfall-unexplained', where: 'row' },
  { nearer: 'band-mismatch', quiet: 'score-mismatch', where: 'cell' },
  { nearer: 'direction-suspect', quiet: 'score-mismatch', where: 'row' },
  { nearer: 'direction-suspect', quiet: 'shortfall-unexplained', where: 'row' },
  { nearer: 'direction-suspect', quiet: 'overachieved-unexplained', where: 'row' },
  { nearer: 'not-applicable-scored', quiet: 'actual-not-quantified', where: 'cell' },
  { nearer: 'cell-error', quiet: 'amount-not-number', where: 'cell' },
  { nearer: 'text-total-mismatch', quiet: 'goal-text-differs', where: 'cell' },
  { nearer: 'closing-line-mismatch', quiet: 'goal-text-differs', where: 'cell' },
];
