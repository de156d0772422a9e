import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReportFinding } from '../../../contracts/report-review';
import { renderReportMessage } from '../../../words';
import type { Problem } from '../../state/pane-state';
import { useWords } from '../../words-context';
import { PaneDialog, useCancelLabel } from '../shared/dialogs';
import { PlainMessage } from '../shared/message-text';
import { usePaneActions } from '../shared/pane-context';
import { RefusalBar } from '../shell/notices';
import { ReasonField } from '../waivers/reason-field';

const useStyles = makeStyles({ what: { margin: '0 0 12px' } });

export interface WaiveReportDialogProps {
  readonly finding: ReportFinding;
  /** Reasons given before in this workbook, the latest first. */
  readonly reasons: readonly string[];
  /** The last refusal, if it stands; shown once the person has tried. */
  readonly problem: Problem | null;
  readonly onClose: () => void;
  readonly onWaive: (reason: string) => void;
}

/** Asks for the reason why a finding about the report is set aside. Where the workbook refuses, what was typed stays. */
export function WaiveReportDialog({ finding, reasons, problem, onClose, onWaive }: WaiveReportDialogProps) {
  const styles = useStyles();
  const { t, language } = useWords();
  const close = useCancelLabel();
  const { busy } = usePaneActions();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const given = reason.trim();
  const waive = (): void => {
    if (given === '' || busy) return;
    setTried(true);
    onWaive(given);
  };
  return (
    <PaneDialog
      name="waive-report"
      title={t('report-check.waive-title')}
      onClose={onClose}
      closeLabel={close}
      primary={{ label: t('waive.apply'), disabled: given === '' || busy, onClick: waive }}
    >
      {tried && problem && <RefusalBar problem={problem} />}
      <p className={styles.what}>
        <PlainMessage segments={renderReportMessage(finding, language)} />
      </p>
      <ReasonField reason={reason} reasons={reasons} onReason={setReason} onSubmit={waive} />
    </PaneDialog>
  );
}
