import { INITIAL_STATE, type Notice, type Outcome, type PaneState } from '../../../src/taskpane/state/pane-state';
import { reduce, type PaneAction } from '../../../src/taskpane/state/reducer';
import { DEFAULT_SETTINGS } from '../../../src/contracts/settings';
import { SOME_BOOK } from '../../support/pane-world';
import { COMPUTED, EMPTY_REVIEW, FINDINGS, REVIEW } from '../../support/review-fixture';

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
const run = (actions: readonly PaneAction[], from: PaneState = INITIAL_STATE): PaneState =>
  actions.reduce(reduce, from);
const reviewed = run([
  { type: 'started', activity: 'reading' },
  { type: 'reviewed', outcome },
  { type: 'finished', canUndo: false },
]);
const notice: Notice = { intent: 'success', key: 'notice.waived', values: {} };

describe('the way of a check', () => {
  it('goes from reading over reviewing and marking to rest', () => {
    const reading = run([
      { type: 'started', activity: 'reading', tab: 'recalculate' },
      { type: 'progressed', done: 3, total: 9 },
    ]);
    expect(reading).toMatchObject({ activity: 'reading', tab: 'recalculate', progress: { done: 3, total: 9 } });
    const marking = run(
      [
        { type: 'started', activity: 'reviewing' },
        { type: 'reviewed', outcome },
      ],
      reading,
    );
    expect(marking).toMatchObject({ activity: 'marking', progress: null, outcome });
    expect(run([{ type: 'finished', canUndo: true, notices: [notice] }], marking)).toMatchObject({
      activity: null,
      canUndo: true,
      notices: [notice],
    });
  });

  it('hears of progress and of being called off only while something is going on', () => {
    expect(run([{ type: 'cancel-asked' }])).toEqual(INITIAL_STATE);
    expect(run([{ type: 'progressed', done: 1, total: 2 }])).toEqual(INITIAL_STATE);
  });

  it('clears old messages when it begins, and keeps those of the work that it belongs to', () => {
    const told = run([{ type: 'noticed', notice }], reviewed);
    expect(run([{ type: 'started', activity: 'reviewing' }], told).notices).toEqual([notice]);
    expect(run([{ type: 'started', activity: 'reading' }], told).notices).toEqual([]);
  });

  it('keeps the last outcome when the host refuses', () => {
    const problem = { code: 'timeout', data: {}, during: 'reading' } as const;
    const refused = run(
      [
        { type: 'started', activity: 'reading' },
        { type: 'failed', problem, canUndo: false },
      ],
      reviewed,
    );
    expect(refused).toMatchObject({ activity: null, problem, outcome });
    expect(run([{ type: 'problem-dismissed' }], refused).problem).toBeNull();
  });

  it('goes on when only a jump was refused', () => {
    const problem = { code: 'sheet-gone', data: {}, during: 'revealing' } as const;
    const state = run(
      [
        { type: 'started', activity: 'writing' },
        { type: 'failed', problem, canUndo: false },
      ],
      reviewed,
    );
    expect(state).toMatchObject({ activity: 'writing', problem });
  });
});

describe('a second check', () => {
  const last = FINDINGS.length - 1;
  const fewer: Outcome = { ...outcome, review: { ...REVIEW, findings: FINDINGS.slice(1) } };

  it('finds the selected finding again', () => {
    const state = run(
      [
        { type: 'selected', index: last },
        { type: 'reviewed', outcome: fewer },
      ],
      reviewed,
    );
    expect(state.selected).toBe(last - 1);
  });

  it('selects nothing where the finding is gone', () => {
    const state = run(
      [
        { type: 'selected', index: 0 },
        { type: 'reviewed', outcome: fewer },
      ],
      reviewed,
    );
    expect(state.selected).toBeNull();
  });

  it('takes no other finding that says the same for the one that is gone', () => {
    const [first, ...others] = FINDINGS;
    if (!first) throw new Error('no findings');
    const twin = { ...first, cell: { ...first.cell, row: first.cell.row + 1 } };
    const twins: Outcome = { ...outcome, review: { ...REVIEW, findings: [first, twin, ...others] } };
    const one: Outcome = { ...outcome, review: { ...REVIEW, findings: [twin, ...others] } };
    const again: readonly PaneAction[] = [
      { type: 'selected', index: 0 },
      { type: 'reviewed', outcome: one },
    ];
    expect(run([{ type: 'reviewed', outcome: twins }, ...again], reviewed).selected).toBeNull();
    // Alone, it is the same one at the place where it has moved to.
    expect(run(again, reviewed).selected).toBe(0);
  });

  it('goes on to the finding that comes next, and asks for attention', () => {
    const [, next] = FINDINGS;
    if (!next) throw new Error('one finding only');
    const state = run(
      [
        { type: 'selected', index: 0 },
        { type: 'reviewed', outcome: fewer, next },
      ],
      reviewed,
    );
    expect(state).toMatchObject({ selected: 0, attention: reviewed.attention + 2 });
  });

  it('drops a rule filter whose rule is silent now, and keeps one that speaks', () => {
    const rule = FINDINGS[0]?.rule ?? '';
    const filtered = run([{ type: 'rule-chosen', rule }], reviewed);
    expect(run([{ type: 'reviewed', outcome }], filtered).filters.rule).toBe(rule);
    expect(run([{ type: 'reviewed', outcome: fewer }], filtered).filters.rule).toBeNull();
  });

  it('forgets unwanted columns that are no longer there', () => {
    const id = COMPUTED[0]?.id ?? '';
    const unwanting = run([{ type: 'column-toggled', id }], reviewed);
    expect(run([{ type: 'reviewed', outcome }], unwanting).unwanted).toEqual(new Set([id]));
    const none: Outcome = { ...outcome, review: EMPTY_REVIEW };
    expect(run([{ type: 'reviewed', outcome: none }], unwanting).unwanted).toEqual(new Set());
  });
});

describe('filters', () => {
  it('show one kind, and all of them at the second press', () => {
    const once = run([{ type: 'shown-toggled', shown: 'error' }], reviewed);
    expect(once.filters.shown).toBe('error');
    expect(run([{ type: 'shown-toggled', shown: 'error' }], once).filters.shown).toBe('all');
    expect(run([{ type: 'shown-toggled', shown: 'info' }], once).filters.shown).toBe('info');
  });

  it('lead to the findings from another tab without being switched off', () => {
    const state = run(
      [
        { type: 'shown-toggled', shown: 'error' },
        { type: 'tab-chosen', tab: 'overview' },
        { type: 'shown-toggled', shown: 'error' },
      ],
      reviewed,
    );
    expect(state).toMatchObject({ tab: 'findings', filters: { shown: 'error' } });
  });

  it('are taken back with the search bar and by their reset', () => {
    const searching = run(
      [{ type: 'search-toggled' }, { type: 'searched', text: '审计' }, { type: 'rule-chosen', rule: 'overspent' }],
      reviewed,
    );
    expect(searching).toMatchObject({ searching: true, filters: { text: '审计', rule: 'overspent' } });
    expect(run([{ type: 'search-toggled' }], searching)).toMatchObject({
      searching: false,
      filters: { text: '', rule: null },
    });
    expect(run([{ type: 'filters-reset' }], searching).filters).toEqual(INITIAL_STATE.filters);
  });

  it('of a rule show the bar in which they can be taken back', () => {
    expect(run([{ type: 'rule-chosen', rule: 'overspent' }], reviewed).searching).toBe(true);
  });
});

describe('small things', () => {
  it('asks for attention at each selection', () => {
    const state = run([{ type: 'selected', index: 2 }], reviewed);
    expect(state).toMatchObject({ selected: 2, attention: reviewed.attention + 1 });
    expect(run([{ type: 'selected', index: null }], state)).toMatchObject({
      selected: null,
      attention: state.attention,
    });
  });

  it('toggles a column twice to where it was', () => {
    const once = run([{ type: 'column-toggled', id: 'a' }], reviewed);
    expect(once.unwanted).toEqual(new Set(['a']));
    expect(run([{ type: 'column-toggled', id: 'a' }], once).unwanted).toEqual(new Set());
  });

  it('dismisses just the message meant', () => {
    const other: Notice = { ...notice };
    const told = run(
      [
        { type: 'noticed', notice },
        { type: 'noticed', notice: other },
      ],
      reviewed,
    );
    expect(told.notices).toEqual([notice, other]);
    expect(run([{ type: 'notice-dismissed', notice: other }], told).notices).toEqual([notice]);
  });
});
