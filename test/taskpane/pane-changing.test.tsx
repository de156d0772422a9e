import { act, screen, waitFor, within } from '@testing-library/react';
import { HostError } from '../../src/hosts/workbook-host';
import type { Finding } from '../../src/contracts/finding';
import type { Review } from '../../src/contracts/review';
import { createCommandChannel } from '../../src/taskpane/command-channel';
import type { Language } from '../../src/words';
import { cardOf, opener, renderPane } from '../support/render-pane';
import { reportOrder } from '../../src/report';
import { cellOf, COMPUTED, FINDINGS, PLAN, REVIEW } from '../support/review-fixture';

describe('a fix', () => {
  it('is shown cell by cell before it is written', async () => {
    const fixed: Review = { ...REVIEW, findings: FINDINGS.slice(1) };
    let isFixed = false;
    const { host, user, check, press, find, all, rest } = renderPane(() => (isFixed ? fixed : REVIEW));
    await check();
    await user.click(opener(cardOf('number-as-text', 'C15')));
    await press('[data-action="fix"]');
    expect(all('[data-edit]').map(({ dataset }) => dataset['edit'])).toEqual(['C15']);
    expect(find('[data-safe]').dataset['safe']).toBe('true');
    expect(host.writes()).toHaveLength(1);
    isFixed = true;
    await press('[data-dialog="fix"] [data-action="confirm"]');
    await rest();
    expect(host.writes()[1]?.edits).toEqual(FINDINGS[0]?.fix?.edits);
    expect(find('[data-notice]').dataset['notice']).toBe('notice.fixed');
    expect(all('article[data-rule="number-as-text"]')).toEqual([]);
    await press('[data-action="undo-notice"]');
    await rest();
    expect(host.calls.map(({ method }) => method)).toContain('undo');
  });

  it('is not written when it is not wanted', async () => {
    const { host, user, check, press, find, all } = renderPane();
    await check();
    await user.click(opener(cardOf('total-mismatch', 'C20')));
    await press('[data-action="fix"]');
    expect(find('[data-safe]').dataset['safe']).toBe('false');
    await press('[data-dialog="fix"] [data-action="close"]');
    expect(all('[data-dialog]')).toEqual([]);
    expect(host.writes()).toHaveLength(1);
  });
});

describe('all safe fixes', () => {
  const [fixable] = FINDINGS;
  if (!fixable?.fix) throw new Error('the first finding has a fix');
  const { fix } = fixable;
  const other: Finding = {
    ...fixable,
    cell: cellOf(`${PLAN}!C16`),
    fix: { ...fix, edits: fix.edits.map((edit) => ({ ...edit, cell: cellOf(`${PLAN}!C16`) })) },
  };
  const several: Review = { ...REVIEW, findings: [...FINDINGS, other] };

  it('are shown together before they are written as one, without those that need consent', async () => {
    let review = several;
    const { host, check, press, find, all, rest } = renderPane(() => review);
    await check();
    await press('[data-action="fix-all"]');
    expect(all('[data-dialog="fix-all"] [data-edit]').map(({ dataset }) => dataset['edit'])).toEqual(['C15', 'C16']);
    expect(all('[data-fix-group]').map(({ dataset }) => dataset['fixGroup'])).toEqual([fixable.rule]);
    expect(host.writes()).toHaveLength(1);
    review = { ...REVIEW, findings: FINDINGS.slice(1) };
    await press('[data-dialog="fix-all"] [data-action="confirm"]');
    await rest();
    expect(host.writes()[1]?.edits).toEqual([...fix.edits, ...(other.fix?.edits ?? [])]);
    expect(find('[data-notice]').dataset['notice']).toBe('notice.fixed');
    expect(all('[data-action="fix-all"]')).toEqual([]);
  });

  it('are left alone when they are not wanted', async () => {
    const { host, check, press, all } = renderPane(() => several);
    await check();
    await press('[data-action="fix-all"]');
    await press('[data-dialog="fix-all"] [data-action="close"]');
    expect(all('[data-dialog]')).toEqual([]);
    expect(host.writes()).toHaveLength(1);
  });

  it('are not offered where there is only one', async () => {
    const { check, all } = renderPane(() => REVIEW);
    await check();
    expect(all('[data-action="fix-all"]')).toEqual([]);
  });
});

describe('a waiver', () => {
  const waiving = (settings: {
    readonly waivers: readonly { readonly rule: string; readonly reason: string; readonly date: string }[];
  }): Review => ({
    ...REVIEW,
    findings: FINDINGS.map((finding): Finding => {
      const waiver = settings.waivers.find(({ rule }) => rule === finding.rule);
      return waiver ? { ...finding, waived: { reason: waiver.reason, date: waiver.date } } : finding;
    }),
  });

  it('asks for a reason, keeps it in the workbook, takes the mark away, and can be taken back', async () => {
    const { host, user, check, press, find, all, rest } = renderPane(waiving);
    await check();
    await user.click(opener(cardOf('total-mismatch', 'C20')));
    await press('[data-action="waive"]');
    expect(find('[data-dialog="waive"] [data-action="confirm"]').hasAttribute('disabled')).toBe(true);
    await user.type(screen.getByRole('textbox'), ' 已核实 ');
    await press('[data-dialog="waive"] [data-action="confirm"]');
    await rest();
    expect(host.calls.find(({ method }) => method === 'store')).toMatchObject({
      text: expect.stringContaining('"reason":"已核实"') as string,
    });
    expect(host.writes().at(-1)?.marks).not.toContainEqual({ cell: cellOf(`${PLAN}!C20`), severity: 'error' });
    expect(find('[data-kind="error"][data-count]').dataset['count']).toBe('4');
    // The next finding is the chosen one; the one set aside stands at the end.
    const second = FINDINGS[reportOrder(FINDINGS)[1] ?? -1];
    expect(find('article[data-chosen="true"]').dataset['rule']).toBe(second?.rule);
    expect(host.reveals().at(-1)).toEqual(second?.cell);
    await press('[data-kind="error"][data-count]');
    await user.click(opener(cardOf('total-mismatch', 'C20')));
    await press('[data-action="restore"]');
    await rest();
    expect(find('[data-kind="error"][data-count]').dataset['count']).toBe('5');
    expect(all('[data-notice="notice.restored"]')).toHaveLength(1);
  });

  it('keeps the reason where the workbook refuses, for another try', async () => {
    const { host, user, check, press, find, all, rest } = renderPane(waiving);
    await check();
    await user.click(opener(cardOf('total-mismatch', 'C20')));
    await press('[data-action="waive"]');
    await user.type(screen.getByRole('textbox'), '已核实');
    host.refuse('store', new HostError('cell-edit-mode'));
    await press('[data-dialog="waive"] [data-action="confirm"]');
    await waitFor(() => find('[data-dialog="waive"] [data-problem="cell-edit-mode"]'));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('已核实');
    host.refuse('store', null);
    await press('[data-dialog="waive"] [data-action="confirm"]');
    await rest();
    expect(all('[data-dialog]')).toEqual([]);
    expect(find('[data-notice]').dataset['notice']).toBe('notice.waived');
  });
});

describe('recalculation', () => {
  it('is opened at once by its button when there is a review', async () => {
    const { host, check, press, find } = renderPane();
    await check();
    await press('[data-action="recalculate"]');
    expect(host.calls.filter(({ method }) => method === 'read')).toHaveLength(1);
    expect(find('[role="tabpanel"]').id).toBe('jihe-panel-recalculate');
  });

  it('checks first when there is none', async () => {
    const { host, press, rest, all } = renderPane();
    await press('[data-action="recalculate"]');
    await rest();
    expect(host.calls.map(({ method }) => method)).toEqual(['read', 'write']);
    expect(all('[data-column]').map(({ dataset }) => dataset['column'])).toEqual(COMPUTED.map(({ id }) => id));
  });

  it('shows what differs, and unfolds', async () => {
    const { user, press, rest, find } = renderPane();
    await press('[data-action="recalculate"]');
    await rest();
    const card = find('[data-column="2_0_balance"]');
    const rows = () => [...card.querySelectorAll<HTMLElement>('[data-row-number]')].map(({ dataset }) => dataset);
    expect(rows().map(({ rowNumber, differs }) => [rowNumber, differs])).toContainEqual(['11', 'true']);
    expect(rows()).toHaveLength(5);
    await user.click(within(card).getByRole('button', { expanded: false }));
    expect(rows()).toHaveLength(9);
  });

  it('writes the columns that are wanted, with titles in the language of the pane', async () => {
    const { host, user, press, rest, find } = renderPane(REVIEW, { language: 'en' });
    await press('[data-action="recalculate"]');
    await rest();
    await user.click(within(find('[data-column="2_0_rate"]')).getByRole('checkbox'));
    const plan = find('[data-columns]').dataset;
    expect([plan['columns'], plan['cells']]).toEqual(['3', '17']);
    await press('[data-action="write"]');
    await rest();
    const written = host.writes().at(-1);
    expect(written).toMatchObject({ marks: null, edits: [] });
    expect(written?.columns?.map(({ column }) => column.id)).toEqual([
      '2_0_balance',
      '3_0_completion',
      '4_2_completion',
    ]);
    expect(written?.columns?.every(({ title }) => /^[\x20-\x7e]+$/.test(title))).toBe(true);
    expect(find('[data-notice]').dataset['notice']).toBe('notice.written');
  });

  it('cannot write nothing', async () => {
    const { user, press, rest, find, all } = renderPane();
    await press('[data-action="recalculate"]');
    await rest();
    for (const card of all('[data-column]')) await user.click(within(card).getByRole('checkbox'));
    expect(find('[data-action="write"]').hasAttribute('disabled')).toBe(true);
  });

  it('says when there is nothing to recalculate', async () => {
    const { press, rest, find } = renderPane({ ...REVIEW, computed: [] });
    await press('[data-action="recalculate"]');
    await rest();
    expect(find('[data-page]').dataset['page']).toBe('nothing-to-recalculate');
    const button = find('header [data-action="recalculate"]');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.title).not.toBe('');
  });
});

describe('the menu', () => {
  it('removes every trace', async () => {
    const { host, check, press, rest, find } = renderPane();
    await check();
    await press('[data-action="menu"]');
    await press('[data-action="clear"]');
    await rest();
    expect(host.calls.at(-1)).toEqual({ method: 'clear' });
    expect(find('[data-notice]').dataset['notice']).toBe('notice.cleared');
  });

  it('offers to take back only what can be taken back', async () => {
    const { check, press, find, user, rest } = renderPane();
    await check();
    await press('[data-action="menu"]');
    expect(find('[data-action="undo"]').getAttribute('aria-disabled')).toBe('true');
    await user.keyboard('{Escape}');
    await press('#jihe-tab-recalculate');
    await press('[data-action="write"]');
    await rest();
    await press('[data-action="menu"]');
    expect(find('[data-action="undo"]').getAttribute('aria-disabled')).not.toBe('true');
  });

  it('switches the language, and tells who keeps it', async () => {
    const chosen: Language[] = [];
    const { check, press, user, find } = renderPane(REVIEW, { onLanguage: (language) => chosen.push(language) });
    await check();
    const before = find('[data-action="check"]').textContent;
    await press('[data-action="menu"]');
    const [, english] = await screen.findAllByRole('menuitemradio');
    if (!english) throw new Error('no second language');
    await user.click(english);
    expect(chosen).toEqual(['en']);
    expect(find('[data-action="check"]').textContent).not.toBe(before);
    expect(find('[data-theme]').lang).toBe('en');
  });
});

describe('the ribbon', () => {
  it.each([
    ['check', ['read', 'write']],
    ['recalculate', ['read', 'write']],
    ['clear', ['clear']],
  ] as const)('can ask for %s', async (command, methods) => {
    const commands = createCommandChannel();
    const { host, rest, find, all } = renderPane(REVIEW, { commands });
    act(() => {
      commands.send(command);
    });
    await waitFor(() => {
      expect(host.calls.map(({ method }) => method)).toEqual(methods);
    });
    await rest();
    if (command !== 'clear')
      expect(find('[role="tabpanel"]').id).toBe(`jihe-panel-${command === 'check' ? 'findings' : 'recalculate'}`);
    else expect(all('[role="tabpanel"]')).toEqual([]);
  });
});
