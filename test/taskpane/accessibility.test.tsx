import axe from 'axe-core';
import { act, waitFor } from '@testing-library/react';
import { HostError } from '../../src/hosts/workbook-host';
import { cardOf, opener, renderPane, type PaneUnderTest } from '../support/render-pane';
import { cellOf, EMPTY_REVIEW, FINDINGS, PLAN, REVIEW } from '../support/review-fixture';

/** jsdom paints nothing, so colours can't be judged here; Fluent's focus guards are hidden and focusable on purpose. */
const RULES: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {
    'color-contrast': { enabled: false },
    'document-title': { enabled: false },
    'html-has-lang': { enabled: false },
    region: { enabled: false },
  },
};

/** A few findings of each kind: judging a page takes time by its size. */
const FEW = {
  ...REVIEW,
  findings: FINDINGS.filter(
    ({ rule, waived }) => ['total-mismatch', 'target-differs', 'indicator-empty'].includes(rule) || waived,
  ),
};

async function violations(): Promise<readonly string[]> {
  // Without layout styles decide nothing here, and jsdom would weigh thousands of rules for every element.
  for (const style of document.querySelectorAll('style')) style.remove();
  let found: readonly string[] = [];
  await act(async () => {
    const { violations: broken } = await axe.run({ include: [['body']], exclude: [['[data-tabster-dummy]']] }, RULES);
    found = broken.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
  return found;
}

type Way = (pane: PaneUnderTest) => Promise<void>;
const checked: Way = ({ check }) => check();
const opened: Way = async ({ check, user }) => {
  await check();
  await user.click(opener(cardOf('total-mismatch', 'C20')));
};

const states: readonly (readonly [string, Way])[] = [
  ['before the first check', () => Promise.resolve()],
  ['the findings', checked],
  ['an open finding', opened],
  [
    'the search',
    async (pane) => {
      await pane.check();
      await pane.press('[data-action="search"]');
    },
  ],
  [
    'what was not checked',
    async (pane) => {
      await pane.check();
      await pane.press('[data-kind="unchecked"][data-count]');
    },
  ],
  [
    'the overview',
    async (pane) => {
      await pane.check();
      await pane.press('#jihe-tab-overview');
    },
  ],
  [
    'the recalculation after writing',
    async (pane) => {
      await pane.check();
      await pane.press('#jihe-tab-recalculate');
      await pane.press('[data-action="write"]');
      await pane.rest();
    },
  ],
  [
    'the menu',
    async (pane) => {
      await pane.check();
      await pane.press('[data-action="menu"]');
    },
  ],
  [
    'a formula that is being written',
    async (pane) => {
      await pane.check();
      await pane.press('[data-action="menu"]');
      await pane.press('[data-action="formulas"]');
      await waitFor(() => pane.find('[data-dialog="formulas"]'));
      await pane.press('[data-action="add-formula"]');
    },
  ],
  ...['settings', 'waivers', 'formulas'].map((name): readonly [string, Way] => [
    `the page ${name}`,
    async (pane) => {
      await pane.check();
      await pane.press('[data-action="menu"]');
      await pane.press(`[data-action="${name}"]`);
      await waitFor(() => pane.find(`[data-dialog="${name}"]`));
    },
  ]),
  [
    'the page that overrules a table',
    async (pane) => {
      await pane.check();
      await pane.press('#jihe-tab-overview');
      await pane.press('[data-kind="expenditure"] [data-action="adjust"]');
    },
  ],
  ...['fix', 'waive', 'rule'].map((name): readonly [string, Way] => [
    `the dialog ${name}`,
    async (pane) => {
      await opened(pane);
      await pane.press(`[data-action="${name}"]`);
    },
  ]),
  [
    'a refusal',
    async (pane) => {
      pane.host.refuse('read', new HostError('cell-edit-mode'));
      await pane.check();
    },
  ],
  [
    'a selection in the workbook',
    async (pane) => {
      await pane.check();
      act(() => {
        pane.host.select(cellOf(`${PLAN}!C20`));
      });
    },
  ],
];

describe('accessibility', () => {
  it.each(states)('of %s', async (_, way) => {
    await way(renderPane(FEW));
    expect(await violations()).toEqual([]);
  });

  it('of a workbook without tables', async () => {
    await renderPane(EMPTY_REVIEW).check();
    expect(await violations()).toEqual([]);
  });

  it('of the English pane in high contrast', async () => {
    await renderPane(FEW, { language: 'en', theme: 'high-contrast' }).check();
    expect(await violations()).toEqual([]);
  });
});
