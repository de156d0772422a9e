import type { Review } from '../../contracts/review';
import type { Severity } from '../../contracts/finding';

/** Open findings and unjudged places of a review's table, by its index. */
export function countsOfTable(review: Review, table: number): Readonly<Record<Severity | 'unchecked', number>> {
  const counts = { error: 0, warning: 0, info: 0, unchecked: 0 };
  for (const finding of review.findings) if (finding.table === table && !finding.waived) counts[finding.severity] += 1;
  for (const entry of review.notChecked) if (entry.table === table) counts.unchecked += 1;
  return counts;
}
