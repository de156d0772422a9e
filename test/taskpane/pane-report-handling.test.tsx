import { waitFor } from '@testing-library/react';
import type { Settings } from '../../src/contracts/settings';
import { docx, line } from '../support/docx-files';
import { choose, compared, file, opened } from '../support/report-page';
import type { PaneUnderTest } from '../support/render-pane';
import { FORM } from '../support/report-tester';
import { smallBook, type SmallCell } from '../support/small-book';

const FORM_ROWS = FORM['自评表'] as readonly (readonly SmallCell[])[];
const verdicts = ({ all }: PaneUnderTest) =>
  all('[data-claim]').map(({ textContent, dataset }) => [textContent, dataset['verdict']]);
const counts = ({ all }: PaneUnderTest) =>
  Object.fromEntries(all('[data-verdict-count]').map(({ dataset }) => [dataset['verdictCount'], dataset['count']]));
const lastStored = ({ host }: PaneUnderTest): Settings | undefined =>
  host.calls.flatMap((call) => (call.method === 'store' ? [JSON.parse(call.text ?? '') as Settings] : [])).at(-1);

const states = ({ all }: PaneUnderTest) =>
  all('[data-report-waiver]').map(({ dataset }) => [dataset['reportWaiver'], dataset['state']]);

async function waiveFirst(pane: PaneUnderTest): Promise<void> {
  await pane.press('#jihe-report-tab-findings');
  await pane.press('[data-report-finding="prose-differs"] [data-action="waive-report"]');
  await pane.user.type(pane.find('[data-dialog="waive-report"] textarea'), '以决算批复为准');
  await pane.press('[data-dialog="waive-report"] [data-action="confirm"]');
  await waitFor(() => {
    expect(pane.find('[data-report-finding="prose-differs"]').dataset['waived']).toBe('true');
  });
}

describe('a report beside the workbook', () => {
  it('waives a finding with a reason, kept in the workbook', async () => {
    const pane = await compared();
    await waiveFirst(pane);
    expect(lastStored(pane)?.reportWaivers).toEqual([
      {
        rule: 'prose-differs',
        key: expect.stringMatching(/^[0-9a-z]+$/),
        text: expect.stringContaining('270.00万元'),
        reason: '以决算批复为准',
        date: '2025-01-20',
      },
    ]);
    await pane.press('[data-report-finding="prose-differs"] [data-action="restore-report"]');
    await waitFor(() => {
      expect(pane.find('[data-report-finding="prose-differs"]').dataset['waived']).toBe('false');
    });
    expect(lastStored(pane)?.reportWaivers).toEqual([]);
  });

  it('lists what was set aside among the waivers, where it can be taken back', async () => {
    const pane = await compared();
    await waiveFirst(pane);
    await pane.press('[data-dialog="report-check"] [data-action="back"]');
    await pane.press('[data-action="menu"]');
    await pane.press('[data-action="waivers"]');
    await waitFor(() => {
      expect(states(pane)).toEqual([['prose-differs', 'open']]);
    });
    expect(pane.all('[data-page="no-waivers"]')).toEqual([]);
    await pane.press('[data-report-waiver] [data-action="remove-report-waiver"]');
    await waitFor(() => pane.find('[data-page="no-waivers"]'));
    expect(lastStored(pane)?.reportWaivers).toEqual([]);
    expect(pane.find('[data-dialog="waivers"]').contains(document.activeElement)).toBe(true);
  });

  it.each([
    ['no report is chosen', null, 'unknown'],
    ['the chosen one has nothing of it', '另一份.docx', 'stale'],
  ])('lists what was set aside where %s', async (_, name, state) => {
    const first = await compared();
    await waiveFirst(first);
    const stored = JSON.stringify(lastStored(first));
    first.view.unmount();
    const pane = await opened();
    pane.host.snapshot = { ...pane.host.snapshot, stored };
    if (name !== null) await choose(pane, file(name, docx(line('本报告没有数。'))));
    await pane.press('[data-dialog="report-check"] [data-action="back"]');
    await pane.check();
    await pane.press('[data-action="menu"]');
    await pane.press('[data-action="waivers"]');
    await waitFor(() => {
      expect(states(pane)).toEqual([['prose-differs', state]]);
    });
    const text = pane.find('[data-report-waiver]').textContent;
    for (const part of ['270.00万元', '以决算批复为准']) expect(text).toContain(part);
    await pane.press('[data-action="copy-waivers"]');
    const rows = (await navigator.clipboard.readText()).split('\n').map((row) => row.split('\t'));
    expect(rows.slice(1).map((row) => row[4])).toEqual(['以决算批复为准']);
    await pane.press('[data-report-waiver] [data-action="remove-report-waiver"]');
    await waitFor(() => {
      expect(lastStored(pane)?.reportWaivers).toEqual([]);
    });
  });

  it('stays until another one is chosen, and is judged anew after a check', async () => {
    const changed = smallBook({ 自评表: FORM_ROWS.map((row) => row.map((cell) => (cell === 275.5 ? 270 : cell))) });
    const pane = await compared();
    await pane.press('[data-dialog="report-check"] [data-action="back"]');
    pane.host.snapshot = changed;
    await pane.check();
    await pane.press('[data-action="menu"]');
    await pane.press('[data-action="compare"]');
    await waitFor(() => {
      expect(counts(pane)['differs']).toBe('0');
    });
    await choose(pane, file('另一份.docx', docx(line('项目全年执行数为271.00万元。'))));
    expect(verdicts(pane)).toEqual([['271.00万元', 'differs']]);
  });

  it('copies all open findings as a text', async () => {
    const pane = await compared();
    const copied: string[] = [];
    Object.assign(navigator.clipboard, {
      writeText: (text: string) => {
        copied.push(text);
        return Promise.resolve();
      },
    });
    await pane.press('#jihe-report-tab-findings');
    await pane.press('[data-action="copy-report"]');
    await waitFor(() => {
      expect(copied).toHaveLength(1);
    });
    for (const part of ['自评报告.docx', '270.00万元', '1. ', '2. ']) expect(copied[0]).toContain(part);
  });

  it.each([
    ['旧报告.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'not-docx'],
    ['报告.pdf', new TextEncoder().encode('%PDF-1.7'), 'not-docx'],
    ['断.docx', docx(line('断')).slice(0, 400), 'truncated'],
  ])('refuses %s in words', async (name, bytes, code) => {
    const pane = await opened();
    await choose(pane, file(name, bytes));
    expect(pane.find('[data-refused]').dataset['refused']).toBe(code);
  });

  it('lists its tables with what was found in them', async () => {
    const pane = await compared();
    await pane.press('#jihe-report-tab-tables');
    const [table] = pane.all('[data-report-table]');
    expect(table?.dataset['reportTable']).toBe('表1 支出明细');
    expect(Number(table?.dataset['findings'])).toBeGreaterThan(0);
  });

  it('puts chosen tables into the workbook as sheets, with one undo', async () => {
    const pane = await compared();
    await pane.press('#jihe-report-tab-tables');
    await pane.press('[data-report-table] input[type="checkbox"]');
    await pane.press('[data-action="import-tables"]');
    await waitFor(() => pane.find('[data-notice="report-check.imported"]'));
    await pane.rest();
    const [plan] = pane.host.writes().filter(({ sheets }) => sheets !== undefined);
    expect(plan?.sheets?.map(({ name, rows, above }) => [name, rows[above + 1], above])).toEqual([
      ['表1 支出明细', ['场地费', 100, 90, 10], 1],
    ]);
    await waitFor(() => {
      expect(pane.host.reveals().at(-1)).toEqual({ sheet: '表1 支出明细', row: 0, column: 0 });
    });
    await pane.press('[data-notice="report-check.imported"] [data-action="undo-notice"]');
    await pane.rest();
    expect(pane.host.calls.map(({ method }) => method)).toContain('undo');
  });
});
