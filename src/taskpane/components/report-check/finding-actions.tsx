import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReportFinding } from '../../../contracts/report-review';
import { reportFindingText } from '../../view/report-letter';
import { useWords } from '../../words-context';
import { usePaneActions } from '../shared/pane-context';
import { CopyText } from '../shared/copy-text';
import { useReportActions } from './report-context';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '6px', marginInlineStart: '-8px' },
  button: { minWidth: 'auto' },
  note: {
    margin: '4px 0 0',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What can be done with a finding about the report, and why it was set aside if it was. */
export function FindingActions({ finding }: { readonly finding: ReportFinding }) {
  const styles = useStyles();
  const { t, language } = useWords();
  const { busy } = usePaneActions();
  const { waive, restore } = useReportActions();
  const { waived } = finding;
  return (
    <>
      {waived && (
        <p className={styles.note}>{t('finding.waived-reason', { date: waived.date, reason: waived.reason })}</p>
      )}
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          disabled={busy}
          data-action={waived ? 'restore-report' : 'waive-report'}
          onClick={() => {
            if (waived) restore(finding);
            else waive(finding);
          }}
        >
          {t(waived ? 'finding.unwaive' : 'finding.waive')}
        </Button>
        <CopyText
          label={t('report-check.copy')}
          action="copy-report-finding"
          text={() => reportFindingText(finding, language)}
        />
      </div>
    </>
  );
}
