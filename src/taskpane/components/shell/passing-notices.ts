import { useEffect, type RefObject } from 'react';
import type { Notice } from '../../state/pane-state';
import { usePaneActions } from '../shared/pane-context';

/** What was done is read by then; where somebody points at it or has the focus in it, it stays as long again. */
const READ_AFTER = 10_000;

/** A message with further ones that are told in the same bar. */
export interface MergedNotice {
  readonly notice: Notice;
  readonly more: readonly Notice[];
}

/** Nothing can be done from it, and nothing is amiss. */
const isPlain = ({ intent, undoable, place, finding, waived, problem }: Notice): boolean =>
  intent === 'success' && !undoable && !place && !finding && !waived && !problem;

/** Plain successes join the success before them. */
export function merged(notices: readonly Notice[]): readonly MergedNotice[] {
  const bars: { notice: Notice; more: Notice[] }[] = [];
  for (const notice of notices) {
    const last = bars.at(-1);
    if (last?.notice.intent === 'success' && isPlain(notice)) last.more.push(notice);
    else bars.push({ notice, more: [] });
  }
  return bars;
}

/** A success that still offers to be taken back waits for an answer; all others pass. */
const passes = ({ intent, undoable, waived }: Notice, canUndo: boolean): boolean =>
  intent === 'success' && !(undoable === true && canUndo) && waived === undefined;

/** Lets successes go once they have been read. `bars` is what holds them. */
export function usePassing(notices: readonly Notice[], canUndo: boolean, bars: RefObject<HTMLElement | null>): void {
  const { dispatch } = usePaneActions();
  useEffect(() => {
    const passing = notices.filter((notice) => passes(notice, canUndo));
    if (passing.length === 0) return undefined;
    const timer = setInterval(() => {
      if (bars.current?.matches(':hover, :focus-within')) return;
      for (const notice of passing) dispatch({ type: 'notice-dismissed', notice });
    }, READ_AFTER);
    return () => {
      clearInterval(timer);
    };
  }, [notices, canUndo, bars, dispatch]);
}
