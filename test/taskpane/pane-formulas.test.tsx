import { waitFor } from '@testing-library/react';
import { HostError } from '../../src/hosts/workbook-host';
import type { Snapshot } from '../../src/workbook/snapshot';
import { renderPane, type PaneUnderTest } from '../support/render-pane';
import { REVIEW } from '../support/review-fixture';
import { smallBook } from '../support/small-book';

const DATA = [
  ['甲', 10],
  ['乙', 20],
  ['合计', 30],
];
const WITH_LIST = smallBook({
  数据: DATA,
  复核公式: [
    ['名称', '公式', '级别', '容差', '提示'],
    ['和', 'SUM(B1:B2)=B3'],
    ['差', 'B1=B2', '疑点'],
    ['坏', 'SUM(B1'],
  ],
});
const WITHOUT = smallBook({ 数据: DATA });

async function openFormulas(book: Snapshot): Promise<PaneUnderTest> {
  const pane = renderPane(REVIEW, {}, book);
  await pane.press('[data-action="menu"]');
  await pane.press('[data-action="formulas"]');
  await waitFor(() => pane.find('[data-dialog="formulas"]'));
  // jsdom weighs thousands of style rules at every look at this page; nothing here depends on one.
  for (const style of document.querySelectorAll('style')) style.remove();
  return pane;
}

const outcomes = ({ all }: PaneUnderTest): readonly (string | undefined)[] =>
  all('[data-formula]').map(({ dataset }) => `${dataset['formula'] ?? ''} ${dataset['outcome'] ?? ''}`);

async function type({ user, find }: PaneUnderTest, part: string, text: string): Promise<void> {
  const field = `textarea[data-part="${part}"], input[data-part="${part}"]`;
  await user.clear(find(field));
  await user.click(find(field));
  await user.paste(text);
}

describe('the page of audit formulas', () => {
  it('lists those of the workbook with both sides, and what is ill-formed with its line; it writes nothing', async () => {
    const pane = await openFormulas(WITH_LIST);
    expect(outcomes(pane)).toEqual(['1 holds', '2 fails', '3 not-checked']);
    const told = pane.all('[data-part="outcome"]').map(({ textContent }) => textContent);
    expect([told[0], told[1], told[2]]).toEqual([
      expect.stringMatching(/30.*30/),
      expect.stringMatching(/10.*20.*少 10/),
      expect.stringContaining('4'),
    ]);
    await pane.press('[data-dialog="formulas"] [data-action="back"]');
    expect(pane.all('[data-dialog]')).toEqual([]);
    expect(pane.host.writes().flatMap(({ edits, sheets = [] }) => [...edits, ...sheets])).toEqual([]);
  });

  it('tries what is typed, and writes the cells that differ once it is asked to', async () => {
    const pane = await openFormulas(WITH_LIST);
    await pane.user.click(pane.find('[data-formula="2"] [data-action="edit-formula"]'));
    await type(pane, 'formula', 'B1=B2-10');
    expect(outcomes(pane)[1]).toBe('2 holds');
    await pane.user.click(pane.find('[data-formula="3"] [data-action="remove-formula"]'));
    const before = pane.host.writes().length;
    await pane.press('[data-action="save-formulas"]');
    await pane.rest();
    const plan = pane.host.writes()[before];
    expect(plan).toMatchObject({ marks: null, columns: null });
    expect(
      plan?.edits.map(({ cell, after }) => [cell.sheet, cell.row, cell.column, 'value' in after && after.value]),
    ).toEqual(
      expect.arrayContaining([
        ['复核公式', 2, 1, 'B1=B2-10'],
        ['复核公式', 3, 0, ''],
        ['复核公式', 3, 1, ''],
      ]),
    );
    expect(plan?.edits).toHaveLength(3);
    expect(pane.all('[data-dialog]')).toEqual([]);
    expect(pane.find('[data-notice="formulas.saved"]')).toBeDefined();
    expect(pane.host.calls.slice(-2).map(({ method }) => method)).toContain('read');
  });

  it('makes a sheet of its own for the first formula', async () => {
    const pane = await openFormulas(WITHOUT);
    expect(pane.find('[data-page="no-formulas"]')).toBeDefined();
    await pane.press('[data-action="add-formula"]');
    expect(pane.find('[data-faults]').dataset['faults']).toBe('1');
    await type(pane, 'formula', 'B3=SUM(B1:B2)');
    await type(pane, 'name', '合计');
    await pane.user.selectOptions(pane.find('select[data-part="level"]'), 'info');
    expect(outcomes(pane)).toEqual(['1 holds']);
    await pane.press('[data-action="save-formulas"]');
    await pane.rest();
    const plan = pane.host.writes().find(({ sheets }) => sheets);
    expect(plan?.edits).toEqual([]);
    expect(plan?.sheets).toMatchObject([
      { name: '复核公式', rows: [{}, ['合计', 'B3=SUM(B1:B2)', '提示', null, null]] },
    ]);
  });

  it('asks before changes are lost, and stays with them where the workbook refuses', async () => {
    const pane = await openFormulas(WITH_LIST);
    await pane.user.click(pane.find('[data-formula="1"] [data-action="edit-formula"]'));
    await type(pane, 'formula', 'B1=1');
    pane.host.refuse('write', new HostError('changed-since', { cell: '复核公式!B2' }));
    await pane.press('[data-action="save-formulas"]');
    await waitFor(() => pane.find('[data-dialog="formulas"] [data-problem="changed-since"]'));
    expect(outcomes(pane)[0]).toBe('1 fails');
    await pane.press('[data-dialog="formulas"] [data-action="back"]');
    await waitFor(() => pane.find('[data-dialog="unsaved"]'));
  });
});
