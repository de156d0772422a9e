import { waitFor, within } from '@testing-library/react';
import { HostError } from '../../src/hosts/workbook-host';
import type { Review } from '../../src/contracts/review';
import type { Settings } from '../../src/contracts/settings';
import { renderPane, type PaneUnderTest } from '../support/render-pane';
import { REVIEW, SPENDING } from '../support/review-fixture';

/** A review that obeys choices: tables set aside are not in it, others carry what was chosen. */
const obeying = ({ tables }: Settings): Review => ({
  ...REVIEW,
  findings: [],
  tables: REVIEW.tables.flatMap((table) => {
    const choice = tables.find(({ sheet, head }) => sheet === table.sheet && head === table.head) ?? null;
    return choice?.family === 'none' ? [] : [{ ...table, choice }];
  }),
});
const CARD = `[data-range="${SPENDING}!A3:E19"]`;

async function openTable(card = CARD): Promise<PaneUnderTest> {
  const pane = renderPane(obeying);
  await pane.check();
  await pane.press('#jihe-tab-overview');
  await pane.press(`${card} [data-action="adjust"]`);
  return pane;
}
const lastStored = ({ host }: PaneUnderTest): Settings['tables'] | undefined =>
  host.calls
    .flatMap((call) => (call.method === 'store' ? [(JSON.parse(call.text ?? '') as Settings).tables] : []))
    .at(-1);
async function save(pane: PaneUnderTest): Promise<void> {
  await pane.press('[data-action="save-table"]');
  await waitFor(() => {
    expect(pane.all('[data-dialog]')).toEqual([]);
  });
  await pane.rest();
}

describe('a table', () => {
  it('is overruled in kind, range and columns, says so, and goes back to what was recognised', async () => {
    const pane = await openTable();
    const { user, find, press, all, rest } = pane;
    expect(all('[data-column-letter]').map(({ dataset }) => dataset['columnLetter'])).toEqual([
      'A',
      'B',
      'C',
      'D',
      'E',
    ]);
    await user.click(find('[data-setting="family"] input[value="items"]'));
    await user.type(find('[data-setting="range"]'), 'A3:E18');
    const role = within(find('[data-column-letter="E"]')).getByRole('combobox');
    expect(within(role).getAllByRole('option')).toHaveLength(2 + 29);
    await user.selectOptions(role, 'remark');
    await user.selectOptions(within(find('[data-column-letter="A"]')).getByRole('combobox'), 'none');
    await save(pane);
    expect(lastStored(pane)).toEqual([
      { sheet: SPENDING, head: 'A3', family: 'items', range: 'A3:E18', columns: { E: 'remark', A: 'none' } },
    ]);
    expect(find(CARD).dataset['adjusted']).toBe('true');
    expect(find('[data-notice]').dataset['notice']).toBe('adjust.saved');
    await press(`${CARD} [data-action="adjust"]`);
    expect(find('[data-column-letter="E"]').dataset['role']).toBe('remark');
    await press('[data-action="reset-table"]');
    await waitFor(() => {
      expect(all('[data-dialog]')).toEqual([]);
    });
    await rest();
    expect(lastStored(pane)).toEqual([]);
    expect(find(CARD).dataset['adjusted']).toBe('false');
  });

  it('takes no range that does not fit, and asks before changes are lost', async () => {
    const pane = await openTable();
    const { user, find, press, all } = pane;
    await user.type(find('[data-setting="range"]'), 'B3:E90');
    expect(find('[data-setting="range"]').getAttribute('aria-invalid')).toBe('true');
    await press('[data-action="save-table"]');
    expect(lastStored(pane)).toBeUndefined();
    await press('[data-dialog="table"] [data-action="back"]');
    await press('[data-dialog="unsaved"] [data-action="confirm"]');
    expect(all('[data-dialog]')).toEqual([]);
  });

  it('is set aside and brought back', async () => {
    const pane = await openTable();
    const { user, find, press, all, rest } = pane;
    await user.click(find('[data-setting="family"] input[value="none"]'));
    await save(pane);
    expect(all(CARD)).toEqual([]);
    await press(`[data-choice="${SPENDING}!A3:E19"] [data-action="bring-back"]`);
    await rest();
    expect(lastStored(pane)).toEqual([]);
    expect(all('[data-choice]')).toEqual([]);
    expect(all(CARD)).toHaveLength(1);
  });

  it('without a header row can only be set aside', async () => {
    const { find, all } = await openTable('[data-kind="funding"]');
    expect([...find('[data-setting="family"]').querySelectorAll('input')].map(({ value }) => value)).toEqual([
      'own',
      'none',
    ]);
    expect(all('[data-setting="range"], [data-column-letter]')).toEqual([]);
  });

  it('stays open with what was said where the workbook refuses it', async () => {
    const pane = await openTable();
    pane.host.refuse('store', new HostError('timeout'));
    await pane.user.click(pane.find('[data-setting="family"] input[value="none"]'));
    await pane.press('[data-action="save-table"]');
    await waitFor(() => pane.find('[data-dialog="table"] [data-problem="timeout"]'));
  });
});

it('a choice whose table is gone is listed and can be removed, and tables set aside are offered where none is left', async () => {
  const lost = { sheet: SPENDING, head: 'A50', family: 'items' as const, range: null, columns: {} };
  const aside = { ...lost, head: 'A60', family: 'none' as const };
  const none: Review = { ...REVIEW, tables: [] };
  const pane = renderPane(none);
  const settings = { waivers: [], rules: {}, tables: [lost, aside] };
  pane.host.snapshot = { ...pane.host.snapshot, stored: JSON.stringify(settings) };
  await pane.check();
  expect(pane.all('[data-choice]').map(({ dataset }) => dataset['choice'])).toEqual([
    `${SPENDING}!A60`,
    `${SPENDING}!A50`,
  ]);
  await pane.press(`[data-choice="${SPENDING}!A50"] [data-action="remove"]`);
  await pane.rest();
  expect(lastStored(pane)).toEqual([aside]);
});
