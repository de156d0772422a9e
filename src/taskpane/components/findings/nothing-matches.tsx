import { Button } from '@fluentui/react-components';
import { useWords } from '../../words-context';
import { MessagePage } from '../shared/message-page';
import { usePaneActions } from '../shared/pane-context';

/** Nothing matches: says so and offers the way back. */
export function NothingMatches() {
  const { t } = useWords();
  const { dispatch } = usePaneActions();
  return (
    <MessagePage name="nothing-matches" title={t('filter.nothing')}>
      <Button
        data-action="reset-filters"
        onClick={() => {
          dispatch({ type: 'filters-reset' });
        }}
      >
        {t('filter.reset')}
      </Button>
    </MessagePage>
  );
}
