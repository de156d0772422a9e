/** Rules that compare sums and balances of amounts, which a rounding of the parts may put out by the last digit. */
export const TOLERANT: ReadonlySet<string> = new Set([
  'total-mismatch',
  'balance-mismatch',
  'funding-mismatch',
  'amount-differs',
  'text-total-mismatch',
]);
