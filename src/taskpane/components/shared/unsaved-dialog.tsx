import { useWords } from '../../words-context';
import { PaneDialog } from './dialogs';

/** Asks before changes are lost. */
export function UnsavedDialog({ onStay, onDiscard }: { readonly onStay: () => void; readonly onDiscard: () => void }) {
  const { t } = useWords();
  return (
    <PaneDialog
      name="unsaved"
      title={t('settings.unsaved-title')}
      onClose={onStay}
      closeLabel={t('settings.stay')}
      isCloseBetter
      primary={{ label: t('settings.discard'), onClick: onDiscard }}
    >
      {t('settings.unsaved')}
    </PaneDialog>
  );
}
