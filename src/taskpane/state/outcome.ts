import type { Snapshot } from '../../workbook/snapshot';
import type { PanePorts } from '../ports';
import { isEmptyWorkbook } from './empty';
import { marksOf } from './marks';
import type { Outcome } from './pane-state';

/** The review of what was read; `from` is when reading began. */
export function outcomeOf(
  { settings: store, review, now }: Pick<PanePorts, 'settings' | 'review' | 'now'>,
  snapshot: Snapshot,
  from: Date,
): Outcome {
  const settings = store.restore(snapshot.stored);
  const result = review(snapshot, settings);
  const at = now();
  return {
    review: result,
    settings,
    at,
    milliseconds: at.getTime() - from.getTime(),
    empty: isEmptyWorkbook(snapshot),
    owned: snapshot.owned.length > 0,
  };
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
