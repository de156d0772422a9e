import { act, screen, waitFor } from '@testing-library/react';
import { HostError } from '../../src/hosts/workbook-host';
import type { Review } from '../../src/contracts/review';
import type { LivePorts } from '../../src/taskpane/ports';
import { marksOf } from '../../src/taskpane/state/marks';
import { QUIET } from '../../src/taskpane/state/live-check';
import { handClock } from '../support/hand-clock';
import { cardOf, opener, renderPane } from '../support/render-pane';
import { FINDINGS, PLAN, REVIEW } from '../support/review-fixture';

const CHANGE = { sheet: PLAN, area: { top: 3, left: 2, bottom: 3, right: 2 } };
const FEWER: Review = { ...REVIEW, findings: FINDINGS.slice(3) };

/** A pane that can check by itself, by a clock that goes when a test says so. */
function livePane(initiallyOn = false) {
  const clock = handClock();
  const remembered: boolean[] = [];
  let review = REVIEW;
  const live: LivePorts = { initiallyOn, remember: (on) => remembered.push(on), after: clock.after };
  const pane = renderPane(() => review, { live });
  const reads = (): number => pane.host.calls.filter(({ method }) => method === 'read').length;
  return {
    ...pane,
    clock,
    remembered,
    reads,
    phase: () => pane.find('[data-live]').dataset['live'],
    finds: (next: Review) => {
      review = next;
    },
    async toggle() {
      await pane.press('[data-action="menu"]');
      await pane.press('[data-action="live"]');
      await pane.rest();
    },
    /** Somebody changes the workbook, and so much time goes by. */
    async change(milliseconds = QUIET) {
      act(() => {
        pane.host.change(CHANGE);
      });
      await pass(milliseconds);
    },
    pass,
    /** The check that is due gets its turn. */
    async turn() {
      await waitFor(() => {
        expect(clock.waiting).toBe(1);
      });
      await pass(QUIET);
    },
    async settled() {
      await screen.findByText((_, element) => element?.matches('[data-live="rest"][data-activity="none"]') === true);
    },
  };
  async function pass(milliseconds: number) {
    await act(async () => {
      clock.pass(milliseconds);
      await Promise.resolve();
    });
  }
}

describe('the switch', () => {
  it('is off at first, and nothing is checked by itself', async () => {
    const { check, change, reads } = livePane();
    await check();
    await change(60_000);
    expect(reads()).toBe(1);
  });

  it('is missing where the pane has not got the powers', async () => {
    const { press, all } = renderPane();
    await press('[data-action="menu"]');
    expect(all('[data-action="live"]')).toEqual([]);
  });

  it('checks at once where no check has been, listens from then on, and is remembered', async () => {
    const { host, toggle, remembered, reads, phase } = livePane();
    await toggle();
    expect(reads()).toBe(1);
    expect(host.changeWatchers).toBe(1);
    expect(phase()).toBe('rest');
    await toggle();
    // The pane still notes that results are of before; it checks nothing by itself.
    expect(host.changeWatchers).toBe(1);
    expect(remembered).toEqual([true, false]);
    expect(phase()).toBe('off');
  });

  it('that was on the last time touches no workbook before its first check', async () => {
    const { host, check, change, reads, settled } = livePane(true);
    await change(60_000);
    expect(host.calls).toEqual([]);
    await check();
    await change();
    await settled();
    expect(reads()).toBe(2);
  });

  it('looks once more as soon as it listens: what was changed since the first check began was told to nobody', async () => {
    const { host, toggle, turn, settled, reads } = livePane();
    const release = host.hold('watchChanges');
    await toggle();
    expect([reads(), host.changeWatchers]).toEqual([1, 0]);
    await act(async () => {
      release();
      await Promise.resolve();
    });
    await turn();
    await settled();
    expect([reads(), host.changeWatchers]).toEqual([2, 1]);
  });

  it('goes off, and says so, where Excel does not let it listen', async () => {
    const { host, toggle, find, phase } = livePane();
    host.refuse('watchChanges', new HostError('api-too-old'));
    await toggle();
    expect(find('[data-notice]').dataset['notice']).toBe('notice.not-listening');
    expect(phase()).toBe('off');
  });

  it('stops listening with the pane', async () => {
    const { host, view, toggle, clock } = livePane();
    await toggle();
    act(() => {
      host.change(CHANGE);
    });
    view.unmount();
    expect(host.changeWatchers).toBe(0);
    expect(clock.waiting).toBe(0);
  });
});

describe('a check by itself', () => {
  it('comes after some quiet, marks as one with what was before it, and shows what it found', async () => {
    const { host, toggle, change, pass, finds, reads, settled, find } = livePane();
    await toggle();
    finds(FEWER);
    await change(QUIET - 1);
    expect(reads()).toBe(1);
    await pass(1);
    await settled();
    expect(reads()).toBe(2);
    expect(host.writes().at(-1)).toEqual({ marks: marksOf(FEWER.findings), columns: null, edits: [], joins: true });
    const total = [...document.querySelectorAll<HTMLElement>('[data-kind][data-count]')]
      .filter(({ dataset }) => dataset['kind'] !== 'unchecked' && dataset['kind'] !== 'waived')
      .reduce((sum, { dataset }) => sum + Number(dataset['count']), 0);
    expect(total).toBe(FEWER.findings.filter(({ waived }) => !waived).length);
    expect(find('main').getAttribute('aria-busy')).toBe('false');
  });

  it('holds up nothing while it reads', async () => {
    const { host, toggle, change, find, all, phase } = livePane();
    await toggle();
    const release = host.hold('read');
    await change();
    expect(phase()).toBe('checking');
    expect(all('[role="progressbar"]')).toEqual([]);
    expect(find('[data-action="check"]').getAttribute('aria-disabled')).not.toBe('true');
    await act(async () => {
      release();
      await Promise.resolve();
    });
  });

  it('keeps tab, filter, selection, focus and messages', async () => {
    const { user, host, toggle, press, change, finds, settled, find, all } = livePane();
    await toggle();
    await user.click(opener(cardOf('number-as-text', 'C15')));
    await press('[data-kind="warning"][data-count]');
    const focused = document.activeElement;
    const reveals = host.reveals().length;
    const [first, ...others] = FINDINGS;
    if (!first) throw new Error('no findings');
    // Two rows came in above: the same finding, two rows further down.
    const moved = { ...first, cell: { ...first.cell, row: first.cell.row + 2 } };
    finds({ ...REVIEW, findings: [moved, ...others] });
    await change();
    await settled();
    expect(find('[data-kind="warning"][data-count]').getAttribute('aria-pressed')).toBe('true');
    expect(document.activeElement).toBe(focused);
    expect(host.reveals()).toHaveLength(reveals);
    await press('[data-kind="warning"][data-count]');
    const chosen = all('article[data-chosen="true"]').map(({ dataset }) => dataset['rule']);
    expect(chosen).toEqual([first.rule]);
  });

  it('waits while something that the person asked for goes on', async () => {
    const { host, toggle, press, rest, change, turn, settled, reads } = livePane();
    await toggle();
    const release = host.hold('read');
    await press('[data-action="check"]');
    await change(60_000);
    expect(reads()).toBe(2);
    await act(async () => {
      release();
      await Promise.resolve();
    });
    await rest();
    await turn();
    await settled();
    expect(reads()).toBe(3);
  });

  it('gives way to what the person begins meanwhile, and comes again', async () => {
    const { host, toggle, press, rest, change, turn, settled, reads } = livePane();
    await toggle();
    const release = host.hold('read');
    await change();
    expect(reads()).toBe(2);
    await press('[data-action="check"]');
    await act(async () => {
      release();
      await Promise.resolve();
    });
    await rest();
    // The marks of the two checks that the person asked for, and no others.
    expect(host.writes()).toHaveLength(2);
    await turn();
    await settled();
    expect(reads()).toBe(4);
  });

  it('waits while a dialog is open', async () => {
    const { user, toggle, press, change, turn, settled, reads } = livePane();
    await toggle();
    await user.click(opener(cardOf('number-as-text', 'C15')));
    await press('[data-action="fix"]');
    await change(60_000);
    expect(reads()).toBe(1);
    await press('[data-dialog="fix"] [data-action="close"]');
    await turn();
    await settled();
    expect(reads()).toBe(2);
  });

  it('waits until a cell that is being edited is done', async () => {
    const { host, toggle, change, pass, settled, all, phase, reads } = livePane();
    await toggle();
    host.refuse('read', new HostError('cell-edit-mode'));
    await change();
    expect(phase()).toBe('typing');
    expect(all('[data-notice],[data-problem]')).toEqual([]);
    host.refuse('read', null);
    await pass(60_000);
    await settled();
    expect(reads()).toBe(3);
  });

  it('says once that it failed, and takes that back when it has succeeded', async () => {
    const { host, toggle, change, settled, all } = livePane();
    const notices = () => all('[data-notice]').map(({ dataset }) => dataset['notice']);
    await toggle();
    host.refuse('read', new HostError('timeout'));
    await change();
    await settled();
    expect(notices()).toEqual(['notice.live-failed']);
    await change();
    await settled();
    expect(notices()).toEqual(['notice.live-failed']);
    host.refuse('read', null);
    await change();
    await settled();
    expect(notices()).toEqual([]);
  });

  it('brings no marks back that were removed, until the next check', async () => {
    const { toggle, press, rest, check, change, settled, reads } = livePane();
    await toggle();
    await press('[data-action="menu"]');
    await press('[data-action="clear"]');
    await rest();
    await change(60_000);
    expect(reads()).toBe(1);
    await check();
    await change();
    await settled();
    expect(reads()).toBe(3);
  });
});
