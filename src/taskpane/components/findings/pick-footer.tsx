import { Button } from '@fluentui/react-components';
import type { Review } from '../../../contracts/review';
import { safeFixes } from '../../../review/safe-fixes';
import { useWords } from '../../words-context';
import { usePaneActions } from '../shared/pane-context';
import { useFooterStyles } from '../shared/step-footer';

export interface PickFooterProps {
  readonly review: Review;
  /** Indices of the findings in the list. */
  readonly order: readonly number[];
  readonly picked: ReadonlySet<number>;
}

/** What can be done with the findings that are picked. */
export function PickFooter({ review, order, picked }: PickFooterProps) {
  const styles = useFooterStyles();
  const { t } = useWords();
  const { dispatch, open, busy } = usePaneActions();
  const openOnes = order.filter((index) => review.findings[index]?.waived === null);
  const isAll = openOnes.length > 0 && openOnes.every((index) => picked.has(index));
  const findings = order.flatMap((index) => (picked.has(index) ? (review.findings[index] ?? []) : []));
  const waivable = findings.filter(({ waived }) => waived === null);
  const fixes = safeFixes(waivable);
  return (
    <div className={styles.footer} role="group" aria-label={t('pick.count', { count: String(picked.size) })}>
      <span className={styles.grow} data-picked={picked.size} role="status">
        {t('pick.count', { count: String(picked.size) })}
      </span>
      <Button
        appearance="subtle"
        size="small"
        className={styles.button}
        data-action="pick-all"
        onClick={() => {
          dispatch({ type: 'picked', indices: openOnes, on: !isAll });
        }}
      >
        {t(isAll ? 'pick.none' : 'pick.all')}
      </Button>
      {fixes.findings.length > 0 && (
        <Button
          size="small"
          className={styles.button}
          disabled={busy}
          data-action="pick-fix"
          onClick={() => {
            open({ kind: 'fix-all', fixes });
          }}
        >
          {t('pick.fix')}
        </Button>
      )}
      <Button
        size="small"
        appearance="primary"
        className={styles.button}
        disabledFocusable={busy || waivable.length === 0}
        data-action="pick-waive"
        onClick={() => {
          if (waivable.length > 0 && !busy) open({ kind: 'waive', findings: waivable });
        }}
      >
        {t('pick.waive')}
      </Button>
    </div>
  );
}
