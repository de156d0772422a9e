import { useEffect, useEffectEvent, useMemo, useReducer, useRef, type Dispatch } from 'react';
import { sameCell, type CellAddress } from '../../workbook/address';
import type { PaneCommand, PanePorts, Preferences } from '../ports';
import type { Language } from '../../words';
import { findingList, isListed } from '../view/finding-list';
import { stepFrom } from '../view/finding-rows';
import { createCommands, type PaneCommands } from './commands';
import { GROUPINGS, INITIAL_STATE, type PaneState } from './pane-state';
import { possibleCommands } from './possible-commands';
import { problemOf } from './problems';
import { reduce, type PaneAction } from './reducer';

export interface Pane {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly commands: PaneCommands;
  /** Goes to the next (1) or the previous finding (-1) of the list and to its cell. */
  readonly step: (step: 1 | -1) => void;
}

/**
 * The pane's state, its commands, and its ears: the workbook's selection and the ribbon. `onCompare`: the ribbon asks for
 * the page of the report.
 */
export function usePane(ports: PanePorts, language: Language, onCompare: () => void): Pane {
  const [state, dispatch] = useReducer(reduce, INITIAL_STATE, (initial) => withPreferences(initial, ports.preferences));
  const { host, review, settings, now, remembers = false, commands: ribbon } = ports;
  /** The cell that the pane itself asked for: its echo is no choice of the person's. */
  const asked = useRef<CellAddress | null>(null);

  const commands = useMemo((): PaneCommands => {
    const made = createCommands({ host, review, settings, now, remembers }, dispatch);
    return {
      ...made,
      reveal(cell) {
        asked.current = cell;
        return made.reveal(cell);
      },
    };
  }, [host, review, settings, now, remembers]);

  const onSelection = useEffectEvent((cell: CellAddress) => {
    const own = asked.current !== null && sameCell(asked.current, cell);
    asked.current = null;
    const findings = state.outcome?.review.findings;
    if (own || !findings) return;
    const current = state.selected === null ? undefined : findings[state.selected];
    if (current && sameCell(current.cell, cell)) return;
    const here = findings.flatMap((finding, index) => (sameCell(finding.cell, cell) ? [index] : []));
    const listed = here.find((index) => {
      const finding = findings[index];
      return finding !== undefined && isListed(finding, state.filters, language);
    });
    dispatch({ type: 'sheet-selected', index: listed ?? here[0] ?? null, listed: listed !== undefined });
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

  /** To the next or the previous finding of the list, as the person sees it. */
  const step = (by: 1 | -1): void => {
    const review = state.outcome?.review;
    if (!review) return;
    const { order } = findingList(review, state.filters, language, state.grouping);
    const index = stepFrom(order, state.selected, by, state.resume);
    const finding = index === null ? undefined : review.findings[index];
    if (!finding || index === null) return;
    dispatch({ type: 'tab-chosen', tab: 'findings' });
    dispatch({ type: 'selected', index });
    void commands.reveal(finding.cell);
  };

  const onRibbon = useEffectEvent((command: PaneCommand) => {
    if (command === 'next' || command === 'previous') {
      step(command === 'next' ? 1 : -1);
      return;
    }
    if (state.activity !== null) return;
    if (command === 'compare') {
      if (ports.reportReader) onCompare();
      return;
    }
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

  const { check, recalculate, clear, compare } = possibleCommands(state);
  useEffect(() => {
    ribbon?.tell({ check, recalculate, clear, compare });
  }, [ribbon, check, recalculate, clear, compare]);

  return { state, dispatch, commands, step };
}

function withPreferences(initial: PaneState, preferences: Preferences | undefined): PaneState {
  const kept = preferences?.read('grouping');
  const grouping = GROUPINGS.find((one) => one === kept);
  return grouping ? { ...initial, grouping } : initial;
}
