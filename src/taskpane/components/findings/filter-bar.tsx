import { Dropdown, makeStyles, Option, SearchBox, tokens } from '@fluentui/react-components';
import type { Review } from '../../../contracts/review';
import { ruleTitle } from '../../../words';
import type { Filters } from '../../state/pane-state';
import { rulesOf } from '../../view/finding-rows';
import { useWords } from '../../words-context';
import { usePaneActions } from '../shared/pane-context';
import { SEARCH_BUTTON } from '../shell/tab-bar';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '8px',
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  part: { minWidth: 0, width: '100%' },
});

/** Value of the option that stands for no rule in particular. */
const ALL = '';

/** Search and choice of a rule. */
export function FilterBar({
  review,
  filters,
  onEnter,
}: {
  readonly review: Review;
  readonly filters: Filters;
  /** The person goes on to the list. */
  readonly onEnter: () => void;
}) {
  const styles = useStyles();
  const { t, language } = useWords();
  const { dispatch } = usePaneActions();
  const label = (rule: string, count: number): string =>
    t('filter.rule-count', { title: ruleTitle(rule, language), count: String(count) });
  return (
    <div className={styles.bar} role="search">
      <SearchBox
        autoFocus
        className={styles.part}
        size="small"
        value={filters.text}
        placeholder={t('filter.placeholder')}
        aria-label={t('filter.search')}
        dismiss={{ 'aria-label': t('filter.clear-text') }}
        onChange={(_, { value }) => {
          dispatch({ type: 'searched', text: value });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && filters.text === '') {
            dispatch({ type: 'search-toggled' });
            document.getElementById(SEARCH_BUTTON)?.focus();
          } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
            event.preventDefault();
            onEnter();
          }
        }}
      />
      <Dropdown
        className={styles.part}
        size="small"
        aria-label={t('filter.rule')}
        value={filters.rule === null ? t('filter.all-rules') : ruleTitle(filters.rule, language)}
        selectedOptions={[filters.rule ?? ALL]}
        onOptionSelect={(_, { optionValue }) => {
          dispatch({
            type: 'rule-chosen',
            rule: optionValue === undefined || optionValue === ALL ? null : optionValue,
          });
        }}
      >
        <Option value={ALL}>{t('filter.all-rules')}</Option>
        {rulesOf(review).map(({ rule, count }) => (
          <Option key={rule} value={rule} text={label(rule, count)}>
            {label(rule, count)}
          </Option>
        ))}
      </Dropdown>
    </div>
  );
}
