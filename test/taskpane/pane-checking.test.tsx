import { act, screen, waitFor, within } from '@testing-library/react';
import { HostError } from '../../src/hosts/workbook-host';
import type { HostErrorCode } from '../../src/contracts/host-error';
import { EMPTY_BOOK } from '../support/pane-world';
import { renderPane } from '../support/render-pane';
import { EMPTY_REVIEW, PLAN, RESULTS, REVIEW } from '../support/review-fixture';

describe('before the first check', () => {
  it('says what a check does and touches nothing', () => {
    const { host, find } = renderPane();
    expect(find('[data-page]').dataset['page']).toBe('welcome');
    expect(host.calls).toEqual([]);
  });
});

describe('a check', () => {
  it('shows counts, findings by sheet, and marks the cells', async () => {
    const { host, check, all } = renderPane();
    await check();
    expect(all('[data-kind][data-count]').map(({ dataset }) => [dataset['kind'], dataset['count']])).toEqual([
      ['error', '5'],
      ['warning', '8'],
      ['info', '16'],
      ['unchecked', '3'],
      ['waived', '1'],
    ]);
    expect(all('[data-group]').map(({ dataset }) => dataset['group'])).toContain(`severity error ${PLAN}`);
    expect(host.writes()).toHaveLength(1);
    expect(screen.getByRole('tab', { selected: true })).toHaveProperty('id', 'jihe-tab-findings');
  });

  it('tells how far reading has come, and lets nothing else begin meanwhile', async () => {
    const { host, press, all, find, rest } = renderPane();
    const release = host.hold('read');
    await press('[data-action="check"]');
    await waitFor(() => {
      expect(find('[data-activity]').dataset['activity']).toBe('reading');
    });
    act(() => {
      host.tellProgress(30, 120);
    });
    const bar = screen.getByRole('progressbar');
    expect(bar.getAttribute('aria-valuenow')).toBe('30');
    expect(bar.getAttribute('aria-valuemax')).toBe('120');
    await press('[data-action="check"]');
    await press('[data-action="recalculate"]');
    release();
    await rest();
    expect(host.calls.filter(({ method }) => method === 'read')).toHaveLength(1);
    expect(all('[role="progressbar"]')).toEqual([]);
  });

  it('offers to call a long work off, and tells that it was', async () => {
    const { host, check, press, all, find, rest } = renderPane();
    await check();
    const release = host.hold('clear');
    await press('[data-action="menu"]');
    await press('[data-action="clear"]');
    await waitFor(() => {
      expect(find('[data-activity]').dataset['activity']).toBe('clearing');
    });
    act(() => {
      host.tellProgress(0, 300);
    });
    expect(all('[data-action="cancel-work"]')).toEqual([]);
    act(() => {
      host.tellProgress(2000, 5100);
    });
    expect(find('[data-progress]').textContent).toContain('2,000');
    await press('[data-action="cancel-work"]');
    release();
    await rest();
    expect(find('[data-problem]').dataset['problem']).toBe('cancelled');
    expect(all('[data-action="cancel-work"]')).toEqual([]);
  });

  it('announces what it found', async () => {
    const { check, find } = renderPane();
    await check();
    const said = find('[data-announcer]');
    expect(said.getAttribute('aria-live')).toBe('polite');
    for (const count of ['5', '8', '16', '3']) expect(said.textContent).toContain(count);
  });

  it('names the sheets that could not be marked and keeps the findings', async () => {
    const { host, check, find, all, press } = renderPane();
    host.skipped = [{ sheet: RESULTS, reason: 'protected-sheet' }];
    await check();
    const notice = find('[data-notice="notice.unmarked"]');
    expect(notice.textContent).toContain(RESULTS);
    expect(all('article').length).toBeGreaterThan(0);
    await press('[data-notice] button');
    expect(all('[data-notice]')).toEqual([]);
  });
});

describe('refusals', () => {
  const codes: readonly HostErrorCode[] = [
    'protected-sheet',
    'cell-edit-mode',
    'timeout',
    'payload-too-large',
    'sheet-gone',
    'changed-since',
    'workbook-closed',
    'api-too-old',
    'nothing-to-undo',
    'failed',
    'half-written',
  ];

  it.each(codes)('%s fills the page before the first check, and goes away when tried again', async (code) => {
    const { host, check, find, all, press, rest } = renderPane();
    host.refuse('read', new HostError(code));
    await check();
    expect(within(screen.getByRole('alert')).getByRole('heading')).not.toBeNull();
    expect(find('[data-page]').dataset['page']).toBe('problem');
    expect(find('[data-problem]').dataset['problem']).toBe(code);
    host.refuse('read', null);
    await press('[data-action="retry"]');
    await rest();
    expect(all('[data-problem]')).toEqual([]);
    expect(all('article').length).toBeGreaterThan(0);
  });

  it('each say something of their own', async () => {
    const sentences = new Set<string>();
    for (const code of codes) {
      const { host, check, find, view } = renderPane();
      host.refuse('read', new HostError(code));
      await check();
      sentences.add(find('[data-problem]').textContent);
      view.unmount();
    }
    expect(sentences.size).toBe(codes.length);
  });

  it('stand above the findings that are already there', async () => {
    const { host, check, find, all } = renderPane();
    await check();
    host.refuse('read', new HostError('cell-edit-mode'));
    await check();
    expect(find('[data-problem]').dataset['problem']).toBe('cell-edit-mode');
    expect(all('article').length).toBeGreaterThan(0);
  });

  it('name what the host named', async () => {
    const { host, check, find } = renderPane();
    host.refuse('read', new HostError('protected-sheet', { sheet: '完成情况' }));
    await check();
    expect(find('[data-problem]').textContent).toContain('完成情况');
  });
});

describe('empty states', () => {
  it('list what is looked for where no table was recognised', async () => {
    const { check, find, all } = renderPane(EMPTY_REVIEW);
    await check();
    expect(find('[data-page]').dataset['page']).toBe('no-tables');
    expect(all('[data-looked-for]').map(({ dataset }) => dataset['lookedFor'])).toEqual([
      'budget-plan',
      'expenditure',
      'funding',
      'indicator-plan',
      'indicator-result',
      'scoring',
    ]);
  });

  it('tell an empty workbook from one without tables', async () => {
    const { check, find } = renderPane(EMPTY_REVIEW, {}, EMPTY_BOOK);
    await check();
    expect(find('[data-page]').dataset['page']).toBe('empty');
  });

  it('tell that nothing was found', async () => {
    const { check, find } = renderPane({ ...REVIEW, findings: [], notChecked: [] });
    await check();
    expect(find('[data-page]').dataset['page']).toBe('clean');
  });
});
