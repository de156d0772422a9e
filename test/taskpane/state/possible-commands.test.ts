import { DEFAULT_SETTINGS } from '../../../src/contracts/settings';
import { INITIAL_STATE, type Outcome, type PaneState } from '../../../src/taskpane/state/pane-state';
import { possibleCommands } from '../../../src/taskpane/state/possible-commands';
import { SOME_BOOK } from '../../support/pane-world';
import { REVIEW } from '../../support/review-fixture';

const outcome: Outcome = {
  review: REVIEW,
  settings: DEFAULT_SETTINGS,
  at: new Date(2025, 0, 20),
  milliseconds: 200,
  empty: false,
  owned: false,
  snapshot: SOME_BOOK,
  change: null,
};
const bare: Outcome = { ...outcome, review: { ...REVIEW, computed: [] } };

it.each<[string, Partial<PaneState>, string]>([
  ['before the first check', {}, 'check recalculate clear compare'],
  ['while something is going on', { outcome, activity: 'marking' }, ''],
  ['after a check', { outcome, traces: true }, 'check recalculate clear compare'],
  ['without anything to compute', { outcome: bare, traces: true }, 'check clear compare'],
  ['without anything of ours', { outcome, traces: false }, 'check recalculate compare'],
])('%s', (_, state, expected) => {
  const possible = possibleCommands({ ...INITIAL_STATE, ...state });
  const names = Object.entries(possible).flatMap(([name, is]) => (is ? [name] : []));
  expect(names.join(' ')).toBe(expected);
});
