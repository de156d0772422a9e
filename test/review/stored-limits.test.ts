import { FORM_LIMITS, STORED_LIMITS } from '../../src/contracts/stored-limits';
import { DEFAULT_SETTINGS, importForms, losesSettings, restoreSettings, storeSettings } from '../../src/review';
import type { Settings } from '../../src/review';

const list = <T>(count: number, item: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => item(at));
const stored = (settings: Partial<Settings>): string => storeSettings({ ...DEFAULT_SETTINGS, ...settings });
const waiver = (at: number) => ({ rule: 'overspent', sheet: '支出', cell: `A${String(at)}`, reason: '', date: '' });
const choice = { sheet: '支出', head: 'A1', family: null, range: null, columns: {} };

/** A text with so many of what the limit counts. */
const SETTINGS: Readonly<Record<keyof typeof STORED_LIMITS, (count: number) => string>> = {
  // the opening tag is counted with what it holds
  characters: (count) => {
    const without = stored({ profile: 'x' });
    const counted = without.lastIndexOf('</settings>') - without.indexOf('<settings>');
    return stored({ profile: 'x'.repeat(count - counted + 1) });
  },
  waivers: (count) => stored({ waivers: list(count, waiver) }),
  tables: (count) => stored({ tables: list(count, () => choice) }),
  grades: (count) => stored({ grades: list(count, (at) => ({ grade: '优', from: String(at) })) }),
  seen: (count) => stored({ seen: list(count, String) }),
};

test.each(Object.entries(SETTINGS))('settings: %s at the limit are taken over, one beyond is told', (name, text) => {
  const limit = STORED_LIMITS[name as keyof typeof STORED_LIMITS];
  expect(losesSettings(text(limit))).toBe(false);
  expect(restoreSettings(text(limit))).not.toEqual(DEFAULT_SETTINGS);
  expect(losesSettings(text(limit + 1))).toBe(true);
});

const form = { header: '甲|乙', title: '甲', family: 'items', span: null, columns: {} };
const file = (...forms: readonly object[]): string => JSON.stringify({ jihe: 'taught-forms', version: 1, forms });

const FORMS: Readonly<Record<keyof typeof FORM_LIMITS, (count: number) => string>> = {
  text: (count) => file(form).padEnd(count),
  forms: (count) => file(...list(count, (at) => ({ ...form, header: `甲${String(at)}` }))),
  header: (count) => file({ ...form, header: '甲'.repeat(count) }),
  columns: (count) => file({ ...form, columns: Object.fromEntries(list(count, (at) => [String(at), 'none'])) }),
  // the first column is 0
  offset: (count) => file({ ...form, columns: { [String(count - 1)]: 'none' } }),
};

test.each(Object.entries(FORMS))('forms: %s at the limit are taken, one beyond is refused', (name, text) => {
  const limit = FORM_LIMITS[name as keyof typeof FORM_LIMITS];
  expect(importForms(text(limit))).toHaveProperty('forms');
  expect(importForms(text(limit + 1))).toHaveProperty('fault');
});
