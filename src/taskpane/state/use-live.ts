import { useEffect, useEffectEvent, useRef, type Dispatch } from 'react';
import type { PanePorts } from '../ports';
import type { PaneCommands } from './commands';
import { LiveCheck } from './live-check';
import type { PaneState } from './pane-state';
import { problemOf } from './problems';
import type { PaneAction } from './reducer';

interface LivePane {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly commands: Pick<PaneCommands, 'check' | 'checkQuietly'>;
}

/**
 * Checks again by itself after changes in the workbook, where the person wants that and a check has marked the
 * workbook. `paused` holds it up: something is going on, or a dialog is open whose findings must not change.
 * Answers with the switch; null where the pane has not got the powers.
 */
export function useLive(
  { host, live: ports }: Pick<PanePorts, 'host' | 'live'>,
  { state, dispatch, commands }: LivePane,
  paused: boolean,
): ((on: boolean) => void) | null {
  const { live, outcome } = state;
  const current = useRef<LiveCheck | null>(null);
  const listens = ports !== undefined && live.on && live.armed;
  const run = useEffectEvent(() => commands.checkQuietly());
  const begin = useEffectEvent((check: LiveCheck) => {
    check.setBusy(paused);
    check.setDuration(outcome?.milliseconds ?? 0);
  });

  useEffect(() => {
    if (ports?.initiallyOn === true) dispatch({ type: 'live-switched', on: true });
  }, [ports, dispatch]);

  useEffect(() => {
    if (!listens) return;
    const check = new LiveCheck(ports.after, () => run());
    current.current = check;
    begin(check);
    const end = listen(host, check, (error) => {
      const problem = problemOf(error, 'reading');
      dispatch({ type: 'noticed', notice: { intent: 'warning', key: 'notice.not-listening', values: {}, problem } });
      dispatch({ type: 'live-switched', on: false });
    });
    return () => {
      current.current = null;
      end();
    };
  }, [host, ports, listens, dispatch]);

  useEffect(() => {
    current.current?.setBusy(paused);
  }, [paused]);

  useEffect(() => {
    if (outcome) current.current?.setDuration(outcome.milliseconds);
  }, [outcome]);

  if (!ports) return null;
  return (on) => {
    ports.remember(on);
    dispatch({ type: 'live-switched', on });
    if (on && !live.armed && !paused) void commands.check();
  };
}

/**
 * Tells `check` of every change until the answer is called. What was changed between the last reading and the beginning
 * of listening was told to nobody: it counts as a change as soon as there is somebody to listen.
 */
function listen(host: PanePorts['host'], check: LiveCheck, onRefused: (error: unknown) => void): () => void {
  let stop: (() => Promise<void>) | null = null;
  let over = false;
  const refused = (error: unknown): void => {
    if (!over) onRefused(error);
  };
  const watch = async (): Promise<void> => {
    const ended = await host.watchChanges(() => {
      check.changed();
    });
    if (over) return ended();
    stop = ended;
    check.changed();
  };
  watch().catch(refused);
  return () => {
    over = true;
    check.stop();
    stop?.().catch(refused);
  };
}
