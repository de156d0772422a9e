import { useEffect, type Dispatch } from 'react';
import type { Language } from '../../words';
import type { PanePorts } from '../ports';
import type { PaneCommands } from './commands';
import type { PaneState } from './pane-state';
import type { PaneAction } from './reducer';

interface CommentingPane {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly commands: Pick<PaneCommands, 'check' | 'explain'>;
}

/**
 * Explains findings in comments on their cells where the person wants that. Answers with the switch, which checks
 * again where there is a result; null where the pane has not got the powers.
 */
export function useComments(
  { comments: ports }: Pick<PanePorts, 'comments'>,
  { state, dispatch, commands }: CommentingPane,
  language: Language,
): ((on: boolean) => void) | null {
  const { comments, outcome, activity } = state;

  useEffect(() => {
    if (ports?.initiallyOn === true) dispatch({ type: 'comments-switched', on: true });
  }, [ports, dispatch]);

  useEffect(() => {
    commands.explain(comments ? language : null);
  }, [commands, comments, language]);

  if (!ports) return null;
  return (on) => {
    ports.remember(on);
    dispatch({ type: 'comments-switched', on });
    commands.explain(on ? language : null);
    if (outcome && activity === null) void commands.check();
  };
}
