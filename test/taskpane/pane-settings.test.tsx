import { waitFor, within } from '@testing-library/react';
import { HostError } from '../../src/hosts/workbook-host';
import type { Review } from '../../src/contracts/review';
import { DEFAULT_SETTINGS, type Settings } from '../../src/contracts/settings';
import type { TaughtForm } from '../../src/contracts/taught-form';
import { exportForms, importForms } from '../../src/review';

import { formsStore, type FormsText } from '../../src/taskpane/forms-store';
import { memoryStorage } from '../support/memory-storage';
import { REFERENCE } from '../support/pane-world';
import { renderPane, type PaneUnderTest } from '../support/render-pane';
import { FINDINGS, REVIEW } from '../support/review-fixture';

const FORMS_TEXT = (): FormsText => ({ exportForms, importForms });

/** A few rules: rendering them all takes time, and each is as the next. */
const FEW = { ...REFERENCE, rules: REFERENCE.rules.filter(({ group }) => group === 'cells' || group === 'totals') };

/** A review in which a rule that is off says nothing. */
const reviewing = ({ rules }: Settings): Review => ({
  ...REVIEW,
  findings: FINDINGS.filter(({ rule }) => !rules[rule]?.off),
});

async function openSettings(pane: PaneUnderTest = renderPane(reviewing, { reference: FEW })): Promise<PaneUnderTest> {
  await pane.press('[data-action="menu"]');
  await pane.press('[data-action="settings"]');
  await waitFor(() => pane.find('[data-dialog="settings"]'));
  // jsdom weighs thousands of style rules at every look at this page; nothing here depends on one.
  for (const style of document.querySelectorAll('style')) style.remove();
  return pane;
}

const stored = ({ host }: PaneUnderTest): readonly Settings[] =>
  host.calls.flatMap((call) => (call.method === 'store' ? [JSON.parse(call.text ?? '') as Settings] : []));
const ruleRow = ({ find }: PaneUnderTest, rule: string) => within(find(`[data-rule-setting="${rule}"]`));

async function type({ user, find }: PaneUnderTest, selector: string, text: string): Promise<void> {
  await user.clear(find(selector));
  await user.type(find(selector), text);
}

describe('the settings', () => {
  it('read the workbook first where it was not yet read, and close without a trace', async () => {
    const pane = await openSettings();
    expect(pane.host.calls.map(({ method }) => method)).toEqual(['read', 'write']);
    await pane.press('[data-dialog="settings"] [data-action="back"]');
    expect(pane.all('[data-dialog]')).toEqual([]);
    expect(stored(pane)).toEqual([]);
  });

  it('stay closed where the workbook cannot be read', async () => {
    const pane = renderPane(reviewing);
    pane.host.refuse('read', new HostError('cell-edit-mode'));
    await pane.press('[data-action="menu"]');
    await pane.press('[data-action="settings"]');
    await waitFor(() => pane.find('[data-page="problem"]'));
    pane.host.refuse('read', null);
    await pane.check();
    expect(pane.all('[data-dialog]')).toEqual([]);
  });

  it('are kept in the workbook by one press, and checked by', async () => {
    const pane = await openSettings();
    const { user, find, press, all, rest } = pane;
    await user.selectOptions(find('select[data-setting="profile"], [data-setting="profile"] select'), 'hebei');
    await user.click(find('[data-setting="lessIsBetter"] input[value="ratio"]'));
    await user.click(find('[data-setting="rounding"] input[value="truncate"]'));
    await type(pane, '[data-setting="lowExecution"]', '85.5%');
    await type(pane, '[data-grade="1"] [data-setting="from"]', '75');
    await user.click(ruleRow(pane, 'total-mismatch').getByRole('switch'));
    await user.selectOptions(ruleRow(pane, 'number-as-text').getByRole('combobox'), 'error');
    await press('[data-action="save-settings"]');
    await waitFor(() => {
      expect(all('[data-dialog]')).toEqual([]);
    });
    await rest();
    const expected: Settings = {
      ...DEFAULT_SETTINGS,
      profile: 'hebei',
      lessIsBetter: 'ratio',
      rounding: 'truncate',
      thresholds: { ...DEFAULT_SETTINGS.thresholds, lowExecution: '0.855' },
      grades: DEFAULT_SETTINGS.grades.map((grade, index) => (index === 1 ? { ...grade, from: '75' } : grade)),
      rules: { 'total-mismatch': { off: true }, 'number-as-text': { severity: 'error' } },
    };
    expect(stored(pane)).toEqual([expected]);
    expect(pane.reviewed.at(-1)).toEqual(expected);
    expect(find('[data-notice]').dataset['notice']).toBe('settings.saved');
    expect(all('article[data-rule="total-mismatch"]')).toEqual([]);
  });

  it('refuse what is malformed, beside the field, and store none of it', async () => {
    const pane = await openSettings();
    const { find, press, all } = pane;
    await type(pane, '[data-setting="overachieved"]', '1.3倍');
    await type(pane, '[data-grade="3"] [data-setting="from"]', '10');
    expect(find('[data-setting="overachieved"]').getAttribute('aria-invalid')).toBe('true');
    expect(find('[data-faults]').dataset['faults']).toBe('2');
    await press('[data-action="save-settings"]');
    expect(stored(pane)).toEqual([]);
    await press('[data-section="thresholds"] [data-action="restore-defaults"]');
    await press('[data-section="grades"] [data-action="restore-defaults"]');
    expect(find('[data-faults]').dataset['faults']).toBe('0');
    expect(all('[data-action="restore-defaults"]')).toEqual([]);
  });

  it('add and remove grades', async () => {
    const pane = await openSettings();
    const { press, all, find } = pane;
    await press('[data-action="add-grade"]');
    expect(all('[data-grade]')).toHaveLength(5);
    await type(pane, '[data-grade="3"] [data-setting="grade"]', '尚可');
    await type(pane, '[data-grade="3"] [data-setting="from"]', '50');
    await press('[data-grade="0"] [data-action="remove-grade"]');
    expect(find('[data-faults]').dataset['faults']).toBe('0');
    await press('[data-action="save-settings"]');
    await waitFor(() => {
      expect(stored(pane)[0]?.grades.map(({ from }) => from)).toEqual(['80', '60', '50', '0']);
    });
  });

  it('ask before changes are lost, and tell what the workbook refuses', async () => {
    const pane = await openSettings();
    const { user, host, press, find, all } = pane;
    await user.click(ruleRow(pane, 'total-mismatch').getByRole('switch'));
    await user.keyboard('{Escape}');
    await press('[data-dialog="unsaved"] [data-action="close"]');
    host.refuse('store', new HostError('workbook-closed'));
    await press('[data-action="save-settings"]');
    await waitFor(() => find('[data-dialog="settings"] [data-problem="workbook-closed"]'));
    expect(find('[data-rule-setting="total-mismatch"]').dataset['off']).toBe('true');
    await press('[data-dialog="settings"] [data-action="back"]');
    await press('[data-dialog="unsaved"] [data-action="confirm"]');
    expect(all('[data-dialog]')).toEqual([]);
    expect(pane.reviewed.at(-1)).toEqual(DEFAULT_SETTINGS);
  });

  it('find a rule and show its page, and the page of the rule that it speaks of', async () => {
    const pane = await openSettings();
    const { user, find, press, all } = pane;
    await user.type(find('input[data-setting="rules-search"], [data-setting="rules-search"] input'), 'total-mis');
    expect(all('[data-rule-setting]').map(({ dataset }) => dataset['ruleSetting'])).toContain('total-mismatch');
    expect(all('[data-rule-setting="number-as-text"]')).toEqual([]);
    await press('[data-rule-setting="total-mismatch"] [data-action="about-rule"]');
    await waitFor(() => find('[data-rule-page="total-mismatch"]'));
    await press('[data-see-rule="weights-not-100"]');
    await waitFor(() => find('[data-rule-page="weights-not-100"]'));
    await press('[data-dialog="rule"] [data-action="close"]');
    expect(all('[data-dialog]').map(({ dataset }) => dataset['dialog'])).toEqual(['settings']);
    await waitFor(() => {
      expect(document.activeElement).toBe(find('[data-rule-setting="total-mismatch"] [data-action="about-rule"]'));
    });
  });

  it('say so where the page of a rule cannot be loaded', async () => {
    const reference = { ...FEW, rulePage: () => Promise.reject(new Error('offline')) };
    const pane = await openSettings(renderPane(reviewing, { reference }));
    await pane.press('[data-rule-setting="total-mismatch"] [data-action="about-rule"]');
    await waitFor(() => pane.find('[data-rule-page="missing"]'));
  });
});

describe('the headers that were taught', () => {
  const FORM: TaughtForm = {
    header: '款项|甲数',
    title: '款项 | 甲数',
    family: 'items',
    span: null,
    columns: { '1': 'spent' },
  };
  const OTHER: TaughtForm = { ...FORM, header: '科目', title: '科目', family: null };
  const openWith = (...forms: readonly TaughtForm[]) => {
    const store = formsStore(memoryStorage(), FORMS_TEXT);
    store.save(forms);
    return { store, opened: openSettings(renderPane(reviewing, { reference: FEW, forms: store })) };
  };
  // jsdom's files cannot be read as texts.
  const file = (text: string): File =>
    Object.assign(new File([text], 'forms.json', { type: 'application/json' }), { text: () => Promise.resolve(text) });

  it('are listed, and removed one by one', async () => {
    const { store, opened } = openWith(FORM, OTHER);
    const { all, press } = await opened;
    expect(all('[data-form]').map(({ dataset }) => dataset['form'])).toEqual([FORM.title, OTHER.title]);
    await press(`[data-form="${FORM.title}"] [data-action="remove-form"]`);
    expect(store.load()).toEqual([OTHER]);
    expect(all('[data-form]')).toHaveLength(1);
  });

  it('are handed out as the file that is taken in, which adds to them', async () => {
    const { store, opened } = openWith(FORM);
    const { press, user, find } = await opened;
    const handed: Blob[] = [];
    URL.createObjectURL = (blob) => {
      handed.push(blob as Blob);
      return 'blob:forms';
    };
    URL.revokeObjectURL = () => undefined;
    await press('[data-action="export-forms"]');
    expect(handed).toHaveLength(1);
    await user.upload(find('[data-setting="forms-file"]'), file(exportForms([OTHER])));
    await waitFor(() => find('[data-told="forms.imported"]'));
    expect(store.load()).toEqual([FORM, OTHER]);
  });

  it('stay as they are where a file is not sound', async () => {
    const { store, opened } = openWith(FORM);
    const { user, find } = await opened;
    await user.upload(find('[data-setting="forms-file"]'), file('{'));
    await waitFor(() => find('[data-told="forms.fault.not-json"]'));
    expect(store.load()).toEqual([FORM]);
  });
});

it('compares what was left out where the person wants it', async () => {
  const pane = await openSettings();
  await pane.press('[data-setting="comparesLeftOut"]');
  await pane.press('[data-action="save-settings"]');
  await waitFor(() => {
    expect(stored(pane)[0]?.comparesLeftOut).toBe(true);
  });
});

it('offers what the workbook did not keep as a file', async () => {
  const handed: Blob[] = [];
  URL.createObjectURL = (blob) => {
    handed.push(blob as Blob);
    return 'blob:lost';
  };
  URL.revokeObjectURL = () => undefined;
  const { host, press, all, find } = await openSettings();
  host.refuse('store', new HostError('not-stored'));
  await press('[data-setting="paintHints"]');
  await press('[data-action="save-settings"]');
  await waitFor(() => find('[data-dialog="settings"] [data-problem="not-stored"]'));
  expect(all('[data-action="export-lost-waivers"]')).toEqual([]);
  await press('[data-dialog="settings"] [data-action="export-lost-settings"]');
  expect(handed).toHaveLength(1);
});
