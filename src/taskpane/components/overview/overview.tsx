import { makeStyles, tokens } from '@fluentui/react-components';
import type { Review } from '../../../contracts/review';
import type { Settings } from '../../../contracts/settings';
import { useWords } from '../../words-context';
import { UnreadSection } from './unread-section';
import { BudgetCard } from './budget-card';
import { usePanelStyles } from '../shared/card-styles';
import { CompletionCard } from './completion-card';
import { SetAside } from '../tables/set-aside';
import { HeadlineCard } from './headline-card';
import { TableCard } from './table-card';

const useStyles = makeStyles({
  heading: {
    margin: '6px 0 -2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
});

/** Pictures of money and completion, then every table that was recognised, and those that were set aside. */
export function OverviewView({ review, settings }: { readonly review: Review; readonly settings: Settings }) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={panel.scroll}>
      <HeadlineCard figures={review.figures} settings={settings} />
      {review.overview.map((overview, index) => {
        const table = review.tables[overview.table];
        if (!table) return null;
        return overview.picture === 'budget-spent' ? (
          <BudgetCard key={index} overview={overview} table={table} />
        ) : (
          <CompletionCard key={index} overview={overview} table={table} />
        );
      })}
      <h2 className={styles.heading}>{t('overview.tables')}</h2>
      {review.tables.map((table, index) => (
        <TableCard key={index} review={review} table={table} index={index} />
      ))}
      <UnreadSection review={review} />
      <SetAside review={review} settings={settings} />
    </div>
  );
}
