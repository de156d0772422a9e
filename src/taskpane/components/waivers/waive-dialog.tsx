import { makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../../contracts/finding';
import { renderMessage } from '../../../words';
import type { Problem } from '../../state/pane-state';
import { useWords } from '../../words-context';
import { PaneDialog, useCancelLabel } from '../shared/dialogs';
import { PlainMessage } from '../shared/message-text';
import { usePaneActions } from '../shared/pane-context';
import { RefusalBar } from '../shell/notices';
import { ReasonField } from './reason-field';

const useStyles = makeStyles({
  what: { margin: '0 0 12px' },
  scope: { margin: '0 0 8px -8px' },
});

export interface WaiveDialogProps {
  readonly findings: readonly Finding[];
  /** Open findings of the same rule on the same sheet, these included; offered where one is to be waived. */
  readonly alike: readonly Finding[];
  /** Reasons given before in this workbook, the latest first. */
  readonly reasons: readonly string[];
  /** The last refusal, if it stands; shown once the person has tried. */
  readonly problem: Problem | null;
  readonly onClose: () => void;
  readonly onWaive: (findings: readonly Finding[], reason: string) => void;
}

/** Asks for the reason why findings are set aside. Where the workbook refuses, what was typed stays. */
export function WaiveDialog({ findings, alike, reasons, problem, onClose, onWaive }: WaiveDialogProps) {
  const styles = useStyles();
  const { t, language } = useWords();
  const close = useCancelLabel();
  const { busy } = usePaneActions();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [isWide, setWide] = useState(false);
  const given = reason.trim();
  const [only] = findings;
  const isOne = findings.length === 1;
  const chosen = isOne && isWide ? alike : findings;
  const waive = (): void => {
    if (given === '' || busy) return;
    setTried(true);
    onWaive(chosen, given);
  };
  return (
    <PaneDialog
      name="waive"
      title={isOne ? t('waive.title') : t('waive.title-many', { count: String(findings.length) })}
      onClose={onClose}
      closeLabel={close}
      primary={{
        label: chosen.length === 1 ? t('waive.apply') : t('waive.apply-many', { count: String(chosen.length) }),
        disabled: given === '' || busy,
        onClick: waive,
      }}
    >
      {tried && problem && <RefusalBar problem={problem} />}
      {isOne && only && (
        <p className={styles.what}>
          <PlainMessage segments={renderMessage(only, language)} />
        </p>
      )}
      {isOne && alike.length > 1 && (
        <RadioGroup
          className={styles.scope}
          value={isWide ? 'alike' : 'one'}
          aria-label={t('waive.scope')}
          data-setting="waive-scope"
          onChange={(_, { value }) => {
            setWide(value === 'alike');
          }}
        >
          <Radio value="one" label={t('waive.scope-one')} />
          <Radio value="alike" label={t('waive.scope-alike', { count: String(alike.length) })} />
        </RadioGroup>
      )}
      <ReasonField reason={reason} reasons={reasons} onReason={setReason} onSubmit={waive} />
    </PaneDialog>
  );
}
