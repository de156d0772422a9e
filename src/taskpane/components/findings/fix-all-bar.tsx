import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Finding } from '../../../contracts/finding';
import { safeFixes } from '../../../review/safe-fixes';
import { useWords } from '../../words-context';
import { usePaneActions } from '../shared/pane-context';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    padding: '4px 8px 4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  button: { flexShrink: 0, minWidth: 'auto' },
});

/** From so many safe fixes on, doing them one by one is a chore. */
const SEVERAL = 2;

/** Offers to carry out all safe fixes at once, where there are several. */
export function FixAllBar({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const { t } = useWords();
  const { open, busy } = usePaneActions();
  const fixes = useMemo(() => safeFixes(findings), [findings]);
  const count = fixes.findings.length;
  if (count < SEVERAL) return null;
  return (
    <div className={styles.bar}>
      <span>{t('fix-all.offer', { count: String(count) })}</span>
      <Button
        className={styles.button}
        size="small"
        appearance="subtle"
        disabled={busy}
        data-action="fix-all"
        onClick={() => {
          open({ kind: 'fix-all', fixes });
        }}
      >
        {t('fix-all.open')}
      </Button>
    </div>
  );
}
