import { safeFixes } from '../../../src/review';
import { waitFor } from '@testing-library/dom';
import { HostError } from '../../../src/hosts/workbook-host';
import type { Review } from '../../../src/contracts/review';
import { DEFAULT_SETTINGS } from '../../../src/contracts/settings';
import { createCommands, type PaneCommands } from '../../../src/taskpane/state/commands';
import { waiversWith } from '../../../src/taskpane/state/waivers-with';
import { marksOf } from '../../../src/taskpane/state/marks';
import { INITIAL_STATE, type PaneState } from '../../../src/taskpane/state/pane-state';
import { reduce, type PaneAction } from '../../../src/taskpane/state/reducer';
import { FakeHost } from '../../support/fake-host';
import { JSON_SETTINGS, SOME_BOOK, tickingClock } from '../../support/pane-world';
import { cellOf, COMPUTED, FINDINGS, REVIEW, SPENDING } from '../../support/review-fixture';

interface Bench {
  readonly host: FakeHost;
  readonly commands: PaneCommands;
  readonly state: () => PaneState;
  readonly actions: readonly PaneAction[];
  /** What the next check finds. */
  review: Review;
}

function bench(): Bench {
  const host = new FakeHost(SOME_BOOK);
  let state = INITIAL_STATE;
  const actions: PaneAction[] = [];
  const made: Bench = {
    host,
    actions,
    review: REVIEW,
    state: () => state,
    commands: createCommands(
      {
        host,
        review: () => made.review,
        settings: JSON_SETTINGS,
        now: tickingClock(),
      },
      (action) => {
        actions.push(action);
        state = reduce(state, action);
      },
    ),
  };
  return made;
}

const fixable = FINDINGS.find(({ fix }) => fix !== null);
if (!fixable) throw new Error('the fixture has no fix');
const methods = (host: FakeHost): readonly string[] => host.calls.map(({ method }) => method);
const keys = (state: PaneState): readonly string[] => state.notices.map(({ key }) => key);

describe('check', () => {
  it('reads, reviews, and writes nothing but the marks', async () => {
    const { host, commands, state } = bench();
    await commands.check();
    expect(methods(host)).toEqual(['read', 'write']);
    expect(host.writes()).toEqual([{ marks: marksOf(FINDINGS), columns: null, edits: [], joins: true }]);
    expect(state()).toMatchObject({ activity: null, outcome: { review: REVIEW, milliseconds: 200 }, notices: [] });
  });

  it('shows the findings before the marks are written', async () => {
    const { host, commands, state } = bench();
    const release = host.hold('write');
    const checking = commands.check();
    await waitFor(() => {
      expect(state().activity).toBe('marking');
    });
    expect(state().outcome?.review).toBe(REVIEW);
    release();
    await checking;
    expect(state().activity).toBeNull();
  });

  it('keeps the findings when marking is refused, and says why', async () => {
    const { host, commands, state } = bench();
    host.refuse('write', new HostError('protected-sheet', { sheet: '完成情况' }));
    await commands.check();
    expect(state()).toMatchObject({
      outcome: { review: REVIEW },
      problem: null,
      notices: [{ key: 'notice.not-marked', problem: { code: 'protected-sheet', data: { sheet: '完成情况' } } }],
    });
  });

  it('names the sheets that could not be marked', async () => {
    const { host, commands, state } = bench();
    host.skipped = [
      { sheet: '甲', reason: 'protected-sheet' },
      { sheet: '乙', reason: 'protected-sheet' },
    ];
    await commands.check();
    expect(state().notices).toMatchObject([
      { key: 'notice.unmarked', reason: 'protected-sheet', values: { sheets: '甲、乙' } },
    ]);
  });

  it.each([
    [new HostError('cell-edit-mode'), 'cell-edit-mode', {}],
    [new TypeError('x is undefined'), 'failed', { detail: 'x is undefined' }],
    ['gone', 'failed', { detail: 'gone' }],
  ] as const)('tells when reading fails: %s', async (error, code, data) => {
    const { host, commands, state } = bench();
    host.refuse('read', error);
    await commands.check();
    expect(methods(host)).toEqual(['read']);
    expect(state()).toMatchObject({ activity: null, outcome: null, problem: { code, data, during: 'reading' } });
  });

  it('tells when the review itself fails, which is a defect of ours', async () => {
    const made = bench();
    Object.defineProperty(made, 'review', {
      get: () => {
        throw new RangeError('no such row');
      },
    });
    await made.commands.check();
    expect(made.state().problem).toMatchObject({ code: 'failed', data: { detail: 'no such row' } });
    expect(made.host.writes()).toEqual([]);
  });
});

describe('marks', () => {
  it('are one a cell, of the gravest finding, and none of what was set aside', () => {
    const at = cellOf(`${SPENDING}!E11`);
    const [first] = FINDINGS;
    if (!first) throw new Error('no findings');
    const waived = { reason: 'x', date: '2025-01-20' };
    expect(
      marksOf([
        { ...first, cell: at, severity: 'info' },
        { ...first, cell: at, severity: 'error' },
        { ...first, cell: at, severity: 'warning' },
        { ...first, cell: cellOf(`${SPENDING}!E18`), waived },
      ]),
    ).toEqual([{ cell: at, severity: 'error' }]);
  });
});

describe('writing columns', () => {
  const planned = COMPUTED.map((column) => ({ column, title: 'x' }));

  it('writes them in one go, marks and cells left alone', async () => {
    const { host, commands, state } = bench();
    await commands.writeColumns(planned);
    expect(host.writes()).toEqual([{ marks: null, columns: planned, edits: [] }]);
    expect(state().notices).toMatchObject([
      { key: 'notice.written', values: { columns: '4', cells: '19' }, undoable: true },
    ]);
    expect(state().canUndo).toBe(true);
  });

  it('names sheets left out', async () => {
    const { host, commands, state } = bench();
    host.skipped = [{ sheet: '甲', reason: 'protected-sheet' }];
    await commands.writeColumns(planned);
    expect(keys(state())).toEqual(['notice.written', 'notice.skipped']);
  });

  it('tells when it is refused', async () => {
    const { host, commands, state } = bench();
    host.refuse('write', new HostError('changed-since'));
    await commands.writeColumns(planned);
    expect(state()).toMatchObject({
      activity: null,
      problem: { code: 'changed-since', during: 'writing' },
      notices: [],
    });
  });
});

describe('a fix', () => {
  const others = FINDINGS.filter((finding) => finding !== fixable);
  const fixed = safeFixes(FINDINGS.filter((finding) => finding === fixable));

  it('writes its edits with the marks that remain, then checks without marking twice', async () => {
    const made = bench();
    await made.commands.check();
    made.review = { ...REVIEW, findings: others };
    await made.commands.applyFixes(fixed, FINDINGS);
    expect(methods(made.host)).toEqual(['read', 'write', 'write', 'read', 'reveal']);
    expect(made.host.writes()[1]).toEqual({ marks: marksOf(others), columns: null, edits: fixable.fix?.edits });
    expect(made.state().notices).toMatchObject([{ key: 'notice.fixed', values: { count: '1' }, undoable: true }]);
    expect(made.state().outcome?.review.findings).toBe(others);
  });

  it('marks again where it mended more, which undo takes back together with the fix', async () => {
    const made = bench();
    await made.commands.check();
    made.review = { ...REVIEW, findings: others.slice(1) };
    await made.commands.applyFixes(fixed, FINDINGS);
    expect(made.host.writes()[2]).toEqual({
      marks: marksOf(others.slice(1)),
      columns: null,
      edits: [],
      joins: true,
    });
    expect(made.state().notices).toMatchObject([{ key: 'notice.fixed', undoable: true }]);
  });

  it('changes nothing when it is refused', async () => {
    const { host, commands, state } = bench();
    host.refuse('write', new HostError('changed-since'));
    await commands.applyFixes(fixed, FINDINGS);
    expect(methods(host)).toEqual(['write']);
    expect(state().problem).toMatchObject({ code: 'changed-since', during: 'writing' });
  });

  it('stays told where the check after it fails', async () => {
    const { host, commands, state } = bench();
    host.refuse('read', new HostError('timeout'));
    await commands.applyFixes(fixed, FINDINGS);
    expect(keys(state())).toEqual(['notice.fixed-unchecked']);
    expect(state().problem).toMatchObject({ code: 'timeout', during: 'reading' });
  });

  it('of several findings is one operation, with the marks of all others', async () => {
    const { host, commands } = bench();
    const [first, second] = FINDINGS.flatMap((finding) => (finding.fix ? [{ ...finding, fix: finding.fix }] : []));
    if (!first || !second) throw new Error('two findings with a fix are needed');
    const edits = [...first.fix.edits, ...second.fix.edits];
    await commands.applyFixes({ findings: [first, second], edits }, FINDINGS);
    const unfixed = FINDINGS.filter(({ fix }) => fix !== first.fix && fix !== second.fix);
    expect(host.writes()[0]).toEqual({ marks: marksOf(unfixed), columns: null, edits });
  });
});

describe('a waiver', () => {
  const [finding] = FINDINGS;
  if (!finding) throw new Error('no findings');

  it('is stored with its date, and taken out again', () => {
    const today = new Date(2025, 0, 5, 23, 59);
    const once = waiversWith([], [finding], '已核实', today);
    expect(once).toEqual([
      { rule: finding.rule, sheet: finding.cell.sheet, cell: 'C15', reason: '已核实', date: '2025-01-05' },
    ]);
    expect(waiversWith(once, [finding], '另有依据', today)).toHaveLength(1);
    expect(waiversWith(once, [finding], null, today)).toEqual([]);
  });

  it('keeps the other settings and checks again', async () => {
    const { host, commands, state } = bench();
    await commands.waive([finding], '已核实', { ...DEFAULT_SETTINGS, rounding: 'truncate' });
    expect(methods(host)).toEqual(['store', 'read', 'write']);
    expect(state().outcome?.settings).toMatchObject({ rounding: 'truncate', waivers: [{ reason: '已核实' }] });
    expect(keys(state())).toEqual(['notice.waived']);
  });

  it('goes on to the next finding and its cell, once it is kept', async () => {
    const { host, commands, state } = bench();
    await commands.check();
    const [, next] = FINDINGS;
    let calls: readonly string[] = [];
    await commands.waive([finding], '已核实', DEFAULT_SETTINGS, {
      next,
      kept: () => {
        calls = methods(host);
      },
    });
    expect(calls).toEqual(['read', 'write', 'store']);
    expect(state().selected).toBe(1);
    expect(host.reveals()).toEqual([next?.cell]);
  });

  it('goes nowhere where the next finding is gone', async () => {
    const made = bench();
    const { host, commands, state } = made;
    await commands.check();
    made.review = { ...REVIEW, findings: FINDINGS.slice(2) };
    await commands.waive([finding], '已核实', DEFAULT_SETTINGS, { next: FINDINGS[1] });
    expect(state().selected).toBeNull();
    expect(host.reveals()).toEqual([]);
  });

  it('tells when it cannot be stored', async () => {
    const { host, commands, state } = bench();
    host.refuse('store', new HostError('workbook-closed'));
    const kept = jest.fn();
    await commands.waive([finding], '已核实', DEFAULT_SETTINGS, { kept });
    expect(methods(host)).toEqual(['store']);
    expect(state().problem).toMatchObject({ code: 'workbook-closed', during: 'writing' });
    expect(kept).not.toHaveBeenCalled();
  });
});

describe('clearing', () => {
  it('tells how much was removed, and the next check marks again', async () => {
    const { host, commands, state } = bench();
    await commands.check();
    await commands.clear();
    expect(state().notices).toMatchObject([{ key: 'notice.cleared', values: { marks: '3', columns: '2' } }]);
    await commands.check();
    expect(host.writes()).toHaveLength(2);
  });

  it('tells no noughts where neither marks nor columns were there', async () => {
    const { host, commands, state } = bench();
    host.clearReport = { marks: 0, columns: 0, skipped: [] };
    await commands.clear();
    expect(state().notices).toMatchObject([{ key: 'notice.cleared-none', values: {}, undoable: true }]);
  });

  it('names sheets left out, and tells when it is refused', async () => {
    const { host, commands, state } = bench();
    host.clearReport = { marks: 1, columns: 0, skipped: [{ sheet: '甲', reason: 'protected-sheet' }] };
    await commands.clear();
    expect(keys(state())).toEqual(['notice.cleared-marks', 'notice.skipped']);
    host.refuse('clear', new HostError('protected-sheet'));
    await commands.clear();
    expect(state()).toMatchObject({ problem: { code: 'protected-sheet', during: 'clearing' }, notices: [] });
  });
});

describe('undo', () => {
  it('checks again and leaves the marks as the undo left them', async () => {
    const { host, commands, state } = bench();
    await commands.check();
    host.undoReport = { cells: 2, left: [cellOf(`${SPENDING}!F4`)] };
    await commands.undo();
    expect(methods(host)).toEqual(['read', 'write', 'undo', 'read']);
    expect(state().notices).toMatchObject([
      { key: 'notice.undone', values: { count: '2' } },
      { key: 'notice.left', values: { cells: `${SPENDING}!F4` } },
    ]);
    expect(state().canUndo).toBe(false);
  });

  it('of marks alone speaks of no cells', async () => {
    const { host, commands, state } = bench();
    host.undoReport = { cells: 0, left: [] };
    await commands.undo();
    expect(keys(state())).toEqual(['notice.taken-back']);
  });

  it('tells when there is nothing to undo', async () => {
    const { host, commands, state } = bench();
    host.refuse('undo', new HostError('nothing-to-undo'));
    await commands.undo();
    expect(methods(host)).toEqual(['undo']);
    expect(state().problem).toMatchObject({ code: 'nothing-to-undo', during: 'undoing' });
  });
});

describe('a jump', () => {
  it('asks the host, and tells when it is refused without ending what goes on', async () => {
    const { host, commands, state } = bench();
    const cell = cellOf(`${SPENDING}!E11`);
    await commands.reveal(cell);
    expect(host.reveals()).toEqual([cell]);
    host.refuse('reveal', new HostError('sheet-gone'));
    await commands.reveal(cell);
    expect(state().problem).toMatchObject({ code: 'sheet-gone', during: 'revealing' });
  });
});

describe('calling off', () => {
  const planned = COMPUTED.map((column) => ({ column, title: 'x' }));
  const fixes = safeFixes(FINDINGS.filter((finding) => finding === fixable));
  type Way = readonly [name: string, method: 'write' | 'clear' | 'undo', begin: (bench: Bench) => Promise<void>];

  it.each<Way>([
    ['columns', 'write', ({ commands }) => commands.writeColumns(planned)],
    ['fixes', 'write', ({ commands }) => commands.applyFixes(fixes, FINDINGS)],
    ['a removal', 'clear', ({ commands }) => commands.clear()],
    ['an undo', 'undo', ({ commands }) => commands.undo()],
  ])('%s ends as it was, says so, and goes no further', async (_, method, begin) => {
    const made = bench();
    const release = made.host.hold(method);
    const under = begin(made);
    await waitFor(() => {
      expect(methods(made.host)).toEqual([method]);
    });
    made.host.tellProgress(2000, 5100);
    expect(made.state().progress).toEqual({ done: 2000, total: 5100 });
    made.commands.cancel();
    expect(made.state().cancelling).toBe(true);
    release();
    await under;
    expect(methods(made.host)).toEqual([method]);
    expect(made.state()).toMatchObject({
      activity: null,
      cancelling: false,
      problem: { code: 'cancelled' },
      notices: [],
    });
  });

  it('the check after fixes leaves them written, says so, and leaves them to undo', async () => {
    const made = bench();
    const release = made.host.hold('read');
    const under = made.commands.applyFixes(fixes, FINDINGS);
    await waitFor(() => {
      expect(methods(made.host)).toEqual(['write', 'read']);
    });
    made.commands.cancel();
    release();
    await under;
    expect(made.state()).toMatchObject({ problem: { code: 'cancelled', during: 'reading' }, canUndo: true });
    expect(made.state().notices).toMatchObject([{ key: 'notice.fixed-unchecked', undoable: true }]);
  });

  it('marks leaves the findings listed', async () => {
    const made = bench();
    const release = made.host.hold('write');
    const under = made.commands.check();
    await waitFor(() => {
      expect(made.state().activity).toBe('marking');
    });
    made.commands.cancel();
    release();
    await under;
    expect(made.state()).toMatchObject({ outcome: { review: REVIEW }, problem: null });
    expect(made.state().notices).toMatchObject([{ key: 'notice.not-marked', problem: { code: 'cancelled' } }]);
  });

  it('too late, after the write, does not reach the check that follows', async () => {
    const made = bench();
    const release = made.host.hold('read');
    const under = made.commands.applyFixes(fixes, FINDINGS);
    await waitFor(() => {
      expect(methods(made.host)).toEqual(['write', 'read']);
    });
    release();
    await under;
    made.commands.cancel();
    await made.commands.check();
    expect(made.state().problem).toBeNull();
  });
});

it('what the workbook does not keep stays with the refusal, waivers and settings alike', async () => {
  const made = bench();
  const [finding] = FINDINGS;
  if (!finding) throw new Error('no findings');
  made.host.refuse('store', new HostError('not-stored'));
  await made.commands.waive([finding], '已核实', { ...DEFAULT_SETTINGS, tolerance: '0.01' });
  expect(made.state().problem).toMatchObject({
    code: 'not-stored',
    lost: { tolerance: '0.01', waivers: [{ rule: finding.rule, reason: '已核实' }] },
  });
  made.host.refuse('store', new HostError('protected-sheet'));
  await made.commands.waive([finding], '已核实', DEFAULT_SETTINGS);
  expect(made.state().problem?.lost).toBeUndefined();
});
