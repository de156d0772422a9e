import { makeStyles, tokens } from '@fluentui/react-components';
import type { InterfaceKey, Language } from '../../../words';
import type { Activity, LiveState, Outcome, PaneState } from '../../state/pane-state';
import { grouped } from '../../view/figures';
import { useWords, type PaneWords } from '../../words-context';

const useStyles = makeStyles({
  line: {
    margin: '8px 0 0',
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

/** What is going on, else what the last check saw, else the promise that nothing leaves the machine. */
export function StatusLine({
  state,
  workbookName,
}: {
  readonly state: PaneState;
  readonly workbookName: string | undefined;
}) {
  const styles = useStyles();
  const words = useWords();
  return (
    <p
      className={styles.line}
      title={workbookName}
      data-activity={state.activity ?? 'none'}
      data-live={state.live.on ? state.live.phase : 'off'}
    >
      {statusText(state, words)}
    </p>
  );
}

function statusText({ activity, progress, outcome, live }: PaneState, { t, language }: PaneWords): string {
  if (activity === 'reading' && progress) {
    return t('status.reading-cells', { done: grouped(String(progress.done)), total: grouped(String(progress.total)) });
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
