import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { Language } from '../../../words';
import type { PanePorts } from '../../ports';
import type { PaneState } from '../../state/pane-state';
import { useComments } from '../../state/use-comments';
import { useChanges } from '../../state/use-changes';
import { useLive } from '../../state/use-live';
import { usePane, type Pane as PaneModel } from '../../state/use-pane';
import { useReport } from '../../state/use-report';
import { findingList, type FindingList } from '../../view/finding-list';
import { useWords } from '../../words-context';
import { Announcer } from './announcer';
import { Counts } from './counts';
import { Header } from './header';
import { useHidden } from '../shared/hidden';
import { FindingsView, KeysPage, OverviewView, RecalculateView, ReportCheckPage } from './lazy-pages';
import { Notices } from './notices';
import { StaleBar } from './stale-bar';
import { useExport } from './use-export';
import { useLetter } from './use-letter';
import { useSpecify } from './use-specify';
import { EmptyWorkbookPage, NoTablesPage, ProblemPage } from './pages';
import { PaneActionsProvider, type PaneActions, type PaneDialog } from '../shared/pane-context';
import { PaneDialogs } from './pane-dialogs';
import { panelId, TabBar, tabId } from './tab-bar';
import { useFirstSteps } from './use-first-steps';
import { useKeptFocus } from './use-kept-focus';
import { WelcomePage } from './welcome-page';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  panel: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
});

export interface PaneProps {
  readonly ports: PanePorts;
  readonly workbookName: string | undefined;
  readonly onLanguage: (language: Language) => void;
}

/** The whole pane: header, counts, tabs, what is under the tab, and what lies above all of it. */
export function Pane({ ports, workbookName, onLanguage }: PaneProps) {
  const styles = useStyles();
  const hidden = useHidden();
  const { t, language } = useWords();
  const pane = usePane(ports, language, () => {
    void openPage('report-check');
  });
  const { state, dispatch, commands } = pane;
  const [dialog, open] = useState<PaneDialog | null>(null);
  const list = useFindingList(state);
  const busy = state.activity !== null;
  const onLive = useLive(ports, pane, busy || dialog !== null);
  const onComments = useComments(ports, pane, language);
  const { outcome } = state;
  const { reference, preferences, forms = null } = ports;
  const choice = useReport(ports.reportReader);
  const { host } = ports;
  const watchSelection = useMemo(() => host.watchSelection.bind(host), [host]);
  const onExport = useExport(ports, pane, list);
  const onLetter = useLetter(ports, pane, workbookName);
  const specify = useSpecify(pane, ports.tableAt, open);
  useChanges(ports, state, dispatch);
  useKeptFocus(state.tab, !busy && dialog === null);
  const isFirst = useFirstSteps(preferences, outcome !== null);
  const isStale = outcome !== null && state.changes.length > 0 && !(state.live.on && state.live.armed);

  const actions = useMemo(
    (): PaneActions => ({
      dispatch,
      open,
      busy,
      reveal: (cell) => {
        void commands.reveal(cell);
      },
      restore: (finding) => {
        if (outcome) void commands.waive([finding], null, outcome.settings);
      },
      adjust: (index) => {
        const table = outcome?.review.tables[index];
        if (!table) return;
        open({ kind: 'table', sheet: table.sheet, head: table.head });
        void commands.reveal({ sheet: table.sheet, row: table.area.top, column: table.area.left });
      },
      specify: (cell) => {
        void specify(cell);
      },
      selection: commands.selection,
      prefer: (name, value) => preferences?.keep(name, value),
      reference,
      forms,
      save: commands.save,
    }),
    [dispatch, busy, commands, outcome, reference, forms, specify, preferences],
  );
  const check = (): void => {
    void commands.check('findings');
  };
  const undo = (): void => {
    void commands.undo();
  };
  /** Settings are the workbook's: it has to be read before they can be shown. */
  async function openPage(kind: 'settings' | 'waivers' | 'report-check' | 'formulas'): Promise<void> {
    // Formulas are tried on what was read: it has to be the workbook as it is.
    const isKnown = outcome !== null && !(kind === 'formulas' && isStale);
    if (isKnown || (await commands.check())) open({ kind });
  }
  return (
    <PaneActionsProvider value={actions}>
      <main
        className={styles.pane}
        onKeyDown={(event) => {
          if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
          event.preventDefault();
          pane.step(event.shiftKey ? -1 : 1);
        }}
        data-phase={outcome ? 'reviewed' : 'idle'}
        aria-busy={busy}
      >
        <h1 className={hidden.visually}>{t('app.name')}</h1>
        <Header
          state={state}
          isStale={isStale}
          workbookName={workbookName}
          onKeys={() => {
            open({ kind: 'keys' });
          }}
          onCheck={check}
          onCancel={commands.cancel}
          onRecalculate={() => {
            if (outcome && outcome.review.tables.length > 0) dispatch({ type: 'tab-chosen', tab: 'recalculate' });
            else void commands.check('recalculate');
          }}
          onReport={
            outcome
              ? () => {
                  void commands.report(outcome, workbookName ?? '', language, choice.findings(outcome));
                }
              : undefined
          }
          onLetter={onLetter}
          onCompare={
            ports.reportReader &&
            (() => {
              void openPage('report-check');
            })
          }
          onExport={onExport}
          onClear={() => {
            void commands.clear();
          }}
          onUndo={undo}
          onFormulas={() => {
            void openPage('formulas');
          }}
          onWaivers={() => {
            void openPage('waivers');
          }}
          onSettings={() => {
            void openPage('settings');
          }}
          onLanguage={onLanguage}
          onLive={onLive}
          onComments={onComments}
        />
        {/* Before the first check a refusal fills the page instead. */}
        <Notices
          problem={outcome || state.problem?.during !== 'reading' ? state.problem : null}
          notices={state.notices}
          canUndo={state.canUndo}
          onRetry={check}
          onUndo={undo}
          onUnwaive={(waivers) => {
            if (outcome) void commands.unwaive(waivers, outcome.settings);
          }}
          onShowFinding={(finding) => {
            const index = outcome?.review.findings.findIndex((one) => one === finding) ?? -1;
            if (index >= 0) dispatch({ type: 'selected', index });
            void commands.reveal(finding.cell);
          }}
        />
        {isStale && <StaleBar busy={busy} onCheck={check} />}
        <Body
          pane={pane}
          list={list}
          onRetry={check}
          welcome={<WelcomePage isFirst={isFirst} onSample={ports.openSample} />}
        />
        <Announcer state={state} order={list.order} />
        {dialog?.kind === 'keys' && (
          <KeysPage
            onClose={() => {
              open(null);
            }}
          />
        )}
        {dialog?.kind === 'report-check' && outcome && (
          <ReportCheckPage
            choice={choice}
            outcome={outcome}
            workbook={workbookName ?? ''}
            problem={state.problem?.during === 'revealing' ? null : state.problem}
            watchSelection={watchSelection}
            now={ports.now}
            onImport={(sheets) => {
              open(null);
              void commands.addSheets(sheets);
            }}
            onClose={() => {
              open(null);
            }}
          />
        )}
        {outcome && (
          <PaneDialogs
            dialog={dialog}
            outcome={outcome}
            isStale={isStale}
            order={list.order}
            reviewReport={choice.review}
            problem={state.problem}
            commands={commands}
          />
        )}
      </main>
    </PaneActionsProvider>
  );
}

const NO_LIST: FindingList = { groups: [], order: [], count: 0 };

function useFindingList({ outcome, filters, grouping }: PaneState): FindingList {
  const { language } = useWords();
  const review = outcome?.review ?? null;
  return useMemo(
    () => (review ? findingList(review, filters, language, grouping) : NO_LIST),
    [review, filters, language, grouping],
  );
}

interface BodyProps {
  readonly pane: PaneModel;
  readonly list: FindingList;
  readonly onRetry: () => void;
  /** What is shown before the first check. */
  readonly welcome: ReactNode;
}

function Body({ pane: { state, dispatch, commands }, list, onRetry, welcome }: BodyProps) {
  const styles = useStyles();
  const { outcome, problem, tab } = state;
  if (!outcome) {
    return problem?.during === 'reading' ? <ProblemPage problem={problem} onRetry={onRetry} /> : welcome;
  }
  if (outcome.empty) return <EmptyWorkbookPage />;
  const { review } = outcome;
  if (review.tables.length === 0) return <NoTablesPage review={review} settings={outcome.settings} />;
  const step = (index: number): void => {
    dispatch({ type: 'selected', index });
    const cell = review.findings[index]?.cell;
    if (cell) void commands.reveal(cell);
  };
  return (
    <>
      <Counts review={review} shown={state.filters.shown} />
      <TabBar tab={tab} searching={state.searching} />
      <div className={styles.panel} role="tabpanel" id={panelId(tab)} aria-labelledby={tabId(tab)}>
        {tab === 'findings' && (
          <FindingsView review={review} settings={outcome.settings} state={state} list={list} onStep={step} />
        )}
        {tab === 'overview' && <OverviewView review={review} settings={outcome.settings} />}
        {tab === 'recalculate' && (
          <RecalculateView
            review={review}
            unwanted={state.unwanted}
            written={state.written}
            onWrite={(columns) => {
              void commands.writeColumns(columns);
            }}
          />
        )}
      </div>
    </>
  );
}
