import { Checkbox, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { NewSheet } from '../../../contracts/new-sheet';
import type { ReportFinding } from '../../../contracts/report-review';
import { reportWaiverFor } from '../../../review/report-keys';
import type { WorkbookHost } from '../../../hosts/workbook-host';
import type { Outcome, Problem } from '../../state/pane-state';
import type { ChosenReport, ReportChoice } from '../../state/use-report';
import { reportLetterText } from '../../view/report-letter';
import { withoutReportWaivers, withReportWaiver } from '../../view/report-waivers';
import { latestReasons } from '../../view/waiver-list';
import { useWords } from '../../words-context';
import { FullPage } from '../shared/full-page';
import { usePaneActions } from '../shared/pane-context';
import { RefusalBar } from '../shell/notices';
import { CopyText } from '../shared/copy-text';
import { FileButton } from './file-button';
import { ReportActionsProvider } from './report-context';
import { ReportFindings } from './report-findings';
import { ReportReading } from './report-reading';
import { ReportStart } from './report-start';
import { ReportTables } from './report-tables';
import { useReportText } from './use-report-text';
import { VerdictCountsRow } from './verdict-counts';
import { WaiveReportDialog } from './waive-report-dialog';
import { verdictCounts } from '../../view/report-rows';

const useStyles = makeStyles({
  file: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    flexShrink: 0,
    padding: '8px 8px 8px 14px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  names: { flexGrow: 1, minWidth: 0 },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  beside: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  button: { minWidth: 'auto', flexShrink: 0 },
  tabs: {
    flexShrink: 0,
    padding: '0 2px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  panel: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 8px',
    flexShrink: 0,
    minHeight: '44px',
    padding: '2px 12px 2px 4px',
    boxSizing: 'border-box',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
  },
});

type View = 'text' | 'findings' | 'tables';
const VIEWS: readonly View[] = ['text', 'findings', 'tables'];
const viewId = (view: View): string => `jihe-report-tab-${view}`;
const panelId = (view: View): string => `jihe-report-panel-${view}`;

export interface ReportCheckPageProps {
  readonly choice: ReportChoice;
  readonly outcome: Outcome;
  /** The workbook's name; '' where it has none yet. */
  readonly workbook: string;
  /** The last refusal, if it stands. */
  readonly problem: Problem | null;
  readonly watchSelection: WorkbookHost['watchSelection'];
  readonly now: () => Date;
  readonly onImport: (sheets: readonly NewSheet[]) => void;
  readonly onClose: () => void;
}

/** 对照报告: a report in Word read beside the workbook, figure by figure. */
export function ReportCheckPage(props: ReportCheckPageProps) {
  const { choice, problem, onClose } = props;
  const { t } = useWords();
  const { chosen, choose } = choice;
  return (
    <FullPage
      name="report-check"
      title={t('report-check.title')}
      onClose={onClose}
      notices={problem && <RefusalBar problem={problem} />}
      fills
    >
      {chosen.kind === 'read' ? (
        <Compared key={chosen.name} {...props} chosen={chosen} />
      ) : (
        <ReportStart
          chosen={chosen}
          onFile={(file) => {
            void choose(file);
          }}
        />
      )}
    </FullPage>
  );
}

type Read = Extract<ChosenReport, { readonly kind: 'read' }>;

function Compared({
  choice,
  chosen,
  outcome,
  workbook,
  problem,
  watchSelection,
  now,
  onImport,
}: ReportCheckPageProps & { readonly chosen: Read }) {
  const styles = useStyles();
  const { t, language } = useWords();
  const { save } = usePaneActions();
  const { report, reader, name } = chosen;
  const { snapshot, settings } = outcome;
  const review = useMemo(() => reader.review(report, snapshot, settings), [reader, report, snapshot, settings]);
  const sheets = useMemo(() => reader.tables(report), [reader, report]);
  const [view, setView] = useState<View>('text');
  const [waiving, setWaiving] = useState<ReportFinding | null>(null);
  const reading = useReportText(report, review, watchSelection, () => {
    setView('text');
  });
  const open = review.findings.filter(({ waived }) => !waived);
  const counts = useMemo(() => verdictCounts(review), [review]);
  const actions = useMemo(
    () => ({
      goTo: reading.goTo,
      waive: setWaiving,
      restore: (finding: ReportFinding) => {
        void save(withoutReportWaivers(settings, [reportWaiverFor(finding)]), 'notice.restored');
      },
    }),
    [reading.goTo, save, settings],
  );
  const labels = { text: '', findings: String(open.length), tables: String(sheets.length) };
  return (
    <ReportActionsProvider value={actions}>
      <div className={styles.file} data-report={name}>
        <div className={styles.names}>
          <div className={styles.name} title={name}>
            {name}
          </div>
          <div className={styles.beside} title={workbook}>
            {workbook === '' ? t('report-check.beside-this') : t('report-check.beside', { workbook })}
          </div>
        </div>
        <FileButton
          size="small"
          className={styles.button}
          onFile={(file) => {
            void choice.choose(file);
          }}
        >
          {t('report-check.another')}
        </FileButton>
      </div>
      <VerdictCountsRow
        counts={counts}
        shown={view === 'text' ? reading.shown : null}
        onShow={(shown) => {
          reading.show(shown);
          setView('text');
        }}
      />
      <TabList
        className={styles.tabs}
        selectedValue={view}
        aria-label={t('report-check.tabs')}
        onTabSelect={(_, { value }) => {
          const picked = VIEWS.find((one) => one === value);
          if (picked) setView(picked);
        }}
      >
        {VIEWS.map((one) => (
          <Tab key={one} id={viewId(one)} value={one} {...(one === view ? { 'aria-controls': panelId(one) } : {})}>
            {t(`report-check.tab-${one}`, { count: labels[one] })}
          </Tab>
        ))}
      </TabList>
      <div className={styles.panel} role="tabpanel" id={panelId(view)} aria-labelledby={viewId(view)}>
        {view === 'text' && <ReportReading reading={reading} review={review} />}
        {view === 'findings' && <ReportFindings review={review} />}
        {view === 'findings' && open.length > 0 && (
          <div className={styles.tools}>
            <Checkbox
              checked={choice.included}
              label={t('report-check.in-report-sheet')}
              data-setting="in-report-sheet"
              onChange={(_, { checked }) => {
                choice.include(checked === true);
              }}
            />
            <CopyText
              label={t('report-check.copy-all')}
              action="copy-report"
              appearance="secondary"
              text={() => reportLetterText(name, review.findings, language)}
            />
          </div>
        )}
        {view === 'tables' && <ReportTables sheets={sheets} review={review.tables} onImport={onImport} />}
      </div>
      {waiving && (
        <WaiveReportDialog
          finding={waiving}
          reasons={latestReasons(settings)}
          problem={problem}
          onClose={() => {
            setWaiving(null);
          }}
          onWaive={(reason) => {
            void save(withReportWaiver(settings, waiving, reason, now()), 'notice.waived', () => {
              setWaiving(null);
            });
          }}
        />
      )}
    </ReportActionsProvider>
  );
}
