import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Review } from '../../../contracts/review';
import type { TableKind } from '../../../contracts/table-kind';
import type { Settings } from '../../../contracts/settings';
import { hostErrorText } from '../../../words';
import type { Problem } from '../../state/pane-state';
import { checkedText } from '../../view/checked';
import { useWords } from '../../words-context';
import { SheetMark } from '../shared/icons';
import { MessagePage } from '../shared/message-page';
import { titleOf } from './notices';
import { usePaneActions } from '../shared/pane-context';
import { SetAside } from '../tables/set-aside';
import { SeverityIcon } from '../shared/severity-icon';

const useStyles = makeStyles({
  kinds: { margin: '0 0 16px', display: 'grid', gap: '8px' },
  kind: {
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  term: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  words: { margin: 0 },
  aside: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

/** Kinds of table in the order in which a form has them. */
const LOOKED_FOR: readonly Exclude<TableKind, 'other'>[] = [
  'budget-plan',
  'expenditure',
  'funding',
  'indicator-plan',
  'indicator-result',
  'scoring',
];

/** No table was recognised: lists the header words that are looked for, and tables that were set aside. */
export function NoTablesPage({ review, settings }: { readonly review: Review; readonly settings: Settings }) {
  const styles = useStyles();
  const { t } = useWords();
  const { specify } = usePaneActions();
  return (
    <MessagePage name="no-tables" title={t('none.title')}>
      <p>{t('none.hint')}</p>
      <dl className={styles.kinds}>
        {LOOKED_FOR.map((kind) => (
          <div key={kind} className={styles.kind} data-looked-for={kind}>
            <dt className={styles.term}>{t(`kind.${kind}`)}</dt>
            <dd className={styles.words}>{t(`none.${kind}`)}</dd>
          </div>
        ))}
      </dl>
      <Button
        appearance="primary"
        data-action="specify"
        onClick={() => {
          specify(null);
        }}
      >
        {t('specify.open')}
      </Button>
      <div className={styles.aside}>
        <SetAside review={review} settings={settings} />
      </div>
    </MessagePage>
  );
}

export function EmptyWorkbookPage() {
  const { t } = useWords();
  return (
    <MessagePage name="empty" title={t('empty.title')}>
      <p>{t('empty.hint')}</p>
    </MessagePage>
  );
}

/** A check that found nothing. */
export function CleanPage({ review }: { readonly review: Review }) {
  const { t, language } = useWords();
  return (
    <MessagePage name="clean" mark={<SheetMark />} title={t('findings.none')}>
      <p data-checked="">{checkedText(review, language)}</p>
      <p>{t('findings.none-unread')}</p>
    </MessagePage>
  );
}

/** The host refused and there is nothing else to show. */
export function ProblemPage({ problem, onRetry }: { readonly problem: Problem; readonly onRetry: () => void }) {
  const { t, language } = useWords();
  const { busy } = usePaneActions();
  return (
    <div role="alert" data-problem={problem.code} style={{ display: 'contents' }}>
      <MessagePage name="problem" mark={<SeverityIcon kind="error" size={32} />} title={t(titleOf(problem))}>
        <p>{hostErrorText(problem.code, language, problem.data)}</p>
        <Button appearance="primary" disabled={busy} data-action="retry" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      </MessagePage>
    </div>
  );
}
