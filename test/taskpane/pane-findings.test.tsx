import { act, screen, waitFor, within } from '@testing-library/react';
import { cardOf, opener, renderPane } from '../support/render-pane';
import { reportOrder } from '../../src/report';
import { cellOf, FINDINGS, PLAN, REVIEW, SPENDING } from '../support/review-fixture';

const positions = (all: (selector: string) => readonly HTMLElement[]): readonly (string | undefined)[] =>
  all('[data-position]').map((element) => element.dataset['position']);

describe('a finding', () => {
  it('opens, goes to its cell, and shows its figures with addresses that can be followed', async () => {
    const { host, user, check, press } = renderPane();
    await check();
    await press('[data-kind="warning"][data-count]');
    const card = cardOf('spent-without-budget', 'D11');
    await user.click(opener(card));
    expect(host.reveals()).toEqual([cellOf(`${SPENDING}!D11`)]);
    expect(card.dataset['chosen']).toBe('true');
    const table = within(card).getByRole('table');
    // Budget and spending: nobody may read what is missing as a spending that should be nought.
    expect(within(table).getAllByRole('rowheader')).toHaveLength(2);
    await user.click(within(table).getByRole('button', { name: /C11/ }));
    expect(host.reveals().at(-1)).toEqual(cellOf(`${SPENDING}!C11`));
    expect(card.dataset['chosen']).toBe('true');
    await user.click(opener(card));
    expect(card.dataset['chosen']).toBe('false');
  });

  it('goes to any address of its sentence, on other sheets too', async () => {
    const { host, user, check, press } = renderPane();
    await check();
    await press('[data-kind="warning"][data-count]');
    const card = cardOf('target-differs', 'C10');
    await user.click(within(card).getByRole('button', { name: /D10/ }));
    expect(host.reveals()).toEqual([cellOf('表1-2 绩效指标!D10')]);
    expect(card.dataset['chosen']).toBe('false');
  });

  it('is copied as a text, and shown as one where copying is not allowed', async () => {
    const { user, check, press, find } = renderPane();
    await check();
    await user.click(opener(cardOf('total-mismatch', 'C20')));
    await press('[data-action="copy-finding"]');
    await waitFor(() => find('[data-handed="copied"]'));
    const text = await navigator.clipboard.readText();
    expect(text).toContain(`${PLAN}!C20`);
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    await press('[data-action="copy-finding"]');
    await waitFor(() => find('[data-handed="not-copied"]'));
    expect(find('[data-handed] textarea').textContent).toBe(text);
  });

  it('carries its severity as a word for those who do not see it', async () => {
    const { check } = renderPane();
    await check();
    const card = cardOf('total-mismatch', 'C20');
    expect(within(card).getByRole('img').getAttribute('aria-label')).not.toBe('');
  });
});

describe('stepping', () => {
  it('goes on and back with the buttons, and stops at the ends', async () => {
    const { host, check, press, all } = renderPane();
    await check();
    await press('[data-step="1"]');
    await press('[data-step="1"]');
    expect(positions(all)).toEqual(['2']);
    await press('[data-step="-1"]');
    await press('[data-step="-1"]');
    expect(positions(all)).toEqual(['1']);
    // Errors come first, whatever their sheet.
    const [first, second] = reportOrder(FINDINGS).map((index) => FINDINGS[index]?.cell);
    expect(host.reveals()).toEqual([first, second, first]);
    expect(first).toEqual(cellOf(`${PLAN}!C20`));
  });

  it('goes on and back with the keyboard, and the focus goes along', async () => {
    const { user, check, all } = renderPane();
    await check();
    opener(cardOf('total-mismatch', 'C20')).focus();
    await user.keyboard('j');
    await user.keyboard('{ArrowDown}');
    await user.keyboard('j');
    await user.keyboard('k');
    expect(positions(all)).toEqual(['2']);
    const second = FINDINGS[reportOrder(FINDINGS)[1] ?? -1];
    expect(document.activeElement?.closest('article')?.dataset['rule']).toBe(second?.rule);
  });

  it('leaves keys alone that belong to the system', async () => {
    const { user, check, all } = renderPane();
    await check();
    opener(cardOf('number-as-text', 'C15')).focus();
    await user.keyboard('{Control>}j{/Control}');
    expect(positions(all)).toEqual(['0']);
  });
});

describe('the selection in the workbook', () => {
  it('shows the finding of the cell and leaves the focus where it is', async () => {
    const { host, check, find } = renderPane();
    await check();
    const focused = document.activeElement;
    act(() => {
      host.select(cellOf(`${PLAN}!C20`));
    });
    expect(find('article[data-chosen="true"]').dataset['rule']).toBe('total-mismatch');
    expect(document.activeElement).toBe(focused);
    expect(host.reveals()).toEqual([]);
  });

  it('keeps what is shown where the cell has no finding', async () => {
    const { host, check, find } = renderPane();
    await check();
    act(() => {
      host.select(cellOf(`${PLAN}!C20`));
    });
    act(() => {
      host.select(cellOf(`${PLAN}!A1`));
    });
    expect(find('article[data-chosen="true"]').dataset['rule']).toBe('total-mismatch');
  });

  it('is no choice of the person’s where the pane itself went there', async () => {
    const { host, user, check, find } = renderPane();
    await check();
    const card = cardOf('number-as-text', 'C15');
    await user.click(opener(card));
    const [link] = within(card).getAllByRole('button', { name: /C20/ });
    if (!link) throw new Error('no link');
    await user.click(link);
    act(() => {
      host.select(cellOf(`${PLAN}!C20`));
    });
    expect(find('article[data-chosen="true"]').dataset['rule']).toBe('number-as-text');
  });

  it('is watched once and let go with the pane', async () => {
    const { host, view } = renderPane();
    await waitFor(() => {
      expect(host.watchers).toBe(1);
    });
    view.unmount();
    await waitFor(() => {
      expect(host.watchers).toBe(0);
    });
  });
});

describe('filters', () => {
  it('show one kind and press again for all', async () => {
    const { check, press, find, all } = renderPane();
    await check();
    await press('[data-kind="error"][data-count]');
    expect(find('[data-kind="error"][data-count]').getAttribute('aria-pressed')).toBe('true');
    expect(find('[data-bar="filter"]').textContent).toContain(
      String(FINDINGS.filter((one) => one.severity === 'error').length),
    );
    expect(new Set(all('article').map(({ dataset }) => dataset['severity']))).toEqual(new Set(['error']));
    await press('[data-kind="error"][data-count]');
    expect(all('[data-bar="filter"]')).toEqual([]);
  });

  it('list what was not checked with its reason', async () => {
    const { check, press, all } = renderPane();
    await check();
    await press('[data-kind="unchecked"][data-count]');
    expect(all('[data-unchecked]').map(({ dataset }) => dataset['unchecked'])).toEqual([
      'several-figures',
      'score-blank',
      'weight-unreadable',
    ]);
    expect(all('article')).toEqual([]);
  });

  it('search, and offer the way back where nothing matches', async () => {
    const { user, check, press, find, all } = renderPane();
    await check();
    await press('[data-action="search"]');
    const box = screen.getByRole('searchbox');
    expect(document.activeElement).toBe(box);
    await user.type(box, '印刷费');
    expect(all('article').map(({ dataset }) => dataset['rule'])).toEqual(['adjustment-not-posted', 'negative-balance']);
    await user.type(box, '没有的');
    expect(find('[data-page]').dataset['page']).toBe('nothing-matches');
    await press('[data-action="reset-filters"]');
    expect(all('article').length).toBeGreaterThan(2);
  });

  it('keep to one rule, chosen from the list or from a finding', async () => {
    const { user, check, press, all } = renderPane();
    await check();
    await press('[data-action="search"]');
    await user.click(screen.getByRole('combobox'));
    await user.click(screen.getByRole('option', { name: /8/ }));
    expect(new Set(all('article').map(({ dataset }) => dataset['rule']))).toEqual(new Set(['name-differs']));
    await press('[data-action="search"]');
    await user.click(opener(cardOf('total-mismatch', 'C20')));
    await press('[data-action="rule"]');
    await press('[data-dialog="rule"] [data-action="confirm"]');
    expect(all('article').map(({ dataset }) => dataset['rule'])).toEqual(['total-mismatch']);
  });
});

describe('a finding that the filters hide', () => {
  it('is told when its cell is selected, and shown when asked for', async () => {
    const { host, check, press, find, all } = renderPane();
    await check();
    await press('[data-kind="info"][data-count]');
    act(() => {
      host.select(cellOf(`${PLAN}!C20`));
    });
    expect(all('article[data-chosen="true"]')).toEqual([]);
    await press('[data-action="show-hidden"]');
    expect(find('article[data-chosen="true"]').dataset['rule']).toBe('total-mismatch');
    expect(all('[data-bar="hidden"]')).toEqual([]);
  });
});

describe('groups', () => {
  it('go by severity at first, by what is chosen then, and fold', async () => {
    const { check, press, all, user } = renderPane();
    await check();
    const ids = () => all('[data-group]').map(({ dataset }) => dataset['group'] ?? '');
    expect(ids()[0]).toBe(`severity error ${PLAN}`);
    await press('[data-action="grouping"]');
    await press('[data-group-by="sheet"]');
    expect(ids()[0]).toBe(`sheet ${PLAN}`);
    const [head] = all('[data-group] button');
    if (!head) throw new Error('no heading');
    await user.click(head);
    expect(head.getAttribute('aria-expanded')).toBe('false');
    expect(head.closest('[data-row]')?.nextElementSibling?.querySelector('[data-group]')).not.toBeNull();
  });

  it('are one stop of the Tab key', async () => {
    const { check, all } = renderPane();
    await check();
    const stops = all('[data-row] button').filter(({ tabIndex }) => tabIndex >= 0);
    expect(stops.map((stop) => stop.closest('article')?.dataset['rule'])).toEqual(['total-mismatch']);
  });
});

describe('a change of the sheets after the check', () => {
  it('is told at once, dims what it concerns, and goes with the next check', async () => {
    const { host, check, all, find, press, rest } = renderPane();
    await check();
    await waitFor(() => {
      expect(host.changeWatchers).toBe(1);
    });
    expect(all('[data-stale=""]')).toEqual([]);
    act(() => {
      host.change({ sheet: PLAN, area: { top: 19, left: 2, bottom: 19, right: 2 } });
    });
    find('[data-stale=""]');
    expect(cardOf('total-mismatch', 'C20').dataset['stale']).toBe('true');
    await press('[data-action="check-again"]');
    await rest();
    expect(all('[data-stale=""]')).toEqual([]);
  });
});

describe('what has come and gone since the last check', () => {
  it('is told with numbers, marked, and first in reach', async () => {
    let findings = FINDINGS.slice(3);
    const { check, find, all, press, host } = renderPane(() => ({ ...REVIEW, findings }), { remembers: true });
    await check();
    expect(all('[data-bar="change"]')).toEqual([]);
    findings = FINDINGS.slice(0, -2);
    await check();
    const told = find('[data-fresh-count]');
    expect([told.dataset['freshCount'], told.dataset['goneCount']]).toEqual(['3', '2']);
    await press('[data-action="show-fresh"]');
    expect(find('article[data-chosen="true"]').dataset['fresh']).toBe('true');
    const kept = host.calls.flatMap((call) => (call.method === 'store' ? [call.text ?? ''] : []));
    expect(kept).toHaveLength(2);
    expect(kept.join()).not.toContain(PLAN);
  });
});
