import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { InterfaceKey, Language } from '../../../words';
import type { Activity, LiveState, Outcome, PaneState } from '../../state/pane-state';
import { grouped } from '../../../words/grouped-figure';
import { useWords, type PaneWords } from '../../words-context';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    marginTop: '8px',
    '@media (max-height: 600px)': { marginTop: '4px' },
  },
  cancel: { minWidth: 'auto', flexShrink: 0, marginBlock: '-2px' },
  // The name gives way before the words do.
  name: {
    minWidth: '40px',
    flexShrink: 1,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    marginInlineEnd: '12px',
    // Where it would take a line of its own in a low pane, the tooltip has it.
    '@media (max-height: 600px) and (max-width: 379px)': { display: 'none' },
  },
  words: { flexShrink: 0, maxWidth: '100%' },
  // A dot between the two on one line; where the words begin the next line, it lies beyond the edge and is cut off.
  behind: {
    marginInlineStart: '-12px',
    '@media (max-height: 600px) and (max-width: 379px)': { marginInlineStart: 0, '::before': { display: 'none' } },
    '::before': { content: '"·"', display: 'inline-block', width: '12px', textAlign: 'center' },
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    overflowX: 'clip',
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    minHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

const DOING: Readonly<Record<Exclude<Activity, 'marking'>, InterfaceKey>> = {
  reading: 'status.reading',
  reviewing: 'status.reviewing',
  writing: 'status.writing',
  clearing: 'status.clearing',
  undoing: 'status.undoing',
};

/** Cells that are done well within half a second: they go out in one request, which nobody can call off. */
const SHORT = 2000;

const isLong = ({ total }: { readonly total: number }): boolean => total > SHORT;

/** What is going on, else what the last check saw, else the promise that nothing leaves the machine. */
export function StatusLine({
  state,
  workbookName,
  onCancel,
}: {
  readonly state: PaneState;
  readonly workbookName: string | undefined;
  /** Calls off what is under way. */
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { activity, progress, cancelling } = state;
  return (
    <div className={styles.row}>
      <p
        className={styles.line}
        title={workbookName}
        data-activity={activity ?? 'none'}
        data-live={state.live.on ? state.live.phase : 'off'}
        data-progress={progress ? `${String(progress.done)}/${String(progress.total)}` : undefined}
      >
        {workbookName !== undefined && <span className={styles.name}>{workbookName}</span>}
        <span className={mergeClasses(styles.words, workbookName !== undefined && styles.behind)}>
          {statusText(state, words)}
        </span>
      </p>
      {activity !== null && progress && isLong(progress) && (
        <Button
          size="small"
          className={styles.cancel}
          disabledFocusable={cancelling}
          data-action="cancel-work"
          onClick={() => {
            if (!cancelling) onCancel();
          }}
        >
          {words.t('action.cancel')}
        </Button>
      )}
    </div>
  );
}

/** Works that are told by cells; a review is none. */
const BY_CELLS: Readonly<Partial<Record<Activity, InterfaceKey>>> = {
  reading: 'status.reading-cells',
  marking: 'status.marking-cells',
  writing: 'status.writing-cells',
  clearing: 'status.clearing-cells',
  undoing: 'status.undoing-cells',
};

function statusText({ activity, progress, cancelling, outcome, live }: PaneState, { t, language }: PaneWords): string {
  if (cancelling) return t('status.cancelling');
  const byCells = activity && BY_CELLS[activity];
  if (byCells && progress && isLong(progress)) {
    return t(byCells, { done: grouped(String(progress.done)), total: grouped(String(progress.total)) });
  }
  if (activity !== null && activity !== 'marking') return t(DOING[activity]);
  return outcome ? outcomeText(outcome, live, language, t) : t(live.on ? 'live.unarmed' : 'status.idle');
}

function liveKey({ phase, armed }: LiveState): InterfaceKey {
  if (!armed) return 'live.paused';
  return phase === 'rest' ? 'live.on' : `live.${phase}`;
}

function outcomeText(outcome: Outcome, live: LiveState, language: Language, t: PaneWords['t']): string {
  const { review, at, milliseconds } = outcome;
  const time = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
  return [
    t('status.tables', { count: String(review.tables.length) }),
    t('status.at', { time }),
    live.on ? t(liveKey(live)) : t('status.took', { seconds: secondsText(milliseconds) }),
  ].join(language === 'zh' ? ' · ' : ' · ');
}

/** Tenths below ten seconds; never "0.0". */
function secondsText(milliseconds: number): string {
  return (Math.max(milliseconds, 100) / 1000).toFixed(milliseconds < 10_000 ? 1 : 0);
}
