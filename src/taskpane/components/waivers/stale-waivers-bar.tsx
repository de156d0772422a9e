import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Review } from '../../../contracts/review';
import type { Settings } from '../../../contracts/settings';
import { waiverEntries } from '../../view/waiver-list';
import { useWords } from '../../words-context';
import { usePaneActions } from '../shared/pane-context';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    flexShrink: 0,
    minHeight: '32px',
    padding: '2px 8px 2px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  words: { flexGrow: 1, minWidth: 0 },
  button: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular, color: tokens.colorBrandForeground1 },
});

/** Tells of waivers whose finding is gone, and leads to them. Those of a rule that is not in use may wait for it. */
export function StaleWaiversBar({ review, settings }: { readonly review: Review; readonly settings: Settings }) {
  const styles = useStyles();
  const { t } = useWords();
  const { open } = usePaneActions();
  const count = useMemo(
    () => waiverEntries(review, settings).filter(({ finding, isRuleOff }) => !finding && !isRuleOff).length,
    [review, settings],
  );
  if (count === 0) return null;
  return (
    <div className={styles.bar} data-stale-waivers={count}>
      <span className={styles.words}>{t('waivers.stale-count', { count: String(count) })}</span>
      <Button
        appearance="transparent"
        size="small"
        className={styles.button}
        data-action="see-stale-waivers"
        onClick={() => {
          open({ kind: 'waivers' });
        }}
      >
        {t('waivers.see')}
      </Button>
    </div>
  );
}
