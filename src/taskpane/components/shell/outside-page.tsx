import { hostErrorText } from '../../../words';
import { useWords } from '../../words-context';
import { SheetMark } from '../shared/icons';
import { MessagePage } from '../shared/message-page';

/** The page was opened in a browser, not by Excel. */
export function OutsidePage() {
  const { t } = useWords();
  return (
    <main>
      <MessagePage name="outside" mark={<SheetMark />} title={t('outside.title')}>
        <p>{t('outside.hint')}</p>
        <p>{t('outside.versions')}</p>
      </MessagePage>
    </main>
  );
}

/** This Excel lacks the calls that 绩核 needs. */
export function TooOldPage() {
  const { t, language } = useWords();
  return (
    <main>
      <MessagePage name="too-old" title={t('short.api-too-old')}>
        <p>{hostErrorText('api-too-old', language)}</p>
      </MessagePage>
    </main>
  );
}
