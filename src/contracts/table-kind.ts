/** What a recognised block is; `other` is read by no rule. */
export type TableKind =
  'budget-plan' | 'expenditure' | 'indicator-plan' | 'indicator-result' | 'scoring' | 'funding' | 'other';
