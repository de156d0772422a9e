import { HostError } from '../../src/hosts/workbook-host';
import type { CommentPorts } from '../../src/taskpane/ports';
import { commentsOf } from '../../src/taskpane/state/comments';
import { renderPane } from '../support/render-pane';
import { FINDINGS, REVIEW } from '../support/review-fixture';

/** A pane that can write comments. */
function commentingPane(initiallyOn = false) {
  const remembered: boolean[] = [];
  const comments: CommentPorts = { initiallyOn, remember: (on) => remembered.push(on) };
  const pane = renderPane(REVIEW, { comments });
  return {
    ...pane,
    remembered,
    /** What the writes so far said of comments. */
    said: () => pane.host.writes().map((plan) => plan.comments),
    notices: () => pane.all('[data-notice]').map(({ dataset }) => dataset['notice']),
    async toggle() {
      await pane.press('[data-action="menu"]');
      await pane.press('[data-action="comments"]');
      await pane.rest();
    },
  };
}

describe('comments on findings', () => {
  it('are off at first: no plan speaks of them', async () => {
    const { check, said } = commentingPane();
    await check();
    expect(said()).toEqual([undefined]);
  });

  it('have no switch where the pane has not got the powers', async () => {
    const { press, all } = renderPane();
    await press('[data-action="menu"]');
    expect(all('[data-action="comments"]')).toEqual([]);
  });

  it('are written when they are switched on, and taken away when they are switched off again, once', async () => {
    const { check, toggle, said, remembered } = commentingPane();
    await check();
    await toggle();
    await toggle();
    await check();
    expect(said()).toEqual([undefined, commentsOf(FINDINGS, 'zh'), null, undefined]);
    expect(remembered).toEqual([true, false]);
  });

  it('that were on the last time come with the first check, in the language of the pane', async () => {
    const { check, said, host, press, rest } = commentingPane(true);
    expect(host.calls).toEqual([]);
    await check();
    await press('[data-action="menu"]');
    await press('[role="menuitemradio"][lang="en"]');
    await rest();
    await check();
    expect(said()).toEqual([commentsOf(FINDINGS, 'zh'), commentsOf(FINDINGS, 'en')]);
  });

  it('that somebody else left no room for, or that are too many, are told', async () => {
    const { check, notices, host } = commentingPane(true);
    host.commentReport = { written: 200, taken: 1, leftOut: 7 };
    await check();
    expect(notices()).toEqual(['notice.comments-written', 'notice.comments-taken', 'notice.comments-left-out']);
  });

  it('are told to be missing where Excel is too old', async () => {
    const { check, notices, host } = commentingPane(true);
    host.commentReport = null;
    await check();
    expect(notices()).toEqual(['notice.comments-too-old']);
  });

  it('do not keep the marks from being written', async () => {
    const { check, notices, said, host } = commentingPane(true);
    const write = host.write.bind(host);
    host.write = async (plan) => {
      const report = await write(plan);
      if (plan.comments) throw new HostError('failed');
      return report;
    };
    await check();
    expect(said()).toEqual([commentsOf(FINDINGS, 'zh'), undefined]);
    expect(notices()).toEqual(['notice.not-commented']);
  });

  it('are counted when they are cleared', async () => {
    const { press, rest, notices, host } = commentingPane();
    host.clearReport = { ...host.clearReport, comments: 4 };
    await press('[data-action="menu"]');
    await press('[data-action="clear"]');
    await rest();
    expect(notices()).toEqual(['notice.cleared', 'notice.comments-cleared']);
  });
});

describe('the comments of a review', () => {
  it('are one a marked cell, with every finding there, and none of what was set aside', () => {
    const [first, second] = FINDINGS.filter(({ waived }) => !waived);
    if (!first || !second) throw new Error('no findings');
    const there = { ...second, cell: first.cell };
    const waived = { ...first, cell: second.cell, waived: { reason: 'x', date: '2025-01-20' } };
    const comments = commentsOf([first, there, waived], 'zh');
    expect(comments.map(({ cell }) => cell)).toEqual([first.cell]);
    expect(comments[0]?.text.split('\n')).toHaveLength(2);
  });
});
