import { ruleTitle } from '../../../words';
import { addressName } from '../../../workbook/address';
import type { PaneState } from '../../state/pane-state';
import { countsOf } from '../../view/finding-rows';
import { useWords } from '../../words-context';
import { useHidden } from '../shared/hidden';

/** Says aloud what a check found and which finding one has come to; shows nothing. */
export function Announcer({ state, order }: { readonly state: PaneState; readonly order: readonly number[] }) {
  const hidden = useHidden();
  return (
    <div className={hidden.visually} role="status" aria-live="polite" data-announcer="">
      {useAnnouncement(state, order)}
    </div>
  );
}

function useAnnouncement({ activity, outcome, selected }: PaneState, order: readonly number[]): string {
  const { t, language } = useWords();
  if (activity === 'reading') return t('status.reading');
  if (!outcome) return '';
  const finding = selected === null ? undefined : outcome.review.findings[selected];
  const at = selected === null ? -1 : order.indexOf(selected);
  if (finding && at >= 0) {
    return t('announce.finding', {
      index: String(at + 1),
      count: String(order.length),
      title: ruleTitle(finding.rule, language),
      cell: addressName(finding.cell),
    });
  }
  const counts = countsOf(outcome.review);
  return t('announce.checked', {
    errors: String(counts.error),
    warnings: String(counts.warning),
    infos: String(counts.info),
    unchecked: String(counts.unchecked),
  });
}
