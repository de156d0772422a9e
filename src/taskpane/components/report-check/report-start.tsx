import { makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { reportErrorText } from '../../../words/report-error-text';
import type { ChosenReport } from '../../state/use-report';
import { useWords } from '../../words-context';
import { CheckIcon, FormulaIcon, LockIcon } from '../shared/icons';
import { Point } from '../shared/points';
import { SeverityIcon } from '../shared/severity-icon';
import { FileButton } from './file-button';
import { ReportMark } from './report-mark';

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '20px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    lineHeight: '22px',
  },
  column: { maxWidth: '520px', margin: '0 auto' },
  title: {
    margin: '12px 0 10px',
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  mark: { color: tokens.colorBrandForeground1 },
  points: { listStyleType: 'none', margin: '0 0 18px', padding: 0, display: 'grid', gap: '10px' },
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    padding: '20px 12px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: 'center',
  },
  over: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  refused: {
    display: 'flex',
    gap: '8px',
    alignItems: 'flex-start',
    marginBottom: '12px',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  sign: { display: 'inline-flex', marginTop: '3px' },
  strong: { display: 'block', fontWeight: tokens.fontWeightSemibold },
});

export interface ReportStartProps {
  readonly chosen: Exclude<ChosenReport, { readonly kind: 'read' }>;
  readonly onFile: (file: File) => void;
}

/** Before a report is there: what is done with it, how to choose one, and why one was refused. */
export function ReportStart({ chosen, onFile }: ReportStartProps) {
  const styles = useStyles();
  const { t, language } = useWords();
  const [over, setOver] = useState(false);
  return (
    <section
      className={styles.page}
      tabIndex={-1}
      data-page="report-start"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <div className={styles.column}>
        <div className={styles.mark}>
          <ReportMark />
        </div>
        <h2 className={styles.title}>{t('report-check.start-title')}</h2>
        <ul className={styles.points}>
          <Point icon={<CheckIcon />}>{t('report-check.start-read')}</Point>
          <Point icon={<FormulaIcon />}>{t('report-check.start-own')}</Point>
          <Point icon={<LockIcon />}>{t('report-check.start-private')}</Point>
        </ul>
        {chosen.kind === 'refused' && (
          <div className={styles.refused} role="alert" data-refused={chosen.code}>
            <span className={styles.sign}>
              <SeverityIcon kind="error" />
            </span>
            <span>
              <span className={styles.strong}>{t('report-check.refused', { name: chosen.name })}</span>
              {reportErrorText(chosen.code, language)}
            </span>
          </div>
        )}
        <div className={mergeClasses(styles.drop, over && styles.over)}>
          {chosen.kind === 'reading' ? (
            <Spinner size="small" label={t('report-check.reading', { name: chosen.name })} />
          ) : (
            <>
              <FileButton appearance="primary" autoFocus onFile={onFile}>
                {t('report-check.choose')}
              </FileButton>
              <span className={styles.hint}>{t('report-check.drop')}</span>
            </>
          )}
        </div>
      </div>
    </section>
  );
}
