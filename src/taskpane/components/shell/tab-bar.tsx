import { makeStyles, Tab as FluentTab, TabList, ToggleButton, tokens } from '@fluentui/react-components';
import type { Tab } from '../../state/pane-state';
import { useWords } from '../../words-context';
import { SearchIcon } from '../shared/icons';
import { usePaneActions } from '../shared/pane-context';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    padding: '0 8px 0 2px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tabs: {
    flexGrow: 1,
    minWidth: 0,
    '& .fui-Tab': { '@media (max-height: 600px)': { paddingBlock: '5px' } },
  },
});

const TABS: readonly Tab[] = ['findings', 'overview', 'recalculate'];

/** Ids that tie a tab to its panel. */
export const tabId = (tab: Tab): string => `jihe-tab-${tab}`;
export const panelId = (tab: Tab): string => `jihe-panel-${tab}`;

/** Id of the button that opens the search: it has the focus again afterwards. */
export const SEARCH_BUTTON = 'jihe-search';

export function TabBar({ tab, searching }: { readonly tab: Tab; readonly searching: boolean }) {
  const styles = useStyles();
  const { t } = useWords();
  const { dispatch } = usePaneActions();
  return (
    <div className={styles.row}>
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        aria-label={t('tabs.label')}
        onTabSelect={(_, { value }) => {
          const chosen = TABS.find((one) => one === value);
          if (chosen) dispatch({ type: 'tab-chosen', tab: chosen });
        }}
      >
        {TABS.map((one) => (
          <FluentTab key={one} id={tabId(one)} value={one} {...(one === tab ? { 'aria-controls': panelId(one) } : {})}>
            {t(`tab.${one}`)}
          </FluentTab>
        ))}
      </TabList>
      <ToggleButton
        id={SEARCH_BUTTON}
        title={t('filter.open')}
        appearance="subtle"
        size="small"
        icon={<SearchIcon />}
        checked={searching && tab === 'findings'}
        aria-label={t('filter.open')}
        data-action="search"
        onClick={() => {
          dispatch({ type: 'search-toggled' });
        }}
      />
    </div>
  );
}
