import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../../words-context';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: '8px',
    padding: '4px 8px 4px 12px',
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '@media (forced-colors: active)': { borderTop: '1px solid CanvasText' },
  },
  words: { flexGrow: 1, minWidth: 0 },
  button: { minWidth: 'auto', flexShrink: 0 },
});

/** Says that somebody has changed the sheets since the check, at the first change. */
export function StaleBar({ busy, onCheck }: { readonly busy: boolean; readonly onCheck: () => void }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={styles.bar} role="status" data-stale="">
      <span className={styles.words}>{t('stale.told')}</span>
      <Button size="small" className={styles.button} disabled={busy} data-action="check-again" onClick={onCheck}>
        {t('action.check-again')}
      </Button>
    </div>
  );
}
