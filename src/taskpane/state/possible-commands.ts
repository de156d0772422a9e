import type { PossibleCommands } from '../ports';
import type { PaneState } from './pane-state';

/**
 * The commands that may be given: none while something is going on; recalculating before the first check and where
 * that gave columns; removing unless nothing of ours is in the workbook for certain.
 */
export function possibleCommands({ activity, outcome, traces }: PaneState): PossibleCommands {
  if (activity !== null) return { check: false, recalculate: false, clear: false, compare: false };
  return {
    check: true,
    recalculate: outcome === null || outcome.review.computed.length > 0,
    clear: traces !== false,
    compare: true,
  };
}
