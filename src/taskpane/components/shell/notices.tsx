import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useRef } from 'react';
import type { HostErrorCode } from '../../../contracts/host-error';
import type { Finding } from '../../../contracts/finding';
import type { StoredWaiver } from '../../../contracts/settings';
import type { CellAddress } from '../../../workbook/address';
import type { InterfaceKey } from '../../../words';
import { hostErrorText } from '../../../words';
import type { Notice, Problem, Undertaking } from '../../state/pane-state';
import { useWords } from '../../words-context';
import { CloseIcon } from '../shared/icons';
import { merged, usePassing } from './passing-notices';
import { LostExport } from './lost-export';
import { usePaneActions } from '../shared/pane-context';

const useStyles = makeStyles({
  stack: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    gap: '4px',
    padding: '0 8px 8px',
    maxHeight: '45%',
    overflowY: 'auto',
  },
  alone: { paddingTop: '8px', maxHeight: 'none' },
  button: { minWidth: 'auto' },
  bar: { minHeight: '32px', paddingBlock: '4px', paddingInlineStart: '8px', whiteSpace: 'normal' },
  actions: { columnGap: '4px', paddingRight: '4px' },
  body: {
    whiteSpace: 'normal',
    paddingRight: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

const TITLES: Readonly<Record<Undertaking, InterfaceKey>> = {
  reading: 'problem.title-reading',
  writing: 'problem.title-writing',
  clearing: 'problem.title-clearing',
  undoing: 'problem.title-undoing',
  revealing: 'problem.title-revealing',
};

/** After these nobody can say that nothing was done. */
const UNSURE: ReadonlySet<HostErrorCode> = new Set(['half-written']);

/** What the person wanted: nothing went wrong. */
const WANTED: ReadonlySet<HostErrorCode> = new Set(['cancelled']);

/** What a problem is headed with: what was not done, or what is not sure. */
export function titleOf({ code, during }: Problem): InterfaceKey {
  return UNSURE.has(code) || WANTED.has(code) ? `short.${code}` : TITLES[during];
}

export interface NoticesProps {
  readonly problem: Problem | null;
  readonly notices: readonly Notice[];
  readonly canUndo: boolean;
  readonly onRetry: () => void;
  readonly onUndo: () => void;
  readonly onUnwaive: (waivers: readonly StoredWaiver[]) => void;
  readonly onShowFinding: (finding: Finding) => void;
}

/** What went wrong and what was done, each until it is dismissed. */
export function Notices({ problem, notices, canUndo, onRetry, onUndo, onUnwaive, onShowFinding }: NoticesProps) {
  const styles = useStyles();
  const { t, language } = useWords();
  const { dispatch, busy } = usePaneActions();
  const bars = useRef<HTMLDivElement>(null);
  usePassing(notices, canUndo, bars);
  if (!problem && notices.length === 0) return null;
  return (
    <div ref={bars} className={styles.stack}>
      {problem && <Refusal problem={problem} onRetry={onRetry} />}
      {merged(notices).map(({ notice, more }, index) => (
        <div key={index} role="status" data-notice={notice.key}>
          <MessageBar intent={notice.intent} layout="singleline" className={styles.bar}>
            <MessageBarBody className={styles.body}>
              {t(notice.key, notice.reason ? { ...notice.values, reason: t(`short.${notice.reason}`) } : notice.values)}
              {notice.problem && ` ${hostErrorText(notice.problem.code, language, notice.problem.data)}`}
              {more.map((further) => (
                <span key={further.key} data-notice={further.key}>
                  {language === 'zh' ? '' : ' '}
                  {t(further.key, further.values)}
                </span>
              ))}
            </MessageBarBody>
            <MessageBarActions
              className={styles.actions}
              containerAction={
                <Dismiss
                  onClick={() => {
                    for (const one of [notice, ...more]) dispatch({ type: 'notice-dismissed', notice: one });
                  }}
                />
              }
            >
              {notice.place && <ShowPlace place={notice.place} />}
              {notice.finding && <ShowFinding finding={notice.finding} onShow={onShowFinding} />}
              {notice.waived && (
                <Button
                  size="small"
                  className={styles.button}
                  disabled={busy}
                  data-action="undo-waive"
                  onClick={() => {
                    onUnwaive(notice.waived ?? []);
                  }}
                >
                  {t('action.undo-short')}
                </Button>
              )}
              {canUndo && notice.undoable && (
                <Button
                  size="small"
                  className={styles.button}
                  disabled={busy}
                  data-action="undo-notice"
                  onClick={onUndo}
                >
                  {t('action.undo-short')}
                </Button>
              )}
            </MessageBarActions>
          </MessageBar>
        </div>
      ))}
    </div>
  );
}

function ShowFinding({ finding, onShow }: { readonly finding: Finding; readonly onShow: (finding: Finding) => void }) {
  const styles = useStyles();
  const { t } = useWords();
  const { busy } = usePaneActions();
  return (
    <Button
      size="small"
      className={styles.button}
      disabled={busy}
      data-action="show-caused"
      onClick={() => {
        onShow(finding);
      }}
    >
      {t('action.show')}
    </Button>
  );
}

function ShowPlace({ place }: { readonly place: CellAddress }) {
  const styles = useStyles();
  const { t } = useWords();
  const { reveal, busy } = usePaneActions();
  return (
    <Button
      size="small"
      className={styles.button}
      disabled={busy}
      data-action="show-notice"
      onClick={() => {
        reveal(place);
      }}
    >
      {t('action.show')}
    </Button>
  );
}

/** What the host refused, and why. */
function Refusal({ problem, onRetry }: { readonly problem: Problem; readonly onRetry?: () => void }) {
  const styles = useStyles();
  const { t, language } = useWords();
  const { dispatch, busy } = usePaneActions();
  return (
    <div role="alert" data-problem={problem.code}>
      <MessageBar
        intent={WANTED.has(problem.code) ? 'info' : 'error'}
        layout="multiline"
        politeness="assertive"
        className={styles.bar}
      >
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{t(titleOf(problem))}</MessageBarTitle>
          {hostErrorText(problem.code, language, problem.data)}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Dismiss
              onClick={() => {
                dispatch({ type: 'problem-dismissed' });
              }}
            />
          }
        >
          {problem.lost && <LostExport lost={problem.lost} />}
          {problem.during === 'reading' && onRetry && (
            <Button size="small" disabled={busy} onClick={onRetry}>
              {t('action.retry')}
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

/** What the host refused while a page over the whole pane is open. */
export function RefusalBar({ problem }: { readonly problem: Problem }) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.stack, styles.alone)}>
      <Refusal problem={problem} />
    </div>
  );
}

function Dismiss({ onClick }: { readonly onClick: () => void }) {
  const { t } = useWords();
  return (
    <Button
      appearance="transparent"
      size="small"
      icon={<CloseIcon size={12} />}
      aria-label={t('action.dismiss')}
      onClick={onClick}
    />
  );
}
