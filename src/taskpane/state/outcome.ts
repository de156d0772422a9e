import type { Snapshot } from '../../workbook/snapshot';
import type { Review } from '../../contracts/review';
import { compareFindings, type FindingKey } from '../../review/finding-keys';
import type { PanePorts } from '../ports';
import { isEmptyWorkbook } from './empty';
import { marksOf } from './marks';
import type { Outcome, OutcomeChange } from './pane-state';

/** The review of what was read; `from` is when reading began, `seen` the keys of the findings to compare it with. */
export async function outcomeOf(
  { settings: store, review, now }: Pick<PanePorts, 'settings' | 'review' | 'now'>,
  snapshot: Snapshot,
  from: Date,
  seen: readonly FindingKey[] | null = null,
): Promise<Outcome> {
  const settings = store.restore(snapshot.stored);
  const result = await review(snapshot, settings);
  const at = now();
  return {
    review: result,
    settings,
    snapshot,
    at,
    milliseconds: at.getTime() - from.getTime(),
    empty: isEmptyWorkbook(snapshot),
    owned: snapshot.owned.length > 0,
    change: changeSince(result, seen ?? settings.seen),
  };
}

/** What was set aside is neither new nor solved. */
function changeSince({ findings }: Review, seen: readonly FindingKey[] | null): OutcomeChange | null {
  if (!seen) return null;
  const { fresh, gone } = compareFindings(findings, seen);
  return { fresh: new Set(fresh.filter((index) => findings[index]?.waived === null)), gone };
}

/** Whether marks or cells of ours are in the workbook once the outcome is marked. */
export function hasTraces({ owned, review }: Outcome): boolean {
  return owned || marksOf(review.findings).length > 0;
}

/** Lets the screen show the latest state before a long computation holds the thread. */
export const paint = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
