import { Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../review/review-types';
import { renderText } from '../../words';
import { useWords } from '../words-context';
import { PaneDialog, useCancelLabel } from './dialogs';

const useStyles = makeStyles({ what: { margin: '0 0 12px' } });

/** A reason has to be given, and fits a line or two. */
const MOST_CHARACTERS = 200;

export interface WaiveDialogProps {
  readonly finding: Finding;
  readonly onClose: () => void;
  readonly onWaive: (reason: string) => void;
}

/** Asks for the reason why a finding is set aside. */
export function WaiveDialog({ finding, onClose, onWaive }: WaiveDialogProps) {
  const styles = useStyles();
  const { t, language } = useWords();
  const close = useCancelLabel();
  const [reason, setReason] = useState('');
  const given = reason.trim();
  return (
    <PaneDialog
      name="waive"
      title={t('waive.title')}
      onClose={onClose}
      closeLabel={close}
      primary={{
        label: t('waive.apply'),
        disabled: given === '',
        onClick: () => {
          onWaive(given);
        },
      }}
    >
      <p className={styles.what}>{renderText(finding, language)}</p>
      <Field label={t('waive.reason')} hint={t('waive.hint')} required>
        <Textarea
          value={reason}
          maxLength={MOST_CHARACTERS}
          resize="vertical"
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
    </PaneDialog>
  );
}
