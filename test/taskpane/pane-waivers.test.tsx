import { waitFor } from '@testing-library/react';
import { HostError } from '../../src/hosts/workbook-host';
import type { Review } from '../../src/contracts/review';
import { DEFAULT_SETTINGS, type Settings } from '../../src/contracts/settings';
import { renderPane, type PaneUnderTest } from '../support/render-pane';
import { FINDINGS, PLAN, REVIEW } from '../support/review-fixture';

const waiver = { rule: 'total-mismatch', sheet: PLAN, cell: 'C20', reason: '另附说明', date: '2025-01-05' };
const stale = { ...waiver, cell: 'C90', reason: '旧' };
const older = { ...waiver, cell: 'C91', reason: '更旧' };

const review: Review = {
  ...REVIEW,
  findings: FINDINGS.filter(({ rule }) => rule === 'total-mismatch').map((finding) => ({
    ...finding,
    waived: { reason: waiver.reason, date: waiver.date },
  })),
};

async function openWaivers(waivers: Settings['waivers'] = [waiver, stale, older]): Promise<PaneUnderTest> {
  const pane = renderPane(review);
  pane.host.snapshot = { ...pane.host.snapshot, stored: JSON.stringify({ ...DEFAULT_SETTINGS, waivers }) };
  await pane.check();
  await pane.press('[data-action="menu"]');
  await pane.press('[data-action="waivers"]');
  await waitFor(() => pane.find('[data-dialog="waivers"]'));
  return pane;
}
const lastStored = ({ host }: PaneUnderTest): Settings['waivers'] | undefined =>
  host.calls
    .flatMap((call) => (call.method === 'store' ? [(JSON.parse(call.text ?? '') as Settings).waivers] : []))
    .at(-1);

describe('what was set aside', () => {
  it('is listed, what is no longer needed apart, and can be restored or removed', async () => {
    const pane = await openWaivers();
    const { all, press, rest, find } = pane;
    expect(all('[data-waiver]').map(({ dataset }) => [dataset['cell'], dataset['stale']])).toEqual([
      [`${PLAN}!C20`, 'false'],
      [`${PLAN}!C90`, 'true'],
      [`${PLAN}!C91`, 'true'],
    ]);
    await press(`[data-waiver][data-cell="${PLAN}!C20"] [data-action="remove-waiver"]`);
    await rest();
    expect(lastStored(pane)).toEqual([stale, older]);
    expect(find('[data-dialog="waivers"]').contains(document.activeElement)).toBe(true);
    await press('[data-action="remove-stale"]');
    await rest();
    expect(lastStored(pane)).toEqual([]);
    expect(find('[data-page="no-waivers"]')).toBeTruthy();
  });

  it('tells what the workbook refuses, and leads to the cell', async () => {
    const pane = await openWaivers();
    pane.host.refuse('store', new HostError('workbook-closed'));
    await pane.press(`[data-waiver][data-cell="${PLAN}!C90"] [data-action="remove-waiver"]`);
    await waitFor(() => pane.find('[data-dialog="waivers"] [data-problem="workbook-closed"]'));
    await pane.press(`[data-waiver][data-cell="${PLAN}!C20"] [data-action="go"]`);
    expect(pane.all('[data-dialog]')).toEqual([]);
    expect(pane.host.reveals()).toEqual([{ sheet: PLAN, row: 19, column: 2 }]);
  });

  it('is told of beside the findings as far as it is no longer needed', async () => {
    const pane = await openWaivers();
    await pane.press('[data-dialog="waivers"] [data-action="back"]');
    expect(pane.find('[data-stale-waivers]').dataset['staleWaivers']).toBe('2');
    await pane.press('[data-action="see-stale-waivers"]');
    await pane.press('[data-action="remove-stale"]');
    await pane.rest();
    await pane.press('[data-dialog="waivers"] [data-action="back"]');
    expect(pane.all('[data-stale-waivers]')).toEqual([]);
  });

  it('is copied as text', async () => {
    const pane = await openWaivers();
    await pane.press('[data-action="copy-waivers"]');
    await waitFor(() => pane.find('[data-handed="copied"]'));
    const rows = (await navigator.clipboard.readText()).split('\n').map((row) => row.split('\t'));
    expect(rows.slice(1).map((row) => [row[2], row[4]])).toEqual([
      ['C20', '另附说明'],
      ['C90', '旧'],
      ['C91', '更旧'],
    ]);
  });

  it('is shown as text where copying is not allowed', async () => {
    const pane = await openWaivers();
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    await pane.press('[data-action="copy-waivers"]');
    await waitFor(() => pane.find('[data-handed="not-copied"]'));
    expect(pane.find('[data-dialog="waivers"] textarea').textContent).toContain('另附说明');
  });
});
