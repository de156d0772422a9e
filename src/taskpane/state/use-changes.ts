import { useEffect, type Dispatch } from 'react';
import type { PanePorts } from '../ports';
import type { PaneState } from './pane-state';
import { problemOf } from './problems';
import type { PaneAction } from './reducer';

/**
 * Notes what somebody changes in the workbook after a check, so that the pane can say that its results are of before.
 * While checks run by themselves they listen in its place.
 */
export function useChanges(
  { host }: Pick<PanePorts, 'host'>,
  { outcome, live }: Pick<PaneState, 'outcome' | 'live'>,
  dispatch: Dispatch<PaneAction>,
): void {
  const listens = outcome !== null && !(live.on && live.armed);

  useEffect(() => {
    if (!listens) return;
    let stop: (() => Promise<void>) | null = null;
    let over = false;
    const refused = (error: unknown): void => {
      if (over) return;
      const problem = problemOf(error, 'reading');
      dispatch({ type: 'noticed', notice: { intent: 'info', key: 'notice.not-noting', values: {}, problem } });
    };
    const watch = async (): Promise<void> => {
      const ended = await host.watchChanges((change) => {
        dispatch({ type: 'changed', change });
      });
      if (over) await ended();
      else stop = ended;
    };
    watch().catch(refused);
    return () => {
      over = true;
      stop?.().catch(refused);
    };
  }, [host, listens, dispatch]);
}
