import { useEffect, useEffectEvent, useMemo, useReducer, useRef, type Dispatch } from 'react';
import { sameCell, type CellAddress } from '../../workbook/address';
import type { PaneCommand, PanePorts } from '../ports';
import { createCommands, type PaneCommands } from './commands';
import { INITIAL_STATE, type PaneState } from './pane-state';
import { possibleCommands } from './possible-commands';
import { problemOf } from './problems';
import { reduce, type PaneAction } from './reducer';

export interface Pane {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly commands: PaneCommands;
}

/** The pane's state, its commands, and its ears: the workbook's selection and the ribbon. */
export function usePane(ports: PanePorts): Pane {
  const [state, dispatch] = useReducer(reduce, INITIAL_STATE);
  const { host, review, settings, now, commands: ribbon } = ports;
  /** The cell that the pane itself asked for: its echo is no choice of the person's. */
  const asked = useRef<CellAddress | null>(null);

  const commands = useMemo((): PaneCommands => {
    const made = createCommands({ host, review, settings, now }, dispatch);
    return {
      ...made,
      reveal(cell) {
        asked.current = cell;
        return made.reveal(cell);
      },
    };
  }, [host, review, settings, now]);

  const onSelection = useEffectEvent((cell: CellAddress) => {
    const own = asked.current !== null && sameCell(asked.current, cell);
    asked.current = null;
    const findings = state.outcome?.review.findings;
    if (own || !findings) return;
    const current = state.selected === null ? undefined : findings[state.selected];
    if (current && sameCell(current.cell, cell)) return;
    const index = findings.findIndex((finding) => sameCell(finding.cell, cell));
    if (index >= 0) dispatch({ type: 'selected', index });
  });

  useEffect(() => {
    let stop: (() => Promise<void>) | null = null;
    let over = false;
    const refused = (error: unknown): void => {
      if (over) return;
      const problem = problemOf(error, 'revealing');
      dispatch({ type: 'noticed', notice: { intent: 'warning', key: 'notice.not-watching', values: {}, problem } });
    };
    const watch = async (): Promise<void> => {
      const ended = await host.watchSelection((cell) => {
        onSelection(cell);
      });
      if (over) await ended();
      else stop = ended;
    };
    watch().catch(refused);
    return () => {
      over = true;
      stop?.().catch(refused);
    };
  }, [host]);

  const onRibbon = useEffectEvent((command: PaneCommand) => {
    if (state.activity !== null) return;
    void (command === 'clear'
      ? commands.clear()
      : commands.check(command === 'recalculate' ? 'recalculate' : 'findings'));
  });
  useEffect(
    () =>
      ribbon?.subscribe((command) => {
        onRibbon(command);
      }),
    [ribbon],
  );

  const { check, recalculate, clear } = possibleCommands(state);
  useEffect(() => {
    ribbon?.tell({ check, recalculate, clear });
  }, [ribbon, check, recalculate, clear]);

  return { state, dispatch, commands };
}
