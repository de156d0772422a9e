import { Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../../contracts/finding';
import { renderMessage } from '../../../words';
import type { Problem } from '../../state/pane-state';
import { useWords } from '../../words-context';
import { PaneDialog, useCancelLabel } from '../shared/dialogs';
import { PlainMessage } from '../shared/message-text';
import { RefusalBar } from '../shell/notices';
import { usePaneActions } from '../shared/pane-context';

const useStyles = makeStyles({ what: { margin: '0 0 12px' } });

/** A reason has to be given, and fits a line or two. */
const MOST_CHARACTERS = 200;

export interface WaiveDialogProps {
  readonly finding: Finding;
  /** The last refusal, if it stands; shown once the person has tried. */
  readonly problem: Problem | null;
  readonly onClose: () => void;
  readonly onWaive: (reason: string) => void;
}

/** Asks for the reason why a finding is set aside. Where the workbook refuses, what was typed stays. */
export function WaiveDialog({ finding, problem, onClose, onWaive }: WaiveDialogProps) {
  const styles = useStyles();
  const { t, language } = useWords();
  const close = useCancelLabel();
  const { busy } = usePaneActions();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const given = reason.trim();
  return (
    <PaneDialog
      name="waive"
      title={t('waive.title')}
      onClose={onClose}
      closeLabel={close}
      primary={{
        label: t('waive.apply'),
        disabled: given === '' || busy,
        onClick: () => {
          setTried(true);
          onWaive(given);
        },
      }}
    >
      {tried && problem && <RefusalBar problem={problem} />}
      <p className={styles.what}>
        <PlainMessage segments={renderMessage(finding, language)} />
      </p>
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
