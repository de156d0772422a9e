import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useWords } from '../../words-context';
import { FullPage } from './full-page';
import type { NotLoadedProps } from './lazily';
import { MessagePage } from './message-page';

/** Under a tab: its page could not be loaded. */
export function TabNotLoaded({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useWords();
  return (
    <div role="alert" style={{ display: 'contents' }}>
      <MessagePage name="not-loaded" title={t('not-loaded.title')}>
        <p>{t('not-loaded.hint')}</p>
        <Button appearance="primary" data-action="retry" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      </MessagePage>
    </div>
  );
}

/** A line of tools could not be loaded. */
export function BarNotLoaded({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useWords();
  return (
    <MessageBar intent="warning" role="alert">
      <MessageBarBody>{t('not-loaded.title')}</MessageBarBody>
      <MessageBarActions>
        <Button data-action="retry" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** A dialog, or a page over the whole pane, could not be loaded: a page that can be left. */
export function PageNotLoaded({ onClose, onRetry }: NotLoadedProps<{ readonly onClose: () => void }>) {
  const { t } = useWords();
  return (
    <FullPage
      name="not-loaded"
      title={t('not-loaded.title')}
      onClose={onClose}
      foot={
        <Button appearance="primary" data-action="retry" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      }
    >
      <p role="alert">{t('not-loaded.hint')}</p>
    </FullPage>
  );
}
