import { makeStyles, tokens } from '@fluentui/react-components';
import type { Finding, Fix } from '../../../contracts/finding';
import { plainText, renderFix } from '../../../words';
import { useWords } from '../../words-context';
import { PaneDialog, useCancelLabel } from '../shared/dialogs';
import { EditTable } from './edit-table';

const useStyles = makeStyles({
  what: { margin: '0 0 4px' },
  note: { margin: '0 0 12px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export interface FixDialogProps {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly onClose: () => void;
  readonly onApply: () => void;
}

/** What a fix would change, cell by cell, before anything is written. */
export function FixDialog({ finding, fix, onClose, onApply }: FixDialogProps) {
  const styles = useStyles();
  const { t, language } = useWords();
  const close = useCancelLabel();
  return (
    <PaneDialog
      name="fix"
      title={t('fix.title')}
      onClose={onClose}
      closeLabel={close}
      primary={{ label: t('fix.apply'), onClick: onApply }}
    >
      <p className={styles.what}>{plainText(renderFix(finding, fix, language))}</p>
      <p className={styles.note} data-safe={fix.safe}>
        {t(fix.safe ? 'fix.safe' : 'fix.consent')}
      </p>
      <EditTable edits={fix.edits} sheet={finding.cell.sheet} />
    </PaneDialog>
  );
}
