import type { Finding, Severity } from '../contracts/finding';

/** From the gravest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Places of the open findings in the order of the report, which is that of the pane as well: the gravest first, in each
 * severity by sheet, row and column, as the review has them. The number of a finding is its place here, from 1.
 */
export function reportOrder(findings: readonly Finding[]): readonly number[] {
  return SEVERITIES.flatMap((severity) =>
    findings.flatMap((finding, index) => (finding.severity === severity && !finding.waived ? [index] : [])),
  );
}
