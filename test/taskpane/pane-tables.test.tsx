import { waitFor, within } from '@testing-library/react';
import { HostError } from '../../src/hosts/workbook-host';
import type { Review } from '../../src/contracts/review';
import type { Settings } from '../../src/contracts/settings';
import { exportForms, importForms } from '../../src/review';
import { formsStore, type FormsText } from '../../src/taskpane/forms-store';
import type { FormsStore } from '../../src/taskpane/ports';
import { memoryStorage } from '../support/memory-storage';
import { renderPane, type PaneUnderTest } from '../support/render-pane';
import { REVIEW, SPENDING } from '../support/review-fixture';

const FORMS_TEXT = (): FormsText => ({ exportForms, importForms });

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
    expect(within(role).getAllByRole('option')).toHaveLength(2 + 31);
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

describe('what is taught of a table', () => {
  const HEADER = { header: '序号|支出内容|预算数|支出|净结余', title: '序号 | 支出内容 | 预算数 | 支出 | 净结余' };
  /** Obeys choices as well as forms for the header of the spending. */
  const reading =
    (forms: FormsStore) =>
    (settings: Settings): Review => {
      const { tables, ...review } = obeying(settings);
      const taught = forms.load().find(({ header }) => header === HEADER.header);
      return {
        ...review,
        tables: tables.map((table) =>
          table.sheet !== SPENDING ? table : { ...table, header: HEADER, ...(taught && !table.choice && { taught }) },
        ),
      };
    };
  const open = async (forms: FormsStore): Promise<PaneUnderTest> => {
    const pane = renderPane(reading(forms), { forms });
    await pane.check();
    await pane.press('#jihe-tab-overview');
    await pane.press(`${CARD} [data-action="adjust"]`);
    return pane;
  };
  const roleOf = (pane: PaneUnderTest, column: string): HTMLElement =>
    within(pane.find(`[data-column-letter="${column}"]`)).getByRole('combobox');

  it('is kept for all tables with the header, shown as such, and forgotten again', async () => {
    const forms = formsStore(memoryStorage(), FORMS_TEXT);
    const pane = await open(forms);
    expect(pane.find('[data-setting="teach"]')).toHaveProperty('disabled', true);
    await pane.user.selectOptions(roleOf(pane, 'E'), 'remark');
    await pane.press('[data-setting="teach"]');
    await save(pane);
    const form = { ...HEADER, family: null, span: null, columns: { '4': 'remark' } };
    expect(forms.load()).toEqual([form]);
    // In this workbook the choice of the table itself goes first; without it the form holds.
    await pane.press(`${CARD} [data-action="adjust"]`);
    await pane.press('[data-action="reset-table"]');
    await pane.rest();
    expect(forms.load()).toEqual([form]);
    await pane.press(`${CARD} [data-action="adjust"]`);
    expect(pane.find('[data-reason]').dataset['reason']).toBe('taught');
    expect(pane.find('[data-column-letter="E"]').dataset['role']).toBe('remark');
    await pane.press('[data-action="reset-table"]');
    await pane.rest();
    expect(forms.load()).toEqual([]);
    expect(lastStored(pane)).toEqual([]);
  });

  it('is told where the machine keeps nothing, and the workbook keeps it all the same', async () => {
    const forms: FormsStore = { load: () => [], save: () => false };
    const pane = await open(forms);
    await pane.user.selectOptions(roleOf(pane, 'E'), 'remark');
    await pane.press('[data-setting="teach"]');
    await save(pane);
    await waitFor(() => pane.find('[data-notice="forms.not-kept"]'));
    expect(lastStored(pane)).toHaveLength(1);
  });

  it('is not offered where nothing can be kept', async () => {
    const pane = await openTable();
    expect(pane.all('[data-setting="teach"]')).toEqual([]);
  });
});

it('a table tells why its columns are read so, and what was weighed against it', async () => {
  const tables = REVIEW.tables.map((table) =>
    table.sheet === SPENDING
      ? {
          ...table,
          otherFamily: 'funding' as const,
          columns: table.columns.map((column) =>
            column.column === 'E'
              ? {
                  ...column,
                  why: [{ key: 'word' as const }, { key: 'balance-holds' as const, columns: ['C', 'D'] }],
                  against: { role: 'rate', why: [{ key: 'role-taken' as const, columns: ['F'] }] },
                }
              : column,
          ),
        }
      : table,
  );
  const pane = renderPane({ ...REVIEW, tables });
  await pane.check();
  await pane.press('#jihe-tab-overview');
  await pane.press(`${CARD} [data-action="adjust"]`);
  const row = pane.find('[data-column-letter="E"]');
  expect(row.querySelector<HTMLElement>('[data-why]')?.dataset['why']).toBe('word balance-holds');
  expect(row.querySelector<HTMLElement>('[data-against]')?.dataset['against']).toBe('rate');
  expect(row.textContent).toContain('C、D');
  expect(pane.find('[data-other-family]').dataset['otherFamily']).toBe('funding');
  // What a person says needs no reason.
  await pane.user.selectOptions(within(row).getByRole('combobox'), 'remark');
  expect(row.querySelector('[data-why]')).toBeNull();
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
