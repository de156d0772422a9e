import type { Dispatch } from 'react';
import type { HostErrorCode } from '../../contracts/host-error';
import type { Mark } from '../../hosts/workbook-host';
import type { FindingKey } from '../../review/finding-keys';
import type { PanePorts } from '../ports';
import type { LiveRun } from './live-check';
import type { Marking } from './marking';
import { skippedNotices } from './notices';
import { hasTraces, outcomeOf, paint } from './outcome';
import type { Notice } from './pane-state';
import { problemOf } from './problems';
import type { PaneAction } from './reducer';

/** What a quiet check has to know of the commands beside it. */
export interface Undertakings {
  /** How many things the person has asked for so far. */
  readonly count: () => number;
  /** The marks that the workbook shows from now on; null where nobody knows. */
  readonly marked: (marks: readonly Mark[] | null) => void;
  readonly marking: Pick<Marking, 'mark'>;
  /** Findings of the last check that the person asked for; null where the workbook's own memory stands. */
  readonly seen: () => readonly FindingKey[] | null;
}

/** The change that led to these comes as a change of its own, and with it the next check: no word is needed. */
const PASSING: ReadonlySet<HostErrorCode> = new Set(['changed-since', 'sheet-gone']);

/**
 * A check without a word beyond its result: nothing is held up by it, and what the person begins meanwhile goes first.
 * What it cannot do is told once, until one has done it again. It never throws.
 */
export function createQuietCheck(
  ports: Pick<PanePorts, 'host' | 'review' | 'settings' | 'now'>,
  dispatch: Dispatch<PaneAction>,
  { count, marked, marking, seen }: Undertakings,
): () => Promise<LiveRun> {
  const { host, now } = ports;
  let told: Notice | null = null;

  const tell = (notice: Notice | null): void => {
    if (notice && told?.key === notice.key && told.values['sheets'] === notice.values['sheets']) return;
    if (told) dispatch({ type: 'notice-dismissed', notice: told });
    if (notice) dispatch({ type: 'noticed', notice });
    told = notice;
  };
  const end = (run: LiveRun, traces?: boolean): LiveRun => {
    const phase = run.result === 'typing' ? 'typing' : 'rest';
    dispatch({ type: 'live-ended', phase, canUndo: host.canUndo(), ...(traces === undefined ? {} : { traces }) });
    return run;
  };

  return async () => {
    const before = count();
    dispatch({ type: 'live-began' });
    try {
      const from = now();
      const snapshot = await host.read();
      await paint();
      if (count() !== before) return end({ result: 'superseded' });
      const outcome = await outcomeOf(ports, snapshot, from, seen());
      if (count() !== before) return end({ result: 'superseded' });
      dispatch({ type: 'live-reviewed', outcome });
      // The host compares with the marks that are there: they may have moved or been copied with their cells.
      const { marks, skipped, notices } = await marking.mark(outcome.review.findings);
      marked(skipped.length > 0 ? null : marks);
      const warnings = notices.filter(({ intent }) => intent === 'warning');
      tell(skippedNotices('notice.unmarked', skipped)[0] ?? warnings[0] ?? null);
      return end({ result: 'done', milliseconds: outcome.milliseconds }, hasTraces(outcome));
    } catch (error) {
      const problem = problemOf(error, 'reading');
      if (problem.code === 'cell-edit-mode') return end({ result: 'typing' });
      marked(null);
      if (!PASSING.has(problem.code)) tell({ intent: 'info', key: 'notice.live-failed', values: {}, problem });
      return end({ result: 'failed' });
    }
  };
}
